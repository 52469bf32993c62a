import type { Browser, BrowserContext, Page } from 'playwright';
import { describePdf } from './pdf-metadata.ts';
import { writePdf } from './pdf-objects.ts';
import { printMeasured } from './pdf-pages.ts';
import { addRuangTandaTangan } from './pdf-ruang.ts';
import { completeTags, readDestinations } from './pdf-tags.ts';
import { serveFolder } from './site-folder.ts';

/** What a PDF carries beside its pages. */
export interface Imprint {
  /** The date that the PDFs carry: the commit's, so that the same commit gives the same bytes. */
  when: Date;
  /** Whose documents these are. */
  author?: string;
}

export interface Printed {
  pdf: Uint8Array;
  pages: Map<string, number>; // id of each linked heading, table and figure → page, counted from 1
}

export interface PrintOptions extends Imprint {
  /** What the pages are served from, usually `dist/`. */
  folder: string;
  /** Where the site will stand: "https://kecamatan.example/". Links in the PDFs point there. */
  site: string;
  /** Pages open at once. Two cores print a third faster with two, and no faster with four. */
  parallel?: number;
  onPrinted?: (done: number, path: string) => void;
}

/** Prints pages of a site that lies on disk, as `paths` relative to `site`. The results come in the order of `paths`. */
export async function printAll(browser: Browser, paths: string[], options: PrintOptions): Promise<Printed[]> {
  const context = await openContext(browser);
  try {
    await serveFolder(context, options.site, options.folder);
    return await printEach(context, paths, options);
  } finally {
    await context.close();
  }
}

/**
 * Prints what `url` shows. Paper, margins and page numbers are the page's own @page; title and language are its HTML's.
 * Same page, browser and date: same bytes.
 */
export async function printPdf(context: BrowserContext, url: string, { when, author }: Imprint): Promise<Printed> {
  const page = await context.newPage();
  try {
    const response = await page.goto(url, { waitUntil: 'load' });
    if (!response?.ok()) throw new Error(`halaman ${url} tidak dapat dicetak: jawabannya ${response?.status()}`);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const pdf = await printMeasured(page, (bytes) => fixPdf(bytes, when));
    const pages = readDestinations(pdf);
    addRuangTandaTangan(pdf);
    completeTags(pdf);
    describePdf(pdf, { title: await page.title(), author, when, headings: await listHeadings(page) });
    return { pdf: writePdf(pdf), pages };
  } finally {
    await page.close();
  }
}

/** The headings of a document as written: what CSS makes capitals of is read, and found, as ordinary words. */
function listHeadings(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const headings = [...document.querySelectorAll('.dokumen :is(h1, h2, h3, h4)')];
    return headings.map(({ textContent }) => textContent.replaceAll(/\s+/g, ' ').trim());
  });
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

async function printEach(context: BrowserContext, paths: string[], options: PrintOptions): Promise<Printed[]> {
  const { site, parallel = 2, onPrinted } = options;
  const printed: Printed[] = [];
  const waiting = paths.entries();
  let done = 0;
  async function printWaiting(): Promise<void> {
    for (const [index, path] of waiting) {
      printed[index] = await printPdf(context, new URL(path, site).href, options);
      onPrinted?.(++done, path);
    }
  }
  await Promise.all(Array.from({ length: parallel }, printWaiting));
  return printed;
}
