import {
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Party } from '../markup/types.ts';
import { divide } from './column-width.ts';
import { describeTable } from './docx-alt.ts';
import { cleanText } from './docx-inline.ts';
import { CELL_MARGIN, FILL, GRID, NO_GRID, STYLE, toTwips } from './docx-styles.ts';

const SHARES = [9, 2, 9];
const SPACE = 20; // mm for stamp and signature

/** Two sides and a gap, without lines: one party stands at the right, two at both sides, more in rows of two. */
export function composeSignatures(parties: Party[], width: number): Table {
  const columns = divide(width, SHARES);
  const rows = listRows(parties).flatMap((slots) => composeParties(slots, columns));
  const table = new Table({
    rows,
    width: { size: width, type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    borders: NO_GRID,
  });
  const names = parties.map(({ jabatan }) => jabatan).join('; ');
  return describeTable(table, { title: 'Tanda tangan', description: cleanText(`Tempat tanda tangan: ${names}.`) });
}

/** Who initials the document before it is signed, each with a box. */
export function composeParaf(paraf: string[], width: number): Table {
  const columns = divide(Math.round(width * 0.45), [3, 2]);
  const head = new TableRow({
    cantSplit: true,
    tableHeader: true,
    children: ['Jabatan', 'Paraf'].map((text, index) => parafCell(text, columns[index] ?? 0, true)),
  });
  const rows = paraf.map((jabatan) => {
    const cells = [jabatan, ''].map((text, index) => parafCell(text, columns[index] ?? 0));
    return new TableRow({ cantSplit: true, height: { value: toTwips(9), rule: HeightRule.ATLEAST }, children: cells });
  });
  const table = new Table({
    rows: [head, ...rows],
    width: { size: columns.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    borders: GRID,
    margins: CELL_MARGIN,
  });
  return describeTable(table, { title: 'Paraf', description: cleanText(`Tempat paraf: ${paraf.join('; ')}.`) });
}

type Slot = Party | undefined;

function listRows(parties: Party[]): Slot[][] {
  const [first, second, ...rest] = parties;
  if (!first) return [];
  if (!second) return [[undefined, undefined, first]];
  return [[first, undefined, second], ...listRows(rest)];
}

interface RowLook {
  height?: number;
  cell?: { verticalAlign: typeof VerticalAlignTable.BOTTOM };
}

/** Names stand side by side whatever is above and below them. */
function composeParties(slots: Slot[], columns: number[]): TableRow[] {
  const row = (compose: (party: Party) => Paragraph[], more: RowLook = {}) =>
    new TableRow({
      cantSplit: true,
      ...(more.height === undefined ? {} : { height: { value: more.height, rule: HeightRule.ATLEAST } }),
      children: slots.map((party, index) => {
        const children = party ? compose(party) : [line('')];
        const size = columns[index] ?? 0;
        return new TableCell({ children, width: { size, type: WidthType.DXA }, ...more.cell });
      }),
    });
  return [
    row(composeAbove, { cell: { verticalAlign: VerticalAlignTable.BOTTOM } }), // one line beside two
    row(() => [line('')], { height: toTwips(SPACE) }),
    row(composeBelow),
  ];
}

function composeAbove({ pengantar, tanggal, atasNama, jabatan }: Party): Paragraph[] {
  const first = tanggal === undefined && pengantar === undefined ? [''] : [tanggal, pengantar];
  return [...first, atasNama, jabatan].filter((text) => text !== undefined).map(line);
}

function composeBelow({ nama, pangkat, nip }: Party): Paragraph[] {
  const name =
    nama === undefined
      ? line('……………………………')
      : new Paragraph({
          style: STYLE.signature,
          keepNext: true, // said by the style too; LibreOffice keeps a table together only by this
          children: [new TextRun({ text: cleanText(nama), bold: true, underline: {} })],
        });
  const rest = [pangkat, nip === undefined ? undefined : `NIP ${nip}`].filter((text) => text !== undefined);
  return [name, ...rest.map(line)];
}

function line(text: string): Paragraph {
  return new Paragraph({ style: STYLE.signature, keepNext: true, children: [new TextRun(cleanText(text))] });
}

function parafCell(text: string, width: number, isHead = false): TableCell {
  const style = isHead ? STYLE.tableHead : STYLE.table;
  return new TableCell({
    children: [new Paragraph({ style, keepNext: true, children: [new TextRun(cleanText(text))] })],
    width: { size: width, type: WidthType.DXA },
    ...(isHead ? { shading: { fill: FILL.head } } : {}),
  });
}
