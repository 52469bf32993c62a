import PizZip from 'pizzip';
import { expect, test } from 'vitest';
import { zipParts } from '../../src/write/zip.ts';

const WHEN = new Date('2024-04-02T02:10:00Z');

test('pembaca lain mendapat kembali setiap bagian, dengan jumlah periksanya', () => {
  const pendek = '<a>Kecamatan – é</a>';
  const panjang = '<b>Kutasari</b>'.repeat(5000);
  const gambar = Uint8Array.from({ length: 700 }, (_, index) => (index * 31) % 256);
  const parts = new Map<string, Uint8Array | string>([
    ['pendek.xml', pendek],
    ['sama.xml', pendek],
    ['panjang.xml', panjang],
    ['bita.xml', gambar],
    ['gambar.png', gambar],
    ['teks.png', pendek],
    ['kosong.xml', ''],
  ]);
  const zip = new PizZip(zipParts(parts, WHEN), { checkCRC32: true });
  expect(Object.keys(zip.files)).toEqual([...parts.keys()]);
  for (const [name, part] of parts) {
    const file = zip.file(name);
    expect(typeof part === 'string' ? file?.asText() : file?.asUint8Array()).toEqual(part);
  }
});

test('tidak ada bagian', () => {
  expect(Object.keys(new PizZip(zipParts(new Map(), WHEN)).files)).toEqual([]);
});
