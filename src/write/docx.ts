import { Document, type ISectionOptions, Packer, PageOrientation, SectionType } from 'docx';
import type { Dokumen, Section } from '../markup/types.ts';
import { layoutDokumen } from './bagan-dokumen.ts';
import { composeBlocks } from './docx-blocks.ts';
import { composeFooter, composeHeader, composeKop } from './docx-frame.ts';
import { cleanText } from './docx-inline.ts';
import { composeStyles, toTwips } from './docx-styles.ts';
import { createWriting, type Rasterize, type Writing } from './docx-writing.ts';
import { normalisePackage } from './package-bytes.ts';
import { measurePaper, PAPER } from './paper.ts';

export interface DocxOptions {
  /** The date the file carries: the commit's, so that the same commit gives the same bytes. */
  when: Date;
  /** Without it, drawings are replaced by their description. */
  rasterize?: Rasterize;
}

/** A document as a Word file. */
export async function writeDocx(dokumen: Dokumen, { when, rasterize }: DocxOptions): Promise<Uint8Array> {
  const writing = createWriting(dokumen, layoutDokumen(dokumen), rasterize);
  const sections = dokumen.sections.map((section, index) => composeSection(writing, dokumen, section, index === 0));
  const file = new Document({
    ...composeProperties(dokumen),
    styles: composeStyles(dokumen),
    numbering: { config: writing.numbering },
    sections,
  });
  return normalisePackage(await Packer.toBuffer(file), when);
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

function composeSection(writing: Writing, dokumen: Dokumen, section: Section, isFirst: boolean): ISectionOptions {
  const width = toTwips(measurePaper(dokumen.kertas, section.orientation).textWidth);
  const footer = composeFooter();
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: isFirst,
      page: composePage(dokumen, section),
    },
    headers: {
      default: composeHeader(dokumen, width, false),
      ...(isFirst ? { first: composeHeader(dokumen, width, true) } : {}),
    },
    footers: { default: footer, ...(isFirst ? { first: footer } : {}) },
    children: [...(isFirst ? composeKop(dokumen) : []), ...composeBlocks(writing, section.blocks, { width })],
  };
}

/** The library turns width and height itself when the sheet lies on its side. */
function composePage({ kertas }: Dokumen, { orientation }: Section) {
  const { width, height } = PAPER[kertas.ukuran];
  const { atas, kanan, bawah, kiri } = kertas.margin;
  return {
    size: {
      width: toTwips(width),
      height: toTwips(height),
      orientation: orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
    },
    margin: {
      top: toTwips(atas),
      right: toTwips(kanan),
      bottom: toTwips(bawah),
      left: toTwips(kiri),
      header: toTwips(Math.min(12, atas / 2)),
      footer: toTwips(Math.min(10, bawah / 2)),
    },
  };
}
