import { AlignmentType, HeadingLevel, Paragraph, type ParagraphChild, Table } from 'docx';
import type { Block, Cell, Figure, Heading, Inline, Table as DokumenTable } from '../markup/types.ts';
import { composeBagan } from './docx-bagan.ts';
import { markPlace } from './docx-bookmarks.ts';
import { composeCaption } from './docx-caption.ts';
import { composeDaftar } from './docx-daftar.ts';
import { cleanText, composeRuns } from './docx-inline.ts';
import { composeKode } from './docx-kode.ts';
import { composePicture, measureSvg } from './docx-picture.ts';
import type { PlainText } from './docx-plain.ts';
import { isDense } from './column-width.ts';
import { composeParaf, composeSignatures } from './docx-signatures.ts';
import { alignmentOf, DENSE_POINTS, STYLE } from './docx-styles.ts';
import { composeTable } from './docx-table.ts';
import { addNumbering, BULLETS, takeBreak, type Writing } from './docx-writing.ts';

export type DocxBlock = Paragraph | Table;

/** `width` and `height` are the room of one page in twips; `style` that of plain paragraphs, which in a table are smaller. */
export interface Place {
  width: number;
  height: number;
  style?: string;
  cell?: Cell;
  keepNext?: true; // signatures follow: they must not stand on a page of their own
}

/** A table that ends its page has no gap behind it: on a full page, the gap alone would make another. */
export function composeBlocks(writing: Writing, blocks: Block[], place: Place): DocxBlock[] {
  return blocks.flatMap((block, index) => {
    const next = blocks[index + 1]?.type;
    const composed = composeBlock(writing, block, next === 'signatures' ? { ...place, keepNext: true } : place);
    const isBroken = block.type === 'table' && next === 'pageBreak' && index + 2 < blocks.length;
    const last = isBroken ? composed.findLastIndex((one) => one instanceof Table) : -1;
    return last < 0 ? composed : composed.slice(0, last + 1);
  });
}

function composeBlock(writing: Writing, block: Block, place: Place): DocxBlock[] {
  switch (block.type) {
    case 'heading':
      return [composeHeading(writing, block)];
    case 'paragraph':
      return [plain(writing, place, composeRuns(writing.bookmarks, block.text, boldOf(place)))];
    case 'list':
      return composeList(writing, block, place, 0);
    case 'table':
      return composeDokumenTable(writing, block, place);
    case 'figure':
      return composeFigure(writing, block, place);
    case 'signatures':
      return composeSigned(writing, block, place);
    case 'bagan-alir':
      return composeFlow(writing, block);
    case 'daftar':
      return composeDaftar(writing, block.isi, place.width);
    case 'sampul':
      throw new Error('a cover stands inside another block: only sections hold them');
    case 'kode-periksa':
      return [gap(writing), composeKode(writing, block, place.width), gap(writing)];
    case 'pageBreak':
      writing.breakBefore = true;
      return [];
  }
}

/** The number of a Bab stands on a line of its own; contents lists make a space of the break. */
function composeHeading(writing: Writing, { level, nomor, id, text }: Heading): Paragraph {
  const between: Inline = level === 1 ? { type: 'lineBreak' } : { type: 'text', text: ' ' };
  const number: Inline[] = nomor === undefined ? [] : [{ type: 'text', text: nomor }, between];
  return new Paragraph({
    heading: HEADINGS[level],
    ...takeBreak(writing),
    children: markPlace(writing.bookmarks, id, composeRuns(writing.bookmarks, [...number, ...text])),
  });
}

const HEADINGS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const;

function plain(writing: Writing, { style, cell, keepNext }: Place, children: ParagraphChild[]): Paragraph {
  return new Paragraph({
    ...(style === undefined ? {} : { style }),
    ...(cell ? { alignment: alignmentOf(cell) } : {}),
    ...(keepNext ? { keepNext } : {}),
    ...takeBreak(writing),
    children,
  });
}

function boldOf({ cell }: Place): { bold?: true } {
  return cell?.role === 'total' ? { bold: true } : {};
}

/** Each ordered list is numbered by itself; what an item holds after its first paragraph is indented with it. */
function composeList(
  writing: Writing,
  { ordered, start = 1, items }: Extract<Block, { type: 'list' }>,
  place: Place,
  level: number,
): DocxBlock[] {
  const reference = ordered ? addNumbering(writing, start) : BULLETS;
  const { keepNext: kept, ...loose } = place;
  return items.flatMap((item, at) =>
    item.flatMap((block, index): DocxBlock[] => {
      const isLast = kept && at === items.length - 1 && index === item.length - 1;
      const own: Place = isLast ? place : loose;
      if (block.type === 'list') return composeList(writing, block, own, Math.min(level + 1, 2));
      if (block.type !== 'paragraph') return composeBlock(writing, block, own);
      const mark = index === 0 ? { numbering: { reference, level } } : { indent: { left: 360 * (level + 1) } };
      return [composeItem(writing, block.text, mark, own)];
    }),
  );
}

function composeItem(writing: Writing, text: Inline[], mark: object, { style, keepNext }: Place): Paragraph {
  return new Paragraph({
    ...(style === undefined ? { spacing: { after: 40 } } : { style }),
    ...(keepNext ? { keepNext } : {}),
    ...mark,
    ...takeBreak(writing),
    children: composeRuns(writing.bookmarks, text),
  });
}

