// Writes one document into a folder, in the formats asked for.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright';
import type { Dokumen } from '../src/markup/types.ts';
import { writeDocx } from '../src/write/docx.ts';
import { escapeHtml } from '../src/write/html-escape.ts';
import { lambangFile } from '../src/write/html-struktur.ts';
import { writeHtml } from '../src/write/html.ts';
import { writePageCss } from '../src/write/page-css.ts';
import { printAll } from '../src/write/pdf.ts';
import { rasterize } from '../src/write/rasterize.ts';
import type { Laporan } from './report-dokumen.ts';

export const FORMATS = ['html', 'docx', 'pdf'] as const;
export type Format = (typeof FORMATS)[number];

export interface Keluaran {
  folder: string;
  formats: Format[];
  openBrowser(): Promise<Browser>; // asked for a PDF alone
}

/** The names of the files that were written. The page comes first: whoever watches reads it, and the PDF is its print. */
export async function writeLaporan(laporan: Laporan, { folder, formats, openBrowser }: Keluaran): Promise<string[]> {
  const { id } = laporan.dokumen;
  mkdirSync(folder, { recursive: true });
  const written = [`${id}.html`];
  writeFileSync(join(folder, `${id}.html`), writeLaman(laporan));
  if (formats.includes('docx')) written.push(await saveDocx(laporan, folder));
  if (formats.includes('pdf')) written.push(await savePdf(laporan, folder, await openBrowser()));
  return written;
}

/** The whole document as one file that needs nothing beside it. */
export function writeLaman({ dokumen }: Laporan): string {
  const css = [...listStyles().map(readSource), writePageCss(dokumen)].join('\n');
  return [
    '<!doctype html>',
    '<html lang="id">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(dokumen.judul)}</title>`,
    `<style>\n${css}\n${LEMBAR}\n</style>`,
    '</head>',
    '<body>',
    '<main>', // as on the site: in print, only what holds the document stays
    embedLambang(dokumen, writeHtml(dokumen)),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** The site has the emblem as a file of its own; a page that stands alone carries it. */
function embedLambang({ lambang }: Dokumen, html: string): string {
  if (!lambang) return html;
  const type = lambang.jenis === 'png' ? 'png' : 'jpeg';
  const data = `data:image/${type};base64,${Buffer.from(lambang.bytes).toString('base64')}`;
  return html.replaceAll(`src="../${lambangFile(lambang)}"`, `src="${data}"`);
}

/** What the site's own pages put around a document. */
const LEMBAR = `
body { margin: 0; }
@media screen { body { background: #e7ebea; } .dokumen { max-width: 60rem; margin: 1rem auto; } }
`;

/** Those that the site's page of a document has, in their order. */
function listStyles(): string[] {
  const layout = readSource('layouts/Lembar.astro');
  return [...layout.matchAll(/^import '\.\.\/(styles\/dokumen[\w-]*\.css)';$/gm)].map(([, name = '']) => name);
}

/** A file of the product itself: none of it comes from content. */
function readSource(name: string): string {
  return readFileSync(fileURLToPath(new URL(`../src/${name}`, import.meta.url)), 'utf8');
}

async function saveDocx({ dokumen, tanggal }: Laporan, folder: string): Promise<string> {
  const name = `${dokumen.id}.docx`;
  writeFileSync(join(folder, name), await writeDocx(dokumen, { rasterize, when: startOf(tanggal) }));
  return name;
}

async function savePdf({ dokumen, situs, instansi, tanggal }: Laporan, folder: string, browser: Browser) {
  const name = `${dokumen.id}.pdf`;
  const options = { folder, site: situs, author: instansi, when: startOf(tanggal) };
  const [printed] = await printAll(browser, [`${dokumen.id}.html`], options);
  if (printed) writeFileSync(join(folder, name), printed.pdf);
  return name;
}

function startOf(tanggal: string): Date {
  return new Date(`${tanggal}T00:00:00Z`);
}
