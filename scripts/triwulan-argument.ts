import type { Triwulan } from '../src/domain/isi.generated.ts';
import { DAFTAR_TRIWULAN } from '../src/domain/lookup.ts';
import { UsageError } from './terminal.ts';

/** "2025 tw1" as typed after the command. */
export function readTriwulan(names: string[], command: string): { tahun: number; triwulan: Triwulan } {
  const { tahun, triwulan } = readNames(names);
  if (tahun === undefined || triwulan === undefined)
    throw new UsageError(`tulis tahun dan triwulannya, misalnya: npm run ${command} -- 2025 tw1`);
  return { tahun, triwulan };
}

/** "2025", or "2025 tw1". */
export function readTahun(names: string[], command: string): { tahun: number; triwulan: Triwulan | undefined } {
  const { tahun, triwulan } = readNames(names);
  if (tahun === undefined || (triwulan === undefined && names.length > 1))
    throw new UsageError(
      `tulis tahunnya, atau tahun dan triwulannya, misalnya: npm run ${command} -- 2025 atau npm run ${command} -- 2025 tw1`,
    );
  return { tahun, triwulan };
}

function readNames([tahun = '', tw = '', ...lebih]: string[]): { tahun?: number; triwulan?: Triwulan | undefined } {
  if (!/^20\d\d$/.test(tahun) || lebih.length) return {};
  return { tahun: Number(tahun), triwulan: DAFTAR_TRIWULAN.find((satu) => tw.toLowerCase() === `tw${satu}`) };
}
