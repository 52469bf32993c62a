// The formats of `check`: which flags each takes, where its paths begin, and where it goes.
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { HasilPeriksa } from '../src/periksa.ts';
import type { Laporan } from '../src/report/laporan.ts';
import { FORGE, type Forge, type Titik } from '../src/report/tinjauan-forge.ts';
import { showPath } from './content-files.ts';
import { chooseFlag, say, UsageError } from './terminal.ts';

export const BENTUK = ['text', 'json', 'github', 'gitlab', 'sarif', 'tinjauan'] as const;
export type Bentuk = (typeof BENTUK)[number];

export interface PilihanBentuk {
  semua: boolean;
  forge: Forge | undefined;
  diff: string | undefined;
  titik: Titik;
}

interface Flags {
  semua: boolean;
  forge?: string | undefined;
  diff?: string | undefined;
  base?: string | undefined;
  start?: string | undefined;
  head?: string | undefined;
}

/** A flag that its format does not take is a slip: the run would look right and be another one. */
export function readPilihan(bentuk: Bentuk, { semua, forge, diff, base, start, head }: Flags): PilihanBentuk {
  const milikTinjauan = Object.entries({ forge, diff, base, start, head }).find(([, value]) => value !== undefined);
  if (bentuk !== 'tinjauan' && milikTinjauan)
    throw new UsageError(`--${milikTinjauan[0]} hanya untuk --format tinjauan`);
  if (bentuk !== 'text' && semua) throw new UsageError('--semua hanya untuk --format text; bentuk lain selalu lengkap');
  const titik = { base, start, head };
  if (bentuk !== 'tinjauan') return { semua, forge: undefined, diff, titik };
  return { semua, forge: chooseForge(forge, titik), diff, titik };
}

function chooseForge(forge: string | undefined, { base, start, head }: Titik): Forge {
  if (forge === undefined) throw new UsageError(`--format tinjauan memerlukan --forge: ${FORGE.join(', ')}`);
  const chosen = chooseFlag('forge', forge, FORGE);
  if (chosen === 'gitlab' && (base === undefined || head === undefined))
    throw new UsageError('--forge gitlab memerlukan --base SHA dan --head SHA');
  const salah = [base, start, head].find((sha) => sha !== undefined && !/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(sha));
  if (salah !== undefined) throw new UsageError(`"${salah}" bukan SHA commit yang lengkap`);
  return chosen;
}

interface Tujuan {
  content: string;
  bentuk: Bentuk;
  pilihan: PilihanBentuk;
}

/** People and programs beside them see paths from where they stand; forges from the root of the repository. */
export async function sayLaporan(hasil: HasilPeriksa, { content, bentuk, pilihan }: Tujuan): Promise<void> {
  const isLocal = bentuk === 'text' || bentuk === 'json';
  const root = isLocal ? '' : findRoot(content);
  const name = (file: string) => (isLocal ? showPath(content, file) : nameFromRoot(root, content, file));
  const problems = hasil.problems.map((problem) => ({ ...problem, file: name(problem.file) }));
  const { files, dikecualikan, isi } = hasil;
  say(await write({ files, problems, dikecualikan }, bentuk, pilihan, isi?.instansi[0]?.value.situs));
}

async function write(laporan: Laporan, bentuk: Bentuk, pilihan: PilihanBentuk, situs?: string): Promise<string> {
  switch (bentuk) {
    case 'text': {
      const { BATAS, SEMUA, writeText } = await import('../src/report/text.ts');
      return writeText(laporan, pilihan.semua ? SEMUA : BATAS);
    }
    case 'json':
      return (await import('../src/report/json.ts')).writeJson(laporan);
    case 'github':
      return writeGithub(laporan);
    case 'gitlab':
      return (await import('../src/report/gitlab.ts')).writeGitlab(laporan);
    case 'sarif':
      return (await import('../src/report/sarif.ts')).writeSarif(laporan, situs);
    case 'tinjauan':
      return writeReview(laporan, pilihan);
  }
}

async function writeGithub(laporan: Laporan): Promise<string> {
  const { writeGithub: writeCommands, writeGithubSummary } = await import('../src/report/github.ts');
  const summary = process.env['GITHUB_STEP_SUMMARY'];
  if (summary) appendFileSync(summary, writeGithubSummary(laporan));
  return writeCommands(laporan);
}

async function writeReview(laporan: Laporan, { forge = 'gitlab', diff, titik }: PilihanBentuk): Promise<string> {
  const { composeTinjauan } = await import('../src/report/tinjauan.ts');
  const { readDiff } = await import('../src/report/diff.ts');
  const { writeTinjauan } = await import('../src/report/tinjauan-forge.ts');
  const perubahan = diff === undefined ? undefined : readDiff(readDiffFile(diff));
  return writeTinjauan(composeTinjauan(laporan, perubahan), forge, titik);
}

function readDiffFile(path: string): string {
  if (!existsSync(path)) throw new UsageError(`berkas "${path}" pada --diff tidak ada`);
  return readFileSync(path, 'utf8');
}

/** The folder above the content that holds `.git`; without one, where people stand. */
function findRoot(content: string): string {
  for (let at = resolve(content); at !== dirname(at); at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
  }
  return process.cwd();
}

function nameFromRoot(root: string, content: string, file: string): string {
  return (relative(root, resolve(content, file)) || '.').split(sep).join('/');
}
