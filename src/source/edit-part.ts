// What an edit must know of a text besides its values: where each of them begins and ends, what leads to it, and how it is typed.
import {
  CHOMPING_MODE,
  COLLECTION_STYLE,
  constructFromEvents,
  CORE_SCHEMA,
  type Event,
  EVENT_ID,
  parseEvents,
  SCALAR_STYLE,
  type ScalarEvent,
} from 'js-yaml';
import { findLineEnd, findLineStart, findNextLine, skipTrivia } from './edit-line.ts';
import type { YamlValue } from './edit-value.ts';
import { buildTree, listPairs, type YamlNode } from './yaml-tree.ts';

export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded';

/** One value of a text. Offsets count from 0; an end is behind the last character. */
export interface Part {
  type: 'mapping' | 'sequence' | 'scalar';
  style: ScalarStyle | 'blank' | 'flow' | 'lines'; // blank: nothing is written; lines: a collection without brackets
  after: number; // behind the ":" or "-" that leads here; 0 for the root
  start: number; // `after` when blank
  headEnd: number; // of a literal or folded text: behind its "|-"; else `end`
  end: number; // of a literal or folded text: of its last line that says something
  column: number; // of the key or dash that leads here, from 0; -2 for the root, so that what it holds stands at 0
  inFlow: boolean; // inside brackets
  keepsBlanks: boolean; // ends in a text whose empty last lines count ("|+")
  odd: boolean; // a collection in a form that is rewritten rather than edited: "? key", "[key: value]", "{key}"
  entries: Entry[];
  value: YamlValue;
}

/** A key with its value, or an item of a list. */
export interface Entry {
  key: string; // of an item, its number
  start: number; // of the key or the dash; of an item in brackets, of the item itself
  column: number;
  part: Part;
}

/** The value of a text with all its parts; blank for a text that says nothing. */
export function readPart(text: string): Part {
  const events = parseEvents(text, {});
  const [document] = buildTree(text, events).documents;
  const lead: Lead = { after: 0, column: ROOT_COLUMN, inFlow: false };
  return document && document.start !== -1 ? readNode({ text, events }, document, lead) : createBlank(lead);
}

/** The entry that a key or a number names: of a key said twice, the one that `readYaml` keeps. */
export function findEntry({ entries }: Part, key: string): Entry | undefined {
  const named = entries.filter((entry) => entry.key === key);
  return named.find(({ part }) => part.type !== 'scalar' || (part.style !== 'blank' && part.value !== '')) ?? named[0];
}

const ROOT_COLUMN = -2;

interface Source {
  text: string;
  events: Event[];
}

type Lead = Pick<Part, 'after' | 'column' | 'inFlow'>;

function createBlank(lead: Lead): Part {
  const place = { start: lead.after, headEnd: lead.after, end: lead.after };
  return {
    ...lead,
    ...place,
    type: 'scalar',
    style: 'blank',
    keepsBlanks: false,
    odd: false,
    entries: [],
    value: null,
  };
}

function readNode(source: Source, node: YamlNode, lead: Lead): Part {
  const event = source.events[node.first];
  if (event?.type === EVENT_ID.SCALAR)
    return { ...readScalar(source, event, lead), value: construct(source, node, event) };
  if (event?.type !== EVENT_ID.MAPPING && event?.type !== EVENT_ID.SEQUENCE) throw new Error('alias di dalam berkas');
  const inFlow = event.style === COLLECTION_STYLE.FLOW;
  const part = { ...createBlank(lead), start: event.start, end: event.start };
  return event.type === EVENT_ID.SEQUENCE
    ? readSequence(source, node, part, inFlow)
    : readMapping(source, node, part, inFlow);
}

