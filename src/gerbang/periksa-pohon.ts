import type { HasilPeriksa } from '../alur/kebijakan.ts';
import { composeBlangko } from '../blangko.ts';
import type { Triwulan } from '../domain/isi.generated.ts';
import type { Isi } from '../domain/isi.ts';
import type { Repo } from '../forge/git.ts';
import { readFileAt } from '../forge/git-objects.ts';
import { checkContent } from '../validate/content.ts';
import { readIsiKebijakan } from './kebijakan.ts';
import { readFolderAt } from './pohon.ts';

/** What the trees of a merge tell beside the result of `check`. */
export type PeriksaPohon = Omit<HasilPeriksa, 'kesalahan'>;

/** `sasaran`: main before the merge. `gabungan`: the merged tree. `paths`: what differs between them, from the repository's top. */
export interface Gabungan {
  sasaran: string;
  gabungan: string;
  folder: string;
  paths: string[];
}

export function periksaPohon(repo: Repo, gabungan: Gabungan): PeriksaPohon {
  const { folder, paths } = gabungan;
  const pejabat = paths.includes(`${folder}/pejabat.yaml`)
    ? readIsiKebijakan(repo, gabungan.gabungan, folder)?.pejabat[0]?.value
    : undefined;
  return {
    blangko: listBlangko(repo, gabungan),
    ...(paths.every(isTanpaAngka) ? { barisTerbitBerubah: false } : {}),
    ...(pejabat ? { pejabatBaru: pejabat } : {}),
  };
}

/**
 * Files of the kit that no build reads: they cannot change a published row. Of other code nobody can say without running it, and the
 * gate, which holds the key, runs no code that is not approved.
 */
function isTanpaAngka(path: string): boolean {
  return /^(?:README\.md|LICENSE|\.gitignore|\.prettierignore|test\/.+|\.vscode\/.+)$/.test(path);
}

const TRIWULAN = /^kinerja\/(20\d\d)\/tw([1-4])\//;

/**
 * New files of the content folder that are, to the letter, what `new` writes from main's own plan. Not one that was there before: to
 * empty a file is to take figures away, and needs who approved them.
 */
function listBlangko(repo: Repo, { sasaran, gabungan, folder, paths }: Gabungan): string[] {
  const dalam = paths.filter((path) => path.startsWith(`${folder}/`)).map((path) => path.slice(folder.length + 1));
  const periode = Map.groupBy(
    dalam.filter((path) => TRIWULAN.test(path)),
    (path) => TRIWULAN.exec(path)?.slice(1).join(' ') ?? '',
  );
  if (periode.size === 0) return [];
  const { isi } = checkContent(readFolderAt(repo, sasaran, folder));
  if (!isi) return [];
  const teks = (pohon: string, path: string) => readFileAt(repo, pohon, `${folder}/${path}`);
  return [...periode].flatMap(([kunci, diubah]) => {
    const kosong = composeKosong(isi, kunci);
    const baru = diubah.filter((path) => kosong.has(path) && teks(sasaran, path) === undefined);
    return baru.filter((path) => teks(gabungan, path) === kosong.get(path));
  });
}

/** Text by path; a path that `new` does not write has none. */
function composeKosong(isi: Isi, kunci: string): Map<string, string> {
  const [tahun = 0, triwulan] = kunci.split(' ').map(Number);
  const hasil = isTriwulan(triwulan) ? composeBlangko(isi, tahun, triwulan) : undefined;
  return new Map(hasil?.status === 'tersusun' ? hasil.files.map(({ path, text }) => [path, text] as const) : []);
}

function isTriwulan(nilai: number | undefined): nilai is Triwulan {
  return nilai === 1 || nilai === 2 || nilai === 3 || nilai === 4;
}
