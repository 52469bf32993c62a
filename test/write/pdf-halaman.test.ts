// Printed pages as pictures, so that a change of looks is seen by whoever makes it. Made by the browser from npm, because each
// browser draws letters its own way; kept small and grey. After a change that is meant: TULIS_HALAMAN=1, and look at them.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { openBrowser } from '../../src/write/browser.ts';
import { cetakDokumen } from './cetak-dokumen.ts';
import { lampiranPanjang, namaPanjang } from './dokumen-berat.ts';
import { dokumenContoh } from './dokumen-contoh.ts';

const FOLDER = new URL('../output/halaman/', import.meta.url);
const SCALE = 60 / 72; // 60 dots per inch

/** Which pages of which document, counted from 1; 0 is the last. */
const HALAMAN: Record<string, number[]> = { contoh: [1, 2, 4, 6, 7], 'lampiran-f4': [2, 0], 'nama-panjang': [3] };

describe('halaman cetak seperti yang pernah dilihat', async () => {
  const gambar = await gambarHalaman();

  test.each(Object.entries(gambar))('%s', (nama, dicetak) => {
    const file = fileURLToPath(new URL(`${nama}.png`, FOLDER));
    if (process.env['TULIS_HALAMAN']) writeFileSync(file, writePng(dicetak));
    expect(existsSync(file), `${nama}.png belum ada: jalankan dengan TULIS_HALAMAN=1`).toBe(true);
    const dulu = PNG.sync.read(readFileSync(file));
    expect({ lebar: dicetak.width, tinggi: dicetak.height }).toEqual({ lebar: dulu.width, tinggi: dulu.height });
    const beda = pixelmatch(dulu.data, dicetak.data, undefined, dulu.width, dulu.height, { threshold: 0.2 });
    expect(beda).toBeLessThan(0.002 * dulu.width * dulu.height); // two letters, not a line of them
  });

  test('setiap gambar kecil, dan tidak ada yang tertinggal', () => {
    expect(Object.keys(gambar).length).toBe(8);
    expect(Object.values(gambar).filter((satu) => writePng(satu).length > 60_000)).toEqual([]);
  });
});

async function gambarHalaman(): Promise<Record<string, PNG>> {
  const browser = await openBrowser({ KINERJA_CHROMIUM: 'paket' });
  const library = await PDFiumLibrary.init();
  const dokumen = [dokumenContoh(), lampiranPanjang('F4'), namaPanjang()];
  try {
    const printed = await cetakDokumen(browser, dokumen);
    const gambar: [string, PNG][] = [];
    for (const [index, { pdf }] of printed.entries()) {
      const id = dokumen[index]?.id ?? '';
      const document = await library.loadDocument(pdf);
      for (const halaman of HALAMAN[id] ?? []) {
        const nomor = halaman || document.getPageCount();
        const page = document.getPage(nomor - 1);
        const { width, height, data } = await page.render({ scale: SCALE, render: 'bitmap' });
        gambar.push([`${id}-${halaman || 'akhir'}`, makeGrey(width, height, data)]);
      }
      document.destroy();
    }
    return Object.fromEntries(gambar);
  } finally {
    await browser.close();
    library.destroy();
  }
}

/** From four letters of colour to grey, with 16 steps: a third of the bytes, and nothing less to see. */
function makeGrey(width: number, height: number, data: Uint8Array): PNG {
  const png = new PNG({ width, height });
  for (let at = 0; at < data.length; at += 4) {
    const grey = 0.3 * (data[at] ?? 0) + 0.59 * (data[at + 1] ?? 0) + 0.11 * (data[at + 2] ?? 0);
    png.data.fill(Math.round(grey / 17) * 17, at, at + 3);
    png.data[at + 3] = 255;
  }
  return png;
}

function writePng(png: PNG): Buffer {
  return PNG.sync.write(png, { colorType: 0, inputColorType: 6, deflateLevel: 9 });
}
