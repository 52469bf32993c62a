import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignDeret } from '../../src/banding/deret.ts';
import { compareParagraf, compareTeks } from '../../src/banding/kata.ts';

const deret = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 30 });

describe('alignDeret(lama, baru)', () => {
  test('kedua sisi tersusun kembali, dan ruas beda tidak berdampingan', () => {
    fc.assert(
      fc.property(deret, deret, (lama, baru) => {
        const ruas = alignDeret(lama, baru);
        expect(ruas.flatMap((satu) => satu.lama)).toEqual(lama);
        expect(ruas.flatMap((satu) => satu.baru)).toEqual(baru);
        for (const satu of ruas) if (satu.sama) expect(satu.lama).toEqual(satu.baru);
        expect(ruas.some((satu, index) => !satu.sama && ruas[index + 1]?.sama === false)).toBe(false);
      }),
    );
  });

  test('yang sama sepanjang yang dapat', () => {
    const sama = alignDeret([...'kecamatan'], [...'kesamaan']).filter((ruas) => ruas.sama);
    expect(sama.flatMap((ruas) => ruas.lama).join('')).toBe('keamaan');
  });

  test('teks yang ditulis baru seluruhnya tidak dijodohkan kata demi kata', () => {
    const kata = (awal: string) => Array.from({ length: 3000 }, (_, nomor) => `${awal}${nomor % 7}`);
    expect(alignDeret(kata('a'), kata('b'))).toHaveLength(1);
  });
});

describe('compareTeks(lama, baru)', () => {
  test.each([
    ['satu kata', 'Loket buka penuh.', 'Loket buka separuh.', 'Loket buka -penuh. +separuh.'],
    ['ditambah di akhir', 'Loket buka.', 'Loket buka. Antrean pendek.', 'Loket buka. +Antrean pendek.'],
    ['baru seluruhnya', '', 'Loket buka.', '+Loket buka.'],
    ['spasi dan ganti baris bukan perubahan', 'Loket\n  buka.', 'Loket buka.', '(hanya spasi atau ganti baris)'],
    [
      'yang jauh dari perubahan tidak diulang',
      'satu dua tiga empat lima enam tujuh delapan sembilan sepuluh',
      'satu dua tiga empat lima enam tujuh delapan sembilan sebelas',
      '… empat lima enam tujuh delapan sembilan -sepuluh +sebelas',
    ],
  ])('%s', (_, lama, baru, hasil) => {
    const tanda = { sama: '', dihapus: '-', ditambah: '+' };
    expect(
      compareTeks(lama, baru)
        .map(({ jenis, teks }) => `${tanda[jenis]}${teks}`)
        .join(' '),
    ).toBe(hasil);
  });
});

describe('compareParagraf(lama, baru)', () => {
  test('hanya paragraf yang berubah, dengan barisnya di kedua sisi', () => {
    const beda = compareParagraf('# Judul\n\nSatu.\n\nDua.\n', '# Judul\n\nBaru.\n\nSatu.\n\nTiga.\n');
    expect(beda.map(({ lama, baru }) => [lama, baru])).toEqual([
      [3, 3],
      [5, 7],
    ]);
  });
});
