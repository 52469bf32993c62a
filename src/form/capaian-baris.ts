import { type Capaian, computeCapaian } from '../domain/capaian.ts';
import { formatAngka } from '../format.ts';
import type { Baris } from './formulir.ts';

/** "97,06% (74,17 ÷ 76,42 × 100)" or why there is none. */
export function describeCapaian({ rencana, target }: Baris, realisasi: number | string | undefined): string {
  if (!rencana) return 'indikator ini tidak ada dalam rencana tahun ini';
  if (target === undefined) return 'tidak ada target untuk triwulan ini';
  const capaian: Capaian = computeCapaian(rencana.indikator.aturan, target, realisasi);
  return 'persen' in capaian ? `${formatAngka(capaian.persen)}% (${capaian.rumus})` : capaian.alasan;
}
