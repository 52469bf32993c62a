import type { Kebijakan } from '../alur/kebijakan.ts';
import { type Riwayat, verifyHistory } from '../alur/riwayat.ts';
import { listTree } from '../forge/git-objects.ts';
import type { Repo } from '../forge/git.ts';
import { type KomitGit, listRiwayatGit, readTanda } from '../forge/riwayat-git.ts';
import { isKebijakan, type Letak, readKebijakan, readKunciGerbang } from './kebijakan.ts';
import { periksaPohon } from './periksa-pohon.ts';

/** The main line after `genesis`, verified, with what git says of each commit. */
export interface RiwayatRepo extends Riwayat {
  genesis: string;
  tip: string;
  asal: KomitGit[]; // in the order of `komit`
}

/** Offline, from a clone alone. Everything up to and including `genesis` is taken as it is. */
export function loadRiwayat(repo: Repo, { genesis, tip }: { genesis: string; tip: string }, letak: Letak): RiwayatRepo {
  const asal = listRiwayatGit(repo, { genesis, tip });
  const kebijakanPada = rememberKebijakan(repo, letak);
  const komit = asal.map((satu) => ({
    ...satu,
    tandaTangan: ({ isi }: Kebijakan) => readTanda(repo, satu, readKunciGerbang(isi)),
    periksa: periksaKomit(repo, satu, letak),
  }));
  return { ...verifyHistory(genesis, komit, kebijakanPada), genesis, tip, asal };
}

function periksaKomit(repo: Repo, { sha, induk, perubahan }: KomitGit, { folder }: Letak) {
  const [sasaran] = induk;
  if (sasaran === undefined) return { blangko: [] };
  return periksaPohon(repo, { sasaran, gabungan: sha, folder, paths: perubahan.map(({ path }) => path) });
}

/** Most merges leave the policy as it was: one that is made of the same files is read once. */
function rememberKebijakan(repo: Repo, letak: Letak): (sha: string) => Kebijakan | undefined {
  const perKomit = new Map<string, Kebijakan | undefined>();
  const perIsi = new Map<string, Kebijakan | undefined>();
  const read = (sha: string) => {
    const kunci = keyKebijakan(repo, sha, letak);
    if (!perIsi.has(kunci)) perIsi.set(kunci, readKebijakan(repo, sha, letak));
    return perIsi.get(kunci);
  };
  return (sha) => {
    if (!perKomit.has(sha)) perKomit.set(sha, read(sha));
    return perKomit.get(sha);
  };
}

function keyKebijakan(repo: Repo, sha: string, { folder }: Letak): string {
  const berkas = listTree(repo, sha).filter(({ path }) => path.startsWith(`${folder}/`));
  return berkas
    .filter(({ path }) => isKebijakan(path.slice(folder.length + 1)))
    .map(({ path, mode, blob }) => `${mode} ${blob} ${path}`)
    .join('\n');
}
