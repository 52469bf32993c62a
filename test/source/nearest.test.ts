import { describe, expect, test } from 'vitest';
import { findNearest, suggest } from '../../src/source/nearest.ts';

describe('findNearest(word, options)', () => {
  test.each([
    ['realisas', ['realisasi', 'analisis'], 'realisasi'],
    ['relaisasi', ['realisasi', 'analisis'], 'realisasi'],
    ['Realisasi', ['realisasi'], 'realisasi'],
    ['IKU-11', ['IKU-1', 'IKU-2'], 'IKU-1'],
    ['IKU-9', ['IKU-1', 'IKU-2'], undefined], // as near to one as to the other
    ['iku 2', ['IKU-1', 'IKU-2'], 'IKU-2'],
    ['Sub Bagian Umum', ['subbagian-umum', 'subbagian-keuangan'], 'subbagian-umum'],
    ['IIIa', ['II.a', 'III.a', 'III.b'], 'III.a'],
    ['banyak', ['tahun', 'unit'], undefined],
    ['x', [], undefined],
  ])('%s di antara %j', (word, options, nearest) => {
    expect(findNearest(word, options)).toBe(nearest);
  });
});

describe('suggest(word, options)', () => {
  test.each([
    ['seksi-pelayan', ['seksi-pelayanan', 'camat'], 'Maksud Anda `seksi-pelayanan`?'],
    ['IKU-9', ['IKU-1', 'IKU-2'], 'Yang ada: IKU-1, IKU-2.'],
    [
      'IKU-99',
      Array.from({ length: 14 }, (_, i) => `S-${i}`),
      'Yang ada: S-0, S-1, S-2, S-3, S-4, S-5, S-6, S-7, S-8, S-9, S-10, S-11, dan 2 lainnya.',
    ],
    ['x', [], undefined],
  ])('%s', (word, options, hint) => {
    expect(suggest(word, options)).toBe(hint);
  });
});
