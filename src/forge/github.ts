import type { FaktaMR, Komentar } from '../alur/fakta.ts';
import { composeFakta, type Salinan } from './compose-fakta.ts';
import { findSejak, type Kiriman } from './dorongan.ts';
import { type Klien, path } from './http.ts';
import { akun, flag, nullable, number, optional, record, sha, TAK_DIKENAL, text, time } from './reader.ts';
import { listKomentarTinjauan, listPersetujuanTinjauan, type Tinjauan } from './tinjauan.ts';

export interface RepoGithub {
  pemilik: string;
  nama: string;
}

/** A token with contents: read, pull-requests: read and issues: read. */
export async function readGithub(
  klien: Klien,
  { pemilik, nama }: RepoGithub,
  nomor: number,
  salinan: Salinan,
): Promise<FaktaMR> {
  const dasar = path`/repos/${pemilik}/${nama}`;
  const pr = await klien.get(`${dasar}${path`/pulls/${nomor}`}`, PERMOHONAN);
  const peristiwa = await klien.list(`${dasar}${path`/issues/${nomor}/events`}`, PERISTIWA);
  const ulasan = await klien.list(`${dasar}${path`/pulls/${nomor}/reviews`}`, TINJAUAN);
  const umum = await klien.list(`${dasar}${path`/issues/${nomor}/comments`}`, KOMENTAR);
  const sebaris = await klien.list(`${dasar}${path`/pulls/${nomor}/comments`}`, KOMENTAR);
  const request = readPermohonan(pr);
  const tinjauan = ulasan.flatMap((each) => readTinjauan(each, peristiwa));
  return composeFakta(salinan, {
    ...request,
    kiriman: await listKiriman(klien, dasar, findSejak(salinan.repo, request)),
    sasaranDiganti: peristiwa.filter(({ event }) => RETARGET.includes(event)).map((each) => each.created_at),
    persetujuan: listPersetujuanTinjauan(tinjauan),
    komentar: [...listKomentarTinjauan(tinjauan), ...[...umum, ...sebaris].map(readKomentar)],
  });
}

export async function listTerbukaGithub(
  klien: Klien,
  { pemilik, nama }: RepoGithub,
  sasaran: string,
): Promise<number[]> {
  const jalur = path`/repos/${pemilik}/${nama}/pulls?state=open&base=${sasaran}`;
  return (await klien.list(jalur, record({ number }))).map((each) => each.number);
}

const AKUN = akun('login');
const RETARGET = ['base_ref_changed', 'automatic_base_change_succeeded'];

const PERMOHONAN = record({
  number,
  html_url: text,
  title: text,
  state: text,
  draft: flag,
  created_at: time,
  user: AKUN,
  base: record({ ref: text, repo: record({ id: number }) }),
  head: record({ ref: text, sha, repo: nullable(record({ id: number })) }), // null when the fork is gone
  merged: flag,
  merged_at: nullable(time),
  merged_by: nullable(AKUN),
  merge_commit_sha: nullable(sha), // before the merge: a trial merge of GitHub's own
});

const TINJAUAN = record({
  id: number,
  user: AKUN,
  state: text,
  body: nullable(text),
  commit_id: nullable(text), // null when the commit is gone
  submitted_at: optional(time), // absent while it is being written
});

const KOMENTAR = record({ id: number, user: AKUN, body: optional(text), created_at: time, updated_at: time });

const PERISTIWA = record({
  event: text,
  created_at: time,
  dismissed_review: optional(record({ state: text, review_id: number })),
});

const AKTIVITAS = record({ activity_type: text, actor: AKUN, ref: text, before: sha, after: sha, timestamp: time });

const KEADAAN: Record<string, Tinjauan['keadaan'] | undefined> = {
  APPROVED: 'setuju',
  CHANGES_REQUESTED: 'kembalikan',
  COMMENTED: 'komentar',
  DISMISSED: 'dibatalkan',
};

function readPermohonan(pr: ReturnType<typeof PERMOHONAN>) {
  return {
    forge: 'github',
    nomor: pr.number,
    url: pr.html_url,
    judul: pr.title,
    draf: pr.draft,
    keadaan: pr.merged ? 'tergabung' : pr.state === 'open' ? 'terbuka' : 'tertutup',
    dibuka: pr.created_at,
    penulis: pr.user,
    cabangAsal: pr.head.ref,
    cabangSasaran: pr.base.ref,
    shaKepala: pr.head.sha,
    dariFork: pr.head.repo === null || pr.head.repo.id !== pr.base.repo.id,
    ...readDigabung(pr),
  } as const;
}

/** A dismissed review has lost what it was; the event of its dismissal remembers. A return stays a return. */
function readTinjauan(each: ReturnType<typeof TINJAUAN>, peristiwa: ReturnType<typeof PERISTIWA>[]): Tinjauan[] {
  const keadaan = KEADAAN[each.state];
  if (keadaan === undefined || each.submitted_at === undefined) return [];
  const former = peristiwa.find(({ dismissed_review: review }) => review?.review_id === each.id)?.dismissed_review
    ?.state;
  return [
    {
      id: each.id,
      akun: each.user,
      keadaan: keadaan === 'dibatalkan' && former?.toUpperCase() === 'CHANGES_REQUESTED' ? 'kembalikan' : keadaan,
      sha: each.commit_id,
      waktu: each.submitted_at,
      teks: each.body ?? '',
    },
  ];
}

/** Newest first. A branch that was removed leaves zeros in `after`. */
async function listKiriman(klien: Klien, dasar: string, sejak: string): Promise<Kiriman[]> {
  const semua = await klien.list(`${dasar}/activity?direction=desc`, AKTIVITAS, (page) =>
    page.every(({ timestamp }) => Date.parse(timestamp) < Date.parse(sejak)),
  );
  return semua
    .filter(({ ref, activity_type }) => ref.startsWith('refs/heads/') && activity_type !== 'branch_deletion')
    .map(({ actor, timestamp, ref, before, after }) => ({
      akun: actor,
      waktu: timestamp,
      cabang: ref.slice('refs/heads/'.length),
      sha: after,
      sebelum: /^0+$/.test(before) ? null : before,
    }));
}

function readKomentar({ id, user, body, created_at, updated_at }: ReturnType<typeof KOMENTAR>): Komentar {
  const edited = updated_at !== created_at && { diubah: updated_at };
  return { akun: user, waktu: created_at, urutan: id, teks: body ?? '', ...edited };
}

function readDigabung({
  merged,
  merged_at,
  merged_by,
  merge_commit_sha,
}: ReturnType<typeof PERMOHONAN>): Pick<FaktaMR, 'digabung'> {
  if (!merged || merged_at === null || merge_commit_sha === null) return {};
  return { digabung: { sha: merge_commit_sha, waktu: merged_at, oleh: merged_by ?? TAK_DIKENAL } };
}
