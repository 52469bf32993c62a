import { Paragraph } from 'docx';
import type { Block, Inline } from '../markup/types.ts';
import { measureTeks } from './bagan-alir-huruf.ts';
import { composeRuns } from './docx-inline.ts';
import { composeLambang, measureLambang } from './docx-picture.ts';
import { SAMPUL, STYLE, toTwips } from './docx-styles.ts';
import type { Writing } from './docx-writing.ts';
import type { PaperSize } from './paper.ts';

type Sampul = Extract<Block, { type: 'sampul' }>;

const LAMBANG_TINGGI = 35; // mm
const SLACK = 12; // mm: letters of another font must not push the foot to a second sheet
const PT = 25.4 / 72; // mm

/**
 * One sheet: the emblem above, the title a third down, the office and year at the foot. What stands between is space
 * before paragraphs, since not every program knows how to set a page from top to bottom.
 */
export function composeSampul(writing: Writing, { judul, kaki }: Sampul, paper: PaperSize): Paragraph[] {
  const { lambang, kertas } = writing.dokumen;
  const title = measureLines(judul, kertas.ukuranHuruf + SAMPUL.judul, paper.textWidth);
  const foot = measureLines(kaki, kertas.ukuranHuruf + SAMPUL.kaki, paper.textWidth);
  const emblem = lambang ? LAMBANG_TINGGI + EMBLEM_GAP : 0;
  const free = Math.max(0, paper.textHeight - SLACK - title - foot - emblem);
  const above = free * (lambang ? 0.1 : 0.3);
  const line = (style: string, inlines: Inline[], before: number) =>
    new Paragraph({
      style,
      spacing: { before: toTwips(before) },
      children: composeRuns(writing.bookmarks, inlines),
    });
  const titled = line(STYLE.coverTitle, judul, lambang ? EMBLEM_GAP : above);
  const top = lambang
    ? [
        new Paragraph({
          style: STYLE.coverFoot,
          spacing: { before: toTwips(above) },
          children: [composeLambang(lambang, measureLambang(lambang, { tinggi: LAMBANG_TINGGI, lebar: 60 }))],
        }),
      ]
    : [];
  const words = kaki.length > 0 ? [line(STYLE.coverFoot, kaki, free - above)] : [];
  return [...top, titled, ...words];
}

const EMBLEM_GAP = 12; // mm

/** Height of centred bold words, in mm. */
function measureLines(inlines: Inline[], points: number, width: number): number {
  const lines = splitLines(inlines).map((words) => {
    return Math.max(1, Math.ceil((measureTeks(words.toUpperCase(), points * PT, true) * 1.1) / width));
  });
  return lines.reduce((sum, one) => sum + one, 0) * points * SAMPUL.garis * 1.15 * PT;
}

function splitLines(inlines: Inline[]): string[] {
  const words = (inline: Inline): string => {
    if (inline.type === 'lineBreak') return '\n';
    return inline.type === 'text' ? inline.text : inline.text.map(words).join('');
  };
  return inlines.map(words).join('').split('\n');
}
