// Every kind of page enlarged four times on a screen of 1280 × 1024: what is left is 320 × 256 CSS px.
import type { Browser, Page as Tab } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser } from '../../src/write/browser.ts';
import { groupFindings, inTabs, listWide, openContext, pickFullest } from './browser-pass.ts';
import { serveSite } from './peladen.ts';

const sites = inject('sites');
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test.each(['publik', 'pratinjau'] as const)('%s: empat kali tidak melebarkan atau menutupi apa pun', async (site) => {
  const peladen = await serveSite(sites[site]);
  const context = await openContext(browser, { viewport: { width: 320, height: 256 } });
  const paths = pickFullest(sites[site]).map(({ path }) => path);
  const findings = await inTabs(context, paths, async (tab, path) => {
    await tab.goto(new URL(path, peladen.alamat).href);
    return [...(await listWide(tab, 320)), ...(await listHilang(tab)), ...(await listMenutup(tab))];
  });
  await context.close();
  await peladen.close();
  expect(groupFindings(findings)).toEqual([]);
});

/** Texts that cannot be read: in a box without width, or cut off by a box that does not scroll. */
function listHilang(tab: Tab): Promise<string[]> {
  return tab.evaluate(() => {
    /** Kept for who listens alone: cut away as a whole. */
    const isForListening = (box: Element) => getComputedStyle(box).clipPath === 'inset(50%)';
    const listBoxes = (element: Element | null): Element[] =>
      element ? [element, ...listBoxes(element.parentElement)] : [];
    const overflowOf = (box: Element) => getComputedStyle(box).overflowX;
    const salah: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const element = text.parentElement;
      const kata = text.textContent?.trim().slice(0, 40);
      if (!element?.checkVisibility({ visibilityProperty: true }) || !kata) continue;
      if (element.closest('svg, .lompat, select, datalist, script, noscript, textarea')) continue;
      const boxes = listBoxes(element);
      if (boxes.some(isForListening)) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const { left, right, width } = range.getBoundingClientRect();
      if (width === 0) salah.push(`tanpa lebar: ${kata}`);
      const scroller = boxes.findIndex((box) => ['auto', 'scroll'].includes(overflowOf(box)));
      const pemotong = boxes
        .slice(0, scroller < 0 ? boxes.length : scroller)
        .filter((box) => !['visible', 'inline'].includes(overflowOf(box)))
        .map((box) => box.getBoundingClientRect());
      if (pemotong.some((box) => left < box.left - 1 || right > box.right + 1)) salah.push(`terpotong: ${kata}`);
    }
    return salah;
  });
}

/** Parts that stay in place while the page scrolls, when they leave less than half of the screen to it. */
function listMenutup(tab: Tab): Promise<string[]> {
  return tab.evaluate(() => {
    const tetap = [...document.querySelectorAll('body *')].filter((element) => {
      const { position } = getComputedStyle(element);
      return (position === 'sticky' || position === 'fixed') && element.checkVisibility({ visibilityProperty: true });
    });
    const lebar = tetap.filter((element) => element.getBoundingClientRect().width > innerWidth / 2);
    const tinggi = lebar.reduce((jumlah, element) => jumlah + element.getBoundingClientRect().height, 0);
    return tinggi > innerHeight / 2 ? [`${tinggi} px layar tertutup bagian yang diam`] : [];
  });
}
