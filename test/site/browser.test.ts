import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser } from '../../src/write/browser.ts';
import { serveFolder } from '../../src/write/site-folder.ts';
import { inspectPages, type Look, pickPaths } from './browser-pass.ts';
import { readSite } from './pages.ts';

const sites = inject('sites');
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const PHONE: Look = { scheme: 'light', width: 360 };
const DESK: Look = { scheme: 'dark', width: 1280 };

test('setiap jenis laman terwakili', () => {
  const kinds = [
    '',
    '404.html',
    'capaian/',
    'indikator/',
    'unit/',
    'sop/',
    'dokumen/',
    'data/',
    'sumber/',
    'tentang/',
    'riwayat/',
    'posisi/',
    'kepatuhan/',
  ];
  expect(pickPaths(sites.publik)).toEqual(expect.arrayContaining(kinds));
  expect(pickPaths(sites.kecamatanContoh)).toEqual(expect.arrayContaining(kinds));
});

/** What only one mode shows: figures in draft, and a triwulan that is not published yet. */
const DRAF = ['', 'capaian/2024/tw4/', 'indikator/IKU-1/', 'dokumen/'];

test.each([
  ['publik di telepon', sites.publik, PHONE, [...pickPaths(sites.publik), 'capaian/2024/tw4/']],
  ['publik di layar gelap', sites.publik, DESK, pickPaths(sites.publik)],
  ['pratinjau di telepon', sites.pratinjau, PHONE, DRAF],
  ['pratinjau di layar gelap', sites.pratinjau, DESK, DRAF],
  ['kecamatan contoh di telepon', sites.kecamatanContoh, PHONE, pickPaths(sites.kecamatanContoh)],
])('%s: tanpa temuan', async (_, folder, look, paths) => {
  expect(await inspectPages(browser, folder, paths, look)).toEqual([]);
});

test('terbaca tanpa skrip: angka, hitungan, dan peringatan tampak', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  await serveFolder(context, readSite(sites.publik), sites.publik);
  const page = await context.newPage();
  await page.goto(new URL('indikator/IKU-1/', readSite(sites.publik)).href);
  for (const text of ['DATA CONTOH', 'Hitungan', 'Diketik di']) {
    expect(await page.getByText(text).first().isVisible(), text).toBe(true);
  }
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByText('DATA CONTOH').first().isVisible()).toBe(true);
  expect(await page.getByRole('navigation').first().isVisible()).toBe(false);
  await context.close();
});
