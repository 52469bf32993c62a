import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { listBarisData, listKolomData } from '../src/domain/baris-data.ts';
import { resolveKinerja } from '../src/domain/resolve.ts';
import { PROBLEM_CODES } from '../src/source/problem.ts';
import { PENJELASAN } from '../src/validate/codes.ts';
import { isiContoh, seksi } from './domain/isi-contoh.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const { scripts } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

describe('README.md', () => {
  test('menjelaskan setiap kode masalah dengan contoh', () => {
    const tertulis = /<!-- kode-masalah -->\n\n([\s\S]*?)\n\n<!-- \/kode-masalah -->/.exec(readme)?.[1];
    const baris = PROBLEM_CODES.map(
      (code) => `| \`${code}\` | ${PENJELASAN[code].arti} | ${PENJELASAN[code].contoh} |`,
    );
    expect(withoutPadding(tertulis)).toBe(
      withoutPadding(['| kode | arti | contoh |', '| --- | --- | --- |', ...baris].join('\n')),
    );
  });

  test('hanya menyebut perintah yang ada', () => {
    const perintah = [...readme.matchAll(/npm run ([\w-]+)/g)].map(([, nama = '']) => nama);
    expect(perintah.filter((nama) => !(nama in scripts))).toEqual([]);
  });

  test('menyebut setiap kolom data terbuka, dalam urutannya', () => {
    const kinerja = resolveKinerja(isiContoh({ seksi: [seksi(1, 2)] }));
    const kolom = listKolomData(kinerja);
    expect(readme.replaceAll(/\s+/g, ' ')).toContain(`\`${kolom.slice(0, -1).join(', ')}\``);
    expect(Object.keys(listBarisData(kinerja, kinerja.baris, () => '')[0] ?? {})).toEqual(kolom);
  });
});

/** The formatter pads the cells of a table. */
function withoutPadding(table: string | undefined): string | undefined {
  return table?.replaceAll(/ +/g, ' ').replaceAll(/-{3,}/g, '---');
}
