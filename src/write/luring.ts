// The site without the network: a service worker that keeps what its pages need, written when a site is built.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { PEKERJA_LURING } from './kepala-aman.ts';
import { PEKERJA } from './luring-pekerja.ts';
import { findFile } from './site-folder.ts';

export const LURING_FILE = PEKERJA_LURING;

/**
 * The worker's text for a built site under `base` ("/" or "/kinerja/"). `utama`: the pages that are kept at the first visit, as
 * addresses below the base ("capaian/2024/tw3/"), with all that they are drawn with.
 */
export function writeLuring(folder: string, base: string, utama: string[]): string {
  const kerangka = listKerangka(folder, base, utama);
  const formulir = listFormulir(folder).map((file) => base + file);
  const nilai = { VERSI: `kinerja ${base} ${hashAll(folder)}`, DASAR: base, KERANGKA: kerangka, FORMULIR: formulir };
  const kepala = Object.entries(nilai).map(([nama, satu]) => `const ${nama} = ${JSON.stringify(satu)};`);
  return [...kepala, PEKERJA].join('\n');
}

/** Addresses of the pages and of every sheet, script and picture they name. */
export function listKerangka(folder: string, base: string, utama: string[]): string[] {
  const laman = [...new Set(utama)].map((satu) => base + satu);
  const lain = laman.flatMap((alamat) => listBahan(folder, base, alamat));
  return [...laman, ...[...new Set(lain)].sort()];
}

/** Sheets, icons, scripts and pictures, and what a script says it will read. */
const BAHAN =
  /<(?:link rel="(?:stylesheet|icon)"|script|img)(?=\s)[^>]*?\s(?:href|src)="([^":]+)"|\sdata-indeks="([^":]+)"/g;

function listBahan(folder: string, base: string, alamat: string): string[] {
  const html = readText(folder, base, alamat) ?? '';
  const bahan = [...html.matchAll(BAHAN)].map(([, satu, indeks]) => satu ?? indeks ?? '');
  return bahan.flatMap((satu) => [satu, ...listImpor(folder, base, satu)]);
}

/** Parts that a script loads, and theirs. */
function listImpor(folder: string, base: string, alamat: string): string[] {
  if (!alamat.endsWith('.js')) return [];
  const teks = readText(folder, base, alamat) ?? '';
  const impor = [...teks.matchAll(/(?:from|import)\s*"\.\/([\w.-]+\.js)"/g)].map(([, nama = '']) =>
    alamat.replace(/[^/]+$/, nama),
  );
  return impor.flatMap((satu) => [satu, ...listImpor(folder, base, satu)]);
}

function readText(folder: string, base: string, alamat: string): string | undefined {
  const file = findFile(folder, base, alamat);
  return file === undefined ? undefined : readFileSync(file, 'utf8');
}

/** The list of forms, their data, and every script and style sheet: of a preview alone. A form is kept once it was opened. */
function listFormulir(folder: string): string[] {
  if (!existsSync(join(folder, 'isi/index.html'))) return [];
  const aset = [...listFiles(folder, 'aset'), ...listFiles(folder, 'isi')].filter((file) => /\.(js|css)$/.test(file));
  return ['isi/', 'isi/bahan.json', ...aset.sort()];
}

/** Every page counts, and so does what pages are drawn with, by its name: a new version of the site is a new worker. */
function hashAll(folder: string): string {
  const hash = createHash('sha256');
  const berkas = listFiles(folder, '').filter((file) => /\.(html|json|webmanifest|css|js)$/.test(file));
  for (const file of berkas.sort()) {
    if (file === LURING_FILE) continue;
    hash.update(`${file}\0`);
    hash.update(readFileSync(join(folder, file)));
  }
  return hash.digest('hex').slice(0, 16);
}

function listFiles(folder: string, at: string): string[] {
  const files = readdirSync(join(folder, at), { recursive: true, encoding: 'utf8' });
  return files.map((file) => `${at && `${at}/`}${file.split(sep).join('/')}`);
}
