import { hasCommit } from '../../forge/git.ts';
import { isSha } from '../../forge/reader.ts';
import {
  type Anggota,
  type Buku,
  findSetuju,
  isDicabut,
  listPeristiwa,
  nextId,
  type Peristiwa,
  type PeristiwaJenis,
  type Permohonan,
  type Putusan,
} from './buku.ts';
import { findAturanResmi } from './lindung.ts';
import { PenolakanForge } from './penolakan.ts';

/** A review as somebody hands it in. `sha`: the commit that was read, the head unless told. */
export interface Tinjauan {
  putusan: Putusan;
  teks?: string;
  sha?: string;
}

/** Approves, returns or comments. GitLab ties it to nothing but its time; the others to a commit. */
export function review(
  buku: Buku,
  akun: Anggota,
  permohonan: Permohonan,
  { putusan, teks = '', sha }: Tinjauan,
): number {
  if (buku.forge === 'gitlab') checkGitlab(akun, permohonan, putusan, sha);
  else checkTinjauan(buku, akun, permohonan, { putusan, teks, ...(sha !== undefined && { sha }) });
  if (buku.forge === 'gitlab' && putusan === 'kembalikan') {
    withdrawIfAny(buku, akun, permohonan);
    if (teks !== '') comment(buku, akun, permohonan, teks);
  }
  const resmi = putusan !== 'komentar' && isResmi(buku, akun, permohonan);
  return add(buku, akun, permohonan, { jenis: 'tinjau', putusan, sha: sha ?? permohonan.kepala, teks, resmi });
}

/** GitLab Free lets anybody approve, the author too. It refuses a second approval, and one for a head that is no more. */
function checkGitlab(akun: Anggota, permohonan: Permohonan, putusan: Putusan, sha: string | undefined): void {
  if (sha !== undefined && sha !== permohonan.kepala)
    throw new PenolakanForge(409, `SHA does not match HEAD of source branch: ${permohonan.kepala}`);
  const again = putusan === 'setuju' && findSetuju(permohonan, akun.id) !== undefined;
  if (again || permohonan.keadaan === 'tergabung') throw new PenolakanForge(401, '401 Unauthorized');
}

const DIRI_SENDIRI = {
  gitea: { setuju: 'approve your own pull is not allowed', kembalikan: 'reject your own pull is not allowed' },
  github: {
    setuju: 'Can not approve your own pull request',
    kembalikan: 'Can not request changes on your own pull request',
  },
};

function checkTinjauan(buku: Buku, akun: Anggota, permohonan: Permohonan, tinjauan: Tinjauan): void {
  const { putusan, teks, sha } = tinjauan;
  if (putusan !== 'komentar' && akun.id === permohonan.penulis)
    throw new PenolakanForge(422, DIRI_SENDIRI[buku.forge === 'github' ? 'github' : 'gitea'][putusan]);
  if (putusan !== 'setuju' && !teks?.trim()) throw new PenolakanForge(422, 'a review of this kind needs a body');
  if (sha !== undefined && !(isSha(sha) && hasCommit(buku.pusat.repo, sha)))
    throw new PenolakanForge(422, 'commit_id is not part of the pull request');
}

/** Gitea counts a review as official by the branch rule of the moment, and does not ask again when the target changes. */
function isResmi(buku: Buku, akun: Anggota, { sasaran }: Permohonan): boolean {
  const rule = findAturanResmi(buku, sasaran);
  return rule === undefined || rule.includes(akun.nama);
}

/** GitLab: one's own approval taken back. The others know only dismissal, of one's own review too. */
export function withdraw(buku: Buku, akun: Anggota, permohonan: Permohonan): void {
  const found = findSetuju(permohonan, akun.id);
  if (found === undefined) throw new PenolakanForge(404, '404 Not found');
  add(buku, akun, permohonan, { jenis: buku.forge === 'gitlab' ? 'tarik' : 'batal', tinjauan: found.id });
}

