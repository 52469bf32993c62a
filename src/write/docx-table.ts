import {
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Cell, Row, Table as DokumenTable } from '../markup/types.ts';
import { divide } from './column-width.ts';
import { CELL_MARGIN, FILL, fillOf, GRID, NO_GRID } from './docx-styles.ts';

/** What stands in a cell of `width` twips; the last is always a paragraph, or Word calls the file damaged. */
export type ComposeCell = (cell: Cell, isHead: boolean, width: number) => (Paragraph | Table)[];

/** A table without a row or column would not open; `undefined` then. */
export function composeTable(
  table: DokumenTable,
  { width, keepNext }: { width: number; keepNext?: true },
  composeCell: ComposeCell,
): Table | undefined {
  const { head, body, widths, purpose } = table;
  if (!widths.length || head.length + body.length === 0) return undefined;
  const columns = divide(width, widths);
  const isIdentity = purpose === 'identitas';
  const placed = placeCells([...head, ...body]);
  const rows = placed.map((cells, index) => {
    const isHead = index < head.length;
    return new TableRow({
      ...(isHead ? { tableHeader: true } : {}),
      cantSplit: true,
      ...(keepNext && index === placed.length - 1 ? { keepNext } : {}),
      children: cells.map(({ cell, column }) => composeTableCell(cell, column, columns, isHead, composeCell)),
    });
  });
  return new Table({
    rows,
    width: { size: width, type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    borders: isIdentity ? NO_GRID : GRID,
    margins: isIdentity ? { ...CELL_MARGIN, top: 0, bottom: 0, left: 0 } : CELL_MARGIN,
  });
}

interface PlacedCell {
  cell: Cell;
  column: number;
}

/** The column each cell begins in, past those that a cell further up reaches down into. */
function placeCells(rows: Row[]): PlacedCell[][] {
  const reach: number[] = []; // per column: rows still covered from above
  return rows.map((row) => {
    let column = 0;
    const placed = row.map((cell) => {
      while ((reach[column] ?? 0) > 0) column += 1;
      const begin = column;
      for (let i = 0; i < (cell.colSpan ?? 1); i += 1) reach[column + i] = cell.rowSpan ?? 1;
      column += cell.colSpan ?? 1;
      return { cell, column: begin };
    });
    for (const [index, rest] of reach.entries()) reach[index] = Math.max(0, (rest ?? 0) - 1);
    return placed;
  });
}

function composeTableCell(
  cell: Cell,
  column: number,
  columns: number[],
  isHead: boolean,
  composeCell: ComposeCell,
): TableCell {
  const { colSpan = 1, rowSpan = 1, role } = cell;
  const width = columns.slice(column, column + colSpan).reduce((sum, one) => sum + one, 0);
  const fill = isHead ? FILL.head : fillOf(cell);
  const isMiddle = isHead || role === 'title';
  return new TableCell({
    children: composeCell(cell, isHead, width - CELL_MARGIN.left - CELL_MARGIN.right),
    width: { size: width, type: WidthType.DXA },
    verticalAlign: isMiddle ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
    ...(colSpan > 1 ? { columnSpan: colSpan } : {}),
    ...(rowSpan > 1 ? { rowSpan } : {}),
    ...(fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill } }),
  });
}
