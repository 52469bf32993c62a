import { pointer, splitPointer } from '../source/pointer.ts';

/** What is left of a value when its refused parts are taken out, and where the rest stood before. */
export interface Pruned {
  value: unknown; // undefined when nothing is left
  /** The pointer in the file of a pointer in `value`: list items that follow a removed one have moved up. */
  toFile(pointer: string): string;
}

export function createPruned(value: unknown): Pruned {
  return { value, toFile: (target) => target };
}

/** Takes out what the pointers name. */
export function prune({ value, toFile }: Pruned, pointers: Iterable<string>): Pruned {
  const origins = new Map<unknown, number[]>();
  const rest = removeFrom(value, '', new Set(pointers), origins);
  return { value: rest, toFile: (target) => toFile(translate(rest, target, origins)) };
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a pointer names, or undefined. */
export function valueAt(value: unknown, target: string): unknown {
  return splitPointer(target).reduce<unknown>(stepInto, value);
}

/** What a key or a position of a value names, or undefined. */
export function stepInto(value: unknown, segment: string): unknown {
  if (Array.isArray(value)) return value[Number(segment)];
  return isRecord(value) && Object.hasOwn(value, segment) ? value[segment] : undefined;
}

function removeFrom(value: unknown, at: string, refused: Set<string>, origins: Map<unknown, number[]>): unknown {
  if (refused.has(at)) return undefined;
  if (Array.isArray(value)) return removeItems(value, at, refused, origins);
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).map(([key, child]) => {
    return [key, removeFrom(child, at + pointer(key), refused, origins)] as const;
  });
  return Object.fromEntries(entries.filter(([, child]) => child !== undefined));
}

function removeItems(items: unknown[], at: string, refused: Set<string>, origins: Map<unknown, number[]>): unknown[] {
  const kept = items
    .map((item, index) => ({ index, item: removeFrom(item, at + pointer(index), refused, origins) }))
    .filter(({ item }) => item !== undefined);
  const rest = kept.map(({ item }) => item);
  origins.set(
    rest,
    kept.map(({ index }) => index),
  );
  return rest;
}

function translate(value: unknown, target: string, origins: Map<unknown, number[]>): string {
  let at: unknown = value;
  const segments = splitPointer(target).map((segment) => {
    const original = origins.get(at)?.[Number(segment)];
    at = stepInto(at, segment);
    return original ?? segment;
  });
  return pointer(...segments);
}
