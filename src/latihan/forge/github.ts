import {
  listAktivitas,
  listPeristiwaGithub,
  viewAkunGithub,
  viewKomentarGithub,
  viewPermohonanGithub,
  viewRingkasGithub,
  viewStatusGithub,
  viewTinjauanGithub,
} from './github-bentuk.ts';
import { type Bentuk, dismissTinjauan, listRuteHub, REPO, ruang } from './hub.ts';
import { PenolakanForge } from './penolakan.ts';
import { daftar, readNomor, readTeks, type Jawaban, type Rute, satu, type Tanya } from './rute.ts';

const BENTUK: Bentuk = {
  akun: viewAkunGithub,
  permohonan: viewPermohonanGithub,
  ringkas: viewRingkasGithub,
  komentar: viewKomentarGithub,
  tinjauan: viewTinjauanGithub,
  status: viewStatusGithub,
  acara: { APPROVE: 'setuju', REQUEST_CHANGES: 'kembalikan', COMMENT: 'komentar' },
  statusTinjauan: 200,
};

/** The part of GitHub's API that is needed, as an Enterprise Server gives it below /api/v3. */
export const RUTE_GITHUB: Rute[] = [
  ...listRuteHub(BENTUK),
  ['GET /user/:nomor', (tanya) => satu(viewAkunGithub(findById(tanya)))],
  [`GET ${REPO}/issues/:nomor/events`, (tanya) => daftar(listPeristiwaGithub(ruang(tanya)))],
  [`GET ${REPO}/pulls/:nomor/comments`, () => daftar([])],
  [`GET ${REPO}/activity`, listActivity],
  [`PUT ${REPO}/pulls/:nomor/reviews/:tinjauan/dismissals`, dismissWithMessage],
];

function findById(tanya: Tanya) {
  const found = tanya.buku.anggota.find(({ id }) => id === readNomor(tanya));
  if (found) return found;
  throw new PenolakanForge(404, 'Not Found');
}

function listActivity({ buku, query }: Tanya): Jawaban {
  const all = listAktivitas(buku);
  return daftar(query.get('direction') === 'asc' ? all : all.toReversed());
}

function dismissWithMessage(tanya: Tanya): Jawaban {
  if (readTeks(tanya.isi, 'message') === '') throw new PenolakanForge(422, "message can't be blank");
  return dismissTinjauan(tanya, BENTUK);
}
