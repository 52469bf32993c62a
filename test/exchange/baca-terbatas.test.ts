import { deflateSync } from 'node:zlib';
import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { readTerbatas } from '../../src/exchange/baca-terbatas.ts';
import { isTerlaluBerat } from '../../src/exchange/bobot-pdf.ts';
import { makePdf, signPdf } from './pdf-bertanda.ts';
import { makeIdentitas } from './sertifikat-coba.ts';

const MI_B = 2 ** 20;
const SERATUS = deflateSync(Buffer.alloc(100 * MI_B));
const BERAT = { hasil: { status: 'terlalu-berat' } };

describe('isTerlaluBerat(bytes)', () => {
  test.each<[string, Uint8Array, boolean]>([
    ['aliran yang mengembang', wrap(deflateSync(Buffer.alloc(200 * MI_B))), true],
    ['dikempa dua kali', wrap(deflateSync(deflateSync(Buffer.alloc(200 * MI_B)))), true],
    ['dikempa empat kali', wrap([0, 1, 2, 3].reduce((isi) => deflateSync(isi), Buffer.from('kosong'))), true],
    ['banyak aliran yang masing-masing wajar', wrap(...Array.from({ length: 12 }, () => SERATUS)), true],
    ['objek lebih banyak daripada yang ada', Buffer.from('%PDF-1.7\n<< /Type /XRef /Size 99999999999 >>'), true],
    ['halaman lebih banyak daripada yang ada', Buffer.from('%PDF-1.7\n<< /Type /Pages /Count 8388608 >>'), true],
    ['aliran yang wajar', wrap(deflateSync(Buffer.alloc(MI_B))), false],
    ['aliran yang rusak', wrap(Buffer.from([0x78, 0x9c, 1, 2, 3])), false],
  ])('%s', (_, bytes, berat) => {
    expect(isTerlaluBerat(bytes)).toBe(berat);
  });
});

describe('readTerbatas(tugas, batas)', () => {
  test('halaman, lapisan teks, dan tanda tangan', async () => {
    const bytes = await signPdf(await makePdf(), await makeIdentitas('Camat Coba'));
    const { hasil, isi } = await readTerbatas({ bytes });
    expect(hasil).toMatchObject({ status: 'sah', tandaTangan: [{ nama: 'Camat Coba' }] });
    expect(isi).toEqual({ halaman: 1, teks: ['Laporan Pengukuran'], resolusi: [], rusak: [] });
  });

  test('pindaian: tanpa teks, dan resolusi tiap halaman yang berupa satu gambar', async () => {
    const bytes = await makePindaian([
      [1654, 2339], // A4 at 200 dpi
      [3508, 2480], // A4 at 300 dpi, turned
      [400, 400], // an emblem
    ]);
    const { isi } = await readTerbatas({ bytes });
    expect(isi).toEqual({ halaman: 3, teks: ['', '', ''], resolusi: [200, 300], rusak: [] });
  });

  test('yang mengembang dihentikan sebelum dibaca', async () => {
    const bytes = wrap(deflateSync(Buffer.alloc(200 * MI_B)));
    expect(await readTerbatas({ bytes })).toEqual(BERAT);
  });

  test('yang terlalu lama dihentikan', async () => {
    expect(await readTerbatas({ bytes: await makePdf() }, { milidetik: 1, bita: 512 * MI_B })).toEqual(BERAT);
  });

  test('yang memakan terlalu banyak ruang dihentikan', async () => {
    expect(await readTerbatas({ bytes: await makePdf() }, { milidetik: 60_000, bita: MI_B })).toEqual(BERAT);
  });

  test('bukan PDF', async () => {
    expect(await readTerbatas({ bytes: Buffer.from('bukan') })).toEqual({ hasil: { status: 'bukan-pdf' } });
  });
});

/** Something that begins as a PDF does and holds `isi` as streams of objects. */
function wrap(...isi: Uint8Array[]): Buffer {
  const aliran = isi.flatMap((satu) => [
    Buffer.from(`1 0 obj\n<< /Type /ObjStm /Filter /FlateDecode /Length ${satu.length} >>\nstream\r\n`),
    satu,
    Buffer.from('\nendstream\nendobj\n'),
  ]);
  return Buffer.concat([Buffer.from('%PDF-1.7\n'), ...aliran]);
}

/** Pages of A4 that hold one picture each; its dots do not matter. */
async function makePindaian(gambar: [number, number][]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  for (const [Width, Height] of gambar) {
    const page = pdf.addPage([595.28, 841.89]);
    const dict = { Type: 'XObject', Subtype: 'Image', Width, Height, ColorSpace: 'DeviceGray', BitsPerComponent: 1 };
    const ref = pdf.context.register(pdf.context.stream(new Uint8Array([0]), dict));
    page.node.set(PDFName.of('Resources'), pdf.context.obj({ XObject: { Im0: ref } }));
  }
  return pdf.save({ useObjectStreams: false });
}
