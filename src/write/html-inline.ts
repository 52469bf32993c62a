import { isSafeLink } from '../markup/link.ts';
import type { Inline } from '../markup/types.ts';
import { element, escapeHtml } from './html-escape.ts';

export function writeInlines(inlines: Inline[]): string {
  return inlines.map(writeInline).join('');
}

/** The words alone, for labels and ids. */
export function plainText(inlines: Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'lineBreak') return ' ';
      return inline.type === 'text' ? inline.text : plainText(inline.text);
    })
    .join('');
}

function writeInline(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return escapeHtml(inline.text);
    case 'strong':
      return element('strong', {}, writeInlines(inline.text));
    case 'emphasis':
      return element('em', {}, writeInlines(inline.text));
    case 'link':
      return isSafeLink(inline.href)
        ? element('a', { href: inline.href }, writeInlines(inline.text))
        : writeInlines(inline.text);
    case 'lineBreak':
      return '<br>';
  }
}
