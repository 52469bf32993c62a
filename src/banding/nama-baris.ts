import type { BarisTerukur } from '../domain/kinerja.ts';

/** What a row is known by on both sides. */
export function nameBaris({
  tahun,
  triwulan,
  indikator,
}: Pick<BarisTerukur, 'tahun' | 'triwulan' | 'indikator'>): string {
  return `${tahun} ${triwulan} ${indikator.kode}`;
}
