import type { Token } from 'markdown-it';
import { CAPTION } from './table-check.ts';
import { composeRow, readCaption } from './table.ts';
import type { Block, Heading, Inline, Row, Table } from './types.ts';

/** What becomes of the words and addresses in Markdown: a template has placeholders in them, a narasi has none. */
export interface Reading {
  text(typed: string): Inline[];
  link(typed: string): string | undefined; // undefined: not allowed, the words stay without a link
  reference?(typed: string): string | undefined; // the id of something in this document, where it names one
  widths?(table: Token): number[]; // shares of its columns
}

/** Tokens of the few rules that are switched on (markdown.ts, template.ts) → blocks. */
export function readBlocks(tokens: Token[], reading: Reading): Block[] {
  return readNodes(nest(tokens), reading);
}

interface Node {
  token: Token;
  children: Node[];
}

function nest(tokens: Token[]): Node[] {
  const root: Node[] = [];
  const open = [root];
  for (const token of tokens) {
    if (token.nesting === -1) {
      open.pop();
      continue;
    }
    const node: Node = { token, children: [] };
    open.at(-1)?.push(node);
    if (token.nesting === 1) open.push(node.children);
  }
  return root;
}

/** A paragraph "Tabel: …" over a table is its caption. */
function readNodes(nodes: Node[], reading: Reading): Block[] {
  return nodes.flatMap((node, index) => {
    if (node.token.type === 'table_open') return [readTable(node, nodes[index - 1], reading)];
    return isCaption(node, nodes[index + 1]) ? [] : readBlock(node, reading);
  });
}

function isCaption(node: Node | undefined, next: Node | undefined): boolean {
  return next?.token.type === 'table_open' && node !== undefined && CAPTION.test(readTyped(node));
}

function readTyped({ children }: Node): string {
  return children[0]?.token.content ?? '';
}

function readTable(table: Node, before: Node | undefined, reading: Reading): Table {
  const rows = (type: string): Row[] => {
    const part = table.children.find(({ token }) => token.type === type);
    return (part?.children ?? []).map((row) =>
      composeRow(row.children.map(({ token, children }) => ({ token, text: readInlines(children, reading) }))),
    );
  };
  const head = rows('thead_open');
  const widths = reading.widths?.(table.token) ?? (head[0] ?? []).map(() => 1);
  const caption =
    before && isCaption(before, table) ? readCaption(readTyped(before), readInlines(before.children, reading)) : {};
  return { type: 'table', ...caption, widths, head, body: rows('tbody_open') };
}

function readBlock({ token, children }: Node, reading: Reading): Block[] {
  switch (token.type) {
    case 'paragraph_open':
      return readParagraph(children, reading);
    case 'heading_open':
      return [{ type: 'heading', level: LEVELS[token.tag] ?? 4, text: readInlines(children, reading) }];
    case 'bullet_list_open':
      return [{ type: 'list', ordered: false, items: readItems(children, reading) }];
    case 'ordered_list_open': {
      const start = Number(token.attrGet('start') ?? 1);
      return [{ type: 'list', ordered: true, ...(start === 1 ? {} : { start }), items: readItems(children, reading) }];
    }
    default:
      throw new Error(`a rule of markdown-it is on that no block is known for: ${token.type}`);
  }
}

/** A paragraph that only held an empty field is none. */
function readParagraph(children: Node[], reading: Reading): Block[] {
  const text = readInlines(children, reading);
  return text.length ? [{ type: 'paragraph', text }] : [];
}

function readItems(items: Node[], reading: Reading): Block[][] {
  return items.map(({ children }) => readNodes(children, reading));
}

const LEVELS: Record<string, Heading['level']> = { h1: 1, h2: 2, h3: 3, h4: 4 };

function readInlines(blockChildren: Node[], reading: Reading): Inline[] {
  return joinTexts(
    blockChildren.flatMap(({ token }) => nest(token.children ?? []).flatMap((node) => readInline(node, reading))),
  );
}

function readInline({ token, children }: Node, reading: Reading): Inline[] {
  const inside = () => joinTexts(children.flatMap((node) => readInline(node, reading)));
  switch (token.type) {
    case 'text':
      return reading.text(token.content);
    case 'softbreak':
      return [{ type: 'text', text: ' ' }];
    case 'hardbreak':
      return [{ type: 'lineBreak' }];
    case 'strong_open':
      return [{ type: 'strong', text: inside() }];
    case 'em_open':
      return [{ type: 'emphasis', text: inside() }];
    case 'link_open': {
      const typed = String(token.attrGet('href') ?? '');
      const to = reading.reference?.(typed);
      if (to !== undefined) return [{ type: 'reference', to, text: inside() }];
      const href = reading.link(typed);
      return href === undefined ? inside() : [{ type: 'link', href, text: inside() }];
    }
    default:
      throw new Error(`a rule of markdown-it is on that no inline is known for: ${token.type}`);
  }
}

function joinTexts(inlines: Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const inline of inlines) {
    const last = joined.at(-1);
    if (inline.type === 'text' && last?.type === 'text') {
      joined[joined.length - 1] = { type: 'text', text: last.text + inline.text };
    } else joined.push(inline);
  }
  return joined.filter((inline) => inline.type !== 'text' || inline.text !== '');
}
