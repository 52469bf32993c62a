import type { BerkasBerubah, FaktaMR, Komiter, Versi } from '../alur/fakta.ts';
import { type Kiriman, listDorongan } from './dorongan.ts';
import { ForgeError } from './forge-error.ts';
import { checkCommit, findMergeBase, listShas, readTip, type Repo } from './git.ts';
import { listChangedPaths, listChanges, readCommits } from './git-objects.ts';
import { readAkunPenanda, type Tepercaya, verifyCommit } from './signature.ts';

/** What only the forge knows of a request. Files and commits it would tell too, cut off at some number: those come from git. */
export interface Permohonan extends Omit<
  FaktaMR,
  'pendorong' | 'komiter' | 'shaSasaran' | 'shaDasar' | 'versi' | 'berkas'
> {
  kiriman: Kiriman[]; // pushes to any branch since the request can have begun
  versi?: Versi[]; // where the forge keeps them itself; else they follow from the pushes
}

/** Where the objects of the request are: its head must have been fetched, and the target as it is now. */
export interface Salinan {
  repo: Repo;
  tepercaya?: Tepercaya; // signatures of commits are verified where given
}

export function composeFakta(salinan: Salinan, permohonan: Permohonan): FaktaMR {
  const { repo } = salinan;
  const { kiriman, versi, ...lain } = permohonan;
  const { shaKepala, dibuka } = permohonan;
  checkCommit(repo, shaKepala);
  const shaSasaran = readTip(repo, permohonan.cabangSasaran);
  const shaDasar = findMergeBase(repo, shaSasaran, shaKepala);
  if (shaDasar === undefined) throw unrelated(permohonan.cabangSasaran);
  const shas = listShas(repo, shaKepala, [shaDasar]);
  return {
    ...lain,
    pendorong: listDorongan(repo, { kiriman, cabangAsal: permohonan.cabangAsal, dasar: shaDasar, shas, dibuka }),
    komiter: listKomiter(permohonan.forge === 'git' ? salinan : { repo }, shas),
    shaSasaran,
    shaDasar,
    versi: sortByTime(versi ?? computeVersi(kiriman, permohonan)),
    sasaranDiganti: permohonan.sasaranDiganti.toSorted(),
    berkas: listBerkas(repo, shaDasar, shaKepala, shaSasaran),
    persetujuan: sortByTime(permohonan.persetujuan),
    komentar: sortByTime(permohonan.komentar),
  };
}

/** The head that was there when the request was opened, then every push; one that two sources tell counts once. */
function computeVersi(kiriman: Kiriman[], { cabangAsal, dibuka }: Permohonan): Versi[] {
  const own = kiriman.filter(({ cabang }) => cabang === cabangAsal);
  const sorted = sortByTime(own).flatMap(({ sha, waktu }) => (sha === null ? [] : [{ sha, waktu }]));
  const before = sorted.filter(({ waktu }) => Date.parse(waktu) <= Date.parse(dibuka)).at(-1);
  const after = sorted.filter(({ waktu }) => Date.parse(waktu) > Date.parse(dibuka));
  const heads = before ? [{ sha: before.sha, waktu: dibuka }, ...after] : after;
  return heads.filter(({ sha }, index) => sha !== heads[index - 1]?.sha);
}

/**
 * The author's and the committer's e-mail are what anyone types; only a signature names an account, and that one of plain git: where
 * there is a forge, accounts are the forge's, and the pushes tell who wrote.
 */
function listKomiter({ repo, tepercaya }: Salinan, shas: string[]): Komiter[] {
  return readCommits(repo, shas).map(({ sha, author, committer, bertanda }) => {
    const tanda = tepercaya && bertanda ? verifyCommit(repo, sha, tepercaya) : undefined;
    const akun = tanda?.keadaan === 'sah' ? readAkunPenanda(tanda.penanda) : undefined;
    return { sha, authorEmail: author.email, committerEmail: committer.email, ...(akun && { akun }) };
  });
}

function listBerkas(repo: Repo, dasar: string, kepala: string, sasaran: string): BerkasBerubah[] {
  const moved = listChangedPaths(repo, dasar, sasaran);
  return listChanges(repo, dasar, kepala).map((berkas) => ({
    ...berkas,
    berubahDiSasaran: moved.has(berkas.baru) || (berkas.lama !== undefined && moved.has(berkas.lama)),
  }));
}

/** By time, then by the server's own number; a sort that never depends on the order in which pages came. */
export function sortByTime<T extends { waktu: string; urutan?: number }>(each: T[]): T[] {
  return each.toSorted((a, b) => Date.parse(a.waktu) - Date.parse(b.waktu) || (a.urutan ?? 0) - (b.urutan ?? 0));
}

function unrelated(cabang: string): ForgeError {
  return new ForgeError(
    'git-tidak-ada',
    `permohonan ini tidak bercabang dari "${cabang}", atau di lebih dari satu tempat`,
    'Gabungkan cabang sasaran ke cabang permohonan; bila tidak dapat, ajukan kembali dari cabang baru.',
  );
}
