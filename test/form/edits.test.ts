import fc from 'fast-check';
import { CORE_SCHEMA, load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { type Baris, type Formulir } from '../../src/form/formulir.ts';
import {
  type BarisBukti,
  ISI_ANALISIS,
  type Ketikan,
  KETIKAN_KOSONG,
  kunciAnalisis,
  kunciAnggaran,
  kunciRealisasi,
  listBuktiAwal,
  listTeksAwal,
} from '../../src/form/ketikan.ts';
import { writeIsian } from '../../src/form/periksa.ts';
import { findIsian, KANTOR, listIsian, readKantor } from './bahan-contoh.ts';

const KANTOR_TERBACA = KANTOR.map(readKantor);
const SEMUA = KANTOR_TERBACA.flatMap(listIsian);

test('setiap berkas yang diisi unit mempunyai formulir, yang belum ada juga', () => {
  const path = SEMUA.map(({ file }) => file.path);
  expect(path.length).toBeGreaterThan(50);
  expect(path).toContain('kinerja/2024/tw4/seksi/subbagian-umum.yaml');
});

describe('writeIsian(formulir, text, ketikan)', () => {
  test.each(SEMUA.map(({ file, formulir }) => [file.path, file.text, formulir] as const))(
    'tanpa ketikan, %s sama byte demi byte',
    (_, text, formulir) => {
      expect(writeIsian(formulir, text, KETIKAN_KOSONG)).toBe(text);
      expect(writeIsian(formulir, text, retype(formulir))).toBe(text);
    },
  );

  test('satu isian diketik: hanya barisnya yang berubah, dan hanya nilainya', () => {
    fc.assert(fc.property(fc.constantFrom(...SEMUA), fc.nat(), KETIK, expectOnlyThatField), { numRuns: 1500 });
  });

  test('satu bukti ditambah lalu semua dihapus: yang lain tetap', () => {
    const berbaris = SEMUA.filter(({ formulir }) => listBaris(formulir).length);
    fc.assert(
      fc.property(fc.constantFrom(...berbaris), fc.nat(), ({ file, formulir }, pilih) => {
        const baris = pick(listBaris(formulir), pilih);
        const baru: BarisBukti = { nama: 'Notula rapat: hasil', tautan: 'https://bukti.example/1', sha256: '' };
        const tambah = writeIsian(formulir, file.text, bukti(baris, [...listBuktiAwal(baris), baru]));
        expectLinesKept(file.text, tambah);
        expect(tambah).toContain("nama: 'Notula rapat: hasil'");
        const kosong = read(writeIsian(formulir, file.text, bukti(baris, [])));
        expect(JSON.stringify(findIsi(kosong, baris.kode) ?? {})).not.toContain('bukti_dukung');
      }),
      { numRuns: 300 },
    );
  });
});

describe('composeEdits', () => {
  const { file, formulir } = findIsian(readKantor('content'), 'kinerja/2024/tw3/seksi/seksi-pelayanan.yaml');
  const write = (ketikan: Partial<Ketikan>) => writeIsian(formulir, file.text, { ...KETIKAN_KOSONG, ...ketikan });
  const [pertama, kedua] = listBuktiAwal(listBaris(formulir)[0] ?? fail());

  test('bukti pertama dihapus, yang kedua berganti nama, satu ditambah', () => {
    const sisa = { ...(kedua ?? fail()), nama: 'Daftar hadir' };
    const hasil = write({ bukti: { 'IKU-1': [sisa, { nama: 'Foto', tautan: '', sha256: '' }] } });
    expect(findIsi(read(hasil), 'IKU-1')).toMatchObject({ bukti_dukung: [{ nama: 'Daftar hadir' }, { nama: 'Foto' }] });
    expect(hasil).toContain('# Indeks Kepuasan Masyarakat (IKM) Kecamatan');
  });

  test('semua bukti lama diganti yang baru', () => {
    const hasil = read(write({ bukti: { 'IKU-1': [{ nama: 'Foto', tautan: '', sha256: '' }] } }));
    expect(findIsi(hasil, 'IKU-1')?.bukti_dukung).toEqual([{ nama: 'Foto' }]);
  });

  test('dua dari tiga bukti dihapus: yang tinggal tetap yang itu', () => {
    const nama = ['satu', 'dua', 'tiga'];
    const tiga = write({ bukti: { 'IKU-1': nama.map((satu) => ({ nama: satu, tautan: '', sha256: '' })) } });
    const kantor = readKantor('content');
    const files = kantor.bahan.files.map((satu) => (satu.path === file.path ? { ...satu, text: tiga } : satu));
    const { formulir: panjang } = findIsian({ ...kantor, bahan: { ...kantor.bahan, files } }, file.path);
    const [, , akhir] = listBuktiAwal(listBaris(panjang)[0] ?? fail());
    const hasil = writeIsian(panjang, tiga, { teks: {}, bukti: { 'IKU-1': [akhir ?? fail()] } });
    expect(findIsi(read(hasil), 'IKU-1')?.bukti_dukung).toEqual([{ nama: 'tiga' }]);
  });

  test('baris bukti yang dibiarkan kosong tidak ditulis; nama yang dihapus tinggal kosong', () => {
    const kosong = { nama: ' ', tautan: '', sha256: '' };
    expect(write({ bukti: { 'IKU-1': [pertama ?? fail(), kedua ?? fail(), kosong] } })).toBe(file.text);
    const tanpaNama = read(write({ bukti: { 'IKU-1': [{ ...(pertama ?? fail()), nama: '' }, kedua ?? fail()] } }));
    expect(findIsi(tanpaNama, 'IKU-1')?.bukti_dukung).toMatchObject([{ nama: null }, {}]);
  });

  test('realisasi yang dihapus menjadi kosong, keterangannya tetap; analisis yang habis hilang', () => {
    expect(write({ teks: { 'IKU-1/realisasi': '' } })).toContain('    realisasi: # indeks\n');
    const habis = Object.fromEntries(ISI_ANALISIS.map((isi) => [kunciAnalisis('IKU-2', isi), '']));
    expect(findIsi(read(write({ teks: habis })), 'IKU-2')).not.toHaveProperty('analisis');
  });

  test('indikator yang diminta format tetapi tidak ada di berkas ditambahkan bersama isiannya', () => {
    const tanpa = { ...file, text: file.text.slice(0, file.text.indexOf('  - kode: IKU-2')) };
    const kantor = readKantor('content');
    const files = kantor.bahan.files.map((satu) => (satu.path === file.path ? tanpa : satu));
    const { formulir: pendek } = findIsian({ ...kantor, bahan: { ...kantor.bahan, files } }, file.path);
    expect(writeIsian(pendek, tanpa.text, KETIKAN_KOSONG)).toBe(tanpa.text);
    const hasil = writeIsian(pendek, tanpa.text, { teks: { 'IKU-2/realisasi': '91,2' }, bukti: {} });
    expect(hasil.startsWith(tanpa.text.trimEnd())).toBe(true);
    expect(findIsi(read(hasil), 'IKU-2')).toEqual({ kode: 'IKU-2', realisasi: 91.2 });
  });
});

const TEKS = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(
    'a: b # c',
    '- x',
    '"',
    "'",
    '# y',
    'baris satu\nbaris dua',
    '123',
    'no',
    '2024-01-01',
    '',
    '  spasi  ',
  ),
);
const KETIK = fc.record({ angka: fc.double({ min: 0, max: 1e9, noNaN: true }), teks: TEKS });

