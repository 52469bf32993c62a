import { AlignmentType, HeadingLevel, Paragraph, type ParagraphChild, Table, TextRun } from 'docx';
import { captionLabel, listButir } from '../markup/outline.ts';
import type { Block, Cell, Figure, Heading, Inline, Table as DokumenTable } from '../markup/types.ts';
import { composeBagan } from './docx-bagan.ts';
import { cleanText, composeRuns } from './docx-inline.ts';
import { composePicture, measureSvg } from './docx-picture.ts';
import { composeSignatures } from './docx-signatures.ts';
import { alignmentOf, STYLE } from './docx-styles.ts';
import { composeTable } from './docx-table.ts';
import { addNumbering, BULLETS, takeBreak, type Writing } from './docx-writing.ts';

export type DocxBlock = Paragraph | Table;

/** `width` is the room in twips; `style` that of plain paragraphs, which in a table are smaller. */
export interface Place {
  width: number;
  style?: string;
  cell?: Cell;
  keepNext?: true; // signatures follow: they must not stand on a page of their own
}

export function composeBlocks(writing: Writing, blocks: Block[], place: Place): DocxBlock[] {
  return blocks.flatMap((block, index) => {
    const isSigned = blocks[index + 1]?.type === 'signatures';
    return composeBlock(writing, block, isSigned ? { ...place, keepNext: true } : place);
  });
}

function composeBlock(writing: Writing, block: Block, place: Place): DocxBlock[] {
  switch (block.type) {
    case 'heading':
      return [
        new Paragraph({
          heading: HEADINGS[block.level],
          ...takeBreak(writing),
          children: composeRuns([...numberOf(block), ...block.text]),
        }),
      ];
    case 'paragraph':
      return [plain(writing, place, composeRuns(block.text, boldOf(place)))];
    case 'list':
      return composeList(writing, block, place, 0);
    case 'table':
      return composeDokumenTable(writing, block, place);
    case 'figure':
      return composeFigure(writing, block, place);
    case 'signatures':
      return [gap(writing, { keepNext: true }), composeSignatures(block.parties, place.width), gap(writing)];
    case 'bagan-alir':
      return composeFlow(writing, block);
    case 'daftar':
      return listButir(writing.dokumen, block.isi).map(({ label }) =>
        plain(writing, place, [new TextRun(cleanText(label))]),
      );
    case 'sampul':
      return [plain(writing, place, composeRuns(block.judul)), plain(writing, place, composeRuns(block.kaki))];
    case 'pageBreak':
      writing.breakBefore = true;
      return [];
  }
}

function numberOf({ nomor }: Heading): Inline[] {
  return nomor === undefined ? [] : [{ type: 'text', text: `${nomor} ` }];
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
  return items.flatMap((item) =>
    item.flatMap((block, index): DocxBlock[] => {
      if (block.type === 'list') return composeList(writing, block, place, Math.min(level + 1, 2));
      if (block.type !== 'paragraph') return composeBlock(writing, block, place);
      const mark = index === 0 ? { numbering: { reference, level } } : { indent: { left: 360 * (level + 1) } };
      const style = place.style === undefined ? {} : { style: place.style };
      const spacing = place.style === undefined ? { spacing: { after: 40 } } : {};
      return [
        new Paragraph({ ...style, ...mark, ...spacing, ...takeBreak(writing), children: composeRuns(block.text) }),
      ];
    }),
  );
}

function composeDokumenTable(writing: Writing, table: DokumenTable, place: Place): DocxBlock[] {
  const caption = table.caption
    ? [
        new Paragraph({
          style: 'Caption',
          ...takeBreak(writing),
          children: composeRuns([...label(table), ...table.caption]),
        }),
      ]
    : [];
  const before = writing.breakBefore ? [gap(writing)] : [];
  const isIdentity = table.purpose === 'identitas';
  const composed = composeTable(table, place, (cell, isHead, width) =>
    endWithParagraph(composeBlocks(writing, identify(cell, isIdentity), cellPlace(cell, isHead, isIdentity, width))),
  );
  return composed ? [...before, ...caption, composed, gap(writing, place)] : [...before, ...caption];
}

function label(block: DokumenTable | Figure): Inline[] {
  const words = captionLabel(block);
  return words === '' ? [] : [{ type: 'text', text: words }];
}

function cellPlace(cell: Cell, isHead: boolean, isIdentity: boolean, width: number): Place {
  if (isIdentity) return { width, style: STYLE.identity };
  if (isHead) return { width, style: STYLE.tableHead };
  return { width, style: cell.role === 'title' ? STYLE.tableTitle : STYLE.table, cell };
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

function composeFigure(writing: Writing, block: Extract<Block, { type: 'figure' }>, { width }: Place): DocxBlock[] {
  const own = measureSvg(block.svg);
  const scale = Math.min(1, width / 15 / own.width); // 15 twips are one CSS pixel
  const size = { width: Math.round(own.width * scale), height: Math.round(own.height * scale) };
  const picture = composePicture(block.svg, block.alt, size, writing.rasterize);
  return [
    new Paragraph({ alignment: AlignmentType.CENTER, keepNext: true, ...takeBreak(writing), children: [picture] }),
    new Paragraph({
      style: 'Caption',
      alignment: AlignmentType.CENTER,
      children: composeRuns([...label(block), ...block.caption]),
    }),
  ];
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
