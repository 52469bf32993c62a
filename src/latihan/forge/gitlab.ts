import { type Buku, findAnggota, isDicabut, listPeristiwa, type Permohonan, type StatusCommit } from './buku.ts';
import {
  listCatatan,
  type RuangCatatan,
  viewAkunGitlab,
  viewAnggotaGitlab,
  viewCatatanKomentar,
  viewPeristiwaGitlab,
  viewPermohonanGitlab,
  viewRingkasGitlab,
  viewStatusGitlab,
  viewVersi,
} from './gitlab-bentuk.ts';
import { findPermohonan, openRequest, retarget } from './permohonan.ts';
import { PenolakanForge } from './penolakan.ts';
import { daftar, findTeks, type Jawaban, KOSONG, readNomor, readTeks, type Rute, satu, type Tanya } from './rute.ts';
import { close, comment, deleteComment, editComment, reopen, review, withdraw } from './tindakan.ts';
import { recordStatus } from './status.ts';

const MR = '/projects/:proyek/merge_requests';

/** The part of GitLab's API that is needed, as the Free edition gives it. */
export const RUTE_GITLAB: Rute[] = [
  ['GET /user', ({ akun }) => satu(viewAkunGitlab(akun))],
  ['GET /users', ({ buku, query }) => daftar(listAkun(buku, query.get('username')))],
  ['GET /users/:nomor', (tanya) => satu(viewAkunGitlab(findAkunOr404(tanya)))],
  ['GET /version', ({ buku }) => satu({ version: buku.jebakan.versi ?? '18.5.0', revision: 'latihan' })],
  [`GET ${MR}`, (tanya) => daftar(listMr(tanya))],
  [`POST ${MR}`, createMr],
  [`GET ${MR}/:nomor`, (tanya) => satu(viewPermohonanGitlab(tanya.buku, findMr(tanya)))],
  [`PUT ${MR}/:nomor`, updateMr],
  [`GET ${MR}/:nomor/approvals`, (tanya) => satu(viewPersetujuan(tanya, findMr(tanya)))],
  [`POST ${MR}/:nomor/approve`, approve],
  [`POST ${MR}/:nomor/unapprove`, unapprove],
  [`GET ${MR}/:nomor/versions`, (tanya) => daftar(listVersi(findMr(tanya)))],
  [`GET ${MR}/:nomor/notes`, (tanya) => daftar(listNotes(tanya))],
  [`POST ${MR}/:nomor/notes`, createNote],
  [`PUT ${MR}/:nomor/notes/:catatan`, updateNote],
  [`DELETE ${MR}/:nomor/notes/:catatan`, deleteNote],
  ['GET /projects/:proyek/members/all', ({ buku }) => daftar(buku.anggota.map(viewAnggotaGitlab))],
  ['GET /projects/:proyek/events', ({ buku }) => daftar(viewPeristiwaGitlab(buku).toReversed())],
  ['POST /projects/:proyek/statuses/:sha', createStatus],
  ['GET /projects/:proyek/repository/commits/:sha/statuses', (tanya) => daftar(listStatus(tanya))],
];

function findMr(tanya: Tanya): Permohonan {
  return findPermohonan(tanya.buku, readNomor(tanya));
}

function ruang(tanya: Tanya): RuangCatatan {
  return { buku: tanya.buku, permohonan: findMr(tanya) };
}

function listAkun({ anggota }: Buku, nama: string | null): object[] {
  return anggota.filter((each) => nama === null || each.nama === nama).map(viewAkunGitlab);
}

function findAkunOr404(tanya: Tanya) {
  const found = tanya.buku.anggota.find(({ id }) => id === readNomor(tanya));
  if (found) return found;
  throw new PenolakanForge(404, '404 User Not Found');
}

const KEADAAN = { terbuka: 'opened', tertutup: 'closed', tergabung: 'merged' } as const;

/** Newest first, as GitLab lists them. */
function listMr({ buku, query }: Tanya): object[] {
  const [state, target] = [query.get('state'), query.get('target_branch')];
  return buku.permohonan
    .filter(({ keadaan }) => state === null || state === 'all' || KEADAAN[keadaan] === state)
    .filter(({ sasaran }) => target === null || sasaran === target)
    .map((each) => viewRingkasGitlab(buku, each))
    .reverse();
}

function createMr({ buku, akun, isi }: Tanya): Jawaban {
  const [asal, sasaran] = [readTeks(isi, 'source_branch'), readTeks(isi, 'target_branch')];
  return satu(
    viewPermohonanGitlab(buku, openRequest(buku, akun, { asal, sasaran, judul: readTeks(isi, 'title') })),
    201,
  );
}

