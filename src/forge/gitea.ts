import type { FaktaMR } from '../alur/fakta.ts';
import { composeFakta, type Salinan } from './compose-fakta.ts';
import { findSejak } from './dorongan.ts';
import { listKirimanGitea, PERISTIWA_GITEA } from './gitea-kiriman.ts';
import { type Klien, path } from './http.ts';
import { listPersetujuanTinjauan, listKomentarTinjauan, type Tinjauan } from './tinjauan.ts';
import { akun, flag, nullable, number, optional, record, sha, TAK_DIKENAL, text, time } from './reader.ts';

export interface RepoGitea {
  pemilik: string;
  nama: string;
}

/** Gitea and Forgejo: one set of answers; where they differ, the field is optional. Scopes read:repository and read:issue. */
export async function readGitea(
  klien: Klien,
  { forge, pemilik, nama }: RepoGitea & { forge: 'gitea' | 'forgejo' },
  nomor: number,
  salinan: Salinan,
): Promise<FaktaMR> {
  const dasar = path`/repos/${pemilik}/${nama}`;
  const pr = await klien.get(`${dasar}${path`/pulls/${nomor}`}`, PERMOHONAN);
  const peristiwa = await klien.list(`${dasar}${path`/issues/${nomor}/timeline`}`, PERISTIWA_GITEA);
  const semua = await klien.list(`${dasar}${path`/pulls/${nomor}/reviews`}`, TINJAUAN);
  const tinjauan = semua.flatMap((each) => readTinjauan(each, semua, peristiwa));
  const request = { forge, ...readPermohonan(pr) };
  const sejak = findSejak(salinan.repo, request);
  return composeFakta(salinan, {
    ...request,
    kiriman: await listKirimanGitea(klien, dasar, { peristiwa, sejak, cabang: pr.head.ref, dibuka: pr.created_at }),
    sasaranDiganti: peristiwa.filter(({ type }) => type === 'change_target_branch').map((each) => each.created_at),
    persetujuan: listPersetujuanTinjauan(tinjauan),
    komentar: [...listKomentarTinjauan(tinjauan), ...peristiwa.flatMap(readKomentar)],
  });
}

export async function listTerbukaGitea(klien: Klien, { pemilik, nama }: RepoGitea, sasaran: string): Promise<number[]> {
  const semua = await klien.list(
    path`/repos/${pemilik}/${nama}/pulls?state=open`,
    record({ number, base: record({ ref: text }) }),
  );
  return semua.filter(({ base }) => base.ref === sasaran).map((each) => each.number);
}

const AKUN = akun('login');
const UJUNG = record({ ref: text, sha, repo_id: number });

const PERMOHONAN = record({
  number,
  html_url: text,
  title: text,
  state: text,
  draft: optional(flag), // older servers have only the title
  created_at: time,
  user: AKUN,
  base: record({ ref: text, repo_id: number }),
  head: UJUNG,
  merged: flag,
  merged_at: optional(time),
  merged_by: optional(AKUN),
  merge_commit_sha: optional(sha),
});

const TINJAUAN = record({
  id: number,
  user: nullable(AKUN), // null when a team was asked
  state: text,
  body: optional(text),
  commit_id: optional(text),
  dismissed: flag,
  submitted_at: time,
});

function readPermohonan(pr: ReturnType<typeof PERMOHONAN>) {
  return {
    nomor: pr.number,
    url: pr.html_url,
    judul: pr.title,
    draf: pr.draft ?? /^(?:\[WIP\]|WIP:)/i.test(pr.title),
    keadaan: pr.merged ? 'tergabung' : pr.state === 'open' ? 'terbuka' : 'tertutup',
    dibuka: pr.created_at,
    penulis: pr.user,
    cabangAsal: pr.head.ref,
    cabangSasaran: pr.base.ref,
    shaKepala: pr.head.sha,
    dariFork: pr.head.repo_id !== pr.base.repo_id,
    ...readDigabung(pr),
  } as const;
}

type Ulasan = ReturnType<typeof TINJAUAN>;
type Peristiwa = ReturnType<typeof PERISTIWA_GITEA>;

/** `official` and `stale` are no facts: they survive retargeting, and are cleared by asking for another review. */
function readTinjauan(each: Ulasan, semua: Ulasan[], peristiwa: Peristiwa[]): Tinjauan[] {
  const keadaan = KEADAAN[each.state];
  if (keadaan === undefined || each.user === null) return [];
  return [
    {
      id: each.id,
      akun: each.user,
      keadaan: keadaan === 'setuju' && isLifted(each, semua, peristiwa) ? 'dibatalkan' : keadaan,
      sha: each.commit_id || null,
      waktu: each.submitted_at,
      teks: each.body ?? '',
    },
  ];
}

/**
 * Lifted by somebody else, or by the server after a push: both write it into the timeline. Who merely reviews again has the
 * earlier review marked dismissed too, without a line: he did approve then, and a later step may rest on it.
 */
function isLifted(each: Ulasan, semua: Ulasan[], peristiwa: Peristiwa[]): boolean {
  const lifted = peristiwa.filter(({ type }) => type === 'dismiss_review').map(({ review_id }) => review_id);
  const isNamed = ({ id }: Ulasan) => lifted.includes(id) || lifted.includes(undefined);
  const again = semua.some(
    (other) => other.id > each.id && other.user?.id === each.user?.id && other.state in PUTUSAN && !isNamed(other),
  );
  return each.dismissed && (isNamed(each) || !again);
}

const PUTUSAN = { APPROVED: 'setuju', REQUEST_CHANGES: 'kembalikan' } as const;

const KEADAAN: Record<string, Tinjauan['keadaan'] | undefined> = { ...PUTUSAN, COMMENT: 'komentar' };

/** Comments on the request and on lines; a review's own words come with the review. */
function readKomentar({ id, type, user, body, created_at, updated_at }: Peristiwa): FaktaMR['komentar'] {
  if ((type !== 'comment' && type !== 'code') || !body) return [];
  const edited = updated_at !== created_at && { diubah: updated_at };
  return [{ akun: user ?? TAK_DIKENAL, waktu: created_at, urutan: id, teks: body, ...edited }];
}

function readDigabung(pr: ReturnType<typeof PERMOHONAN>): Pick<FaktaMR, 'digabung'> {
  const { merge_commit_sha: sha, merged_at: waktu, merged_by: oleh = TAK_DIKENAL } = pr;
  return sha === undefined || waktu === undefined ? {} : { digabung: { sha, waktu, oleh } };
}
