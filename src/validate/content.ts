import {
  createIsi,
  findJenis,
  type Isi,
  type Jenis,
  JENIS_BERKAS,
  JENIS_WAJIB,
  type NilaiBerkas,
  type Rujukan,
} from '../domain/isi.ts';
import type { KinerjaTerukur } from '../domain/kinerja.ts';
import type { Folder, TextFile } from '../source/files.ts';
import type { Place } from '../source/place.ts';
import { compareProblem, isError, type Problem, type ProblemCode, type Severity } from '../source/problem.ts';
import { readYaml, type Source } from '../source/yaml.ts';
import { measureKinerja } from '../domain/ukur.ts';
import { isTroubled, listAt } from './indeks-masalah.ts';
import { checkPath } from './jalur.ts';
import { findLambangSalah } from './lambang.ts';
import { isBerlaku } from './masa-berlaku.ts';
import { checkNama, findJenisMaksud } from './nama-berkas.ts';
import { applyPengecualian, findPengecualianSalah, listPengecualian, toTidakTerpakai } from './pengecualian.ts';
import type { Finding, Konteks, Rule } from './rule.ts';
import { RULES } from './rules.ts';
import { listSalinan } from './salinan.ts';
import { type CheckedFile, checkSchema } from './schema.ts';
import { PLAN, sealFitsItsRows } from './seal.ts';

/** The content folder, checked. */
export interface CheckedContent {
  /** Undefined while a file is missing, unreadable or refused by its schema; problems of the rules do not withhold it. */
  isi: Isi | undefined;
  problems: Problem[]; // by file, line and column
  files: number; // how many were checked
  dikecualikan: number; // problems that a waiver leaves out
  /** Line and column of something in a file; 1:1 of a file without places. */
  locate(rujukan: Rujukan): Place;
}

export interface PilihanPeriksa {
  per?: string | undefined; // the day that waivers are judged by, "2024-04-15"; without it none is too old
}

/** Every problem of every file, at once. A file with a mistake silences what follows from it, and nothing else. */
export function checkContent(
  { files, others, edisi, arsip, gambar, problems }: Folder,
  { per }: PilihanPeriksa = {},
): CheckedContent {
  const state: State = {
    isi: createIsi(),
    broken: new Set(),
    ambiguous: new Set(),
    sources: new Map(),
    problems: [...problems],
    dikecualikan: 0,
  };
  for (const { file } of problems) markBroken(state, findJenis(file));
  for (const file of files) readFile(state, file);
  const paths = files.map(({ path }) => path);
  state.problems.push(...checkNama(paths, others));
  const ada = new Set(paths);
  for (const path of [...paths, ...others]) markBroken(state, findJenisMaksud(path, ada));
  for (const jenis of JENIS_WAJIB) requireFile(state, jenis);
  if (gambar) addFindings(state, 'lambang-salah', 'error', findLambangSalah(state.isi, gambar));
  if (!isFolderUnreadable(problems)) runRules(state, { edisi, arsip }, per);
  return {
    isi: state.broken.size ? undefined : state.isi,
    problems: state.problems.sort(compareProblem),
    files: files.length,
    dikecualikan: state.dikecualikan,
    locate: (rujukan) => locate(state, rujukan),
  };
}

interface State {
  isi: Isi; // what is sound, refused parts left out
  broken: Set<Jenis>; // kinds with a file that is missing, unreadable or refused in part
  ambiguous: Set<Jenis>; // kinds in which a name is given twice or wrongly
  sources: Map<string, SourceFile>;
  problems: Problem[];
  dikecualikan: number;
}

interface SourceFile {
  text: string; // as typed
  source: Source;
  toFile: (pointer: string) => string;
  disputed: string[]; // pointers with a problem that a rule would only repeat
}

function readFile(state: State, { path, text }: TextFile): void {
  const jenis = findJenis(path);
  if (jenis === undefined) return;
  const { value: source, problems } = readYaml(path, text);
  state.problems.push(...problems);
  if (source) readSource(state, jenis, source, text);
  else markBroken(state, jenis);
  if (source) state.problems.push(...listSalinan(jenis, source, text));
}

function readSource<J extends Jenis>(state: State, jenis: J, source: Source, text: string): void {
  const path = checkPath(source, jenis, state.isi);
  const { value, sound, problems, toFile }: CheckedFile<NilaiBerkas[J]> = checkSchema(path.source, jenis);
  state.problems.push(...path.problems, ...problems);
  state.sources.set(source.path, { source, text, toFile, disputed: path.disputed });
  if (!sound) markBroken(state, jenis);
  if (value !== undefined) state.isi[jenis].push({ path: source.path, value });
}

function markBroken(state: State, jenis: Jenis | undefined): void {
  if (jenis) state.broken.add(jenis);
}

/** Files that are compared with what is written of them, as far as somebody looked for them. */
type Tersimpan = Pick<Konteks, 'edisi' | 'arsip'>;

function runRules(state: State, tersimpan: Tersimpan, per: string | undefined): void {
  const konteks = createKonteks(state, tersimpan);
  for (const rule of RULES) runRule(state, rule, konteks);
  waive(state, per);
  if (PLAN.some((jenis) => state.broken.has(jenis))) return;
  const troubled = new Set(state.problems.filter(isError).map(({ file }) => file));
  addFindings(state, 'sidik-berbeda', 'error', sealFitsItsRows(state.isi, konteks.kinerja(), troubled));
}

/** Before the seals are judged: a waived problem must not keep a seal from being compared with its rows. */
function waive(state: State, per: string | undefined): void {
  const paths = new Set([...state.sources.keys(), ...state.problems.map(({ file }) => file)]);
  const hasil = applyPengecualian(state.problems, listPengecualian(state.isi, paths, per));
  const tidakTerpakai = isJudged(state) ? hasil.tidakTerpakai.map(toTidakTerpakai) : [];
  state.problems = hasil.problems;
  state.dikecualikan = hasil.dikecualikan;
  const salah = state.broken.has('pengecualian') ? [] : findPengecualianSalah(state.isi, paths, per);
  const temuan = [...salah, ...tidakTerpakai];
  for (const { code, severity, ...finding } of temuan) addFindings(state, code, severity, [finding]);
}

/** With a kind broken, some rules were not asked, and a waiver may wait for what they would say. */
function isJudged({ broken, ambiguous }: State): boolean {
  return !broken.size && !ambiguous.size;
}

function createKonteks(state: State, tersimpan: Tersimpan): Konteks {
  let kinerja: KinerjaTerukur | undefined;
  return {
    kinerja: () => (kinerja ??= measureKinerja(state.isi)),
    isTroubled: (path) => isTroubled(state.problems, path),
    textOf: (path) => state.sources.get(path)?.text ?? '',
    ...tersimpan,
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
    // One place, one mistake: a warning that stands there already hides no other, unless it says the same.
    const isSame = (problem: Problem) => problem.code === code && problem.message === message;
    if (listAt(state.problems, path, place).some((problem) => isError(problem) || isSame(problem))) continue;
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
