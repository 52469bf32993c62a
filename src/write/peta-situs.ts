// sitemap.xml from what a build really made: every page, and nothing that is none.
import { readdirSync } from 'node:fs';
import { sep } from 'node:path';
import { escapeHtml } from './html-escape.ts';

export const PETA_FILE = 'sitemap.xml';

/** Addresses of all pages of a built folder, by their place; the one for lost readers is none. */
export function listHalaman(folder: string, situs: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => file.split(sep).join('/'));
  return files
    .filter((file) => file === 'index.html' || file.endsWith('/index.html'))
    .map((file) => new URL(encodeURI(file.replace(/index\.html$/, '')), situs).href)
    .sort();
}

/** No `lastmod`: the build knows when its content changed, not when one page did. */
export function writePeta(alamat: string[]): string {
  const url = alamat.map((satu) => `  <url><loc>${escapeHtml(satu)}</loc></url>\n`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${url}</urlset>\n`;
}
