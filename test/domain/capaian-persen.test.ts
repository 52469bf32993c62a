import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sumDesimal } from '../../src/domain/angka.ts';
import { computePersen, type Nisbah, roundBulat, roundDesimal, roundPersen } from '../../src/domain/capaian-persen.ts';

describe('roundPersen(nisbah, batas)', () => {
  test.each([
    ['tepat', [50], [50], undefined, '100.00', '100.00'],
    ['setengah menjauhi nol', [100.005], [100], undefined, '100.01', '100.01'],
    ['di bawah setengah', [97.3249], [100], undefined, '97.32', '97.32'],
    ['sepertiga', [1], [3], undefined, '33.33', '33.33'],
    ['negatif menjauhi nol, persen nol', [-0.005], [100], undefined, '-0.01', '0.00'],
    ['tanpa nol negatif', [-0.004], [100], undefined, '0.00', '0.00'],
    ['nol', [0], [7], undefined, '0.00', '0.00'],
    ['penyebut negatif', [3], [-4], undefined, '-75.00', '0.00'],
    ['di atas batas', [6], [4], 120, '150.00', '120.00'],
    ['batas berdesimal', [6], [4], 120.255, '150.00', '120.26'],
    ['batas yang tidak tercapai', [3], [4], 120, '75.00', '75.00'],
    ['pecahan biner', [0.1, 0.2], [0.3], undefined, '100.00', '100.00'],
    ['rupiah', [1_004_422_799], [1_004_422_800], undefined, '100.00', '100.00'],
    [
      'terlalu besar untuk bilangan bulat',
      [9_007_199_254_740_991],
      [3],
      undefined,
      '300239975158033033.33',
      '300239975158033033.33',
    ],
    ['terlalu kecil untuk bilangan bulat', [1e-7], [3e-7], 200, '33.33', '33.33'],
  ])('%s', (_, atas, bawah, batas, mentah, persen) => {
    expect(roundPersen({ atas, bawah }, batas)).toEqual({ mentah, persen });
  });

  test('yang bukan angka ditolak, begitu pula pembagian dengan nol', () => {
    expect(() => roundPersen({ atas: [1], bawah: [0.5, -0.5] }, undefined)).toThrow(RangeError);
    expect(() => roundPersen({ atas: [Number.NaN], bawah: [1] }, undefined)).toThrow(RangeError);
    expect(() => roundPersen({ atas: [Infinity], bawah: [1] }, undefined)).toThrow(RangeError);
  });
});

describe('computePersen(nisbah, batas)', () => {
  test.each([
    [[1], [3], undefined, `33.${'3'.repeat(58)}`],
    [[6], [4], 120.255, '120.255'],
    [[-1], [4], 120, '0'],
  ])('%j ÷ %j, batas %s', (atas, bawah, batas, teks) => {
    expect(computePersen({ atas, bawah }, batas).toFixed()).toBe(teks);
  });
});

describe('bilangan bulat dan desimal sepakat', () => {
  const diketik = fc
    .tuple(fc.integer({ min: -99_999_999, max: 99_999_999 }), fc.integer({ min: 0, max: 8 }))
    .map(([mantisa, desimal]) => Number(`${mantisa}e-${desimal}`));
  const besar = fc.integer({ min: -(2 ** 52), max: 2 ** 52 });
  const angka = fc.oneof(diketik, diketik, fc.integer({ min: -200, max: 200 }), besar, fc.double({ noNaN: true }));
  const jumlah = fc.array(angka.filter(Number.isFinite), { minLength: 1, maxLength: 3 });
  const nisbah = fc.record({ atas: jumlah, bawah: jumlah }).filter(({ bawah }) => !sumDesimal(bawah).isZero());
  const batas = fc.option(fc.oneof(fc.integer({ min: -10, max: 300 }), diketik), { nil: undefined });

  /** Halves of a hundredth, where the roundings of two ways of reckoning would part. */
  const setengah = fc
    .tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.integer({ min: 1, max: 9999 }))
    .map(([ratusan, penyebut]): Nisbah => ({ atas: [(2 * ratusan + 1) * penyebut], bawah: [20_000 * penyebut] }));

  test('apa pun angkanya, seberapa pun besarnya', () => {
    let bulat = 0;
    fc.assert(
      fc.property(fc.oneof(nisbah, setengah), batas, (satu, tertinggi) => {
        const hasil = roundBulat(satu, tertinggi);
        if (hasil) expect(hasil).toEqual(roundDesimal(satu, tertinggi));
        bulat += hasil ? 1 : 0;
      }),
      { numRuns: 20_000 },
    );
    expect(bulat).toBeGreaterThan(5_000);
  });

  test('angka yang diketik orang tidak memerlukan desimal', () => {
    const biasa = fc.tuple(fc.integer({ min: 1, max: 9_999_999 }), fc.integer({ min: 0, max: 4 }));
    const nilai = biasa.map(([mantisa, desimal]) => Number(`${mantisa}e-${desimal}`));
    fc.assert(
      fc.property(nilai, nilai, (realisasi, target) => {
        expect(roundBulat({ atas: [realisasi], bawah: [target] }, 120)).toBeDefined();
      }),
    );
  });
});
