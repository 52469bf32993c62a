// GitLab Code Quality: a JSON array. Problems with equal fingerprints are shown as one, and a byte order mark is refused.
import type { Severity } from '../source/problem.ts';
import { type Bernama, describe, type Laporan, nameProblems } from './laporan.ts';

const SEVERITY: Record<Severity, string> = { error: 'major', warning: 'minor' };

export function writeGitlab({ problems }: Laporan): string {
  return JSON.stringify(nameProblems(problems).map(toFinding), null, 2);
}

function toFinding({ problem, sidik }: Bernama): object {
  const { severity, code, file, line } = problem;
  return {
    description: describe(problem, '. '),
    check_name: code,
    fingerprint: sidik,
    severity: SEVERITY[severity],
    location: { path: file, lines: { begin: line } },
  };
}
