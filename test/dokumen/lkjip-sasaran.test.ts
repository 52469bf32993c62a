import { describe, expect, test } from 'vitest';
import { computeKemajuan, type IkuTahun, isBelumSetahun, listSasaranTahun } from '../../src/dokumen/lkjip-sasaran.ts';
import type { Kinerja } from '../../src/domain/kinerja.ts';
import { kinerjaContoh } from './kinerja-contoh.ts';
import { kinerjaPanjang } from './lkjip-panjang.ts';

const PANJANG = kinerjaPanjang();

describe('listSasaranTahun(kinerja, tahun, hari)', () => {
  test('urutan Renstra, IKU bernomor terus, semua sasaran terhitung', () => {
    const sasaran = listSasaranTahun(PANJANG, 2024, '2024-12-31');
    expect(sasaran.map(({ kode }) => kode)).toEqual(['S-1', 'S-3', 'S-5', 'S-2', 'S-4', 'S-6']);
    expect(sasaran.flatMap(({ iku }) => iku.map(({ nomor }) => nomor))).toEqual(
      Array.from({ length: 24 }, (_, n) => n + 1),
    );
    // (69 ÷ 70 + 73 ÷ 72 + 77 ÷ 74 + (2 × 76 − 81) ÷ 76) × 100 ÷ 4
    expect(sasaran[0]?.rataRata).toEqual({ persen: '99.36', dihitung: 4, dikecualikan: 0 });
    expect(sasaran[0]?.kategori).toBe('Tinggi');
  });

  test('angka tahun: setahun penuh dibanding target tahun, beserta tahun-tahun sebelumnya', () => {
    const iku = findIku(PANJANG, 2024, 'IKU-1');
    expect(iku.kini).toMatchObject({ tahun: 2024, target: 70, realisasi: 69, capaian: { persen: '98.57' }, belum: [] });
    expect(iku.lalu.map(({ tahun, target, realisasi }) => [tahun, target, realisasi])).toEqual([
      [2021, 64, 61],
      [2022, 66, 64],
      [2023, 68, 67],
    ]);
    expect(iku.baris.map(({ triwulan }) => triwulan)).toEqual([1, 2, 3, 4]);
  });

  test('setahun penuh dibanding target tahun, bukan target yang terkumpul dari triwulan', () => {
    const baris = PANJANG.baris.map((satu) => ({ ...satu, targetTahun: satu.triwulan === 4 ? 92 : 1 }));
    expect(findIku({ ...PANJANG, baris }, 2024, 'IKU-1').kini).toMatchObject({
      target: 92,
      capaian: { persen: '75.00' },
    });
  });

  test('tahun repositori yang sudah disahkan menjadi pembanding tahun berikutnya', () => {
    expect(findIku(PANJANG, 2025, 'IKU-1').lalu.at(-1)).toMatchObject({ tahun: 2024, target: 70, realisasi: 69 });
  });

  test.each<[string, (kinerja: Kinerja) => Kinerja]>([
    [
      'belum disahkan',
      (kinerja) => ({ ...kinerja, baris: kinerja.baris.map((satu) => ({ ...satu, disahkan: false })) }),
    ],
    ['baru tiga triwulan', (kinerja) => ({ ...kinerja, baris: kinerja.baris.filter(({ triwulan }) => triwulan < 4) })],
    [
      'ada triwulan tanpa angka',
      (kinerja) => ({
        ...kinerja,
        baris: kinerja.baris.map((satu) => ({ ...satu, sampai: { ...satu.sampai, belum: [4] } })),
      }),
    ],
  ])('tahun sebelumnya yang %s tidak mempunyai angka', (_, ubah) => {
    expect(findIku(ubah(PANJANG), 2025, 'IKU-1').lalu.map(({ tahun }) => tahun)).toEqual([2021, 2022, 2023]);
  });

  test('tahun berjalan dibanding target sampai triwulan terakhir', () => {
    const iku = findIku(kinerjaContoh(), 2024, 'IKU-2', '2024-06-30');
    expect(iku.targetTahun).toBe(40);
    expect(iku.kini).toMatchObject({ target: 20, realisasi: 21, capaian: { persen: '95.00' } });
  });

  test('tahun tanpa triwulan memakai capaian-lalu tahun itu', () => {
    const lalu = {
      tahun: 2024,
      sumber: { nama: 'Laporan rekaan' },
      capaian: [{ kode: 'IKU-1', target: 80, realisasi: 81 }],
    };
    const kinerja = kinerjaContoh({ 'capaian-lalu': [{ path: 'capaian-lalu/2024.yaml', value: lalu }] });
    expect(findIku({ ...kinerja, baris: [] }, 2024, 'IKU-1').kini).toMatchObject({ target: 80, realisasi: 81 });
    expect(findIku({ ...kinerja, baris: [] }, 2024, 'IKU-2').kini).toMatchObject({ target: 40, realisasi: undefined });
  });

  test('tahun di luar Renstra tidak mempunyai sasaran', () => {
    expect(listSasaranTahun(PANJANG, 2030, '2030-12-31')).toEqual([]);
  });
});

describe('computeKemajuan(iku)', () => {
  test.each([
    ['makin besar makin baik', 'IKU-1', '93.24'], // 69 ÷ 74
    ['makin kecil makin baik', 'IKU-4', '98.75'], // (2 × 80 − 81) ÷ 80
  ])('%s', (_, kode, persen) => {
    expect(computeKemajuan(findIku(PANJANG, 2024, kode))).toMatchObject({ persen });
  });
});

describe('isBelumSetahun(iku)', () => {
  test.each<[string, IkuTahun, boolean]>([
    ['jumlah sampai TW II', findIku(kinerjaContoh(), 2024, 'IKU-2', '2024-06-30'), true],
    ['nilai akhir sampai TW II', findIku(kinerjaContoh(), 2024, 'IKU-1', '2024-06-30'), false],
    ['empat triwulan', findIku(PANJANG, 2024, 'IKU-1'), false],
  ])('%s', (_, iku, belum) => {
    expect(isBelumSetahun(iku)).toBe(belum);
  });

  test('kumulatif yang triwulan terakhirnya belum dilaporkan', () => {
    const iku = findIku(PANJANG, 2024, 'IKU-1');
    const kumulatif = { ...iku, indikator: { ...iku.indikator, agregasi: 'kumulatif-isian' as const } };
    expect(isBelumSetahun(kumulatif)).toBe(false);
    expect(isBelumSetahun({ ...kumulatif, kini: { ...iku.kini, belum: [4] } })).toBe(true);
  });
});

function findIku(kinerja: Kinerja, tahun: number, kode: string, hari = `${tahun}-12-31`): IkuTahun {
  const sasaran = listSasaranTahun(kinerja, tahun, hari);
  const iku = sasaran.flatMap((satu) => satu.iku).find(({ indikator }) => indikator.kode === kode);
  if (!iku) throw new Error(`no ${kode}`);
  return iku;
}
