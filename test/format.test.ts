import { describe, expect, test } from 'vitest';
import {
  formatByte,
  formatNilai,
  formatNip,
  formatPeriode,
  formatPersen,
  formatRupiah,
  formatTanggal,
  formatTriwulan,
  formatTw,
} from '../src/format.ts';

describe('format', () => {
  test.each([
    [formatPersen('97.32'), '97,32%'],
    [formatPersen('1234.50'), '1.234,50%'],
    [formatPersen('100.00'), '100,00%'],
    [formatPersen('0.10'), '0,10%'],
    [formatPersen('12345678901234567890.12'), '12.345.678.901.234.567.890,12%'],
    [formatRupiah(125_000_000), 'Rp125.000.000'],
    [formatRupiah(0), 'Rp0'],
    [formatRupiah(-1500), '-Rp1.500'],
    [formatRupiah('9007199254740993'), 'Rp9.007.199.254.740.993'],
    [formatNilai(82.5), '82,5'],
    [formatNilai(0.1), '0,1'],
    [formatNilai('BB'), 'BB'],
    [formatNilai([7, 8.25]), '7–8,25'],
    [formatTanggal('2024-04-15'), '15 April 2024'],
    [formatTanggal('2024-01-01'), '1 Januari 2024'],
    [formatTanggal('2024-12-31'), '31 Desember 2024'],
    [formatTriwulan(4), 'Triwulan IV'],
    [formatTw(2), 'TW II'],
    [formatPeriode({ tahun: 2024, triwulan: 3 }), 'Triwulan III Tahun 2024'],
    [formatByte(905), '905 byte'],
    [formatByte(51_578), '52 KB'],
    [formatByte(999_600), '1 MB'],
    [formatByte(1_432_000), '1,4 MB'],
    [formatNip('197201031992031012'), '19720103 199203 1 012'],
  ])('%s', (teks, diharapkan) => {
    expect(teks).toBe(diharapkan);
  });

  test.each(['15-04-2024', '2024-13-01', '2024-4-1', ''])('"%s" bukan tanggal', (teks) => {
    expect(() => formatTanggal(teks)).toThrow(RangeError);
  });
});
