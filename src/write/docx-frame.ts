import { BorderStyle, Footer, Header, PageNumber, Paragraph, type ParagraphChild, TabStopType, TextRun } from 'docx';
import { TextWatermark } from 'docx/watermarks';
import type { Dokumen } from '../markup/types.ts';
import { cleanText } from './docx-inline.ts';
import { STYLE, WARNING } from './docx-styles.ts';
import { listStatus } from './page-css.ts';

/** Letterhead: the last line is the office, larger and bolder; a double rule below. */
export function composeKop({ kop, alamat }: Dokumen): Paragraph[] {
  const lines = kop.map((text, index): { text: string; style: string } => ({
    text,
    style: index === kop.length - 1 ? STYLE.letterheadName : STYLE.letterhead,
  }));
  if (!lines.length) return [];
  if (alamat !== undefined) lines.push({ text: alamat, style: STYLE.letterheadAddress });
  return lines.map(({ text, style }, index) => {
    const isLast = index === lines.length - 1;
    return new Paragraph({ style, children: [new TextRun(cleanText(text))], ...(isLast ? { border: RULE } : {}) });
  });
}

/** The office and the title on every page but the first, which carries the letterhead; what is not final, on every page. */
export function composeHeader(dokumen: Dokumen, width: number, isFirst: boolean): Header {
  const { instansi, judul } = dokumen;
  const status = listStatus(dokumen).join(' · ');
  const names: Paragraph[] = isFirst
    ? []
    : [
        new Paragraph({
          style: STYLE.running,
          tabStops: [{ type: TabStopType.RIGHT, position: width }],
          children: [new TextRun({ children: [cleanText(instansi), '\t', shorten(cleanText(judul))] })],
        }),
      ];
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

export function composeFooter(): Footer {
  const words = ['Halaman ', PageNumber.CURRENT, ' dari ', PageNumber.TOTAL_PAGES];
  return new Footer({
    children: [
      new Paragraph({ style: STYLE.running, alignment: 'right', children: [new TextRun({ children: words })] }),
    ],
  });
}

const RULE = { bottom: { style: BorderStyle.DOUBLE, size: 12, space: 4, color: '000000' } };

/** One line of a landscape page holds about this much beside the office's name. */
const LONGEST = 110;

function shorten(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text;
}