/** Only a plain text that begins like a number, or is one of a few words, may be anything but text. */
function construct({ text }: Source, node: YamlNode, scalar: ScalarEvent): YamlValue {
  if (scalar.style !== SCALAR_STYLE.PLAIN || !/^$|^[-+.\d~]|^(?:null|true|false)$/i.test(node.text)) return node.text;
  const document: Event = { type: EVENT_ID.DOCUMENT, explicitStart: false, explicitEnd: false, directives: [] };
  const events: Event[] = [document, scalar, { type: EVENT_ID.POP }];
  const [value] = constructFromEvents(events, { source: text, schema: CORE_SCHEMA });
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

function readScalar({ text }: Source, event: ScalarEvent, lead: Lead): Part {
  const { valueStart, valueEnd, style } = event;
  const blank = createBlank(lead);
  switch (style) {
    case SCALAR_STYLE.LITERAL_BLOCK:
      return { ...blank, ...findBlock(text, event, lead.after), style: 'literal' };
    case SCALAR_STYLE.FOLDED_BLOCK:
      return { ...blank, ...findBlock(text, event, lead.after), style: 'folded' };
    case SCALAR_STYLE.SINGLE_QUOTED:
      return { ...blank, start: valueStart - 1, headEnd: valueEnd + 1, end: valueEnd + 1, style: 'single' };
    case SCALAR_STYLE.DOUBLE_QUOTED:
      return { ...blank, start: valueStart - 1, headEnd: valueEnd + 1, end: valueEnd + 1, style: 'double' };
    default:
      return valueStart === -1
        ? blank
        : { ...blank, start: valueStart, headEnd: valueEnd, end: valueEnd, style: 'plain' };
  }
}

type Extent = Pick<Part, 'start' | 'headEnd' | 'end' | 'keepsBlanks'>;

function findBlock(text: string, { valueStart, valueEnd, chomping, indent }: ScalarEvent, after: number): Extent {
  const start = skipTrivia(text, after);
  const headEnd = start + (/^[|>][-+\d]*/.exec(text.slice(start, start + 4))?.[0].length ?? 0);
  const keepsBlanks = chomping === CHOMPING_MODE.KEEP;
  let end = headEnd;
  for (let line = valueStart; line < valueEnd; line = findNextLine(text, line)) {
    const lineEnd = findLineEnd(text, line);
    if (keepsBlanks || !isBlankLine(text.slice(line, lineEnd), indent)) end = lineEnd;
  }
  return { start, headEnd, end, keepsBlanks };
}

/** Spaces beyond the indentation are text. */
function isBlankLine(line: string, indent: number): boolean {
  return /^ *$/.test(line) && (indent === -1 || line.length <= indent);
}

function readMapping(source: Source, node: YamlNode, part: Part, inFlow: boolean): Part {
  const { text } = source;
  const isBraced = text[part.start] === '{';
  let odd = inFlow && !isBraced;
  let at = part.start + (inFlow && isBraced ? 1 : 0);
  const entries = listPairs(node).map(({ key, value }): Entry => {
    const start = skipTrivia(text, at);
    const column = findColumn(text, start);
    const named = readNode(source, key, { after: start, column, inFlow });
    const colon = skipTrivia(text, named.end);
    const hasColon = text[colon] === ':';
    if (!hasColon || named.start !== start || named.style === 'blank') odd = true;
    const lead = { after: hasColon ? colon + 1 : named.end, column, inFlow };
    const entry = { key: key.text, start, column, part: readNode(source, value, lead) };
    at = inFlow ? skipComma(text, entry.part.end) : entry.part.end;
    return entry;
  });
  const mapping = { ...part, odd, entries, type: 'mapping' as const };
  const keys = new Set(entries.map(({ key }) => key));
  const value = Object.fromEntries([...keys].map((key) => [key, findEntry(mapping, key)?.part.value ?? null]));
  return close(text, { ...mapping, value }, inFlow, isBraced ? at : -1);
}

function readSequence(source: Source, node: YamlNode, part: Part, inFlow: boolean): Part {
  const { text } = source;
  let at = part.start + (inFlow ? 1 : 0);
  const entries = node.children.map((child, index): Entry => {
    const start = skipTrivia(text, at);
    const column = findColumn(text, start);
    const after = inFlow ? start : start + 1;
    const entry = { key: String(index), start, column, part: readNode(source, child, { after, column, inFlow }) };
    at = inFlow ? skipComma(text, entry.part.end) : entry.part.end;
    return entry;
  });
  const value = entries.map((entry) => entry.part.value);
  return close(text, { ...part, type: 'sequence', entries, value }, inFlow, at);
}

/** `at`: behind the last entry and its comma; -1 where no bracket closes. */
function close(text: string, part: Part, inFlow: boolean, at: number): Part {
  const last = part.entries.at(-1)?.part;
  const end = inFlow && at !== -1 ? skipTrivia(text, at) + 1 : (last?.end ?? part.start);
  const keepsBlanks = !inFlow && last?.keepsBlanks === true;
  return { ...part, style: inFlow ? 'flow' : 'lines', headEnd: end, end, keepsBlanks };
}

function skipComma(text: string, end: number): number {
  const next = skipTrivia(text, end);
  return text[next] === ',' ? next + 1 : end;
}

/** A byte order mark takes no column. */
function findColumn(text: string, offset: number): number {
  const start = findLineStart(text, offset);
  return offset - start - (text[start] === '\ufeff' ? 1 : 0);
}
