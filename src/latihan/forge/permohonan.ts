import { isAncestor } from '../../forge/git.ts';
import {
  type Anggota,
  type Buku,
  CABANG_UTAMA,
  findAnggota,
  type Gudang,
  type Kiriman,
  listPeristiwa,
  isDicabut,
  nextId,
  type Permohonan,
} from './buku.ts';
import { findCabang, findDasar, findPenggabung, keepKepala, listIsi, readEmail } from './gudang.ts';
import { isBatalOlehKiriman, isGabungTerlihat } from './lindung.ts';
import { PenolakanForge } from './penolakan.ts';
import { add, close } from './tindakan.ts';

export interface Pengajuan {
  asal: string; // branch
  sasaran?: string; // main unless told
  judul: string;
  dariFork?: boolean; // the branch is in the opener's own fork
  draf?: boolean;
}

export function openRequest(buku: Buku, akun: Anggota, pengajuan: Pengajuan): Permohonan {
  const { asal, sasaran = CABANG_UTAMA, judul, dariFork = false, draf = false } = pengajuan;
  const gudang = dariFork ? findFork(buku, akun) : buku.pusat;
  const kepala = findCabang(gudang, asal);
  if (kepala === undefined || findCabang(buku.pusat, sasaran) === undefined)
    throw new PenolakanForge(buku.forge === 'gitlab' ? 400 : 422, 'source or target branch does not exist');
  if (
    buku.permohonan.some(
      (each) => each.keadaan === 'terbuka' && each.gudang === gudang && each.asal === asal && each.sasaran === sasaran,
    )
  )
    throw new PenolakanForge(409, 'Another open request already exists for this source branch');
  const now = buku.now();
  const umum = { penulis: akun.id, judul, draf, gudang, asal, sasaran, kepala, dibuka: now, diubah: now } as const;
  const nomor = buku.permohonan.length + 1;
  const permohonan: Permohonan = { id: nextId(buku), nomor, ...umum, keadaan: 'terbuka', versi: [], peristiwa: [] };
  buku.permohonan.push(permohonan);
  moveKepala(buku, permohonan, kepala);
  return permohonan;
}

export function findPermohonan(buku: Buku, nomor: number): Permohonan {
  const found = buku.permohonan.find((each) => each.nomor === nomor);
  if (found) return found;
  throw new PenolakanForge(404, buku.forge === 'gitlab' ? '404 Not found' : 'Not Found');
}

function findFork(buku: Buku, akun: Anggota): Gudang {
  const found = buku.fork.find(({ pemilik }) => pemilik === akun.nama);
  if (found) return found;
  throw new PenolakanForge(422, 'there is no fork of this account');
}

/** Points the request at another branch. GitLab makes a new diff version of the same head; approvals stay on every forge. */
export function retarget(buku: Buku, akun: Anggota, permohonan: Permohonan, sasaran: string): void {
  if (findCabang(buku.pusat, sasaran) === undefined) throw new PenolakanForge(422, 'target branch does not exist');
  if (permohonan.sasaran === sasaran) return;
  const lama = permohonan.sasaran;
  permohonan.sasaran = sasaran;
  add(buku, akun, permohonan, { jenis: 'sasaran', lama, baru: sasaran });
  addVersi(buku, permohonan);
}

/** What a push means to the requests: a new head, a branch that is gone, a target that now holds the head. */
export function applyKiriman(buku: Buku, kiriman: Kiriman): void {
  const terbuka = buku.permohonan.filter(({ keadaan }) => keadaan === 'terbuka');
  for (const permohonan of terbuka) {
    if (kiriman.gudang === permohonan.gudang && kiriman.ref === `refs/heads/${permohonan.asal}`)
      pushKepala(buku, permohonan, kiriman);
    if (kiriman.gudang === buku.pusat && kiriman.ref === `refs/heads/${permohonan.sasaran}`)
      mergeIfReached(buku, permohonan, kiriman);
  }
}

function pushKepala(buku: Buku, permohonan: Permohonan, { akun, sesudah, isi, paksa }: Kiriman): void {
  const oleh = findAnggota(buku, akun);
  // GitLab leaves a request open whose branch is gone.
  if (sesudah === null) return buku.forge === 'gitlab' ? undefined : close(buku, oleh, permohonan);
  add(buku, oleh, permohonan, { jenis: 'dorong', isi, sesudah, paksa });
  moveKepala(buku, permohonan, sesudah);
  if (isBatalOlehKiriman(buku, permohonan.sasaran)) dismissAll(buku, oleh, permohonan);
}

function dismissAll(buku: Buku, oleh: Anggota, permohonan: Permohonan): void {
  for (const { id, putusan } of listPeristiwa(permohonan, 'tinjau'))
    if (putusan === 'setuju' && !isDicabut(permohonan, id))
      add(buku, oleh, permohonan, { jenis: 'batal', tinjauan: id });
}

function moveKepala(buku: Buku, permohonan: Permohonan, sha: string): void {
  permohonan.kepala = sha;
  const awal = buku.forge === 'gitlab' ? 'refs/merge-requests' : 'refs/pull';
  keepKepala(buku.pusat, permohonan.gudang, `${awal}/${permohonan.nomor}/head`, sha);
  addVersi(buku, permohonan);
}

function addVersi(buku: Buku, permohonan: Permohonan): void {
  const sasaran = findCabang(buku.pusat, permohonan.sasaran) ?? permohonan.kepala;
  const dasar = findDasar(buku.pusat, sasaran, permohonan.kepala);
  const belum = buku.jebakan.versiTertunda;
  permohonan.versi.push({ id: nextId(buku), sha: permohonan.kepala, dasar, sasaran, waktu: buku.now(), belum });
}

/** Merged is what the target reaches, by whichever road; a head that it reached already is not merged by this push. */
function mergeIfReached(buku: Buku, permohonan: Permohonan, { akun, sebelum, sesudah }: Kiriman): void {
  const { repo } = buku.pusat;
  const { kepala } = permohonan;
  if (sesudah === null || !isGabungTerlihat(buku) || !isAncestor(repo, kepala, sesudah)) return;
  if (sebelum !== null && isAncestor(repo, kepala, sebelum)) return;
  const sha = findPenggabung(buku.pusat, kepala, sebelum, sesudah);
  permohonan.keadaan = 'tergabung';
  permohonan.gabung = { sha, waktu: buku.now(), oleh: findOleh(buku, akun, sha) };
  add(buku, findAnggota(buku, permohonan.gabung.oleh), permohonan, { jenis: 'gabung' });
}

/** Gitea names who stands in the merge commit, or else the owner: not who pushed it. */
function findOleh(buku: Buku, akun: number, sha: string): number {
  if (buku.forge === 'gitlab' || buku.forge === 'github') return akun;
  const email = readEmail(buku.pusat, sha);
  const owner = buku.anggota.find(({ peran }) => peran === 'pengelola');
  return (buku.anggota.find((each) => each.email === email) ?? owner)?.id ?? akun;
}

/** Commits that opening the request brings, for Gitea's first line of the timeline. */
export function listIsiAwal(buku: Buku, { versi: [awal] }: Permohonan): string[] {
  return awal === undefined ? [] : listIsi(buku.pusat, awal.dasar, awal.sha);
}
