// Edits outside brackets, where lines and their indentation say what belongs to what.
import {
  findLineBreak,
  findLineStart,
  findNextLine,
  findPreviousLineEnd,
  isEmptyLine,
  isFirstOnLine,
} from './edit-line.ts';
import type { Entry, Part, ScalarStyle } from './edit-part.ts';
import { findStyle, type Slot, writeKey, writeScalar } from './edit-scalar.ts';
import { cut, findExtent, findRoom, insertAt, type NewEntry, type Room, type Splice } from './edit-splice.ts';
import {
  isTall,
  writeComment,
  writeEntry,
  writeFlow,
  writeLines,
  type YamlRecord,
  type YamlValue,
} from './edit-value.ts';

/** Another value in the place of one; the comment behind it stays, and `comment` is for where there is none. */
export function replaceValue(text: string, part: Part, value: YamlValue, comment = ''): Splice[] {
  if (part.column < 0) return replaceRoot(text, part, value);
  const room = findRoom(text, part);
  const isCommented = text.slice(room.headEnd, room.rest).includes('#');
  const behind = isCommented ? '' : writeComment(comment);
  return isTall(value)
    ? replaceByLines(text, part, room, value, behind)
    : replaceByHead(text, part, room, value, behind);
}

/** A new key or item; `index` says before which. */
export function insertEntry(text: string, parent: Part, index: number, entry: NewEntry): Splice {
  const { key, value, comment } = entry;
  const column = parent.entries[0]?.column ?? 0;
  const lead = key === undefined ? '-' : `${writeKey(key, false)}:`;
  const lineBreak = findLineBreak(text);
  const lines = writeEntry(lead, value, { column, comment }).join(lineBreak);
  const indent = ' '.repeat(column);
  const before = parent.entries[index - 1];
  if (!before) return insertAt(parent.entries[0]?.start ?? parent.start, lines + lineBreak + indent);
  const gap = key === undefined && !before.part.keepsBlanks && isSpaced(text, parent) ? lineBreak : '';
  return insertAt(findExtent(text, before.column, before.part.end), gap + lineBreak + indent + lines);
}

/** Without the entry, its comment and the comments below that stand deeper. What stands above stays, for it may be about more. */
export function removeEntry(text: string, parent: Part, index: number): Splice[] {
  const entry = parent.entries[index];
  if (!entry) return [];
  const extent = findExtent(text, entry.column, entry.part.end);
  if (parent.entries.length === 1) return removeOnly(text, parent, entry, extent);
  if (!isFirstOnLine(text, entry.start)) return [cut(entry.start, skipBlank(text, extent))];
  return [removeOwnLines(text, entry, extent, parent.entries[index - 1]?.part.keepsBlanks === true)];
}

function replaceByHead(text: string, part: Part, room: Room, value: YamlValue, behind: string): Splice[] {
  const { headStart, headEnd, rest, bodyEnd } = room;
  const { head, body } = writeHead(text, part, room, value);
  const below = body.map((line) => findLineBreak(text) + line).join('');
  if (head === '') return [eraseHead(text, part, room), { start: rest, end: bodyEnd, text: behind }];
  const isBehindLead = headStart === part.after;
  return [
    { start: headStart, end: headEnd, text: isBehindLead ? ` ${head}` : head },
    { start: rest, end: bodyEnd, text: behind + below },
  ];
}

function writeHead(text: string, part: Part, room: Room, value: YamlValue): { head: string; body: string[] } {
  if (value === null) return { head: '', body: [] };
  if (typeof value === 'object') return { head: writeFlow(value), body: [] };
  const isBehindLead = room.headStart === part.after;
  const slot: Slot = {
    column: room.headStart - findLineStart(text, room.headStart) + (isBehindLead ? 1 : 0),
    indent: part.column + 2,
    inFlow: false,
    allowsBlock: room.extent === room.bodyEnd, // a comment below would become part of the text
  };
  return writeScalar(value, slot, findHabit(part, slot));
}

/** The style of what stands there, where its writer chose another than the house would have. */
function findHabit({ style, value }: Part, slot: Slot): ScalarStyle | undefined {
  if (style === 'blank' || style === 'flow' || style === 'lines' || typeof value !== 'string') return undefined;
  return style === findStyle(value, slot) ? undefined : style;
}

