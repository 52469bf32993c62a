import { describe, expect, test } from 'vitest';
import {
  type AturanCapaian,
  type Capaian,
  computeCapaian,
  computePersenTepat,
  type Nilai,
} from '../../src/domain/capaian.ts';

type Baris = [kasus: string, aturan: AturanCapaian, target: Nilai, realisasi: Nilai | undefined, capaian: Capaian];

function tercapai(persen: string, rumus: string, mentah = persen): Capaian {
  return { status: 'tercapai', persen, mentah, rumus };
}

function luput(persen: string, rumus: string, mentah = persen): Capaian {
  return { status: 'tidak-tercapai', persen, mentah, rumus };
}

function tanpaTarget(alasan: string): Capaian {
  return { status: 'tanpa-target', alasan };
}

function belum(alasan: string): Capaian {
  return { status: 'belum-dilaporkan', alasan };
}

const NAIK: AturanCapaian = { arah: 'naik' };
const TURUN: AturanCapaian = { arah: 'turun' };
const RASIO: AturanCapaian = { arah: 'turun', rumus: 'rasio' };
const DARI_AWAL: AturanCapaian = { arah: 'turun', rumus: 'dari-awal', awal: 20 };
const STABIL: AturanCapaian = { arah: 'stabil' };
const RENTANG: AturanCapaian = { arah: 'rentang' };
const SAKIP: AturanCapaian = { arah: 'predikat', skala: ['D', 'C', 'CC', 'B', 'BB', 'A', 'AA'] };
const OPINI: AturanCapaian = { arah: 'predikat', skala: ['TMP', 'TW', 'WDP', 'WTP'] };

