import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Gambar } from './gambar.ts';
import { createPlacer, type Place } from './place.ts';
import type { Problem, ProblemCode } from './problem.ts';

/** One file of the content folder that people write by hand. */
export interface TextFile {
  path: string; // relative to the content folder, with "/": "kinerja/2024/tw1/format.yaml"
  text: string;
}

/** A file that is kept as it is, byte for byte, and read only when something asks. */
export interface Mentah {
  path: string; // relative to the content folder
  size(): number | string; // bytes, or why it cannot be read
  read(): Uint8Array | string;
}

/** What stands in the content folder. */
export interface Folder {
  files: TextFile[];
  others: string[]; // paths of files that are neither YAML, Markdown, pictures nor PDF
  edisi?: Mentah[]; // data and PDFs of permanent editions; undefined where nobody looked for them
  arsip?: Mentah[]; // signed copies; undefined where nobody looked for them
  gambar?: Gambar[]; // pictures that documents may show; undefined where nobody looked for them
  problems: Problem[];
}

/** Reads every text file under `dir`. What cannot be read is a problem, never an exception. */
export function readFolder(dir: string): Folder {
  const folder: Folder = { files: [], others: [], edisi: [], arsip: [], gambar: [], problems: [] };
  const reason = findWhyNotFolder(dir);
  if (reason) folder.problems.push(describe('folder-tidak-terbaca', '', ...reason));
  else readInto(folder, dir, '');
  return folder;
}

const TEXT = /\.(ya?ml|md)$/i;
const YAML = /\.ya?ml$/i;
const GAMBAR = /\.(png|jpe?g)$/i;
const EDISI = /^edisi\//;
const ARSIP = /^arsip\/.*\.pdf$/i;
const UNREAD = /\.(png|jpe?g|gif|webp|svg|avif|ico|pdf)$/i; // shown or linked as they are

function readInto(folder: Folder, dir: string, at: string): void {
  const entries = listEntries(join(dir, at));
  if (typeof entries === 'string') {
    folder.problems.push(describeUnreadable(at, entries));
    return;
  }
  for (const entry of entries) readEntry(folder, dir, at === '' ? entry.name : `${at}/${entry.name}`, entry);
}

function readEntry(folder: Folder, dir: string, path: string, entry: Dirent): void {
  if (entry.isDirectory()) return readInto(folder, dir, path);
  const file = join(dir, path);
  addEntry(folder, {
    path,
    kind: entry.isSymbolicLink() ? 'link' : entry.isFile() ? 'file' : 'other',
    size: () => attempt(() => statSync(file).size),
    read: () => attempt(() => readFileSync(file)),
  });
}

/** Something that is no folder, wherever it is kept: on a disk, or in a commit. */
export interface Entry extends Mentah {
  kind: 'file' | 'link' | 'other';
}

/** The one place that says which files are read, and what of the others is a problem. */
export function addEntry(folder: Folder, { path, kind, size, read }: Entry): void {
  if (kind === 'link') folder.problems.push(describeLink(path));
  else if (kind === 'file' && EDISI.test(path) && !TEXT.test(path)) folder.edisi?.push({ path, size, read });
  else if (kind === 'file' && ARSIP.test(path)) folder.arsip?.push({ path, size, read });
  else if (kind === 'file' && GAMBAR.test(path)) folder.gambar?.push({ path, size, read });
  else if (UNREAD.test(path)) return;
  else if (kind === 'other') folder.problems.push(describeUnreadable(path, 'bukan berkas biasa'));
  else if (!TEXT.test(path)) folder.others.push(path);
  else {
    const bytes = size();
    if (typeof bytes === 'number' && bytes > LARGEST) folder.problems.push(describeLarge(path, bytes));
    else addText(folder, path, read());
  }
}

function addText(folder: Folder, path: string, bytes: Uint8Array | string): void {
  if (typeof bytes === 'string') {
    folder.problems.push(describeUnreadable(path, bytes));
    return;
  }
  const text = decode(bytes);
  if (text === undefined) folder.problems.push(describeBinary(path, bytes));
  else folder.files.push({ path, text: YAML.test(path) ? text : text.replace(/^\ufeff/, '') });
}

const LARGEST = 2 ** 20; // bytes; a file that people type has some thousand

