import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readBuku } from '../../../src/exchange/impor/baca.ts';
import { readTeks } from '../../../src/exchange/impor/lembar.ts';

async function readIsi(bytes: Uint8Array): Promise<string[][]> {
  const { bentuk, lembar } = await readBuku(bytes);
  expect(bentuk).toBe('csv');
  return (lembar[0]?.baris ?? []).map((row) => row.map(readTeks));
}

const DUA = [
  ['Kode', 'Realisasi'],
  ['IKU-1', '5,5'],
];

describe('CSV terbaca tepat', () => {
  test.each<[string, string, string[][]]>([
    ['titik koma, koma pada angka', 'Kode;Realisasi\nIKU-1;5,5\n', DUA],
    [
      'titik koma, koma sama banyak',
      'Kode;Realisasi, %\nIKU-1;5,5',
      [
        ['Kode', 'Realisasi, %'],
        ['IKU-1', '5,5'],
      ],
    ],
    ['tab', 'Kode\tRealisasi\nIKU-1\t5,5', DUA],
    ['garis tegak', 'Kode|Realisasi\nIKU-1|5,5', DUA],
    ['koma dengan kutip', 'Kode,Realisasi\nIKU-1,"5,5"', DUA],
    ['pemisah disebut pada baris pertama', 'sep=;\r\nKode;Realisasi\r\nIKU-1;5,5', DUA],
    ['CRLF', 'Kode;Realisasi\r\nIKU-1;5,5\r\n', DUA],
    ['CR', 'Kode;Realisasi\rIKU-1;5,5\r', DUA],
    [
      'kutip rangkap',
      'Kode;Nama\nIKU-1;"a ""b"" c"',
      [
        ['Kode', 'Nama'],
        ['IKU-1', 'a "b" c'],
      ],
    ],
    [
      'kutip di tengah tulisan',
      'Kode;Nama\nIKU-1;pipa 12" besar\nIKU-2;pipa 3"',
      [
        ['Kode', 'Nama'],
        ['IKU-1', 'pipa 12" besar'],
        ['IKU-2', 'pipa 3"'],
      ],
    ],
    [
      'tulisan berkutip di dua baris',
      'Kode;Nama;TW\nIKU-1;"a\nb; c";5',
      [
        ['Kode', 'Nama', 'TW'],
        ['IKU-1', 'a\nb; c', '5'],
      ],
    ],
    [
      'baris kosong di tengah',
      'Kode;Realisasi\n\n;\nIKU-1;5,5',
      [
        ['Kode', 'Realisasi'],
        ['', ''],
        ['', ''],
        ['IKU-1', '5,5'],
      ],
    ],
    ['ribuan baris kosong di akhir', `Kode;Realisasi\nIKU-1;5,5\n${';\n'.repeat(100_000)}`, DUA],
    [
      'keterangan di atas kepala yang lebih lebar',
      'Unit;Seksi A\nKode;Nama;TW 1\nIKU-1;a;5',
      [
        ['Unit', 'Seksi A', ''],
        ['Kode', 'Nama', 'TW 1'],
        ['IKU-1', 'a', '5'],
      ],
    ],
    [
      'kepala dua baris, yang kedua lebih lebar',
      'Kode;Realisasi\n;1;2;3\nIKU-1;1;2;3',
      [
        ['Kode', 'Realisasi', '', ''],
        ['', '1', '2', '3'],
        ['IKU-1', '1', '2', '3'],
      ],
    ],
    [
      'kolom akhir yang kosong tidak selalu ditulis',
      'Kode;TW 1;TW 2\nIKU-1;5,5\nIKU-2;5,6\n',
      [
        ['Kode', 'TW 1', 'TW 2'],
        ['IKU-1', '5,5', ''],
        ['IKU-2', '5,6', ''],
      ],
    ],
    [
      'catatan kaki',
      'Kode;Nama;TW 1\nIKU-1;a;5\nSumber: x, y, z',
      [
        ['Kode', 'Nama', 'TW 1'],
        ['IKU-1', 'a', '5'],
        ['Sumber: x, y, z', '', ''],
      ],
    ],
  ])('%s', async (_, csv, baris) => {
    expect(await readIsi(strToU8(csv))).toEqual(baris);
  });
});