type Satu = (typeof SEMUA)[number];

function expectOnlyThatField({ file, formulir }: Satu, pilih: number, ketik: { angka: number; teks: string }): void {
  const { kunci, jenis } = pick(listKunci(formulir), pilih);
  const angka = Math.round(ketik.angka * 100) / 100;
  const teks = { angka: String(angka).replace('.', ','), uang: String(Math.round(angka)), uraian: clean(ketik.teks) }[
    jenis
  ];
  const hasil = writeIsian(formulir, file.text, { teks: { [kunci]: teks }, bukti: {} });
  const harapan = jenis === 'uraian' ? teks : Number(teks.replace(',', '.'));
  expect(readKunci(read(hasil), kunci)).toBe(harapan === '' ? undefined : harapan);
  expectOthersEqual(read(file.text), read(hasil), kunci);
  expectOnlyItsLines(file.text, hasil, kunci);
}

/** All but the field itself is as it was: compared as values, both without it. */
function expectOthersEqual(lama: unknown, baru: unknown, kunci: string): void {
  expect(withoutKunci(baru, kunci)).toEqual(withoutKunci(lama, kunci));
}

/** Between what is the same before and after stand only lines of the field: its key, or deeper text of its own. */
function expectOnlyItsLines(lama: string, baru: string, kunci: string): void {
  const [a, b] = [lama.split('\n'), baru.split('\n')];
  const depan = countSame(a, b);
  const belakang = Math.min(countSame(a.toReversed(), b.toReversed()), a.length - depan, b.length - depan);
  const tersentuh = a.slice(depan, a.length - belakang);
  const nama = kunci.split('/').at(-1) ?? '';
  const [kepala = '', ...lanjutan] = tersentuh;
  if (!tersentuh.length) return;
  const indent = kepala.search(/\S/);
  // A text that is taken out whole takes `analisis:`, which it leaves empty, along with it.
  if (!kepala.includes(`${nama}:`) && !kepala.includes('analisis:')) expect(isInside(a, depan, nama)).toBe(true);
  for (const line of lanjutan)
    expect(line.trim() === '' || line.search(/\S/) > indent || isInside(a, depan, nama)).toBe(true);
}

