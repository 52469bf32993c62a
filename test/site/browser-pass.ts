// One page of every kind in a real browser.
import axe from 'axe-core';
import type { Browser, BrowserContext, Page as Tab } from 'playwright';
import { serveFolder } from '../../src/write/site-folder.ts';
import { listPages, readSite } from './pages.ts';

export interface Look {
  scheme: 'light' | 'dark';
  width: number;
}

/** "capaian/2024/tw1/" and "capaian/2024/tw2/" are of one kind; the fullest of each kind is looked at. */
export function pickPaths(folder: string): string[] {
  const kinds = Map.groupBy(listPages(folder), ({ path }) => kindOf(path));
  return [...kinds.values()].flatMap((pages) => {
    const [fullest] = pages.toSorted((a, b) => b.html.length - a.html.length);
    return fullest ? [fullest.path] : [];
  });
}

/** What is wrong, one line each: axe's findings, console messages, foreign requests, pages wider than the screen. */
export async function inspectPages(browser: Browser, folder: string, paths: string[], look: Look): Promise<string[]> {
  const site = readSite(folder);
  const context = await browser.newContext({
    viewport: { width: look.width, height: 800 },
    colorScheme: look.scheme,
    serviceWorkers: 'block',
  });
  try {
    await serveFolder(context, site, folder);
    const findings: string[] = [];
    for (const path of paths) findings.push(...(await inspectPage(context, new URL(path, site), look)));
    return findings;
  } finally {
    await context.close();
  }
}

async function inspectPage(context: BrowserContext, url: URL, look: Look): Promise<string[]> {
  const tab = await context.newPage();
  const findings: string[] = [];
  tab.on('console', (message) => findings.push(`konsol: ${message.text()}`));
  tab.on('pageerror', (error) => findings.push(`galat: ${error.message}`));
  tab.on('request', (request) => {
    const target = new URL(request.url());
    if (target.protocol !== 'data:' && target.origin !== url.origin) findings.push(`permintaan ke ${target.href}`);
  });
  await tab.goto(url.href, { waitUntil: 'load' });
  findings.push(...(await listAxe(tab)), ...(await listWide(tab, look.width)));
  await tab.close();
  return findings.map((finding) => `${url.pathname} (${look.scheme}, ${look.width} px): ${finding}`);
}

/** Closed parts are opened first: what nobody has opened is not looked at. */
export async function listAxe(tab: Tab): Promise<string[]> {
  await tab.evaluate(() => {
    for (const part of document.querySelectorAll('details')) part.open = true;
  });
  await tab.evaluate(axe.source);
  const { violations } = await tab.evaluate<axe.AxeResults>("axe.run({ resultTypes: ['violations'] })");
  return violations.map(({ id, nodes }) => `axe ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

export async function listWide(tab: Tab, width: number): Promise<string[]> {
  const wide = await tab.evaluate(() => document.documentElement.scrollWidth);
  return wide > width ? [`laman selebar ${wide} px`] : [];
}

function kindOf(path: string): string {
  const [first = '', ...rest] = path.split('/');
  if (first === 'dokumen') return `dokumen/${(rest[0] ?? '').split('-')[0]}`;
  if (first === 'panduan')
    return `panduan/${/^(isian|masalah)$/.test(rest[0] ?? '') ? `${rest[0]}/${rest.length}` : rest.length}`;
  return `${first}/${Math.min(rest.length, 2)}`;
}
