import type { Block, Cell, Inline } from '../markup/types.ts';
import { measureTeks } from './bagan-alir-huruf.ts';
import { countGaris } from './bagan-alir-teks.ts';

/** Letters of a table, and the margins of its cells in twips. */
export interface CellLook {
  points: number;
  margins: { top: number; bottom: number; left: number; right: number };
}

/** Height of a cell as far as words make it; it and the cell's width in twips. */
export function measureCell({ blocks }: Cell, width: number, isBold: boolean, { points, margins }: CellLook): number {
  const room = Math.max(width - margins.left - margins.right, 1);
  return measureBlocks(blocks, room, points, isBold) + margins.top + margins.bottom;
}

/** Width in which words and numbers of up to so many letters stay whole: "15" must not become "1" over "5". */
export function measureShortWords(
  { blocks }: Cell,
  letters: number,
  isBold: boolean,
  { points, margins }: CellLook,
): number {
  const words = blocks.flatMap((block) => (block.type === 'paragraph' ? wordsOf(block.text).split(/\s+/) : []));
  const widths = words
    .filter((word) => word.length <= letters)
    .map((word) => measureTeks(word, points * TWIPS_PER_POINT, isBold));
  return Math.ceil(Math.max(0, ...widths) * SLACK) + margins.left + margins.right;
}

const SLACK = 1.05;
const TWIPS_PER_POINT = 20;
const TWIPS_PER_PX = 15;
const LINE = TWIPS_PER_POINT * 1.05 * 1.15; // twips per point: spacing of the style, height of the font
const INDENT = 360;

function measureBlocks(blocks: Block[], width: number, points: number, isBold: boolean): number {
  return blocks.reduce((sum, block) => sum + measureBlock(block, width, points, isBold), 0);
}

function measureBlock(block: Block, width: number, points: number, isBold: boolean): number {
  switch (block.type) {
    case 'heading':
    case 'paragraph': {
      const look = { pt: points, tebal: isBold, jarak: 0 };
      return countGaris(wordsOf(block.text), width / TWIPS_PER_PX, look) * points * LINE;
    }
    case 'list': {
      const inside = Math.max(width - INDENT, 1);
      return block.items.reduce((sum, item) => sum + measureBlocks(item, inside, points, isBold), 0);
    }
    default:
      return 0; // a table in a table breaks by its own rows; a picture has a sheet to fit into
  }
}

function wordsOf(inlines: Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'lineBreak') return '\n';
      return inline.type === 'text' ? inline.text : wordsOf(inline.text);
    })
    .join('');
}
