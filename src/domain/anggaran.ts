import { roundHalfUp, sumDesimal, toDesimal, toNumberTepat } from './angka.ts';

/** A program, kegiatan or sub kegiatan with its rupiah as printed; absent = not filled in. */
export interface PosAnggaran {
  kode: string;
  pagu?: number | undefined;
  realisasi?: number | undefined;
  anak: PosAnggaran[];
}

export interface SelisihAnggaran {
  kode: string;
  kolom: 'pagu' | 'realisasi';
  tercetak: number;
  jumlahAnak: number;
  selisih: number; // tercetak − jumlahAnak
}

type Kolom = SelisihAnggaran['kolom'];

/** Realisasi as per cent of pagu; nothing can be said of a pagu that is absent or 0. */
export function computeSerapan(
  pagu: number | undefined,
  realisasi: number | undefined,
  desimal = 2,
): string | undefined {
  if (!pagu || realisasi === undefined) return undefined;
  return roundHalfUp(toDesimal(realisasi).times(100).div(toDesimal(pagu)), desimal);
}

/** Exact; what is not filled in plays no part, and of nothing there is no sum. */
export function sumRupiah(rupiah: (number | undefined)[]): number | undefined {
  const isi = rupiah.filter((satu) => satu !== undefined);
  return isi.length ? toRupiah(isi) : undefined;
}

/** The sums of the leaves. What the branches themselves print plays no part: that is `findSelisih`'s question. */
export function sumTree(pos: PosAnggaran): { pagu: number | undefined; realisasi: number | undefined } {
  return { pagu: sumKolom(pos, 'pagu'), realisasi: sumKolom(pos, 'realisasi') };
}

/** Every parent, at any depth, whose printed figure is not the sum of its children's. */
export function findSelisih(pos: PosAnggaran): SelisihAnggaran[] {
  const sendiri = [findSelisihKolom(pos, 'pagu'), findSelisihKolom(pos, 'realisasi')];
  return [...sendiri.filter((selisih) => selisih !== undefined), ...pos.anak.flatMap(findSelisih)];
}

function sumKolom(pos: PosAnggaran, kolom: Kolom): number | undefined {
  if (!pos.anak.length) return pos[kolom];
  return sumRupiah(pos.anak.map((anak) => sumKolom(anak, kolom)));
}

function findSelisihKolom(pos: PosAnggaran, kolom: Kolom): SelisihAnggaran | undefined {
  const tercetak = pos[kolom];
  const jumlahAnak = sumRupiah(pos.anak.map((anak) => anak[kolom] ?? sumKolom(anak, kolom)));
  if (tercetak === undefined || jumlahAnak === undefined || tercetak === jumlahAnak) return undefined;
  return { kode: pos.kode, kolom, tercetak, jumlahAnak, selisih: toRupiah([tercetak, -jumlahAnak]) };
}

function toRupiah(rupiah: number[]): number {
  const jumlah = sumDesimal(rupiah);
  const angka = toNumberTepat(jumlah);
  if (angka === undefined) throw new RangeError(`jumlah Rp ${jumlah.toFixed()} terlalu besar untuk disimpan tepat`);
  return angka;
}
