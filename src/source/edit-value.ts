// Values as YAML text in the style of the house: an entry per line, two spaces deeper per level, brackets only for lists of numbers.
import { type Slot, writeKey, writeScalar } from './edit-scalar.ts';

export type YamlValue = null | boolean | number | string | YamlValue[] | YamlRecord;

export interface YamlRecord {
  [key: string]: YamlValue;
}

/** Where an entry is written. */
export interface EntryPlace {
  column: number; // of its key or dash
  comment?: string | undefined; // behind its first line
}

/** The lines of one entry behind `lead` ("kode:" or "-"). The first comes without indentation, the others with theirs. */
export function writeEntry(lead: string, value: YamlValue, { column, comment = '' }: EntryPlace): string[] {
  const [first = '', ...below] = isTall(value) ? writeBelow(lead, value, column) : writeInline(lead, value, column);
  return [first + writeComment(comment), ...below];
}

/** The entries of a collection, one below the other. */
export function writeLines(value: YamlValue[] | YamlRecord, column: number): string[] {
  const entries = Array.isArray(value)
    ? value.map((item) => writeEntry('-', item, { column }))
    : Object.entries(value).map(([key, child]) => writeEntry(`${writeKey(key, false)}:`, child, { column }));
  return entries.flatMap(([first = '', ...below]) => [' '.repeat(column) + first, ...below]);
}

/** On one line, as inside brackets. */
export function writeFlow(value: YamlValue): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return `[${value.map(writeFlow).join(', ')}]`;
  if (!isRecord(value)) return writeScalar(value, FLOW_SLOT).head;
  const pairs = Object.entries(value).map(([key, child]) => writeFlowPair(key, child));
  return pairs.length ? `{ ${pairs.join(', ')} }` : '{}';
}

export function writeFlowPair(key: string, value: YamlValue): string {
  return `${writeKey(key, true)}: ${writeFlow(value)}`;
}

/** With the space before it; nothing for a comment that says nothing. */
export function writeComment(comment: string): string {
  const text = comment.replaceAll(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();
  return text === '' ? '' : ` # ${text}`;
}

/** A collection with entries that each take a line. */
export function isTall(value: YamlValue): value is YamlValue[] | YamlRecord {
  if (Array.isArray(value)) return value.some((item) => typeof item !== 'number');
  return isRecord(value) && Object.keys(value).length > 0;
}

export function isRecord(value: YamlValue): value is YamlRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A key that is said in another order is the same. */
export function isSame(a: YamlValue, b: YamlValue): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, i) => isSame(item, b[i] ?? null));
  if (!isRecord(a) || !isRecord(b)) return a === b;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isSame(a[key] ?? null, b[key] ?? null))
  );
}

const FLOW_SLOT: Slot = { column: 0, indent: 0, inFlow: true, allowsBlock: false };

function writeInline(lead: string, value: YamlValue, column: number): string[] {
  if (value === null) return [lead];
  if (typeof value === 'object') return [`${lead} ${writeFlow(value)}`];
  const slot = { column: column + lead.length + 1, indent: column + 2, inFlow: false, allowsBlock: true };
  const { head, body } = writeScalar(value, slot);
  return [`${lead} ${head}`, ...body];
}

/** What a dash leads to begins beside it. */
function writeBelow(lead: string, value: YamlValue[] | YamlRecord, column: number): string[] {
  const lines = writeLines(value, column + 2);
  if (lead !== '-') return [lead, ...lines];
  const [first = '', ...below] = lines;
  return [`- ${first.trimStart()}`, ...below];
}
