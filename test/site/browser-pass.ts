// One page of every kind in a real browser, as a phone, a dark screen and paper show it.
import axe from 'axe-core';
import type { Browser, BrowserContext, BrowserContextOptions, Page as Tab } from 'playwright';
import { kindOf } from '../../scripts/bobot-halaman.ts';
import { listPages, type Page } from './pages.ts';
import { type Peladen, serveSite } from './peladen.ts';

/** A way to look at a page. */
export interface Rupa {
  nama: string;
  lebar: number; // CSS px
  warna: 'light' | 'dark';
  media: 'screen' | 'print';
}

export const TELEPON: Rupa = { nama: 'telepon', lebar: 360, warna: 'light', media: 'screen' };

export const SEMUA_RUPA: Rupa[] = [
  TELEPON,
  { nama: 'layar gelap', lebar: 1280, warna: 'dark', media: 'screen' },
  { nama: 'cetak', lebar: 680, warna: 'light', media: 'print' }, // A4 within its margins
];

export interface Finding {
  path: string;
  salah: string;
}

/** One line for each thing that is wrong, with the first page that has it: "axe region: … (tentang/ dan 12 laman lain)". */
export function groupFindings(findings: Finding[]): string[] {
  const groups = Map.groupBy(findings, ({ salah }) => salah);
  return [...groups].map(([salah, laman]) => {
    const lain = new Set(laman.map(({ path }) => path)).size - 1;
    return `${salah} (${laman[0]?.path || '/'}${lain > 0 ? ` dan ${lain} laman lain` : ''})`;
  });
}

/** The fullest page of each kind: what is wrong with a kind shows there first. */
export function pickFullest(folder: string): Page[] {
  return pickEach(folder, (a, b) => b.html.length - a.html.length);
}

/** The leanest page of each kind that has several: what a page says when there is nothing to show. */
export function pickLeanest(folder: string): Page[] {
  const fullest = new Set(pickFullest(folder).map(({ path }) => path));
  return pickEach(folder, (a, b) => a.html.length - b.html.length).filter(({ path }) => !fullest.has(path));
}

function pickEach(folder: string, compare: (a: Page, b: Page) => number): Page[] {
  const kinds = Map.groupBy(listPages(folder), ({ path }) => kindOf(path));
  return [...kinds.values()].flatMap((pages) => pages.toSorted(compare).slice(0, 1));
}

/** What is wrong with `paths`; all looks of a page in one tab, two tabs at once. */
export async function inspectPages(browser: Browser, folder: string, paths: string[], rupa: Rupa[]): Promise<string[]> {
  const peladen = await serveSite(folder);
  const context = await openContext(browser);
  try {
    return groupFindings(await inTabs(context, paths, (tab, path) => inspectPage(tab, peladen, path, rupa)));
  } finally {
    await context.close();
    await peladen.close();
  }
}

/** Without a service worker: it would answer with what it keeps, and is tested by itself. */
export async function openContext(browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await browser.newContext({ serviceWorkers: 'block', ...options });
  await context.addInitScript(rememberTrouble);
  return context;
}

/** Each of two tabs takes the next path that is left. */
export async function inTabs(
  context: BrowserContext,
  paths: string[],
  look: (tab: Tab, path: string) => Promise<string[]>,
): Promise<Finding[]> {
  const [left, findings]: [string[], Finding[]] = [[...paths], []];
  const work = async () => {
    const tab = await context.newPage();
    for (let path = left.shift(); path !== undefined; path = left.shift()) {
      const laman = path;
      findings.push(...(await look(tab, laman)).map((salah) => ({ path: laman, salah })));
    }
    await tab.close();
  };
  await Promise.all([work(), work()]);
  return findings;
}

async function inspectPage(tab: Tab, { alamat }: Peladen, path: string, semua: Rupa[]): Promise<string[]> {
  const heard = listen(tab, alamat);
  await takeLook(tab, TELEPON);
  await tab.goto(new URL(path, alamat).href, { waitUntil: 'load' });
  const findings = await listTrouble(tab);
  await openDetails(tab);
  for (const rupa of semua) {
    await takeLook(tab, rupa);
    const salah = [...(await listAxe(tab, rupa.media)), ...(await listWide(tab, await findLebar(tab, rupa)))];
    findings.push(...salah.map((satu) => `${rupa.nama}: ${satu}`));
  }
  const kue = (await tab.context().cookies()).map(({ name }) => `kue ${name}`);
  return [...findings, ...heard(), ...kue];
}