function composeDokumenTable(writing: Writing, table: DokumenTable, place: Place): DocxBlock[] {
  const caption = table.caption ? [composeCaption(writing, table, { keepNext: true })] : [];
  const before = writing.breakBefore ? [gap(writing)] : [];
  const isIdentity = table.purpose === 'identitas';
  const { height } = place;
  const dense = isDense(table.widths);
  const points = dense ? DENSE_POINTS : writing.dokumen.kertas.ukuranHuruf - (isIdentity ? 0 : 2);
  const placeOf = (cell: Cell, isHead: boolean, width: number): Place =>
    dense
      ? { width, height, ...(isHead ? { style: STYLE.tableHeadDense } : { style: STYLE.tableDense, cell }) }
      : cellPlace(cell, isHead, isIdentity, { width, height });
  const composed = composeTable(
    table,
    { ...place, sheet: { height, points } },
    {
      compose: (cell, isHead, width) =>
        endWithParagraph(composeBlocks(writing, identify(cell, isIdentity), placeOf(cell, isHead, width))),
      readPlain: (cell, isHead) =>
        writing.breakBefore ? undefined : readPlain(identify(cell, isIdentity), placeOf(cell, isHead, place.width)),
    },
  );
  return composed ? [...before, ...caption, composed, gap(writing, place)] : [...before, ...caption];
}

/** What `plain` would be given, of a cell that holds a paragraph of words. */
function readPlain(blocks: Block[], place: Place): PlainText | undefined {
  const [block] = blocks;
  if (block?.type !== 'paragraph' || blocks.length > 1 || place.style === undefined) return undefined;
  const words = block.text.map((inline) => (inline.type === 'text' ? cleanText(inline.text) : ''));
  if (words.includes('')) return undefined;
  const { style, cell } = place;
  return { words, style, ...(cell ? { alignment: alignmentOf(cell) } : {}), ...boldOf(place) };
}

function cellPlace(cell: Cell, isHead: boolean, isIdentity: boolean, room: Place): Place {
  if (isIdentity) return { ...room, style: STYLE.identity };
  if (isHead) return { ...room, style: STYLE.tableHead };
  return { ...room, style: cell.role === 'title' ? STYLE.tableTitle : STYLE.table, cell };
}

/** "Nama : …": the colon belongs to the value. */
function identify({ blocks, role }: Cell, isIdentity: boolean): Block[] {
  const [first, ...rest] = blocks;
  if (!isIdentity || role === 'label' || first?.type !== 'paragraph') return blocks;
  return [{ type: 'paragraph', text: [{ type: 'text', text: ': ' }, ...first.text] }, ...rest];
}

function endWithParagraph(blocks: DocxBlock[]): DocxBlock[] {
  return blocks.at(-1) instanceof Paragraph ? blocks : [...blocks, new Paragraph({ style: STYLE.gap })];
}

/** Two tables that touch would be one to Word, and a section must not end with one. */
function gap(writing: Writing, { keepNext }: { keepNext?: true } = {}): Paragraph {
  return new Paragraph({ style: STYLE.gap, ...(keepNext ? { keepNext } : {}), ...takeBreak(writing) });
}

function composeFigure(writing: Writing, figure: Figure, { width, height, keepNext }: Place): DocxBlock[] {
  const own = measureSvg(figure.svg);
  const scale = Math.min(1, width / TWIPS_PER_PX / own.width, (height * FIGURE_MOST) / TWIPS_PER_PX / own.height);
  const size = { width: Math.round(own.width * scale), height: Math.round(own.height * scale) };
  const picture = composePicture(figure.svg, figure.alt, size, writing.rasterize);
  return [
    new Paragraph({ alignment: AlignmentType.CENTER, keepNext: true, ...takeBreak(writing), children: [picture] }),
    composeCaption(writing, figure, { alignment: AlignmentType.CENTER, keepNext: keepNext ?? false }),
  ];
}

const TWIPS_PER_PX = 15;
const FIGURE_MOST = 0.85; // of a page: its caption stands below it

/** Who initials stands under those who sign, on the same page. */
function composeSigned(
  writing: Writing,
  { parties, paraf = [] }: Extract<Block, { type: 'signatures' }>,
  { width }: Place,
): DocxBlock[] {
  if (parties.length === 0) return [];
  const signed = [gap(writing, { keepNext: true }), composeSignatures(parties, width)];
  if (paraf.length === 0) return [...signed, gap(writing)];
  return [...signed, gap(writing, { keepNext: true }), composeParaf(paraf, width), gap(writing)];
}

function composeFlow(writing: Writing, block: Extract<Block, { type: 'bagan-alir' }>): DocxBlock[] {
  const tata = writing.tata.get(block);
  if (!tata) throw new Error('a flow table stands inside another block: only sections hold them');
  const tables = composeBagan(tata, writing.rasterize);
  const before = writing.breakBefore ? [gap(writing)] : [];
  const pages = tables.flatMap((table, index): DocxBlock[] => (index === 0 ? [table] : [thinBreak(), table]));
  return [...before, ...pages, gap(writing)];
}

/** One point high: the next page is counted to be full. */
function thinBreak(): Paragraph {
  return new Paragraph({
    style: STYLE.gap,
    pageBreakBefore: true,
    spacing: { before: 0, after: 0, line: 20, lineRule: 'exact' },
  });
}
