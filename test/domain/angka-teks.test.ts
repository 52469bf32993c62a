import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAngkaTeks } from '../../src/domain/angka-teks.ts';

describe('readAngkaTeks(text)', () => {
  test.each([
    ['Indonesia', '1.234,5', ['1234.5']],
    ['Inggris', '1,234.5', ['1234.5']],
    ['Indonesia, jutaan', '1.004.422.800', ['1004422800']],
    ['Inggris, jutaan', '1,004,422,800', ['1004422800']],
    ['Inggris, jutaan dan sen', '1,004,422,800.25', ['1004422800.25']],
    ['koma desimal', '95,56', ['95.56']],
    ['titik desimal', '95.56', ['95.56']],
    ['tiga angka di belakang: dua arti', '1.234', ['1234', '1.234']],
    ['tiga angka di belakang koma: dua arti', '12,345', ['12345', '12.345']],
    ['nol di depan: pasti desimal', '0,125', ['0.125']],
    ['empat angka di belakang: pasti desimal', '1,2345', ['1.2345']],
    ['bulat', '82', ['82']],
    ['nol di depan dan belakang', '0082,50', ['82.5']],
    ['rupiah', 'Rp 1.250.000', ['1250000']],
    ['rupiah dengan titik dan strip', 'Rp.1.250.000,-', ['1250000']],
    ['persen', '82,5 %', ['82.5']],
    ['dengan satuan', '12 dokumen', ['12']],
    ['negatif', '-3,5', ['-3.5']],
    ['spasi ribuan', '1 234 567', ['1234567']],
    ['bukan angka', 'BB', []],
    ['strip', '-', []],
    ['kosong', '', []],
    ['belum', 'n/a', []],
    ['ribuan yang salah letak', '1.23.456', []],
    ['tanda bercampur', '1,2.3,4', []],
    ['rentang', '7-8', []],
    ['tanggal', '2024-04-15', []],
  ])('%s: %s', (_, text, angka) => {
    expect(readAngkaTeks(text)).toEqual(angka);
  });

  test('membaca kembali angka yang ditulis cara Indonesia', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 12 }), fc.integer({ min: 0, max: 99 }), (bulat, sen) => {
        const angka = Number(`${bulat}.${String(sen).padStart(2, '0')}`); // 4 + 81 / 100 is 4.8100000000000005
        const teks = new Intl.NumberFormat('id-ID', { minimumFractionDigits: 2 }).format(angka);
        expect(readAngkaTeks(teks).map(Number)).toContain(angka);
      }),
    );
  });
});
