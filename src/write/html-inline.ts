import { isSafeLink } from '../markup/link.ts';
import type { Inline } from '../markup/types.ts';
import { element, escapeHtml } from './html-escape.ts';

export function writeInlines(inlines: Inline[]): string {
  return inlines.map(writeInline).join('');
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
    case 'reference':
      return element('a', { href: `#${inline.to}` }, writeInlines(inline.text));
    case 'lineBreak':
      return '<br>';
  }
}
