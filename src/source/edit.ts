import { insertInFlow, isEmptyInside, removeFromFlow, replaceInFlow } from './edit-flow.ts';
import { insertEntry, removeEntry, replaceValue } from './edit-lines.ts';
import { findEntry, type Part, readPart } from './edit-part.ts';
import { applySplices, type NewEntry, type Splice } from './edit-splice.ts';
import { isRecord, isSame, type YamlRecord, type YamlValue, writeFlow } from './edit-value.ts';
import { pointer, splitPointer } from './pointer.ts';
export type { YamlRecord, YamlValue } from './edit-value.ts';

/** One change: sets what a JSON Pointer names. `undefined` removes it; a last segment "-" appends to a list. */
export interface Edit {
  pointer: string;
  value: YamlValue | undefined;
  comment?: string; // one line, written behind what has none
}

export interface EditOptions {
  /** The keys that the object at a pointer may have, in the order in which they are written. */
  keyOrder?: (pointer: string) => string[];
}

/**
 * The text with the edits applied one after another; every byte that no edit touches stays, comments and key order included. Groups
 * and lists on the way that are missing or blank are made. Throws only for a pointer into nothing, and for a text that cannot be read.
 */
export function editYaml(text: string, edits: Edit[], { keyOrder = () => [] }: EditOptions = {}): string {
  return edits.reduce((done, edit) => {
    const path = splitPointer(edit.pointer);
    const how = { keyOrder, comment: edit.comment };
    return edit.value === undefined ? removeAt(done, path, how) : setAt(done, path, edit.value, how);
  }, text);
}

interface How {
  keyOrder: (pointer: string) => string[];
  comment: string | undefined;
}

interface Found {
  part: Part; // the deepest on the way that is written
  path: string[]; // to it
  rest: string[]; // from it on; empty when all of the way is written
}

/** A collection in an odd form is as deep as an edit goes: it is written anew. */
function find(text: string, path: string[]): Found {
  let part = readPart(text);
  for (const [depth, segment] of path.entries()) {
    const next = part.odd ? undefined : findEntry(part, segment);
    if (!next) return { part, path: path.slice(0, depth), rest: path.slice(depth) };
    part = next.part;
  }
  return { part, path, rest: [] };
}

function setAt(text: string, path: string[], value: YamlValue, how: How): string {
  const { part, path: at, rest } = find(text, path);
  const [segment, ...deeper] = rest;
  if (segment === undefined) return assign(text, path, part, value, how);
  if (part.odd) return setAt(text, at, setIn(part.value, rest, value), how);
  if (part.value === null) return applySplices(text, replace(part, text, wrap(rest, value), how));
  if (part.type === 'mapping') {
    const index = findPlace(part, segment, how.keyOrder(pointer(...at)));
    return insert(text, part, index, { key: segment, value: wrap(deeper, value), comment: how.comment });
  }
  if (part.type !== 'sequence' || segment !== '-') throw createLostError(path);
  return insert(text, part, part.entries.length, { value: wrap(deeper, value), comment: how.comment });
}

/** What differs is changed, so that the comments beside what does not stay. */
function assign(text: string, path: string[], part: Part, value: YamlValue, how: How): string {
  if (isSame(part.value, value)) return text;
  if (part.entries.length && !part.odd) {
    if (part.type === 'mapping' && isRecord(value)) return mergeMapping(text, path, part, value, how);
    if (part.type === 'sequence' && Array.isArray(value)) return mergeSequence(text, path, part, value, how);
  }
  return applySplices(text, replace(part, text, value, how));
}

function mergeMapping(text: string, path: string[], part: Part, value: YamlRecord, how: How): string {
  const silent = { ...how, comment: undefined };
  const set = Object.entries(value).reduce((done, [key, child]) => setAt(done, [...path, key], child, silent), text);
  const gone = part.entries.map(({ key }) => key).filter((key) => !Object.hasOwn(value, key));
  return gone.reduce((done, key) => removeAt(done, [...path, key], silent), set);
}

/** Items that are the same at both ends stay; in between, one is set after the other, and the rest inserted or removed. */
function mergeSequence(text: string, path: string[], { entries }: Part, value: YamlValue[], how: How): string {
  const old = entries.map(({ part }) => part.value);
  const first = countSame(old, value);
  const last = countSame(old.slice(first).reverse(), value.slice(first).reverse());
  const [oldEnd, newEnd] = [old.length - last, value.length - last];
  const silent = { ...how, comment: undefined };
  let done = text;
  for (let index = first; index < Math.min(oldEnd, newEnd); index++) {
    done = setAt(done, [...path, String(index)], value[index] ?? null, silent);
  }
  for (let index = oldEnd; index < newEnd; index++) {
    done = insert(done, find(done, path).part, index, { value: value[index] ?? null });
  }
  for (let index = oldEnd - 1; index >= newEnd; index--) done = removeAt(done, [...path, String(index)], silent);
  return done;
}

