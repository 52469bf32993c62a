import { EVENT_ID, type Event, getScalarValue, SCALAR_STYLE, type ScalarEvent } from 'js-yaml';

/** One node of a YAML text: where it stands, and which parser events make it up. */
export interface YamlNode {
  type: 'mapping' | 'sequence' | 'scalar' | 'alias';
  start: number; // offset in the text; -1 for a value that is not written
  end: number; // of a scalar, its text without closing quote
  first: number; // index of its first event
  last: number;
  text: string; // of a scalar, without quotes
  plain: boolean; // a scalar without quotes
  decorated: boolean; // has an anchor or a tag
  children: YamlNode[]; // items of a sequence; key, value, key, value … of a mapping
}

export interface YamlTree {
  documents: YamlNode[];
  nodes: YamlNode[]; // all of them, in reading order
}

/** The documents of a text as trees. The parser's own tree carries no offsets. */
export function buildTree(text: string, events: Event[]): YamlTree {
  const tree: YamlTree = { documents: [], nodes: [] };
  const open: YamlNode[] = [];
  for (const [index, event] of events.entries()) {
    if (event.type === EVENT_ID.DOCUMENT) continue;
    if (event.type === EVENT_ID.POP) {
      const closed = open.pop(); // undefined at the end of a document
      if (closed) closed.last = index;
      continue;
    }
    const node = createNode(text, event, index);
    tree.nodes.push(node);
    (open.at(-1)?.children ?? tree.documents).push(node);
    if (node.type === 'mapping' || node.type === 'sequence') open.push(node);
  }
  return tree;
}

export interface Pair {
  key: YamlNode;
  value: YamlNode;
}

export function listPairs({ children }: YamlNode): Pair[] {
  return children.flatMap((key, index) => {
    const value = children[index + 1];
    return index % 2 === 0 && value ? [{ key, value }] : [];
  });
}

type NodeEvent = Exclude<Event, { type: typeof EVENT_ID.DOCUMENT | typeof EVENT_ID.POP }>;

function createNode(text: string, event: NodeEvent, index: number): YamlNode {
  const base = { first: index, last: index, end: -1, text: '', plain: false, children: [] };
  switch (event.type) {
    case EVENT_ID.MAPPING:
      return { ...base, type: 'mapping', start: findStart(event.start, event), decorated: isDecorated(event) };
    case EVENT_ID.SEQUENCE:
      return { ...base, type: 'sequence', start: findStart(event.start, event), decorated: isDecorated(event) };
    case EVENT_ID.ALIAS:
      return { ...base, type: 'alias', start: event.anchorStart - 1, decorated: true };
    case EVENT_ID.SCALAR:
      return { ...base, ...readScalar(text, event), type: 'scalar', decorated: isDecorated(event) };
  }
}

function readScalar(text: string, event: ScalarEvent): Pick<YamlNode, 'start' | 'end' | 'text' | 'plain'> {
  const quoted = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED;
  return {
    start: findStart(event.valueStart - (quoted ? 1 : 0), event),
    end: event.valueEnd,
    text: getScalarValue(text, event),
    plain: event.style === SCALAR_STYLE.PLAIN,
  };
}

interface Decoration {
  anchorStart: number;
  tagStart: number;
}

/** An anchor's range begins after its "&". */
function findStart(start: number, { anchorStart, tagStart }: Decoration): number {
  const offsets = [start, anchorStart - 1, tagStart].filter((offset) => offset >= 0);
  return offsets.length ? Math.min(...offsets) : -1;
}

function isDecorated({ anchorStart, tagStart }: Decoration): boolean {
  return anchorStart >= 0 || tagStart >= 0;
}