const DAFTAR: Record<string, Baris[]> = {
  naik: [
    ['di bawah target', NAIK, 95.56, 93, luput('97.32', '93 ÷ 95,56 × 100')],
    ['tepat pada target pecahan', NAIK, 0.17, 0.17, tercapai('100.00', '0,17 ÷ 0,17 × 100')],
    ['melampaui, tanpa batas', NAIK, 3, 5, tercapai('166.67', '5 ÷ 3 × 100')],
    ['melampaui, dengan batas', { ...NAIK, batas: 120 }, 3, 5, tercapai('120.00', '5 ÷ 3 × 100', '166.67')],
    ['realisasi nol adalah laporan', NAIK, 50, 0, luput('0.00', '0 ÷ 50 × 100')],
    ['realisasi negatif tidak di bawah nol', NAIK, 5, -3, luput('0.00', '(-3) ÷ 5 × 100', '-60.00')],
    ['nyaris: membulat ke 100, tetap luput', NAIK, 100, 99.999, luput('100.00', '99,999 ÷ 100 × 100')],
    ['tepat setengah dibulatkan ke atas', NAIK, 8, 0.0004, luput('0.01', '0,0004 ÷ 8 × 100')],
    ['rupiah', NAIK, 1004422800, 1000972958, luput('99.66', '1.000.972.958 ÷ 1.004.422.800 × 100')],
    [
      'angka besar, tanpa eksponen',
      NAIK,
      1e-7,
      1e15,
      tercapai(`1${'0'.repeat(24)}.00`, '1.000.000.000.000.000 ÷ 0,0000001 × 100'),
    ],
    ['rentang: di bawah', NAIK, [7, 8], 6.5, luput('92.86', '6,5 ÷ 7 × 100')],
    ['rentang: di dalam', NAIK, [7, 8], 7.5, tercapai('100.00', '7,5 di dalam rentang 7–8: ditetapkan 100')],
    ['rentang: melampaui', NAIK, [7, 8], 9, tercapai('112.50', '9 ÷ 8 × 100')],
    ['rentang dengan dua batas sama', NAIK, [8, 8], 9, tercapai('112.50', '9 ÷ 8 × 100')],
    ['rentang dari nol: di bawah nol', NAIK, [0, 5], -1, luput('0.00', 'target 0, realisasi -1: ditetapkan 0')],
    ['target nol, realisasi nol', NAIK, 0, 0, tanpaTarget('target periode ini nol')],
    ['target nol, ada realisasi', NAIK, 0, 3, tanpaTarget('realisasi tanpa target')],
    ['target nol, belum diisi', NAIK, 0, undefined, belum('realisasi belum diisi')],
    ['target negatif', NAIK, -5, -3, tanpaTarget('target negatif tidak dapat dijadikan pembagi persen')],
  ],
  'turun, selisih (bawaan)': [
    ['lebih baik', TURUN, 10, 8, tercapai('120.00', '(2 × 10 − 8) ÷ 10 × 100')],
    ['tepat', TURUN, 10, 10, tercapai('100.00', '(2 × 10 − 10) ÷ 10 × 100')],
    ['luput', TURUN, 10, 12, luput('80.00', '(2 × 10 − 12) ÷ 10 × 100')],
    ['realisasi nol', TURUN, 10, 0, tercapai('200.00', '(2 × 10 − 0) ÷ 10 × 100')],
    ['dua kali target', TURUN, 10, 20, luput('0.00', '(2 × 10 − 20) ÷ 10 × 100')],
    ['lebih dari dua kali target', TURUN, 10, 25, luput('0.00', '(2 × 10 − 25) ÷ 10 × 100', '-50.00')],
    ['dengan batas', { ...TURUN, batas: 110 }, 10, 8, tercapai('110.00', '(2 × 10 − 8) ÷ 10 × 100', '120.00')],
    ['realisasi negatif', TURUN, 10, -2, tercapai('220.00', '(2 × 10 − (-2)) ÷ 10 × 100')],
    ['rentang: di bawahnya', TURUN, [7, 8], 6.5, tercapai('107.14', '(2 × 7 − 6,5) ÷ 7 × 100')],
    ['rentang: di dalam', TURUN, [7, 8], 8, tercapai('100.00', '8 di dalam rentang 7–8: ditetapkan 100')],
    ['rentang: di atasnya', TURUN, [7, 8], 9, luput('87.50', '(2 × 8 − 9) ÷ 8 × 100')],
    ['target nol terjaga', TURUN, 0, 0, tercapai('100.00', 'target 0, realisasi 0: ditetapkan 100')],
    ['target nol terlewati', TURUN, 0, 3, luput('0.00', 'target 0, realisasi 3: ditetapkan 0')],
    ['target nol, belum diisi', TURUN, 0, undefined, belum('realisasi belum diisi')],
    ['target negatif', TURUN, -2, -3, tanpaTarget('target negatif tidak dapat dijadikan pembagi persen')],
  ],
  'turun, rasio': [
    ['lebih baik', RASIO, 10, 8, tercapai('125.00', '10 ÷ 8 × 100')],
    ['luput', RASIO, 10, 12, luput('83.33', '10 ÷ 12 × 100')],
    ['rentang: di bawahnya', RASIO, [7, 8], 6.5, tercapai('107.69', '7 ÷ 6,5 × 100')],
    ['realisasi nol: batas', { ...RASIO, batas: 120 }, 10, 0, tercapai('120.00', 'realisasi 0: ditetapkan 120')],
    ['realisasi nol tanpa batas: 100', RASIO, 10, 0, tercapai('100.00', 'realisasi 0: ditetapkan 100')],
    ['target nol terjaga', RASIO, 0, 0, tercapai('100.00', 'target 0, realisasi 0: ditetapkan 100')],
    ['target nol terlewati', RASIO, 0, 3, luput('0.00', 'target 0, realisasi 3: ditetapkan 0')],
  ],
  'turun, dari awal': [
    ['sebagian jalan', DARI_AWAL, 10, 12, luput('80.00', '(20 − 12) ÷ (20 − 10) × 100')],
    ['tepat', DARI_AWAL, 10, 10, tercapai('100.00', '(20 − 10) ÷ (20 − 10) × 100')],
    ['melampaui', DARI_AWAL, 10, 8, tercapai('120.00', '(20 − 8) ÷ (20 − 10) × 100')],
    ['memburuk', DARI_AWAL, 10, 25, luput('0.00', '(20 − 25) ÷ (20 − 10) × 100', '-50.00')],
    ['target nol punya pembagi', DARI_AWAL, 0, 2, luput('90.00', '(20 − 2) ÷ (20 − 0) × 100')],
    ['rentang: di atasnya', DARI_AWAL, [7, 8], 14, luput('50.00', '(20 − 14) ÷ (20 − 8) × 100')],
    [
      'awal sama dengan target',
      DARI_AWAL,
      20,
      15,
      tanpaTarget('target 20 tidak lebih rendah daripada kondisi awal 20'),
    ],
    ['awal di bawah target', DARI_AWAL, 30, 25, tanpaTarget('target 30 tidak lebih rendah daripada kondisi awal 20')],
    [
      'tanpa awal',
      { arah: 'turun', rumus: 'dari-awal' },
      10,
      8,
      tanpaTarget('aturan dari-awal tidak memuat kondisi awal'),
    ],
  ],
  stabil: [
    ['tepat', STABIL, 50, 50, tercapai('100.00', '50 ÷ 50 × 100')],
    ['kurang', STABIL, 50, 45, luput('90.00', '45 ÷ 50 × 100')],
    ['lebih', STABIL, 50, 55, luput('90.00', '(2 × 50 − 55) ÷ 50 × 100')],
    ['lebih dari dua kali', STABIL, 50, 120, luput('0.00', '(2 × 50 − 120) ÷ 50 × 100', '-40.00')],
    ['target nol terjaga', STABIL, 0, 0, tercapai('100.00', 'target 0, realisasi 0: ditetapkan 100')],
    ['target nol meleset', STABIL, 0, 1, luput('0.00', 'target 0, realisasi 1: ditetapkan 0')],
  ],
  rentang: [
    [
      'di dalam',
      RENTANG,
      [70.38, 70.76],
      70.5,
      tercapai('100.00', '70,5 di dalam rentang 70,38–70,76: ditetapkan 100'),
    ],
    ['pada batas bawah', RENTANG, [7, 8], 7, tercapai('100.00', '7 di dalam rentang 7–8: ditetapkan 100')],
    ['pada batas atas', RENTANG, [7, 8], 8, tercapai('100.00', '8 di dalam rentang 7–8: ditetapkan 100')],
    ['di bawah', RENTANG, [7, 8], 6.5, luput('92.86', '6,5 ÷ 7 × 100')],
    ['di atas', RENTANG, [7, 8], 9, luput('87.50', '(2 × 8 − 9) ÷ 8 × 100')],
    ['di sekitar nol', RENTANG, [-2, 2], 1, tercapai('100.00', '1 di dalam rentang (-2)–2: ditetapkan 100')],
    [
      'di bawah batas negatif',
      RENTANG,
      [-2, 2],
      -3,
      tanpaTarget('target negatif tidak dapat dijadikan pembagi persen'),
    ],
    ['terbalik', RENTANG, [8, 7], 7.5, tanpaTarget('rentang target [8,7] terbalik')],
    ['satu angka saja', RENTANG, 7, 7, tanpaTarget('target rentang memerlukan dua batas, misalnya [7, 8]')],
  ],
  predikat: [
    ['melampaui', SAKIP, 'BB', 'A', tercapai('120.00', '6 (A) ÷ 5 (BB) × 100')],
    ['sama', OPINI, 'WTP', 'WTP', tercapai('100.00', '4 (WTP) ÷ 4 (WTP) × 100')],
    ['di bawah', OPINI, 'WTP', 'WDP', luput('75.00', '3 (WDP) ÷ 4 (WTP) × 100')],
    ['dengan batas', { ...SAKIP, batas: 110 }, 'BB', 'A', tercapai('110.00', '6 (A) ÷ 5 (BB) × 100', '120.00')],
    ['realisasi tak dikenal', OPINI, 'WTP', 'wtp', belum('realisasi "wtp" tidak ada dalam skala TMP, TW, WDP, WTP')],
    ['target tak dikenal', OPINI, 'A', 'WTP', tanpaTarget('target "A" tidak ada dalam skala TMP, TW, WDP, WTP')],
    ['realisasi berupa angka', OPINI, 'WTP', 4, belum('realisasi 4 tidak ada dalam skala TMP, TW, WDP, WTP')],
    ['tanpa skala', { arah: 'predikat' }, 'A', 'A', tanpaTarget('aturan predikat tidak memuat skala')],
    ['belum diisi', SAKIP, 'BB', undefined, belum('realisasi belum diisi')],
  ],
  'isian yang bukan angka': [
    ['n/a', NAIK, 55, 'n/a', belum('realisasi "n/a" bukan satu angka')],
    ['angka di dalam tanda kutip', NAIK, 55, '1.234,5', belum('realisasi "1.234,5" bukan satu angka')],
    ['realisasi berupa rentang', RENTANG, [7, 8], [7, 8], belum('realisasi [7,8] bukan satu angka')],
    ['realisasi tak hingga', NAIK, 55, Infinity, belum('realisasi Infinity bukan satu angka')],
    ['target berupa teks', TURUN, '≤5 menit', 4, tanpaTarget('target "≤5 menit" bukan angka')],
    ['target bukan bilangan', NAIK, Number.NaN, 4, tanpaTarget('target NaN bukan angka')],
    ['belum diisi', STABIL, 50, undefined, belum('realisasi belum diisi')],
  ],
};

describe.each(Object.entries(DAFTAR))('computeCapaian(aturan, target, realisasi): %s', (_, daftar) => {
  test.each(daftar)('%s', (_kasus, aturan, target, realisasi, capaian) => {
    expect(computeCapaian(aturan, target, realisasi)).toEqual(capaian);
  });
});

describe('computePersenTepat(aturan, target, realisasi)', () => {
  test.each([
    ['tanpa pembulatan', NAIK, 8, 7.0625, '88.28125'],
    ['sesudah batas', { ...NAIK, batas: 120 }, 3, 5, '120'],
    ['tidak di bawah nol', TURUN, 10, 25, '0'],
    ['belum diisi', NAIK, 8, undefined, undefined],
  ])('%s', (_, aturan, target, realisasi, persen) => {
    expect(computePersenTepat(aturan, target, realisasi)).toBe(persen);
  });
});