/** Whether a line is a continued text of this key. */
function isInside(lines: string[], index: number, nama: string): boolean {
  const indent = lines[index]?.search(/\S/) ?? 0;
  const induk = lines.slice(0, index).findLast((line) => line.trim() !== '' && line.search(/\S/) < indent);
  return induk?.trim().startsWith(`${nama}:`) ?? false;
}

function expectLinesKept(lama: string, baru: string): void {
  const tersisa = baru.split('\n');
  // A list on one line grows on that line.
  for (const line of lama.split('\n').filter((satu) => !/bukti_dukung: \[/.test(satu))) {
    const index = tersisa.indexOf(line);
    expect(index, line).not.toBe(-1);
    tersisa.splice(0, index + 1);
  }
}

function countSame(a: string[], b: string[]): number {
  const index = a.findIndex((line, i) => line !== b[i]);
  return index === -1 ? a.length : index;
}

function listBaris({ bagian }: Formulir): Baris[] {
  return bagian.flatMap(({ pos }) => pos.flatMap(({ baris }) => baris)).filter(({ tempat }) => tempat.ada);
}

function listKunci(formulir: Formulir): { kunci: string; jenis: 'angka' | 'uang' | 'uraian' }[] {
  const pos = formulir.bagian.flatMap((bagian) => bagian.pos).filter(({ tempat }) => tempat.ada);
  return [
    ...pos.flatMap(({ kode, anggaran }) =>
      kode !== undefined && anggaran ? [{ kunci: kunciAnggaran(kode), jenis: 'uang' as const }] : [],
    ),
    ...listBaris(formulir).flatMap((baris) => [
      ...(baris.rencana?.indikator.aturan.arah === 'predikat'
        ? []
        : [{ kunci: kunciRealisasi(baris.kode), jenis: 'angka' as const }]),
      ...ISI_ANALISIS.map((isi) => ({ kunci: kunciAnalisis(baris.kode, isi), jenis: 'uraian' as const })),
    ]),
  ];
}

/** Everything typed once more as it stands. */
function retype(formulir: Formulir): Ketikan {
  return {
    teks: Object.fromEntries(listTeksAwal(formulir)),
    bukti: Object.fromEntries(listBaris(formulir).map((baris) => [baris.kode, listBuktiAwal(baris)])),
  };
}

function bukti({ kode }: Baris, semua: BarisBukti[]): Ketikan {
  return { teks: {}, bukti: { [kode]: semua } };
}

/** As the form reads it: without blanks at the ends of lines. */
function clean(teks: string): string {
  return teks
    .replaceAll(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[ \t]+$/gm, '')
    .trim();
}

function read(text: string): unknown {
  return load(text, { schema: CORE_SCHEMA });
}

interface Isian {
  [key: string]: unknown;
}

/** The mapping with this code, wherever it stands. */
function findIsi(value: unknown, kode: string): Isian | undefined {
  if (Array.isArray(value)) return value.map((satu) => findIsi(satu, kode)).find((satu) => satu !== undefined);
  if (!isIsian(value)) return undefined;
  return value.kode === kode ? value : findIsi(Object.values(value), kode);
}

function isIsian(value: unknown): value is Isian {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readKunci(value: unknown, kunci: string): unknown {
  const [kode = '', isi = '', dalam] = kunci.split('/');
  const bagian = findIsi(value, kode)?.[isi];
  return dalam === undefined ? bagian : isIsian(bagian) ? bagian[dalam] : undefined;
}

function withoutKunci(value: unknown, kunci: string): unknown {
  const [kode = '', isi = '', dalam] = kunci.split('/');
  const salinan: unknown = structuredClone(value);
  const milik = findIsi(salinan, kode);
  const bagian = milik?.[isi];
  if (milik && dalam === undefined) delete milik[isi];
  if (dalam !== undefined && isIsian(bagian)) delete bagian[dalam];
  if (milik && isIsian(bagian) && !Object.keys(bagian).length) delete milik[isi];
  return salinan;
}

function pick<T>(semua: T[], pilih: number): T {
  const satu = semua[pilih % semua.length];
  if (satu === undefined) throw new Error('tidak ada yang dapat dipilih');
  return satu;
}

function fail(): never {
  throw new Error('contohnya berubah');
}
