import { findLineEnd, findNextLine, isFirstOnLine, skipSpaces } from './edit-line.ts';
import type { Part } from './edit-part.ts';
import type { YamlValue } from './edit-value.ts';

/** What takes the place of a stretch of text. */
export interface Splice {
  start: number;
  end: number;
  text: string;
}

/** Splices do not overlap; of those at one offset, the first comes first. */
export function applySplices(text: string, splices: Splice[]): string {
  const backwards = splices.toReversed().sort((a, b) => b.start - a.start || b.end - a.end);
  return backwards.reduce((done, { start, end, text: piece }) => done.slice(0, start) + piece + done.slice(end), text);
}

export function insertAt(offset: number, text: string): Splice {
  return { start: offset, end: offset, text };
}

export function cut(start: number, end: number): Splice {
  return { start, end, text: '' };
}

export interface NewEntry {
  key?: string | undefined; // none for an item
  value: YamlValue;
  comment?: string | undefined;
}

/** Where an entry ends, its comments included: behind its last line, or behind the comments below it that stand deeper than it does. */
export function findExtent(text: string, column: number, end: number): number {
  let extent = findLineEnd(text, end);
  for (let line = findNextLine(text, extent); line < text.length; line = findNextLine(text, line)) {
    const mark = skipSpaces(text, line);
    if (mark === findLineEnd(text, line)) continue;
    if (text[mark] !== '#' || mark - line <= column) break;
    extent = findLineEnd(text, mark);
  }
  return extent;
}

/** The stretches of a value that is not in brackets. Between `headEnd` and `rest` stands its comment. */
export interface Room {
  headStart: number;
  headEnd: number; // what the first line says of the value
  rest: number; // where that line ends
  bodyEnd: number; // of the lines below that belong to the value
  extent: number; // of the comments below that belong to it
}

export function findRoom(text: string, part: Part): Room {
  const { style, after, start, headEnd, end, column } = part;
  const extent = findExtent(text, column, end);
  if (style === 'lines') {
    const isBeside = !isFirstOnLine(text, start); // "- kode: IKU-1"
    const rest = isBeside ? after : findLineEnd(text, after);
    return { headStart: after, headEnd: after, rest, bodyEnd: extent, extent };
  }
  const rest = findLineEnd(text, headEnd);
  const bodyEnd = Math.max(rest, end);
  return { headStart: start, headEnd, rest, bodyEnd, extent };
}
