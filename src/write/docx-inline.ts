import { ExternalHyperlink, InternalHyperlink, type ParagraphChild, TextRun } from 'docx';
import { isSafeLink } from '../markup/link.ts';
import type { Inline } from '../markup/types.ts';
import type { Bookmarks } from './docx-bookmarks.ts';

interface Look {
  bold?: boolean;
  italics?: boolean;
  style?: string;
}

export function composeRuns(bookmarks: Bookmarks, inlines: Inline[], look: Look = {}): ParagraphChild[] {
  return inlines.flatMap((inline) => composeRun(bookmarks, inline, look));
}

function composeRun(bookmarks: Bookmarks, inline: Inline, look: Look): ParagraphChild[] {
  switch (inline.type) {
    case 'text':
      return [new TextRun({ ...look, text: cleanText(inline.text) })];
    case 'strong':
      return composeRuns(bookmarks, inline.text, { ...look, bold: true });
    case 'emphasis':
      return composeRuns(bookmarks, inline.text, { ...look, italics: true });
    case 'link':
      return composeLink(inline, (more) => composeRuns(bookmarks, inline.text, { ...look, ...more }));
    case 'reference': {
      const anchor = bookmarks.get(inline.to);
      const children = composeRuns(bookmarks, inline.text, look);
      return anchor === undefined ? children : [new InternalHyperlink({ anchor, children })];
    }
    case 'lineBreak':
      return [new TextRun({ ...look, break: 1 })];
  }
}

function composeLink({ href }: { href: string }, compose: (look: Look) => ParagraphChild[]): ParagraphChild[] {
  if (!isSafeLink(href)) return compose({});
  return [new ExternalHyperlink({ link: href, children: compose({ style: 'Hyperlink' }) })];
}

/** XML 1.0 has no place for control characters, and Word refuses a file that holds one; a new line inside a run is one too. */
export function cleanText(text: string): string {
  return text
    .replace(/[\t\n\r]/g, ' ')
    .replace(/[\u0000-\u001F\uFFFE\uFFFF]/g, '')
    .replace(LONE_SURROGATE, '\uFFFD');
}

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
