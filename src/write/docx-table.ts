import {
  HeightRule,
  Paragraph,
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
import { cellWidth, placeCells, planColumns, planRows } from './docx-rows.ts';

/** What stands in a cell of `width` twips; the last is always a paragraph, or Word calls the file damaged. */
export type ComposeCell = (cell: Cell, isHead: boolean, width: number) => (Paragraph | Table)[];

/** Room of one page for rows, in twips, and the points of the letters in them. */
export interface Sheet {
  height: number;
  points: number;
}

/** A table without a row or column would not open; `undefined` then. */
export function composeTable(
  table: DokumenTable,
  { width, keepNext, sheet }: { width: number; keepNext?: true; sheet: Sheet },
  composeCell: ComposeCell,
): Table | undefined {
  const { head, body, widths, purpose } = table;
  if (!widths.length || head.length + body.length === 0) return undefined;
  const isIdentity = purpose === 'identitas';
  const margins = isDense(widths) ? DENSE_MARGIN : CELL_MARGIN;
  const look = { points: sheet.points, margins };
  const placed = placeCells([...head, ...body]);
  const columns = planColumns(width, widths, placed, head.length, look);
  const plans = planRows(placed, columns, head.length, sheet.height, look);
  const rows = placed.map((cells, index) => {
    const isHead = index < head.length;
    const { isWhole = true, height } = plans[index] ?? {};
    return new TableRow({
      ...(isHead ? { tableHeader: true } : {}),
      ...(isWhole ? { cantSplit: true } : {}),
      ...(height === undefined ? {} : { height: { value: height, rule: HeightRule.ATLEAST } }),
      ...(keepNext && index === placed.length - 1 ? { keepNext } : {}),
      children: cells.map(({ cell, column }) => composeTableCell(cell, column, columns, isHead, composeCell, margins)),
    });
  });
  const composed = new Table({
    rows,
    width: { size: width, type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    borders: isIdentity ? NO_GRID : GRID,
    margins: isIdentity ? { ...CELL_MARGIN, top: 0, bottom: 0, left: 0 } : margins,
  });
  return describeTable(composed, findTableAlt(table));
}

function composeTableCell(
  cell: Cell,
  column: number,
  columns: number[],
  isHead: boolean,
  composeCell: ComposeCell,
  margins: typeof CELL_MARGIN,
): TableCell {
  const { colSpan = 1, rowSpan = 1, role } = cell;
  const width = cellWidth(cell, column, columns);
  const fill = isHead ? FILL.head : fillOf(cell);
  const isMiddle = isHead || role === 'title';
  return new TableCell({
    children: composeCell(cell, isHead, width - margins.left - margins.right),
    width: { size: width, type: WidthType.DXA },
    verticalAlign: isMiddle ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
    ...(colSpan > 1 ? { columnSpan: colSpan } : {}),
    ...(rowSpan > 1 ? { rowSpan } : {}),
    ...(fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill } }),
  });
}
