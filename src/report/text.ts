import { formatProblem, formatSummary, type Problem } from '../source/problem.ts';
import { groupByFile, keepGravest, type Laporan } from './laporan.ts';

/** How many are shown before "dan N lagi". */
export interface Batas {
  perFile: number;
  all: number;
}

export const BATAS: Batas = { perFile: 20, all: 100 };
export const SEMUA: Batas = { perFile: Infinity, all: Infinity };

/** For people at a terminal: one paragraph per file, each problem beginning with its place. */
export function writeText({ files, problems, dikecualikan }: Laporan, { perFile, all }: Batas): string {
  const groups = groupByFile(problems);
  const perBerkas = [...groups.values()].flatMap((group) => keepGravest(group, perFile));
  const shown = groupByFile(keepGravest(perBerkas, all));
  const paragraphs = [...shown].map(([file, group]) => writeFile(group, groups.get(file) ?? []));
  const hidden = [...groups].filter(([file]) => !shown.has(file)).map(([, group]) => group);
  const rest = hidden.length ? [`… dan ${hidden.flat().length} masalah lagi dalam ${hidden.length} berkas lain`] : [];
  const isCut = [...shown.values()].flat().length < problems.length;
  const hint = isCut ? ['Tampilkan semuanya: npm run check -- --semua'] : [];
  return [...paragraphs, ...rest, [...hint, formatSummary(files, problems, dikecualikan)].join('\n')].join('\n\n');
}

function writeFile(shown: Problem[], all: Problem[]): string {
  const hidden = all.length - shown.length;
  return [...shown.map(formatProblem), ...(hidden ? [`… dan ${hidden} masalah lagi dalam berkas ini`] : [])].join('\n');
}
