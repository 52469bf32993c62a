import { expect, test } from 'vitest';
import { hashSumber, readLaporan } from '../mutasi/laporan.ts';

const laporan = readLaporan();

test('laporan mutasi dibuat dari src/alur yang sekarang (npm run mutation memperbaruinya)', () => {
  expect(laporan.sumber).toBe(hashSumber());
});

test('paling sedikit 90 % mutan terbunuh', () => {
  const { mutan, terbunuh, habisWaktu, hidup, tanpaUji, belumDiuji } = laporan.semua;
  expect(terbunuh + habisWaktu + hidup + tanpaUji + belumDiuji).toBe(mutan);
  expect((terbunuh + habisWaktu) / mutan).toBeGreaterThanOrEqual(0.9);
});
