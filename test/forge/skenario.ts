import type { Akun } from '../../src/alur/fakta.ts';
import type { Dialek, Isi } from './server-uji.ts';

/** What happened to one request, in no forge's words. Each dialect tells it in its own. */
export interface Skenario {
  nomor: number;
  judul: string;
  dibuka: string;
  penulis: Akun;
  cabang: string;
  sasaran: string;
  kepala: string;
  fork?: boolean;
  keadaan?: 'terbuka' | 'tertutup';
  gabung?: { sha: string; waktu: string; oleh: Akun };
  dorongan: Dorong[];
  tinjauan: Tinjau[];
  komentar: { id: number; akun: Akun; waktu: string; teks: string; diubah?: string }[];
  sasaranDiganti: string[];
}

export interface Dorong {
  akun: Akun;
  waktu: string;
  cabang?: string; // the request's own unless told
  sebelum: string | null;
  sha: string;
}

export interface Tinjau {
  id: number;
  akun: Akun;
  jenis: 'setuju' | 'kembalikan';
  waktu: string;
  sha: string;
  teks: string;
  dibatalkan?: boolean;
}

export const PROYEK = { gitlab: 'kecamatan/kinerja', pemilik: 'kecamatan', nama: 'kinerja' };

const NOL = '0'.repeat(40);

export function writeJawaban(dialek: Dialek, skenario: Skenario): Record<string, Isi> {
  switch (dialek) {
    case 'gitlab':
      return writeGitlab(skenario);
    case 'github':
      return writeGithub(skenario);
    case 'gitea':
    case 'forgejo':
      return writeGitea(skenario);
  }
}

function writeGitlab(s: Skenario): Record<string, Isi> {
  const user = ({ id, nama }: Akun) => ({ id, username: nama, state: 'active', name: 'Nama Lengkap' });
  const mr = `/projects/kecamatan%2Fkinerja/merge_requests/${s.nomor}`;
  const sistem = (id: number, akun: Akun, body: string, waktu: string) => ({
    id,
    body,
    system: true,
    author: user(akun),
    created_at: waktu,
    updated_at: waktu,
    noteable_type: 'MergeRequest',
  });
  const notes = [
    ...s.tinjauan.flatMap(({ id, akun, jenis, waktu, teks }) => [
      ...(jenis === 'kembalikan' ? [{ ...sistem(id + 500, akun, teks, waktu), system: false }] : []),
      sistem(id, akun, jenis === 'setuju' ? 'approved this merge request' : 'requested changes', waktu),
    ]),
    ...s.komentar.map(({ id, akun, waktu, teks, diubah }) => ({
      ...sistem(id, akun, teks, waktu),
      system: false,
      updated_at: diubah ?? waktu,
    })),
    ...s.sasaranDiganti.map((waktu, index) =>
      sistem(900 + index, s.penulis, 'changed target branch from `coba` to `main`', waktu),
    ),
  ].sort((a, b) => Date.parse(a.created_at) - Date.parse(b.created_at) || a.id - b.id);
  return {
    [mr]: {
      id: 1007,
      iid: s.nomor,
      web_url: 'https://gitlab.example/kecamatan/kinerja/-/merge_requests/7',
      title: s.judul,
      state: s.gabung ? 'merged' : s.keadaan === 'tertutup' ? 'closed' : 'opened',
      draft: false,
      created_at: s.dibuka.replace('Z', '.000Z'),
      author: user(s.penulis),
      source_branch: s.cabang,
      target_branch: s.sasaran,
      source_project_id: s.fork ? 4 : 3,
      target_project_id: 3,
      sha: s.kepala,
      merge_commit_sha: s.gabung?.sha ?? null,
      merged_at: s.gabung?.waktu ?? null,
      merged_by: s.gabung ? user(s.gabung.oleh) : null,
      diff_refs: { base_sha: NOL, head_sha: s.kepala, start_sha: NOL },
      detailed_merge_status: 'not_approved',
    },
    [`${mr}/versions`]: listHeads(s)
      .map((each, index) => ({
        id: index + 1,
        head_commit_sha: each.sha,
        created_at: each.waktu,
        state: 'collected',
        patch_id_sha: NOL,
        real_size: '1',
      }))
      .reverse(),
    [`${mr}/notes`]: notes,
    [`${mr}/approvals`]: {
      approved: true,
      user_has_approved: false,
      user_can_approve: false,
      approved_by: s.tinjauan
        .filter(({ jenis, dibatalkan }) => jenis === 'setuju' && !dibatalkan)
        .map(({ akun, waktu }) => ({ user: user(akun), approved_at: waktu })),
    },
    '/projects/kecamatan%2Fkinerja/events': s.dorongan
      .map(({ akun, waktu, cabang, sebelum, sha }) => ({
        id: 1,
        project_id: 3,
        action_name: 'pushed to',
        author_id: akun.id,
        author: user(akun),
        created_at: waktu,
        push_data: {
          commit_count: 1,
          action: sebelum ? 'pushed' : 'created',
          ref_type: 'branch',
          commit_from: sebelum,
          commit_to: sha,
          ref: cabang ?? s.cabang,
          commit_title: 'x',
        },
      }))
      .reverse(),
    '/projects/kecamatan%2Fkinerja/merge_requests': [{ iid: s.nomor }, { iid: 9 }, { iid: 8 }],
  };
}

