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
  return readCommits(repo, listFirstParents(repo, tip, [genesis])).map((commit) => ({
    sha: commit.sha,
    induk: commit.parents,
    waktu: commit.committer.waktu,
    pesan: commit.pesan,
    bertanda: commit.bertanda,
    perubahan: commit.parents[0] === undefined ? [] : listBeda(repo, commit.parents[0], commit.sha),
    perubahanKepala: listBedaKepala(repo, commit),
  }));
}

/** Whether one of these keys has signed the commit. */
export function readTanda(repo: Repo, { sha, bertanda }: KomitGit, gerbang: Tepercaya): TandaGerbang {
  return bertanda ? verifyCommit(repo, sha, gerbang).keadaan : 'tanpa';
}

function listBedaKepala(repo: Repo, { parents }: CommitGit): Beda[] {
  const [sasaran, kepala, ...lain] = parents;
  if (sasaran === undefined || kepala === undefined || lain.length > 0) return [];
  const dasar = findMergeBase(repo, sasaran, kepala);
  return dasar === undefined ? [] : listBeda(repo, dasar, kepala);
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
