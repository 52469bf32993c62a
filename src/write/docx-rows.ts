// Where the cells of a table stand, how wide its columns are and how high its rows: what Word works out by itself, but not
// every program does.
import type { Cell, Row } from '../markup/types.ts';
import { divide } from './column-width.ts';
import { type CellLook, measureCell, measureShortWords } from './docx-tall.ts';

export interface PlacedCell {
  cell: Cell;
  column: number;
}

/** The column each cell begins in, past those that a cell further up reaches down into. */
export function placeCells(rows: Row[]): PlacedCell[][] {
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

/** Letters of words that should not be broken; at least the numbers, where there is no room for more. */
const WHOLE = [10, 4];

/** Shares of the width in twips; columns too narrow for a word take from those that have room. */
export function planColumns(width: number, shares: number[], rows: PlacedCell[][], heads: number, look: CellLook) {
  const columns = divide(width, shares);
  for (const letters of WHOLE) {
    const least = listLeast(columns, rows, (cell, row) => measureShortWords(cell, letters, row < heads, look));
    const lacking = columns.map((one, index) => Math.max(0, (least[index] ?? 0) - one));
    const spare = columns.map((one, index) => Math.max(0, one - (least[index] ?? 0)));
    const [lack, room] = [sum(lacking), sum(spare)];
    if (lack === 0) return columns;
    if (lack > room) continue;
    const given = divide(lack, spare);
    return columns.map((one, index) => one + (lacking[index] ?? 0) - (given[index] ?? 0));
  }
  return columns;
}

/** Of each column, by the cells that stand in it alone. */
function listLeast(columns: number[], rows: PlacedCell[][], measure: (cell: Cell, row: number) => number): number[] {
  const least = columns.map(() => 0);
  for (const [row, cells] of rows.entries()) {
    for (const { cell, column } of cells) {
      if ((cell.colSpan ?? 1) === 1) least[column] = Math.max(least[column] ?? 0, measure(cell, row));
    }
  }
  return least;
}

export interface RowPlan {
  isWhole: boolean; // kept on one page
  height?: number; // at least, in twips
}

/** A row higher than this part of a page may break: kept whole, Word would leave out what does not fit. */
const MOST = 0.8;

/** A cell over several rows that needs more than they have gets it from the last; LibreOffice would cut its words. */
export function planRows(
  rows: PlacedCell[][],
  columns: number[],
  heads: number,
  pageHeight: number,
  look: CellLook,
): RowPlan[] {
  const heightOf = ({ cell, column }: PlacedCell, index: number) =>
    measureCell(cell, cellWidth(cell, column, columns), index < heads || cell.role === 'total', look);
  const line = measureCell({ blocks: [] }, 1, false, look) + look.points * 24;
  const own = rows.map((cells, index) => {
    const single = cells.filter(({ cell }) => (cell.rowSpan ?? 1) === 1);
    return Math.max(line, ...single.map((satu) => heightOf(satu, index)));
  });
  const high = [...own];
  for (const [index, cells] of rows.entries()) {
    for (const placed of cells) {
      const span = placed.cell.rowSpan ?? 1;
      const last = Math.min(index + span, rows.length) - 1;
      const missing = span > 1 ? heightOf(placed, index) - sum(high.slice(index, last + 1)) : 0;
      if (missing > 0) high[last] = (high[last] ?? 0) + missing;
    }
  }
  return rows.map((_, index) => {
    const [before, after] = [own[index] ?? 0, high[index] ?? 0];
    const isWhole = after < pageHeight * MOST;
    return {
      isWhole,
      ...(isWhole && after > before ? { height: Math.ceil(after) } : {}),
    };
  });
}

/** A cell over several rows stands in each of them: it begins in the first and goes on in the others. */
export interface SpreadCell extends PlacedCell {
  merge?: 'restart' | 'continue';
}

export function spreadCells(rows: PlacedCell[][]): SpreadCell[][] {
  const spread = rows.map((): SpreadCell[] => []);
  for (const [index, cells] of rows.entries()) {
    for (const placed of cells) {
      const { rowSpan = 1 } = placed.cell;
      spread[index]?.push(rowSpan > 1 ? { ...placed, merge: 'restart' } : placed);
      for (let down = 1; down < rowSpan; down += 1) spread[index + down]?.push({ ...placed, merge: 'continue' });
    }
  }
  return spread.map((cells) => cells.toSorted((a, b) => a.column - b.column));
}

export function cellWidth({ colSpan = 1 }: Cell, column: number, columns: number[]): number {
  return sum(columns.slice(column, column + colSpan));
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
