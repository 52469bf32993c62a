// Content folder → everything one build shows. The only place where all stages meet.
import { basename, relative, resolve, sep } from 'node:path';
import { type BerkasArsip, listBerkasArsip } from './arsip-terbit.ts';
import { composeDokumen, type EntriDokumen, listDokumen, type Mode } from './dokumen/catalog.ts';
import { addKodePeriksa } from './dokumen/kode-periksa.ts';
import { readTemplat, type Templat } from './dokumen/templat.ts';
import type { Instansi } from './domain/isi.generated.ts';
import type { Isi, Rujukan } from './domain/isi.ts';
import type { Baris, BarisAnggaran, Kinerja } from './domain/kinerja.ts';
import { isSah, resolveKinerja } from './domain/resolve.ts';
import type { Posisi, RiwayatPersetujuan } from './domain/riwayat.ts';
import { takeTersegel } from './domain/tersegel.ts';
import { type BerkasTetap, listBerkasTetap } from './edisi-terbit.ts';
import { readRevision, type Revision } from './forge/revision.ts';
import { composePosisi } from './gerbang/posisi.ts';
import type { RiwayatSitus } from './load-riwayat.ts';
import type { Dokumen } from './markup/types.ts';
import { findPer, type HasilPeriksa } from './periksa.ts';
import type { Gambar } from './source/gambar.ts';
import { type Folder, readFolder, type TextFile } from './source/files.ts';
import { compareProblem, ContentError, isError, type Problem } from './source/problem.ts';
import { checkContent, type PilihanPeriksa } from './validate/content.ts';
import { readLambang } from './validate/lambang.ts';

export const MODES = ['publik', 'pratinjau'] as const satisfies Mode[];

/** What one build shows: `publik` only what stands under a fitting seal, `pratinjau` everything. */
export interface Situs extends Revision {
  kinerja: Kinerja;
  mode: Mode;
  terbit: Baris[];
  anggaran: BarisAnggaran[];
  dokumen: { entri: EntriDokumen; dokumen: Dokumen }[];
  berkas: TextFile[]; // content files that may be read as source
  edisi: BerkasTetap[]; // of permanent editions
  arsip: BerkasArsip[]; // signed copies of the documents
  panduan: TextFile[]; // Markdown for the office's own people
  posisi: Posisi;
  lineOf(rujukan: Rujukan): number;
  locate(rujukan: Rujukan): string; // "content/kinerja/2024/tw1/program.yaml:12"
}

/** Every problem of the folder: of its files, its templates and the documents made of both. */
export function checkSitus(content: string, { per }: PilihanPeriksa = {}): HasilPeriksa {
  const folder = readFolder(content);
  return checkFolder(folder, { per: per ?? findPer(content, folder) });
}

/** The same of a folder that may stand in a commit instead of on a disk. */
export function checkFolder(folder: Folder, { per }: PilihanPeriksa = {}): HasilPeriksa {
  const { files, problems, dikecualikan, isi } = readSitus(folder, 'pratinjau', per);
  return { files, problems, dikecualikan, isi };
}

/** `riwayat` and `terbuka` as `load-riwayat.ts` gives them: without, all is data awal. */
export interface PilihanSitus extends RiwayatSitus {
  content: string;
  mode: Mode;
}

/** Throws a ContentError with all problems when one of them is an error. */
export function loadSitus({ content, mode, riwayat, terbuka }: PilihanSitus): Situs {
  const folder = readFolder(content);
  const { kinerja, dokumen, problems, locate } = readSitus(folder, mode, findPer(content, folder), riwayat);
  if (!kinerja || problems.some(isError)) throw new ContentError(problems);
  const isShown = ({ disahkan }: { disahkan: boolean }) => mode === 'pratinjau' || disahkan;
  const terbit = kinerja.baris.filter(isShown);
  const anggaran = kinerja.anggaran.filter(isShown);
  const lineOf = (rujukan: Rujukan) => locate(rujukan).line;
  return {
    ...readRevision(content, process.cwd()),
    kinerja,
    mode,
    terbit,
    anggaran,
    dokumen,
    berkas: listBerkas(folder.files, kinerja, [...terbit, ...anggaran], mode),
    edisi: listBerkasTetap(kinerja.isi, folder),
    arsip: listBerkasArsip(
      kinerja.isi,
      folder,
      dokumen.map(({ entri }) => entri.id),
    ),
    panduan: folder.files.filter(isPanduan),
    posisi: composePosisi({ kinerja, riwayat, terbuka: mode === 'pratinjau' ? terbuka : undefined }),
    lineOf,
    locate: (rujukan) => `${namePath(content, rujukan.path)}:${lineOf(rujukan)}`,
  };
}

