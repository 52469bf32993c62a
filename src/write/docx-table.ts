import {
  HeightRule,
  type Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Cell, Table as DokumenTable } from '../markup/types.ts';
import { isDense } from './column-width.ts';
import { describeTable, findTableAlt } from './docx-alt.ts';
import { CELL_MARGIN, DENSE_MARGIN, FILL, fillOf, GRID, NO_GRID } from './docx-styles.ts';
import { listParts } from './docx-tree.ts';
import {
  type CellLook,
  type PlainCell,
  type PlainRow,
  type PlainText,
  writePlainCell,
  writePlainRow,
} from './docx-plain.ts';
import {
  cellWidth,
  type PlacedCell,
  placeCells,
  planColumns,
  planRows,
  type SpreadCell,
  spreadCells,
} from './docx-rows.ts';

/** What stands in a cell. */
export interface CellWriter {
  /** In `width` twips; the last is always a paragraph, or Word calls the file damaged. */
  compose: (cell: Cell, isHead: boolean, width: number) => (Paragraph | Table)[];
  /** Its words, when it holds nothing else. */
  readPlain: (cell: Cell, isHead: boolean) => PlainText | undefined;
}

/** Room of one page for rows, in twips, and the points of the letters in them. */
export interface Sheet {
  height: number;
  points: number;
}

/** A table without a row or column would not open; `undefined` then. */
export function composeTable(
  table: DokumenTable,
  { width, keepNext, sheet }: { width: number; keepNext?: true; sheet: Sheet },
  writer: CellWriter,
): Table | undefined {
  const { head, body, widths, purpose } = table;
  if (!widths.length || head.length + body.length === 0) return undefined;
  const isIdentity = purpose === 'identitas';
  const margins = isDense(widths) ? DENSE_MARGIN : CELL_MARGIN;
  const look = { points: sheet.points, margins };
  const placed = placeCells([...head, ...body]);
  const columns = planColumns(width, widths, placed, head.length, look);
  const plans = planRows(placed, columns, head.length, sheet.height, look);
  const kept = keepNext ? placed.length - 1 : undefined; // with what follows: the library knows how
  const read = readRows(spreadCells(placed), { heads: head.length, kept }, writer);
  const rows = placed.map((cells, index) => {
    const look = { isHead: index < head.length, columns, margins, ...plans[index], isKept: index === kept };
    const words = read[index];
    if (!words) return composeRow(cells, look, writer);
    return words.every(isPlain) ? composePlain(words, look) : composeMixed(words, look, writer);
  });
  const composed = new Table({
    rows: rows.filter((row) => row instanceof TableRow),
    width: { size: width, type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    borders: isIdentity ? NO_GRID : GRID,
    margins: isIdentity ? { ...CELL_MARGIN, top: 0, bottom: 0, left: 0 } : margins,
  });
  placeRows(composed, rows);
  return describeTable(composed, findTableAlt(table));
}

/** All rows in their order; the library has been given its own, and put them last. */
function placeRows(table: Table, rows: (TableRow | PlainRow)[]): void {
  const parts = listParts(table);
  parts.splice(parts.length - rows.filter((row) => row instanceof TableRow).length, parts.length, ...rows);
}

interface RowLook {
  isHead: boolean;
  columns: number[];
  margins: typeof CELL_MARGIN;
  isWhole?: boolean;
  height?: number;
  isKept: boolean;
}

/** Cells with their words, where they hold nothing else, as most do; a span is read only where all of the table is. */
function readRows(
  rows: SpreadCell[][],
  { heads, kept }: { heads: number; kept: number | undefined },
  { readPlain }: CellWriter,
): (ReadCell[] | undefined)[] {
  const read = rows.map((cells, index) => {
    return cells.map((placed) => ({
      ...placed,
      text: index === kept ? undefined : readPlain(placed.cell, index < heads),
    }));
  });
  const isAll = read.every((cells) => cells.every(isPlain));
  return read.map((cells) => (isAll || (cells.some(isPlain) && !cells.some(({ merge }) => merge)) ? cells : undefined));
}

type ReadCell = SpreadCell & { text: PlainText | undefined };
type WordCell = SpreadCell & { text: PlainText };

function isPlain(cell: ReadCell): cell is WordCell {
  return cell.text !== undefined;
}

function composePlain(cells: WordCell[], look: RowLook): PlainRow {
  const { isHead, isWhole = true, height } = look;
  return writePlainRow(
    cells.map((cell) => lookOfWords(cell, look)),
    { isHead, isWhole, height },
  );
}

function lookOfWords({ cell, column, merge, text }: WordCell, { columns, isHead }: RowLook): PlainCell {
  return { text, merge, ...lookOf(cell, cellWidth(cell, column, columns), isHead) };
}

/** A row of the library with its own cells, and cells of words between them. */
function composeMixed(cells: ReadCell[], look: RowLook, writer: CellWriter): TableRow {
  const own = cells.filter((cell) => !isPlain(cell));
  const row = composeRow(own, look, writer);
  const parts = listParts(row);
  const made = parts.splice(parts.length - own.length);
  parts.push(...cells.map((cell) => (isPlain(cell) ? writePlainCell(lookOfWords(cell, look)) : made.shift())));
  return row;
}

function composeRow(cells: PlacedCell[], look: RowLook, writer: CellWriter): TableRow {
  const { isHead, isWhole = true, height, isKept } = look;
  return new TableRow({
    ...(isHead ? { tableHeader: true } : {}),
    ...(isWhole ? { cantSplit: true } : {}),
    ...(height === undefined ? {} : { height: { value: height, rule: HeightRule.ATLEAST } }),
    ...(isKept ? { keepNext: true } : {}),
    children: cells.map((placed) => composeTableCell(placed, look, writer)),
  });
}

function composeTableCell({ cell, column }: PlacedCell, look: RowLook, { compose }: CellWriter): TableCell {
  const { columns, isHead, margins } = look;
  const { width, isMiddle, fill } = lookOf(cell, cellWidth(cell, column, columns), isHead);
  const { colSpan = 1, rowSpan = 1 } = cell;
  return new TableCell({
    children: compose(cell, isHead, width - margins.left - margins.right),
    width: { size: width, type: WidthType.DXA },
    verticalAlign: isMiddle ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
    ...(colSpan > 1 ? { columnSpan: colSpan } : {}),
    ...(rowSpan > 1 ? { rowSpan } : {}),
    ...(fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill } }),
  });
}

function lookOf(cell: Cell, width: number, isHead: boolean): CellLook {
  const { colSpan = 1, role } = cell;
  return { width, colSpan, fill: isHead ? FILL.head : fillOf(cell), isMiddle: isHead || role === 'title' };
}
