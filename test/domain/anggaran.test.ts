import { describe, expect, test } from 'vitest';
import { computeSerapan, findSelisih, type PosAnggaran, sumTree } from '../../src/domain/anggaran.ts';

function pos(kode: string, pagu?: number, realisasi?: number, anak: PosAnggaran[] = []): PosAnggaran {
  return { kode, pagu, realisasi, anak };
}

describe('computeSerapan(pagu, realisasi)', () => {
  test.each([
    ['sebagian', 1004422800, 1000972958, '99.66'],
    ['nol rupiah adalah laporan', 6000000, 0, '0.00'],
    ['melebihi pagu', 309164750, 311264750, '100.68'],
    ['pagu nol', 0, 0, undefined],
    ['tanpa pagu', undefined, 5, undefined],
    ['belum dilaporkan', 100, undefined, undefined],
  ])('%s', (_, pagu, realisasi, serapan) => {
    expect(computeSerapan(pagu, realisasi)).toBe(serapan);
  });
});

describe('sumTree(pos)', () => {
  test.each([
    ['daun', pos('1', 10, 4), { pagu: 10, realisasi: 4 }],
    [
      'menjumlah daun, bukan yang tercetak',
      pos('1', 99, 99, [pos('1.1', 10, 4), pos('1.2', 20, 5)]),
      { pagu: 30, realisasi: 9 },
    ],
    ['bertingkat', pos('1', undefined, undefined, [pos('1.1', 1, 1, [pos('1.1.1', 7, 3)])]), { pagu: 7, realisasi: 3 }],
    ['daun kosong dilewati', pos('1', 0, 0, [pos('1.1', 10), pos('1.2', 20, 5)]), { pagu: 30, realisasi: 5 }],
    ['semua kosong tetap kosong', pos('1', 5, 5, [pos('1.1')]), { pagu: undefined, realisasi: undefined }],
  ])('%s', (_, pohon, jumlah) => {
    expect(sumTree(pohon)).toEqual(jumlah);
  });

  test('menolak jumlah yang tidak dapat disimpan tepat', () => {
    const pohon = pos('1', undefined, undefined, [pos('1.1', Number.MAX_SAFE_INTEGER), pos('1.2', 2)]);
    expect(() => sumTree(pohon)).toThrow('9007199254740993');
  });
});

describe('findSelisih(pos)', () => {
  test.each<[string, PosAnggaran, ReturnType<typeof findSelisih>]>([
    ['cocok', pos('1', 30, 9, [pos('1.1', 10, 4), pos('1.2', 20, 5)]), []],
    ['daun tidak diperiksa', pos('1', 30, 9), []],
    ['induk tanpa angka tidak diperiksa', pos('1', undefined, undefined, [pos('1.1', 10, 4)]), []],
    ['anak tanpa angka tidak diperiksa', pos('1', 30, 9, [pos('1.1')]), []],
    [
      'dua kolom',
      pos('1', 31, 8, [pos('1.1', 10, 4), pos('1.2', 20, 5)]),
      [
        { kode: '1', kolom: 'pagu', tercetak: 31, jumlahAnak: 30, selisih: 1 },
        { kode: '1', kolom: 'realisasi', tercetak: 8, jumlahAnak: 9, selisih: -1 },
      ],
    ],
    [
      'hanya induk yang keliru yang disebut',
      pos('1', 10, undefined, [pos('1.1', 10, undefined, [pos('1.1.1', 7), pos('1.1.2', 2)])]),
      [{ kode: '1.1', kolom: 'pagu', tercetak: 10, jumlahAnak: 9, selisih: 1 }],
    ],
    [
      'tingkat tanpa angka dilompati',
      pos('1', 10, undefined, [pos('1.1', undefined, undefined, [pos('1.1.1', 7), pos('1.1.2', 2)])]),
      [{ kode: '1', kolom: 'pagu', tercetak: 10, jumlahAnak: 9, selisih: 1 }],
    ],
    [
      'pecahan rupiah tepat',
      pos('1', 0.4, undefined, [pos('1.1', 0.1), pos('1.2', 0.2)]),
      [{ kode: '1', kolom: 'pagu', tercetak: 0.4, jumlahAnak: 0.3, selisih: 0.1 }],
    ],
  ])('%s', (_, pohon, selisih) => {
    expect(findSelisih(pohon)).toEqual(selisih);
  });
});
