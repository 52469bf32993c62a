import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { composeKepala, KEBIJAKAN } from '../../src/write/kepala-aman.ts';
import { KEPALA_FILE, listBagian, NGINX_FILE, writeKepala, writeNginx } from '../../src/write/kepala-berkas.ts';
import { findKepala, readHeaders } from '../site/read-headers.ts';

const folder = mkdtempSync(join(tmpdir(), 'kinerja-kepala-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
for (const satu of ['aset', 'capaian', 'data', 'sisip']) mkdirSync(join(folder, satu));
for (const satu of ['index.html', '404.html', 'luring.js', 'og.png']) writeFileSync(join(folder, satu), '');
const bagian = listBagian(folder);
writeFileSync(join(folder, KEPALA_FILE), writeKepala(bagian, '/kinerja/'));
writeFileSync(join(folder, NGINX_FILE), writeNginx(bagian, '/kinerja/'));

const JALUR = [
  '/',
  '/404.html',
  '/capaian/2024/tw1/',
  '/data/capaian.json',
  '/sisip/IKU-1/',
  '/aset/a.123.css',
  '/luring.js',
  '/manifest.json',
];

test('kebijakan: hanya dari situs sendiri, tanpa sisipan dan tanpa eval', () => {
  expect(KEBIJAKAN).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; worker-src 'self'; " +
      "manifest-src 'self'; base-uri 'none'; form-action 'self'",
  );
});

describe('composeKepala(jalur)', () => {
  test.each([
    ['/', "frame-ancestors 'none'", 'same-origin', undefined, 'public, max-age=300, must-revalidate'],
    ['/capaian/2024/tw1/', "frame-ancestors 'none'", 'same-origin', undefined, 'public, max-age=300, must-revalidate'],
    ['/data/capaian.csv', "frame-ancestors 'none'", 'cross-origin', '*', 'public, max-age=300, must-revalidate'],
    ['/api/v1/indeks.json', "frame-ancestors 'none'", 'cross-origin', '*', 'public, max-age=300, must-revalidate'],
    ['/sisip/IKU-1/', 'frame-ancestors *', 'cross-origin', undefined, 'public, max-age=300, must-revalidate'],
    ['/aset/a.css', "frame-ancestors 'none'", 'same-origin', undefined, 'public, max-age=31536000, immutable'],
    ['/luring.js', "frame-ancestors 'none'", 'same-origin', undefined, 'no-cache'],
  ])('%s', (jalur, bingkai, sumber, asal, simpan) => {
    const kepala = composeKepala(jalur);
    expect(kepala['Content-Security-Policy']).toBe(`${KEBIJAKAN}; ${bingkai}`);
    expect(kepala['Cross-Origin-Resource-Policy']).toBe(sumber);
    expect(kepala['Access-Control-Allow-Origin']).toBe(asal);
    expect(kepala['Cache-Control']).toBe(simpan);
    expect(kepala['X-Content-Type-Options']).toBe('nosniff');
  });
});

describe('_headers', () => {
  const aturan = readHeaders(folder);

  test.each(JALUR)('%s mendapat kepala yang sama dengan sumbernya, masing-masing satu kali', (jalur) => {
    expect(findKepala(aturan, `/kinerja${jalur}`)).toEqual(composeKepala(jalur));
  });

  test('yang di luar situs tidak mendapat apa pun, dan alamat tak dikenal tetap mendapat yang umum', () => {
    expect(findKepala(aturan, '/lain/')).toEqual({});
    expect(findKepala(aturan, '/kinerja/tidak-ada')['X-Content-Type-Options']).toBe('nosniff');
  });
});

describe('nginx.conf', () => {
  const lokasi = readNginx(writeNginx(bagian, '/kinerja/'));

  test.each(JALUR)('%s mendapat kepala yang sama dengan sumbernya', (jalur) => {
    expect(findLokasi(lokasi, `/kinerja${jalur}`)).toEqual(composeKepala(jalur));
  });

  test('setiap baris di luar komentar berakhir dengan titik koma atau kurung, dan kurungnya berpasangan', () => {
    const lines = writeNginx(bagian, '/')
      .split('\n')
      .filter((line) => line.trim() !== '' && !line.startsWith('#'));
    expect(lines.filter((line) => !/[;{}]$/.test(line))).toEqual([]);
    expect(lines.filter((line) => line.endsWith('{'))).toHaveLength(lines.filter((line) => line === '}').length);
  });
});

/** Pattern of each location and its headers, as nginx would send them: a location with add_header inherits none. */
function readNginx(teks: string): Map<string, Record<string, string>> {
  const blok = [...teks.matchAll(/^location (= )?(\S+) \{\n([^}]*)\}/gm)];
  return new Map(
    blok.map(([, tepat = '', pola = '', isi = '']) => [
      `${tepat}${pola}`,
      Object.fromEntries(
        [...isi.matchAll(/add_header (\S+) "([^"]*)" always;/g)].map(([, nama = '', nilai = '']) => [nama, nilai]),
      ),
    ]),
  );
}

/** An exact location first, else the longest prefix. */
function findLokasi(lokasi: Map<string, Record<string, string>>, jalur: string): Record<string, string> | undefined {
  const [awalan] = [...lokasi.keys()]
    .filter((pola) => !pola.startsWith('= ') && jalur.startsWith(pola))
    .sort((a, b) => b.length - a.length);
  return lokasi.get(`= ${jalur}`) ?? lokasi.get(awalan ?? '');
}
