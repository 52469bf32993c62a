// Evaluasi hasil Renja, Formulir E.81 (Permendagri 86/2017): what the numbered columns are computed from. The formulas printed in
// its head (13 = 9+10+11+12, 14 = 7+13) are sums, which only figures that count up can bear; of all others the last one stands.
import { computeSampaiDengan, type Isian } from './agregasi.ts';
import { computeSerapan, sumRupiah } from './anggaran.ts';
import { sumDesimal, toNumberTepat } from './angka.ts';
import { type AturanCapaian, computeCapaian, type Nilai } from './capaian.ts';
import type { Agregasi, Triwulan } from './isi.generated.ts';

/** One cell. What is missing stays missing, with its reason: nothing becomes 0. `catatan`: what a reader must know of the figure. */
export type Kolom<T> = { nilai: T; catatan?: string } | { nilai: undefined; alasan: string };

/** One triwulan of an indikator. `diminta`: the plan expects a figure in it. */
export interface IsianRenja extends Isian {
  triwulan: Triwulan;
  diminta: boolean;
}

/** The figure of one whole year; undefined where nobody has it. */
export interface AngkaTahunan<T> {
  tahun: number;
  nilai: T | undefined;
}

const TW: Record<Triwulan, string> = { 1: 'TW I', 2: 'TW II', 3: 'TW III', 4: 'TW IV' };

/** Column 6, K: what counts up is promised by every year of the period; of all others the last year's target is meant. */
export function computeTargetAkhir(agregasi: Agregasi, target: AngkaTahunan<Nilai>[]): Kolom<Nilai> {
  const ada = target.filter(({ nilai }) => nilai !== undefined);
  if (!ada.length) return { nilai: undefined, alasan: 'Renstra tidak memuat target indikator ini' };
  if (agregasi === 'jumlah') return sumTahun(ada);
  return takeNilai(ada.at(-1)?.nilai);
}

/** Column 7, K: `lalu` are all earlier years of the Renstra, oldest first. */
export function computeRealisasiLalu(agregasi: Agregasi, lalu: AngkaTahunan<Nilai>[]): Kolom<Nilai> {
  const akhir = lalu.at(-1);
  if (!akhir) return { nilai: undefined, alasan: 'tahun ini tahun pertama Renstra' };
  if (agregasi === 'jumlah') return sumTahun(lalu);
  return akhir.nilai === undefined ? describeTahunLuput([akhir]) : { nilai: akhir.nilai };
}

/** Column 13, K: the figure of the year up to the last of `isian` (TW I first). */
export function computeRealisasiTahun(agregasi: Agregasi, isian: IsianRenja[]): Kolom<Nilai> {
  const luput = isian.filter(({ diminta, realisasi }) => diminta && realisasi === undefined);
  const belum = luput.map(({ triwulan }) => TW[triwulan]).join(', ');
  if (luput.length && (agregasi === 'jumlah' || agregasi === 'rata-rata')) return tanpa(`${belum} belum dilaporkan`);
  const hasil = computeSampaiDengan(agregasi, isian);
  if (hasil.status === 'tidak-terhitung') return tanpa(hasil.alasan);
  if (hasil.realisasi === undefined) {
    return tanpa(luput.length ? `${belum} belum dilaporkan` : 'belum ada target sampai dengan triwulan ini');
  }
  const terakhir = isian.findLast(({ realisasi }) => realisasi !== undefined);
  const sesudah = luput.filter(({ triwulan }) => triwulan > (terakhir?.triwulan ?? 4));
  if (!terakhir || !sesudah.length) return { nilai: hasil.realisasi };
  return { nilai: hasil.realisasi, catatan: `kolom 13 angka ${TW[terakhir.triwulan]}; sesudahnya belum dilaporkan` };
}

/** Column 14, K = 7 + 13 of what counts up; of all others the figure of this year, which holds the years before. */
export function computeRealisasiRenstra(
  agregasi: Agregasi,
  lalu: AngkaTahunan<Nilai>[],
  kini: Kolom<Nilai>,
): Kolom<Nilai> {
  if (kini.nilai === undefined) return tanpa(`kolom 13 belum ada: ${kini.alasan}`);
  if (agregasi !== 'jumlah') return { nilai: kini.nilai };
  const sebelum = sumTahun(lalu);
  if (sebelum.nilai === undefined) return lalu.length ? sebelum : { nilai: kini.nilai };
  return sumTahun([...lalu, { tahun: 0, nilai: kini.nilai }]);
}

/**
 * Column 15, K = 14 ÷ 6 × 100 where more is better, neither capped nor floored. Of an indikator that goes down, keeps to a range or
 * is a predikat that quotient says nothing: there its own rule for capaian is taken, and said.
 */
export function computeTingkat(aturan: AturanCapaian, target: Kolom<Nilai>, realisasi: Kolom<Nilai>): Kolom<string> {
  if (target.nilai === undefined) return tanpa(target.alasan);
  if (realisasi.nilai === undefined) return tanpa(realisasi.alasan);
  const capaian = computeCapaian(aturan, target.nilai, realisasi.nilai);
  if ('alasan' in capaian) return tanpa(capaian.alasan);
  if (aturan.arah === 'naik') return { nilai: capaian.mentah };
  return { nilai: capaian.persen, catatan: 'persentase menurut rumus capaian indikatornya, bukan realisasi ÷ target' };
}

/** Columns 6, 7, 13 and 14, Rp: a sum of which a part is missing is not known. "realisasi anggaran tahun" "2022", "2023". */
export function computeJumlahRupiah(hal: string, bagian: { nama: string; nilai: number | undefined }[]): Kolom<number> {
  const luput = bagian.filter(({ nilai }) => nilai === undefined).map(({ nama }) => nama);
  if (luput.length) return tanpa(`${hal} ${luput.join(', ')} tidak ada dalam data`);
  const jumlah = sumRupiah(bagian.map(({ nilai }) => nilai));
  return jumlah === undefined ? tanpa('belum ada angka') : { nilai: jumlah };
}

/** Column 15, Rp. */
export function computeTingkatRupiah(target: Kolom<number>, realisasi: Kolom<number>): Kolom<string> {
  if (target.nilai === undefined) return tanpa(target.alasan);
  if (realisasi.nilai === undefined) return tanpa(realisasi.alasan);
  const tingkat = computeSerapan(target.nilai, realisasi.nilai);
  return tingkat === undefined ? tanpa('kolom 6 nol') : { nilai: tingkat };
}

function sumTahun(tahun: AngkaTahunan<Nilai>[]): Kolom<Nilai> {
  const luput = tahun.filter(({ nilai }) => nilai === undefined);
  if (luput.length) return describeTahunLuput(luput);
  const angka = tahun.flatMap(({ nilai }) => (typeof nilai === 'number' ? [nilai] : []));
  if (angka.length < tahun.length) return tanpa('predikat dan rentang tidak dapat dijumlahkan');
  const jumlah = angka.length ? toNumberTepat(sumDesimal(angka)) : undefined;
  return jumlah === undefined ? tanpa('belum ada angka') : { nilai: jumlah };
}

function describeTahunLuput(luput: AngkaTahunan<Nilai>[]): Kolom<never> {
  return tanpa(`realisasi tahun ${luput.map(({ tahun }) => tahun).join(', ')} tidak ada dalam data`);
}

function takeNilai(nilai: Nilai | undefined): Kolom<Nilai> {
  return nilai === undefined ? tanpa('belum ada angka') : { nilai };
}

function tanpa(alasan: string): { nilai: undefined; alasan: string } {
  return { nilai: undefined, alasan };
}
