import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { writeLuring } from '../../src/write/luring.ts';

const folder = mkdtempSync(join(tmpdir(), 'kinerja-luring-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function tulis(file: string, isi: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), isi);
}

describe('writeLuring(folder, base)', () => {
  test('situs tanpa formulir tidak mempunyai pekerja luring', () => {
    tulis('index.html', 'beranda');
    expect(writeLuring(folder, '/')).toBeUndefined();
  });

  test('menyimpan daftar, bahan, skrip, dan gaya; di bawah alamat situsnya', () => {
    for (const file of ['isi/index.html', 'isi/bahan.json', 'aset/a.js', 'aset/b.css', 'aset/c.png']) tulis(file, file);
    const teks = writeLuring(folder, '/kinerja/') ?? '';
    const [, daftar = ''] = /^const BERKAS = (.*);$/m.exec(teks) ?? [];
    expect(JSON.parse(daftar)).toEqual([
      '/kinerja/isi/',
      '/kinerja/isi/bahan.json',
      '/kinerja/aset/a.js',
      '/kinerja/aset/b.css',
    ]);
  });

  test('versinya mengikuti isi: tetap bila sama, lain bila satu formulir berubah', () => {
    const versi = () => /^const VERSI = (.*);$/m.exec(writeLuring(folder, '/') ?? '')?.[1];
    const semula = versi();
    expect(versi()).toBe(semula);
    tulis('isi/2024/tw4/program/index.html', 'formulir');
    expect(versi()).not.toBe(semula);
  });
});
