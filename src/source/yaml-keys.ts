import { listPairs, type Pair, type YamlNode } from './yaml-tree.ts';

/** A key that its mapping says more than once. */
export interface RepeatedKey {
  kept: Pair;
  dropped: Pair;
}

/** Keeps the first that has a value, else the first. */
export function findRepeatedKeys(nodes: YamlNode[]): RepeatedKey[] {
  const mappings = nodes.filter((node) => node.type === 'mapping' && hasRepeatedKey(node));
  return mappings.flatMap((mapping) => [...groupByKey(listPairs(mapping)).values()].flatMap(splitGroup));
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
