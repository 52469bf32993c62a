// What a page costs who opens it first: its own bytes and those of all that it asks for by itself, compressed as hosts do.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { findFile } from '../src/write/site-folder.ts';

/** Bytes of a page's first visit, compressed. */
export const BATAS_BOBOT = 50 * 1024;

export interface Bobot {
  path: string; // from the site's root: "capaian/2024/tw1/"
  jenis: string; // "capaian/[tahun]/[triwulan]"
  byte: number;
  berkas: string[]; // the page and what it fetches
}

const PAGES = fileURLToPath(new URL('../src/pages', import.meta.url));

/** Every page of a built site. `base` is the path below which the site stands: "/". */
export function weighPages(folder: string, base: string): Bobot[] {
  const weigh = keepWeights();
  return listHtml(folder).map((file) => {
    const path = file.replace(/(^|\/)index\.html$/, '$1');
    const berkas = listFetched(folder, base, path, readFileSync(join(folder, file), 'utf8'));
    const semua = [join(folder, file), ...berkas];
    const byte = semua.reduce((jumlah, satu) => jumlah + weigh(satu), 0);
    return { path, jenis: kindOf(path), byte, berkas: semua.map((satu) => relative(folder, satu)) };
  });
}

/**
 * The page file that makes a path: "capaian/2024/tw1/" and "capaian/2024/tw2/" are of one kind. Every kind of document is
 * laid out in its own way, an IKU is told of at other length than an indikator of a program, and a program than a kegiatan.
 */
export function kindOf(path: string): string {
  const jenis = findRoute(path) ?? writeDepth(path);
  const [, id = ''] = path.split('/');
  if (jenis === 'dokumen/[id]') return `dokumen/${id.replace(/-?\d.*$/, '')}`;
  if (jenis === 'program/[kode]') return `program/${id.replace(/\d+/g, '9')}`; // "7.01.02" → "9.9.9"
  return jenis === 'indikator/[kode]' ? `indikator/${id.replace(/[\d.]+/g, '9')}` : jenis; // "IKU-1" → "IKU-9"
}

/** The page file of a path, without its ending; nothing for a page that a mode adds by itself. */
export function findRoute(path: string): string | undefined {
  return ROUTES.find(({ pattern }) => pattern.test(path))?.jenis;
}

/** Every page file of the public site: "capaian/[tahun]/[triwulan]". */
export function listRoutes(): string[] {
  return ROUTES.map(({ jenis }) => jenis);
}

/** Of a page that a mode adds by itself, whose file does not tell its address: "isi/2024/tw4/program/" → "isi/4". */
function writeDepth(path: string): string {
  const segments = path.split('/').filter(Boolean);
  return `${segments[0]}/${segments.length}`;
}

interface Route {
  jenis: string;
  pattern: RegExp;
}

/** Pages whose address is fixed come first, those that take any depth last: so a page file finds its own paths. */
const ROUTES: Route[] = readdirSync(PAGES, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(sep).join('/'))
  .filter((file) => file.endsWith('.astro') && !/(^|\/)_/.test(file))
  .map((file) => file.replace(/\.astro$/, '').replace(/(^|\/)index$/, ''))
  .toSorted((a, b) => rank(a) - rank(b) || a.localeCompare(b))
  .map((jenis) => ({ jenis, pattern: writePattern(jenis) }));

function rank(jenis: string): number {
  return (jenis.includes('[...') ? 100 : 0) + (jenis.match(/\[/g)?.length ?? 0);
}

function writePattern(jenis: string): RegExp {
  if (jenis === '404') return /^404\.html$/;
  const source = jenis
    .replace(/[.*+?^${}()|\\]/g, '\\$&')
    .replace(/\[\\\.\\\.\\\.\w+\]/g, '.+')
    .replace(/\[\w+\]/g, '[^/]+');
  return new RegExp(`^${source}${jenis === '' ? '' : '/'}$`);
}

/** What the browser fetches without being asked, and what those style sheets and scripts fetch in turn. */
function listFetched(folder: string, base: string, path: string, html: string): string[] {
  const found = new Set<string>();
  const waiting = listAddresses(html).map((alamat) => ({ alamat, dari: `${base}${path}` }));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const url = new URL(next.alamat, new URL(next.dari, 'http://situs'));
    const file = url.origin === 'http://situs' ? findFile(folder, base, url.pathname) : undefined;
    if (!file || found.has(file)) continue;
    found.add(file);
    waiting.push(...listNested(file).map((alamat) => ({ alamat, dari: url.pathname })));
  }
  return [...found];
}

function listAddresses(html: string): string[] {
  const tags = html.match(/<(?:link|script|img|source|iframe|embed|object)\b[^>]*>/g) ?? [];
  return tags.filter(isFetched).flatMap((tag) => readAttribute(tag, /\s(?:src|data)="([^"]*)"|\shref="([^"]*)"/) ?? []);
}

/** Of links only these are fetched on a visit; an image below the fold counts too, as if the visitor had read on. */
function isFetched(tag: string): boolean {
  const rel = readAttribute(tag, /\srel="([^"]*)"/);
  return !tag.startsWith('<link') || /^(stylesheet|preload|modulepreload|manifest|(shortcut )?icon)$/.test(rel ?? '');
}

function readAttribute(tag: string, pattern: RegExp): string | undefined {
  const [, ...values] = pattern.exec(tag) ?? [];
  return values
    .find((value) => value !== undefined)
    ?.replaceAll('&#38;', '&')
    .replaceAll('&amp;', '&');
}

function listNested(file: string): string[] {
  if (file.endsWith('.css')) {
    return [...readFileSync(file, 'utf8').matchAll(/url\(\s*["']?([^"')]+)/g)].map(([, alamat = '']) => alamat);
  }
  if (!file.endsWith('.js')) return [];
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*["'`](\.{0,2}\/[^"'`]+\.js)/g)].map(([, alamat = '']) => alamat);
}

/** Pictures and fonts are compressed already; everything else a host compresses. */
function keepWeights(): (file: string) => number {
  const known = new Map<string, number>();
  return (file) => {
    const weight = known.get(file) ?? compress(file).length;
    known.set(file, weight);
    return weight;
  };
}

export function compress(file: string): Buffer {
  const bytes = readFileSync(file);
  return isCompressible(file) ? gzipSync(bytes) : bytes;
}

export function isCompressible(file: string): boolean {
  return !/\.(png|jpe?g|webp|woff2|pdf|docx|xlsx|zip)$/.test(file);
}

function listHtml(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => file.endsWith('.html'))
    .sort();
}