export async function takeLook(tab: Tab, { lebar, warna, media }: Rupa): Promise<void> {
  await tab.setViewportSize({ width: lebar, height: 800 });
  await tab.emulateMedia({ media, colorScheme: warna });
}

/** A flow chart is printed on a sheet that lies on its side; its style sheet says how wide that is between the margins. */
async function findLebar(tab: Tab, { media, lebar }: Rupa): Promise<number> {
  if (media === 'screen' || (await tab.locator('.dokumen-landscape').count()) === 0) return lebar;
  const lebarLembar = await tab.evaluate(() => {
    const lembar = [...document.styleSheets]
      .flatMap(({ cssRules }) => [...cssRules])
      .filter((rule) => rule instanceof CSSPageRule)
      .find(({ selectorText }) => selectorText === 'dokumen-landscape');
    const readMm = (nama: string) => Number.parseFloat(lembar?.style.getPropertyValue(nama) ?? '');
    return ((readMm('size') - readMm('margin-left') - readMm('margin-right')) * 96) / 25.4;
  });
  const penuh = Math.ceil(lebarLembar);
  await tab.setViewportSize({ width: penuh, height: 680 });
  return penuh;
}

/** Hears what the browser says and asks for, until the returned function is called for the list. */
function listen(tab: Tab, alamat: string): () => string[] {
  const heard: string[] = [];
  const { origin } = new URL(alamat);
  tab.on('console', (message) => {
    if (!message.text().startsWith('Service Worker registration blocked')) heard.push(`konsol: ${message.text()}`);
  });
  tab.on('pageerror', (error) => heard.push(`galat: ${error.message}`));
  tab.on('request', (request) => {
    const target = new URL(request.url());
    if (target.protocol !== 'data:' && target.origin !== origin) heard.push(`permintaan ke ${target.href}`);
  });
  return () => {
    for (const event of ['console', 'pageerror', 'request'] as const) tab.removeAllListeners(event);
    return heard;
  };
}

declare global {
  interface Window {
    terganggu: { langgar: string[]; geser: number };
  }
}

/** Runs in the page before anything of it: what breaks its security policy, and how far its parts jump. */
function rememberTrouble(): void {
  window.terganggu = { langgar: [], geser: 0 };
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    window.terganggu.langgar.push(`${effectiveDirective} ${blockedURI}`);
  });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if ('value' in entry) window.terganggu.geser += Number(entry.value);
  }).observe({ type: 'layout-shift', buffered: true });
}

/** After two frames: what moves on loading has moved by then. */
async function listTrouble(tab: Tab): Promise<string[]> {
  const { langgar, geser } = await tab.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return window.terganggu;
  });
  return [...langgar.map((satu) => `melanggar kebijakan: ${satu}`), ...(geser > 0 ? [`bergeser ${geser}`] : [])];
}

/** What nobody has opened is not looked at. */
function openDetails(tab: Tab): Promise<void> {
  return tab.evaluate(() => {
    for (const part of document.querySelectorAll('details')) part.open = true;
  });
}

/** On paper an SOP is its official sheet alone, whose title is a part of the flow chart. */
export async function listAxe(tab: Tab, media: Rupa['media'] = 'screen'): Promise<string[]> {
  await openDetails(tab);
  if (!(await tab.evaluate(() => 'axe' in window))) await tab.evaluate(axe.source);
  const rules = { 'page-has-heading-one': { enabled: media === 'screen' } };
  const options = JSON.stringify({ resultTypes: ['violations'], preload: false, rules });
  const { violations } = await tab.evaluate<axe.AxeResults>(`axe.run(${options})`);
  return violations.map(({ id, nodes }) => `axe ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

export async function listWide(tab: Tab, width: number): Promise<string[]> {
  const wide = await tab.evaluate(() => document.documentElement.scrollWidth);
  return wide > width ? [`laman selebar ${wide} px`] : [];
}
