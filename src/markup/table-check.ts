// A table in a template: "| a | b |", a line of dashes under its head, and "Tabel: …" over it for a caption.
import type { Problem } from '../source/problem.ts';
import { HOW_TO_NAME, NAMA } from './reference-check.ts';
import { problemAtOffset, type TemplateText } from './template-problem.ts';

export const CAPTION = /^Tabel:[ \t]+(.*)$/;
/** "Tabel: Capaian {#tabel-iku}": what references call it. */
export const CAPTION_NAMA = /^Tabel:[^\n]*\{#([^{}\n]*)\}[ \t]*$/;
/** "| --- | ---: |": under the head of a table. */
export const DASHES = /^\|(?:[ \t]*:?-+:?[ \t]*\|)*[ \t]*:?-+:?[ \t]*(?:\|[ \t]*)?$/;

const HOW_TO_WRITE = 'Tulis: | Kolom A | Kolom B |, di bawahnya |---|---:|, lalu satu baris untuk tiap isi.';

/** What Markdown would drop or print as text. `plain` has fields and tags blank. */
export function checkTables(template: TemplateText, plain: string): Problem[] {
  const lines = listLines(plain, template.text);
  const problems: Problem[] = [];
  const report = ({ offset }: Line, message: string, hint: string) =>
    problems.push(problemAtOffset(template, offset, 'templat-rusak', message, hint));
  let table: Line[] = [];
  for (const [index, line] of lines.entries()) {
    if (/^[ \t]+\|/.test(line.plain)) report(line, 'tabel harus di awal baris', 'Hapus spasi di depan "|".');
    const isNamed = CAPTION.test(line.plain) && line.typed.includes('{#');
    const nama = CAPTION_NAMA.exec(line.typed)?.[1] ?? '';
    if (isNamed && !NAMA.test(nama)) report(line, `nama tabel {#${nama}} tidak dapat dipakai`, HOW_TO_NAME);
    if (isCaptionAlone(lines, index)) report(line, '"Tabel:" tidak diikuti tabel', HOW_TO_WRITE);
    const isRow = line.plain.startsWith('|');
    if (isRow) table.push(line);
    else if (table.length && isGlued(lines, index)) {
      report(line, 'sesudah tabel perlu satu baris kosong', 'Beri baris kosong di antara tabel dan tulisan ini.');
    }
    const isEnd = (!isRow && !isBlank(line)) || index === lines.length - 1;
    if (isEnd) {
      for (const one of splitTables(table)) checkTable(one, report);
      table = [];
    }
  }
  return problems;
}

interface Line {
  plain: string;
  typed: string;
  offset: number;
}

function listLines(plain: string, text: string): Line[] {
  let offset = 0;
  const typedLines = text.split('\n');
  return plain.split('\n').map((line, index) => {
    const here = offset;
    offset += line.length + 1;
    const typed = typedLines[index] ?? '';
    // A tag in front of a row leaves nothing there; a space that was typed stays.
    return { plain: /^[ \t]/.test(typed) ? line : line.trimStart(), typed, offset: here };
  });
}

/** Also a line of tags alone: it leaves a blank one, which a table goes over. */
function isBlank({ plain }: Line): boolean {
  return plain.trim() === '';
}

function isGlued(lines: Line[], index: number): boolean {
  const line = lines[index];
  return !!line && !isBlank(line) && !/^(?::::|#)/.test(line.plain) && !!lines[index - 1]?.plain.startsWith('|');
}

function isCaptionAlone(lines: Line[], index: number): boolean {
  if (!CAPTION.test(lines[index]?.plain ?? '')) return false;
  return !lines
    .slice(index + 1)
    .find((line) => !isBlank(line))
    ?.plain.startsWith('|');
}

/** A line of dashes begins a table with the row above it. */
function splitTables(rows: Line[]): Line[][] {
  const starts = rows.flatMap(({ plain }, index) => (DASHES.test(plain) && index > 0 ? [index - 1] : []));
  if (!starts.length) return rows.length ? [rows] : [];
  return [0, ...starts.filter((start) => start > 0)].map((start, index, all) => rows.slice(start, all[index + 1]));
}

function checkTable([head, dashes, ...body]: Line[], report: (at: Line, message: string, hint: string) => void): void {
  if (!head) return;
  if (!dashes || !DASHES.test(dashes.plain)) {
    report(head, 'tabel belum punya garis |---| di bawah kepalanya', HOW_TO_WRITE);
    return;
  }
  const columns = countCells(dashes.plain);
  for (const row of [head, ...body]) {
    const cells = countCells(row.plain);
    if (cells === columns || row.typed.includes('{%')) continue;
    const message = `baris tabel ini berisi ${cells} sel, garis |---| di bawah kepalanya ${columns}`;
    report(row, message, 'Samakan banyaknya sel; sel kosong ditulis "| |", tanda "|" di dalam sel ditulis "\\|".');
  }
}

function countCells(line: string): number {
  const inside = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inside.split(/(?<!\\)\|/).length;
}