function writeGitea(s: Skenario): Record<string, Isi> {
  const user = ({ id, nama }: Akun) => ({ id, login: nama, full_name: 'Nama Lengkap' });
  const repo = '/repos/kecamatan/kinerja';
  const peristiwa = (id: number, type: string, akun: Akun, waktu: string, lain: object = {}) => ({
    id,
    type,
    user: user(akun),
    body: '',
    created_at: waktu,
    updated_at: waktu,
    ...lain,
  });
  const sesudah = s.dorongan.filter(({ waktu }) => Date.parse(waktu) > Date.parse(s.dibuka));
  return {
    [`${repo}/pulls/${s.nomor}`]: {
      id: 1007,
      number: s.nomor,
      html_url: 'https://gitea.example/kecamatan/kinerja/pulls/7',
      title: s.judul,
      state: s.gabung || s.keadaan === 'tertutup' ? 'closed' : 'open',
      draft: false,
      mergeable: true,
      created_at: s.dibuka.replace('Z', '+00:00'),
      user: user(s.penulis),
      merged: s.gabung !== undefined,
      merged_at: s.gabung?.waktu ?? null,
      merged_by: s.gabung ? user(s.gabung.oleh) : null,
      merge_commit_sha: s.gabung?.sha ?? null,
      base: { label: s.sasaran, ref: s.sasaran, sha: NOL, repo_id: 3 },
      head: { label: s.cabang, ref: s.cabang, sha: s.kepala, repo_id: s.fork ? 4 : 3 },
    },
    [`${repo}/pulls/${s.nomor}/reviews`]: [
      {
        id: 1,
        user: null,
        team: { id: 2, name: 'tim' },
        state: 'REQUEST_REVIEW',
        commit_id: '',
        dismissed: false,
        submitted_at: s.dibuka,
      },
      ...s.tinjauan.map(({ id, akun, jenis, waktu, sha, teks, dibatalkan }) => ({
        id,
        user: user(akun),
        team: null,
        state: jenis === 'setuju' ? 'APPROVED' : 'REQUEST_CHANGES',
        commit_id: sha,
        stale: false,
        official: true,
        dismissed: dibatalkan ?? false,
        comments_count: 0,
        submitted_at: waktu,
        updated_at: waktu,
        body: teks,
      })),
    ],
    [`${repo}/issues/${s.nomor}/timeline`]: [
      // Written when the request is opened, in its opener's name, whoever pushed.
      peristiwa(1, 'pull_push', s.penulis, s.dibuka, {
        body: JSON.stringify({ is_force_push: false, commit_ids: [s.dorongan[0]?.sha] }),
      }),
      ...sesudah.map(({ akun, waktu, sha }, index) =>
        peristiwa(10 + index, 'pull_push', akun, waktu, {
          body: JSON.stringify({ is_force_push: false, commit_ids: [sha] }),
        }),
      ),
      ...s.tinjauan.map(({ id, akun, waktu, teks }) =>
        peristiwa(id + 700, 'review', akun, waktu, { body: teks, review_id: id }),
      ),
      ...s.komentar.map(({ id, akun, waktu, teks, diubah }) =>
        peristiwa(id, 'comment', akun, waktu, { body: teks, updated_at: diubah ?? waktu }),
      ),
      ...s.tinjauan
        .filter(({ dibatalkan }) => dibatalkan)
        .map(({ id, waktu }) => peristiwa(id + 800, 'dismiss_review', s.penulis, waktu, { review_id: id })),
      ...s.sasaranDiganti.map((waktu, index) =>
        peristiwa(900 + index, 'change_target_branch', s.penulis, waktu, { old_ref: 'coba', new_ref: 'main' }),
      ),
    ],
    [`${repo}/activities/feeds`]: [
      ...s.dorongan.map(({ akun, waktu, cabang, sebelum, sha }, index) => ({
        id: index,
        op_type: 'commit_repo',
        act_user_id: akun.id,
        act_user: user(akun),
        ref_name: `refs/heads/${cabang ?? s.cabang}`,
        content: JSON.stringify({
          Commits: [],
          HeadCommit: { Sha1: sha, Message: 'x' },
          CompareURL: `kecamatan/kinerja/compare/${sebelum ?? NOL}...${sha}`,
          Len: 1,
        }),
        created: waktu,
      })),
      {
        id: 99,
        op_type: 'create_pull_request',
        act_user: user(s.penulis),
        ref_name: '',
        content: '7|judul',
        created: s.dibuka,
      },
    ].reverse(),
    [`${repo}/pulls`]: [
      { number: s.nomor, base: { ref: s.sasaran } },
      { number: 9, base: { ref: 'lain' } },
    ],
  };
}

