import { constructFromEvents, CORE_SCHEMA, type Event, parseEvents, YAMLException } from 'js-yaml';
import { cleanCharacters } from './characters.ts';
import { type Finding, showLine } from './finding.ts';
import { createPlacer, type Place } from './place.ts';
import type { Checked, Problem } from './problem.ts';
import { diagnose } from './yaml-diagnosis.ts';
import { findEscaped, hasEscape } from './yaml-escapes.ts';
import { findLater, findRepeatedKeys, type RepeatedKey } from './yaml-keys.ts';
import { findMarks, withholdsValue } from './yaml-marks.ts';
import { readOrdinary } from './yaml-ordinary.ts';
import { createSource, type Source } from './yaml-source.ts';
export type { Source } from './yaml-source.ts';
import { describeSpaces, listStructuralSpaces, replaceSpaces, writePlainSpaces } from './yaml-spaces.ts';
import { buildTree, type Pair, type YamlTree } from './yaml-tree.ts';

/**
 * The value of one YAML file, and where each part of it stands, from one parse. What leaves the text readable is told and does not
 * stop the rest: the value is built as if it were mended, so that whatever else is wrong can be found as well.
 */
export function readYaml(path: string, typed: string): Checked<Source> {
  const text = typed.startsWith(BOM) ? typed.slice(1) : typed; // editors count no column for it
  const clean = cleanCharacters(text);
  const spaces = clean.isUsual ? { text: clean.text, findings: [] } : mendSpaces(clean.text);
  const findPlace = lazyPlacer(text);
  const place = (offset: number) => findPlace(clean.toTyped(offset));
  const { value, findings } = interpret(path, spaces.text, place);
  const problems = [
    ...(text === typed ? [] : [describeBom(path)]),
    ...clean.findings.map((finding) => locate(path, finding, findPlace)),
    ...[...spaces.findings, ...findings].map((finding) => locate(path, finding, place)),
  ];
  return { value, problems };
}

const BOM = '\ufeff';

type Placer = (offset: number) => Place;

/** Most files have no problem and need no places. */
function lazyPlacer(text: string): Placer {
  let placer: Placer | undefined;
  return (offset) => (placer ??= createPlacer(text))(offset);
}

function locate(path: string, { offset, severity = 'error', ...finding }: Finding, place: Placer): Problem {
  return { severity, file: path, ...place(offset), ...finding };
}

interface Mended {
  text: string; // of the same length
  findings: Finding[];
}

/** Special spaces become plain where the structure needs a plain one. Where no reading comes of it, the parser speaks of the text as it is. */
function mendSpaces(text: string): Mended {
  const plain = writePlainSpaces(text);
  const parsed = plain === undefined ? undefined : attempt(plain, () => parse(plain));
  if (!parsed || 'finding' in parsed) return { text, findings: [] };
  const offsets = listStructuralSpaces(text, parsed.result.tree.nodes);
  return { text: replaceSpaces(text, offsets), findings: describeSpaces(text, offsets) };
}

interface Interpreted {
  value: Source | undefined;
  findings: Finding[];
}

function interpret(path: string, text: string, place: Placer): Interpreted {
  const parsed = attempt(text, () => parseEvents(text, {}));
  if ('finding' in parsed) return { value: undefined, findings: [parsed.finding] };
  const events = parsed.result;
  const value = readOrdinary(text, events);
  if (value === undefined) return interpretTree({ path, text, events, tree: buildTree(text, events), place });
  const tree = rereadTree(text);
  const findings = hasEscape(text) ? findEscaped(tree()) : [];
  return { value: createSource({ path, text, value, tree, repeated: [], place, isOrdinary: true }), findings };
}

/** For the few texts that have a problem: the trees and events of a thousand would fill the memory. */
function rereadTree(text: string): () => YamlTree {
  return () => parse(text).tree;
}

interface Read extends Parsed {
  path: string;
  text: string;
  place: Placer;
}

function interpretTree({ path, text, events, tree, place }: Read): Interpreted {
  const marks = findMarks(text, events, tree);
  const repeated = findRepeatedKeys(tree.nodes);
  const escaped = hasEscape(text) ? findEscaped(tree) : [];
  const findings = [...marks, ...escaped, ...repeated.flatMap((key) => describeRepeated(key, place))];
  if (isEmpty(tree)) return { value: undefined, findings: [...findings, EMPTY] };
  if (marks.some(withholdsValue)) return { value: undefined, findings };
  const built = attempt(text, () => construct(text, withoutRepeated(events, repeated)));
  if ('finding' in built) return { value: undefined, findings: [...findings, built.finding] };
  return {
    value: createSource({ path, text, value: built.result, tree: () => tree, repeated, place, isOrdinary: false }),
    findings,
  };
}

interface Parsed {
  events: Event[];
  tree: YamlTree;
}

function parse(text: string): Parsed {
  const events = parseEvents(text, {});
  return { events, tree: buildTree(text, events) };
}

/** `json` lets keys that differ only in form ("1" and 1) pass; those that are the same text were dropped before. */
function construct(text: string, events: Event[]): unknown {
  return constructFromEvents(events, { source: text, schema: CORE_SCHEMA, maxAliases: 0, json: true })[0];
}

function attempt<T>(text: string, run: () => T): { result: T } | { finding: Finding } {
  try {
    return { result: run() };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { finding: diagnose(text, error.reason, error.mark?.position ?? 0) };
  }
}

function describeBom(file: string): Problem {
  return {
    severity: 'warning',
    code: 'yaml-bom',
    file,
    line: 1,
    column: 1,
    message: 'berkas diawali tanda urutan bita (BOM) yang tidak terlihat',
    hint: 'Simpan ulang dengan penyandian "UTF-8", bukan "UTF-8 with BOM".',
  };
}

function isEmpty({ documents: [first, ...others] }: YamlTree): boolean {
  return !first || (!others.length && first.type === 'scalar' && first.start === -1);
}

const EMPTY: Finding = {
  code: 'berkas-kosong',
  offset: 0,
  message: 'berkas ini kosong',
  hint: 'Isi berkas ini, atau hapus bila tidak dipakai.',
};

function describeRepeated(repeated: RepeatedKey, place: Placer): Finding[] {
  const { kept, dropped, butir } = repeated;
  if (butir === 'lanjutan') return [];
  const later = findLater(repeated);
  const { line } = place((later === kept ? dropped : kept).key.start);
  const offset = later.key.start;
  if (butir === 'tanpa-strip') return [describeLostDash(later, offset, line)];
  const message = `isian "${later.key.text}" ditulis dua kali; yang pertama di baris ${line}`;
  return [{ code: 'kunci-ganda', offset, message, hint: 'Hapus salah satu.' }];
}

function describeLostDash({ key, value }: Pair, offset: number, line: number): Finding {
  const baris = showLine(`- ${key.text}: ${value.text}`) ?? `- ${key.text}:`;
  const message = `kurang tanda - di depan "${key.text}", sehingga butir ini terbaca sebagai lanjutan butir di baris ${line}`;
  return { code: 'kunci-ganda', offset, message, hint: `Tulis ${baris}, sejajar dengan tanda - di baris ${line}.` };
}

function withoutRepeated(events: Event[], repeated: RepeatedKey[]): Event[] {
  if (!repeated.length) return events;
  const dropped = new Set<number>();
  for (const { key, value } of repeated.map((one) => one.dropped)) {
    for (let index = key.first; index <= value.last; index++) dropped.add(index);
  }
  return events.filter((_, index) => !dropped.has(index));
}
