import { randomBytes } from 'node:crypto';
import type { Akun } from '../../alur/fakta.ts';
import type { Forja } from '../../forge/http.ts';
import {
  type AkunLatihan,
  type Anggota,
  type Buku,
  findAnggota,
  findSetuju,
  listPeristiwa,
  nextId,
  type Permohonan,
} from './buku.ts';
import { createGudang, fillFork } from './gudang.ts';
import { type Gangguan, JEBAKAN_BIASA, type Jebakan } from './jebakan.ts';
import { findPermohonan, openRequest, type Pengajuan, retarget } from './permohonan.ts';
import { PenolakanForge } from './penolakan.ts';
import { API, type Percakapan, startLayanan, stopLayanan } from './server.ts';
import { createSetelan } from './setelan.ts';
import {
  checkLogin,
  close,
  comment,
  deleteComment,
  dismiss,
  editComment,
  rename,
  reopen,
  review,
  withdraw,
} from './tindakan.ts';

export interface PilihanForge {
  dialect: Forja;
  folder: string; // where the repositories are made: `<folder>/kecamatan/kinerja.git`
  now: () => Date; // the only clock; whoever plays moves it on
  accounts: AkunLatihan[];
  alamat?: string; // "https://gitlab.example": in the addresses that people are shown; the server's own unless told
  options?: Partial<Jebakan>;
}

/**
 * A forge to practise on: it speaks what the adapters ask of GitLab, Gitea, Forgejo and GitHub, over real repositories that git
 * itself serves, and is nothing but a contract: no pages, no mail, no pipelines. People act through the methods, programs
 * through `api` and `url`. It answers from this very process: a git client must therefore not be waited for synchronously.
 */
export interface ForgeLatihan {
  dialect: Forja;
  api: string; // "http://127.0.0.1:40001/api/v4"
  alamat: string; // as `repositori.alamat` in instansi.yaml has it
  proyek: string; // "kecamatan/kinerja"
  folderRepo: string; // the bare repository itself
  url(akun: Akun, opsi?: { fork: boolean }): string; // git remote with that account's token
  token(akun: Akun): string;
  openRequest(akun: Akun, pengajuan: Pengajuan): number;
  setDraft(akun: Akun, nomor: number, draf: boolean): void;
  setTitle(akun: Akun, nomor: number, judul: string): void;
  approve(akun: Akun, nomor: number, opsi?: { sha?: string; teks?: string }): number;
  unapprove(akun: Akun, nomor: number): void;
  requestChanges(akun: Akun, nomor: number, teks: string): number;
  /** Dismisses the last decision of `siapa`; GitLab has no such thing. */
  dismiss(akun: Akun, nomor: number, siapa: Akun): void;
  comment(akun: Akun, nomor: number, teks: string): number;
  editComment(akun: Akun, id: number, teks: string): void;
  deleteComment(akun: Akun, id: number): void;
  retarget(akun: Akun, nomor: number, sasaran: string): void;
  rename(akun: Akun, nama: string): void;
  close(akun: Akun, nomor: number): void;
  reopen(akun: Akun, nomor: number): void;
  /** The account's own copy of the repository, from then on its own. */
  fork(akun: Akun): void;
  /** The next answers that fit are these instead. */
  disturb(gangguan: Gangguan): void;
  percakapan: Percakapan[]; // every request of the API and its answer, oldest first
  stop(): Promise<void>;
}

/** Acts that the forge does not allow throw `PenolakanForge`. */
export async function openForge({
  dialect,
  folder,
  now,
  accounts,
  alamat,
  options,
}: PilihanForge): Promise<ForgeLatihan> {
  const buku = createBuku({ dialect, folder, now, accounts, options: { ...options } });
  const layanan = await startLayanan(buku);
  buku.tampak = alamat ?? buku.alamat;
  const proyek = `${buku.pusat.pemilik}/${buku.pusat.nama}`;
  return {
    ...listTindakan(buku),
    dialect,
    api: `${buku.alamat}${API[dialect]}`,
    alamat: `${buku.alamat}/${proyek}`,
    proyek,
    folderRepo: buku.pusat.repo.folder,
    url: (akun, opsi) => toUrl(buku, findAnggota(buku, akun.id), opsi?.fork ?? false),
    token: ({ id }) => findAnggota(buku, id).token,
    fork: ({ id }) => createFork(buku, folder, findAnggota(buku, id)),
    disturb: (gangguan) => void layanan.gangguan.push({ ...gangguan }),
    percakapan: layanan.percakapan,
    stop: () => stopLayanan(layanan),
  };
}

