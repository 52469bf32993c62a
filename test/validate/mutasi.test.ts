import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { findJenis } from '../../src/domain/isi.ts';
import { editYaml } from '../../src/source/edit.ts';
import { type Part, readPart } from '../../src/source/edit-part.ts';
import { readFolder } from '../../src/source/files.ts';
import { createPlacer } from '../../src/source/place.ts';
import { pointer } from '../../src/source/pointer.ts';
import { formatProblem, type Problem } from '../../src/source/problem.ts';
import { checkContent } from '../../src/validate/content.ts';
import { findTuntutan, type Tuntutan } from './skema.ts';

const content = readFolder(fileURLToPath(new URL('../../content', import.meta.url)));
const lama = new Set(checkContent(content).problems.map(formatProblem));

/** One entry of a real file. */
interface Isian {
  path: string; // of the file
  text: string; // of the file
  kunci: string[];
  tuntutan: Tuntutan;
  start: number; // of its key or dash
  column: number;
  part: Part;
  baris: number; // of its key or dash
  induk: number; // line of what it stands in
}

/** A text that is wrong by construction, and the lines on which it may be told. */
interface Mutasi {
  path: string;
  text: string;
  baris: number[];
}

/** Undefined where an entry cannot be broken that way. */
type Mutator = (isian: Isian) => (() => Mutasi) | undefined;

const ISIAN = new Map(content.files.map(({ path, text }) => [path, listIsian(path, text)]));

function listIsian(path: string, text: string): Isian[] {
  const jenis = findJenis(path);
  if (!jenis) return [];
  const place = createPlacer(text);
  const list = (induk: Part, kunci: string[]): Isian[] =>
    induk.entries.flatMap((entry) => {
      const { start, column, part } = entry;
      const sini = [...kunci, entry.key];
      const tuntutan = findTuntutan(jenis, sini);
      const dalam = list(part, sini);
      if (!tuntutan || part.inFlow) return dalam;
      const baris = { baris: place(start).line, induk: place(kunci.length ? induk.after - 1 : induk.start).line };
      return [{ path, text, kunci: sini, tuntutan, start, column, part, ...baris }, ...dalam];
    });
  return list(readPart(text), []);
}

/** Always the same numbers: which place of a file is broken. */
function createUndian(benih: number): (banyak: number) => number {
  let keadaan = benih;
  return (banyak) => {
    keadaan = (Math.imul(keadaan, 1664525) + 1013904223) >>> 0;
    return Math.floor((keadaan / 2 ** 32) * banyak);
  };
}

const JENIS_MUTASI: Record<string, Mutator> = {
  'isian wajib dihapus': dropRequired,
  'jenis yang salah': changeType,
  'kode yang tidak dikenal': changeCode,
  'kunci ditulis dua kali': repeatKey,
  'tab menggantikan jorokan': indentByTab,
  'isian wajib keluar dari kelompoknya': outdentRequired,
  'angka bergaya Indonesia': writeIndonesian,
};

const PUTARAN = 3; // places per file, at most

describe('content yang dirusak dengan sengaja', () => {
  test.each(Object.entries(JENIS_MUTASI))('%s: selalu ditemukan di tempatnya', (nama, mutate) => {
    const semua = draw(mutate, nama.length);
    const luput = semua.flatMap((satu) => findLuput(satu));
    expect(luput).toEqual([]);
    expect(semua.flat().length).toBeGreaterThanOrEqual(30);
    expect(new Set(semua.flat().map(({ path }) => path)).size).toBeGreaterThanOrEqual(20);
  });
});

/** Rounds of one broken place in every file that has one. */
function draw(mutate: Mutator, benih: number): Mutasi[][] {
  const undi = createUndian(benih);
  const calon = [...ISIAN.values()].map((isian) => isian.flatMap((satu) => mutate(satu) ?? []));
  return Array.from({ length: PUTARAN }, () =>
    calon.flatMap((satu) => (satu.length ? satu.splice(undi(satu.length), 1).map((rusak) => rusak()) : [])),
  );
}

/** All files of a round are broken at once; what is not found then may be silenced by another mistake, and is tried alone. */
function findLuput(semua: Mutasi[]): string[] {
  const bersama = check(semua);
  return semua
    .filter((satu) => !isFound(satu, bersama))
    .map((satu) => ({ satu, problems: check([satu]) }))
    .filter(({ satu, problems }) => !isFound(satu, problems))
    .map(({ satu, problems }) => describeLuput(satu, problems));
}

function check(semua: Mutasi[]): Problem[] {
  const ganti = new Map(semua.map(({ path, text }) => [path, text]));
  const files = content.files.map(({ path, text }) => ({ path, text: ganti.get(path) ?? text }));
  return checkContent({ ...content, files }).problems.filter((problem) => !lama.has(formatProblem(problem)));
}

