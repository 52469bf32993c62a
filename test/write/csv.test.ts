import { describe, expect, test } from 'vitest';
import { type CsvValue, writeCsv } from '../../src/write/csv.ts';

describe('writeCsv(columns, rows)', () => {
  test.each<[string, CsvValue, string]>([
    ['kosong', null, ''],
    ['nol bukan kosong', 0, '0'],
    ['angka negatif tetap angka', -1.5, '-1.5'],
    ['rentang', [7, 8], '"[7, 8]"'],
    ['koma', 'a, b', '"a, b"'],
    ['tanda kutip', 'kata "x"', '"kata ""x"""'],
    ['baris baru', 'a\nb', '"a\nb"'],
    ['rumus lembar sebar dijinakkan', '=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
  ])('%s', (_, value, cell) => {
    expect(writeCsv(['k'], [{ k: value }])).toBe(`k\r\n${cell}\r\n`);
  });
});
