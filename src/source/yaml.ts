import { constructFromEvents, CORE_SCHEMA, type Event, parseEvents, YAMLException } from 'js-yaml';
import { createPlacer, type Place } from './place.ts';
import { parentPointer, pointer } from './pointer.ts';
import type { Checked, Problem, ProblemCode } from './problem.ts';
import { diagnose } from './yaml-diagnosis.ts';
import { buildTrees, listPairs, walkNodes, type YamlNode } from './yaml-tree.ts';

/** The value of one YAML file, and where each part of it stands. */
export interface Source {
  path: string;
  value: unknown;
  /** Line and column of what a JSON Pointer names, or of the nearest thing around it. */
  at(pointer: string, part?: 'key' | 'value'): Place;
  /** A scalar as typed, without quotes; undefined for anything else. */
  textAt(pointer: string): string | undefined;
}

/** One parse gives value and places. A key said twice is a problem, and the value is built from the first one that says something. */
export function readYaml(path: string, text: string): Checked<Source> {
  const events = readEvents(path, text);
  if (!Array.isArray(events)) return { value: undefined, problems: [events] };
  const trees = buildTrees(text, events);
  const [tree] = trees;
  if (!tree || (tree.type === 'scalar' && tree.start === -1)) return { value: undefined, problems: [emptyFile(path)] };
  const problemOf = createProblem(path, text);
  const unsupported = findUnsupported(trees, text);
  if (unsupported) return { value: undefined, problems: [problemOf(unsupported)] };

  const repeated = [...walkNodes(tree)].flatMap((node) => findRepeated(node));
  const value = construct(path, text, withoutNodes(events, repeated));
  if (isProblem(value)) return { value: undefined, problems: [value] };
  const source = createSource(path, text, value.document, tree, new Set(repeated.map(({ dropped }) => dropped.key)));
  return { value: source, problems: repeated.map((pair) => problemOf(describeRepeated(pair, source, text))) };
}

interface Pair {
  key: YamlNode;
  value: YamlNode;
}

interface Repeated {
  kept: Pair;
  dropped: Pair;
  later: YamlNode; // the key that a person would delete
}

interface Finding {
  code: ProblemCode;
  offset: number;
  message: string;
  hint: string;
}

/** js-yaml may throw more than its own exception (a code point out of range): whatever it says, the file cannot be read. */
function readEvents(path: string, text: string): Event[] | Problem {
  try {
    return parseEvents(text, {});
  } catch (error) {
    return describeException(path, text, error);
  }
}

function construct(path: string, text: string, events: Event[]): { document: unknown } | Problem {
  try {
    return { document: constructFromEvents(events, { source: text, schema: CORE_SCHEMA, maxAliases: 0, json: true })[0] };
  } catch (error) {
    return describeException(path, text, error);
  }
}

function describeException(path: string, text: string, error: unknown): Problem {
  const known = error instanceof YAMLException ? error : undefined;
  const { offset, ...rest } = diagnose(text, known?.reason ?? '', known?.mark?.position ?? 0);
  return { severity: 'error', ...rest, file: path, ...createPlacer(text)(offset) };
}

function isProblem(value: { document: unknown } | Problem): value is Problem {
  return 'severity' in value;
}
