import type { FaktaMR, Komentar } from '../alur/fakta.ts';
import { composeFakta, type Salinan } from './compose-fakta.ts';
import { findSejak, type Kiriman } from './dorongan.ts';
import { ForgeError } from './forge-error.ts';
import { type CatatanGitlab, listPersetujuanGitlab } from './gitlab-persetujuan.ts';
import { type Klien, path } from './http.ts';
import { akun, flag, list, nullable, number, optional, record, sha, TAK_DIKENAL, text, time } from './reader.ts';

/** `proyek`: "kecamatan/kinerja", or its number as text. Needs a token with `read_api`; all of it is there in GitLab Free. */
export async function readGitlab(klien: Klien, proyek: string, nomor: number, salinan: Salinan): Promise<FaktaMR> {
  const { mr, setuju, catatan, versi } = await readAll(klien, path`/projects/${proyek}/merge_requests/${nomor}`);
  const request = readPermohonan(mr);
  return composeFakta(salinan, {
    ...request,
    kiriman: await listKiriman(klien, proyek, findSejak(salinan.repo, request)),
    versi: versi.map((each) => ({ sha: each.head_commit_sha, waktu: each.created_at })),
    sasaranDiganti: catatan.filter(isRetarget).map((each) => each.created_at),
    persetujuan: listPersetujuanGitlab(catatan, setuju.approved_by),
    komentar: catatan.filter(({ system }) => !system).map(readKomentar),
  });
}

/** Numbers of the open requests into a branch. */
export async function listTerbukaGitlab(klien: Klien, proyek: string, sasaran: string): Promise<number[]> {
  const jalur = path`/projects/${proyek}/merge_requests?state=opened&target_branch=${sasaran}`;
  return (await klien.list(jalur, record({ iid: number }))).map(({ iid }) => iid);
}

const AKUN = akun('username');

const PERMOHONAN = record({
  iid: number,
  web_url: text,
  title: text,
  state: text,
  draft: optional(flag),
  work_in_progress: optional(flag), // before `draft`
  created_at: time,
  author: AKUN,
  source_branch: text,
  target_branch: text,
  source_project_id: nullable(number), // null when the fork is gone
  target_project_id: number,
  sha,
  merge_commit_sha: nullable(sha),
  merged_at: nullable(time),
  merged_by: optional(AKUN),
});

const VERSI = record({
  head_commit_sha: sha,
  created_at: time,
  patch_id_sha: (value) => value,
  state: optional(text),
});

const CATATAN = record({
  id: number,
  body: text,
  system: flag,
  author: AKUN,
  created_at: time,
  updated_at: time,
  resolved_at: optional(time),
});

const SETUJU = record({ approved_by: list(record({ user: AKUN, approved_at: optional(time) })) });

const PERISTIWA = record({
  author: optional(AKUN), // left out when the account is gone
  created_at: time,
  push_data: optional(
    record({ ref_type: text, ref: nullable(text), commit_from: nullable(sha), commit_to: nullable(sha) }),
  ),
});

type Mr = ReturnType<typeof PERMOHONAN>;

/**
 * An approval names no commit: one that is given on a push while we read must not be taken for one of the head before it. So
 * the head is asked first and last, and the versions after the approvals.
 */
async function readAll(klien: Klien, jalur: string) {
  const mr = await klien.get(jalur, PERMOHONAN);
  const setuju = await klien.get(`${jalur}/approvals`, SETUJU);
  const catatan = await klien.list(`${jalur}/notes?sort=asc&order_by=created_at`, CATATAN);
  const versi = await klien.list(`${jalur}/versions`, VERSI);
  const akhir = await klien.get(jalur, PERMOHONAN);
  checkSettled(mr, akhir, versi);
  return { mr, setuju, catatan, versi };
}

function readPermohonan(mr: Mr) {
  return {
    forge: 'gitlab',
    nomor: mr.iid,
    url: mr.web_url,
    judul: mr.title,
    draf: mr.draft ?? mr.work_in_progress ?? false,
    keadaan: readKeadaan(mr.state),
    dibuka: mr.created_at,
    penulis: mr.author,
    cabangAsal: mr.source_branch,
    cabangSasaran: mr.target_branch,
    shaKepala: mr.sha,
    dariFork: mr.source_project_id !== mr.target_project_id,
    ...readDigabung(mr),
  } as const;
}

/** All four endings of a request's life; `locked` is one that is being merged right now. */
function readKeadaan(state: string): FaktaMR['keadaan'] {
  if (state === 'merged' || state === 'locked') return 'tergabung';
  return state === 'opened' ? 'terbuka' : 'tertutup';
}

/** GitLab answers with the new head before it has made its version: until then an approval cannot be placed on a commit. */
function checkSettled(mr: Mr, akhir: Mr, versi: ReturnType<typeof VERSI>[]): void {
  const newest = versi.toSorted((a, b) => Date.parse(b.created_at) - Date.parse(a.created_at))[0];
  const done = newest && (newest.patch_id_sha !== null || newest.state === 'empty');
  const same = akhir.sha === mr.sha && akhir.target_branch === mr.target_branch;
  if (done && same && newest.head_commit_sha === mr.sha) return;
  throw new ForgeError('belum-siap', 'GitLab masih mengolah kiriman terakhir', 'Ulangi beberapa menit lagi.');
}

/** A push of many branches at once names none of them; its commits then show as pushed by nobody known. */
async function listKiriman(klien: Klien, proyek: string, sejak: string): Promise<Kiriman[]> {
  const jalur = path`/projects/${proyek}/events?action=pushed&sort=desc`;
  const semua = await klien.list(jalur, PERISTIWA, (page) =>
    page.every((each) => Date.parse(each.created_at) < Date.parse(sejak)),
  );
  return semua.flatMap(({ author, created_at: waktu, push_data: data }) =>
    data?.ref_type === 'branch' && data.ref !== null && data.commit_to !== null
      ? [{ akun: author ?? TAK_DIKENAL, waktu, cabang: data.ref, sha: data.commit_to, sebelum: data.commit_from }]
      : [],
  );
}

function isRetarget({ system, body }: CatatanGitlab): boolean {
  return system && /^changed (?:automatically )?target branch /.test(body);
}

/** Settling a discussion moves `updated_at` too: that is no edit. */
function readKomentar({ id, body, author, created_at, updated_at, resolved_at }: CatatanGitlab): Komentar {
  const edited = updated_at !== created_at && updated_at !== resolved_at;
  return { akun: author, waktu: created_at, urutan: id, teks: body, ...(edited && { diubah: updated_at }) };
}

function readDigabung({ merge_commit_sha: sha, merged_at: waktu, merged_by: oleh }: Mr): Pick<FaktaMR, 'digabung'> {
  return sha === null || waktu === null ? {} : { digabung: { sha, waktu, oleh: oleh ?? TAK_DIKENAL } };
}
