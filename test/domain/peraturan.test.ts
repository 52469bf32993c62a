import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listPeraturanDicabut } from '../../src/domain/peraturan.ts';

const PANRB = 'Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi';

describe('listPeraturanDicabut(teks, tahun)', () => {
  test.each([
    ['PermenPANRB No. 12 Tahun 2015', 'PermenPANRB 88/2021'],
    ['menurut Peraturan Menteri PANRB Nomor 12 Tahun 2015 tentang', 'PermenPANRB 88/2021'],
    ['PermenPAN-RB 12/2015', 'PermenPANRB 88/2021'],
    ['Permen PAN dan RB No 12 Tahun 2015', 'PermenPANRB 88/2021'],
    [`${PANRB} Nomor 12 Tahun 2015`, 'PermenPANRB 88/2021'],
    [`${PANRB} Republik Indonesia\n  Nomor\n  12 Tahun 2015`, 'PermenPANRB 88/2021'],
    ['PERATURAN MENTERI PANRB NOMOR 29 TAHUN 2010', 'PermenPANRB 53/2014'],
    ['PermenPANRB 16/2014', 'PermenPANRB 14/2017'],
    ['PermenPAN Nomor PER/21/M.PAN/11/2008', 'PermenPANRB 35/2012'],
    ['Peraturan Menteri Negara PAN Nomor 21 Tahun 2008', 'PermenPANRB 35/2012'],
    ['PP 19/2008', 'PP 17/2018'],
    ['PP No. 19 Th. 2008', 'PP 17/2018'],
    ['Peraturan Pemerintah Republik Indonesia Nomor 41 Tahun 2007', 'PP 18/2016'],
    ['PP Nomor 58 Tahun 2005', 'PP 12/2019'],
    ['Permendagri 54/2010', 'Permendagri 86/2017'],
    ['Peraturan Menteri Dalam Negeri Nomor 13 Tahun 2006', 'Permendagri 77/2020'],
    ['UU 32/2004', 'UU 23/2014'],
    ['Undang-Undang Nomor 32 Tahun 2004', 'UU 23/2014'],
  ])('%s', (teks, pengganti) => {
    expect(listPeraturanDicabut(teks, 2024).map((satu) => satu.pengganti)).toEqual([pengganti]);
  });

  test.each([
    ['masih berlaku', 'PermenPANRB 53/2014 dan PP 17/2018', 2024],
    ['nomor sama, jenis lain', 'Perda Nomor 12 Tahun 2015; Perbup 19/2008; Permendagri 32/2004', 2024],
    ['nomor lebih panjang', 'PP Nomor 119 Tahun 2008, PP 19/20081', 2024],
    ['bukan kutipan', 'Selesai 12/2015, PP menyusul', 2024],
    ['menyebut penggantinya', 'PermenPANRB 12/2015 yang diganti PermenPANRB Nomor 88 Tahun 2021', 2024],
    ['berlaku pada tahunnya', 'UU 32/2004 dan Permendagri 54/2010', 2013],
    ['tahun peralihan boleh menyebut keduanya', 'PermenPANRB 12/2015', 2021],
  ])('%s', (_, teks, tahun) => {
    expect(listPeraturanDicabut(teks, tahun)).toEqual([]);
  });

  test('tahun sesudah peralihan', () => {
    expect(listPeraturanDicabut('PermenPANRB 12/2015', 2022)).toEqual([
      { nama: 'PermenPANRB 12/2015', pengganti: 'PermenPANRB 88/2021', sejak: 2021 },
    ]);
  });

  test('teks sembarang tidak pernah galat dan cepat selesai', () => {
    const potongan = fc.constantFrom('peraturan menteri ', 'pan', ' ', '\n', 'nomor', '12', '/', 'tahun', '2015', 'uu');
    fc.assert(
      fc.property(fc.array(potongan, { maxLength: 400 }), (bagian) => {
        expect(Array.isArray(listPeraturanDicabut(bagian.join(''), 2024))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
