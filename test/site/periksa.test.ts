import { readdirSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openSiteServer } from '../../scripts/site-server.ts';
import { openBrowser } from '../../src/write/browser.ts';
import { listAxe } from './browser-pass.ts';

const folder = inject('sites').publik;
const [ID = ''] = readdirSync(join(folder, 'dokumen')).filter((nama) => nama.startsWith('laporan-pengukuran-perkin-'));
const pdf = readFileSync(join(folder, 'dokumen', `${ID}.pdf`));
const catatan = readFileSync(join(folder, 'dokumen', ID, 'catatan/index.html'), 'utf8');
const kode = /data-kode="([A-Z2-7-]{14})"/.exec(catatan)?.[1] ?? '';

let server: Server;
let alamat: string;
let browser: Browser;

beforeAll(async () => {
  ({ server, address: alamat } = await openSiteServer(folder, 0));
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  server.close();
});

test.each([[`dokumen/${ID}/catatan/#AAAA-BBBB-CCCC`], ['periksa/']])(
  '%s di telepon: tidak melebar, mudah diakses',
  async (jalur) => {
    const page = await browser.newPage({ viewport: { width: 360, height: 800 } });
    await page.goto(`${alamat}${jalur}`);
    await ask(page, pdf);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(await listAxe(page)).toEqual([]);
    await page.close();
  },
);

describe('laman catatan satu dokumen', () => {
  test.each<[string, Buffer, string]>([
    ['PDF yang diterbitkan', pdf, 'Sama persis dengan PDF yang diterbitkan.'],
    [
      'Word yang diterbitkan',
      readFileSync(join(folder, 'dokumen', `${ID}.docx`)),
      'Sama persis dengan Word yang diterbitkan.',
    ],
    ['PDF yang berubah satu bita', changeByte(pdf), 'Bukan berkas dokumen ini.'],
  ])('%s', async (_, buffer, kata) => {
    const page = await browser.newPage();
    await page.goto(`${alamat}dokumen/${ID}/catatan/`);
    expect(await ask(page, buffer)).toContain(kata);
    await page.close();
  });

  test.each([
    ['kode yang terbit', kode, `Kode periksa ${kode} cocok`],
    ['kode lain', 'AAAA-BBBB-CCCC', 'kertas Anda memuat versi lain'],
  ])('%s di belakang alamat', async (_, dicetak, kata) => {
    const page = await browser.newPage();
    await page.goto(`${alamat}dokumen/${ID}/catatan/#${dicetak}`);
    await expect.poll(() => page.locator('#periksa-jawaban-kode').innerText()).toContain(kata);
    await page.close();
  });

  test('tanpa skrip: sidik dan caranya tetap terbaca, alatnya tidak tampak', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${alamat}dokumen/${ID}/catatan/`);
    expect(await page.locator('#periksa-alat').isVisible()).toBe(false);
    expect(await page.locator('main').innerText()).toMatch(/[0-9a-f]{64}/);
    expect(await page.locator('main').textContent()).toContain('sha256sum berkas.pdf');
    await context.close();
  });
});

describe('laman /periksa/', () => {
  test('berkas dikenali di antara semua dokumen, dan tidak ada yang dikirim', async () => {
    const page = await browser.newPage();
    const kirim: string[] = [];
    page.on('request', (request) => kirim.push(`${request.method()} ${new URL(request.url()).pathname}`));
    await page.goto(`${alamat}periksa/`);
    expect(await ask(page, pdf)).toContain('Sama persis dengan PDF Laporan Pengukuran');
    expect(await page.locator('#periksa-jawaban a').getAttribute('href')).toMatch(
      new RegExp(`/dokumen/${ID}/catatan/$`),
    );
    expect(kirim.filter((satu) => !satu.startsWith('GET'))).toEqual([]);
    await page.close();
  });

  test('kode yang diketik seperti orang mengetik', async () => {
    const page = await browser.newPage();
    await page.goto(`${alamat}periksa/`);
    await page.locator('#periksa-kode').fill(kode.toLowerCase().replaceAll('-', ' '));
    await expect.poll(() => page.locator('#periksa-jawaban-kode').innerText()).toContain('Laporan Pengukuran');
    await page.locator('#periksa-kode').fill('AAAA BBBB CCCC');
    await expect.poll(() => page.locator('#periksa-jawaban-kode').innerText()).toContain('bukan kode dokumen');
    await page.close();
  });
});

async function ask(page: Page, buffer: Buffer): Promise<string> {
  await page.locator('#periksa-berkas').setInputFiles({ name: 'kembali.pdf', mimeType: 'application/pdf', buffer });
  const jawaban = page.locator('#periksa-jawaban');
  await expect.poll(() => jawaban.innerText()).toContain('SHA-256');
  return jawaban.innerText();
}

function changeByte(bytes: Buffer): Buffer {
  const berubah = Buffer.from(bytes);
  berubah.writeUInt8((berubah.readUInt8(1000) + 1) % 256, 1000);
  return berubah;
}
