import {
  BorderStyle,
  Footer,
  Header,
  Paragraph,
  type ParagraphChild,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { TextWatermark } from 'docx/watermarks';
import type { Dokumen, Lambang } from '../markup/types.ts';
import { describeTable } from './docx-alt.ts';
import { composeField } from './docx-fields.ts';
import { cleanText } from './docx-inline.ts';
import { composeLambang, measureLambang } from './docx-picture.ts';
import { NO_GRID, STYLE, toTwips, WARNING } from './docx-styles.ts';
import { listStatus } from './page-css.ts';

/** Letterhead: the last line is the office, larger and bolder; a double rule below; the emblem at the left. */
export function composeKop({ kop, alamat, lambang }: Dokumen, width: number): (Paragraph | Table)[] {
  const lines = kop.map((text, index): { text: string; style: string } => ({
    text,
    style: index === kop.length - 1 ? STYLE.letterheadName : STYLE.letterhead,
  }));
  if (!lines.length) return [];
  if (alamat !== undefined) lines.push({ text: alamat, style: STYLE.letterheadAddress });
  const compose = (border: object) =>
    lines.map(({ text, style }, index) => {
      const isLast = index === lines.length - 1;
      return new Paragraph({ style, children: [new TextRun(cleanText(text))], ...(isLast ? border : {}) });
    });
  if (!lambang) return compose({ border: { bottom: { ...RULE, space: 4 } } });
  return [composeKopTable(lambang, compose({}), width), new Paragraph({ style: STYLE.gap })];
}

const LAMBANG = { lebar: 22, tinggi: 24 }; // mm

/** Room as wide as the emblem's at the right too, so that the lines stand in the middle of the sheet. */
function composeKopTable(lambang: Lambang, lines: Paragraph[], width: number): Table {
  const side = toTwips(LAMBANG.lebar + 3);
  const columns = [side, width - 2 * side, side];
  const picture = composeLambang(lambang, measureLambang(lambang, LAMBANG));
  const cells = [[new Paragraph({ style: STYLE.letterhead, children: [picture] })], lines, [emptyLine()]];
  const row = new TableRow({
    cantSplit: true,
    children: cells.map(
      (children, index) =>
        new TableCell({
          children,
          width: { size: columns[index] ?? 0, type: WidthType.DXA },
          verticalAlign: VerticalAlignTable.CENTER,
        }),
    ),
  });
  const table = new Table({
    rows: [row],
    width: { size: width, type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    borders: { ...NO_GRID, bottom: RULE },
    margins: { top: 0, bottom: 80, left: 0, right: 0 },
  });
  return describeTable(table, { title: 'Kop surat', description: 'Lambang dan nama instansi.' });
}

function emptyLine(): Paragraph {
  return new Paragraph({ style: STYLE.letterhead });
}

/** The office and the title on every page but the first, which carries the letterhead; what is not final, on every page. */
export function composeHeader(dokumen: Dokumen, width: number, hasNames: boolean): Header {
  const { instansi, judul } = dokumen;
  const status = listStatus(dokumen).join(' · ');
  const names: Paragraph[] = hasNames
    ? [
        new Paragraph({
          style: STYLE.running,
          tabStops: [{ type: TabStopType.RIGHT, position: width }],
          children: [new TextRun({ children: [cleanText(instansi), new Tab(), shorten(cleanText(judul))] })],
        }),
      ]
    : [];
  const warning: ParagraphChild[] = status
    ? [
        new TextRun({ text: status, bold: true, color: WARNING, characterSpacing: 20 }),
        new TextWatermark({ text: status, font: dokumen.kertas.huruf, bold: true, color: WARNING, opacity: 0.12 }),
      ]
    : [];
  return new Header({
    children: [...names, new Paragraph({ style: STYLE.running, alignment: 'center', children: warning })],
  });
}

/** Programs that open the file put the true numbers in; what stands here is for those that do not. */
export function composeFooter(): Footer {
  const words = [
    new TextRun('Halaman '),
    ...composeField('PAGE', '1'),
    new TextRun(' dari '),
    ...composeField('NUMPAGES', '1'),
  ];
  return new Footer({ children: [new Paragraph({ style: STYLE.running, alignment: 'right', children: words })] });
}

/** Of a cover. Left out, Word would repeat the one before. */
export function composeEmptyFooter(): Footer {
  return new Footer({ children: [new Paragraph({ style: STYLE.running })] });
}

const RULE = { style: BorderStyle.DOUBLE, size: 12, color: '000000' };

/** One line of a landscape page holds about this much beside the office's name. */
const LONGEST = 110;

function shorten(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text;
}
