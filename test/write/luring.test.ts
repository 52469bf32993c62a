import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { writeLuring } from '../../src/write/luring.ts';

const folder = mkdtempSync(join(tmpdir(), 'kinerja-luring-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const BERANDA =
  '<link rel="canonical" href="https://kantor.example/kinerja/"><link rel="stylesheet" href="/kinerja/aset/a.css">' +
  '<link rel="icon" href="/kinerja/tanda.svg"><script type="module" src="/kinerja/aset/a.js"></script><a href="/kinerja/unit/">';
const CARI =
  '<link rel="stylesheet" href="/kinerja/aset/a.css"><ol id="h" data-indeks="/kinerja/cari/indeks.json"></ol>';

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  tulis('index.html', BERANDA);
  tulis('cari/index.html', CARI);
  tulis('cari/indeks.json', '{}');
  tulis('unit/index.html', 'unit');
  tulis('aset/a.css', 'a{}');
  tulis('aset/a.js', 'import{x}from"./b.js";x()');
  tulis('aset/b.js', 'export const x=1');
});

function tulis(file: string, isi: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), isi);
}

function bacaTetapan(nama: string, base = '/kinerja/'): unknown {
  const teks = writeLuring(folder, base, ['', 'cari/']);
  return JSON.parse(new RegExp(`^const ${nama} = (.*);$`, 'm').exec(teks)?.[1] ?? 'null');
}

describe('writeLuring(folder, base, utama)', () => {
  test('kerangka: laman utama dan yang disebutnya, juga bagian skripnya, di bawah alamat situsnya', () => {
    expect(bacaTetapan('DASAR')).toBe('/kinerja/');
    expect(bacaTetapan('KERANGKA')).toEqual([
      '/kinerja/',
      '/kinerja/cari/',
      '/kinerja/aset/a.css',
      '/kinerja/aset/a.js',
      '/kinerja/aset/b.js',
      '/kinerja/cari/indeks.json',
      '/kinerja/tanda.svg',
    ]);
  });

  test('situs tanpa formulir tidak menyimpan apa pun untuknya', () => {
    expect(bacaTetapan('FORMULIR')).toEqual([]);
  });

  test('formulir: daftar, bahan, skrip, dan gaya', () => {
    for (const file of ['isi/index.html', 'isi/bahan.json', 'isi/pekerja-1.js', 'aset/c.png']) tulis(file, file);
    expect(bacaTetapan('FORMULIR')).toEqual(
      ['isi/', 'isi/bahan.json', 'aset/a.css', 'aset/a.js', 'aset/b.js', 'isi/pekerja-1.js'].map(
        (s) => `/kinerja/${s}`,
      ),
    );
  });

  test.each([
    ['laman yang bukan kerangka', 'unit/index.html'],
    ['formulir', 'isi/2024/tw4/program/index.html'],
    ['gaya', 'aset/a.css'],
    ['indeks', 'cari/indeks.json'],
  ])('versinya lain bila satu %s berubah, dan tetap bila tidak', (_, file) => {
    const semula = bacaTetapan('VERSI');
    expect(bacaTetapan('VERSI')).toBe(semula);
    tulis(file, 'lain');
    expect(bacaTetapan('VERSI')).not.toBe(semula);
  });

  test('teksnya skrip yang sah', () => {
    expect(() => new Function(writeLuring(folder, '/', ['']))).not.toThrow();
  });
});