function writeGithub(s: Skenario): Record<string, Isi> {
  const user = ({ id, nama }: Akun) => ({ id, login: nama, type: 'User' });
  const repo = '/repos/kecamatan/kinerja';
  return {
    [`${repo}/pulls/${s.nomor}`]: {
      id: 1007,
      number: s.nomor,
      html_url: 'https://github.com/kecamatan/kinerja/pull/7',
      title: s.judul,
      state: s.gabung || s.keadaan === 'tertutup' ? 'closed' : 'open',
      draft: false,
      created_at: s.dibuka,
      user: user(s.penulis),
      merged: s.gabung !== undefined,
      merged_at: s.gabung?.waktu ?? null,
      merged_by: s.gabung ? user(s.gabung.oleh) : null,
      merge_commit_sha: s.gabung?.sha ?? 'e'.repeat(40),
      mergeable_state: 'blocked',
      base: { ref: s.sasaran, sha: NOL, repo: { id: 3, fork: false } },
      head: { ref: s.cabang, sha: s.kepala, repo: { id: s.fork ? 4 : 3, fork: s.fork ?? false } },
    },
    [`${repo}/pulls/${s.nomor}/reviews`]: [
      { id: 1, user: user(s.penulis), state: 'PENDING', body: 'belum dikirim', commit_id: s.kepala },
      ...s.tinjauan.map(({ id, akun, jenis, waktu, sha, teks, dibatalkan }) => ({
        id,
        user: user(akun),
        state: dibatalkan ? 'DISMISSED' : jenis === 'setuju' ? 'APPROVED' : 'CHANGES_REQUESTED',
        commit_id: sha,
        submitted_at: waktu,
        author_association: 'COLLABORATOR',
        body: teks,
      })),
    ],
    [`${repo}/issues/${s.nomor}/events`]: [
      ...s.tinjauan
        .filter(({ dibatalkan }) => dibatalkan)
        .map(({ id, jenis, waktu }) => ({
          id: 300 + id,
          event: 'review_dismissed',
          created_at: waktu,
          dismissed_review: {
            state: jenis === 'setuju' ? 'approved' : 'changes_requested',
            review_id: id,
            dismissal_message: 'x',
          },
        })),
      ...s.sasaranDiganti.map((waktu, index) => ({ id: 900 + index, event: 'base_ref_changed', created_at: waktu })),
      { id: 5, event: 'labeled', created_at: s.dibuka, label: { name: 'tw1' } },
    ],
    [`${repo}/issues/${s.nomor}/comments`]: s.komentar.map(({ id, akun, waktu, teks, diubah }) => ({
      id,
      user: user(akun),
      body: teks,
      created_at: waktu,
      updated_at: diubah ?? waktu,
    })),
    [`${repo}/pulls/${s.nomor}/comments`]: [],
    [`${repo}/activity`]: s.dorongan
      .map(({ akun, waktu, cabang, sebelum, sha }) => ({
        id: 1,
        activity_type: sebelum ? 'push' : 'branch_creation',
        actor: user(akun),
        ref: `refs/heads/${cabang ?? s.cabang}`,
        before: sebelum ?? NOL,
        after: sha,
        timestamp: waktu,
      }))
      .reverse(),
    [`${repo}/pulls?base`]: [],
    [`${repo}/pulls`]: [{ number: s.nomor }],
  };
}

function listHeads(s: Skenario): { sha: string; waktu: string }[] {
  const own = s.dorongan.filter(({ cabang = s.cabang }) => cabang === s.cabang);
  const before = own.filter(({ waktu }) => Date.parse(waktu) <= Date.parse(s.dibuka)).at(-1);
  const after = own.filter(({ waktu }) => Date.parse(waktu) > Date.parse(s.dibuka));
  return [
    ...(before ? [{ sha: before.sha, waktu: s.dibuka }] : []),
    ...after.map(({ sha, waktu }) => ({ sha, waktu })),
  ];
}
