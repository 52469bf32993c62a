// A plan file of the year before as the text of the new year: its words, order and comments stay, figures are marked as copied.
import type { Asal } from './blangko-target.ts';
import { type Edit, editYaml } from './source/edit.ts';
import type { TextFile } from './source/files.ts';
import { readYaml } from './source/yaml.ts';

/** What becomes of one file. */
export interface Salinan {
  lalu: number;
  tahun: number;
  edits: Edit[];
  tanda: Tanda[];
}

/** What is to be said behind a value; a text: on a line of its own below it. */
export interface Tanda {
  pointer: string;
  asal: Asal | { usul: string };
  baru?: boolean; // the value is another than before: what was said behind it no longer holds
}

export function writeSalinan({ path, text }: TextFile, salinan: Salinan): TextFile {
  const tujuan = moveYear(path, salinan);
  const edited = editYaml(removePerubahan(text), salinan.edits);
  const marked = writeTanda(tujuan, edited, salinan);
  return { path: tujuan, text: writeHead(moveYear(marked, salinan), path, salinan) };
}

/** Where another plan file of the year is named. */
function moveYear(text: string, { lalu, tahun }: Salinan): string {
  return text.replaceAll(new RegExp(`\\b(program|perkin|rencana-aksi)/${lalu}\\b`, 'g'), `$1/${tahun}`);
}

/** With the comment right above it: the figures in force at the end of the year have taken the place of the first ones. */
function removePerubahan(text: string): string {
  const lines = text.split(/(?<=\n)/);
  const key = lines.findIndex((line) => /^perubahan[ \t]*:/.test(line));
  if (key < 0) return text;
  const next = lines.findIndex((line, index) => index > key && /^[\w'"]/.test(line));
  const end = next < 0 ? lines.length : startOfComment(lines, next);
  return [...lines.slice(0, startOfComment(lines, key)), ...lines.slice(end)].join('').replace(/\n+$/, '\n');
}

/** The first of the comment lines that stand right above a line. */
function startOfComment(lines: string[], line: number): number {
  return lines.slice(0, line).findLastIndex((one) => !one.startsWith('#')) + 1;
}

function writeTanda(path: string, text: string, { lalu, tanda }: Salinan): string {
  const { value: source } = readYaml(path, text);
  if (!source) throw new Error(`salinan ${path} tidak terbaca kembali`);
  const lines = text.split('\n');
  for (const [line, semua] of Map.groupBy(tanda, ({ pointer }) => source.at(pointer, 'key').line)) {
    const typed = lines[line - 1] ?? '';
    const column = Math.max(...semua.map(({ pointer }) => source.at(pointer, 'key').column));
    lines[line - 1] = [writeBeside(typed, column, semua, lalu), ...listUsul(typed, semua)].join('\n');
  }
  return lines.join('\n');
}

/** Several figures on one line share one mark: the one that asks for most. */
function writeBeside(typed: string, column: number, semua: Tanda[], lalu: number): string {
  const asal = (['salinan', 'tetapkan', 'renstra'] as const).find((satu) => semua.some((each) => each.asal === satu));
  if (asal === undefined) return typed;
  const line = typed.replace(/\r$/, '');
  const behind = line.slice(column).search(/\s#/);
  const [isi, lama] = behind < 0 ? [line, ''] : [line.slice(0, column + behind), line.slice(column + behind)];
  const catatan = semua.some(({ baru }) => baru)
    ? ''
    : lama.replace(/^\s*#\s*(?:(?:salinan 20\d\d|tetapkan|renstra)\b[;\s]*)*/, '');
  const comment = [asal === 'salinan' ? `salinan ${lalu}` : asal, catatan].filter((satu) => satu !== '').join('; ');
  return `${isi.trimEnd()} # ${comment}${typed.endsWith('\r') ? '\r' : ''}`;
}

function listUsul(typed: string, semua: Tanda[]): string[] {
  const indent = /^[ ]*/.exec(typed)?.[0] ?? '';
  return semua.flatMap(({ asal }) => (typeof asal === 'object' ? [`${indent}# tetapkan ${asal.usul}`] : []));
}

/** The words above the first key: the editor's line, a title of the new year, and where the file comes from. */
function writeHead(text: string, asal: string, { lalu, tahun }: Salinan): string {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => !line.startsWith('#') && line.trim() !== '');
  const judul = lines.findIndex((line) => line.startsWith('#') && !isModeline(line));
  const head = lines
    .slice(0, first)
    .map((line, index) => (index === judul ? line.replaceAll(`${lalu}`, `${tahun}`) : line));
  const akhir = head.findLastIndex((line) => line.startsWith('#')) + 1;
  const salinan = `# Disalin dari ${asal}. Cocokkan, lalu hapus tiap tanda "salinan ${lalu}" dan "tetapkan".`;
  const modeline = head.some(isModeline) ? [] : [composeModeline(asal)];
  return [...modeline, ...head.slice(0, akhir), salinan, ...head.slice(akhir), ...lines.slice(first)].join('\n');
}

function isModeline(line: string): boolean {
  return line.startsWith('# yaml-language-server:');
}

function composeModeline(path: string): string {
  const [jenis = '', ...rest] = path.split('/');
  return `# yaml-language-server: $schema=${'../'.repeat(rest.length + 1)}schemas/${jenis}.schema.json`;
}
