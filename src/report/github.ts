// GitHub Actions: workflow commands become annotations. Of each level a step shows ten and drops the rest without a word, so that
// the first says how many there are and where the whole list stands.
import { formatSummary, isError, type Problem, showHidden } from '../source/problem.ts';
import { describe, formatCounts, groupByFile, type Laporan, shorten } from './laporan.ts';

const PER_LEVEL = 10;
const MAX_SUMMARY = 900_000; // a job summary holds 1 MiB

export function writeGithub(laporan: Laporan): string {
  const { files, problems, dikecualikan } = laporan;
  const errors = problems.filter(isError).slice(0, PER_LEVEL);
  const warnings = problems.filter((problem) => !isError(problem)).slice(0, PER_LEVEL);
  const hidden = problems.length - errors.length - warnings.length;
  const counts = problems.length ? ` (${formatCounts(problems)})` : '';
  const rest = hidden ? `; ${hidden} lagi hanya ada dalam ringkasan job` : '';
  const summary = `${formatSummary(files, problems, dikecualikan)}${counts}${rest}`;
  return [`::notice title=Pemeriksaan isi::${escapeData(summary)}`, ...[...errors, ...warnings].map(toCommand)].join(
    '\n',
  );
}

/** The whole list as Markdown, for the file that $GITHUB_STEP_SUMMARY names. */
export function writeGithubSummary({ files, problems, dikecualikan }: Laporan): string {
  const head = `## Pemeriksaan isi\n\n${formatSummary(files, problems, dikecualikan)}\n`;
  let text = head;
  for (const [file, group] of groupByFile(problems)) {
    const next = `\n### ${escapeCell(file)}\n\n| baris | masalah | jalan keluar |\n| --- | --- | --- |\n${group.map(toRow).join('')}`;
    if (text.length + next.length > MAX_SUMMARY)
      return `${text}\n… dan selebihnya: jalankan npm run check -- --semua\n`;
    text += next;
  }
  return text;
}

function toCommand(problem: Problem): string {
  const { severity, code, file, line, column } = problem;
  const properties = { file, line, endLine: line, col: column, title: code };
  const written = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${severity} ${written.join(',')}::${escapeData(describe(problem, '\n'))}`;
}

/** As the runner's own toolkit escapes them; %, or a colon in a property, would end the command early. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function toRow({ severity, code, line, column, message, hint = '' }: Problem): string {
  const jenis = severity === 'error' ? 'kesalahan' : 'peringatan';
  return `| ${line}:${column} | ${jenis} \`${code}\`: ${escapeCell(message)} | ${escapeCell(hint)} |\n`;
}

function escapeCell(text: string): string {
  const entities = showHidden(shorten(text.replaceAll('\n', ' '), 1000))
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;');
  return entities.replace(/[\\`*_[\]|~@#!]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
