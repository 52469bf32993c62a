import { describe, expect, test } from 'vitest';
import { formatAngka, roundHalfUp, sumDesimal, toDesimal, toNumberTepat } from '../../src/domain/angka.ts';

describe('formatAngka(value)', () => {
  test.each([
    ['ribuan', 1004422800, '1.004.422.800'],
    ['desimal koma', 95.56, '95,56'],
    ['tanpa nol tambahan', 150, '150'],
    ['nol yang tertulis tetap ada', '99.80', '99,80'],
    ['teks ribuan', '1112.57', '1.112,57'],
    ['tepat tiga angka', 999, '999'],
    ['tepat empat angka', 1000, '1.000'],
    ['negatif', -1234.5, '-1.234,5'],
    ['nol negatif', -0, '0'],
    ['besar, tanpa eksponen', 1e21, '1.000.000.000.000.000.000.000'],
    ['kecil, tanpa eksponen', 1e-7, '0,0000001'],
  ])('%s', (_, value, teks) => {
    expect(formatAngka(value)).toBe(teks);
  });

  test.each([Number.NaN, Infinity, '1.234,5', '1e5', ''])('menolak %s', (value) => {
    expect(() => formatAngka(value)).toThrow(RangeError);
  });
});

describe('roundHalfUp(value, desimal)', () => {
  test.each([
    ['selalu dua desimal', 100, '100.00'],
    ['ke atas pada setengah', 1.005, '1.01'],
    ['setengah yang hilang dalam pecahan biner', 2.675, '2.68'],
    ['di bawah setengah', 97.3249, '97.32'],
    ['negatif menjauhi nol', -0.005, '-0.01'],
    ['tanpa nol negatif', -0.004, '0.00'],
    ['tanpa eksponen', 1e21, '1000000000000000000000.00'],
    ['sangat kecil', 1e-300, '0.00'],
    ['teks', '96.29666', '96.30'],
  ])('%s', (_, value, teks) => {
    expect(roundHalfUp(value, 2)).toBe(teks);
  });
});

describe('toDesimal(value)', () => {
  test('angka dibaca dari teks terpendeknya', () => {
    expect(toDesimal(0.1).plus(toDesimal(0.2)).toFixed()).toBe('0.3');
  });

  test('rupiah tetap tepat di atas ketelitian angka biasa', () => {
    expect(sumDesimal([9007199254740991, 2]).toFixed()).toBe('9007199254740993');
  });
});

describe('toNumberTepat(value)', () => {
  test.each([
    ['0.3', 0.3],
    ['1004422800', 1004422800],
    ['9007199254740993', undefined],
    ['0.333333333333333333', undefined],
    ['1e400', undefined],
  ])('%s', (teks, angka) => {
    expect(toNumberTepat(toDesimal(teks))).toBe(angka);
  });
});
