import createMarkdownIt, { type MarkdownIt } from 'markdown-it';
import { type LinkBase, resolveLink } from './link.ts';
import { readBlocks } from './tokens.ts';
import type { Block } from './types.ts';

/**
 * Narasi that people write: paragraphs, lists, strong, emphasis and links. All else stays the text that was typed: "# x"
 * prints as "# x", "<b>" as "<b>".
 */
export function readMarkdown(text: string, base: LinkBase): Block[] {
  return readBlocks(NARASI.parse(text, {}), {
    text: (typed) => [{ type: 'text', text: typed }],
    link: (typed) => resolveLink(typed, base),
  });
}

const NARASI = createMarkdown([]);

/** markdown-it with everything off but the rules of narasi and those named. Which addresses are allowed is link.ts's to say. */
export function createMarkdown(more: string[]): MarkdownIt {
  const markdown = createMarkdownIt('zero', { html: false, linkify: false, typographer: false });
  markdown.enable(['list', 'emphasis', 'link', 'newline', 'escape', ...more]);
  markdown.validateLink = () => true;
  markdown.normalizeLink = (href) => href;
  return markdown;
}
