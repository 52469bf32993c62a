import { type ISectionOptions, PageOrientation, SectionType } from 'docx';
import type { Block, Dokumen, Section } from '../markup/types.ts';
import { composeBlocks } from './docx-blocks.ts';
import { composeEmptyFooter, composeFooter, composeHeader, composeKop } from './docx-frame.ts';
import { composeSampul } from './docx-sampul.ts';
import { toTwips } from './docx-styles.ts';
import type { Writing } from './docx-writing.ts';
import { measurePaper, PAPER } from './paper.ts';

/** Sections as Word has them: a cover is one of its own, without running lines and page number. */
export function composeSections(writing: Writing): ISectionOptions[] {
  const sheets = writing.dokumen.sections.flatMap(splitSampul);
  return sheets.map((sheet, index) => {
    const { cover } = sheet;
    return cover ? composeCover(writing, sheet, cover) : composeSheet(writing, sheet, index === 0);
  });
}

type Sampul = Extract<Block, { type: 'sampul' }>;

interface Sheet extends Section {
  cover?: Sampul;
}

/** A section begins a page anyway: the breaks around a cover are done with. */
function splitSampul({ orientation, blocks }: Section): Sheet[] {
  const at = blocks.findIndex(({ type }) => type === 'sampul');
  const cover = blocks[at];
  if (cover?.type !== 'sampul') return [{ orientation, blocks }];
  const before = blocks.slice(0, at);
  const after = blocks.slice(at + 1);
  if (before.at(-1)?.type === 'pageBreak') before.pop();
  if (after[0]?.type === 'pageBreak') after.shift();
  const rest = after.length > 0 ? splitSampul({ orientation, blocks: after }) : [];
  return [...(before.length > 0 ? [{ orientation, blocks: before }] : []), { orientation, blocks: [], cover }, ...rest];
}

function composeCover(writing: Writing, { orientation }: Section, cover: Sampul): ISectionOptions {
  const { dokumen } = writing;
  const paper = measurePaper(dokumen.kertas, orientation);
  return {
    properties: { type: SectionType.NEXT_PAGE, page: composePage(dokumen, orientation) },
    headers: { default: composeHeader(dokumen, toTwips(paper.textWidth), false) },
    footers: { default: composeEmptyFooter() },
    children: composeSampul(writing, cover, paper),
  };
}

/** The letterhead stands for the running line on the first page; after a cover there is none. */
function composeSheet(writing: Writing, { orientation, blocks }: Section, isFirst: boolean): ISectionOptions {
  const { dokumen } = writing;
  const paper = measurePaper(dokumen.kertas, orientation);
  const place = { width: toTwips(paper.textWidth), height: toTwips(paper.textHeight) };
  const footer = composeFooter();
  writing.breakBefore = false; // the section begins a page: a break before it is done with
  return {
    properties: { type: SectionType.NEXT_PAGE, titlePage: isFirst, page: composePage(dokumen, orientation) },
    headers: {
      default: composeHeader(dokumen, place.width, true),
      ...(isFirst ? { first: composeHeader(dokumen, place.width, false) } : {}),
    },
    footers: { default: footer, ...(isFirst ? { first: footer } : {}) },
    children: [...(isFirst ? composeKop(dokumen, place.width) : []), ...composeBlocks(writing, blocks, place)],
  };
}

/** The library turns width and height itself when the sheet lies on its side. */
function composePage({ kertas }: Dokumen, orientation: Section['orientation']) {
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
