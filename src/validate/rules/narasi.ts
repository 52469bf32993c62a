// Texts that people write: about this kecamatan, and by the law of their year.
import { DAFTAR_JENIS, type Isi, type Jenis } from '../../domain/isi.ts';
import { listPeraturanDicabut } from '../../domain/peraturan.ts';
import type { Finding, Konteks, Rule } from '../rule.ts';
import { listKecamatan } from './nama-kecamatan.ts';
import { listTeks, type Teks } from './teks.ts';

export const NARASI: Rule[] = [
  { code: 'kecamatan-lain', severity: 'warning', needs: ['instansi'], find: teksNamesThisKecamatan },
  { code: 'peraturan-dicabut', severity: 'warning', needs: [], find: teksCitesLawOfItsYear },
];

/** Names, addresses and other people's papers are not narrative. */
const BUKAN_NARASI: readonly Jenis[] = [
  'instansi',
  'pejabat',
  'kalender',
  'arsip',
  'edisi', // stays as it was
  'pengecualian',
  'satu-data',
];

/** What is quoted names others on purpose. */
const KUTIPAN = ['sumber', 'dasar', 'dasar_hukum', 'catatan_baca', 'tautan'];

function* teksNamesThisKecamatan(isi: Isi, { textOf }: Konteks): Iterable<Finding> {
  const sendiri = isi.instansi.map(({ value }) => value.nama_pendek);
  for (const jenis of DAFTAR_JENIS) {
    if (BUKAN_NARASI.includes(jenis)) continue;
    for (const { path, value } of isi[jenis]) {
      if (!mayNameKecamatan(textOf(path))) continue;
      for (const { teks, pointer } of listTeks(value, mayNameKecamatan, { lewati: KUTIPAN })) {
        const [lain] = listKecamatan(teks, sendiri);
        if (lain === undefined) continue;
        const message = `teks ini menyebut Kecamatan ${lain}, bukan ${sendiri.join(' atau ')}`;
        const hint = `Bila tertinggal dari salinan, ganti menjadi ${sendiri.join(' atau ')}; bila memang tentang ${lain}, biarkan peringatan ini.`;
        yield { path, pointer, message, hint };
      }
    }
  }
}

/** A SOP is printed as it was signed: a citation that it says has been replaced is not told of. */
function* teksCitesLawOfItsYear(isi: Isi, konteks: Konteks): Iterable<Finding> {
  for (const { path, pointer, teks, kunci, kelompok, tahun } of listTeksBertahun(isi, konteks)) {
    if (isDijelaskan(kelompok, kunci)) continue;
    const [lama] = listPeraturanDicabut(teks, tahun);
    if (!lama) continue;
    const message = `${lama.nama} sudah diganti ${lama.pengganti} sebelum ${tahun}`;
    const hint = `Tulis ${lama.pengganti}, atau sebut keduanya bila peraturan lama memang perlu dikutip.`;
    yield { path, pointer, message, hint };
  }
}

/** `diganti_oleh` beside the text, or a reading note on it that says so. */
function isDijelaskan(kelompok: object, kunci: string): boolean {
  if ('diganti_oleh' in kelompok) return true;
  const catatan: unknown = 'catatan_baca' in kelompok ? kelompok.catatan_baca : [];
  return Array.isArray(catatan) && catatan.some((satu: unknown) => isCatatanDicabut(satu, kunci));
}

function isCatatanDicabut(catatan: unknown, kunci: string): boolean {
  if (typeof catatan !== 'object' || catatan === null || !('bagian' in catatan) || !('alasan' in catatan)) return false;
  return catatan.bagian === kunci && /dicabut|diganti|tidak berlaku/.test(String(catatan.alasan));
}

interface TeksBertahun extends Teks {
  path: string;
  tahun: number;
}

/** Every text that may cite a law, with the year whose law it goes by; an office's own particulars are of no year. */
function* listTeksBertahun(isi: Isi, { textOf }: Konteks): Iterable<TeksBertahun> {
  for (const { path, value } of isi.aturan) {
    for (const [i, aturan] of value.aturan.entries()) {
      const tahun = Number(aturan.mulai.slice(0, 4));
      yield* toBertahun(path, tahun, listTeks(aturan, mayCite, { at: `/aturan/${i}`, lewati: LEWATI }));
    }
  }
  for (const { path, value } of isi.sop) {
    const tanggal = value.tanggal_revisi ?? value.tanggal_efektif ?? value.tanggal_pembuatan;
    if (tanggal === undefined) continue;
    yield* toBertahun(path, Number(tanggal.slice(0, 4)), listTeks(value, mayCite, { lewati: LEWATI }));
  }
  for (const jenis of DAFTAR_JENIS) {
    for (const { path, value } of isi[jenis]) {
      const tahun = /^[a-z-]+\/(20\d\d)[-/.]/.exec(path)?.[1];
      if (tahun === undefined || !mayCite(textOf(path))) continue;
      yield* toBertahun(path, Number(tahun), listTeks(value, mayCite, { lewati: LEWATI }));
    }
  }
}

function toBertahun(path: string, tahun: number, daftar: Teks[]): TeksBertahun[] {
  return daftar.map((teks) => ({ ...teks, path, tahun }));
}

const LEWATI = ['catatan_baca', 'tautan'];

/** Quick looks that spare most texts the slow ones. */
function mayNameKecamatan(teks: string): boolean {
  return /kec/i.test(teks);
}

function mayCite(teks: string): boolean {
  return /\d{4}/.test(teks) && /uu|undang|pp|pemerintah|menteri|per ?men|mendagri|per\//i.test(teks);
}
