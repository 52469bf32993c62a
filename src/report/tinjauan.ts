// Review comments: the requests that put every problem on its line, for whoever holds a token to send. Written by the job that checks
// untrusted content, so that nothing in it may name people, give commands or hold HTML.
import { isError, type Problem } from '../source/problem.ts';
import type { Perubahan } from './diff.ts';
import { formatCounts, keepGravest, type Laporan, nameProblems, shorten } from './laporan.ts';
import { escapeMarkdown } from './markdown.ts';

/** A problem that has its own comment, on a line of the request. */
export interface Komentar {
  path: string;
  oldPath: string;
  line: number;
  oldLine: number | undefined; // of an unchanged line
  body: string;
}

/** What is to be said of a request, before a forge's own shape. */
export interface Tinjauan {
  komentar: Komentar[];
  catatan: string; // what has no line of its own, and how many there are
  penanda: string[]; // marker of each comment: an old comment of ours with none of these is done with
}

const MAX_COMMENTS = 50;
const MAX_LISTED = 50;
const MAX_MESSAGE = 800; // characters, before they are escaped

/** Without `perubahan`, every line counts as part of the request. */
export function composeTinjauan(laporan: Laporan, perubahan: Perubahan | undefined): Tinjauan {
  const bernama = nameProblems(laporan.problems);
  const sidikOf = new Map(bernama.map(({ problem, sidik }) => [problem, sidik]));
  const onLine = laporan.problems.filter((problem) => isInside(problem, perubahan));
  const kept = keepGravest(onLine, MAX_COMMENTS);
  const komentar = kept.map((problem) => toKomentar(problem, sidikOf.get(problem) ?? '', perubahan));
  const others = laporan.problems.filter((problem) => !kept.includes(problem));
  return {
    komentar,
    catatan: writeCatatan(laporan, others),
    penanda: [UMUM, ...kept.map((problem) => writePenanda(sidikOf.get(problem) ?? ''))],
  };
}

const UMUM = writePenanda('umum');

/** Not seen by readers; found again by whoever tidies up. */
function writePenanda(sidik: string): string {
  return `<!-- kinerja:${sidik} -->`;
}

function isInside({ file, line }: Problem, perubahan: Perubahan | undefined): boolean {
  return !perubahan || (perubahan.get(file)?.baris.has(line) ?? false);
}

function toKomentar(problem: Problem, sidik: string, perubahan: Perubahan | undefined): Komentar {
  const { file, line } = problem;
  const berkas = perubahan?.get(file);
  return {
    path: file,
    oldPath: berkas?.lama ?? file,
    line,
    oldLine: berkas?.baris.get(line),
    body: `${writePenanda(sidik)}\n${describe(problem)}`,
  };
}

/** No line begins with anything but our own words: a "/" there is a command to the forge. */
function describe({ severity, code, message, hint }: Problem): string {
  const first = `**${severity === 'error' ? 'Kesalahan' : 'Peringatan'}** \`${code}\`: ${escapeMarkdown(shorten(message, MAX_MESSAGE))}`;
  if (hint === undefined) return first;
  const lines = shorten(hint, MAX_MESSAGE).split('\n').map(escapeMarkdown);
  return `${first}\n\nJalan keluar: ${lines.join('<br>')}`;
}

function writeCatatan({ files, problems, dikecualikan }: Laporan, others: Problem[]): string {
  const waived = dikecualikan ? `; ${dikecualikan} dikecualikan` : '';
  if (!problems.length) return `${UMUM}\nPemeriksaan isi: tidak ada masalah dalam ${files} berkas${waived}.`;
  const head = `${UMUM}\nPemeriksaan isi: ${formatCounts(problems)} dalam ${files} berkas${waived}.`;
  if (!others.length) return head;
  const shown = keepGravest(others, MAX_LISTED);
  const rest = others.length - shown.length;
  const list = shown.map((problem) => `- ${writePlace(problem)}: ${describeShortly(problem)}`);
  return [head, '', 'Di luar baris yang diubah:', '', ...list, ...(rest ? [`- dan ${rest} lagi`] : [])].join('\n');
}

function writePlace({ file, line }: Problem): string {
  return escapeMarkdown(`${shorten(file, 200)} baris ${line}`);
}

function describeShortly(problem: Problem): string {
  const { code, message } = problem;
  return `${isError(problem) ? 'kesalahan' : 'peringatan'} \`${code}\`: ${escapeMarkdown(shorten(message, 300))}`;
}
