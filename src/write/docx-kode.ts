import { Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from 'docx';
import { describeTable } from './docx-alt.ts';
import { composeRuns } from './docx-inline.ts';
import { composePicture, measureSvg } from './docx-picture.ts';
import { NO_GRID, STYLE, toTwips } from './docx-styles.ts';
import type { Writing } from './docx-writing.ts';
import { describeKode, drawKode, type KodePeriksa, listBarisKode } from './kode-periksa.ts';

/** The QR code, and beside it what it is for. */
export function composeKode(writing: Writing, block: KodePeriksa, width: number): Table {
  const svg = drawKode(block);
  const picture = composePicture(svg, describeKode(block), measureSvg(svg), writing.rasterize);
  const left = toTwips(28);
  const cells = [
    cell(left, [new Paragraph({ style: STYLE.table, children: [picture] })]),
    cell(
      width - left,
      listBarisKode(block).map(
        (text) => new Paragraph({ style: STYLE.table, children: composeRuns(writing.bookmarks, text) }),
      ),
    ),
  ];
  const table = new Table({
    rows: [new TableRow({ cantSplit: true, children: cells })],
    width: { size: width, type: WidthType.DXA },
    columnWidths: [left, width - left],
    layout: TableLayoutType.FIXED,
    borders: NO_GRID,
  });
  return describeTable(table, { title: 'Kode periksa', description: `Kode periksa ${block.kode}.` });
}

function cell(size: number, children: Paragraph[]): TableCell {
  return new TableCell({ children, width: { size, type: WidthType.DXA }, verticalAlign: VerticalAlignTable.CENTER });
}