function isFound({ path, baris }: Mutasi, problems: Problem[]): boolean {
  return problems.some((problem) => problem.file === path && baris.includes(problem.line));
}

function describeLuput({ path, text, baris }: Mutasi, problems: Problem[]): string {
  const rusak = text.split('\n').slice(Math.min(...baris) - 1, Math.max(...baris) + 1);
  const dilaporkan = problems.filter(({ file }) => file === path).map(formatProblem);
  return [`${path}:${baris.join(',')}`, ...rusak, '→', ...dilaporkan].join('\n');
}

function dropRequired(isian: Isian) {
  return isian.tuntutan.wajib ? () => edit(isian, undefined) : undefined;
}

function changeType(isian: Isian) {
  const { jenis } = isian.tuntutan;
  if (isian.part.type !== 'scalar') return jenis.includes('number') ? undefined : () => edit(isian, 7);
  if (!isOneLine(isian)) return undefined;
  if (jenis.includes('string')) return () => retype(isian, jenis.includes('array') ? 'true' : '[salah]');
  const isAngka = jenis.some((satu) => ['number', 'integer', 'boolean'].includes(satu));
  return isAngka ? () => retype(isian, 'salah') : undefined;
}

/** Places that name what another file defines. */
const RUJUKAN =
  /^(?:(?:seksi|pengukuran|program-triwulan|capaian-lalu)\b.*\/(?:kode|unit)|format\b.*\/(?:unit|indikator\/\d+)|perkin\b.*\/(?:kode|jabatan|anggaran\/\d+)|rencana-aksi\b.*\/(?:indikator|penanggung_jawab)|pejabat\/penugasan.*\/(?:jabatan|pejabat)|pejabat\/jabatan.*\/(?:unit|atasan)|instansi\/unit.*\/induk|program\b.*\/(?:unit|sasaran))$/;

function changeCode(isian: Isian) {
  const { value } = isian.part;
  const tempat = `${findJenis(isian.path)}${pointer(...isian.kunci)}`;
  if (!RUJUKAN.test(tempat) || typeof value !== 'string') return undefined;
  const nomor = /\d+$/.exec(value)?.[0];
  const lain =
    nomor === undefined ? `${value}-antah` : value.slice(0, -nomor.length) + nomor.replaceAll(/./g, '9') + '9';
  return () => retype(isian, lain);
}

function repeatKey(isian: Isian) {
  const { text, start, column, part, baris } = isian;
  if (!isOneLine(isian) || text[start] === '-') return undefined;
  const ulang = `\n${' '.repeat(column)}${text.slice(start, part.end)}`;
  const akhir = text.indexOf('\n', part.end);
  return () => mutate(isian, akhir, akhir, ulang, baris + 1);
}

function indentByTab(isian: Isian) {
  const { start, column } = isian;
  return isFirst(isian) ? () => mutate(isian, start - column, start, '\t') : undefined;
}

function outdentRequired(isian: Isian) {
  const { start, column, tuntutan } = isian;
  if (!tuntutan.wajib || column < 2 || !isFirst(isian)) return undefined;
  return () => mutate(isian, start - 2, start, '');
}

/** 82.5 becomes 82,5 and 2966050000 becomes 2.966.050.000; 8630 becomes 8.630,0, for 8.630 may be meant as it stands. */
function writeIndonesian(isian: Isian) {
  const { value } = isian.part;
  if (typeof value !== 'number') return undefined;
  const [bulat = '', pecahan] = String(value).split('.');
  const ribuan = bulat.replaceAll(/\B(?=(?:\d{3})+$)/g, '.');
  const isPasti = pecahan === undefined && value >= 1_000_000;
  return () => retype(isian, isPasti ? ribuan : `${ribuan},${pecahan ?? '0'}`);
}

function retype(isian: Isian, tulis: string): Mutasi {
  return mutate(isian, isian.part.start, isian.part.end, tulis);
}

function mutate({ path, text, baris, induk }: Isian, start: number, end: number, baru: string, lagi = baris): Mutasi {
  return { path, text: text.slice(0, start) + baru + text.slice(end), baris: [baris, induk, lagi] };
}

/** Without its first key, a file begins on another line. */
function edit({ path, text, kunci, baris, induk }: Isian, value: number | undefined): Mutasi {
  const baru = editYaml(text, [{ pointer: pointer(...kunci), value }]);
  const awal = createPlacer(baru)(readPart(baru).start).line;
  return { path, text: baru, baris: [baris, kunci.length === 1 ? awal : induk] };
}

function isOneLine({ text, part }: Isian): boolean {
  const isTertulis = part.style === 'plain' || part.style === 'single' || part.style === 'double';
  return isTertulis && !text.slice(part.after, part.end).includes('\n');
}

function isFirst({ text, start, column }: Isian): boolean {
  return text.slice(start - column, start).trim() === '';
}
