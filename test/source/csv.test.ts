import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../src/source/csv.ts';

describe('readCsv(text)', () => {
  test.each([
    ['kosong', '', []],
    ['satu baris', 'a,b\r\n', [['a', 'b']]],
    ['tanpa akhir baris', 'a,b', [['a', 'b']]],
    ['LF saja', 'a\nb\n', [['a'], ['b']]],
    ['sel kosong', ',,\r\n', [['', '', '']]],
    ['koma, kutip, dan baris di dalam kutip', '"a,""b""\r\nc",d\r\n', [['a,"b"\r\nc', 'd']]],
    ['kutip yang tidak ditutup', '"a,b\r\n', [['a,b\r\n']]],
  ])('%s', (_, text, rows) => {
    expect(readCsv(text)).toEqual(rows);
  });

  test('membaca kembali apa pun yang ditulis menurut RFC 4180', () => {
    const sel = fc.string({ unit: fc.constantFrom('a', ',', '"', '\r', '\n', ' ') });
    const tabel = fc.array(fc.array(sel, { minLength: 1, maxLength: 4 }), { maxLength: 4 });
    fc.assert(
      fc.property(tabel, (rows) => {
        const text = rows
          .map((row) => `${row.map((satu) => `"${satu.replaceAll('"', '""')}"`).join(',')}\r\n`)
          .join('');
        expect(readCsv(text)).toEqual(rows);
      }),
    );
  });

  test('teks apa pun terbaca tanpa galat', () => {
    fc.assert(fc.property(fc.string(), (text) => void readCsv(text)));
  });
});