function createBuku({ dialect, folder, now, accounts, options }: Omit<PilihanForge, 'alamat'>): Buku {
  const jebakan = { ...JEBAKAN_BIASA, ...options };
  const anggota = accounts.map(createAnggota);
  return {
    forge: dialect,
    alamat: '',
    tampak: '',
    now,
    jebakan,
    anggota,
    pusat: createGudang(folder, { id: 3, pemilik: 'kecamatan', nama: 'kinerja' }),
    fork: [],
    permohonan: [],
    kiriman: [],
    status: [],
    setelan: structuredClone(createSetelan(dialect, anggota, jebakan)),
    idTerakhir: 100,
  };
}

/** A new token for every play, good for this server alone. */
function createAnggota({ id, nama, email = `${nama}@latihan.example`, peran = 'staf' }: AkunLatihan): Anggota {
  return { id, nama: checkLogin(nama), email, peran, token: randomBytes(16).toString('hex') };
}

/** What people do, each by account and number of the request. */
function listTindakan(buku: Buku) {
  const oleh = ({ id }: Akun): Anggota => findAnggota(buku, id);
  const pada = (nomor: number): Permohonan => findPermohonan(buku, nomor);
  return {
    openRequest: (akun: Akun, pengajuan: Pengajuan) => openRequest(buku, oleh(akun), pengajuan).nomor,
    setDraft: (_: Akun, nomor: number, draf: boolean) => void (pada(nomor).draf = draf),
    setTitle: (_: Akun, nomor: number, judul: string) => void (pada(nomor).judul = judul),
    approve: (akun: Akun, nomor: number, opsi: { sha?: string; teks?: string } = {}) =>
      review(buku, oleh(akun), pada(nomor), { putusan: 'setuju', ...opsi }),
    unapprove: (akun: Akun, nomor: number) => withdraw(buku, oleh(akun), pada(nomor)),
    requestChanges: (akun: Akun, nomor: number, teks: string) =>
      review(buku, oleh(akun), pada(nomor), { putusan: 'kembalikan', teks }),
    dismiss: (akun: Akun, nomor: number, siapa: Akun) => dismissLast(buku, oleh(akun), pada(nomor), siapa),
    comment: (akun: Akun, nomor: number, teks: string) => comment(buku, oleh(akun), pada(nomor), teks),
    editComment: (akun: Akun, id: number, teks: string) => void editComment(buku, oleh(akun), id, teks),
    deleteComment: (akun: Akun, id: number) => deleteComment(buku, oleh(akun), id),
    retarget: (akun: Akun, nomor: number, sasaran: string) => retarget(buku, oleh(akun), pada(nomor), sasaran),
    rename: (akun: Akun, nama: string) => rename(buku, oleh(akun), nama),
    close: (akun: Akun, nomor: number) => close(buku, oleh(akun), pada(nomor)),
    reopen: (akun: Akun, nomor: number) => reopen(buku, oleh(akun), pada(nomor)),
  };
}

function dismissLast(buku: Buku, akun: Anggota, permohonan: Permohonan, siapa: Akun): void {
  const decided = listPeristiwa(permohonan, 'tinjau').filter(({ putusan }) => putusan !== 'komentar');
  const last = findSetuju(permohonan, siapa.id) ?? decided.findLast((each) => each.akun === siapa.id);
  if (last === undefined) throw new PenolakanForge(404, 'Not Found');
  dismiss(buku, akun, permohonan, last.id);
}

function toUrl(buku: Buku, { nama, token }: Anggota, fork: boolean): string {
  const { pemilik, nama: proyek } = buku.pusat;
  const url = new URL(`${buku.alamat}/${fork ? nama : pemilik}/${proyek}.git`);
  url.username = nama;
  url.password = token;
  return url.href;
}

function createFork(buku: Buku, folder: string, { nama }: Anggota): void {
  const fork = createGudang(folder, { id: nextId(buku), pemilik: nama, nama: buku.pusat.nama });
  fillFork(fork, buku.pusat);
  buku.fork.push(fork);
}
