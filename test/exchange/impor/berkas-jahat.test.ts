import { crc32, deflateRawSync } from 'node:zlib';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readBuku } from '../../../src/exchange/impor/baca.ts';
import { readTeks } from '../../../src/exchange/impor/lembar.ts';
import { writeBuku } from '../../input/impor/buat.ts';

const BIASA = [
  {
    nama: 'A',
    baris: [
      ['Kode', 'Realisasi'],
      ['IKU-1', 5],
    ],
  },
];

/** A good workbook with one of its parts replaced. */
async function withBagian(nama: string, ganti: (xml: string) => string): Promise<Uint8Array> {
  const bagian = unzipSync(await writeBuku(BIASA));
  return zipSync({ ...bagian, [nama]: strToU8(ganti(strFromU8(bagian[nama] ?? new Uint8Array()))) });
}

const LEMBAR = 'xl/worksheets/sheet1.xml';

describe('berkas yang berniat jahat atau rusak ditolak dengan sebabnya', () => {
  test.each<[string, () => Promise<Uint8Array>, RegExp]>([
    [
      'bom zip',
      () => withBagian(LEMBAR, (xml) => xml.replace('</sheetData>', `${' '.repeat(70 * 2 ** 20)}</sheetData>`)),
      /terlalu besar/,
    ],
    ['bom zip yang berbohong tentang ukurannya', () => Promise.resolve(lie()), /bukan buku kerja|terlalu besar/],
    [
      'sel di sudut terjauh',
      () =>
        withBagian(LEMBAR, (xml) =>
          xml.replace('</sheetData>', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'),
        ),
      /bukan buku kerja|terlalu besar/,
    ],
    [
      'baris kesejuta',
      () =>
        withBagian(LEMBAR, (xml) =>
          xml.replace('</sheetData>', '<row r="1000000"><c r="A1000000"><v>1</v></c></row></sheetData>'),
        ),
      /terlalu besar/,
    ],
    [
      'kolom terlalu banyak',
      () => writeBuku([{ nama: 'A', baris: [Array.from({ length: 500 }, (_, at) => at + 1)] }]),
      /terlalu besar/,
    ],
    ['zip yang terpotong', async () => (await writeBuku(BIASA)).slice(0, 900), /bukan buku kerja/],
    ['zip lain', () => Promise.resolve(zipSync({ 'a.txt': strToU8('a') })), /bukan buku kerja/],
    ['.xls lama', () => Promise.resolve(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])), /lama/],
    [
      'XML Excel 2003',
      () => text('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook></Workbook>'),
      /XML Excel 2003/,
    ],
    ['MHTML', () => text('MIME-Version: 1.0\nContent-Type: multipart/related\n'), /halaman tersimpan/],
    ['biner', () => Promise.resolve(new Uint8Array(100)), /bukan tabel/],
    ['kosong', () => Promise.resolve(new Uint8Array()), /tidak memuat tabel/],
    ['kutip tidak ditutup', () => text('Kode;Realisasi\n"IKU-1;5\nIKU-2;6'), /kutip/],
    [
      'HTML dengan rowspan raksasa',
      () => text(`<table>${'<tr><td rowspan=1000000 colspan=300>x</td></tr>'.repeat(20)}</table>`),
      /terlalu besar/,
    ],
    ['HTML dengan sejuta baris', () => text(`<table>${'<tr><td>1'.repeat(30_000)}</table>`), /terlalu besar/],
    [
      'HTML dengan colspan di banyak baris',
      () => text(`<table>${'<tr><td colspan=400>x'.repeat(15_000)}</table>`),
      /terlalu besar/,
    ],
    [
      'HTML dengan banyak tabel yang masing-masing lebar karena satu baris',
      () => text(`<table><tr><td colspan=300>x<tr><td colspan=100>y<td>z${'<tr><td>a'.repeat(900)}</table>`.repeat(59)),
      /terlalu besar/,
    ],
    [
      'HTML dengan banyak tabel yang rowspan-nya menutupi baris kosong',
      () => text(`<table><tr><td rowspan=20000 colspan=400>${'<tr>'.repeat(19_000)}<tr><td>a</table>`.repeat(40)),
      /terlalu besar/,
    ],
    [
      'satu teks sepanjang 1 MiB yang dipakai 1.500 sel',
      () => withBagian('xl/sharedStrings.xml', (xml) => xml.replace('>Kode<', `>${'x'.repeat(2 ** 20)}<`)),
      /sel A!A1 terlalu panjang/,
    ],
    [
      'teks panjang yang dipakai banyak sel',
      () => writeBuku([{ nama: 'A', baris: Array.from({ length: 1500 }, () => ['Kode', 'x'.repeat(30_000)]) }]),
      /terlalu besar/,
    ],
    ['CSV dengan jutaan baris', () => text('a\n'.repeat(5_000_000)), /terlalu besar/],
    ['CSV satu sel raksasa', () => text(`Kode;Realisasi\n"${'a\n'.repeat(40_000)}";5\n`), /sel A2 terlalu panjang/],
    ['kutip HTML yang tidak ditutup, berulang', () => text(`<table><tr><td>${'<a b="'.repeat(1_500_001)}`), /kutip/],
    [
      'tanda kurang dari yang tidak ditutup, berulang',
      () => text(`<table><tr><td>${'<a ='.repeat(2_000_000)}`),
      /kutip/,
    ],
    ['komentar HTML berulang', () => text(`<table><tr><td>${'<!--'.repeat(2_000_000)}`), /komentar/],
    ['CSV satu sel jutaan baris', () => text(`a;b\n"${'a\n'.repeat(4_000_000)}";c\n`), /terlalu panjang/],
    ['CSV penuh tanda kutip', () => text(`a;b\n${'"'.repeat(9_000_001)}`), /kutip/],
    [
      'jutaan keterangan kolom',
      () =>
        withBagian(LEMBAR, (xml) =>
          xml.replace('<sheetData>', `<cols>${'<col min="1" max="16384"/>'.repeat(100_000)}</cols><sheetData>`),
        ),
      /terlalu besar/,
    ],
    ['halaman tanpa tabel', () => text('<html><body>Silakan masuk dahulu</body></html>'), /tidak memuat tabel/],
    ['berkas terlalu besar', () => Promise.resolve(new Uint8Array(10 * 2 ** 20 + 1)), /10 MiB/],
  ])('%s', async (_, bytes, pesan) => {
    await expect(readBuku(await bytes())).rejects.toMatchObject({
      name: 'SumberDitolak',
      message: expect.stringMatching(pesan),
      jalan: expect.stringMatching(/\.$/),
    });
  });

  test('entitas buatan sendiri tidak dijabarkan', async () => {
    const bytes = await withBagian('xl/sharedStrings.xml', (xml) =>
      xml
        .replace('<sst', '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><sst')
        .replace('>Kode<', '>&b;&b;<'),
    );
    const { lembar } = await readBuku(bytes);
    expect(readTeks(lembar[0]?.baris[0]?.[0] ?? { jenis: 'kosong' })).toBe('&b;&b;');
  });
});

