import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakLines, measureTeks } from '../../src/grafik/huruf.ts';

describe('breakLines(words, width, size, most)', () => {
  test.each([
    ['muat sebaris', 'Predikat SAKIP', 200, 3, ['Predikat SAKIP']],
    ['dua baris', 'Persentase pengaduan yang selesai', 110, 3, ['Persentase', 'pengaduan yang', 'selesai']],
    ['kata terlalu panjang dipotong', 'Pertanggungjawabannya', 60, 2, ['Pertanggu…']],
    ['sisa disebut dengan titik-titik', 'satu dua tiga empat lima', 40, 2, ['satu', 'dua …']],
    ['kosong', '  ', 100, 2, []],
  ])('%s', (_, words, width, most, expected) => {
    expect(breakLines(words, width, 11, most)).toEqual(expected);
  });

  test('tidak ada baris yang lebih lebar daripada tempatnya', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 120 }), fc.integer({ min: 30, max: 300 }), (words, width) => {
        for (const line of breakLines(words, width, 11, 3)) expect(measureTeks(line, 11)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
