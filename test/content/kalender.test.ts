import { describe, expect, test } from 'vitest';
import { countHariKerja } from '../../src/domain/kalender.ts';
import { kalender as validate } from '../../src/validate/validators.generated.js';
import { readContent } from './read-content.ts';

const PER_BULAN: [tahun: number, libur: number, cuti: number, hariKerja: number[]][] = [
  [2024, 17, 10, [22, 19, 18, 16, 18, 18, 23, 22, 20, 23, 21, 20]],
  [2025, 17, 11, [19, 20, 19, 16, 17, 18, 23, 20, 21, 23, 20, 21]],
  [2026, 17, 8, [20, 18, 17, 21, 16, 20, 23, 19, 22, 22, 21, 21]],
];

describe.each(PER_BULAN)('kalender %i', (tahun, libur, cuti, hariKerja) => {
  const kalender = readContent(`content/kalender/${tahun}.yaml`, validate);

  test('hari kerja tiap bulan', () => {
    const jumlah = hariKerja.map((_, index) => {
      const bulan = `${tahun}-${String(index + 1).padStart(2, '0')}`;
      const akhir = new Date(Date.UTC(tahun, index + 1, 0)).toISOString().slice(0, 10);
      return countHariKerja([kalender], `${bulan}-01`, akhir);
    });
    expect(jumlah).toEqual(hariKerja.map((nilai) => ({ status: 'terhitung', nilai })));
  });

  test('banyaknya hari libur dan cuti bersama', () => {
    const jenis = kalender.libur.map((satu) => satu.jenis);
    expect(jenis.filter((satu) => satu === 'libur-nasional')).toHaveLength(libur);
    expect(jenis.filter((satu) => satu === 'cuti-bersama')).toHaveLength(cuti);
  });

  test('tanggal berurutan, tidak berulang, di tahunnya', () => {
    const tanggal = kalender.libur.map((satu) => satu.tanggal);
    expect(tanggal).toEqual([...new Set(tanggal)].sort());
    expect(tanggal.filter((satu) => !satu.startsWith(`${tahun}-`))).toEqual([]);
    expect(kalender.tahun).toBe(tahun);
  });

  test('dasarnya disebut dengan nomor dan kepastiannya', () => {
    expect(kalender.dasar.filter(({ nama, catatan }) => !/Nomor \d/.test(nama) || !catatan)).toEqual([]);
  });
});