describe('CSV yang batas baris atau kolomnya tidak pasti ditolak dengan nomor barisnya', () => {
  test.each<[string, string, RegExp]>([
    ['kutip tidak ditutup', 'Kode;Realisasi\nIKU-1;5\n"IKU-2;6\nIKU-3;7', /^baris 3 .*tidak ditutup/],
    ['dua kutip nyasar', 'Kode;Nama;TW 1\nIKU-1;"abc;8\nIKU-2;Lama";5', /^baris 2 .*menyatukan/],
    [
      'dua kutip nyasar sejauh tiga baris',
      'Kode;Nama;TW 1\nIKU-1;"abc;8\nIKU-2;b;5\nIKU-3;Lama;"\n',
      /^baris 2 .*menyatukan/,
    ],
    ['tulisan sesudah kutip', 'Kode;Nama\nIKU-1;"a" b\n', /^baris 2 .*sesudah/],
    ['dua kutip yang menyatukan dua sel', 'Kode;Nama;TW\nIKU-1;a;5\nIKU-2;"b;6"\nIKU-3;c;7\n', /^baris 3 .*pemisah/],
    ['pemisah lain di depan kutip', 'Kode,Nama,TW\nIKU-1,a;"5,5"\n', /^baris 2 .*pemisah/],
    ['spasi di depan kutip', 'Kode;Nama\nIKU-1; "a;b"\n', /^baris 2 .*spasi/],
    ['satu pemisah lain di tengah baris', 'Kode;Nama;TW 1\nIKU-1;a;5\nIKU-2,b;6\nIKU-3;c;7\n', /^baris 3 .*pemisah/],
    ['satu pemisah lain di antara angka', 'Kode;TW 1;TW 2\nIKU-1;5;6\nIKU-2;5,6\nIKU-3;5;6\n', /^baris 3 .*pemisah/],
    ['pemisah lain pada satu baris', 'Kode;Nama;TW 1\nIKU-1;a;5\nIKU-2,b,6\n', /^baris 3 .*pemisah/],
    ['kutip pembuka hilang', 'Kode,Realisasi,Kendala\nIKU-1,5,5",\n', /^baris 2 .*4 kolom/],
    ['angka berkoma tanpa kutip', 'Kode,Realisasi,Kendala\nIKU-1,83,25,baik\n', /^baris 2 .*4 kolom/],
    ['titik koma di dalam tulisan tanpa kutip', 'Kode;Kendala;Realisasi\nIKU-1;a; b;5\n', /^baris 2 .*4 kolom/],
    ['terpotong di tengah baris', 'sep=;\nKode;Nama;TW 1\nIKU-1;a;5\nIKU-2;b', /^baris 4 .*terpotong/],
  ])('%s', async (_, csv, pesan) => {
    await expect(readBuku(strToU8(csv))).rejects.toMatchObject({
      name: 'SumberDitolak',
      message: expect.stringMatching(pesan),
    });
  });
});

describe('huruf', () => {
  const CSV = 'Kode;Nama\nIKU-1;“Café” – ½\n';
  const latin = Uint8Array.from(CSV, (huruf) => ({ '“': 0x93, '”': 0x94, '–': 0x96 })[huruf] ?? huruf.charCodeAt(0));
  const utf16 = (awal: string) => Uint8Array.from(Buffer.from(awal + CSV, 'utf16le'));
  const terbalik = (bytes: Uint8Array) => Uint8Array.from(Buffer.from(bytes).swap16());

  test.each<[string, Uint8Array]>([
    ['UTF-8', strToU8(CSV)],
    ['UTF-8 dengan tanda', strToU8(`\ufeff${CSV}`)],
    ['UTF-16 LE dengan tanda', utf16('\ufeff')],
    ['UTF-16 LE tanpa tanda', utf16('')],
    ['UTF-16 BE dengan tanda', terbalik(utf16('\ufeff'))],
    ['UTF-16 BE tanpa tanda', terbalik(utf16(''))],
    ['Windows-1252', latin],
  ])('%s terbaca', async (_, bytes) => {
    expect(await readIsi(bytes)).toEqual([
      ['Kode', 'Nama'],
      ['IKU-1', '“Café” – ½'],
    ]);
  });

  test.each<[string, Uint8Array, RegExp]>([
    ['UTF-8 yang rusak di satu tempat', Uint8Array.from([...strToU8('a;é\n'), 0xe9, 0x3b]), /rusak pada baris 2/],
    ['UTF-8 bertanda yang isinya bukan', Uint8Array.from([0xef, 0xbb, 0xbf, 0x61, 0xe9]), /rusak pada baris 1/],
    ['UTF-16 yang terpotong', utf16('\ufeff').slice(0, -1), /terpotong/],
  ])('%s ditolak', async (_, bytes, pesan) => {
    await expect(readBuku(bytes)).rejects.toMatchObject({ message: expect.stringMatching(pesan) });
  });
});
