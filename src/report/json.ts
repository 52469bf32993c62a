import type { Problem } from '../source/problem.ts';
import type { Laporan } from './laporan.ts';

/** For other programs: the keys and their order are a stable face, and nothing is ever left out. */
export function writeJson({ files, problems }: Laporan): string {
  return JSON.stringify({ files, problems: problems.map(toJson) }, null, 2);
}

function toJson({ severity, code, file, line, column, message, hint }: Problem): object {
  return { severity, code, file, line, column, message, ...(hint === undefined ? {} : { hint }) };
}
