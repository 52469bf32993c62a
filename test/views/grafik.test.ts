import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawBatang } from '../../src/views/batang.ts';
import { drawTren, type TitikTren } from '../../src/views/tren.ts';

describe('drawBatang(nilai, skala)', () => {
  test.each([
    ['tepat pada target', 100, 125, { isi: 80, lewat: false, seratus: 80 }],
    ['di bawah target', 50, 125, { isi: 40, lewat: false, seratus: 80 }],
    ['melewati ujung', 180, 125, { isi: 100, lewat: true, seratus: 80 }],
    ['tidak kurang dari nol', -20, 125, { isi: 0, lewat: false, seratus: 80 }],
    ['serapan', 61.2, 100, { isi: 61.2, lewat: false, seratus: 100 }],
    ['belum ada', undefined, 125, { isi: 0, lewat: false, seratus: 80 }],
  ])('%s', (_, nilai, skala, batang) => {
    expect(drawBatang(nilai, skala)).toEqual(batang);
  });
});

function titik(...pasangan: [TitikTren['target'], TitikTren['realisasi']][]): TitikTren[] {
  return pasangan.map(([target, realisasi], index) => ({ label: `TW ${index + 1}`, target, realisasi }));
}

describe('drawTren(titik, skala)', () => {
  test('tanpa realisasi tidak ada yang digambar', () => {
    expect(drawTren(titik([10, undefined], [20, undefined]))).toBeUndefined();
  });

  test('garis terputus pada triwulan yang belum dilaporkan', () => {
    const tren = drawTren(titik([10, 8], [20, undefined], [30, 25], [40, 41]));
    expect(tren?.realisasi.garis.match(/[ML]/g)?.join('')).toBe('MML');
    expect(tren?.realisasi.titik).toHaveLength(3);
    expect(tren?.target.garis.match(/[ML]/g)?.join('')).toBe('MLLL');
  });

  test.each([
    ['dari nol bila jaraknya lebar', titik([10, 8], [40, 41]), true],
    ['tidak dari nol bila semua berdekatan', titik([85, 84.2], [86, 86.1]), false],
  ])('skala %s', (_, daftar, dariNol) => {
    expect(drawTren(daftar)?.dariNol).toBe(dariNol);
  });

  test('dalam kata, juga yang belum ada', () => {
    expect(drawTren(titik([85, 84.2], [[7, 8], undefined]))?.ringkasan).toBe(
      'TW 1: realisasi 84,2, target 85; TW 2: target 7–8, belum ada realisasi',
    );
  });

  test('angka target dan realisasi tidak pernah di sisi yang sama', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: -1000, max: 1000 }), (target, realisasi) => {
        const tren = drawTren(titik([target, realisasi]));
        const sisi = [tren?.target, tren?.realisasi].map((deret) => {
          const [satu] = deret?.titik ?? [];
          return satu && Math.sign(satu.yTeks - satu.y);
        });
        expect(sisi[0]).not.toBe(sisi[1]);
      }),
    );
  });

  test('semua titik berada di dalam gambar', () => {
    const nilai = fc.option(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { nil: undefined });
    fc.assert(
      fc.property(fc.array(fc.tuple(nilai, nilai), { minLength: 1, maxLength: 12 }), (pasangan) => {
        const tren = drawTren(titik(...pasangan));
        for (const { x, y } of [...(tren?.target.titik ?? []), ...(tren?.realisasi.titik ?? [])]) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(360);
          expect(y).toBeGreaterThanOrEqual(30);
          expect(y).toBeLessThanOrEqual(172.1);
        }
      }),
    );
  });
});
