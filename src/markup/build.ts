import type { Block, Cell, Inline, Row, Table } from './types.ts';

/** Plain text of people: a new line in it stays one, but for those at its end; nothing in it is markup. */
export function text(plain: string): Inline[] {
  return plain
    .replace(/\n+$/, '')
    .split('\n')
    .flatMap((line, index): Inline[] => [
      ...(index > 0 ? [{ type: 'lineBreak' } as const] : []),
      ...(line === '' ? [] : [{ type: 'text', text: line } as const]),
    ]);
}

export function strong(plain: string): Inline {
  return { type: 'strong', text: text(plain) };
}

export function paragraph(content: string | Inline[]): Block {
  return { type: 'paragraph', text: typeof content === 'string' ? text(content) : content };
}

export function list(ordered: boolean, items: (string | Inline[])[]): Block {
  return { type: 'list', ordered, items: items.map((item) => [paragraph(item)]) };
}

export function cell(content: string | Inline[], meaning: Omit<Cell, 'blocks'> = {}): Cell {
  return { blocks: [paragraph(content)], ...meaning };
}

export function cellOf(blocks: Block[], meaning: Omit<Cell, 'blocks'> = {}): Cell {
  return { blocks, ...meaning };
}

/** Labels and values side by side: "Nama : …". */
export function identity(rows: [label: string, value: string | Inline[]][], widths: [number, number]): Table {
  const body = rows.map(([label, value]): Row => [cell(label, { role: 'label' }), cell(value)]);
  return { type: 'table', purpose: 'identitas', widths, head: [], body };
}

/** The words alone, for labels, ids and lists. */
export function plainText(inlines: Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'lineBreak') return ' ';
      return inline.type === 'text' ? inline.text : plainText(inline.text);
    })
    .join('');
}
