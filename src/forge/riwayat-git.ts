import type { Beda, KomitRiwayat, TandaGerbang } from '../alur/riwayat.ts';
import { checkSha, findMergeBase, listFirstParents, type Repo, runGit } from './git.ts';
import { type CommitGit, readCommits } from './git-objects.ts';
import { type Tepercaya, verifyCommit } from './signature.ts';

/** What git alone knows of one commit of the main line; which keys count, and what its tree says, is for others to tell. */
export interface KomitGit extends Omit<KomitRiwayat, 'periksa' | 'tandaTangan'> {
  bertanda: boolean;
}

/** First parents after `genesis` up to `tip`, oldest first. */
export function listRiwayatGit(repo: Repo, { genesis, tip }: { genesis: string; tip: string }): KomitGit[] {
  const garis = readCommits(repo, listFirstParents(repo, tip, [genesis]));
  const dasar = garis.map((commit) => findDasar(repo, commit));
  const waktu = readWaktu(repo, garis, dasar);
  return garis.map((commit, letak) => ({
    sha: commit.sha,
    induk: commit.parents,
    waktu: commit.committer.waktu,
    pesan: commit.pesan,
    bertanda: commit.bertanda,
    perubahan: commit.parents[0] === undefined ? [] : listBeda(repo, commit.parents[0], commit.sha),
    ...composeKepala(repo, commit, dasar[letak], waktu),
  }));
}

/** Whether one of these keys has signed the commit. */
export function readTanda(repo: Repo, { sha, bertanda }: KomitGit, gerbang: Tepercaya): TandaGerbang {
  return bertanda ? verifyCommit(repo, sha, gerbang).keadaan : 'tanpa';
}

/** What the head was written on: where it parts from its target. Undefined where there are not two parents, or no one such place. */
function findDasar(repo: Repo, { parents }: CommitGit): string | undefined {
  const [sasaran, kepala, ...lain] = parents;
  if (sasaran === undefined || kepala === undefined || lain.length > 0) return undefined;
  return findMergeBase(repo, sasaran, kepala);
}

/** Times by commit. Most heads are written on the line that has been read; all others are read in one process. */
function readWaktu(repo: Repo, garis: CommitGit[], dasar: (string | undefined)[]): Map<string, string> {
  const dikenal = new Set(garis.map(({ sha }) => sha));
  const lain = new Set(dasar.flatMap((sha) => (sha === undefined || dikenal.has(sha) ? [] : [sha])));
  const semua = [...garis, ...readCommits(repo, [...lain])];
  return new Map(semua.map(({ sha, committer }) => [sha, committer.waktu]));
}

function composeKepala(
  repo: Repo,
  { parents }: CommitGit,
  dasar: string | undefined,
  waktu: Map<string, string>,
): Pick<KomitGit, 'perubahanKepala' | 'waktuDasar'> {
  const [, kepala] = parents;
  if (kepala === undefined || dasar === undefined) return { perubahanKepala: [] };
  const waktuDasar = waktu.get(dasar);
  return { perubahanKepala: listBeda(repo, dasar, kepala), ...(waktuDasar !== undefined && { waktuDasar }) };
}

/** Every path whose entry differs, with both entries. Renames are left as what they are: one path gone, another come. */
export function listBeda(repo: Repo, lama: string, baru: string): Beda[] {
  const args = ['diff-tree', '-r', '-z', '--no-renames', '--raw', '--no-abbrev', checkSha(lama), checkSha(baru)];
  const words = runGit(repo, args).split('\0');
  return words.flatMap((word, at) => {
    if (at % 2 === 1 || !word.startsWith(':')) return [];
    const [modeLama = '', modeBaru = '', blobLama = '', blobBaru = ''] = word.slice(1).split(' ');
    const entry = (mode: string, blob: string) => (/^0+$/.test(mode) ? undefined : { mode, blob });
    const [sebelum, sesudah] = [entry(modeLama, blobLama), entry(modeBaru, blobBaru)];
    return [{ path: words[at + 1] ?? '', ...(sebelum && { lama: sebelum }), ...(sesudah && { baru: sesudah }) }];
  });
}
