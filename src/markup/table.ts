import type { Token } from 'markdown-it';
import { cellOf, paragraph } from './build.ts';
import { CAPTION_NAMA, DASHES } from './table-check.ts';
import type { Cell, Inline, Row, Table } from './types.ts';

/** Blank lines between two rows are what tags of a loop or branch left behind: the rows are of one table. */
export function joinRows(text: string): string {
  const lines = text.split('\n');
  const kept: string[] = [];
  let blank: string[] = []; // since the last line with words
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') {
      blank.push(line);
      continue;
    }
    const isNextTable = DASHES.test(lines[index + 1] ?? ''); // then this row is its head
    const isJoined = line.startsWith('|') && kept.at(-1)?.startsWith('|') && !isNextTable;
    for (const one of isJoined ? [] : blank) kept.push(one);
    kept.push(line);
    blank = [];
  }
  return kept.concat(blank).join('\n');
}

/** "| --- | ------: |": columns share the page as they share the dashes. */
export function readWidths(dashes: string): number[] {
  const cells = dashes.trim().replace(/^\|/, '').replace(/\|$/, '').split('|');
  return cells.map((cell) => Math.max(1, cell.replace(/[^-]/g, '').length));
}

/** Cells of a row in their order; a column of figures is one that is aligned to the right. */
export function composeRow(cells: { token: Token; text: Inline[] }[]): Row {
  return cells.map(({ token, text }): Cell => {
    const isNumber = token.type === 'td_open' && /right/.test(String(token.attrGet('style') ?? ''));
    return cellOf([paragraph(text)], isNumber ? { role: 'number' } : {});
  });
}

/** The line over a table: its words, and the name that references call it by. */
export function readCaption(typed: string, text: Inline[]): Pick<Table, 'caption' | 'id'> {
  const nama = CAPTION_NAMA.exec(typed)?.[1];
  const caption = text.map((inline, index): Inline => {
    if (inline.type !== 'text') return inline;
    const words = index === 0 ? inline.text.replace(/^Tabel:[ \t]+/, '') : inline.text;
    const isLast = nama !== undefined && index === text.length - 1;
    return { ...inline, text: isLast ? words.slice(0, words.lastIndexOf('{#')).trimEnd() : words };
  });
  return { caption: caption.filter((one) => one.type !== 'text' || one.text !== ''), ...(nama && { id: nama }) };
}
