// Names of files: what nothing reads, and what a computer that ignores case takes for one.
import { DAFTAR_JENIS, findJenis, type Jenis, JENIS_BERKAS } from '../domain/isi.ts';
import { countEdits, findNearest } from '../source/nearest.ts';
import type { Problem, Severity } from '../source/problem.ts';
import { type FolderSalah, findFolderSalah } from './nama-folder.ts';

/** `others` are files of a kind that content does not hold: only strange, unless the name is nearly right. */
export function checkNama(files: string[], others: string[]): Problem[] {
  const paths = new Set([...files, ...others]);
  const kembar = findKembar(paths);
  const asing = (path: string) => !kembar.has(path) && findJenis(path) === undefined && !isTextForPeople(path);
  const folder = groupByFolder([...files, ...others].filter(asing), paths);
  const sendiri = (path: string) => asing(path) && !folder.has(path);
  return [
    ...listKembar(kembar),
    ...listFolder(folder),
    ...files.filter(sendiri).map((path) => describeUnknown(path, 'error', paths)),
    ...others.filter(sendiri).map((path) => describeUnknown(path, 'warning', paths)),
  ];
}

/** Templates and guides are checked where they are read. */
function isTextForPeople(path: string): boolean {
  return /^(templat|panduan)\/[^/]+\.md$/.test(path);
}

/** Two spellings of one file or folder, of which the second is the odd one. */
interface Kembar {
  ini: string;
  itu: string;
}

/** By path of a file in it. */
function findKembar(paths: Set<string>): Map<string, Kembar> {
  const ejaan = new Map<string, string>(); // of each file and folder, by its name in small letters
  const kembar = new Map<string, Kembar>();
  for (const path of [...paths].sort((a, b) => rank(a) - rank(b))) {
    for (const ini of listPrefixes(path)) {
      const kecil = ini.normalize('NFC').toLowerCase();
      const itu = ejaan.get(kecil) ?? ini;
      ejaan.set(kecil, itu);
      if (itu !== ini && !kembar.has(path)) kembar.set(path, { ini, itu });
    }
  }
  return kembar;
}

/** A name that is known is the right one of two. */
function rank(path: string): number {
  return findJenis(path) === undefined ? 1 : 0;
}

