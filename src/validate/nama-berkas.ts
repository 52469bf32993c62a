// Names of files: what nothing reads, and what a computer that ignores case takes for one.
import { DAFTAR_JENIS, findJenis, JENIS_BERKAS } from '../domain/isi.ts';
import { countEdits, findNearest } from '../source/nearest.ts';
import type { Problem, Severity } from '../source/problem.ts';

/** `others` are files of a kind that content does not hold: only strange, unless the name is nearly right. */
export function checkNama(files: string[], others: string[]): Problem[] {
  const paths = new Set([...files, ...others]);
  const kembar = findKembar(paths);
  const asing = (path: string) => !kembar.has(path) && findJenis(path) === undefined && !isTextForPeople(path);
  return [
    ...listKembar(kembar),
    ...files.filter(asing).map((path) => describeUnknown(path, 'error', paths)),
    ...others.filter(asing).map((path) => describeUnknown(path, 'warning', paths)),
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

/** A file that nothing reads, with the name it was probably meant to have. */
function describeUnknown(path: string, severity: Severity, paths: Set<string>): Problem {
  const place = { file: path, line: 1, column: 1 };
  const candidates = DAFTAR_JENIS.map((jenis) => fillExample(JENIS_BERKAS[jenis].contoh, path));
  const benar = findSlip(path, candidates);
  if (benar !== undefined) {
    const hint = paths.has(benar)
      ? `Maksud Anda \`${benar}\`? Berkas itu sudah ada; pindahkan isinya ke sana, lalu hapus yang ini.`
      : `Ganti namanya menjadi \`${benar}\`.`;
    const message = 'nama berkas ini salah ketik, sehingga isinya tidak dibaca';
    return { severity: 'error', code: 'nama-berkas-salah', ...place, message, hint };
  }
  const nearest = findNearest(path, candidates);
  const hint =
    nearest === undefined || countEdits(path, nearest) > FAR
      ? 'Hapus, atau pindahkan ke luar folder isi.'
      : `Maksud Anda \`${nearest}\`?`;
  const message = 'berkas dengan nama ini tidak dikenal dan tidak dibaca';
  return { severity, code: 'berkas-tidak-dikenal', ...place, message, hint };
}

const FAR = 4; // letters: "tw1/" left out

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

/** "program/<tahun>.yaml" as this path would have it: with its own year, triwulan and name. */
function fillExample(contoh: string, path: string): string {
  const tahun = [...path.matchAll(/20\d\d/g)].map(([text]) => text);
  const nama =
    /([^/]+)\.\w+$/
      .exec(path)?.[1]
      ?.toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-') ?? '';
  return contoh
    .replace(/<tahun>/g, () => tahun.shift() ?? '2024')
    .replace('<triwulan>', /tw\D?([1-4])/i.exec(path)?.[1] ?? '1')
    .replace('<id>', nama);
}
