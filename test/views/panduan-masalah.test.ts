import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PROBLEM_CODES } from '../../src/source/problem.ts';
import { viewMasalah } from '../../src/views/panduan-masalah.ts';
import { listBermasalah } from '../validate/folders.ts';
import { composeTerbitan } from './terbitan-contoh.ts';

const { kelompok, jumlah } = viewMasalah(composeTerbitan());
const butir = kelompok.flatMap((satu) => satu.butir);

test('setiap kode masalah ada sekali, dengan penjelasannya', () => {
  expect(butir.map(({ kode }) => kode)).toEqual([...PROBLEM_CODES]);
  expect(jumlah).toBe(PROBLEM_CODES.length);
  expect(butir.filter(({ arti, dasar, contoh }) => !/\.$/.test(arti) || !/\.$/.test(dasar) || !contoh)).toEqual([]);
});

test('jangkar kelompok bukan kode masalah', () => {
  expect(kelompok.map(({ id }) => id).filter((id) => PROBLEM_CODES.some((code) => code === id))).toEqual([]);
});

test.each(listBermasalah())('%s: peringatan atau bukan, seperti pesannya', (code) => {
  const pesan = readFileSync(new URL(`../output/bermasalah/${code}.txt`, import.meta.url), 'utf8');
  const peringatan = butir.find(({ kode }) => kode === code)?.peringatan;
  expect(peringatan).toBe(new RegExp(`^\\S+ warning ${code}:`).test(pesan));
});
