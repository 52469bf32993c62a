import {
  AlignmentType,
  HeightRule,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { BarisBagan, KolomBagan, TataBagan } from './bagan-alir.ts';
import { describeTable } from './docx-alt.ts';
import { cleanText } from './docx-inline.ts';
import { composePicture, measureSvg } from './docx-picture.ts';
import { FILL, GRID, STYLE, toTwips } from './docx-styles.ts';
import type { Rasterize } from './docx-writing.ts';

/** One table per page, rows of exactly the height that their drawings have: the lines meet from row to row. */
export function composeBagan(tata: TataBagan, rasterize: Rasterize | undefined): Table[] {
  return tata.halaman.map(({ baris }) => composePage(tata, baris, rasterize));
}

function composePage(tata: TataBagan, baris: BarisBagan[], rasterize: Rasterize | undefined): Table {
  const table = new Table({
    rows: [...composeHead(tata), ...baris.map((satu) => composeRow(tata, satu, rasterize))],
    width: { size: toTwips(tata.lebarMm), type: WidthType.DXA },
    columnWidths: tata.kolom.map(({ lebarMm }) => toTwips(lebarMm)),
    layout: TableLayoutType.FIXED,
    borders: GRID,
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
  });
  const columns = tata.kolom.map(({ judul }) => judul).join('; ');
  return describeTable(table, { title: 'Bagan alir', description: cleanText(`Kolom: ${columns}.`) });
}

function composeHead({ kolom, kepala }: TataBagan): TableRow[] {
  const [groups, titles] = kepala.tinggiMm;
  const title = ({ judul, lebarMm, grup }: KolomBagan) => {
    const points = grup === 'Pelaksana' ? kepala.ukuranHurufPelaksana : kepala.ukuranHuruf;
    return headCell(judul, lebarMm, points, kepala.jarakSampingMm);
  };
  const first = kolom.flatMap((satu, index) => {
    const { grup } = satu;
    if (grup === undefined) return [new TableCell({ ...title(satu), rowSpan: 2 })];
    if (kolom[index - 1]?.grup === grup) return [];
    const members = kolom.filter((lain) => lain.grup === grup);
    const width = members.reduce((sum, { lebarMm }) => sum + lebarMm, 0);
    const options = headCell(grup, width, kepala.ukuranHuruf, kepala.jarakSampingMm);
    return [new TableCell({ ...options, ...(members.length > 1 ? { columnSpan: members.length } : {}) })];
  });
  const second = kolom.filter(({ grup }) => grup !== undefined).map((satu) => new TableCell(title(satu)));
  return [headRow(first, groups), headRow(second, titles)];
}

function headRow(children: TableCell[], mm: number): TableRow {
  return new TableRow({
    children,
    tableHeader: true,
    cantSplit: true,
    height: { value: toTwips(mm), rule: HeightRule.EXACT },
  });
}

function headCell(text: string, widthMm: number, points: number, sideMm: number) {
  const side = toTwips(sideMm);
  return {
    children: [words(text, points, { bold: true, centred: true })],
    width: { size: toTwips(widthMm), type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { left: side, right: side, marginUnitType: WidthType.DXA },
    shading: { type: ShadingType.CLEAR, color: 'auto', fill: FILL.head },
  };
}

function composeRow(tata: TataBagan, { tinggiMm, teks, svg, alt }: BarisBagan, rasterize: Rasterize | undefined) {
  const roles = tata.kolom.filter(({ grup }) => grup === 'Pelaksana');
  const before = [teks.no, teks.kegiatan];
  const after = [teks.kelengkapan, teks.waktu, teks.output, teks.keterangan];
  const widthAt = (index: number) => tata.kolom[index]?.lebarMm ?? 0;
  return new TableRow({
    cantSplit: true,
    height: { value: toTwips(tinggiMm), rule: HeightRule.EXACT },
    children: [
      ...before.map((text, index) => textCell(tata, text, widthAt(index), index === 0)),
      drawingCell(roles, composePicture(svg, alt, measureSvg(svg), rasterize)),
      ...after.map((text, index) => textCell(tata, text, widthAt(before.length + roles.length + index), false)),
    ],
  });
}

function drawingCell(roles: KolomBagan[], picture: ReturnType<typeof composePicture>): TableCell {
  const width = roles.reduce((sum, { lebarMm }) => sum + lebarMm, 0);
  return new TableCell({
    children: [new Paragraph({ style: STYLE.gap, spacing: PICTURE_LINE, children: [picture] })],
    width: { size: toTwips(width), type: WidthType.DXA },
    ...(roles.length > 1 ? { columnSpan: roles.length } : {}),
  });
}

const PICTURE_LINE = { before: 0, after: 0, line: 240, lineRule: 'auto' } as const;

function textCell({ teks }: TataBagan, text: string, widthMm: number, isNumber: boolean): TableCell {
  const side = toTwips(teks.jarakSampingMm);
  return new TableCell({
    children: [
      words(text, teks.ukuranHuruf, { right: isNumber, line: teks.tinggiGaris, above: toTwips(teks.jarakAtasMm) }),
    ],
    width: { size: toTwips(widthMm), type: WidthType.DXA },
    margins: { left: side, right: side, marginUnitType: WidthType.DXA },
  });
}

interface Look {
  bold?: boolean;
  centred?: boolean;
  right?: boolean;
  line?: number;
  above?: number; // twips; as a margin of the cell it would push down the drawing beside it
}

/** Line heights are exact, as they were counted; a font's own idea of a line would cut off the last. */
function words(text: string, points: number, { bold = false, centred, right, line = 1.2, above = 0 }: Look): Paragraph {
  const alignment = right ? AlignmentType.RIGHT : centred ? AlignmentType.CENTER : AlignmentType.LEFT;
  return new Paragraph({
    style: STYLE.table,
    alignment,
    spacing: { before: above, after: 0, line: Math.round(points * line * 20), lineRule: 'exact' },
    children: [new TextRun({ text: cleanText(text), bold, size: points * 2 })],
  });
}