/** A first line that says nothing more: with the space before it, or the whole line where it had one of its own. */
function eraseHead(text: string, { after }: Part, { headStart, headEnd, rest }: Room): Splice {
  if (!isFirstOnLine(text, headStart)) return cut(Math.min(after, headStart), headEnd);
  return headEnd === rest ? cut(findPreviousLineEnd(text, headStart), headEnd) : cut(headStart, headEnd);
}

/** The entries come below the comments that stand there already; the first beside its dash where nothing is in between. */
function replaceByLines(
  text: string,
  part: Part,
  room: Room,
  value: YamlValue[] | YamlRecord,
  behind: string,
): Splice[] {
  const { headEnd, rest, bodyEnd, extent } = room;
  const lineBreak = findLineBreak(text);
  const lines = writeLines(value, part.column + 2);
  const isBeside = text[part.after - 1] === '-' && extent === bodyEnd && text.slice(headEnd, rest).trim() === '';
  const [first = '', ...others] = lines;
  const below = isBeside ? [` ${first.trimStart()}${behind}`, ...others] : [behind, ...lines];
  if (part.style === 'lines') return [{ start: rest, end: bodyEnd, text: below.join(lineBreak) }];
  const erased = part.style === 'blank' ? [] : [eraseHead(text, part, room), cut(rest, bodyEnd)];
  if (isBeside) return [...erased, insertAt(extent, below.join(lineBreak))];
  return [...erased, insertAt(rest, behind), insertAt(extent, ['', ...lines].join(lineBreak))];
}

/** Nothing leads to the root, and nothing stands behind it. */
function replaceRoot(text: string, { style, start, end }: Part, value: YamlValue): Splice[] {
  const lineBreak = findLineBreak(text);
  const column = style === 'blank' ? 0 : start - findLineStart(text, start);
  const slot: Slot = { column, indent: column, inFlow: false, allowsBlock: false };
  const head = value === null ? '' : typeof value === 'object' ? writeFlow(value) : writeScalar(value, slot).head;
  const written = isTall(value) ? writeLines(value, column).join(lineBreak).trimStart() : head;
  if (style !== 'blank') return [{ start, end, text: written }];
  const before = text === '' || /[\r\n]$/.test(text) ? '' : lineBreak;
  return [insertAt(text.length, before + written + lineBreak)];
}

/** An empty collection says so: a blank value would be no collection. */
function removeOnly(text: string, parent: Part, { start }: Entry, extent: number): Splice[] {
  const empty = parent.type === 'mapping' ? '{}' : '[]';
  if (parent.column < 0) return [{ start, end: extent, text: empty }];
  if (!isFirstOnLine(text, start)) return [{ start: parent.after, end: extent, text: ` ${empty}` }];
  return [insertAt(parent.after, ` ${empty}`), cut(findPreviousLineEnd(text, start), extent)];
}

/** Two gaps that meet become one. */
function removeOwnLines(text: string, entry: Entry, extent: number, isAfterBlanks: boolean): Splice {
  const start = findLineStart(text, entry.start);
  const isGapBefore = start === 0 || isEmptyLine(text, findPreviousLineEnd(text, start));
  const next = findNextLine(text, extent);
  const end = isGapBefore || isAfterBlanks ? skipEmptyLines(text, next) : next;
  if (end < text.length || start === 0 || isAfterBlanks) return cut(start, end);
  return cut(findTextEnd(text, start), findTextEnd(text, text.length)); // with or without a last line break, as it was
}

/** Past empty lines, and past the spaces before the first thing that follows them. */
function skipBlank(text: string, offset: number): number {
  return offset + (/^[ \t\r\n]*/.exec(text.slice(offset))?.[0].length ?? 0);
}

function skipEmptyLines(text: string, offset: number): number {
  let line = offset;
  while (line < text.length && isEmptyLine(text, line)) line = findNextLine(text, line);
  return line;
}

/** Where the last line before an offset ends that is not empty. */
function findTextEnd(text: string, offset: number): number {
  let end = offset;
  while (end > 0 && /[ \t\r\n]/.test(text[end - 1] ?? '')) end--;
  return end;
}

/** Whether an empty line parts the last two items. */
function isSpaced(text: string, { entries }: Part): boolean {
  const [before, last] = entries.slice(-2);
  return (
    before !== undefined &&
    last !== undefined &&
    /(?:\r\n|\n|\r)[ \t]*[\r\n]/.test(text.slice(before.part.end, last.start))
  );
}