/** "a", "a/b" and "a/b/c.yaml" of "a/b/c.yaml" */
function listPrefixes(path: string): string[] {
  const parts = path.split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

/** A folder with many files is told at its first. */
function listKembar(kembar: Map<string, Kembar>): Problem[] {
  const pertama = new Map<string, Problem>();
  for (const [file, { ini, itu }] of kembar) {
    if (!pertama.has(ini)) pertama.set(ini, describeKembar(file, ini, itu));
  }
  return [...pertama.values()];
}

function describeKembar(file: string, ini: string, itu: string): Problem {
  return {
    severity: 'error',
    code: 'nama-berkas-kembar',
    file,
    line: 1,
    column: 1,
    message: `nama "${ini}" dan "${itu}" hanya berbeda huruf besar dan kecil`,
    hint: `Pindahkan isinya ke \`${itu}\`, lalu hapus yang ini.`,
  };
}

/** By path of a file below the folder. */
function groupByFolder(asing: string[], paths: Set<string>): Map<string, FolderSalah> {
  const folder = new Map<string, FolderSalah>();
  for (const path of asing) {
    const salah = findFolderSalah(path, paths);
    if (salah) folder.set(path, salah);
  }
  return folder;
}

/** A folder with many files is told at its first. */
function listFolder(folder: Map<string, FolderSalah>): Problem[] {
  const pertama = new Map<string, Problem>();
  for (const [file, { folder: ini, hint }] of folder) {
    const message = `nama folder "${ini}" salah, sehingga isinya tidak dibaca`;
    const problem = { severity: 'error', code: 'nama-berkas-salah', file, line: 1, column: 1, message, hint } as const;
    if (!pertama.has(ini)) pertama.set(ini, problem);
  }
  return [...pertama.values()];
}

/** A file that nothing reads, with the name it was probably meant to have. */
function describeUnknown(path: string, severity: Severity, paths: Set<string>): Problem {
  const place = { file: path, line: 1, column: 1 };
  const asal = findAsal(path);
  if (asal !== undefined && paths.has(asal)) {
    const message = `berkas ini salinan ganda dari \`${asal}\` dan tidak dibaca`;
    const hint = 'Hapus. Bila ada isinya yang lebih baru, pindahkan dulu ke berkas aslinya.';
    return { severity: 'error', code: 'nama-berkas-salah', ...place, message, hint };
  }
  const candidates = DAFTAR_JENIS.map((jenis) => fillExample(JENIS_BERKAS[jenis].contoh, path));
  const benar = asal ?? findSlip(path, candidates);
  if (benar !== undefined) {
    const hint = paths.has(benar)
      ? `Maksud Anda \`${benar}\`? Berkas itu sudah ada; pindahkan isinya ke sana, lalu hapus yang ini.`
      : `Ganti namanya menjadi \`${benar}\`.${explainTerbuka(benar)}`;
    const message = 'nama berkas ini salah ketik, sehingga isinya tidak dibaca';
    return { severity: 'error', code: 'nama-berkas-salah', ...place, message, hint };
  }
  const nearest = findNearest(path, candidates);
  const hint =
    nearest === undefined || countEdits(path, nearest) > FAR
      ? 'Hapus, atau pindahkan ke luar folder isi.'
      : `Maksud Anda \`${nearest}\`?${explainTerbuka(nearest)}`;
  const message = 'berkas dengan nama ini tidak dikenal dan tidak dibaca';
  return { severity, code: 'berkas-tidak-dikenal', ...place, message, hint };
}

/** The kind of a file that is missing because its name is misspelt. */
export function findJenisMaksud(path: string, ada: ReadonlySet<string>): Jenis | undefined {
  if (findJenis(path) !== undefined) return undefined;
  const candidates = DAFTAR_JENIS.map((jenis) => fillExample(JENIS_BERKAS[jenis].contoh, path));
  const benar = findAsal(path) ?? findSlip(path, candidates);
  return benar === undefined || ada.has(benar) ? undefined : findJenis(benar);
}

const FAR = 4; // letters: "tw1/" left out

/** "seksi-a (1).yaml", "seksi-a - Copy.yaml", "Salinan seksi-a.yaml" → "seksi-a.yaml", where that is a name of the layout. */
function findAsal(path: string): string | undefined {
  const [, folder = '', nama = ''] = /^(.*\/)?([^/]*)\.ya?ml$/i.exec(path) ?? [];
  const asal = nama
    .replace(/^(?:copy of|salinan(?: dari)?)[ _-]+/i, '')
    .replace(/ *\(\d+\)$/, '')
    .replace(/[ _-]+(?:copy|salin|salinan)$/i, '')
    .replace(/ *\(\d+\)$/, '');
  const benar = `${folder}${asal}.yaml`;
  return asal !== nama && findJenis(benar) !== undefined ? benar : undefined;
}

function explainTerbuka(benar: string): string {
  if (benar.includes('????')) return ' Ganti ???? dengan tahunnya.';
  return benar.includes('tw?') ? ' Ganti ? dengan nomor triwulannya.' : '';
}

/** Capital letters, spaces, another ending, or up to two wrong letters. */
function findSlip(path: string, candidates: string[]): string | undefined {
  const rapi = path
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\.ya?ml(\.txt)?$/, '.yaml')
    .replaceAll(/[ _]+/g, '-')
    .replaceAll(/\btw-(?=[1-4]\b)/g, 'tw');
  if (findJenis(rapi) !== undefined) return rapi;
  const nearest = findNearest(rapi, candidates);
  return nearest !== undefined && countEdits(rapi, nearest) <= 2 ? nearest : undefined;
}

/** "program/<tahun>.yaml" as this path would have it: with its own year, triwulan and name; "?" for what it does not say. */
function fillExample(contoh: string, path: string): string {
  const tahun = [...path.matchAll(/20\d\d/g)].map(([text]) => text);
  const nama =
    /([^/]+)\.\w+$/
      .exec(path)?.[1]
      ?.toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-') ?? '';
  return contoh
    .replace(/<tahun>/g, () => tahun.shift() ?? '????')
    .replace('<triwulan>', /tw\D?([1-4])/i.exec(path)?.[1] ?? '?')
    .replace('<id>', nama);
}
