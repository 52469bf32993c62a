import type { Triwulan } from '../src/domain/isi.generated.ts';
import { DAFTAR_TRIWULAN } from '../src/domain/lookup.ts';
import { UsageError } from './terminal.ts';

/** "2025 tw1" as typed after the command. */
export function readTriwulan(names: string[], command: string): { tahun: number; triwulan: Triwulan } {
  const [tahun = '', tw = '', ...lebih] = names;
  const triwulan = DAFTAR_TRIWULAN.find((satu) => tw.toLowerCase() === `tw${satu}`);
  if (!/^20\d\d$/.test(tahun) || triwulan === undefined || lebih.length) {
    throw new UsageError(`tulis tahun dan triwulannya, misalnya: npm run ${command} -- 2025 tw1`);
  }
  return { tahun: Number(tahun), triwulan };
}
