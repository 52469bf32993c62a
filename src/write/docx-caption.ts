import { type IParagraphOptions, Paragraph, type ParagraphChild, TextRun } from 'docx';
import type { Figure, Table } from '../markup/types.ts';
import { markPlace } from './docx-bookmarks.ts';
import { composeSequence } from './docx-fields.ts';
import { composeRuns } from './docx-inline.ts';
import { takeBreak, type Writing } from './docx-writing.ts';

/** "Tabel 3. Capaian", its number a field that Word's lists of tables and figures are made of. */
export function composeCaption(
  writing: Writing,
  block: Table | Figure,
  look: Pick<IParagraphOptions, 'alignment' | 'keepNext'>,
): Paragraph {
  const words = composeRuns(writing.bookmarks, block.caption ?? []);
  return new Paragraph({
    style: 'Caption',
    ...look,
    ...takeBreak(writing),
    children: markPlace(writing.bookmarks, block.id, [...composeNumber(block), ...words]),
  });
}

/** The words are those of captionLabel. */
function composeNumber({ type, nomor }: Table | Figure): ParagraphChild[] {
  if (nomor === undefined) return [];
  const label = type === 'table' ? 'Tabel' : 'Gambar';
  return [new TextRun(`${label} `), composeSequence(label, nomor), new TextRun('. ')];
}
