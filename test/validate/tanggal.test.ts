import { describe, expect, test } from 'vitest';
import { formatTanggal } from '../../src/format.ts';
import { isTanggal, readTanggalTeks } from '../../src/validate/tanggal.ts';

describe('readTanggalTeks(text)', () => {
  test.each([
    ['Indonesia', '15-04-2024', ['2024-04-15']],
    ['dengan garis miring', '15/4/2024', ['2024-04-15']],
    ['dengan titik', '15.04.2024', ['2024-04-15']],
    ['Amerika', '4/15/2024', ['2024-04-15']],
    ['dua arti', '05/04/2024', ['2024-04-05', '2024-05-04']],
    ['hari dan bulan sama', '04/04/2024', ['2024-04-04']],
    ['tahun dua angka', '15-04-24', ['2024-04-15']],
    ['tanpa nol', '2024-4-5', ['2024-04-05']],
    ['tahun dahulu, hari kemudian', '2024-15-04', ['2024-04-15']],
    ['nama bulan', '15 April 2024', ['2024-04-15']],
    ['nama bulan disingkat', '15 Agt 2024', ['2024-08-15']],
    ['ejaan lama', '1 Pebruari 2024', ['2024-02-01']],
    ['bahasa Inggris', 'April 15, 2024', ['2024-04-15']],
    ['dengan hari', 'Senin, 15 April 2024', ['2024-04-15']],
    ['rapat', '20240415', ['2024-04-15']],
    ['dengan jam', '2024/04/15 08:00', ['2024-04-15']],
    ['hari yang tidak ada', '31-02-2024', []],
    ['bulan yang tidak ada', '15 Aprilia 2024', ['2024-04-15']],
    ['bukan nama bulan', '15 Rabu 2024', []],
    ['bukan tanggal', 'besok', undefined],
    ['tahun saja', '2024', undefined],
  ])('%s: %s', (_, text, hari) => {
    expect(readTanggalTeks(text)).toEqual(hari);
  });
});

test('isTanggal mengenal tahun kabisat', () => {
  expect(['2024-02-29', '2023-02-29', '2024-13-01', '2024-4-5'].map(isTanggal)).toEqual([true, false, false, false]);
});

test('formatTanggal menyebut bulan dengan nama', () => {
  expect(formatTanggal('2024-05-04')).toBe('4 Mei 2024');
});