function text(isi: string): Promise<Uint8Array> {
  return Promise.resolve(strToU8(isi));
}

/** A zip whose directory says 10 bytes where 50 MiB come out. */
function lie(): Uint8Array {
  const isi = new Uint8Array(50 * 2 ** 20);
  const padat = deflateRawSync(isi);
  const nama = strToU8('[Content_Types].xml');
  const kepala = (sig: number, lokal: boolean) => {
    const view = new DataView(new ArrayBuffer(lokal ? 30 : 46));
    const at = lokal ? 0 : 2;
    view.setUint32(0, sig, true);
    view.setUint16(8 + at, 8, true);
    view.setUint32(14 + at, crc32(isi), true);
    view.setUint32(18 + at, padat.length, true);
    view.setUint32(22 + at, 10, true);
    view.setUint16(26 + at, nama.length, true);
    return new Uint8Array(view.buffer);
  };
  const lokal = [...[kepala(0x04034b50, true), nama, padat]];
  const mulai = lokal.reduce((jumlah, satu) => jumlah + satu.length, 0);
  const pusat = [kepala(0x02014b50, false), nama];
  const akhir = new DataView(new ArrayBuffer(22));
  akhir.setUint32(0, 0x06054b50, true);
  akhir.setUint16(8, 1, true);
  akhir.setUint16(10, 1, true);
  akhir.setUint32(12, 46 + nama.length, true);
  akhir.setUint32(16, mulai, true);
  return Uint8Array.from(Buffer.concat([...lokal, ...pusat, new Uint8Array(akhir.buffer)]));
}