function countSame(a: YamlValue[], b: YamlValue[]): number {
  const differs = a.findIndex((item, index) => index >= b.length || !isSame(item, b[index] ?? null));
  return differs === -1 ? a.length : differs;
}

/** What is not there is removed already. */
function removeAt(text: string, path: string[], how: How): string {
  const last = path.at(-1);
  if (last === undefined) throw createLostError(path);
  const { part, path: at, rest } = find(text, path.slice(0, -1));
  if (part.odd) return setAt(text, at, removeIn(part.value, [...rest, last]), how);
  const entry = rest.length ? undefined : findEntry(part, last);
  if (!entry) return text;
  const index = part.entries.indexOf(entry);
  const splices = part.style === 'flow' ? removeFromFlow(text, part, index) : removeEntry(text, part, index);
  const removed = applySplices(text, splices);
  return part.type === 'mapping' ? removeAt(removed, path, how) : removed; // a key may be said twice
}

function replace(part: Part, text: string, value: YamlValue, { comment }: How): Splice[] {
  if (part.inFlow) return replaceInFlow(part, value);
  const isBracketed = part.style === 'flow' && part.odd && typeof value === 'object' && value !== null;
  if (isBracketed) return [{ start: part.start, end: part.end, text: writeFlow(value) }];
  return replaceValue(text, part, value, comment);
}

/** Empty brackets outside of others give way to lines. */
function insert(text: string, parent: Part, index: number, entry: NewEntry): string {
  if (parent.style !== 'flow') return applySplices(text, [insertEntry(text, parent, index, entry)]);
  if (parent.inFlow || parent.entries.length || !isEmptyInside(text, parent))
    return applySplices(text, [insertInFlow(text, parent, index, entry)]);
  const { key, value, comment } = entry;
  return applySplices(text, replaceValue(text, parent, key === undefined ? [value] : { [key]: value }, comment));
}

/** Behind the nearest of the keys that come before it, else before the first; a key without a place goes to the end. */
function findPlace({ entries }: Part, key: string, order: string[]): number {
  const own = order.indexOf(key);
  if (own === -1) return entries.length;
  const before = order.slice(0, own).reverse();
  const nearest = before.find((one) => entries.some((entry) => entry.key === one));
  if (nearest !== undefined) return entries.findLastIndex((entry) => entry.key === nearest) + 1;
  return entries.some((entry) => order.includes(entry.key)) ? 0 : entries.length;
}

/** The value, inside the groups and lists that lead to it. */
function wrap(path: string[], value: YamlValue): YamlValue {
  return path.reduceRight<YamlValue>((inner, segment) => (segment === '-' ? [inner] : { [segment]: inner }), value);
}

function setIn(value: YamlValue, path: string[], next: YamlValue): YamlValue {
  const [segment, ...rest] = path;
  if (segment === undefined) return next;
  if (value === null) return wrap(path, next);
  if (isRecord(value)) return { ...value, [segment]: setIn(childOf(value, segment), rest, next) };
  const isAppended = segment === '-';
  if (!Array.isArray(value) || !(isAppended || segment in value)) throw createLostError(path);
  const index = isAppended ? value.length : Number(segment);
  return value.toSpliced(index, 1, setIn(value[index] ?? null, rest, next));
}

function childOf(value: YamlRecord, key: string): YamlValue {
  return Object.hasOwn(value, key) ? (value[key] ?? null) : null;
}

function removeIn(value: YamlValue, [segment = '', ...rest]: string[]): YamlValue {
  if (isRecord(value)) {
    if (!Object.hasOwn(value, segment)) return value;
    if (rest.length) return { ...value, [segment]: removeIn(value[segment] ?? null, rest) };
    return Object.fromEntries(Object.entries(value).filter(([key]) => key !== segment));
  }
  if (!Array.isArray(value) || !(segment in value)) return value;
  return rest.length
    ? value.toSpliced(Number(segment), 1, removeIn(value[Number(segment)] ?? null, rest))
    : value.toSpliced(Number(segment), 1);
}

function createLostError(path: string[]): Error {
  return new Error(`tidak ada tempat untuk ${pointer(...path) || 'seluruh berkas'}`);
}
