import { describe, expect, test } from 'vitest';
import { chooseHurufIsi, countGaris, measureLebarSel, measureTinggiSel } from '../../src/write/bagan-alir-teks.ts';

const HURUF = chooseHurufIsi(9);

describe('countGaris(teks, lebarSel, huruf)', () => {
  test.each([
    ['kosong tetap satu baris', '', 100, 1],
    ['muat', 'Format Data', 100, 1],
    ['patah di antara kata', 'Format Data Kinerja', 90, 2],
    ['kata yang lebih lebar dari sel patah di mana saja', 'https://data.purbalinggakab.go.id/', 100, 3],
    ['kata panjang tidak dimulai di sisa baris', 'ke https://data.purbalinggakab.go.id/', 180, 3],
    ['tidak patah di tanda hubung, agar tidak pernah kurang', 'masing-masing Kepala', 75, 3],
    ['baris baru', 'a\nb', 100, 2],
  ])('%s', (_, teks, lebar, garis) => {
    expect(countGaris(teks, lebar, HURUF)).toBe(garis);
  });

  test('teks muat pada lebar yang diukur untuknya', () => {
    const teks = 'Meminta data capaian kinerja Program';
    const lebar = measureLebarSel(teks, HURUF);
    expect([countGaris(teks, lebar, HURUF), countGaris(teks, lebar - 2, HURUF)]).toEqual([1, 2]);
  });
});

describe('measureTinggiSel(teks, lebarSel, huruf)', () => {
  test('dua baris 9 poin: 2 × 14,4 piksel dan jarak atas bawah', () => {
    expect(measureTinggiSel('Format Data Kinerja', 90, HURUF)).toBe(29 + 7);
  });
});
