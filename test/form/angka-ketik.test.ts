import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatKetik, readAngkaKetik } from '../../src/form/angka-ketik.ts';

describe('readAngkaKetik(teks, bulat)', () => {
  test.each([
    ['', false, { status: 'kosong' }],
    ['  ', false, { status: 'kosong' }],
    ['82,5', false, { status: 'angka', nilai: 82.5, tulis: '82.5' }],
    ['82.5', false, { status: 'angka', nilai: 82.5, tulis: '82.5' }],
    ['82,50', false, { status: 'angka', nilai: 82.5, tulis: '82.5' }],
    ['1.234,5', false, { status: 'angka', nilai: 1234.5, tulis: '1234.5' }],
    ['-3', false, { status: 'angka', nilai: -3, tulis: '-3' }],
    ['−3', false, { status: 'angka', nilai: -3, tulis: '-3' }],
    ['0', false, { status: 'angka', nilai: 0, tulis: '0' }],
    ['1.234', false, { status: 'rancu', pilihan: ['1234', '1,2340'] }],
    ['1,234', false, { status: 'rancu', pilihan: ['1234', '1,2340'] }],
    ['1,2340', false, { status: 'angka', nilai: 1.234, tulis: '1.234' }],
    ['1.234', true, { status: 'angka', nilai: 1234, tulis: '1234' }],
    ['631.000', true, { status: 'angka', nilai: 631000, tulis: '631000' }],
    ['631,000', true, { status: 'angka', nilai: 631000, tulis: '631000' }],
    ['81.400', false, { status: 'rancu', pilihan: ['81400', '81,4'] }],
    ['84,6 %', false, { status: 'angka', nilai: 84.6, tulis: '84.6' }],
    ['82%', false, { status: 'angka', nilai: 82, tulis: '82' }],
    ['Rp 6.310.000,00', true, { status: 'angka', nilai: 6310000, tulis: '6310000' }],
    ['Rp.631.000', true, { status: 'angka', nilai: 631000, tulis: '631000' }],
    ['rp12.500.000,-', true, { status: 'angka', nilai: 12500000, tulis: '12500000' }],
    ['12.500.000', true, { status: 'angka', nilai: 12500000, tulis: '12500000' }],
  ])('"%s", bulat %s', (teks, bulat, hasil) => {
    expect(readAngkaKetik(teks, bulat)).toEqual(hasil);
  });

  test.each([
    ['1.234,5x', false, 'angka-bertanda-kutip', 'Tulis 1234,5 saja.'],
    ['82 orang', false, 'angka-bertanda-kutip', 'Tulis 82 saja.'],
    ['Rp 82', false, 'angka-bertanda-kutip', 'Tulis 82 saja.'],
    ['12 %', true, 'angka-bertanda-kutip', 'Tulis 12 saja.'],
    ['Rp 12.500,75', true, 'isian-salah-jenis', 'Tulis bilangan bulat'],
    ['sembilan', false, 'isian-salah-jenis', 'Tulis angkanya saja'],
    ['1,5', true, 'isian-salah-jenis', 'Tulis bilangan bulat'],
    ['n/a', false, 'isian-salah-jenis', 'Kosongkan bila belum ada datanya'],
    ['0,1234567890123456', false, 'angka-terlalu-panjang', 'Kurangi angka'],
  ])('"%s", bulat %s: ditolak dengan %s', (teks, bulat, code, hint) => {
    const angka = readAngkaKetik(teks, bulat);
    expect(angka).toMatchObject({ status: 'bukan', pesan: { code } });
    expect(angka.status === 'bukan' && angka.pesan.hint).toContain(hint);
  });

  test('apa yang ditampilkan dari berkas terbaca kembali sebagai angka yang sama', () => {
    const angka = fc.tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: 0, max: 4 }));
    fc.assert(
      fc.property(angka, ([besar, desimal]) => {
        const nilai = Number(`${besar}e-${desimal}`);
        expect(readAngkaKetik(formatKetik(nilai), false)).toMatchObject({ status: 'angka', nilai });
      }),
    );
  });
});
