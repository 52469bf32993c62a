import { statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { listBroken, listForeign, listIds, listPages, type Page, readSite } from './pages.ts';

const sites = inject('sites');

describe.each([
  ['publik', sites.publik],
  ['pratinjau', sites.pratinjau],
  ['kecamatan contoh', sites.kecamatanContoh],
])('%s: setiap laman', (_, folder) => {
  const pages = listPages(folder);
  const site = readSite(folder);
  const only = (isWrong: (page: Page) => boolean) => pages.filter(isWrong).map(({ path }) => path);
  const count = ({ tags }: Page, name: string) => tags.filter((tag) => tag.name === name).length;

  test('ada', () => {
    expect(pages.length).toBeGreaterThan(30);
  });

  test('tidak ada tautan atau jangkar yang putus', () => {
    expect(listBroken(folder, pages, site)).toEqual([]);
  });

  test('tidak meminta apa pun dari situs lain, dan menjalankan skrip luring saja; formulir, pemeriksaan, dan pencarian satu lagi', () => {
    expect(listForeign(pages, site)).toEqual([]);
    const isSalah = (page: Page) => count(page, 'script') !== (isBerskrip(page) ? 2 : 1) || /\son\w+="/.test(page.html);
    expect(only(isSalah)).toEqual([]);
    // What a page runs is a file of this site; nothing stands in the page itself.
    const skrip = pages.flatMap(({ html }) => [...html.matchAll(/<script\b[^>]*>([^]*?)<\/script>/g)]);
    expect(skrip.filter(([tag, isi]) => isi !== '' || !/ src="\/[\w./-]+\.js"/.test(tag))).toEqual([]);
    // The one script that all pages run is the same file, and small: it hands the rest to the service worker.
    const semua = pages.map(
      ({ html }) => new Set([...html.matchAll(/<script\b[^>]* src="([^"]+)"/g)].map(([, src]) => src)),
    );
    const [luring = '', ...lain] = semua.reduce((a, b) => a.intersection(b));
    expect(lain).toEqual([]);
    expect(statSync(join(folder, relative(new URL(site).pathname, luring))).size).toBeLessThan(2000);
  });

  // A document has a heading of the first level for each Bab and Lampiran, as its Word and PDF have.
  test('satu h1, satu main, berbahasa Indonesia', () => {
    const isWrong = (page: Page) => (isNaskah(page) ? count(page, 'h1') < 1 : count(page, 'h1') !== 1);
    expect(only((page) => isWrong(page) || count(page, 'main') !== 1)).toEqual([]);
    expect(only(({ html }) => !html.includes('<html lang="id">'))).toEqual([]);
  });

  test('judul tab berbeda untuk setiap laman', () => {
    const judul = pages.map(({ html }) => /<title>([^<]+)<\/title>/.exec(html)?.[1] ?? '');
    expect(judul.filter((satu, index) => satu === '' || judul.indexOf(satu) !== index)).toEqual([]);
  });

  test('tidak ada id yang dipakai dua kali', () => {
    expect(only(({ tags }) => new Set(listIds(tags)).size !== listIds(tags).length)).toEqual([]);
  });

  test('DATA CONTOH di judul dan di isi, kebijakan keamanan tanpa pengecualian', () => {
    expect(
      only(({ html }) => !/<title>\[DATA CONTOH\]/.test(html) || !html.includes('<strong>DATA CONTOH</strong>')),
    ).toEqual([]);
    const kebijakan =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; worker-src 'self'; " +
      "manifest-src 'self'; base-uri 'none'; form-action 'self'";
    expect(only((page) => !page.tags.some(({ attributes }) => attributes.get('content') === kebijakan))).toEqual([]);
  });
});

test('pratinjau menyebut dirinya draf di setiap laman, publik tidak di mana pun', () => {
  const hasDraf = ({ html }: Page) => html.includes('PRATINJAU DRAF');
  expect(listPages(sites.pratinjau).every(hasDraf)).toBe(true);
  expect(listPages(sites.publik).some(hasDraf)).toBe(false);
});

function isNaskah({ path }: Page): boolean {
  return /^dokumen\/[^/]+\/$/.test(path);
}

/** Where a file is compared with what was published. */
function isPemeriksaan({ path }: Page): boolean {
  return path === 'periksa/' || /^dokumen\/[^/]+\/catatan\/$/.test(path);
}

/** What works by a script of its own. */
function isBerskrip(page: Page): boolean {
  return isFormulir(page) || isPemeriksaan(page) || page.path === 'cari/';
}

/** A page with fields to fill in: those of a preview, below the list. */
function isFormulir({ path }: Page): boolean {
  return /^isi\/./.test(path);
}