function updateMr(tanya: Tanya): Jawaban {
  const { buku, akun, isi } = tanya;
  const permohonan = findMr(tanya);
  const target = findTeks(isi, 'target_branch');
  if (target !== undefined) retarget(buku, akun, permohonan, target);
  permohonan.judul = findTeks(isi, 'title') ?? permohonan.judul;
  if (isi.state_event === 'close') close(buku, akun, permohonan);
  if (isi.state_event === 'reopen') reopen(buku, akun, permohonan);
  return satu(viewPermohonanGitlab(buku, permohonan));
}

/** Of what stands now: who took an approval back is not in it, and no answer names a commit. */
function viewPersetujuan({ buku, akun }: Tanya, permohonan: Permohonan): object {
  const standing = listPeristiwa(permohonan, 'tinjau').filter(
    ({ id, putusan }) => putusan === 'setuju' && !isDicabut(permohonan, id),
  );
  const time = (waktu: Date) => !buku.jebakan.tanpaWaktuSetuju && { approved_at: waktu.toISOString() };
  return {
    user_has_approved: standing.some((each) => each.akun === akun.id),
    user_can_approve: !standing.some((each) => each.akun === akun.id),
    approved: standing.length > 0,
    approved_by: standing.map((each) => ({ user: viewAkunGitlab(findAnggota(buku, each.akun)), ...time(each.waktu) })),
  };
}

function approve(tanya: Tanya): Jawaban {
  const { buku, akun, isi } = tanya;
  const sha = findTeks(isi, 'sha');
  review(buku, akun, findMr(tanya), { putusan: 'setuju', ...(sha !== undefined && { sha }) });
  return satu(viewPersetujuan(tanya, findMr(tanya)), 201);
}

function unapprove(tanya: Tanya): Jawaban {
  withdraw(tanya.buku, tanya.akun, findMr(tanya));
  return satu(viewPersetujuan(tanya, findMr(tanya)), 201);
}

function listVersi(permohonan: Permohonan): object[] {
  const shown = permohonan.versi.map((each) => viewVersi(permohonan, each)).reverse();
  for (const each of permohonan.versi) each.belum = Math.max(0, each.belum - 1);
  return shown;
}

function listNotes(tanya: Tanya): object[] {
  const notes = listCatatan(ruang(tanya));
  return tanya.query.get('sort') === 'asc' ? notes : notes.toReversed();
}

function createNote(tanya: Tanya): Jawaban {
  const id = comment(tanya.buku, tanya.akun, findMr(tanya), readTeks(tanya.isi, 'body'));
  const komentar = listPeristiwa(findMr(tanya), 'komentar').filter((each) => each.id === id);
  return satu({ ...komentar.map((each) => viewCatatanKomentar(ruang(tanya), each))[0] }, 201);
}

function updateNote(tanya: Tanya): Jawaban {
  const komentar = editComment(tanya.buku, tanya.akun, readNomor(tanya, 'catatan'), readTeks(tanya.isi, 'body'));
  return satu(viewCatatanKomentar(ruang(tanya), komentar));
}

function deleteNote(tanya: Tanya): Jawaban {
  deleteComment(tanya.buku, tanya.akun, readNomor(tanya, 'catatan'));
  return KOSONG;
}

/** The name is called `name` or `context`; "default" when neither is said. */
function createStatus(tanya: Tanya): Jawaban {
  const { buku, isi } = tanya;
  const konteks = findTeks(isi, 'name') ?? findTeks(isi, 'context') ?? 'default';
  const keadaan = readTeks(isi, 'state');
  checkStatus(buku, tanya.bagian('sha'), konteks, keadaan);
  return satu(viewStatusGitlab(buku, recordStatus(tanya, { konteks, keadaan })), 201);
}

const STATUS = ['pending', 'running', 'success', 'failed', 'canceled', 'skipped'];

function checkStatus({ status, jebakan }: Buku, sha: string, konteks: string, keadaan: string): void {
  if (!STATUS.includes(keadaan)) throw new PenolakanForge(400, 'state does not have a valid value');
  const before = status.findLast((each) => each.sha === sha && each.konteks === konteks);
  if (!jebakan.statusKaku || keadaan !== before?.keadaan || !['pending', 'running'].includes(keadaan)) return;
  const event = keadaan === 'pending' ? 'enqueue' : 'run';
  throw new PenolakanForge(
    400,
    `Cannot transition status via :${event} from :${keadaan} (Reason(s): Status cannot transition via "${event}")`,
  );
}

function listStatus({ buku, bagian }: Tanya): object[] {
  const own = buku.status.filter(({ sha }) => sha === bagian('sha'));
  const isLast = (each: StatusCommit) => own.findLast(({ konteks }) => konteks === each.konteks) === each;
  return own.filter(isLast).map((each) => viewStatusGitlab(buku, each));
}
