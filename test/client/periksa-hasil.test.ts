import { describe, expect, test } from 'vitest';
import {
  type BerkasTerbit,
  compareKode,
  compareSidik,
  listBerkasDokumen,
  readKode,
} from '../../src/client/periksa-hasil.ts';

const PDF: BerkasTerbit = { nama: 'PDF yang diterbitkan', sidik: 'a'.repeat(64) };
const WORD: BerkasTerbit = { nama: 'Word yang diterbitkan', sidik: 'b'.repeat(64), alamat: '/dokumen/x/catatan/' };

describe('compareSidik(sidik, berkas, dicari)', () => {
  test.each([
    ['PDF', PDF.sidik, { hasil: 'sama', kata: 'Sama persis dengan PDF yang diterbitkan.' }],
    [
      'Word',
      WORD.sidik,
      { hasil: 'sama', kata: 'Sama persis dengan Word yang diterbitkan.', alamat: '/dokumen/x/catatan/' },
    ],
  ])('%s', (_, sidik, jawaban) => {
    expect(compareSidik(sidik, [PDF, WORD], 'berkas dokumen ini')).toEqual(jawaban);
  });

  test('berkas lain', () => {
    const jawaban = compareSidik('c'.repeat(64), [PDF, WORD], 'berkas dokumen ini');
    expect(jawaban).toMatchObject({ hasil: 'lain', kata: expect.stringMatching(/^Bukan berkas dokumen ini\./) });
  });
});

describe('readKode(ketikan)', () => {
  test.each([
    ['K7QF-3M2A-XWBD', 'K7QF-3M2A-XWBD'],
    ['  k7qf 3m2a xwbd ', 'K7QF-3M2A-XWBD'],
    ['k7qf3m2axwbd', 'K7QF-3M2A-XWBD'],
    ['K7QF-3M2A', undefined],
    ['K7QF-3M2A-XWBD-AAAA', undefined],
    ['K7QF-3M2A-XWB1', undefined],
    ['', undefined],
  ])('%j → %s', (ketikan, kode) => {
    expect(readKode(ketikan)).toBe(kode);
  });
});

test.each([
  ['K7QF-3M2A-XWBD', 'sama'],
  ['AAAA-BBBB-CCCC', 'lain'],
])('compareKode(%s): %s', (kode, hasil) => {
  expect(compareKode(kode, 'K7QF-3M2A-XWBD').hasil).toBe(hasil);
});

describe('listBerkasDokumen(manifest, judul)', () => {
  const judul = new Map([['laporan-1', { judul: 'Laporan Satu', alamat: '/dokumen/laporan-1/catatan/' }]]);

  test('PDF dan Word dokumen yang dikenal', () => {
    const berkas = ['laporan-1.pdf', 'laporan-1.docx', 'laporan-1.css', 'laporan-2.pdf', 'laporan-1/index.html'].map(
      (nama) => ({ berkas: `dokumen/${nama}`, sha256: nama }),
    );
    expect(listBerkasDokumen({ berkas }, judul)).toEqual([
      { nama: 'PDF Laporan Satu', sidik: 'laporan-1.pdf', alamat: '/dokumen/laporan-1/catatan/' },
      { nama: 'Word Laporan Satu', sidik: 'laporan-1.docx', alamat: '/dokumen/laporan-1/catatan/' },
    ]);
  });

  test('berkas edisi tetap, bukan lamannya', () => {
    const berkas = ['2024-tw1/laporan-1.pdf', '2024-tw1/index.html', '2024-tw1-edisi2/capaian.csv', '../x/a.pdf'].map(
      (nama) => ({ berkas: `edisi/${nama}`, sha256: nama }),
    );
    expect(listBerkasDokumen({ berkas }, judul)).toEqual([
      {
        nama: 'laporan-1.pdf dari edisi tetap 2024-tw1',
        sidik: '2024-tw1/laporan-1.pdf',
        alamat: '../edisi/2024-tw1/',
      },
      {
        nama: 'capaian.csv dari edisi tetap 2024-tw1-edisi2',
        sidik: '2024-tw1-edisi2/capaian.csv',
        alamat: '../edisi/2024-tw1-edisi2/',
      },
    ]);
  });

  test.each([[undefined], [null], ['x'], [{}], [{ berkas: 'x' }], [{ berkas: [null, 1, {}, { berkas: 1 }] }]])(
    'bukan manifest: %j',
    (manifest) => {
      expect(listBerkasDokumen(manifest, judul)).toEqual([]);
    },
  );
});
