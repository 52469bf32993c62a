import type { FaktaMR } from '../alur/fakta.ts';
import { findOrang, keyOrang } from '../alur/peran.ts';
import type { Putusan } from '../alur/putusan.ts';
import type { Isi } from '../domain/isi.ts';
import { ForgeError } from '../forge/forge-error.ts';
import { type Repo, runGit, runGitBytes } from '../forge/git.ts';
import { readTag } from '../forge/git-objects.ts';
import { checkPenanda, readAkunPenanda, verifyTag } from '../forge/signature.ts';
import { readKunciPejabat } from './kebijakan.ts';

const MAKS_TAG = 50;
const MAKS_BITA = 64 * 1024;

/**
 * Texts of the officials' own signed approval tags on this head, `setuju/<branch>/<name>`: of those alone whose steps the decision
 * counts. Tags can be left out of a clone and taken away from a server; what stands in the merge commit cannot.
 */
export function listTandaPejabat(repo: Repo, isi: Isi, fakta: FaktaMR, putusan: Putusan): string[] {
  const orang = listOrangJejak(putusan);
  const awal = `setuju/${fakta.cabangAsal}/`;
  const tepercaya = readKunciPejabat(isi);
  if (tepercaya.penanda === '' || !isKunciTerbaca(tepercaya.penanda)) return [];
  const sah = listTag(repo, awal).filter(({ nama, sha }) => {
    const tag = readTag(repo, sha);
    if (tag.nama !== nama || tag.objek !== fakta.shaKepala || tag.jenis !== 'commit') return false;
    if (!isUntukSasaran(tag.pesan, fakta.cabangSasaran)) return false;
    const tanda = verifyTag(repo, sha, tepercaya);
    const akun = tanda.keadaan === 'sah' ? readAkunPenanda(tanda.penanda) : undefined;
    const kenal = akun && findOrang(isi, 'git', akun);
    return kenal?.status === 'dikenal' && orang.has(keyOrang(kenal.orang));
  });
  return sah.slice(0, MAKS_TAG).flatMap(({ sha }) => readTeks(repo, sha) ?? []);
}

/** A list of keys that cannot be used proves nothing, and holds nothing up. */
function isKunciTerbaca(penanda: string): boolean {
  try {
    checkPenanda(penanda);
    return true;
  } catch (error) {
    if (error instanceof ForgeError) return false;
    throw error;
  }
}

function listOrangJejak({ rantai }: Putusan): Set<string> {
  const selesai = rantai.flatMap(({ langkah, atasan }) => [...langkah.map((satu) => satu.selesai), atasan]);
  return new Set(selesai.flatMap((satu) => satu?.orang ?? []));
}

/** Annotated ones whose name has one part behind the branch, by name: the order is the same in every copy. */
function listTag(repo: Repo, awal: string): { nama: string; sha: string }[] {
  const out = runGit(repo, ['for-each-ref', '--format=%(objecttype) %(objectname) %(refname)', 'refs/tags/']);
  return out.split('\n').flatMap((line) => {
    const [type, sha = '', ref = ''] = line.split(' ');
    const nama = ref.replace(/^refs\/tags\//, '');
    return type === 'tag' && nama.startsWith(awal) && !nama.slice(awal.length).includes('/') ? [{ nama, sha }] : [];
  });
}

/** As in plain git, one tag approves for one target. */
function isUntukSasaran(pesan: string, sasaran: string): boolean {
  const baris = pesan.split('\n').filter((satu) => satu.startsWith('Sasaran: '));
  return baris.length === 1 && baris[0] === `Sasaran: ${sasaran}`;
}

/** Not one that cannot be written down again to the byte. */
function readTeks(repo: Repo, sha: string): string | undefined {
  const bita = runGitBytes(repo, ['cat-file', 'tag', sha]);
  const teks = bita.toString('utf8');
  return bita.length <= MAKS_BITA && Buffer.from(teks).equals(bita) && teks.endsWith('\n') ? teks : undefined;
}
