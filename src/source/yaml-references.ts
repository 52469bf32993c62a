// Anchors, aliases and merge keys: a value that stands somewhere else. Who reads a line must see its figure on that line.
import type { Event } from 'js-yaml';
import { type Finding, findLine, retype } from './finding.ts';
import { createPlacer } from './place.ts';
import { listPairs, type YamlNode } from './yaml-tree.ts';

/** A node with an anchor, or an alias. */
interface Reference {
  node: YamlNode;
  name: string;
  offset: number; // of "&" or "*"
}

interface Anchored extends Reference {
  line: number;
}

export function findReferences(text: string, events: Event[], nodes: YamlNode[]): Finding[] {
  const merges = findMerges(text, nodes);
  const references = nodes.flatMap((node) => readReference(text, events, node)).slice(0, MANY);
  if (!references.length) return merges.map(({ key }) => describeMerge(key));
  const aliases = references.filter(({ node }) => node.type === 'alias');
  const repeated = new Set(aliases.map(({ name }) => name));
  const chained = findChained(references, repeated);
  if (chained) return [describeChained(chained)];
  const merged = new Set(merges.flatMap(({ value }) => [value, ...value.children]));
  const anchors = listAnchors(text, references);
  return [
    ...merges.map(({ key }) => describeMerge(key)),
    ...aliases.filter(({ node }) => !merged.has(node)).map((alias) => describeAlias(text, alias, anchors)),
    ...[...anchors.values()].filter(({ name }) => !repeated.has(name)).map((anchor) => describeAnchor(text, anchor)),
  ];
}

const MANY = 1000; // a bomb is not looked through to its end

function readReference(text: string, events: Event[], node: YamlNode): Reference[] {
  const event = node.type === 'alias' || node.decorated ? events[node.first] : undefined;
  if (!event || !('anchorStart' in event) || event.anchorStart < 0) return [];
  return [{ node, name: text.slice(event.anchorStart, event.anchorEnd), offset: event.anchorStart - 1 }];
}

/** By name; of two anchors with one name the first. */
function listAnchors(text: string, references: Reference[]): Map<string, Anchored> {
  const place = createPlacer(text);
  const anchors = references.filter(({ node }) => node.type !== 'alias').toReversed();
  return new Map(anchors.map((one) => [one.name, { ...one, line: place(one.offset).line }]));
}

/** An alias inside a node that an alias repeats grows without bound. Told by where they stand; nothing is expanded. */
function findChained(references: Reference[], repeated: Set<string>): Reference | undefined {
  let last = -1; // event that ends the repeated node around this one
  for (const reference of references) {
    const { node, name } = reference;
    if (node.type === 'alias' && node.first <= last) return reference;
    if (node.type !== 'alias' && repeated.has(name)) last = Math.max(last, node.last);
  }
  return undefined;
}

function describeChained({ name, offset }: Reference): Finding {
  return {
    code: 'yaml-alias-berantai',
    offset,
    message: `alias *${name} berada di dalam bagian yang diulang alias lain, sehingga isinya berlipat ganda`,
    hint: 'Hapus semua tanda & dan *, lalu tulis nilainya langsung di tiap tempat.',
  };
}

function describeAlias(text: string, { name, offset }: Reference, anchors: Map<string, Anchored>): Finding {
  const anchor = anchors.get(name);
  const hint = anchor ? explainAnchored(text, offset, anchor) : explainStar(text, offset);
  return { code: 'yaml-jangkar', offset, message: `alias *${name} mengambil nilai dari tempat lain`, hint };
}

function explainAnchored(text: string, offset: number, { node, name, line }: Anchored): string {
  const value = node.type === 'scalar' ? retype(text, offset, name.length + 1, node.text) : undefined;
  return `Tulis nilainya di sini${value ? `, ${value}` : ''}, lalu hapus &${name} di baris ${line}.`;
}

function explainStar(text: string, offset: number): string {
  const { start, line } = findLine(text, offset);
  const value = line.slice(offset - start).trim();
  const quoted = retype(text, offset, value.length, `'${value.replaceAll("'", "''")}'`);
  return `Bila tanda * bagian dari teks, tulis di dalam tanda kutip${quoted ? `: ${quoted}` : ''}.`;
}

function describeAnchor(text: string, { name, offset }: Reference): Finding {
  const without = retype(text, offset, name.length + 1, '');
  const hint = `Hapus &${name}${without ? `: ${without}` : ''}.`;
  return {
    code: 'yaml-jangkar',
    offset,
    message: `jangkar &${name} tidak dipakai di sini`,
    hint: `${hint} Bila tanda & bagian dari teks, tulis teksnya di dalam tanda kutip.`,
  };
}

function findMerges(text: string, nodes: YamlNode[]): { key: YamlNode; value: YamlNode }[] {
  if (!text.includes('<<')) return [];
  const pairs = nodes.flatMap((node) => (node.type === 'mapping' ? listPairs(node) : []));
  return pairs.filter(({ key }) => key.plain && key.text === '<<').slice(0, MANY);
}

function describeMerge({ start }: YamlNode): Finding {
  return {
    code: 'yaml-gabung',
    offset: start,
    message: 'kunci gabung << mengambil isian dari tempat lain',
    hint: 'Tulis isian itu satu per satu di sini, lalu hapus baris << dan tanda & di tempat asalnya.',
  };
}