/** A path of the content folder as seen from the working directory, with "/". */
export function showPath(content: string, path: string): string {
  return (relative(process.cwd(), resolve(content, path)) || '.').split(sep).join('/');
}

/** As published: never a path of this machine, whatever folder it was built from. */
function namePath(content: string, path: string): string {
  const shown = showPath(content, path);
  return shown.startsWith('..') ? `${basename(resolve(content))}/${path}` : shown;
}

interface ReadSitus extends HasilPeriksa {
  kinerja: Kinerja | undefined;
  dokumen: Situs['dokumen'];
  locate(rujukan: Rujukan): { line: number; column: number };
}

function readSitus(folder: Folder, mode: Mode, per: string | undefined, riwayat?: RiwayatPersetujuan): ReadSitus {
  const { locate, ...checked } = checkContent(folder, { per });
  const templat = folder.files.filter(isTemplat).map(({ path, text }) => readTemplat(path, text));
  const problems = [...checked.problems, ...templat.flatMap((satu) => satu.problems)];
  const isi = problems.some(isError) ? undefined : checked.isi;
  const semua = templat.flatMap(({ value }) => value ?? []);
  const composed = isi
    ? composeAll(isi, semua, mode, riwayat, folder.gambar)
    : { kinerja: undefined, dokumen: [], problems: [] };
  return { ...checked, ...composed, problems: [...problems, ...composed.problems].sort(compareProblem), locate };
}

function isTemplat({ path }: TextFile): boolean {
  return /^templat\/[^/]+\.md$/.test(path);
}

function isPanduan({ path }: TextFile): boolean {
  return /^panduan\/[^/]+\.md$/.test(path);
}

function composeAll(
  isi: Isi,
  templat: Templat[],
  mode: Mode,
  riwayat: RiwayatPersetujuan | undefined,
  gambar: Gambar[] | undefined,
): Pick<ReadSitus, 'kinerja' | 'dokumen' | 'problems'> {
  const terhitung = resolveKinerja(isi);
  const terlihat = riwayat && (mode === 'publik' ? takeTersegel(riwayat, terhitung.periode) : riwayat);
  const kinerja: Kinerja = { ...terhitung, ...(terlihat && { riwayat: terlihat }) };
  const semua = templat.flatMap((satu) =>
    listDokumen(kinerja, [satu], mode).map((entri) => ({ entri, ...composeDokumen(kinerja, satu, entri) })),
  );
  const problems = uniqueProblems(semua.flatMap((satu) => satu.problems));
  const { situs } = terhitung.instansi;
  const lambang = findLambang(terhitung.instansi, gambar);
  const dokumen = semua.flatMap(({ entri, value }) =>
    value ? [{ entri, dokumen: { ...addKodePeriksa(value, situs), ...(lambang && { lambang }) } }] : [],
  );
  return { kinerja, dokumen, problems };
}

/** The check code of a document is of its words: the emblem comes after it. */
export function findLambang({ kop, pemerintah }: Instansi, gambar: Gambar[] = []): Dokumen['lambang'] {
  const hasil = kop.lambang === undefined ? undefined : readLambang(gambar, kop.lambang);
  return typeof hasil === 'object' ? { ...hasil, alt: `Lambang ${pemerintah}` } : undefined;
}

/** A template's mistake shows in each of its documents, and is one mistake. */
function uniqueProblems(problems: Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

const TERTUTUP = /^(?:pejabat\.yaml$|arsip\/)/;

/**
 * On the public site, the figures of a triwulan are readable as source once a seal covers them; who holds which jabatan, with
 * NIP and accounts, is not (staf are shown as jabatan, not by name), nor in which cupboard a paper lies: what else the record of a
 * signed copy says stands on the page of its document.
 */
function listBerkas(files: TextFile[], { periode }: Kinerja, terbit: { sumber: Rujukan }[], mode: Mode): TextFile[] {
  const segel = periode.flatMap(({ kompilasi, laporan }) => [kompilasi, laporan]).filter((satu) => isSah(satu));
  const shown = new Set([...segel, ...terbit].map((satu) => satu?.sumber.path));
  const isPublic = (path: string) => !TERTUTUP.test(path) && (!path.startsWith('kinerja/') || shown.has(path));
  return files.filter(({ path }) => path.endsWith('.yaml') && (mode === 'pratinjau' || isPublic(path)));
}
