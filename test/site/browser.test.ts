import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from '../../src/write/browser.ts';
import { serveFolder } from '../../src/write/site-folder.ts';
import { inspectPages, pickPaths } from './browser-pass.ts';
import { readSite } from './pages.ts';

const sites = inject('sites');
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each([
  ['publik', sites.publik],
  ['pratinjau', sites.pratinjau],
  ['kecamatan contoh', sites.kecamatanContoh],
])('%s di peramban', (_, folder) => {
  const paths = pickPaths(folder);

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
    ];
    expect(paths).toEqual(expect.arrayContaining(kinds));
  });

  test.each([
    { scheme: 'light', width: 360 },
    { scheme: 'dark', width: 1280 },
  ] as const)('$scheme, $width px: tanpa temuan', async (look) => {
    expect(await inspectPages(browser, folder, paths, look)).toEqual([]);
  });
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
