import {
  createIsi,
  findJenis,
  type Isi,
  type Jenis,
  JENIS_BERKAS,
  type NilaiBerkas,
  type Rujukan,
} from '../domain/isi.ts';
import type { Kinerja } from '../domain/kinerja.ts';
import type { Folder, TextFile } from '../source/files.ts';
import type { Place } from '../source/place.ts';
import { compareProblem, isError, type Problem, type ProblemCode, type Severity } from '../source/problem.ts';
import { readYaml, type Source } from '../source/yaml.ts';
import { resolveKinerja } from '../domain/resolve.ts';
import { checkPath } from './jalur.ts';
import { isBerlaku } from './masa-berlaku.ts';
import { describeUnknown } from './nama-berkas.ts';
import type { Finding, Konteks, Rule } from './rule.ts';
import { RULES } from './rules.ts';
import { type CheckedFile, checkSchema } from './schema.ts';
import { PLAN, sealFitsItsRows } from './seal.ts';

/** The content folder, checked. */
export interface CheckedContent {
  /** Undefined while a file is missing, unreadable or refused by its schema; problems of the rules do not withhold it. */
  isi: Isi | undefined;
  problems: Problem[]; // by file, line and column
  files: number; // how many were checked
  /** Line and column of something in a file; 1:1 of a file without places. */
  locate(rujukan: Rujukan): Place;
}

/** Files without which there is no office. */
const REQUIRED: readonly Jenis[] = ['instansi', 'pejabat'];

/** Every problem of every file, at once. A file with a mistake silences what follows from it, and nothing else. */
export function checkContent({ files, others, problems }: Folder): CheckedContent {
  const state: State = {
    isi: createIsi(),
    broken: new Set(),
    ambiguous: new Set(),
    sources: new Map(),
    problems: [...problems],
  };
  for (const { file } of problems) markBroken(state, findJenis(file));
  for (const file of files) readFile(state, file);
  for (const path of others) state.problems.push(describeUnknown(path, 'warning'));
  for (const jenis of REQUIRED) requireFile(state, jenis);
  if (!isFolderUnreadable(problems)) runRules(state);
  return {
    isi: state.broken.size ? undefined : state.isi,
    problems: state.problems.sort(compareProblem),
    files: files.length,
    locate: (rujukan) => locate(state, rujukan),
  };
}

interface State {
  isi: Isi; // what is sound, refused parts left out
  broken: Set<Jenis>; // kinds with a file that is missing, unreadable or refused in part
  ambiguous: Set<Jenis>; // kinds in which a name is given twice or wrongly
  sources: Map<string, SourceFile>;
  problems: Problem[];
}

interface SourceFile {
  source: Source;
  toFile: (pointer: string) => string;
  disputed: string[]; // pointers with a problem that a rule would only repeat
}

function readFile(state: State, { path, text }: TextFile): void {
  const jenis = findJenis(path);
  if (jenis === undefined) {
    if (!isTextForPeople(path)) state.problems.push(describeUnknown(path, 'error'));
    return;
  }
  const { value: source, problems } = readYaml(path, text);
  state.problems.push(...problems);
  if (source) readSource(state, jenis, source);
  else markBroken(state, jenis);
}

function readSource<J extends Jenis>(state: State, jenis: J, source: Source): void {
  const path = checkPath(source, jenis);
  const { value, sound, problems, toFile }: CheckedFile<NilaiBerkas[J]> = checkSchema(path.source, jenis);
  state.problems.push(...path.problems, ...problems);
  state.sources.set(source.path, { source, toFile, disputed: path.disputed });
  if (!sound) markBroken(state, jenis);
  if (value !== undefined) state.isi[jenis].push({ path: source.path, value });
}

function markBroken(state: State, jenis: Jenis | undefined): void {
  if (jenis) state.broken.add(jenis);
}

function runRules(state: State): void {
  const konteks = createKonteks(state);
  for (const rule of RULES) runRule(state, rule, konteks);
  if (PLAN.some((jenis) => state.broken.has(jenis))) return;
  const troubled = new Set(state.problems.filter(isError).map(({ file }) => file));
  addFindings(state, 'sidik-berbeda', 'error', sealFitsItsRows(state.isi, konteks.kinerja(), troubled));
}

function createKonteks({ isi, problems }: State): Konteks {
  let kinerja: Kinerja | undefined;
  return {
    kinerja: () => (kinerja ??= resolveKinerja(isi)),
    isTroubled: (path) => problems.some((problem) => problem.file === path && isError(problem)),
  };
}

function runRule(state: State, rule: Rule, konteks: Konteks): void {
  const { code, severity = 'error', needs, ofNames, berlaku = {}, find } = rule;
  if (needs.some((jenis) => state.broken.has(jenis) || state.ambiguous.has(jenis))) return;
  const findings = [...find(state.isi, konteks)].filter(({ path }) => isBerlaku(berlaku, path));
  addFindings(state, code, severity, findings);
  for (const jenis of ofNames ? findings.map(({ path }) => findJenis(path)) : []) {
    if (jenis) state.ambiguous.add(jenis);
  }
}

function addFindings(state: State, code: ProblemCode, severity: Severity, findings: Iterable<Finding>): void {
  for (const { path, pointer, part, message, hint, pertama } of findings) {
    if (state.sources.get(path)?.disputed.includes(pointer)) continue;
    const cara =
      pertama === undefined ? hint : `Yang pertama di baris ${locate(state, { path, pointer: pertama }).line}.`;
    const place = locate(state, { path, pointer }, part);
    // One place, one mistake: a warning that stands there already hides no other.
    if (state.problems.some((problem) => isAt(problem, path, place) && (isError(problem) || problem.code === code)))
      continue;
    state.problems.push({
      severity,
      code,
      file: path,
      ...place,
      message,
      ...(cara === undefined ? {} : { hint: cara }),
    });
  }
}

function isAt({ file, line, column }: Problem, path: string, place: Place): boolean {
  return file === path && line === place.line && column === place.column;
}

function locate({ sources }: State, { path, pointer }: Rujukan, part?: 'key' | 'value'): Place {
  const file = sources.get(path);
  return file?.source.at(file.toFile(pointer), part) ?? { line: 1, column: 1 };
}

function requireFile(state: State, jenis: Jenis): void {
  const { contoh } = JENIS_BERKAS[jenis];
  if (state.isi[jenis].length || state.broken.has(jenis)) return;
  markBroken(state, jenis);
  if (isFolderUnreadable(state.problems)) return;
  state.problems.push({
    severity: 'error',
    code: 'berkas-wajib-tidak-ada',
    file: contoh,
    line: 1,
    column: 1,
    message: `berkas ${contoh} belum ada`,
    hint: 'Buat berkas ini; tanpa itu situs dan dokumen tidak dapat dibuat.',
  });
}

function isFolderUnreadable(problems: Problem[]): boolean {
  return problems.some(({ code }) => code === 'folder-tidak-terbaca');
}

/** Templates and guides are checked where they are read. */
function isTextForPeople(path: string): boolean {
  return /^(templat|panduan)\/[^/]+\.md$/.test(path);
}
