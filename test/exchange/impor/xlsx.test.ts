import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readBuku } from '../../../src/exchange/impor/baca.ts';
import type { Lembar, Sel } from '../../../src/exchange/impor/lembar.ts';
import { writeBuku } from '../../input/impor/buat.ts';

const LEMBAR = 'xl/worksheets/sheet1.xml';

/** One sheet whose rows are written by hand, as other programs write them. */
async function readBaris(xml: string, ekor = ''): Promise<Lembar> {
  const { lembar } = await readBuku(await writeXml(xml, ekor));
  const [satu] = lembar;
  if (!satu) throw new Error('tidak ada lembar');
  return satu;
}

async function writeXml(xml: string, ekor = ''): Promise<Uint8Array> {
  return ganti(LEMBAR, (lama) => lama.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${xml}</sheetData>${ekor}`));
}

async function ganti(nama: string, ubah: (xml: string) => string): Promise<Uint8Array> {
  const bagian = unzipSync(await writeBuku([{ nama: 'A', baris: [['Kode', 'Realisasi']] }]));
  return zipSync({ ...bagian, [nama]: strToU8(ubah(strFromU8(bagian[nama] ?? new Uint8Array()))) });
}

describe('sel XLSX', () => {
  test.each<[string, string, Sel]>([
    ['angka', '<c r="A1"><v>83.25</v></c>', { jenis: 'angka', teks: '83.25', persen: false }],
    ['angka tanpa alamat', '<c><v>5</v></c>', { jenis: 'angka', teks: '5', persen: false }],
    ['galat #REF!', '<c r="A1" t="e"><f>#REF!</f><v>#REF!</v></c>', { jenis: 'salah', sebab: 'galat', teks: '#REF!' }],
    ['galat #DIV/0!', '<c r="A1" t="e"><v>#DIV/0!</v></c>', { jenis: 'salah', sebab: 'galat', teks: '#DIV/0!' }],
    [
      'rumus tanpa hasil',
      '<c r="A1"><f>1+1</f><v></v></c>',
      { jenis: 'salah', sebab: 'rumus-tanpa-nilai', teks: '=1+1' },
    ],
    ['rumus dengan hasil', '<c r="A1"><f>1+1</f><v>2</v></c>', { jenis: 'angka', teks: '2', persen: false }],
    ['rumus yang hasilnya teks kosong', '<c r="A1" t="str"><f>IF(B1="","",B1)</f><v></v></c>', { jenis: 'kosong' }],
    ['benar-salah', '<c r="A1" t="b"><v>1</v></c>', { jenis: 'salah', sebab: 'benar-salah', teks: 'BENAR' }],
    ['angka tak hingga', '<c r="A1"><v>1e999</v></c>', { jenis: 'salah', sebab: 'angka-tak-hingga', teks: 'Infinity' }],
    ['teks di dalam sel', '<c r="A1" t="inlineStr"><is><t>5,5</t></is></c>', { jenis: 'teks', teks: '5,5' }],
    [
      'teks berwarna-warni',
      '<c r="A1" t="inlineStr"><is><r><t>83</t></r><r><rPr><b/></rPr><t>,25</t></r></is></c>',
      { jenis: 'teks', teks: '83,25' },
    ],
    [
      'angka catatan kaki',
      '<c r="A1" t="inlineStr"><is><r><t>83</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>2</t></r></is></c>',
      { jenis: 'teks', teks: '83²' },
    ],
    [
      'angka yang dicoret',
      '<c r="A1" t="inlineStr"><is><r><rPr><strike/></rPr><t>75</t></r><r><t>80</t></r></is></c>',
      { jenis: 'teks', teks: ' 75 80' },
    ],
  ])('%s', async (_, sel, harapan) => {
    const { baris } = await readBaris(`<row r="1">${sel}<c r="Z1"><v>1</v></c></row>`);
    expect(baris[0]?.[0]).toEqual(harapan);
  });

  test('tanggal, persen, dan waktu menurut format selnya', async () => {
    const { lembar } = await readBuku(
      await writeBuku([
        {
          nama: 'A',
          baris: [
            [
              { nilai: new Date('2024-05-01T00:00:00Z'), format: 'dd/mm/yyyy' },
              { nilai: 0.85, format: '0%' },
              { nilai: 85, format: '0"%"' },
            ],
          ],
        },
      ]),
    );
    expect(lembar[0]?.baris[0]).toEqual([
      { jenis: 'salah', sebab: 'tanggal', teks: '2024-05-01' },
      { jenis: 'angka', teks: '0.85', persen: true },
      { jenis: 'angka', teks: '85', persen: false },
    ]);
  });

  test('sel gabungan terisi; yang berisi sendiri di bawahnya tetap ada', async () => {
    const { baris } = await readBaris(
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="B2"><v>4</v></c></row>',
      '<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="??:A1"/><mergeCell ref="A1:??"/></mergeCells>',
    );
    const satu = { jenis: 'angka', teks: '1', persen: false, salinan: true };
    expect(baris).toEqual([
      [{ jenis: 'angka', teks: '1', persen: false }, satu],
      [
        { ...satu, tersambung: true },
        { jenis: 'angka', teks: '4', persen: false },
      ],
    ]);
  });

  test('lembar, baris, dan kolom yang tersembunyi disebut', async () => {
    const { lembar } = await readBuku(
      await writeBuku([
        { nama: 'A', baris: [['a'], ['b']], barisTersembunyi: [1] },
        { nama: 'B', baris: [['c']], tersembunyi: true },
      ]),
    );
    expect(lembar.map(({ nama, tersembunyi, barisTersembunyi }) => [nama, tersembunyi, [...barisTersembunyi]])).toEqual(
      [
        ['A', false, [1]],
        ['B', true, []],
      ],
    );
    const bytes = await ganti(LEMBAR, (xml) =>
      xml.replace('<sheetData>', '<cols><col min="2" max="2" hidden="1"/></cols><sheetData>'),
    );
    const kolom = (await readBuku(bytes)).lembar[0]?.kolomTersembunyi;
    expect([...(kolom ?? [])]).toEqual([1]);
  });
});

describe('isi XLSX yang hilang tanpa tanda ditolak dengan tempatnya', () => {
  test.each<[string, () => Promise<Uint8Array>, RegExp]>([
    ['teks bersama hilang', async () => hapus('xl/sharedStrings.xml'), /sheet1\.xml kehilangan teks sel A1/],
    [
      'teks bersama kurang',
      () => ganti('xl/sharedStrings.xml', (xml) => xml.replace(/<si>(?:(?!<si>).)*<\/si>(?=<\/sst>)/s, '')),
      /kehilangan teks sel B1/,
    ],
    [
      'sel ditulis dua kali',
      () => writeXml('<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="A1"><v>2</v></c></row>'),
      /sel A1 dua kali/,
    ],
    ['lembar terpotong', () => ganti(LEMBAR, (xml) => xml.slice(0, xml.indexOf('</sheetData>'))), /terpotong/],
    ['alamat sel yang bukan alamat', () => writeXml('<row r="1"><c r="??"><v>1</v></c></row>'), /bukan buku kerja/],
    ['lembar hilang', async () => hapus(LEMBAR), /bukan buku kerja/],
  ])('%s', async (_, bytes, pesan) => {
    await expect(readBuku(await bytes())).rejects.toMatchObject({
      name: 'SumberDitolak',
      message: expect.stringMatching(pesan),
    });
  });
});

async function hapus(nama: string): Promise<Uint8Array> {
  const bagian = unzipSync(await writeBuku([{ nama: 'A', baris: [['Kode', 'Realisasi']] }]));
  return zipSync(Object.fromEntries(Object.entries(bagian).filter(([satu]) => satu !== nama)));
}
