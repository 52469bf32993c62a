import { createPlacer, type Place } from './place.ts';
import { parentPointer, pointer } from './pointer.ts';
import type { RepeatedKey } from './yaml-keys.ts';
import { listPairs, type YamlNode } from './yaml-tree.ts';

/** The value of one YAML file, and where each part of it stands. */
export interface Source {
  path: string;
  value: unknown;
  /** Line and column of what a JSON Pointer names, or of the nearest thing around it. */
  at(pointer: string, part?: 'key' | 'value'): Place;
  /** A scalar as typed, without quotes; undefined for anything else. */
  textAt(pointer: string): string | undefined;
  /** Plain scalars with more digits than a number holds exactly: pointers. */
  listLongNumbers(): string[];
}

interface Entry {
  key: number; // offset; -1 where there is no key
  node: YamlNode;
}

/** Most files have no problem: the index of places is built when the first is asked for. */
export function createSource(
  path: string,
  text: string,
  value: unknown,
  tree: YamlNode,
  repeated: RepeatedKey[],
): Source {
  const dropped = new Set(repeated.map((key) => key.dropped.key));
  const place = lazy(() => createPlacer(text));
  const index = lazy(() => new Map(indexNode(tree, '', -1, dropped)));
  return {
    path,
    value,
    at: (target, part = 'value') => place()(findOffset(index(), target, part)),
    textAt: (target) => {
      const node = index().get(target)?.node;
      return node?.type === 'scalar' ? node.text : undefined;
    },
    listLongNumbers: () =>
      !LONG.test(text) ? [] : [...index()].filter(([, { node }]) => isLongNumber(node)).map(([target]) => target),
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

const LONG = /[\d.]{16}/; // spares most files the index
const MAX_DIGITS = 15; // every decimal of up to 15 digits survives a 64-bit float

function isLongNumber({ plain, text }: YamlNode): boolean {
  if (!plain || text.length <= MAX_DIGITS || !/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text)) return false;
  const digits = text.replace(/e.*$/i, '').replace(/\D/g, '').replace(/^0+/, '');
  return digits.length > MAX_DIGITS;
}

function lazy<T>(create: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: create() }).value;
}
