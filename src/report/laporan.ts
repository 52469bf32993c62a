import { hash } from 'node:crypto';
import { isError, type Problem, showHidden } from '../source/problem.ts';

/** What one check found, as every format of it needs it. */
export interface Laporan {
  files: number; // how many were checked
  problems: Problem[]; // by file, line and column; `file` as its readers name it
  dikecualikan: number; // waived, and not among the problems
}

/** A problem with a name that outlives edits elsewhere in its file. */
export interface Bernama {
  problem: Problem;
  sidik: string; // hexadecimal
}

/** At most `limit` of them, errors before warnings, still in the order they came in. */
export function keepGravest(problems: Problem[], limit: number): Problem[] {
  if (problems.length <= limit) return problems;
  const kept = new Set([...problems.filter(isError), ...problems.filter((satu) => !isError(satu))].slice(0, limit));
  return problems.filter((problem) => kept.has(problem));
}

export function groupByFile(problems: Problem[]): Map<string, Problem[]> {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const group = groups.get(problem.file);
    if (group) group.push(problem);
    else groups.set(problem.file, [problem]);
  }
  return groups;
}

/**
 * Names each problem by its code, file and message, not by its line: a line added above leaves the name. Forges take equal names for
 * one problem, so that the second of two alike has a number.
 */
export function nameProblems(problems: Problem[]): Bernama[] {
  const seen = new Map<string, number>();
  return problems.map((problem) => {
    const key = JSON.stringify([problem.code, problem.file, problem.message.replace(LINE, '$1')]);
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    return { problem, sidik: hash('sha256', nth === 1 ? key : `${key} ${nth}`).slice(0, 32) };
  });
}

const LINE = /\b(baris) \d+/g; // "yang pertama di baris 9"

/** "3 kesalahan dan 1 peringatan"; what there is none of is left out. */
export function formatCounts(problems: Problem[]): string {
  const errors = problems.filter(isError).length;
  const counts = [
    [errors, 'kesalahan'],
    [problems.length - errors, 'peringatan'],
  ] as const;
  return counts
    .filter(([count]) => count > 0)
    .map(([count, nama]) => `${count} ${nama}`)
    .join(' dan ');
}

/** Message and way out as one text, for formats that have no second field; nothing in it is hidden. */
export function describe({ message, hint }: Problem, between: string): string {
  const lines = hint === undefined ? [] : hint.split('\n').map(showHidden);
  return shorten([showHidden(message), ...lines].join(between), 1000);
}

export function shorten(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}
