import type { Baris } from '../domain/kinerja.ts';

/** The rows of the latest triwulan in which anybody reported; blank rows of a quarter just begun say nothing yet. */
export function takeTerakhir(baris: Baris[]): Baris[] {
  const akhir = baris.findLast(({ realisasi }) => realisasi !== undefined) ?? baris.at(-1);
  return baris.filter(({ tahun, triwulan }) => tahun === akhir?.tahun && triwulan === akhir.triwulan);
}
