// Documents printed straight from their tree, with the sheets of the site and nothing else of it.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import type { Dokumen } from '../../src/markup/types.ts';
import { element, escapeHtml } from '../../src/write/html-escape.ts';
import { lambangFile } from '../../src/write/html-struktur.ts';
import { writeHtml } from '../../src/write/html.ts';
import { writePageCss } from '../../src/write/page-css.ts';
import { type Printed, printAll } from '../../src/write/pdf.ts';

const STYLES = [
  'dokumen',
  'dokumen-struktur',
  'dokumen-kode',
  'dokumen-tanda-tangan',
  'dokumen-layar',
  'dokumen-cetak',
];
const WHEN = new Date('2024-04-02T00:00:00Z');

/** In the order of `dokumen`; their ids name the pages, so they must differ. */
export async function cetakDokumen(browser: Browser, dokumen: Dokumen[]): Promise<Printed[]> {
  const folder = mkdtempSync(join(tmpdir(), 'dokumen-'));
  try {
    writeFileSync(join(folder, 'gaya.css'), STYLES.map(readStyle).join('\n'));
    for (const satu of dokumen) writeDokumen(folder, satu);
    for (const { lambang } of dokumen) if (lambang) writeFileSync(join(folder, lambangFile(lambang)), lambang.bytes);
    const paths = dokumen.map(({ id }) => `${id}/`);
    const author = dokumen[0]?.instansi ?? '';
    return await printAll(browser, paths, { folder, site: 'https://kecamatan.example/', when: WHEN, author });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A page of its own; also for looking at on a screen. */
export function writePage(dokumen: Dokumen): string {
  const head = [
    '<meta charset="utf-8"><meta name="viewport" content="width=device-width">',
    element('title', {}, escapeHtml(dokumen.judul)),
    '<link rel="stylesheet" href="/gaya.css"><link rel="stylesheet" href="./halaman.css">',
  ].join('');
  return `<!doctype html><html lang="id"><head>${head}</head><body><main>${writeHtml(dokumen)}</main></body></html>`;
}

function writeDokumen(folder: string, dokumen: Dokumen): void {
  mkdirSync(join(folder, dokumen.id));
  writeFileSync(join(folder, dokumen.id, 'index.html'), writePage(dokumen));
  writeFileSync(join(folder, dokumen.id, 'halaman.css'), writePageCss(dokumen));
}

function readStyle(name: string): string {
  return readFileSync(new URL(`../../src/styles/${name}.css`, import.meta.url), 'utf8');
}
