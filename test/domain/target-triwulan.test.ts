import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Nilai } from '../../src/domain/capaian.ts';
import type { Agregasi, TargetTriwulan } from '../../src/domain/isi.generated.ts';
import { findSelisihTarget, listTargetTriwulan } from '../../src/domain/target-triwulan.ts';

function cari(agregasi: Agregasi, target: Nilai, triwulan: TargetTriwulan) {
  return findSelisihTarget(agregasi, target, listTargetTriwulan(triwulan));
}

describe('findSelisihTarget(agregasi, target, triwulan)', () => {
  test.each<[string, Agregasi, Nilai, TargetTriwulan, unknown]>([
    ['tidak dibagi', 'jumlah', 4, {}, undefined],
    ['jumlahnya sama', 'jumlah', 0.3, { tw1: 0.1, tw2: 0.2 }, undefined],
    ['jumlahnya kurang', 'jumlah', 4, { tw1: 1, tw2: 1, tw3: 1 }, { jenis: 'jumlah', nilai: '3' }],
    ['tiga triwulan sudah cukup', 'jumlah', 3, { tw1: 1, tw2: 1, tw3: 1 }, undefined],
    ['jumlah rentang tidak dapat dikatakan', 'jumlah', [4, 8], { tw1: [1, 2], tw2: [1, 2] }, undefined],
    ['rata-rata sama', 'rata-rata', 83.75, { tw1: 83.5, tw2: 83.5, tw3: 83.5, tw4: 84.5 }, undefined],
    ['rata-rata dibulatkan', 'rata-rata', 33.33, { tw1: 33, tw2: 33, tw4: 34 }, undefined],
    [
      'rata-rata berbeda',
      'rata-rata',
      92,
      { tw1: 90, tw2: 90, tw3: 90, tw4: 92 },
      { jenis: 'rata-rata', nilai: '90.5' },
    ],
    ['rata-rata tanpa TW IV', 'rata-rata', 90, { tw1: 90, tw2: 90, tw3: 90 }, { jenis: 'tanpa-tw4' }],
    ['berakhir pada target', 'nilai-akhir', 90, { tw1: 80, tw2: 85, tw3: 88, tw4: 90 }, undefined],
    ['berakhir di bawahnya', 'nilai-akhir', 90, { tw2: 85, tw4: 88 }, { jenis: 'akhir', tw: 'tw4', nilai: 88 }],
    ['diukur sekali pada TW III', 'nilai-akhir', 'BB', { tw3: 'BB' }, undefined],
    ['predikat lain', 'nilai-akhir', 'BB', { tw4: 'B' }, { jenis: 'akhir', tw: 'tw4', nilai: 'B' }],
    ['rentang', 'nilai-akhir', [95, 105], { tw1: [90, 110], tw4: [95, 105] }, undefined],
    ['tanpa TW IV', 'kumulatif-isian', 95, { tw1: 25, tw2: 50, tw3: 75 }, { jenis: 'tanpa-tw4' }],
    ['kumulatif', 'kumulatif-isian', 95, { tw1: 25, tw2: 50, tw3: 75, tw4: 95 }, undefined],
  ])('%s', (_, agregasi, target, triwulan, hasil) => {
    expect(cari(agregasi, target, triwulan)).toEqual(hasil);
  });

  test('bagian mana pun dari satu jumlah yang diubah ditemukan', () => {
    const satu = fc.integer({ min: 0, max: 10_000 });
    const bagian = fc.tuple(satu, satu, satu, satu);
    fc.assert(
      fc.property(bagian, fc.integer({ min: 1, max: 999 }), ([a, b, c, d], lebih) => {
        const [tw1, tw2, tw3, tw4] = [a / 100, b / 100, c / 100, d / 100];
        const target = (a + b + c + d) / 100;
        expect(cari('jumlah', target, { tw1, tw2, tw3, tw4 })).toBe(undefined);
        expect(cari('jumlah', target, { tw1, tw2, tw3: (c + lebih) / 100, tw4 })?.jenis).toBe('jumlah');
      }),
    );
  });
});
