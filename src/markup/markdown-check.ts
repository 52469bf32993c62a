// Markdown that a template cannot use prints as it was typed, or is dropped. Here it is told instead.
import type { Problem } from '../source/problem.ts';
import { resolveLink } from './link.ts';
import { checkTables } from './table-check.ts';
import { problemAtOffset, type TemplateText } from './template-problem.ts';

/** `plain` is the template with its fields and tags made blank (brackets.ts): data cannot add a mistake. */
export function checkMarkdown(template: TemplateText, plain: string): Problem[] {
  const problems = checkTables(template, plain);
  let offset = 0;
  for (const line of plain.split('\n')) {
    const wrong = line.startsWith(':::') ? undefined : findMistake(line);
    if (wrong) {
      const { at, message, hint } = wrong;
      problems.push(problemAtOffset(template, offset + at, 'templat-rusak', message, hint));
    }
    offset += line.length + 1;
  }
  return problems;
}

interface Mistake {
  at: number; // column from 0
  message: string;
  hint: string;
}

function findMistake(line: string): Mistake | undefined {
  for (const [pattern, message, hint] of MISTAKES) {
    const match = pattern.exec(line);
    if (match) return { at: match.index + (match[1] ?? '').length, message, hint };
  }
  return findBadLink(line);
}

/** The first group is what stands before the mistake. None of them runs over a line more than once. */
const MISTAKES: [pattern: RegExp, message: string, hint: string][] = [
  [/^ {0,3}#{5,}/, 'judul paling dalam memakai empat tanda "#"', 'Kurangi tanda "#" menjadi paling banyak empat.'],
  [/^ {0,3}#{1,4}(?=[^#\s])/, 'sesudah tanda "#" perlu satu spasi', 'Tulis "## Judul"; tanda "#" biasa ditulis "\\#".'],
  [
    /^([ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+):::/,
    '":::" harus di awal baris, bukan di dalam daftar',
    'Tutup daftar dengan satu baris kosong, lalu tulis ":::" pada baris sendiri.',
  ],
  [
    /<(?:\/?[a-z][a-z0-9]*(?=[\s/>])|!--)/i,
    'HTML tidak dapat dipakai di templat',
    'Pakai Markdown: **tebal**, *miring*, - butir, | tabel |. Tanda "<" biasa diberi spasi sesudahnya.',
  ],
  [/!\[/, 'gambar tidak dapat disisipkan di templat', 'Panggil bagian yang membuat gambar, misalnya ::: grafik.'],
  [/^ {0,3}(?:```|~~~)/, 'blok kode tidak dapat dipakai di templat', 'Tulis sebagai paragraf biasa.'],
  [/^ {0,3}>/, 'kutipan dengan ">" tidak dapat dipakai di templat', 'Tulis sebagai paragraf biasa atau *miring*.'],
  [
    /^ {0,3}(?:-{3,}|_{3,}|\*{3,}|={3,})[ \t]*$/,
    'garis mendatar tidak dapat dipakai di templat',
    'Untuk halaman baru tulis "::: halaman", lalu ":::" pada baris di bawahnya.',
  ],
];

const LINK = /\]\(([^()\s]*)\)/g;
const BASE = { situs: 'https://situs.example/', laman: 'https://situs.example/dokumen/x/' };

/** An address that no writer would write: only the words of the link would be left. */
function findBadLink(line: string): Mistake | undefined {
  for (const match of line.matchAll(LINK)) {
    const href = match[1] ?? '';
    if (resolveLink(href, BASE) !== undefined) continue;
    const message = href === '' ? 'tautan ini belum punya alamat' : `tautan ke "${href}" tidak dapat dipakai`;
    const hint = 'Alamat diawali https://, mailto:, "/" untuk laman situs ini, atau "#" untuk bagian dokumen ini.';
    return { at: match.index + 2, message, hint };
  }
  return undefined;
}
