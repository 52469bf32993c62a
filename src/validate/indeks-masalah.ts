import type { Place } from '../source/place.ts';
import { isError, type Problem } from '../source/problem.ts';

/** A list of problems as the rules ask after it. */
interface Indeks {
  count: number; // how many of the list are in it
  troubled: Set<string>; // files with an error
  places: Map<string, Problem[]>;
}

/** Whether a file has an error so far. */
export function isTroubled(problems: Problem[], path: string): boolean {
  return indexProblems(problems).troubled.has(path);
}

export function listAt(problems: Problem[], path: string, place: Place): readonly Problem[] {
  return indexProblems(problems).places.get(nameAt(path, place)) ?? [];
}

const INDEKS = new WeakMap<Problem[], Indeks>();

/** Every row asks: a list is only ever added to, and what was added since the last question is taken in. */
function indexProblems(problems: Problem[]): Indeks {
  const indeks = openIndeks(problems);
  if (indeks.count === problems.length) return indeks;
  for (const problem of problems.slice(indeks.count)) {
    const nama = nameAt(problem.file, problem);
    indeks.places.set(nama, [...(indeks.places.get(nama) ?? []), problem]);
    if (isError(problem)) indeks.troubled.add(problem.file);
  }
  indeks.count = problems.length;
  return indeks;
}

function openIndeks(problems: Problem[]): Indeks {
  const indeks = INDEKS.get(problems) ?? { count: 0, troubled: new Set(), places: new Map() };
  if (!INDEKS.has(problems)) INDEKS.set(problems, indeks);
  return indeks;
}

function nameAt(path: string, { line, column }: Place): string {
  return `${path}:${line}:${column}`;
}
