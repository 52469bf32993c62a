import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PROBLEM_CODES } from '../../src/source/problem.ts';
import { root } from './read-content.ts';

const FOLDER = `${root}content/panduan/`;
const PANDUAN = readdirSync(FOLDER).map((nama): [nama: string, teks: string] => [
  nama,
  readFileSync(FOLDER + nama, 'utf8'),
]);

test.each(PANDUAN)('%s: judul di baris pertama, tautan ke berkas yang ada', (_nama, teks) => {
  expect(teks).toMatch(/^# \S/);
  const tautan = [...teks.matchAll(/\]\(([^)]+)\)/g)].map(([, tujuan = '']) => tujuan);
  expect(tautan.filter((tujuan) => !existsSync(FOLDER + tujuan))).toEqual([]);
});

test('nama masalah dalam panduan memang dipakai oleh pemeriksaan', () => {
  const [, teks = ''] = PANDUAN.find(([nama]) => nama.includes('pesan-masalah')) ?? [];
  const kode = [...teks.matchAll(/^\| `([a-z-]+)`/gm)].map(([, nama = '']) => nama).filter((nama) => nama !== 'error');
  expect(kode.length).toBeGreaterThan(10);
  expect(kode.filter((nama) => !PROBLEM_CODES.some((dikenal) => dikenal === nama))).toEqual([]);
});
