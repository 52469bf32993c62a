import { PDFDocument, PDFName, PDFNumber, type PDFObject, type PDFPage } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { type IsiPdf, readIsi } from '../../src/exchange/isi-pdf.ts';
import { describeIsi } from '../../src/exchange/laporan-isi.ts';

const A4 = [0, 0, 595.28, 841.89];
const RUSAK = { resolusi: [], rusak: [1] };

describe('readIsi(bytes, pdf): ukuran halaman', () => {
  test.each<[string, (page: PDFPage) => void, Pick<IsiPdf, 'resolusi' | 'rusak'>]>([
    ['pada halamannya', () => undefined, { resolusi: [200], rusak: [] }],
    ['pada induknya', (page) => inherit(page, 'MediaBox', A4), { resolusi: [200], rusak: [] }],
    ['sudutnya terbalik', (page) => put(page, 'MediaBox', A4.toReversed()), { resolusi: [200], rusak: [] }],
    ['tidak ada', (page) => page.node.delete(PDFName.of('MediaBox')), RUSAK],
    ['bukan empat angka', (page) => put(page, 'MediaBox', [0, 0]), RUSAK],
    ['tanpa luas', (page) => put(page, 'MediaBox', [0, 0, 0, 0]), RUSAK],
  ])('%s', async (_, change, harap) => {
    expect(await readSatu(change)).toMatchObject(harap);
  });
});

describe('readIsi(bytes, pdf): bagian halaman', () => {
  test.each<[string, (page: PDFPage) => void]>([
    ['Resources berupa angka', (page) => put(page, 'Resources', 7)],
    ['induknya berupa angka', (page) => put(page, 'Parent', 7)],
    ['induknya dirinya sendiri', (page) => page.node.set(PDFName.of('Parent'), page.ref)],
  ])('%s', async (_, change) => {
    expect(await readSatu(change)).toMatchObject(RUSAK);
  });

  test('halaman yang rusak disebut nomornya', async () => {
    const isi = await readSatu((page) => put(page, 'Resources', 7));
    expect(describeIsi(isi, 'a'.repeat(64))).toContain(
      'PERHATIAN: halaman 1 rusak: ukuran atau daftar isinya (MediaBox, Resources) tidak seperti seharusnya',
    );
  });
});

/** One page of A4 that is one picture at 200 dpi, after `change`. */
async function readSatu(change: (page: PDFPage) => void): Promise<IsiPdf> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const page = pdf.addPage([595.28, 841.89]);
  const gambar = { Type: 'XObject', Subtype: 'Image', Width: 1654, Height: 2339 };
  const ref = pdf.context.register(pdf.context.stream(new Uint8Array([0]), gambar));
  page.node.set(PDFName.of('Resources'), pdf.context.obj({ XObject: { Im0: ref } }));
  const utuh = await pdf.save({ useObjectStreams: false });
  change(page);
  return readIsi(utuh, pdf);
}

function put({ node }: PDFPage, key: string, nilai: number | number[]): void {
  const objek: PDFObject = typeof nilai === 'number' ? PDFNumber.of(nilai) : node.context.obj(nilai);
  node.set(PDFName.of(key), objek);
}

function inherit({ node }: PDFPage, key: string, nilai: number[]): void {
  node.delete(PDFName.of(key));
  node.Parent()?.set(PDFName.of(key), node.context.obj(nilai));
}
