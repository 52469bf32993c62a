import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRef } from '@cantoo/pdf-lib';
import type { Browser } from 'playwright';
import { getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listMedan } from '../../src/exchange/bidang-tanda-tangan.ts';
import { checkPdf } from '../../src/exchange/periksa-pdf.ts';
import type { Dokumen, Party } from '../../src/markup/types.ts';
import { openBrowser } from '../../src/write/browser.ts';
import { writeHtml } from '../../src/write/html.ts';
import { writePageCss } from '../../src/write/page-css.ts';
import { printAll } from '../../src/write/pdf.ts';
import { signPdf } from '../exchange/pdf-bertanda.ts';
import { makeIdentitas } from '../exchange/sertifikat-coba.ts';

const MM = 72 / 25.4; // points
const STYLES = fileURLToPath(new URL('../../src/styles', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'ruang-'));

const CAMAT: Party = { tanggal: 'Kutasari, 23 April 2024', jabatan: 'Camat', nama: 'NAMA CAMAT', nip: '1' };
const SEKRETARIS: Party = { pengantar: 'Mengetahui,', jabatan: 'Sekretaris Kecamatan', nama: 'NAMA SEKRETARIS' };

let browser: Browser;
let pdf: Uint8Array;

beforeAll(async () => {
  browser = await openBrowser();
  pdf = await printDokumen([[SEKRETARIS, CAMAT], [CAMAT]]);
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

describe('ruang tanda tangan di PDF', () => {
  test('satu medan kosong per penanda tangan, juga bila satu jabatan menandatangani dua kali', async () => {
    const medan = listMedan(await PDFDocument.load(pdf));
    expect(medan.map(({ nama }) => nama)).toEqual(['ttd-sekretaris-kecamatan', 'ttd-camat', 'ttd-camat-2']);
    expect(medan.some(({ dict }) => dict.has(PDFName.of('V')))).toBe(false);
  });

  test('paling sedikit 60 × 25 mm, di halaman dan tepat di atas nama penandanya', async () => {
    const letak = await listLetak();
    expect(letak.map(({ halaman }) => halaman)).toEqual([1, 1, 2]);
    for (const { halaman, nama, kotak } of letak) {
      const [kiri = 0, bawah = 0, kanan = 0, atas = 0] = kotak;
      expect((kanan - kiri) / MM).toBeGreaterThanOrEqual(60);
      expect((atas - bawah) / MM).toBeGreaterThanOrEqual(25);
      const teks = await findTeks(halaman, nama.startsWith('ttd-camat') ? 'NAMA CAMAT' : 'NAMA SEKRETARIS');
      expect(bawah - teks.y).toBeGreaterThan(0);
      expect(bawah - teks.y).toBeLessThan(10 * MM);
      expect(teks.x).toBeGreaterThan(kiri);
      expect(teks.x).toBeLessThan(kanan);
    }
  });

  test('bertanda struktur Form, bukan Link, dan berketerangan', async () => {
    const doc = await PDFDocument.load(pdf);
    const tags = doc.context.enumerateIndirectObjects().flatMap(([, object]) => {
      const kind = object instanceof PDFDict && object.has(PDFName.of('K')) ? object.get(PDFName.of('S')) : undefined;
      return kind instanceof PDFName ? [kind.decodeText()] : [];
    });
    expect(tags.filter((satu) => satu === 'Form')).toHaveLength(3);
    expect(tags).not.toContain('Link');
    expect(listMedan(doc).every(({ dict }) => dict.has(PDFName.of('TU')))).toBe(true);
  });

  test('bita yang sama dari cetakan berikutnya', async () => {
    expect(Buffer.from(await printDokumen([[SEKRETARIS, CAMAT], [CAMAT]])).equals(Buffer.from(pdf))).toBe(true);
  });

  test('dapat ditandatangani, dan tanda tangannya sah', async () => {
    const hasil = await checkPdf(await signPdf(pdf, await makeIdentitas('NAMA CAMAT'), { medan: 'tambahan' }));
    expect(hasil).toMatchObject({ status: 'sah', tambahan: 'tiada', tandaTangan: [{ format: 'PAdES-BASELINE-B' }] });
  });

  test('dokumen tanpa penanda tangan tidak mempunyai medan', async () => {
    expect(listMedan(await PDFDocument.load(await printDokumen([])))).toEqual([]);
  });
});

async function printDokumen(blok: Party[][]): Promise<Uint8Array> {
  const dokumen: Dokumen = {
    id: 'uji',
    judul: 'Uji',
    perihal: 'Uji.',
    instansi: 'Kecamatan Uji',
    draf: false,
    contoh: false,
    kop: [],
    alamat: undefined,
    kertas: { ukuran: 'A4', huruf: 'Arial', ukuranHuruf: 11, margin: { atas: 20, kanan: 25, bawah: 20, kiri: 25 } },
    sections: [
      {
        orientation: 'portrait',
        blocks: blok.flatMap((parties, index) => [
          ...(index > 0 ? [{ type: 'pageBreak' } as const] : []),
          { type: 'paragraph', text: [{ type: 'text', text: `Bagian ${index}` }] } as const,
          { type: 'signatures', parties } as const,
        ]),
      },
    ],
  };
  const styles = ['dokumen.css', 'dokumen-tanda-tangan.css', 'dokumen-cetak.css'];
  const css = [...styles.map((nama) => readFileSync(join(STYLES, nama), 'utf8')), writePageCss(dokumen)].join('\n');
  write('uji/gaya.css', css);
  const head = '<meta charset="utf-8"><title>Uji</title><link rel="stylesheet" href="gaya.css">';
  write(
    'uji/index.html',
    `<!doctype html><html lang="id"><head>${head}</head><body><main>${writeHtml(dokumen)}</main></body></html>`,
  );
  const [printed] = await printAll(browser, ['uji/'], { folder, site: 'https://uji.example/', when: new Date(0) });
  if (!printed) throw new Error('nothing was printed');
  return printed.pdf;
}

async function listLetak() {
  const doc = await PDFDocument.load(pdf);
  const pages = doc.getPages().map(({ ref }) => ref);
  return listMedan(doc).map(({ nama, dict }) => {
    const page = dict.get(PDFName.of('P'));
    const rect = dict.lookup(PDFName.of('Rect'), PDFArray).asArray();
    return {
      nama,
      halaman: page instanceof PDFRef ? pages.indexOf(page) + 1 : 0,
      kotak: rect.map((satu) => (satu instanceof PDFNumber ? satu.asNumber() : Number.NaN)),
    };
  });
}

/** Where a text stands on a page, in points from its lower left corner. */
async function findTeks(halaman: number, teks: string): Promise<{ x: number; y: number }> {
  const doc = await getDocumentProxy(new Uint8Array(pdf));
  const { items } = await (await doc.getPage(halaman)).getTextContent();
  const satu = items.find((item) => 'str' in item && item.str.includes(teks));
  if (!satu || !('transform' in satu)) throw new Error(`"${teks}" tidak ada di halaman ${halaman}`);
  const [, , , , x = 0, y = 0]: number[] = satu.transform;
  return { x, y };
}

function write(nama: string, teks: string): void {
  mkdirSync(dirname(join(folder, nama)), { recursive: true });
  writeFileSync(join(folder, nama), teks);
}
