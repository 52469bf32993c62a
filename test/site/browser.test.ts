import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { findRoute, listRoutes } from '../../scripts/bobot-halaman.ts';
import { openBrowser } from '../../src/write/browser.ts';
import { inspectPages, inTabs, openContext, pickFullest, pickLeanest, SEMUA_RUPA, TELEPON } from './browser-pass.ts';
import type { Page } from './pages.ts';
import { serveSite } from './peladen.ts';

const sites = inject('sites');
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each(['publik', 'pratinjau', 'kecamatanContoh'] as const)('%s: setiap jenis laman tanpa temuan', (site) => {
  const list = (pages: Page[]) => pages.map(({ path }) => path);

  test('di telepon, di layar gelap, dan di kertas', async () => {
    expect(await inspectPages(browser, sites[site], list(pickFullest(sites[site])), SEMUA_RUPA)).toEqual([]);
  });
  test('yang paling sedikit isinya', async () => {
    expect(await inspectPages(browser, sites[site], list(pickLeanest(sites[site])), [TELEPON])).toEqual([]);
  });
});

/** The pages of one file's approvals: these sites are built without a genesis, and have no approvals to show. */
const TANPA_LAMAN = ['riwayat/[...path]'];

test('setiap berkas laman punya laman yang dilihat', () => {
  const seen = new Set(pickFullest(sites.publik).map(({ path }) => findRoute(path)));
  expect(listRoutes().filter((jenis) => !seen.has(jenis))).toEqual(TANPA_LAMAN);
});

test('terbaca tanpa skrip: isi setiap jenis laman sama', async () => {
  const pages = pickFullest(sites.publik);
  const [tanpa, dengan] = [await readMain(pages, false), await readMain(pages, true)];
  expect(tanpa.size).toBe(pages.length);
  for (const page of pages) {
    const text = tanpa.get(page.path) ?? '';
    expect(text.length, page.path).toBeGreaterThan(30);
    if (!isBerskrip(page, pages)) expect(text, page.path).toBe(dengan.get(page.path));
  }
});

test('peringatan tampak tanpa skrip dan di kertas, menu tidak dicetak', async () => {
  const peladen = await serveSite(sites.publik);
  const context = await openContext(browser, { javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(new URL('indikator/IKU-1/', peladen.alamat).href);
  for (const text of ['DATA CONTOH', 'Hitungan', 'Diketik di']) {
    expect(await page.getByText(text).first().isVisible(), text).toBe(true);
  }
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByText('DATA CONTOH').first().isVisible()).toBe(true);
  expect(await page.getByRole('navigation').first().isVisible()).toBe(false);
  await context.close();
  await peladen.close();
});

/** What a reader sees of each page's main part. */
async function readMain(pages: Page[], javaScriptEnabled: boolean): Promise<Map<string, string>> {
  const peladen = await serveSite(sites.publik);
  const context = await openContext(browser, { javaScriptEnabled });
  const texts = new Map<string, string>();
  const paths = pages.map(({ path }) => path);
  await inTabs(context, paths, async (tab, path) => {
    await tab.goto(new URL(path, peladen.alamat).href);
    texts.set(path, await tab.locator('main').innerText());
    return [];
  });
  await context.close();
  await peladen.close();
  return texts;
}

/** A script that not every page has may change what stands in the main part. */
function isBerskrip({ tags }: Page, pages: Page[]): boolean {
  const count = (satu: Page['tags']) => satu.filter(({ name }) => name === 'script').length;
  return count(tags) > Math.min(...pages.map((page) => count(page.tags)));
}
