import { plainText } from '../markup/build.ts';
import { captionLabel } from '../markup/outline.ts';
import type { Cell, Row, Table } from '../markup/types.ts';
import { isDense, toPercents, widthClass } from './column-width.ts';
import { element, escapeHtml } from './html-escape.ts';
import { writeInlines } from './html-inline.ts';

type WriteBlocks = (cell: Cell) => string;

/** A table in a region of its own that can be scrolled, also by keyboard: wide tables must be readable on a phone. */
export function writeTable(table: Table, number: number, writeCell: WriteBlocks): string {
  const { caption, head, body, widths, purpose } = table;
  const columns = toPercents(widths).map((percent) => `<col class="${widthClass(percent)}">`);
  const inside = [
    ...(caption ? [element('caption', { id: table.id }, escapeHtml(captionLabel(table)) + writeInlines(caption))] : []),
    `<colgroup>${columns.join('')}</colgroup>`,
    ...(head.length ? [`<thead>\n${head.map((row) => writeHeadRow(row, writeCell)).join('\n')}\n</thead>`] : []),
    `<tbody>\n${body.map((row) => writeRow(row, writeCell)).join('\n')}\n</tbody>`,
  ].join('\n');
  if (purpose === 'identitas') return `<table class="dokumen-identitas">\n${inside}\n</table>`;
  const label = caption ? captionLabel(table) + plainText(caption) : `Tabel isian ${number}`;
  const html = `<table class="${sizeClass(widths)}">\n${inside}\n</table>`;
  return element('div', { class: 'dokumen-gulir', role: 'region', 'aria-label': label, tabindex: 0 }, `\n${html}\n`);
}

/** How wide a table must at least be on a small screen. */
function sizeClass(widths: number[]): string {
  const columns = widths.length;
  if (isDense(widths)) return 'dokumen-tabel dokumen-tabel-rapat';
  if (columns > 6) return 'dokumen-tabel dokumen-tabel-lebar';
  return columns > 2 ? 'dokumen-tabel dokumen-tabel-sedang' : 'dokumen-tabel';
}

function writeHeadRow(row: Row, writeCell: WriteBlocks): string {
  const cells = row.map((cell) => {
    const scope = (cell.colSpan ?? 1) > 1 ? 'colgroup' : 'col';
    return element('th', { scope, ...spans(cell) }, writeCell(cell));
  });
  return `<tr>${cells.join('')}</tr>`;
}

function writeRow(row: Row, writeCell: WriteBlocks): string {
  const cells = row.map((cell) => {
    const inside = writeCell(cell);
    const isLabel = cell.role === 'label' && inside !== ''; // a head without words heads nothing
    const attributes = { ...(isLabel ? { scope: 'row' } : {}), class: looks(cell), ...spans(cell) };
    return element(isLabel ? 'th' : 'td', attributes, inside);
  });
  return `<tr>${cells.join('')}</tr>`;
}

function spans({ colSpan, rowSpan }: Cell): { colspan?: number; rowspan?: number } {
  return {
    ...(colSpan !== undefined && colSpan > 1 ? { colspan: colSpan } : {}),
    ...(rowSpan !== undefined && rowSpan > 1 ? { rowspan: rowSpan } : {}),
  };
}

/** Meaning → class; what it looks like stands in styles/dokumen.css. */
function looks({ role, tone }: Cell): string {
  const meanings = [role === 'label' ? undefined : role, tone].filter((meaning) => meaning !== undefined);
  return meanings.map((meaning) => `dokumen-sel-${meaning}`).join(' ');
}
