// Edits inside brackets, where commas part the entries and everything stands on one line.
import { skipTrivia } from './edit-line.ts';
import type { Part } from './edit-part.ts';
import { cut, insertAt, type NewEntry, type Splice } from './edit-splice.ts';
import { type YamlValue, writeFlow, writeFlowPair } from './edit-value.ts';

export function replaceInFlow({ start, end, style }: Part, value: YamlValue): Splice[] {
  return style === 'blank' ? [insertAt(start, ` ${writeFlow(value)}`)] : [{ start, end, text: writeFlow(value) }];
}

export function insertInFlow(text: string, parent: Part, index: number, { key, value }: NewEntry): Splice {
  const written = key === undefined ? writeFlow(value) : writeFlowPair(key, value);
  const before = parent.entries[index - 1];
  if (before) return insertAt(before.part.end, `, ${written}`);
  const [first] = parent.entries;
  if (first) return insertAt(first.start, `${written}, `);
  const isMapping = parent.type === 'mapping';
  if (isEmptyInside(text, parent))
    return { start: parent.start, end: parent.end, text: isMapping ? `{ ${written} }` : `[${written}]` };
  return insertAt(parent.start + 1, isMapping ? ` ${written}` : written);
}

/** With one of the commas beside it; comments stay. */
export function removeFromFlow(text: string, parent: Part, index: number): Splice[] {
  const entry = parent.entries[index];
  if (!entry) return [];
  const { start, part } = entry;
  if (parent.entries.length === 1 && !text.slice(parent.start, parent.end).includes('#'))
    return [{ start: parent.start, end: parent.end, text: parent.type === 'mapping' ? '{}' : '[]' }];
  const next = skipTrivia(text, part.end);
  if (text[next] === ',') return [cut(start, part.end), cut(next, skipSpace(text, next + 1))];
  const before = parent.entries[index - 1];
  if (!before) return [cut(start, part.end)];
  const comma = skipTrivia(text, before.part.end);
  return skipSpace(text, comma + 1) === start ? [cut(comma, part.end)] : [cut(comma, comma + 1), cut(start, part.end)];
}

/** Only space between the brackets. */
export function isEmptyInside(text: string, { start, end }: Part): boolean {
  return text.slice(start + 1, end - 1).trim() === '';
}

/** Past spaces and line breaks; a comment keeps the space before it. */
function skipSpace(text: string, offset: number): number {
  const end = offset + (/^[ \t\r\n]*/.exec(text.slice(offset))?.[0].length ?? 0);
  return text[end] === '#' ? offset : end;
}