function withdrawIfAny(buku: Buku, akun: Anggota, permohonan: Permohonan): void {
  if (findSetuju(permohonan, akun.id) !== undefined) withdraw(buku, akun, permohonan);
}

/** Not on GitLab: there nobody takes back another's approval. */
export function dismiss(buku: Buku, akun: Anggota, permohonan: Permohonan, tinjauan: number): PeristiwaJenis<'tinjau'> {
  const found = listPeristiwa(permohonan, 'tinjau').find(({ id }) => id === tinjauan);
  if (buku.forge === 'gitlab' || found === undefined) throw new PenolakanForge(404, 'Not Found');
  if (found.putusan === 'komentar' || isDicabut(permohonan, tinjauan))
    throw new PenolakanForge(422, 'Can not dismiss this review');
  add(buku, akun, permohonan, { jenis: 'batal', tinjauan });
  return found;
}

export function comment(buku: Buku, akun: Anggota, permohonan: Permohonan, teks: string): number {
  if (teks.trim() === '') throw new PenolakanForge(buku.forge === 'gitlab' ? 400 : 422, "body can't be blank");
  return add(buku, akun, permohonan, { jenis: 'komentar', teks });
}

/** Of one's own only. */
export function editComment(buku: Buku, akun: Anggota, id: number, teks: string): PeristiwaJenis<'komentar'> {
  const { komentar, permohonan } = findKomentar(buku, akun, id);
  komentar.teks = teks;
  komentar.diubah = permohonan.diubah = buku.now();
  return komentar;
}

/** It leaves no trace in any forge's API. */
export function deleteComment(buku: Buku, akun: Anggota, id: number): void {
  const { komentar, permohonan } = findKomentar(buku, akun, id);
  permohonan.peristiwa = permohonan.peristiwa.filter((each) => each !== komentar);
}

function findKomentar(buku: Buku, akun: Anggota, id: number) {
  for (const permohonan of buku.permohonan) {
    const komentar = listPeristiwa(permohonan, 'komentar').find((each) => each.id === id);
    if (komentar === undefined) continue;
    if (komentar.akun !== akun.id) throw new PenolakanForge(403, 'Forbidden');
    return { komentar, permohonan };
  }
  throw new PenolakanForge(404, 'Not Found');
}

export function close(buku: Buku, akun: Anggota, permohonan: Permohonan): void {
  if (permohonan.keadaan !== 'terbuka') return;
  permohonan.keadaan = 'tertutup';
  add(buku, akun, permohonan, { jenis: 'tutup' });
}

export function reopen(buku: Buku, akun: Anggota, permohonan: Permohonan): void {
  if (permohonan.keadaan === 'tergabung') throw new PenolakanForge(422, 'a merged request cannot be opened again');
  if (permohonan.keadaan === 'terbuka') return;
  permohonan.keadaan = 'terbuka';
  add(buku, akun, permohonan, { jenis: 'buka' });
}

/** A former login is free from then on: whoever registers it next is somebody else. */
export function rename(buku: Buku, akun: Anggota, nama: string): void {
  if (buku.anggota.some((each) => each !== akun && each.nama === nama))
    throw new PenolakanForge(422, 'name is already taken');
  akun.nama = checkLogin(nama);
}

/** A login is also the folder of its forks. */
export function checkLogin(nama: string): string {
  if (/^\w[\w.-]{0,99}$/.test(nama)) return nama;
  throw new PenolakanForge(422, 'name may hold letters, digits, ".", "_" and "-"');
}

type IsiPeristiwa<P> = P extends Peristiwa ? Omit<P, 'id' | 'akun' | 'waktu'> : never;

/** Writes down what happened now; gives its number. */
export function add(buku: Buku, akun: Anggota, permohonan: Permohonan, isi: IsiPeristiwa<Peristiwa>): number {
  const id = nextId(buku);
  permohonan.diubah = buku.now();
  permohonan.peristiwa.push({ ...isi, id, akun: akun.id, waktu: permohonan.diubah });
  return id;
}
