// Figures and analysis: what test/input/bermasalah does not show already.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/validate/content.ts';
import { ganti, readLengkap } from './folders.ts';

const TW2 = 'kinerja/2024/tw2';
const SEKSI = `${TW2}/seksi/seksi-pelayanan.yaml`;
const PENGUKURAN = `${TW2}/pengukuran/seksi-pelayanan.yaml`;
const PROGRAM_TW = `${TW2}/program.yaml`;
const PROGRAM = 'program/2024.yaml';

type Ubah = Record<string, (text: string) => string>;

/** Codes of what is wrong in the second triwulan; seals of the first are another matter. */
function listKode(ubah: Ubah): string[] {
  return checkContent(readLengkap(ubah))
    .problems.filter(({ code }) => code !== 'sidik-berbeda')
    .map(({ code, severity }) => `${severity} ${code}`);
}

function gantiBeberapa(...pasangan: [lama: string, baru: string][]): (text: string) => string {
  return (text) => pasangan.reduce((teks, [lama, baru]) => ganti(lama, baru)(teks), text);
}

const bertarget = (realisasi: string, lain: [string, string][] = []): Ubah => ({
  [SEKSI]: gantiBeberapa(['realisasi: 83.1', `realisasi: ${realisasi}`], ...lain),
});

describe('realisasi anggaran', () => {
  test.each([
    ['tepat sama dengan pagu', '16000000', []],
    ['satu rupiah di atasnya', '16000001', ['error realisasi-melebihi-pagu']],
  ])('%s', (_, rupiah, kode) => {
    expect(listKode({ [PENGUKURAN]: ganti('4500000', rupiah) })).toEqual(kode);
  });

  test('pagu yang berlaku pada hari terakhir triwulan', () => {
    const perubahan = (tanggal: string) => ganti('- tanggal: 2024-09-02', `- tanggal: ${tanggal}`);
    const ubah = (tanggal: string) => ({ [PENGUKURAN]: ganti('4500000', '20000000'), [PROGRAM]: perubahan(tanggal) });
    expect(listKode(ubah('2024-06-30')).includes('error realisasi-melebihi-pagu')).toBe(false);
    expect(listKode(ubah('2024-07-01'))).toEqual(['error realisasi-melebihi-pagu']);
  });

  test('lebih sejak TW I hanya disebut sekali', () => {
    const satu = { 'kinerja/2024/tw1/pengukuran/seksi-pelayanan.yaml': ganti('4000000', '21000000') };
    expect(listKode(satu)).toEqual(['error realisasi-melebihi-pagu']);
  });

  test.each([
    ['nol rupiah tanpa kinerja', 'realisasi_anggaran: 4500000', 'realisasi_anggaran: 0', 'realisasi: 22', 'realisasi:'],
    ['keduanya kosong', 'realisasi_anggaran: 4500000', 'realisasi_anggaran:', 'realisasi: 22', 'realisasi:'],
    [
      'nol rupiah dengan kinerja',
      'realisasi_anggaran: 4500000',
      'realisasi_anggaran: 0',
      'realisasi: 22',
      'realisasi: 21',
    ],
  ])('boleh: %s', (_, uang, uangBaru, kinerja, kinerjaBaru) => {
    expect(listKode({ [PENGUKURAN]: gantiBeberapa([uang, uangBaru], [kinerja, kinerjaBaru]) })).toEqual([]);
  });

  test('anggaran yang tidak ditulis sama sekali', () => {
    const hapus = { [PENGUKURAN]: ganti('    realisasi_anggaran: 4500000\n', '') };
    expect(checkContent(readLengkap(hapus)).problems).toMatchObject([
      { code: 'kinerja-tanpa-anggaran', line: 10, column: 11 },
    ]);
  });
});

