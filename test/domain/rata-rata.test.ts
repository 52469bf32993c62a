import { describe, expect, test } from 'vitest';
import {
  type Bagian,
  computeRataRata,
  computeRollUp,
  type RataRata,
  type Terukur,
} from '../../src/domain/rata-rata.ts';

function terukur(target: number | undefined, realisasi: number | undefined, batas?: number): Terukur {
  return { aturan: { arah: 'naik', ...(batas === undefined ? {} : { batas }) }, target, realisasi };
}

describe('computeRataRata(bagian)', () => {
  test.each<[string, Bagian[], RataRata]>([
    ['tanpa bobot', [{ persen: '100.00' }, { persen: '111.11' }, { persen: '77.78' }], rata('96.30', 3)],
    ['yang kosong dikecualikan, bukan nol', [{ persen: '80.00' }, { persen: undefined }], rata('80.00', 1, 1)],
    [
      'berbobot',
      [
        { persen: '90.00', bobot: 30 },
        { persen: '70.00', bobot: 70 },
      ],
      rata('76.00', 2),
    ],
    [
      'bobot yang kosong ikut gugur',
      [
        { persen: '90.00', bobot: 30 },
        { persen: undefined, bobot: 70 },
      ],
      rata('90.00', 1, 1),
    ],
    ['semua kosong', [{ persen: undefined }, { persen: undefined }], rata(undefined, 0, 2)],
    ['tanpa bagian', [], rata(undefined, 0)],
    [
      'bobot sebagian',
      [{ persen: '90.00', bobot: 30 }, { persen: '70.00' }],
      rata(undefined, 2, 0, 'bobot harus diisi semua atau tidak sama sekali'),
    ],
    ['bobot negatif', [{ persen: '90.00', bobot: -1 }], rata(undefined, 1, 0, 'bobot tidak boleh negatif')],
    ['bobot nol', [{ persen: '90.00', bobot: 0 }], rata(undefined, 1, 0, 'jumlah bobot indikator yang terhitung nol')],
  ])('%s', (_, bagian, hasil) => {
    expect(computeRataRata(bagian)).toEqual(hasil);
  });
});

describe('computeRollUp(daftar, dari)', () => {
  const sepertiga = [terukur(3, 1), terukur(3, 1), terukur(3, 2)]; // 33.33, 33.33, 66.67

  test.each<[string, Terukur[], 'dibulatkan' | 'mentah', RataRata]>([
    ['dari yang dibulatkan', [terukur(8, 0.0004), terukur(8, 0.0004), terukur(8, 0)], 'dibulatkan', rata('0.01', 3)],
    ['dari yang mentah', [terukur(8, 0.0004), terukur(8, 0.0004), terukur(8, 0)], 'mentah', rata('0.00', 3)],
    ['dibulatkan dan mentah dapat sama', sepertiga, 'mentah', rata('44.44', 3)],
    ['batas berlaku sebelum rata-rata', [terukur(3, 5, 120), terukur(3, 3)], 'mentah', rata('110.00', 2)],
    [
      'tanpa target dan belum dilaporkan',
      [terukur(undefined, 3), terukur(5, undefined), terukur(0, 0), terukur(2, 1)],
      'dibulatkan',
      rata('50.00', 1, 3),
    ],
  ])('%s', (_, daftar, dari, hasil) => {
    expect(computeRollUp(daftar, dari)).toEqual(hasil);
  });

  test('bawaannya dari yang dibulatkan', () => {
    expect(computeRollUp([terukur(8, 0.0004), terukur(8, 0.0004), terukur(8, 0)]).persen).toBe('0.01');
  });
});

function rata(persen: string | undefined, dihitung: number, dikecualikan = 0, alasan?: string): RataRata {
  return { persen, dihitung, dikecualikan, ...(alasan === undefined ? {} : { alasan }) };
}
