import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from '../../src/write/browser.ts';
import { listAxe } from './browser-pass.ts';
import { type Peladen, serveSite } from './peladen.ts';

const { source, kecamatanContoh: folder } = inject('sites');
const ID = 'laporan-pengukuran-perkin-2023-tw1-camat';
const SALINAN = `arsip/2023/${ID}.pdf`;
const JUDUL = 'Pengukuran Perjanjian Kinerja Camat Contoh, Triwulan I Tahun 2023';
const diterbitkan = readFileSync(join(folder, `dokumen/${ID}.pdf`));
const bertanda = readFileSync(join(source, 'test/input/kecamatan-contoh', SALINAN));

let peladen: Peladen;
let browser: Browser;

beforeAll(async () => {
  peladen = await serveSite(folder);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await peladen.close();
});

describe('salinan bertanda tangan di samping dokumen yang diterbitkan', () => {
  test('diteruskan bita demi bita', () => {
    expect(readFileSync(join(folder, SALINAN)).equals(bertanda)).toBe(true);
  });

  test('tidak ada di situs kantor yang belum mengarsipkan', () => {
    expect(readdirSync(inject('sites').publik)).not.toContain('arsip');
  });

  test.each(['dokumen/', `dokumen/${ID}/catatan/`])('%s menautkan keduanya', async (jalur) => {
    const page = await browser.newPage({ viewport: { width: 360, height: 800 } });
    await page.goto(`${peladen.alamat}${jalur}`);
    const tautan = await page.locator(`main a[href$="${ID}.pdf"]`).all();
    const href = await Promise.all(tautan.map((satu) => satu.getAttribute('href')));
    const { pathname } = new URL(peladen.alamat);
    expect(href).toEqual([`${pathname}dokumen/${ID}.pdf`, `${pathname}${SALINAN}`]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(await listAxe(page)).toEqual([]);
    await page.close();
  });
});

describe('yang diperiksa disebut apa adanya', () => {
  test.each<[string, Buffer, string, string]>([
    ['yang diterbitkan', diterbitkan, `PDF ${JUDUL}`, 'PDF yang diterbitkan'],
    [
      'yang bertanda tangan',
      bertanda,
      `naskah bertanda tangan 28 April 2023 dari ${JUDUL}`,
      'naskah bertanda tangan 28 April 2023',
    ],
  ])('%s', async (_, bytes, namaPeriksa, namaCatatan) => {
    expect(await ask('periksa/', bytes)).toContain(`Sama persis dengan ${namaPeriksa}.`);
    expect(await ask(`dokumen/${ID}/catatan/`, bytes)).toContain(`Sama persis dengan ${namaCatatan}.`);
  });

  test('salinan yang berubah satu bita bukan keduanya', async () => {
    const berubah = Buffer.from(bertanda);
    berubah.writeUInt8((berubah.readUInt8(1000) + 1) % 256, 1000);
    expect(await ask('periksa/', berubah)).toContain(
      'Bukan berkas dokumen yang terbit atau salinan bertanda tangan yang diarsipkan di situs ini.',
    );
  });
});

async function ask(jalur: string, buffer: Buffer): Promise<string> {
  const page = await browser.newPage();
  await page.goto(`${peladen.alamat}${jalur}`);
  await page.locator('#periksa-berkas').setInputFiles({ name: 'kembali.pdf', mimeType: 'application/pdf', buffer });
  const jawaban = page.locator('#periksa-jawaban');
  await expect.poll(() => jawaban.innerText()).toMatch(/SHA-256|Tidak dapat/);
  const teks = await jawaban.innerText();
  await page.close();
  return teks;
}
