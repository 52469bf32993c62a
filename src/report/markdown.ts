import { showHidden } from '../source/problem.ts';

/**
 * A text as it is, in the Markdown of any forge: no mention, reference, link, picture, HTML or formatting. What stands in single
 * backticks stays code, in which forges see none of these either.
 */
export function escapeMarkdown(text: string): string {
  return showHidden(text)
    .split(CODE)
    .map((part, index) => (index % 2 ? part : escapePlain(part)))
    .join('');
}

/** The same without code: between the bars of a table a backtick holds nothing together. */
export function escapeWords(text: string): string {
  return escapePlain(showHidden(text));
}

const CODE = /(?<!`)(`[^`]+`)(?!`)/;

/** Forges look for names and references after Markdown is done with backslashes: these get a sign that nobody sees behind them. */
function escapePlain(text: string): string {
  return text
    .replace(/[&<>\\`*_{}[\]()~|@#!$%:]/g, (mark, at: number) => {
      return (ESCAPED[mark] ?? mark) + (REFERRING.test(text.slice(at, at + 2)) ? JOINER : '');
    })
    .replace(/\bwww\./gi, (word) => `${word.slice(0, -1)}${JOINER}.`);
}

const JOINER = '\u2060';
const REFERRING = /^(?:[@#!$%&~]\S|:[\w/+-])/; // "@budi", "#12", "!7", "~label", ":tada:", "https://"

const ESCAPED: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  ...Object.fromEntries([...'\\`*_{}[]()~|!#'].map((mark) => [mark, `\\${mark}`])),
};
