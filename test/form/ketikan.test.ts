import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readKetikan, tidyTeks } from '../../src/form/ketikan.ts';

const BUKTI = fc.record(
  { asal: fc.nat(), nama: fc.string(), tautan: fc.string(), sha256: fc.string() },
  { requiredKeys: ['nama', 'tautan', 'sha256'], noNullPrototype: true },
);
const KETIKAN = fc.record(
  {
    teks: fc.dictionary(fc.string(), fc.string(), { noNullPrototype: true }),
    bukti: fc.dictionary(fc.string(), fc.array(BUKTI), { noNullPrototype: true }),
  },
  { noNullPrototype: true },
);

describe('readKetikan(value)', () => {
  test('draf yang disimpan dibaca kembali utuh', () => {
    fc.assert(
      fc.property(KETIKAN, (ketikan) => void expect(readKetikan(JSON.parse(JSON.stringify(ketikan)))).toEqual(ketikan)),
    );
  });

  test('apa pun yang lain tidak menjatuhkan laman', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => void readKetikan(value)));
    expect(readKetikan({ teks: { a: 1, b: 'c' }, bukti: { d: [{}, 2], e: 'f' } })).toEqual({
      teks: { b: 'c' },
      bukti: { d: [] },
    });
  });
});

test('tidyTeks(teks): akhir baris seragam, spasi di ujung dan huruf tak terlihat hilang', () => {
  expect(tidyTeks('\ufeffLo\u200bket\u202e')).toBe('Loket');
  expect(tidyTeks(' satu \r\ndua\t\r tiga ')).toBe('satu\ndua\n tiga');
});
