import { describe, expect, test } from 'vitest';
import {
  compareCetak,
  type GayaAngka,
  readAngkaCetak,
  readRupiahCetak,
  type SelisihCetak,
} from '../../src/domain/selisih-cetak.ts';

describe('readAngkaCetak(cetak, gaya)', () => {
  test.each<[string, GayaAngka, string | undefined]>([
    ['1.004.422.800', 'indonesia', '1004422800'],
    ['1,004,422,800', 'inggris', '1004422800'],
    ['1.234.567,89', 'indonesia', '1234567.89'],
    ['1,234,567.89', 'inggris', '1234567.89'],
    ['97,32', 'indonesia', '97.32'],
    ['97.32', 'inggris', '97.32'],
    ['99.80', 'inggris', '99.80'],
    ['1.234', 'indonesia', '1234'],
    ['1.234', 'inggris', '1.234'],
    ['0,26 %', 'indonesia', '0.26'],
    ['55%', 'indonesia', '55'],
    ['Rp 1.234.567', 'indonesia', '1234567'],
    ['Rp1.234.567,00', 'indonesia', '1234567.00'],
    ['Rp. 5', 'indonesia', '5'],
    ['(1.234)', 'indonesia', '-1234'],
    ['-0,5', 'indonesia', '-0.5'],
    ['95.56', 'indonesia', undefined],
    ['97,32', 'inggris', undefined],
    ['1.23.456', 'indonesia', undefined],
    ['38% (Evaluasi Semester I)', 'indonesia', undefined],
    ['2,5 juta', 'indonesia', undefined],
    ['70,38-70,76', 'indonesia', undefined],
    ['n/a', 'indonesia', undefined],
    ['-', 'indonesia', undefined],
    ['', 'indonesia', undefined],
  ])('%s (%s)', (cetak, gaya, angka) => {
    expect(readAngkaCetak(cetak, gaya)).toBe(angka);
  });
});

describe('readRupiahCetak(cetak, gaya)', () => {
  test.each([
    ['-', '0'],
    ['134.858.000', '134858000'],
    ['', undefined],
  ])('%s', (cetak, angka) => {
    expect(readRupiahCetak(cetak, 'indonesia')).toBe(angka);
  });
});

describe('compareCetak(cetak, hitung)', () => {
  test.each<[string, string, string, Pick<SelisihCetak, 'cocok' | 'selisih'>]>([
    ['sama', '97.32', '97.32', { cocok: true, selisih: '0' }],
    ['sama pada pembulatan cetak', '97.32', '97.3211', { cocok: true, selisih: '-0.0011' }],
    ['cetak lebih kasar', '97', '97.32', { cocok: true, selisih: '-0.32' }],
    ['tanpa nol di belakang', '150', '150.00', { cocok: true, selisih: '0' }],
    ['berbeda', '95.71', '100.00', { cocok: false, selisih: '-4.29' }],
    ['jumlah komponen', '75.39', '75.209', { cocok: false, selisih: '0.181' }],
  ])('%s', (_, cetak, hitung, hasil) => {
    expect(compareCetak(cetak, hitung)).toEqual({ ...hasil, cetak, hitung });
  });
});
