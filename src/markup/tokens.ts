import type { Token } from 'markdown-it';
import type { Block, Heading, Inline } from './types.ts';

/** What becomes of the words and addresses in Markdown: a template has placeholders in them, a narasi has none. */
export interface Reading {
  text(typed: string): Inline[];
  link(typed: string): string | undefined; // undefined: not allowed, the words stay without a link
}

/** Tokens of the few rules that are switched on (markdown.ts, template.ts) → blocks. */
export function readBlocks(tokens: Token[], reading: Reading): Block[] {
  return nest(tokens).flatMap((node) => readBlock(node, reading));
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
  return items.map(({ children }) => children.flatMap((node) => readBlock(node, reading)));
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
      const href = reading.link(String(token.attrGet('href') ?? ''));
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
