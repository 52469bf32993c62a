import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { addHariKerja, countHariKerja, isHariKerja, type Kalender, lastDayOf } from '../../src/domain/kalender.ts';

const KALENDER: Kalender[] = JSON.parse(
  readFileSync(new URL('../input/kalender-2024-2026.json', import.meta.url), 'utf8'),
);

/** Working days per month, January first. */
const PER_BULAN: Record<number, number[]> = {
  2024: [22, 19, 18, 16, 18, 18, 23, 22, 20, 23, 21, 20],
  2025: [19, 20, 19, 16, 17, 18, 23, 20, 21, 23, 20, 21],
  2026: [20, 18, 17, 21, 16, 20, 23, 19, 22, 22, 21, 21],
};
const PER_TRIWULAN: [tahun: number, triwulan: 1 | 2 | 3 | 4, jumlah: number][] = [
  [2024, 1, 59],
  [2024, 2, 52],
  [2024, 3, 65],
  [2024, 4, 64],
  [2025, 1, 58],
  [2025, 2, 51],
  [2025, 3, 64],
  [2025, 4, 64],
  [2026, 1, 55],
  [2026, 2, 57],
  [2026, 3, 64],
  [2026, 4, 64],
];
const BULAN = Object.entries(PER_BULAN).flatMap(([tahun, daftar]) =>
  daftar.map((jumlah, index): [string, number] => [`${tahun}-${String(index + 1).padStart(2, '0')}`, jumlah]),
);

function lastDayOfMonth(bulan: string): string {
  const [tahun, nomor] = bulan.split('-').map(Number);
  return `${bulan}-${new Date(Date.UTC(tahun ?? 0, nomor ?? 0, 0)).getUTCDate()}`;
}

describe('countHariKerja(kalender, dari, sampai)', () => {
  test.each(BULAN)('bulan %s: %i hari', (bulan, jumlah) => {
    expect(countHariKerja(KALENDER, `${bulan}-01`, lastDayOfMonth(bulan))).toEqual(terhitung(jumlah));
  });

  test.each(PER_TRIWULAN)('%i triwulan %i: %i hari', (tahun, triwulan, jumlah) => {
    const dari = `${tahun}-${String(triwulan * 3 - 2).padStart(2, '0')}-01`;
    expect(countHariKerja(KALENDER, dari, lastDayOf(tahun, triwulan))).toEqual(terhitung(jumlah));
  });

  test.each([
    [2024, 240],
    [2025, 237],
    [2026, 240],
  ])('setahun %i: %i hari', (tahun, jumlah) => {
    expect(countHariKerja(KALENDER, `${tahun}-01-01`, `${tahun}-12-31`)).toEqual(terhitung(jumlah));
  });

  test.each([
    ['satu hari kerja', '2024-04-16', '2024-04-16', terhitung(1)],
    ['satu hari libur', '2024-04-15', '2024-04-15', terhitung(0)],
    ['terbalik', '2024-04-17', '2024-04-16', terhitung(0)],
    ['melewati tahun', '2024-12-30', '2025-01-02', terhitung(3)],
    ['tahun tanpa kalender', '2026-12-31', '2027-01-01', { status: 'tanpa-kalender', tahun: 2027 }],
  ])('%s', (_, dari, sampai, hasil) => {
    expect(countHariKerja(KALENDER, dari, sampai)).toEqual(hasil);
  });
});

describe('isHariKerja(kalender, tanggal)', () => {
  test.each([
    ['hari biasa', '2024-04-16', terhitung(true)],
    ['Sabtu', '2024-04-20', terhitung(false)],
    ['Minggu', '2024-04-21', terhitung(false)],
    ['libur nasional', '2024-05-01', terhitung(false)],
    ['cuti bersama', '2024-06-18', terhitung(false)],
    ['29 Februari', '2024-02-29', terhitung(true)],
    ['tanpa kalender', '2023-12-29', { status: 'tanpa-kalender', tahun: 2023 }],
  ])('%s', (_, tanggal, hasil) => {
    expect(isHariKerja(KALENDER, tanggal)).toEqual(hasil);
  });

  test('enam hari kerja seminggu', () => {
    const kalender = [{ tahun: 2024, hari_kerja: ['senin', 'selasa', 'rabu', 'kamis', 'jumat', 'sabtu'], libur: [] }];
    expect(isHariKerja(kalender, '2024-04-20')).toEqual(terhitung(true));
  });

  test.each(['2024-02-30', '2025-02-29', '2024-13-01', '2024-1-5', '15 April 2024', ''])('menolak "%s"', (tanggal) => {
    expect(() => isHariKerja(KALENDER, tanggal)).toThrow(RangeError);
  });
});

describe('addHariKerja(kalender, tanggal, n)', () => {
  test.each([
    ['hari ke-1 adalah hari kerja berikutnya', '2024-04-16', 1, terhitung('2024-04-17')],
    ['melewati akhir pekan', '2024-04-19', 1, terhitung('2024-04-22')],
    ['melewati libur Idulfitri', '2024-04-05', 1, terhitung('2024-04-16')],
    ['mulai pada hari libur', '2024-04-13', 1, terhitung('2024-04-16')],
    ['beberapa hari', '2024-04-02', 5, terhitung('2024-04-17')],
    ['nol hari', '2024-04-13', 0, terhitung('2024-04-13')],
    ['melewati tahun', '2024-12-31', 1, terhitung('2025-01-02')],
    ['sampai ke tahun tanpa kalender', '2026-12-31', 1, { status: 'tanpa-kalender', tahun: 2027 }],
  ])('%s', (_, tanggal, n, hasil) => {
    expect(addHariKerja(KALENDER, tanggal, n)).toEqual(hasil);
  });

  test('tanpa satu pun hari kerja, kalender habis lebih dulu', () => {
    const kalender = [{ tahun: 2024, hari_kerja: [], libur: [] }];
    expect(addHariKerja(kalender, '2024-12-01', 1)).toEqual({ status: 'tanpa-kalender', tahun: 2025 });
  });

  test.each([-1, 1.5])('menolak %d hari', (n) => {
    expect(() => addHariKerja(KALENDER, '2024-04-16', n)).toThrow(RangeError);
  });
});

describe('lastDayOf(tahun, triwulan)', () => {
  test.each([
    [1, '2024-03-31'],
    [2, '2024-06-30'],
    [3, '2024-09-30'],
    [4, '2024-12-31'],
  ] as const)('triwulan %i', (triwulan, tanggal) => {
    expect(lastDayOf(2024, triwulan)).toBe(tanggal);
  });
});

function terhitung<T>(nilai: T) {
  return { status: 'terhitung', nilai };
}
