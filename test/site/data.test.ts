// The open data of a built site: every file says the same, opens as it declares, and is where the others say it is.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, inject, test } from 'vitest';
import { findFile } from '../../src/write/site-folder.ts';
import { TABEL } from './expected-data.ts';
import { listPages, readSite } from './pages.ts';

const sites = inject('sites');

describe.each([
  ['publik', sites.publik],
  ['pratinjau', sites.pratinjau],
  ['kecamatan contoh', sites.kecamatanContoh],
])('%s: data terbuka', (_, folder) => {
  const site = readSite(folder);
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const paket: Paket = JSON.parse(read('data/datapackage.json'));

  test.each(TABEL)('%s: CSV terbuka dengan jenis yang dinyatakan, dan sama dengan JSON', (tabel) => {
    const resource = paket.resources.find(({ name }) => name === tabel);
    const fields = resource?.schema.fields ?? [];
    const [kepala = [], ...isi] = readCsv(read(`data/${tabel}.csv`));
    const rows: Record<string, unknown>[] = JSON.parse(read(`data/${tabel}.json`));
    expect(kepala).toEqual(fields.map(({ name }) => name));
    const salah = isi.flatMap((baris) => baris.filter((sel, i) => !isJenis(fields[i], sel)));
    expect(salah).toEqual([]);
    expect(isi).toEqual(rows.map((row) => kepala.map((nama) => writeSel(row[nama]))));
  });

  test('datapackage.json: byte dan sidik setiap CSV benar', () => {
    expect(paket.resources.map(({ name }) => name).sort()).toEqual(TABEL);
    for (const { path, bytes, hash } of paket.resources) {
      const file = readFileSync(join(folder, 'data', path));
      expect([bytes, hash]).toEqual([file.length, `sha256:${createHash('sha256').update(file).digest('hex')}`]);
    }
  });

  test('semua.zip memuat berkas yang sama byte demi byte', () => {
    const isi = unzipSync(readFileSync(join(folder, 'data/semua.zip')));
    const nama = Object.keys(isi).filter((satu) => satu !== 'BACA-SAYA.txt');
    expect(nama.length).toBe(TABEL.length * 3 + 5);
    for (const satu of nama)
      expect(Buffer.from(isi[satu] ?? []).equals(readFileSync(join(folder, 'data', satu)))).toBe(true);
  });

  test('setiap alamat situs ini di data, API, umpan, contoh, dan llms.txt ada', () => {
    const files = ['data/datapackage.json', 'data/csv-metadata.json', 'data/katalog.jsonld', 'data/dataset.jsonld'];
    const api = ['index', 'periode', 'indikator', 'unit', 'dokumen'].map((nama) => `api/v1/${nama}.json`);
    const lain = ['umpan/angka.xml', 'umpan/ralat.xml', 'llms.txt', 'data/api/index.html', 'sitemap.xml'];
    for (const file of [...files, ...api, ...lain]) {
      const alamat = listAlamat(read(file), site);
      expect(alamat.length, file).toBeGreaterThan(0);
      expect(
        alamat.filter((satu) => !isThere(folder, site, satu)),
        file,
      ).toEqual([]);
    }
  });

  test('sitemap.xml: setiap laman kecuali 404, masing-masing sekali', () => {
    const peta = [...read('sitemap.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, satu = '']) => satu);
    const laman = listPages(folder)
      .map(({ path }) => path)
      .filter((path) => path !== '404.html');
    expect(peta.toSorted()).toEqual(laman.map((path) => new URL(path, site).href).toSorted());
  });

  test('dokumen.json: SHA-256 dan ukuran setiap berkas', () => {
    const daftar: { isi: { berkas: { jalur: string; byte: number; sha256: string }[] }[] } = JSON.parse(
      read('api/v1/dokumen.json'),
    );
    for (const { jalur, byte, sha256 } of daftar.isi.flatMap(({ berkas }) => berkas)) {
      const bytes = readFileSync(join(folder, jalur));
      expect([byte, sha256], jalur).toEqual([bytes.length, createHash('sha256').update(bytes).digest('hex')]);
    }
  });

  test('setiap berkas data menyebut DATA CONTOH', () => {
    const umum = [
      'datapackage.json',
      'csv-metadata.json',
      'capaian.csv-metadata.json',
      'katalog.jsonld',
      'dataset.jsonld',
    ];
    for (const file of umum) expect(read(`data/${file}`), file).toContain('DATA CONTOH');
    for (const file of ['umpan/angka.xml', 'umpan/ralat.xml', 'llms.txt', 'api/v1/index.json']) {
      expect(read(file), file).toContain('DATA CONTOH');
    }
  });
});

interface Paket {
  resources: {
    name: string;
    path: string;
    bytes: number;
    hash: string;
    schema: { fields: Field[] };
  }[];
}

interface Field {
  name: string;
  type: string;
  constraints: { required: boolean; enum?: string[] };
}

/** As Table Schema reads a cell of text. */
function isJenis(field: Field | undefined, sel: string): boolean {
  if (!field) return false;
  if (sel === '') return !field.constraints.required;
  if (field.constraints.enum && !field.constraints.enum.includes(sel)) return false;
  if (field.type === 'integer') return /^-?\d+$/.test(sel);
  return field.type === 'number' ? /^-?\d+(\.\d+)?$/.test(sel) : true;
}

/** What the CSV must say of a value of the JSON; text that a spreadsheet would run is defused. */
function writeSel(isi: unknown): string {
  if (isi === null || isi === undefined) return '';
  if (Array.isArray(isi)) return `[${isi.join(', ')}]`;
  return typeof isi === 'string' && /^[=+\-@\t\r]/.test(isi) ? `'${isi}` : String(isi);
}

/** RFC 4180. */
function readCsv(teks: string): string[][] {
  const sel = [...teks.matchAll(/("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n)/g)];
  const rows: string[][] = [[]];
  for (const [, isi = '', akhir] of sel) {
    rows.at(-1)?.push(isi.startsWith('"') ? isi.slice(1, -1).replaceAll('""', '"') : isi);
    if (akhir === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

/** Addresses of the site inside any text; an anchor is not followed. */
function listAlamat(teks: string, site: string): string[] {
  const alamat = teks
    .split(site)
    .slice(1)
    .map((satu) => site + (/^[\w./~%-]*/.exec(satu)?.[0] ?? ''));
  return [...new Set(alamat)];
}

function isThere(folder: string, site: string, alamat: string): boolean {
  const file = findFile(folder, new URL(site).pathname, new URL(alamat).pathname);
  return file !== undefined && existsSync(file);
}
