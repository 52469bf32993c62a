import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CaraAngka, findGaya, type Gaya, readAngka } from '../../../src/exchange/impor/angka.ts';
import type { Sel } from '../../../src/exchange/impor/lembar.ts';

const POLOS: CaraAngka = { gaya: undefined, bulat: false, curiga: false };
const UANG: CaraAngka = { ...POLOS, bulat: true };
const PERSEN: CaraAngka = { ...POLOS, curiga: true };
const dengan = (gaya: Gaya, cara = POLOS): CaraAngka => ({ ...cara, gaya });

function baca(teks: string, cara: CaraAngka): string {
  const hasil = readAngka({ jenis: 'teks', teks }, cara);
  if (hasil.status === 'angka') return hasil.angka.toFixed() + (hasil.persen ? ' persen' : '');
  return hasil.status === 'kosong' ? 'kosong' : hasil.sebab;
}

describe('readAngka(sel, cara)', () => {
  test.each<[string, string, CaraAngka, string]>([
    ['Indonesia', '1.234.567,89', POLOS, '1234567.89'],
    ['Inggris', '1,004,422,800', POLOS, '1004422800'],
    ['Inggris dengan desimal', '1,234.5', POLOS, '1234.5'],
    ['koma desimal', '97,32', POLOS, '97.32'],
    ['titik desimal', '95.56', POLOS, '95.56'],
    ['nol di depan bukan ribuan', '0,234', POLOS, '0.234'],
    ['titik tiga angka: rancu', '1.234', POLOS, 'rancu'],
    ['titik tiga angka di kolom Indonesia', '1.234', dengan('indonesia'), '1234'],
    ['tanda kutip pembuka teks', "'5,5", POLOS, '5.5'],
    ['kutip ribuan', "1'234'567", POLOS, '1234567'],
    ['menit atau kaki', "5'", POLOS, 'teks-di-samping'],
    ['angka berpangkat', '1e3', POLOS, 'teks-di-samping'],
    ['n/a dengan keterangan', 'n/a (belum rilis)', POLOS, 'bukan-angka'],
    ['koma tiga angka: rancu', '1,234', POLOS, 'rancu'],
    ['titik tiga angka pada persen: rancu', '1.234', PERSEN, 'rancu'],
    ['kolom Indonesia', '1,234', dengan('indonesia'), '1.234'],
    ['kolom Inggris', '1.234', dengan('inggris'), '1.234'],
    ['kolom Inggris, ribuan', '1,234', dengan('inggris'), '1234'],
    ['ribuan pada persen tetap rancu', '1.234', dengan('indonesia', PERSEN), 'rancu'],
    ['kolom campur', '1.234', dengan('campur'), 'rancu'],
    ['uang selalu ribuan', '1,234', UANG, '1234'],
    ['persen menempel', '0,26%', POLOS, '0.26 persen'],
    ['persen berspasi', '97,32 %', POLOS, '97.32 persen'],
    ['Rp', 'Rp 1.250.000', UANG, '1250000'],
    ['Rp. menempel', 'Rp.1.250.000,00', UANG, '1250000'],
    ['sen yang tidak ada', '1.250.000,-', UANG, '1250000'],
    ['minus akuntan', '(1.234)', UANG, '-1234'],
    ['minus akuntan dengan Rp', 'Rp (1.234.000)', UANG, '-1234000'],
    ['minus', '−5,5', POLOS, '-5.5'],
    ['spasi ribuan', '1\u00a0250\u00a0000', UANG, '1250000'],
    ['nol', '0', POLOS, '0'],
    ['strip', ' - ', POLOS, 'kosong'],
    ['n/a', 'N/A', POLOS, 'kosong'],
    ['belum disi', 'Belum disi', POLOS, 'kosong'],
    ['teks di samping', '38% (Evaluasi Semester I)', POLOS, 'teks-di-samping'],
    ['satuan di samping', '34 menit', POLOS, 'teks-di-samping'],
    ['perbandingan', '100 dari 110', POLOS, 'teks-di-samping'],
    ['juta', '2,5 juta', POLOS, 'teks-di-samping'],
    ['ambang', '<22', POLOS, 'teks-di-samping'],
    ['rentang', '70,38-70,76', POLOS, 'teks-di-samping'],
    ['dua angka', '5 10', POLOS, 'teks-di-samping'],
    ['tanggal', '8 12 2024', POLOS, 'teks-di-samping'],
    ['dua baris', '4\n5', POLOS, 'teks-di-samping'],
    ['predikat', 'WTP', POLOS, 'bukan-angka'],
    ['ribuan yang salah', '1.23.456', POLOS, 'bukan-angka'],
    ['tanda tanya', '?', POLOS, 'bukan-angka'],
    ['enam belas angka', '1234567890,123456', POLOS, 'terlalu-panjang'],
  ])('%s: %s', (_, teks, cara, hasil) => {
    expect(baca(teks, cara)).toBe(hasil);
  });

  test.each<[string, Sel, string]>([
    ['persen dari format sel', { jenis: 'angka', teks: '0.9556', persen: true }, '95.56'],
    ['galat biner yang tersimpan', { jenis: 'angka', teks: '0.09999999', persen: true }, '9.999999'],
    ['tanggal', { jenis: 'salah', sebab: 'tanggal', teks: '2024-02-01' }, 'tanggal'],
    ['rumus kosong', { jenis: 'salah', sebab: 'rumus-tanpa-nilai', teks: '=A1' }, 'rumus-tanpa-nilai'],
  ])('%s', (_, sel, harap) => {
    const hasil = readAngka(sel, POLOS);
    expect(hasil.status === 'angka' ? hasil.angka.toFixed() : hasil.status === 'salah' && hasil.sebab).toBe(harap);
  });

  test('setiap angka sampai lima belas digit kembali utuh dalam kedua gaya', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), fc.integer({ min: 0, max: 9999 }), (bulat, pecahan) => {
        const ekor = String(pecahan).padStart(4, '0');
        const titik = String(bulat).replace(/\B(?=(\d{3})+$)/g, '.');
        const harap = Number(`${bulat}.${ekor}`);
        expect([
          Number(baca(`${titik},${ekor}`, POLOS)),
          Number(baca(`${titik.replaceAll('.', ',')}.${ekor}`, POLOS)),
        ]).toEqual([harap, harap]);
      }),
    );
  });
});

describe('findGaya(kolom)', () => {
  test.each<[string, string[], Gaya]>([
    ['tanpa petunjuk', ['1.234', '5', '-', 'teks'], undefined],
    ['koma desimal', ['1.234', '97,32'], 'indonesia'],
    ['titik ribuan berulang', ['1.234.567', '5'], 'indonesia'],
    ['titik desimal', ['95.56', '1.234'], 'inggris'],
    ['koma ribuan berulang', ['1,004,422,800'], 'inggris'],
    ['keduanya', ['95.56', '97,32'], 'campur'],
    ['persen dan Rp ikut dibaca', ['Rp 1.000.000', '97,3 %'], 'indonesia'],
  ])('%s', (_, teks, gaya) => {
    expect(findGaya(teks.map((satu): Sel => ({ jenis: 'teks', teks: satu })))).toBe(gaya);
  });
});
