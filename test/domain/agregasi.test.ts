import { describe, expect, test } from 'vitest';
import { computeSampaiDengan, type Isian, type SampaiDengan } from '../../src/domain/agregasi.ts';
import type { Agregasi } from '../../src/domain/isi.generated.ts';
import type { Nilai } from '../../src/domain/capaian.ts';

type Triwulan = [target: Nilai | undefined, realisasi: Nilai | undefined];

function isi(...triwulan: Triwulan[]): Isian[] {
  return triwulan.map(([target, realisasi]) => ({ target, realisasi }));
}

function hasil(target: Nilai | undefined, realisasi: Nilai | undefined, belum: number[] = [], menurun: number[] = []) {
  return { status: 'terhitung' as const, target, realisasi, belum, menurun };
}

const DAFTAR: [kasus: string, agregasi: Agregasi, isian: Isian[], sampai: SampaiDengan][] = [
  ['jumlah: tambahan tiap triwulan', 'jumlah', isi([1, 1], [2, 0], [1, 2]), hasil(4, 3)],
  ['jumlah: pecahan tepat', 'jumlah', isi([0.1, 0.1], [0.2, 0.2]), hasil(0.3, 0.3)],
  ['jumlah: target triwulan kosong tidak ikut', 'jumlah', isi([1, 1], [2, undefined], [3, 3]), hasil(4, 4, [2])],
  ['jumlah: nol adalah laporan', 'jumlah', isi([1, 0], [2, 2]), hasil(3, 2)],
  ['jumlah: realisasi tanpa target tetap dihitung', 'jumlah', isi([undefined, 2], [5, 5]), hasil(5, 7)],
  ['jumlah: belum ada laporan', 'jumlah', isi([1, undefined], [2, undefined]), hasil(3, undefined, [1, 2])],
  ['nilai akhir: yang terakhir diisi', 'nilai-akhir', isi([80, 79], [82, 83]), hasil(82, 83)],
  ['nilai akhir: triwulan akhir kosong', 'nilai-akhir', isi([80, 79], [82, undefined]), hasil(80, 79, [2])],
  ['nilai akhir: triwulan tengah kosong', 'nilai-akhir', isi([1, 1], [2, undefined], [3, 4]), hasil(3, 4, [2])],
  ['nilai akhir: predikat', 'nilai-akhir', isi(['B', 'B'], ['BB', 'A']), hasil('BB', 'A')],
  ['nilai akhir: rentang', 'nilai-akhir', isi([[6, 7], 6], [[7, 8], 7.5]), hasil([7, 8], 7.5)],
  [
    'nilai akhir: belum ada laporan',
    'nilai-akhir',
    isi([80, undefined], [82, undefined]),
    hasil(82, undefined, [1, 2]),
  ],
  ['nilai akhir: tanpa triwulan', 'nilai-akhir', [], hasil(undefined, undefined)],
  ['kumulatif: isian sudah kumulatif', 'kumulatif-isian', isi([25, 20], [50, 55]), hasil(50, 55)],
  [
    'kumulatif: dibandingkan dengan yang tepat sebelumnya',
    'kumulatif-isian',
    isi([1, 9], [2, 7], [3, 8]),
    hasil(3, 8, [], [2]),
  ],
  ['kumulatif: menurun ditandai', 'kumulatif-isian', isi([75, 91], [100, 90]), hasil(100, 90, [], [2])],
  [
    'kumulatif: menurun melewati yang kosong',
    'kumulatif-isian',
    isi([1, 5], [2, undefined], [3, 4]),
    hasil(3, 4, [2], [3]),
  ],
  ['rata-rata: triwulan terisi', 'rata-rata', isi([80, 79], [82, undefined], [84, 86]), hasil(82, 82.5, [2])],
  [
    'rata-rata: sepertiga, 15 angka',
    'rata-rata',
    isi([1, 3], [1, 3], [2, 4]),
    hasil(1.33333333333333, 3.33333333333333),
  ],
  ['rata-rata: belum ada laporan', 'rata-rata', isi([80, undefined], [84, undefined]), hasil(82, undefined, [1, 2])],
];

describe('computeSampaiDengan(agregasi, isian)', () => {
  test.each(DAFTAR)('%s', (_, agregasi, isian, sampai) => {
    expect(computeSampaiDengan(agregasi, isian)).toEqual(sampai);
  });

  test.each<[Agregasi, Isian[]]>([
    ['jumlah', isi(['B', 'A'])],
    ['rata-rata', isi([[7, 8], 7])],
    ['kumulatif-isian', isi([25, 'A'])],
    ['jumlah', isi([1, Number.NaN])],
  ])('%s hanya untuk angka', (agregasi, isian) => {
    const alasan = `predikat dan rentang hanya untuk nilai-akhir, bukan ${agregasi}`;
    expect(computeSampaiDengan(agregasi, isian)).toEqual({ status: 'tidak-terhitung', alasan });
  });

  test('jumlah yang tidak muat dalam sebuah angka tidak dibulatkan diam-diam', () => {
    const sampai = computeSampaiDengan('jumlah', isi([1, 9007199254740991], [1, 2]));
    expect(sampai).toEqual({ status: 'tidak-terhitung', alasan: 'jumlah melebihi ketelitian yang dapat disimpan' });
  });
});
