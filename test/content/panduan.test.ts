import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { listPanduanView, resolvePanduan } from '../../src/views/panduan.ts';
import { composeTerbitan } from '../views/terbitan-contoh.ts';
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
  const lain = tautan.filter((tujuan) => !existsSync(FOLDER + tujuan));
  expect(lain.filter((tujuan) => !/^(isian|masalah)\//.test(tujuan))).toEqual([]);
});

test('nama masalah dalam panduan memang dipakai oleh pemeriksaan', () => {
  const [, teks = ''] = PANDUAN.find(([nama]) => nama.includes('pesan-masalah')) ?? [];
  const kode = [...teks.matchAll(/^\| `([a-z-]+)`/gm)].map(([, nama = '']) => nama).filter((nama) => nama !== 'error');
  expect(kode.length).toBeGreaterThan(5);
  expect(kode.filter((nama) => !PROBLEM_CODES.some((dikenal) => dikenal === nama))).toEqual([]);
});

test.each([
  ['masalah/', '/panduan/masalah/'],
  ['masalah/#yaml-tab', '/panduan/masalah/#yaml-tab'],
  ['isian/seksi/#indikator.kode', '/panduan/isian/seksi/#indikator.kode'],
  ['isian/../../', undefined],
  ['masalah/javascript:x', undefined],
  ['02-pesan.md', '/panduan/02-pesan/'],
  ['isian.md', '/panduan/panduan-isian/'],
  ['03-tak-ada.md', undefined],
])('tautan %s dalam panduan', (href, jalur) => {
  const terbitan = composeTerbitan();
  const panduan = [...terbitan.panduan, { path: 'panduan/isian.md', text: '# Isian\n' }];
  const [view] = listPanduanView({ ...terbitan, panduan });
  if (!view) throw new Error('tanpa panduan');
  expect(resolvePanduan(view, href, (tujuan) => tujuan)).toBe(jalur);
});
