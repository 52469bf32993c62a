import type { Block, Inline, Section } from './types.ts';

/** The same tree with each inline changed, the inner ones first. Drawings and signatures hold none. */
export function mapInlines(sections: Section[], change: (inline: Inline) => Inline): Section[] {
  return sections.map((section) => ({ ...section, blocks: mapBlocks(section.blocks, change) }));
}

function mapBlocks(blocks: Block[], change: (inline: Inline) => Inline): Block[] {
  return blocks.map((block): Block => {
    switch (block.type) {
      case 'heading':
      case 'paragraph':
        return { ...block, text: mapText(block.text, change) };
      case 'list':
        return { ...block, items: block.items.map((item) => mapBlocks(item, change)) };
      case 'table':
        return mapTable(block, change);
      case 'figure':
        return { ...block, caption: mapText(block.caption, change) };
      case 'sampul':
        return { ...block, judul: mapText(block.judul, change), kaki: mapText(block.kaki, change) };
      default:
        return block;
    }
  });
}

function mapTable(table: Extract<Block, { type: 'table' }>, change: (inline: Inline) => Inline): Block {
  const rows = (all: typeof table.body) =>
    all.map((row) => row.map((cell) => ({ ...cell, blocks: mapBlocks(cell.blocks, change) })));
  return {
    ...table,
    ...(table.caption && { caption: mapText(table.caption, change) }),
    head: rows(table.head),
    body: rows(table.body),
  };
}

function mapText(text: Inline[], change: (inline: Inline) => Inline): Inline[] {
  return text.map((inline) => {
    const isPlain = inline.type === 'text' || inline.type === 'lineBreak';
    return change(isPlain ? inline : { ...inline, text: mapText(inline.text, change) });
  });
}
