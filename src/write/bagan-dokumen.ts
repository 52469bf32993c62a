import type { BaganAlir, Block, Dokumen, Kertas, Section } from '../markup/types.ts';
import { layoutBaganAlir, type TataBagan } from './bagan-alir.ts';
import { measureTeks } from './bagan-alir-huruf.ts';
import { plainText } from '../markup/build.ts';
import { measurePaper, type PaperSize } from './paper.ts';

/** The flow tables of a document, laid out for its paper: the same pages in every format. */
export type TataDokumen = ReadonlyMap<BaganAlir, TataBagan>;

export function layoutDokumen({ kertas, sections }: Dokumen): TataDokumen {
  const tata = sections.flatMap((section) =>
    section.blocks.flatMap((block, index): [BaganAlir, TataBagan][] =>
      block.type === 'bagan-alir' ? [[block, layoutBagan(kertas, section, block, index)]] : [],
    ),
  );
  return new Map(tata);
}

const BORDER = 1; // mm: half of the outer borders lies outside the table
const SLACK = 3; // mm: a page of exactly full height would spill over by a rounding
const PT = 25.4 / 72; // mm
const SMALLEST = 7; // points; a table of eight roles has no room for more

function layoutBagan(kertas: Kertas, section: Section, bagan: BaganAlir, index: number): TataBagan {
  const paper = measurePaper(kertas, section.orientation);
  const above = measureAbove(section.blocks.slice(0, index), kertas, paper);
  return layoutBaganAlir(bagan, {
    lebarMm: paper.textWidth - BORDER,
    tinggiMm: paper.textHeight - SLACK,
    tinggiHalamanPertamaMm: paper.textHeight - SLACK - above,
    ukuranHuruf: Math.max(SMALLEST, kertas.ukuranHuruf - 3),
  });
}

/** Height of what stands over the table on its page: words, as wide as the letters are. */
function measureAbove(before: Block[], { ukuranHuruf }: Kertas, paper: PaperSize): number {
  const from = before.findLastIndex(({ type }) => type === 'pageBreak') + 1;
  const onPage = before.slice(from);
  return onPage.reduce((sum, block) => sum + measureBlock(block, ukuranHuruf, paper), 0);
}

function measureBlock(block: Block, points: number, { textWidth, textHeight }: PaperSize): number {
  if (block.type !== 'heading' && block.type !== 'paragraph') return textHeight / 2; // not measured: leave half
  const isHeading = block.type === 'heading';
  const width = measureTeks(plainText(block.text), (points + (isHeading ? 3 : 0)) * PT, isHeading);
  const lines = Math.max(1, Math.ceil(width / textWidth));
  return lines * points * 1.5 * PT + (isHeading ? 22 : 8) * PT;
}
