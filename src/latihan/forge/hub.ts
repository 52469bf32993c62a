import {
  type Anggota,
  type Buku,
  listPeristiwa,
  type PeristiwaJenis,
  type Permohonan,
  type StatusCommit,
} from './buku.ts';
import { findPermohonan, openRequest, retarget } from './permohonan.ts';
import { PenolakanForge } from './penolakan.ts';
import { daftar, findTeks, type Jawaban, KOSONG, readNomor, readTeks, type Rute, satu, type Tanya } from './rute.ts';
import { recordStatus } from './status.ts';
import { close, comment, deleteComment, dismiss, editComment, reopen, review, type Tinjauan } from './tindakan.ts';

/** A request, and what its parts need to be shown. */
export interface Ruang {
  buku: Buku;
  permohonan: Permohonan;
}

/** Gitea, Forgejo and GitHub have the same addresses and differ in what stands there. */
export interface Bentuk {
  akun: (akun: Anggota) => object;
  permohonan: (ruang: Ruang) => object;
  ringkas: (ruang: Ruang) => object; // as lists give it
  komentar: (ruang: Ruang, komentar: PeristiwaJenis<'komentar'>) => object;
  tinjauan: (ruang: Ruang, tinjauan: PeristiwaJenis<'tinjau'>) => object;
  status: (buku: Buku, status: StatusCommit) => object;
  acara: Record<string, Tinjauan['putusan']>; // "event" of a review that is handed in
  statusTinjauan: number; // of the answer to it
}

export const REPO = '/repos/:pemilik/:nama';

export function listRuteHub(bentuk: Bentuk): Rute[] {
  const one = (tanya: Tanya, status?: number) => satu(bentuk.permohonan(ruang(tanya)), status);
  return [
    ['GET /user', (tanya) => satu(bentuk.akun(readSendiri(tanya)))],
    ['GET /users/:login', (tanya) => satu(bentuk.akun(findByLogin(tanya)))],
    [`GET ${REPO}/pulls`, (tanya) => daftar(listPermohonan(tanya, bentuk))],
    [`POST ${REPO}/pulls`, (tanya) => satu(bentuk.permohonan(create(tanya)), 201)],
    [`GET ${REPO}/pulls/:nomor`, (tanya) => one(tanya)],
    [`PATCH ${REPO}/pulls/:nomor`, (tanya) => (update(tanya), one(tanya))],
    [`GET ${REPO}/pulls/:nomor/reviews`, (tanya) => daftar(listTinjauan(tanya, bentuk))],
    [`POST ${REPO}/pulls/:nomor/reviews`, (tanya) => satu(createTinjauan(tanya, bentuk), bentuk.statusTinjauan)],
    [`GET ${REPO}/issues/:nomor/comments`, (tanya) => daftar(listKomentar(tanya, bentuk))],
    [`POST ${REPO}/issues/:nomor/comments`, (tanya) => satu(createKomentar(tanya, bentuk), 201)],
    [`PATCH ${REPO}/issues/comments/:komentar`, (tanya) => satu(updateKomentar(tanya, bentuk))],
    [`DELETE ${REPO}/issues/comments/:komentar`, removeKomentar],
    [`POST ${REPO}/statuses/:sha`, (tanya) => satu(bentuk.status(tanya.buku, createStatus(tanya)), 201)],
    [`GET ${REPO}/commits/:sha/statuses`, (tanya) => daftar(listStatus(tanya, bentuk))],
  ];
}

export function ruang(tanya: Tanya): Ruang {
  return { buku: tanya.buku, permohonan: findPermohonan(tanya.buku, readNomor(tanya)) };
}

/** The token of a GitHub App is no user's. */
function readSendiri({ buku, akun }: Tanya): Anggota {
  if (!buku.jebakan.tokenAplikasi || akun.peran !== 'juru-gabung') return akun;
  throw new PenolakanForge(403, 'Resource not accessible by integration');
}

function findByLogin({ buku, bagian }: Tanya): Anggota {
  const found = buku.anggota.find(({ nama }) => nama === bagian('login'));
  if (found) return found;
  throw new PenolakanForge(404, 'Not Found');
}

/** Newest first. Gitea knows no filter by target. */
function listPermohonan({ buku, query }: Tanya, { ringkas }: Bentuk): object[] {
  const [state, base] = [query.get('state') ?? 'open', query.get('base')];
  return buku.permohonan
    .filter(({ keadaan }) => state === 'all' || (keadaan === 'terbuka') === (state === 'open'))
    .filter(({ sasaran }) => buku.forge !== 'github' || base === null || base === sasaran)
    .map((permohonan) => ringkas({ buku, permohonan }))
    .reverse();
}

