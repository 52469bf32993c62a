import { ExternalHyperlink, InternalHyperlink, type ParagraphChild, TextRun } from 'docx';
import { isSafeLink } from '../markup/link.ts';
import type { Inline } from '../markup/types.ts';

interface Look {
  bold?: boolean;
  italics?: boolean;
  style?: string;
}

export function composeRuns(inlines: Inline[], look: Look = {}): ParagraphChild[] {
  return inlines.flatMap((inline) => composeRun(inline, look));
}

function composeRun(inline: Inline, look: Look): ParagraphChild[] {
  switch (inline.type) {
    case 'text':
      return [new TextRun({ ...look, text: cleanText(inline.text) })];
    case 'strong':
      return composeRuns(inline.text, { ...look, bold: true });
    case 'emphasis':
      return composeRuns(inline.text, { ...look, italics: true });
    case 'link':
      return isSafeLink(inline.href)
        ? [
            new ExternalHyperlink({
              link: inline.href,
              children: composeRuns(inline.text, { ...look, style: 'Hyperlink' }),
            }),
          ]
        : composeRuns(inline.text, look);
    case 'reference':
      return [new InternalHyperlink({ anchor: inline.to, children: composeRuns(inline.text, look) })];
    case 'lineBreak':
      return [new TextRun({ ...look, break: 1 })];
  }
}

/** XML 1.0 has no place for control characters, and Word refuses a file that holds one; a new line inside a run is one too. */
export function cleanText(text: string): string {
  return text
    .replace(/[\t\n\r]/g, ' ')
    .replace(/[\u0000-\u001F\uFFFE\uFFFF]/g, '')
    .replace(LONE_SURROGATE, '\uFFFD');
}

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