describe('nilai dan riwayatnya', () => {
  test.each([
    ['sepuluh kali', '831', ['warning nilai-melonjak']],
    ['seratus kali', '8310', ['warning nilai-melonjak']],
    ['sepersepuluh', '8.31', ['warning nilai-melonjak']],
    ['pecahan untuk persen', '0.83', ['warning nilai-melonjak']],
    ['naik lebih dari sepertiga', '110', []],
    ['turun menjadi separuh', '41', []],
    ['seperempat: buruk, tetapi bukan koma', '20.5', []],
    ['lima kali: aneh, tetapi bukan koma', '410', []],
    ['nol', '0', []],
  ])('%s', (_, realisasi, kode) => {
    expect(listKode(bertarget(realisasi))).toEqual(kode);
  });

  test('satu pembanding: sepersepuluh target dapat berarti triwulan yang buruk', () => {
    const sendiri = (realisasi: string): Ubah => ({
      [PROGRAM_TW]: ganti('realisasi: 88.5', `realisasi: ${realisasi}`),
      'kinerja/2024/tw1/program.yaml': ganti(
        'realisasi: 88.5\n        bukti_dukung: [{ nama: Rekap register layanan }]\n',
        'realisasi:\n',
      ),
    });
    expect(listKode(sendiri('9'))).toEqual([]);
    expect(listKode(sendiri('0.9'))).toEqual(['warning nilai-melonjak']);
    expect(listKode(sendiri('900'))).toEqual(['warning nilai-melonjak']);
  });

  test.each([
    ['persen tahun lalu tanpa komanya', 'target: 82\n    realisasi: 8150', ['warning nilai-melonjak']],
    ['sepersepuluh targetnya saja: tahun yang buruk', 'target: 82\n    realisasi: 8.15', []],
    ['lebih tinggi sepertiga', 'target: 82\n    realisasi: 108', []],
    ['predikat', 'realisasi: 81.5', []],
  ])('capaian lalu: %s', (_, baris, kode) => {
    expect(listKode({ 'capaian-lalu/2023.yaml': ganti('target: 82\n    realisasi: 81.5', baris) })).toEqual(kode);
  });

  test('capaian lalu: di samping renstra dan tahun sekitarnya', () => {
    const lalu =
      (tahun: number, realisasi: string, target = '') =>
      () =>
        `tahun: ${tahun}\nsumber:\n  nama: x\ncapaian:\n  - kode: IKU-1\n${target}    realisasi: ${realisasi}\n`;
    const tahunan = (realisasi: string, target = '') => ({
      'capaian-lalu/2022.yaml': lalu(2022, realisasi, target),
      'renstra/2021-2026.yaml': ganti("{ '2024': 83, ", "{ '2022': 80, '2024': 83, "),
    });
    expect(listKode(tahunan('79.8'))).toEqual([]);
    expect(listKode(tahunan('7.98'))).toEqual(['warning nilai-melonjak']);
    expect(listKode(tahunan('79.8', '    target: 8000\n'))).toEqual(['warning nilai-melonjak']);
  });

  test('angka yang diragukan tidak lagi diminta analisisnya', () => {
    const tanpaAnalisis: [string, string] = [
      '      penghambat: Jaringan padam dua hari.\n      tindak_lanjut: Formulir kertas disiapkan.\n',
      '',
    ];
    expect(listKode(bertarget('8.31', [tanpaAnalisis]))).toEqual(['warning nilai-melonjak']);
    expect(listKode(bertarget('81.9', [tanpaAnalisis]))).toEqual(['warning analisis-kurang']);
  });

  test('setiap angka yang komanya digeser ditemukan, dan angka aslinya disarankan', () => {
    const angka = fc.integer({ min: 5600, max: 12000 }).map((satu) => satu / 100);
    const geser = fc.constantFrom(1, 2, 3);
    fc.assert(
      fc.property(angka, geser, (benar, pangkat) => {
        const salah = String(Math.round(benar * 100 * 10 ** pangkat) / 100);
        const [masalah] = checkContent(readLengkap(bertarget(salah))).problems;
        expect([masalah?.code, masalah?.hint?.includes(`maksud Anda ${benar}?`)]).toEqual(['nilai-melonjak', true]);
        expect(listKode(bertarget(String(benar)))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});

describe('realisasi yang hilang', () => {
  test.each([
    ['terhapus', 'realisasi:', 'warning isian-belum-ada'],
    ['di belakang tanda #', '# realisasi: 83.1', 'warning isian-belum-ada'],
    ['nol', 'realisasi: 0', undefined],
  ])('%s', (_, baris, kode) => {
    expect(listKode({ [SEKSI]: ganti('realisasi: 83.1', baris) })).toEqual(kode === undefined ? [] : [kode]);
  });

  test('tidak diceritakan lagi sebagai belanja tanpa kinerja', () => {
    const analisis = '\n        analisis: { penghambat: a, tindak_lanjut: b }';
    const ubah = gantiBeberapa(
      ['realisasi: 22\n', 'realisasi:\n'],
      ['[{ nama: Catatan suhu ruang arsip }]', `[{ nama: Catatan suhu ruang arsip }]${analisis}`],
    );
    expect(listKode({ [PENGUKURAN]: ubah })).toEqual(['warning isian-belum-ada']);
  });
});

describe('realisasi di bawah nol', () => {
  const rapat = (nama: string, satuan: string, target = '4', triwulan = 'tw1: 1, tw2: 1, tw3: 1, tw4: 1') =>
    gantiBeberapa(
      ['nama: Jumlah laporan', `nama: ${nama}`],
      ['satuan: laporan', `satuan: ${satuan}`],
      ['target: 4\n', `target: ${target}\n`],
      ['{ tw1: 1, tw2: 1, tw3: 1, tw4: 1 }', `{ ${triwulan} }`],
    );
  const bawahNol = gantiBeberapa(
    ['        realisasi: 1\n', '        realisasi: -1\n'],
    [
      'bukti_dukung: [{ nama: Laporan rapat }]',
      'bukti_dukung: [{ nama: Laporan rapat }]\n        analisis: { penghambat: a, tindak_lanjut: b }',
    ],
  );

  test.each([
    ['yang dihitung', rapat('Jumlah laporan', 'laporan'), ['error nilai-tidak-cocok']],
    ['persen', rapat('Persentase laporan', 'persen'), ['error nilai-tidak-cocok']],
    ['pertumbuhan', rapat('Persentase pertumbuhan usaha', 'persen'), []],
    ['skala', rapat('Jumlah laporan', 'derajat'), []],
    ['targetnya pun di bawah nol', rapat('Jumlah laporan', 'laporan', '-4', 'tw2: -4'), []],
  ])('%s', (_, program, kode) => {
    expect(listKode({ [PROGRAM]: program, [PENGUKURAN]: bawahNol })).toEqual(kode);
  });

  test('tahun lalu', () => {
    const lalu = ganti('    target: 82\n    realisasi: 81.5', '    realisasi: -5');
    const renstra = ganti('satuan: indeks', 'satuan: persen');
    expect(listKode({ 'capaian-lalu/2023.yaml': lalu, 'renstra/2021-2026.yaml': renstra })).toEqual([
      'error nilai-tidak-cocok',
    ]);
  });
});

describe('angka kumulatif', () => {
  const kumulatif = (satuan: string) =>
    gantiBeberapa(
      ['satuan: laporan', `satuan: ${satuan}`],
      ['agregasi: jumlah', 'agregasi: kumulatif-isian'],
      ['target: 4\n', 'target: 100\n'],
      ['{ tw1: 1, tw2: 1, tw3: 1, tw4: 1 }', '{ tw1: 25, tw2: 50, tw3: 75, tw4: 100 }'],
    );
  const isian = (tw: number, realisasi: string) => ({
    [`kinerja/2024/tw${tw}/pengukuran/seksi-pelayanan.yaml`]: ganti(
      '        realisasi: 1\n',
      `        realisasi: ${realisasi}\n`,
    ),
  });

  test.each([
    ['banyaknya turun', 'laporan', '60', '51', ['error kumulatif-turun']],
    ['persen turun: yang dibagi dapat bertambah', 'persen', '60', '51', ['warning kumulatif-turun']],
    ['tetap', 'laporan', '51', '51', []],
    ['naik', 'laporan', '25', '51', []],
  ])('%s', (_, satuan, tw1, tw2, kode) => {
    expect(listKode({ [PROGRAM]: kumulatif(satuan), ...isian(1, tw1), ...isian(2, tw2) })).toEqual(kode);
  });
});

describe('analisis', () => {
  const tulis = (analisis: string): Ubah => ({
    [SEKSI]: (text) => `${text.replace('83.1', '81.5').slice(0, text.indexOf('    analisis:'))}${analisis}`,
  });

  test.each([
    ['lengkap', '    analisis: { penghambat: a, tindak_lanjut: b }\n', []],
    ['tanpa tindak lanjut', '    analisis: { penghambat: a }\n', ['warning analisis-kurang']],
    ['tanpa penghambat', '    analisis: { tindak_lanjut: b }\n', ['warning analisis-kurang']],
    ['hanya pendorong', '    analisis: { pendorong: a }\n', ['warning analisis-kurang']],
    ['tidak ada', '', ['warning analisis-kurang']],
  ])('%s', (_, analisis, kode) => {
    expect(listKode(tulis(analisis))).toEqual(kode);
  });

  test('menunjuk tempat yang harus diisi', () => {
    const [ada] = checkContent(readLengkap(tulis('    analisis: { pendorong: a }\n'))).problems;
    const [tiada] = checkContent(readLengkap(tulis(''))).problems;
    expect([ada?.line, ada?.column, tiada?.line, tiada?.column]).toEqual([13, 5, 8, 16]);
  });

  test('target tercapai tidak perlu analisis', () => {
    expect(listKode({ [SEKSI]: (text) => text.slice(0, text.indexOf('    analisis:')) })).toEqual([]);
  });
});
