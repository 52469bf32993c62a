import { describe, expect, test } from 'vitest';
import { compareAngka, listAngka } from '../../src/exchange/banding-angka.ts';

describe('listAngka(teks)', () => {
  test.each<[string, string[]]>([
    ['Rp 1.234.567,00 dan 97,32 %', ['1.234.567,00', '97,32']],
    ['IKU-1 tahun 2024', ['1', '2024']],
    ['pasal 12a, SHA256, TW3', []],
    ['7.01.02.2.01', []],
    ['70,38-70,76', ['70,38', '70,76']],
    ['9'.repeat(50_000), []],
  ])('%s', (teks, angka) => {
    expect(listAngka(teks)).toEqual(angka);
  });
});

describe('compareAngka(asli, salinan)', () => {
  const asli = [
    { tempat: 'Indeks Kepuasan', angka: ['86,50', '88,10'] },
    { tempat: 'Pelayanan', angka: ['12', '12'] },
  ];

  test('semua ada, juga bila urutannya lain dan ada angka bulat lebih', () => {
    expect(compareAngka(asli, 'halaman 3 12 88,10 86,50 12')).toEqual({ jumlah: 4, hilang: [], lain: [] });
  });

  test('angka yang diganti disebut dengan barisnya, dan penggantinya', () => {
    expect(compareAngka(asli, '86,50 98,10 12 12')).toEqual({
      jumlah: 4,
      hilang: [{ tempat: 'Indeks Kepuasan', angka: ['88,10'] }],
      lain: ['98,10'],
    });
  });

  test('yang tercetak dua kali harus ada dua kali', () => {
    expect(compareAngka(asli, '86,50 88,10 12').hilang).toEqual([{ tempat: 'Pelayanan', angka: ['12'] }]);
  });
});
