import { findPlainTrap, type PlainTrap } from './plain-traps.ts';
import type { Place } from './place.ts';
import { parentPointer, pointer } from './pointer.ts';
import type { RepeatedKey } from './yaml-keys.ts';
import { listPairs, type YamlNode, type YamlTree } from './yaml-tree.ts';

/** The value of one YAML file, and where each part of it stands. */
export interface Source {
  path: string;
  value: unknown;
  /** Line and column of what a JSON Pointer names, or of the nearest thing around it; of one letter of a key or scalar when asked. */
  at(pointer: string, part?: 'key' | 'value', letter?: number): Place;
  /** A scalar as typed, without quotes; undefined for anything else. */
  textAt(pointer: string): string | undefined;
  /** Whether a scalar is typed without quotes. */
  isPlainAt(pointer: string): boolean;
  /** Plain scalars with more digits than a number holds exactly: pointers. */
  listLongNumbers(): string[];
  /** Plain scalars that are read in more than one way. */
  listPlainTraps(): { pointer: string; code: PlainTrap }[];
}

/** What one parse found. Offsets are those of `text`. */
export interface Parsed {
  path: string;
  text: string;
  value: unknown;
  tree: () => YamlTree; // with one document; built when it is first needed
  repeated: RepeatedKey[];
  place: (offset: number) => Place;
  isOrdinary: boolean; // no scalar that is read in two ways
}

interface Entry {
  key: number; // offset; -1 where there is no key
  node: YamlNode;
}

/** Most files have no problem: the index of places is built when the first is asked for. */
export function createSource({ path, text, value, tree, repeated, place, isOrdinary }: Parsed): Source {
  const dropped = new Set(repeated.map((key) => key.dropped.key));
  const index = lazy(() => new Map(tree().documents.flatMap((root) => [...indexNode(root, '', -1, dropped)])));
  const scalarAt = (target: string) => {
    const node = index().get(target)?.node;
    return node?.type === 'scalar' ? node : undefined;
  };
  const listPlain = (test: (node: YamlNode) => boolean) =>
    isOrdinary || !tree().nodes.some(test) ? [] : listTargets(index(), test);
  return {
    path,
    value,
    at: (target, part = 'value', letter = 0) => place(findLetter(text, findOffset(index(), target, part), letter)),
    textAt: (target) => scalarAt(target)?.text,
    isPlainAt: (target) => scalarAt(target)?.plain ?? false,
    listLongNumbers: () => listPlain(isLongNumber),
    listPlainTraps: () => listPlain(isTrap).flatMap((target) => describeTrap(target, index())),
  };
}

function* indexNode(node: YamlNode, at: string, key: number, dropped: Set<YamlNode>): Iterable<[string, Entry]> {
  yield [at, { key, node }];
  if (node.type === 'mapping') {
    for (const pair of listPairs(node)) {
      if (dropped.has(pair.key)) continue;
      yield* indexNode(pair.value, at + pointer(pair.key.text), pair.key.start, dropped);
    }
    return;
  }
  for (const [position, child] of node.children.entries()) yield* indexNode(child, at + pointer(position), -1, dropped);
}

function findOffset(index: Map<string, Entry>, target: string, part: 'key' | 'value'): number {
  for (let at: string | undefined = target; at !== undefined; at = parentPointer(at)) {
    const entry = index.get(at);
    if (!entry) continue;
    const [first, second] = part === 'key' ? [entry.key, entry.node.start] : [entry.node.start, entry.key];
    if (first !== -1) return first;
    if (second !== -1) return second;
  }
  return 0;
}

/** Letters of a text in quotes begin behind the quote. */
function findLetter(text: string, offset: number, letter: number): number {
  return letter && /["']/.test(text[offset] ?? '') ? offset + 1 + letter : offset + letter;
}

function listTargets(index: Map<string, Entry>, test: (node: YamlNode) => boolean): string[] {
  return [...index].flatMap(([target, { node }]) => (test(node) ? [target] : []));
}

/** Every program reads `true` and `false` alike; only a schema may want another thing there. */
function isTrap({ plain, text }: YamlNode): boolean {
  return plain && findPlainTrap(text) !== undefined && !/^(?:true|false)$/i.test(text);
}

function describeTrap(target: string, index: Map<string, Entry>): { pointer: string; code: PlainTrap }[] {
  const code = findPlainTrap(index.get(target)?.node.text ?? '');
  return code ? [{ pointer: target, code }] : [];
}

const MAX_DIGITS = 15; // every decimal of up to 15 digits survives a 64-bit float

function isLongNumber({ plain, text }: YamlNode): boolean {
  if (!plain || text.length <= MAX_DIGITS || !/^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?$/i.test(text)) return false;
  const digits = text.replace(/e.*$/i, '').replace(/\D/g, '').replace(/^0+/, '');
  return digits.length > MAX_DIGITS;
}

function lazy<T>(create: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: create() }).value;
}
