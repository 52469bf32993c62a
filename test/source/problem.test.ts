import { describe, expect, test } from 'vitest';
import {
  compareProblem,
  ContentError,
  formatProblem,
  formatSummary,
  type Problem,
  PROBLEM_CODES,
} from '../../src/source/problem.ts';

const masalah: Problem = {
  severity: 'error',
  code: 'kunci-ganda',
  file: 'content/a.yaml',
  line: 5,
  column: 3,
  message: 'isian "a" ditulis dua kali',
  hint: 'Hapus salah satu.',
};
const { hint: _, ...tanpaJalanKeluar } = masalah;

describe('formatProblem(problem)', () => {
  test.each([
    [
      'dengan jalan keluar',
      masalah,
      'content/a.yaml:5:3 error kunci-ganda: isian "a" ditulis dua kali\n    Hapus salah satu.',
    ],
    ['tanpa', tanpaJalanKeluar, 'content/a.yaml:5:3 error kunci-ganda: isian "a" ditulis dua kali'],
  ])('%s', (_, problem, text) => {
    expect(formatProblem(problem)).toBe(text);
  });
});

describe('formatSummary(files, problems)', () => {
  test.each([
    [[], 'Tidak ada masalah: 61 berkas diperiksa'],
    [[masalah, masalah, { ...masalah, file: 'content/b.yaml' }], '3 masalah dalam 2 berkas; 61 berkas diperiksa'],
  ])('%#', (problems, text) => {
    expect(formatSummary(61, problems)).toBe(text);
  });
});

test('compareProblem mengurutkan menurut berkas, baris, lalu kolom sebagai angka', () => {
  const acak = [
    { ...masalah, file: 'b.yaml', line: 1 },
    { ...masalah, file: 'a.yaml', line: 10 },
    { ...masalah, file: 'a.yaml', line: 9, column: 12 },
    { ...masalah, file: 'a.yaml', line: 9, column: 2 },
  ];
  expect(acak.sort(compareProblem).map(({ file, line, column }) => `${file}:${line}:${column}`)).toEqual([
    'a.yaml:9:2',
    'a.yaml:9:12',
    'a.yaml:10:3',
    'b.yaml:1:3',
  ]);
});

test('ContentError memuat semua masalah', () => {
  const { message, problems } = new ContentError([masalah, tanpaJalanKeluar]);
  expect(message).toBe(`${formatProblem(masalah)}\n${formatProblem(tanpaJalanKeluar)}`);
  expect(problems).toEqual([masalah, tanpaJalanKeluar]);
});

test('kode masalah unik dan berbentuk kata-kata dengan tanda hubung', () => {
  expect(new Set(PROBLEM_CODES).size).toBe(PROBLEM_CODES.length);
  expect(PROBLEM_CODES.filter((code) => !/^[a-z]+(-[a-z]+)+$/.test(code))).toEqual([]);
});
