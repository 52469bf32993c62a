import type { Block, Inline, Section } from '../markup/types.ts';

/** "Tabel 1. …", "Gambar 1. …": numbered once, in the tree, so that page, Word and PDF agree. Tables in cells have none. */
export function numberCaptions(sections: Section[]): Section[] {
  const count = { table: 0, figure: 0 };
  const name = { table: 'Tabel', figure: 'Gambar' } as const;
  const number = (type: 'table' | 'figure', caption: Inline[]): Inline[] => {
    count[type] += 1;
    return [{ type: 'text', text: `${name[type]} ${count[type]}. ` }, ...caption];
  };
  const numberBlock = (block: Block): Block => {
    if (block.type === 'figure') return { ...block, caption: number('figure', block.caption) };
    if (block.type !== 'table' || !block.caption) return block;
    return { ...block, caption: number('table', block.caption) };
  };
  return sections.map((section) => ({ ...section, blocks: section.blocks.map(numberBlock) }));
}