/** `head` of a fork is "<owner>:<branch>". */
function create({ buku, akun, isi }: Tanya): Ruang {
  const [head, sasaran] = [readTeks(isi, 'head'), readTeks(isi, 'base')];
  const asal = head.slice(head.indexOf(':') + 1);
  const pengajuan = { asal, sasaran, judul: readTeks(isi, 'title'), dariFork: head.startsWith(`${akun.nama}:`) };
  return { buku, permohonan: openRequest(buku, akun, pengajuan) };
}

function update(tanya: Tanya): void {
  const { buku, akun, isi } = tanya;
  const { permohonan } = ruang(tanya);
  const base = findTeks(isi, 'base');
  if (base !== undefined) retarget(buku, akun, permohonan, base);
  permohonan.judul = findTeks(isi, 'title') ?? permohonan.judul;
  if (isi.state === 'closed') close(buku, akun, permohonan);
  if (isi.state === 'open') reopen(buku, akun, permohonan);
}

function listTinjauan(tanya: Tanya, { tinjauan }: Bentuk): object[] {
  const each = ruang(tanya);
  return listPeristiwa(each.permohonan, 'tinjau').map((one) => tinjauan(each, one));
}

function createTinjauan(tanya: Tanya, { acara, tinjauan }: Bentuk): object {
  const { buku, akun, isi } = tanya;
  const each = ruang(tanya);
  const putusan = acara[readTeks(isi, 'event')];
  if (putusan === undefined) throw new PenolakanForge(422, 'event is not one that is known');
  const sha = findTeks(isi, 'commit_id');
  review(buku, akun, each.permohonan, { putusan, teks: readTeks(isi, 'body'), ...(sha !== undefined && { sha }) });
  return tinjauan(each, lastOf(listPeristiwa(each.permohonan, 'tinjau')));
}

/** Answers the review as it is after it. */
export function dismissTinjauan(tanya: Tanya, { tinjauan }: Bentuk): Jawaban {
  const each = ruang(tanya);
  return satu(tinjauan(each, dismiss(tanya.buku, tanya.akun, each.permohonan, readNomor(tanya, 'tinjauan'))));
}

function listKomentar(tanya: Tanya, { komentar }: Bentuk): object[] {
  const each = ruang(tanya);
  return listPeristiwa(each.permohonan, 'komentar').map((one) => komentar(each, one));
}

function createKomentar(tanya: Tanya, { komentar }: Bentuk): object {
  const each = ruang(tanya);
  comment(tanya.buku, tanya.akun, each.permohonan, readTeks(tanya.isi, 'body'));
  return komentar(each, lastOf(listPeristiwa(each.permohonan, 'komentar')));
}

/** The address does not name the request. */
function updateKomentar(tanya: Tanya, bentuk: Bentuk): object {
  const { buku, akun, isi } = tanya;
  const found = editComment(buku, akun, readNomor(tanya, 'komentar'), readTeks(isi, 'body'));
  const permohonan = buku.permohonan.find(({ peristiwa }) => peristiwa.includes(found));
  return permohonan === undefined ? {} : bentuk.komentar({ buku, permohonan }, found);
}

function removeKomentar(tanya: Tanya): Jawaban {
  deleteComment(tanya.buku, tanya.akun, readNomor(tanya, 'komentar'));
  return KOSONG;
}

const STATUS = ['pending', 'success', 'failure', 'error', 'warning', 'skipped'];

function createStatus(tanya: Tanya): StatusCommit {
  const keadaan = readTeks(tanya.isi, 'state');
  const known = tanya.buku.forge === 'github' ? STATUS.slice(0, 4) : STATUS;
  if (!known.includes(keadaan)) throw new PenolakanForge(422, 'state is not included in the list');
  return recordStatus(tanya, { konteks: findTeks(tanya.isi, 'context') ?? 'default', keadaan });
}

/** All of them, newest first. */
function listStatus({ buku, bagian }: Tanya, { status }: Bentuk): object[] {
  return buku.status
    .filter(({ sha }) => sha === bagian('sha'))
    .map((each) => status(buku, each))
    .reverse();
}

function lastOf<T>(each: T[]): T {
  const last = each.at(-1);
  if (last === undefined) throw new Error('nothing was recorded');
  return last;
}
