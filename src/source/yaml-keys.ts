import { listPairs, type Pair, type YamlNode } from './yaml-tree.ts';

/** A key that its mapping says more than once. */
export interface RepeatedKey {
  kept: Pair;
  dropped: Pair;
  butir?: 'tanpa-strip' | 'lanjutan'; // begins an item whose dash was lost, or stands below such a key
}

/** Keeps the first that has a value, else the first. */
export function findRepeatedKeys(nodes: YamlNode[]): RepeatedKey[] {
  const mappings = nodes.filter((node) => node.type === 'mapping' && hasRepeatedKey(node));
  const butir = mappings.length ? listItems(nodes) : new Set<YamlNode>();
  return mappings.flatMap((mapping) => {
    const repeated = [...groupByKey(listPairs(mapping)).values()].flatMap(splitGroup);
    return butir.has(mapping) ? markLostItems(mapping, repeated) : repeated;
  });
}

export function findLater({ kept, dropped }: RepeatedKey): Pair {
  return kept.key.start < dropped.key.start ? dropped : kept;
}

/** Items that stand on lines of their own. */
function listItems(nodes: YamlNode[]): Set<YamlNode> {
  const items = nodes.flatMap(({ type, children }) => (type === 'sequence' ? children : []));
  return new Set(items.filter(({ start, children: [first] }) => start === first?.start));
}

/** The key that begins an item comes again, further down and with another value: there the next item was to begin. */
function markLostItems({ children }: YamlNode, repeated: RepeatedKey[]): RepeatedKey[] {
  const [pertama, isi, kedua] = children;
  const awal = repeated.filter((one) => {
    const { key, value } = findLater(one);
    return key.text === pertama?.text && key !== kedua && ![isi?.text, ''].includes(value.text);
  });
  const [mulai] = awal; // in reading order, as all pairs of one key are
  if (!mulai || isi?.text === '') return repeated;
  const strip = new Set(awal);
  return repeated.map((one) => {
    if (strip.has(one)) return { ...one, butir: 'tanpa-strip' };
    return findLater(one).key.start > findLater(mulai).key.start ? { ...one, butir: 'lanjutan' } : one;
  });
}

/** Told without building anything: hardly any mapping has one. */
function hasRepeatedKey({ children }: YamlNode): boolean {
  return new Set(children.filter((_, index) => index % 2 === 0).map(({ text }) => text)).size < children.length / 2;
}

function groupByKey(pairs: Pair[]): Map<string, Pair[]> {
  const groups = new Map<string, Pair[]>();
  for (const pair of pairs) {
    if (pair.key.type !== 'scalar' || pair.key.start === -1) continue;
    const group = groups.get(pair.key.text);
    if (group) group.push(pair);
    else groups.set(pair.key.text, [pair]);
  }
  return groups;
}

function splitGroup(group: Pair[]): RepeatedKey[] {
  const kept = group.find(({ value }) => value.type !== 'scalar' || value.text !== '') ?? group[0];
  return kept ? group.filter((pair) => pair !== kept).map((dropped) => ({ kept, dropped })) : [];
}
