import type { Browser, BrowserContext } from 'playwright';
import { serveFolder } from './site-folder.ts';

export interface PrintOptions {
  /** What the pages are served from, usually `dist/`. */
  folder: string;
  /** Where the site will stand: "https://kecamatan.example/". Links in the PDFs point there. */
  site: string;
  /** The date that the PDFs carry: the commit's, so that the same commit gives the same bytes. */
  when: Date;
  /** Pages open at once. Two cores print a third faster with two, and no faster with four. */
  parallel?: number;
  onPrinted?: (done: number, path: string) => void;
}

/** Prints pages of a site that lies on disk, as `paths` relative to `site`. The results come in the order of `paths`. */
export async function printAll(browser: Browser, paths: string[], options: PrintOptions): Promise<Uint8Array[]> {
  const context = await openContext(browser);
  try {
    await serveFolder(context, options.site, options.folder);
    return await printEach(context, paths, options);
  } finally {
    await context.close();
  }
}

/** Prints what `url` shows. Paper, margins and page numbers are the page's own @page; title and language are its HTML's. */
export async function printPdf(context: BrowserContext, url: string, when: Date): Promise<Uint8Array> {
  const page = await context.newPage();
  try {
    const response = await page.goto(url, { waitUntil: 'load' });
    if (!response?.ok()) throw new Error(`halaman ${url} tidak dapat dicetak: jawabannya ${response?.status()}`);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
    return fixPdf(pdf, when);
  } finally {
    await page.close();
  }
}

/**
 * Makes the bytes a function of page and browser alone: Chromium writes the time of printing, and names structure elements
 * after counters of its process. Each replacement keeps the length, so that the cross-reference table stays right; and the
 * order of the names, because the tree of names is searched by it.
 */
export function fixPdf(pdf: Uint8Array, when: Date): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1');
  const date = when.toISOString().replaceAll(/\D/g, '').slice(0, 14);
  const dated = text.replaceAll(/(\/(?:CreationDate|ModDate) \(D:)\d{14}/g, `$1${date}`);

  const names = [...new Set([...dated.matchAll(/\(node(\d{8})\)/g)].map((match) => match[1]))].sort();
  const numbers = new Map(names.map((name, index) => [name, String(index + 1).padStart(8, '0')]));
  const fixed = dated.replaceAll(/\(node(\d{8})\)/g, (_, name: string) => `(node${numbers.get(name)})`);
  return Buffer.from(fixed, 'latin1');
}

/** No scripts: a page that needs one to be complete would print differently from one run to the next. */
function openContext(browser: Browser): Promise<BrowserContext> {
  return browser.newContext({
    javaScriptEnabled: false,
    serviceWorkers: 'block',
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
  });
}

async function printEach(context: BrowserContext, paths: string[], options: PrintOptions): Promise<Uint8Array[]> {
  const { site, when, parallel = 2, onPrinted } = options;
  const printed: Uint8Array[] = [];
  const waiting = paths.entries();
  let done = 0;
  async function printWaiting(): Promise<void> {
    for (const [index, path] of waiting) {
      printed[index] = await printPdf(context, new URL(path, site).href, when);
      onPrinted?.(++done, path);
    }
  }
  await Promise.all(Array.from({ length: parallel }, printWaiting));
  return printed;
}
