import { Document } from 'docx';
import type { Dokumen } from '../markup/types.ts';
import { layoutDokumen } from './bagan-dokumen.ts';
import { cleanText } from './docx-inline.ts';
import { estimatePages, hasDaftar } from './docx-pages.ts';
import { composeSections } from './docx-sections.ts';
import { composeStyles } from './docx-styles.ts';
import { compileParts } from './docx-tree.ts';
import { createWriting, type Pages, type Rasterize } from './docx-writing.ts';
import { packParts } from './package-bytes.ts';

export interface DocxOptions {
  /** The date the file carries: the commit's, so that the same commit gives the same bytes. */
  when: Date;
  /** Without it, drawings are replaced by their description. */
  rasterize?: Rasterize;
  /** What contents lists show; without it, a document that has one is laid out to find it. */
  pages?: Pages;
}

/** A document as a Word file. */
export async function writeDocx(dokumen: Dokumen, { when, rasterize, pages }: DocxOptions): Promise<Uint8Array> {
  const known = pages ?? (hasDaftar(dokumen) ? await estimatePages(dokumen) : undefined);
  const writing = createWriting(dokumen, layoutDokumen(dokumen), { rasterize, pages: known });
  const sections = composeSections(writing);
  const styles = composeStyles(dokumen);
  const file = new Document({
    ...composeProperties(dokumen),
    styles,
    numbering: { config: writing.numbering },
    sections,
  });
  return packParts(compileParts(file, styles), when);
}

function composeProperties({ judul, perihal, instansi }: Dokumen) {
  return {
    title: cleanText(judul),
    subject: cleanText(perihal),
    creator: cleanText(instansi),
    lastModifiedBy: cleanText(instansi),
    description: cleanText(perihal),
  };
}
