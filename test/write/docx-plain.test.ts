import { Document, Paragraph } from 'docx';
import { expect, test } from 'vitest';
import { cell } from '../../src/markup/build.ts';
import type { Cell, Table } from '../../src/markup/types.ts';
import { composeRuns } from '../../src/write/docx-inline.ts';
import type { PlainText } from '../../src/write/docx-plain.ts';
import { alignmentOf, STYLE } from '../../src/write/docx-styles.ts';
import { composeTable } from '../../src/write/docx-table.ts';
import { compileParts } from '../../src/write/docx-tree.ts';

const kosong: Cell = { blocks: [{ type: 'paragraph', text: [] }] };
const PUSTAKA = 'bukan hanya kata'; // stands for a cell that the plain writer cannot read, as one with a link
const HEAD = [cell('No'), cell('Uraian'), cell('Nilai')];

const TABEL: [nama: string, table: Pick<Table, 'head' | 'body'>][] = [
  ['kata saja', { head: [HEAD], body: [[cell('1'), cell('Camat'), { ...cell('12,5'), role: 'number' }]] }],
  ['tanda XML dan kurung kurawal', { head: [], body: [[cell('<a&b>'), cell('"{logo}"'), cell("'")]] }],
  [
    'jumlah ditebalkan, judul di tengah',
    {
      head: [],
      body: [
        [
          { ...cell('Jumlah'), role: 'total', colSpan: 2 },
          { ...cell('3'), role: 'title' },
        ],
      ],
    },
  ],
  [
    'sel di atas beberapa baris',
    {
      head: [
        [
          { ...cell('No'), rowSpan: 2 },
          { ...cell('Triwulan'), colSpan: 2 },
        ],
        [cell('I'), cell('II')],
      ],
      body: [
        [{ ...cell('panjang '.repeat(200)), rowSpan: 2, role: 'number' }, cell('a'), cell('b')],
        [cell('c'), kosong],
      ],
    },
  ],
  ['sel tanpa kata', { head: [HEAD], body: [[kosong, kosong, kosong]] }],
  [
    'sel yang ditulis pustaka di antara sel kata',
    {
      head: [HEAD],
      body: [
        [cell('1'), cell(PUSTAKA), cell('2')],
        [cell(PUSTAKA), { ...cell('3'), colSpan: 2, role: 'total' }],
        [{ ...cell(PUSTAKA), rowSpan: 2 }, cell('4'), cell('5')],
        [cell('6'), cell(PUSTAKA)],
      ],
    },
  ],
  ['baris lebih tinggi dari halaman', { head: [HEAD], body: [[cell('1'), cell('panjang '.repeat(4000)), cell('2')]] }],
];

test.each(TABEL)('%s: yang ditulis sendiri sama dengan yang ditulis pustaka', (_, { head, body }) => {
  const table: Table = { type: 'table', widths: [1, 4, 2], head, body };
  expect(writeXml(table, readPlain)).toBe(writeXml(table, () => undefined));
  expect(writeXml(table, readPlain)).toContain('<w:tr>');
});

function readPlain(cell: Cell, isHead: boolean): PlainText | undefined {
  const words = listWords(cell);
  if (words.includes(PUSTAKA)) return undefined;
  return { words, ...lookOf(cell, isHead) };
}

function lookOf(cell: Cell, isHead: boolean) {
  const bold = cell.role === 'total' ? { bold: true as const } : {};
  return isHead ? { style: STYLE.tableHead } : { style: STYLE.table, alignment: alignmentOf(cell), ...bold };
}

function listWords({ blocks }: Cell): string[] {
  return blocks.flatMap((block) =>
    block.type === 'paragraph' ? block.text.map((one) => ('text' in one ? String(one.text) : '')) : [],
  );
}

function writeXml(table: Table, read: typeof readPlain | (() => undefined)): unknown {
  const composed = composeTable(
    table,
    { width: 9000, sheet: { height: 14000, points: 10 } },
    {
      readPlain: read,
      compose: (cell, isHead) => {
        const { bold, ...look } = { bold: undefined, ...lookOf(cell, isHead) };
        const text = cell.blocks.flatMap((block) => (block.type === 'paragraph' ? block.text : []));
        return [new Paragraph({ ...look, children: composeRuns(new Map(), text, bold ? { bold } : {}) })];
      },
    },
  );
  if (!composed) throw new Error('no table');
  return compileParts(new Document({ sections: [{ children: [composed] }] }), {}).get('word/document.xml');
}
