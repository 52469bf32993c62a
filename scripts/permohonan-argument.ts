// What `gate` and `merge` are asked about, and how they wait.
import type { NomorPermohonan, Repositori } from '../src/forge/sambung.ts';
import { UsageError } from './terminal.ts';

/** A number where there is a forge, the name of a branch where there is none. */
export function readNomor({ forge }: Repositori, teks: string | undefined): NomorPermohonan | undefined {
  if (teks === undefined || forge === 'git') return teks;
  if (/^[1-9]\d{0,8}$/.test(teks)) return Number(teks);
  throw new UsageError(`--nomor "${teks}" bukan nomor permohonan`);
}

export function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
