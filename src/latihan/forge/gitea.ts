import { listPeristiwa } from './buku.ts';
import {
  listLinimasa,
  viewAkunGitea,
  viewKegiatan,
  viewKomentarGitea,
  viewPermohonanGitea,
  viewStatusGitea,
  viewTinjauanGitea,
} from './gitea-bentuk.ts';
import { type Bentuk, dismissTinjauan, listRuteHub, REPO, ruang } from './hub.ts';
import { PenolakanForge } from './penolakan.ts';
import { daftar, readNomor, type Rute, satu, type Tanya } from './rute.ts';

const BENTUK: Bentuk = {
  akun: viewAkunGitea,
  permohonan: viewPermohonanGitea,
  ringkas: viewPermohonanGitea,
  komentar: viewKomentarGitea,
  tinjauan: viewTinjauanGitea,
  status: viewStatusGitea,
  acara: { APPROVED: 'setuju', REQUEST_CHANGES: 'kembalikan', COMMENT: 'komentar' },
  statusTinjauan: 200,
};

/** The part of the API of Gitea and Forgejo that is needed. */
export const RUTE_GITEA: Rute[] = [
  ['GET /users/search', (tanya) => satu({ ok: true, data: listByUid(tanya) })],
  ...listRuteHub(BENTUK),
  [
    'GET /version',
    ({ buku }) => satu({ version: buku.jebakan.versi ?? (buku.forge === 'gitea' ? '28.0.0' : '13.0.3+gitea-1.22.0') }),
  ],
  [`GET ${REPO}/issues/:nomor/timeline`, (tanya) => daftar(listLinimasa(ruang(tanya)))],
  [`GET ${REPO}/activities/feeds`, ({ buku }) => daftar(viewKegiatan(buku).toReversed())],
  [`GET ${REPO}/pulls/:nomor/reviews/:tinjauan`, (tanya) => satu(findTinjauan(tanya))],
  [`POST ${REPO}/pulls/:nomor/reviews/:tinjauan/dismissals`, (tanya) => dismissTinjauan(tanya, BENTUK)],
];

function listByUid({ buku, query }: Tanya): object[] {
  const uid = query.get('uid');
  return buku.anggota.filter(({ id }) => uid === null || String(id) === uid).map(viewAkunGitea);
}

function findTinjauan(tanya: Tanya): object {
  const each = ruang(tanya);
  const id = readNomor(tanya, 'tinjauan');
  const found = listPeristiwa(each.permohonan, 'tinjau').find((one) => one.id === id);
  if (found) return viewTinjauanGitea(each, found);
  throw new PenolakanForge(404, 'Not Found');
}
