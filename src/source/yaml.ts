import { constructFromEvents, CORE_SCHEMA, type Event, parseEvents, YAMLException } from 'js-yaml';
import { createPlacer } from './place.ts';
import type { Checked, Problem } from './problem.ts';
import { diagnose } from './yaml-diagnosis.ts';
import { findRepeatedKeys, type RepeatedKey } from './yaml-keys.ts';
import { createSource, type Source } from './yaml-source.ts';
export type { Source } from './yaml-source.ts';
import { buildTree, type YamlNode, type YamlTree } from './yaml-tree.ts';

/**
 * The value of one YAML file, and where each part of it stands, from one parse. A key said twice is a problem of its own: the value
 * is built from the first that says something, so that whatever else is wrong can be found as well.
 */
export function readYaml(path: string, text: string): Checked<Source> {
  const parsed = attempt(path, text, () => parse(text));
  if ('problem' in parsed) return fail(parsed.problem);
  const { events, tree } = parsed.result;
  const [document] = tree.documents;
  if (!document || (document.type === 'scalar' && document.start === -1)) return fail(describeEmpty(path));
  const unsupported = findUnsupported(tree);
  if (unsupported) return fail(describeUnsupported(path, text, unsupported));

  const repeated = findRepeatedKeys(tree.nodes);
  const built = attempt(path, text, () => construct(text, withoutRepeated(events, repeated)));
  if ('problem' in built) return fail(built.problem);
  const source = createSource(path, text, built.result, document, repeated);
  return { value: source, problems: repeated.map((key) => describeRepeated(path, text, key)) };
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

function attempt<T>(path: string, text: string, run: () => T): { result: T } | { problem: Problem } {
  try {
    return { result: run() };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const { offset, ...finding } = diagnose(text, error.reason, error.mark?.position ?? 0);
    return { problem: { severity: 'error', file: path, ...createPlacer(text)(offset), ...finding } };
  }
}

function fail(problem: Problem): Checked<Source> {
  return { value: undefined, problems: [problem] };
}

function describeEmpty(path: string): Problem {
  return {
    severity: 'error',
    code: 'berkas-kosong',
    file: path,
    line: 1,
    column: 1,
    message: 'berkas ini kosong',
    hint: 'Isi berkas ini, atau hapus bila tidak dipakai.',
  };
}

/** One value per file, written out: no second document, no anchor, alias, merge key or tag. */
function findUnsupported({ documents, nodes }: YamlTree): YamlNode | undefined {
  return nodes.find(({ type, decorated }) => type === 'alias' || decorated) ?? documents[1];
}

function describeUnsupported(path: string, text: string, { type, decorated, start }: YamlNode): Problem {
  const offset = Math.max(start, 0);
  const isMark = type === 'alias' || decorated;
  return {
    severity: 'error',
    code: 'yaml-jangkar',
    file: path,
    ...createPlacer(text)(offset),
    message: isMark
      ? `tanda "${text[offset]}" di awal nilai mempunyai arti khusus dan tidak dipakai di sini`
      : 'berkas ini memuat lebih dari satu dokumen (dipisahkan --- atau ...)',
    hint: isMark
      ? 'Bila tanda itu bagian dari teks, tulis teksnya di dalam tanda kutip; bila bukan, hapus.'
      : 'Hapus tanda pemisah dan sisakan satu dokumen saja.',
  };
}

function describeRepeated(path: string, text: string, { kept, dropped }: RepeatedKey): Problem {
  const [first, second] = kept.key.start < dropped.key.start ? [kept.key, dropped.key] : [dropped.key, kept.key];
  const place = createPlacer(text);
  return {
    severity: 'error',
    code: 'kunci-ganda',
    file: path,
    ...place(second.start),
    message: `isian "${second.text}" ditulis dua kali; yang pertama di baris ${place(first.start).line}`,
    hint: 'Hapus salah satu.',
  };
}

function withoutRepeated(events: Event[], repeated: RepeatedKey[]): Event[] {
  if (!repeated.length) return events;
  return events.filter(
    (_, index) => !repeated.some(({ dropped: { key, value } }) => key.first <= index && index <= value.last),
  );
}
