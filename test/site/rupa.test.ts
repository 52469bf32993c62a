// Ten kinds of page at three widths as pictures, so that a change of looks is seen by whoever makes it. Taken by the browser
// from npm, because each browser draws letters its own way; small and grey. After a change that is meant: TULIS_RUPA=1 with
// this test alone, and look at them.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from '../../src/write/browser.ts';
import { openContext } from './browser-pass.ts';
import { type Peladen, serveSite } from './peladen.ts';

const FOLDER = fileURLToPath(new URL('../output/situs/', import.meta.url));

/** What is seen first, without scrolling: the top of the page. */
const LAYAR = [
  { width: 360, height: 720 },
  { width: 768, height: 900 },
  { width: 1280, height: 800 },
];

const LAMAN: Record<string, string> = {
  beranda: '',
  triwulan: 'capaian/2024/tw3/',
  indikator: 'indikator/IKU-1/',
  sasaran: 'sasaran/S-1/',
  program: 'program/7.01.01/',
  perjanjian: 'perjanjian/2024/camat/',
  perbandingan: 'perbandingan/',
  unit: 'unit/subbagian-umum/',
  data: 'data/',
  sop: 'sop/pengukuran-perjanjian-kinerja/',
};

const GAMBAR = Object.entries(LAMAN).flatMap(([nama, path]) =>
  LAYAR.map((layar) => [`${nama}-${layar.width}`, path, layar] as const),
);

let browser: Browser;
let peladen: Peladen;

beforeAll(async () => {
  browser = await openBrowser({ KINERJA_CHROMIUM: 'paket' });
  peladen = await serveSite(inject('sites').publik);
});
afterAll(async () => {
  await browser.close();
  await peladen.close();
});

describe('laman seperti yang pernah dilihat', () => {
  test.each(GAMBAR)('%s', async (nama, path, layar) => {
    const dilihat = await takePicture(path, layar);
    const file = `${FOLDER}${nama}.png`;
    if (process.env['TULIS_RUPA']) {
      mkdirSync(FOLDER, { recursive: true });
      writeFileSync(file, writePng(dilihat));
    }
    expect(existsSync(file), `${nama}.png belum ada: jalankan dengan TULIS_RUPA=1`).toBe(true);
    const dulu = PNG.sync.read(readFileSync(file));
    const ukuran = { lebar: dilihat.width, tinggi: dilihat.height };
    expect(ukuran).toEqual({ lebar: dulu.width, tinggi: dulu.height });
    const beda = pixelmatch(dulu.data, dilihat.data, undefined, dulu.width, dulu.height, { threshold: 0.2 });
    expect(beda).toBeLessThan(0.002 * dulu.width * dulu.height); // a word, not a line of them
    expect(writePng(dilihat).length).toBeLessThan(80_000);
  });

  test('tidak ada gambar yang tertinggal', () => {
    const files = existsSync(FOLDER) ? readdirSync(FOLDER).sort() : [];
    expect(files).toEqual(GAMBAR.map(([nama]) => `${nama}.png`).sort());
  });
});

async function takePicture(path: string, viewport: { width: number; height: number }): Promise<PNG> {
  const context = await openContext(browser, { viewport, colorScheme: 'light', reducedMotion: 'reduce' });
  const tab = await context.newPage();
  await tab.goto(new URL(path, peladen.alamat).href);
  const png = PNG.sync.read(await tab.screenshot());
  await context.close();
  return makeGrey(png);
}

/** With 16 steps: a third of the bytes, and nothing less to see. */
function makeGrey(png: PNG): PNG {
  for (let at = 0; at < png.data.length; at += 4) {
    const grey = 0.3 * (png.data[at] ?? 0) + 0.59 * (png.data[at + 1] ?? 0) + 0.11 * (png.data[at + 2] ?? 0);
    png.data.fill(Math.round(grey / 17) * 17, at, at + 3);
    png.data[at + 3] = 255;
  }
  return png;
}

function writePng(png: PNG): Buffer {
  return PNG.sync.write(png, { colorType: 0, inputColorType: 6, deflateLevel: 9 });
}
