import { describe, expect, test } from 'vitest';
import { formatProblem, PROBLEM_CODES } from '../../src/source/problem.ts';
import { checkContent } from '../../src/validate/content.ts';
import { PENJELASAN } from '../../src/validate/codes.ts';
import { listBermasalah, readBermasalah, readLengkap } from './folders.ts';

/** Where the other codes are tried: they need a disk that refuses or that git cannot carry everywhere, or a template. */
const ELSEWHERE =
  /^(folder-tidak-terbaca|berkas-tidak-terbaca|berkas-tautan|berkas-terlalu-besar|nama-berkas-kembar|templat-.*)$/;

/** The day by which waivers are judged. */
const PER = '2024-07-31';

describe('setiap kode masalah', () => {
  test('kantor lengkap tidak bermasalah', () => {
    expect(checkContent(readLengkap()).problems).toEqual([]);
  });

  test('mempunyai contoh di test/input/bermasalah', () => {
    expect(listBermasalah()).toEqual(PROBLEM_CODES.filter((code) => !ELSEWHERE.test(code)).sort());
  });

  test.each(listBermasalah())('%s: satu kekeliruan, satu masalah', async (code) => {
    const { problems } = checkContent(readBermasalah(code), { per: PER });
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    const text = `${problems.map(formatProblem).join('\n')}\n`;
    await expect(text).toMatchFileSnapshot(`../output/bermasalah/${code}.txt`);
  });

  test('mempunyai penjelasan dengan contoh', () => {
    expect(Object.keys(PENJELASAN)).toEqual([...PROBLEM_CODES]);
  });
});
