// On which page Word puts each heading, table and figure. Contents lists carry these numbers as the result of their
// fields, so that they are right on opening.
//
// Taken from a layout of the Word file itself, not from the PDF of the same tree: a browser's lines, margins and breaks of
// tables differ, and by the third Bab of a long report its numbers were five pages off, while these were those of
// LibreOffice in 69 headings of 69. It costs about 50 ms a page, and only documents with a contents list pay it.
import { Document, Packer, type PageNumberEstimator } from 'docx';
import type { Dokumen } from '../markup/types.ts';
import { layoutDokumen } from './bagan-dokumen.ts';
import { measureTeks } from './bagan-alir-huruf.ts';
import { composeSections } from './docx-sections.ts';
import { composeStyles } from './docx-styles.ts';
import { createWriting, type Pages } from './docx-writing.ts';

export function hasDaftar({ sections }: Dokumen): boolean {
  return sections.some(({ blocks }) => blocks.some(({ type }) => type === 'daftar'));
}

/** Pages as the sheets count, the cover being the first. */
export async function estimatePages(dokumen: Dokumen): Promise<Pages> {
  const writing = createWriting(dokumen, layoutDokumen(dokumen), { rasterize: () => NOTHING });
  const sections = composeSections(writing);
  const estimate = await loadEstimator(dokumen);
  let found: ReadonlyMap<string, string> = new Map();
  const pageNumbers: PageNumberEstimator = (body, context) => {
    const estimated = estimate(body, context);
    found = estimated.bookmarks;
    return estimated;
  };
  const styles = composeStyles(dokumen);
  await Packer.toBuffer(new Document({ styles, numbering: { config: writing.numbering }, sections, pageNumbers }));
  return new Map([...writing.bookmarks].flatMap(([id, name]) => readPage(id, found.get(name))));
}

function readPage(id: string, page: string | undefined): [string, number][] {
  return page === undefined || !/^\d+$/.test(page) ? [] : [[id, Number(page)]];
}

/** Only now: the layout is half as large as all the rest. Where it does not know a letter or font, it takes a like one. */
async function loadEstimator({ kertas }: Dokumen): Promise<PageNumberEstimator> {
  const { estimatePageNumbersWith } = await import('docx/layout');
  const options = WIDE_AS_ARIAL.test(kertas.huruf) ? { measureWidth } : {};
  return estimatePageNumbersWith({ ...options, guess: true });
}

const WIDE_AS_ARIAL = /^(arial|arimo|helvetica|liberation sans)$/i;

/** The same widths as the library's for Arial, in half the time. */
function measureWidth(text: string, { size, bold }: { size: number; bold: boolean }): number {
  return measureTeks(text, size, bold);
}

/** Stands for every drawing: only their sizes count, and drawing them would take as long as all the rest. */
const NOTHING = new Uint8Array();
