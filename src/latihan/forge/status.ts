import { hasCommit } from '../../forge/git.ts';
import { isSha } from '../../forge/reader.ts';
import { nextId, type StatusCommit } from './buku.ts';
import { PenolakanForge } from './penolakan.ts';
import { readTeks, type Tanya } from './rute.ts';

/** Whoever may push may set any status of any commit: that is why it is no lock. */
export function recordStatus(
  tanya: Tanya,
  { konteks, keadaan }: Pick<StatusCommit, 'konteks' | 'keadaan'>,
): StatusCommit {
  const { buku, akun, isi } = tanya;
  const sha = tanya.bagian('sha');
  if (!isSha(sha) || !hasCommit(buku.pusat.repo, sha))
    throw new PenolakanForge(buku.forge === 'gitlab' ? 404 : 422, `No commit found for SHA: ${sha.slice(0, 40)}`);
  const status = {
    id: nextId(buku),
    akun: akun.id,
    waktu: buku.now(),
    sha,
    konteks,
    keadaan,
    keterangan: readTeks(isi, 'description'),
    alamat: readTeks(isi, 'target_url'),
  };
  checkPanjang(buku.forge === 'github' ? 140 : 255, status.keterangan);
  buku.status.push(status);
  return status;
}

/** Longer ones are refused, not cut. */
function checkPanjang(paling: number, keterangan: string): void {
  if ([...keterangan].length > paling)
    throw new PenolakanForge(422, `description is too long (maximum is ${paling} characters)`);
}