/** Sorted, so that the order does not depend on the disk. */
function listEntries(dir: string): Dirent[] | string {
  const entries = attempt(() => readdirSync(dir, { withFileTypes: true }));
  if (typeof entries === 'string') return entries;
  return entries.filter(({ name }) => !isHidden(name)).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Of editors and systems. */
export function isHidden(name: string): boolean {
  return name.startsWith('.');
}

/** Strict UTF-8. A byte order mark, which Windows editors like to write, stays for who reads the text. */
function decode(bytes: Uint8Array): string | undefined {
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function findWhyNotFolder(dir: string): [message: string, hint: string] | undefined {
  const stat = attempt(() => statSync(dir));
  if (typeof stat === 'string')
    return [`folder isi tidak dapat dibaca: ${stat}`, 'Periksa nama yang diberikan pada --content.'];
  if (!stat.isDirectory()) return ['ini bukan folder', 'Berikan nama folder isi pada --content.'];
  return attemptFolder(dir);
}

function attemptFolder(dir: string): [message: string, hint: string] | undefined {
  const entries = listEntries(dir);
  if (typeof entries === 'string') return [`folder isi tidak dapat dibaca: ${entries}`, 'Periksa izin folder itu.'];
  return entries.length ? undefined : ['folder isi kosong', 'Mulai dengan instansi.yaml dan pejabat.yaml.'];
}

/** A result, or why the machine refused. */
function attempt<T extends object | number>(run: () => T): T | string {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return REASONS[String(error.code)] ?? `galat sistem ${String(error.code)}`;
  }
}

const REASONS: Record<string, string> = {
  ENOENT: 'tidak ada',
  ENOTDIR: 'bukan folder',
  EISDIR: 'ini folder, bukan berkas',
  EACCES: 'tidak ada izin membacanya',
  EPERM: 'tidak ada izin membacanya',
  ELOOP: 'tautannya berputar',
  ENAMETOOLONG: 'namanya terlalu panjang',
};

function describeUnreadable(path: string, reason: string): Problem {
  return describe('berkas-tidak-terbaca', path, `tidak dapat dibaca: ${reason}`, 'Periksa izin berkas itu.');
}

function describeLink(path: string): Problem {
  const message = 'ini tautan simbolik ke berkas atau folder lain, dan tidak diikuti';
  return describe('berkas-tautan', path, message, 'Ganti dengan berkas yang sebenarnya.');
}

function describeLarge(path: string, size: number): Problem {
  const megabyte = (size / LARGEST).toFixed(1).replace('.', ',');
  const hint = 'Taruh data mentah di luar folder isi, dan tulis tautannya sebagai bukti dukung.';
  return describe('berkas-terlalu-besar', path, `berkas ini ${megabyte} MiB; paling besar 1 MiB`, hint);
}

/** What the first bytes tell, else the first place that is no UTF-8. */
function describeBinary(path: string, bytes: Uint8Array): Problem {
  const jenis = JENIS_BITA.find(({ awal }) => awal.every((bita, i) => bytes[i] === bita))?.nama;
  const hint = 'Buka di penyunting teks dan simpan ulang dengan penyandian UTF-8, atau ganti dengan berkas yang benar.';
  const message = `isi berkas ini bukan teks UTF-8${jenis === undefined ? '' : `, melainkan ${jenis}`}`;
  const place = jenis === undefined ? findBroken(bytes) : { line: 1, column: 1 };
  return { ...describe('berkas-bukan-teks', path, message, hint), ...place };
}

const JENIS_BITA = [
  { nama: 'berkas Excel, Word, atau ZIP', awal: [0x50, 0x4b, 0x03, 0x04] },
  { nama: 'PDF', awal: [0x25, 0x50, 0x44, 0x46] },
  { nama: 'UTF-16', awal: [0xff, 0xfe] },
  { nama: 'UTF-16', awal: [0xfe, 0xff] },
];

function findBroken(bytes: Uint8Array): Place {
  const text = new TextDecoder('utf-8').decode(bytes);
  return createPlacer(text)(Math.max(text.search(/[\0\ufffd]/), 0));
}

function describe(code: ProblemCode, file: string, message: string, hint: string): Problem {
  return { severity: 'error', code, file, line: 1, column: 1, message, hint };
}
