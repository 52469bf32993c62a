// From the front page to a figure's source line and back with Tab and Enter alone, and the focus seen at every stop.
import type { Browser, BrowserContext, Page as Tab } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { openBrowser } from '../../src/write/browser.ts';
import { openContext } from './browser-pass.ts';
import { type Peladen, serveSite } from './peladen.ts';

let browser: Browser;
let peladen: Peladen;
let context: BrowserContext;

beforeAll(async () => {
  browser = await openBrowser();
  peladen = await serveSite(inject('sites').publik);
});
afterAll(async () => {
  await browser.close();
  await peladen.close();
});

beforeEach(async () => {
  context = await openContext(browser);
});
afterEach(() => context.close());

/** What to go to on each page, and where that leads. */
const TUR = [
  ['menu', 'nav a[href$="/capaian/"]', /\/capaian\/$/],
  ['satu triwulan', 'main a[href$="/capaian/2024/tw3/"]', /\/capaian\/2024\/tw3\/$/],
  ['satu indikator', 'main a[href$="/indikator/IKU-1/"]', /\/indikator\/IKU-1\/$/],
  ['baris sumbernya', 'main a[href*="/sumber/"][href*="#L"]', /\/sumber\/.+#L\d+$/],
] as const;

describe.each([[360], [1280]])('dengan papan ketik saja, lebar %i px', (width) => {
  test('dari beranda sampai baris sumber, lalu kembali', async () => {
    const tab = await openBeranda(width);
    if (width < 700) await enter(tab, 'header summary');
    for (const [nama, sasaran, alamat] of TUR) {
      await enter(tab, sasaran);
      await tab.waitForURL(alamat);
      expect(await tab.locator('h1').isVisible(), nama).toBe(true);
    }
    const baris = await tab.evaluate(() => document.querySelector(':target')?.getBoundingClientRect().top ?? -1);
    expect(baris).toBeGreaterThanOrEqual(0);
    expect(baris).toBeLessThan(800);
    await tab.goBack();
    expect(tab.url()).toMatch(/\/indikator\/IKU-1\/$/);
  });

  test('lompatan ke isi melewati menu', async () => {
    const tab = await openBeranda(width);
    await tab.keyboard.press('Tab');
    expect(await tab.evaluate(() => document.activeElement?.textContent.trim())).toBe('Langsung ke isi');
    expect(await describeFocus(tab)).toBeUndefined();
    await tab.keyboard.press('Enter');
    await tab.keyboard.press('Tab');
    expect(await tab.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });
});

async function openBeranda(width: number): Promise<Tab> {
  const tab = await context.newPage();
  await tab.setViewportSize({ width, height: 800 });
  await tab.goto(peladen.alamat);
  return tab;
}

/** Tabs to what `selector` finds, and presses Enter there. */
async function enter(tab: Tab, selector: string): Promise<void> {
  const taksampai: string[] = [];
  for (let langkah = 0; langkah < 400; langkah += 1) {
    await tab.keyboard.press('Tab');
    const salah = await describeFocus(tab);
    if (salah) taksampai.push(salah);
    const isThere = await tab.evaluate((css) => document.activeElement?.matches(css), selector);
    if (!isThere) continue;
    expect(taksampai).toEqual([]);
    return tab.keyboard.press('Enter');
  }
  throw new Error(`${selector} tidak tercapai dengan Tab`);
}

/** What is wrong with the element in focus: no ring around it, or outside the screen. */
function describeFocus(tab: Tab): Promise<string | undefined> {
  return tab.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return undefined;
    const nama = `${element.tagName} ${element.textContent.trim().slice(0, 40)}`;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) return `${nama}: tanpa bingkai fokus`;
    const { top, bottom, left, right } = element.getBoundingClientRect();
    const isSeen = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth && right > left;
    return isSeen ? undefined : `${nama}: di luar layar`;
  });
}
