// A figure beside what it can be compared with: its target, the triwulan before it, the year before.
import { toDesimal } from './angka.ts';
import type { Triwulan } from './isi.generated.ts';
import type { Isi } from './isi.ts';
import type { BarisTerukur, KinerjaTerukur } from './kinerja.ts';

export type AsalPembanding = { jenis: 'target' | 'triwulan'; triwulan: Triwulan } | { jenis: 'tahun'; tahun: number };

/** What a figure is compared with; above zero, for zero has no size. */
export interface Pembanding {
  asal: AsalPembanding;
  nilai: number;
}

export interface Melonjak {
  baris: BarisTerukur;
  seharusnya: string; // as it would be typed: "83.5"
  pembanding: Pembanding[];
}

/** Within a half of each other: wide enough for figures that vary, far too narrow for a moved decimal point. */
export const KALI_DEKAT = 1.5;

export function isNear(angka: number, nilai: number): boolean {
  return angka <= nilai * KALI_DEKAT && nilai <= angka * KALI_DEKAT;
}

/**
 * Figures that fit all they can be compared with once their decimal point is moved, and not before. Merely bad or good figures do not:
 * they would fit nothing when moved, least of all one that fits its target as it is. Ten times too small with nothing but a target beside it may be a bad quarter, so that needs more.
 */
export function listMelonjak(kinerja: KinerjaTerukur): Melonjak[] {
  const findPembanding = createPencariPembanding(kinerja);
  return kinerja.baris.flatMap((baris) => {
    const { realisasi, menurun } = baris;
    if (typeof realisasi !== 'number' || realisasi <= 0 || menurun.length || isNear(realisasi, findJanji(baris)))
      return [];
    const pembanding = findPembanding(baris);
    const geser = pembanding.length ? findGeser(realisasi, pembanding) : undefined;
    return geser === undefined ? [] : [{ baris, pembanding, seharusnya: toDesimal(realisasi).div(geser).toFixed() }];
  });
}

/** By how much the figure is too large: 10, 100, 1000, or a tenth, a hundredth, a thousandth. */
export function findGeser(realisasi: number, pembanding: { nilai: number }[]): number | undefined {
  const pilihan = pembanding.length > 1 ? [10, 100, 1000, 0.1, 0.01, 0.001] : [10, 100, 1000, 0.01, 0.001];
  return pilihan.find((geser) => pembanding.every(({ nilai }) => isNear(realisasi / geser, nilai)));
}

/** What one row can be compared with, target first, then the triwulan before it, oldest first. */
export function createPencariPembanding({ isi, baris }: KinerjaTerukur): (baris: BarisTerukur) => Pembanding[] {
  const riwayat = Map.groupBy(baris, nameRiwayat);
  return (satu) => {
    const { triwulan } = satu;
    const janji: Pembanding = { asal: { jenis: 'target', triwulan }, nilai: findJanji(satu) };
    const sebelum = (riwayat.get(nameRiwayat(satu)) ?? []).filter((lain) => lain.triwulan < triwulan);
    return [janji, ...sebelum.flatMap(toPembanding), ...listTahunLalu(isi, satu)].filter(({ nilai }) => nilai > 0);
  };
}

function nameRiwayat({ tahun, indikator }: BarisTerukur): string {
  return `${tahun} ${indikator.kode}`;
}

function toPembanding({ triwulan, realisasi }: BarisTerukur): Pembanding[] {
  return typeof realisasi === 'number' ? [{ asal: { jenis: 'triwulan', triwulan }, nilai: realisasi }] : [];
}

/** The middle of a range; 0 where no figure is promised. */
function findJanji({ target }: BarisTerukur): number {
  const sasaran = Array.isArray(target) ? (target[0] + target[1]) / 2 : target;
  return typeof sasaran === 'number' ? sasaran : 0;
}

/** What a whole year brought says nothing of a triwulan whose figures are added up. */
function listTahunLalu(isi: Isi, { tahun, indikator }: BarisTerukur): Pembanding[] {
  if (indikator.agregasi !== 'nilai-akhir' && indikator.agregasi !== 'rata-rata') return [];
  return isi['capaian-lalu']
    .filter(({ value }) => value.tahun === tahun - 1)
    .flatMap(({ value }) => value.capaian)
    .flatMap(({ kode, realisasi }): Pembanding[] =>
      kode === indikator.kode && typeof realisasi === 'number'
        ? [{ asal: { jenis: 'tahun', tahun: tahun - 1 }, nilai: realisasi }]
        : [],
    );
}
