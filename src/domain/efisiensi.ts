import { Desimal, roundHalfUp, sumDesimal, toDesimal } from './angka.ts';
import { findKategori, type SkalaKategori } from './kategori.ts';

/** Classes over capaian − serapan in points, and the words for the cases that have no difference to speak of. */
export interface AturanEfisiensi extends SkalaKategori {
  keduanya_nol?: string | undefined;
  tidak_terhitung?: string | undefined;
}

/** One output of the PMK formula: rupiah, and its capaian as decimal text in per cent. */
export interface KeluaranPmk {
  pagu: number;
  realisasi: number;
  capaian: string;
}

/** Tingkat efisiensi as regional LKjIP print it: 100 − serapan ÷ capaian × 100. Nothing to divide by when capaian is 0. */
export function computeTingkatEfisiensi(capaian: string | undefined, serapan: string | undefined): string | undefined {
  if (capaian === undefined || serapan === undefined || toDesimal(capaian).isZero()) return undefined;
  return roundHalfUp(new Desimal(100).minus(toDesimal(serapan).times(100).div(toDesimal(capaian))), 2);
}

export function findEfisiensi(
  aturan: AturanEfisiensi,
  capaian: string | undefined,
  serapan: string | undefined,
): string | undefined {
  if (capaian === undefined || serapan === undefined) return aturan.tidak_terhitung;
  const [kinerja, uang] = [toDesimal(capaian), toDesimal(serapan)];
  if (aturan.keduanya_nol !== undefined && kinerja.isZero() && uang.isZero()) return aturan.keduanya_nol;
  return findKategori(aturan, kinerja.minus(uang).toFixed());
}

/** The usual three classes: further ahead of the money than `ambang` points, within it, further behind. */
export function skalaEfisiensi(ambang: number): AturanEfisiensi {
  return {
    nama: `selisih ${ambang} poin`,
    kelas: [
      { nama: 'efisien', di_atas: ambang },
      { nama: 'cukup efisien', minimal: -ambang },
      { nama: 'tidak efisien' },
    ],
  };
}

/**
 * Reference only: the budget rule for ministries (PMK 22/2021, later PMK 62/2023), not for a kecamatan's reports.
 * E = Σ(pagu × capaian − realisasi) ÷ Σ(pagu × capaian) × 100; NE = 50 + E ÷ 20 × 50 with E held within ±20.
 */
export function computeEfisiensiPmk(keluaran: KeluaranPmk[]): { efisiensi: string; nilai: string } | undefined {
  const layak = sumDesimal(keluaran.map(({ pagu, capaian }) => toDesimal(pagu).times(toDesimal(capaian)).div(100)));
  if (layak.isZero()) return undefined;
  const terpakai = sumDesimal(keluaran.map(({ realisasi }) => realisasi));
  const efisiensi = layak.minus(terpakai).times(100).div(layak);
  const tertahan = Desimal.max(-20, Desimal.min(20, efisiensi));
  return { efisiensi: roundHalfUp(efisiensi, 2), nilai: roundHalfUp(tertahan.times(50).div(20).plus(50), 2) };
}
