import type { Kiriman } from './dorongan.ts';
import type { Klien } from './http.ts';
import { akun, isSha, json, list, number, optional, record, TAK_DIKENAL, text, time } from './reader.ts';

const AKUN = akun('login');

/** One line of a request's timeline. `body` of a `pull_push` is JSON. */
export const PERISTIWA_GITEA = record({
  id: number,
  type: text,
  user: optional(AKUN),
  body: optional(text),
  review_id: optional(number),
  created_at: time,
  updated_at: time,
});

/** One line of the repository's feed. `content` of a `commit_repo` is JSON; a feed line without account is of a private one. */
const AKTIVITAS = record({
  op_type: text,
  act_user: optional(AKUN),
  ref_name: optional(text),
  content: optional(text),
  created: time,
});

const ISI_AKTIVITAS = json(record({ HeadCommit: optional(record({ Sha1: text })), CompareURL: optional(text) }));
const ISI_KIRIMAN = json(record({ commit_ids: optional(list(text)) }));

interface Permintaan {
  peristiwa: ReturnType<typeof PERISTIWA_GITEA>[];
  sejak: string;
  cabang: string;
  dibuka: string;
}

/** The first `pull_push` is written when the request is opened and names its opener as the pusher, whoever pushed. */
const OPENING_MS = 2000;

/** The feed knows pushes before the request, the timeline those of people who keep their feed private. */
export async function listKirimanGitea(klien: Klien, repo: string, permintaan: Permintaan): Promise<Kiriman[]> {
  const { peristiwa, sejak, cabang, dibuka } = permintaan;
  const feed = await klien.list(`${repo}/activities/feeds`, AKTIVITAS, (page) =>
    page.every(({ created }) => Date.parse(created) < Date.parse(sejak)),
  );
  const pushes = peristiwa
    .filter(({ type, created_at }) => type === 'pull_push' && Date.parse(created_at) - Date.parse(dibuka) > OPENING_MS)
    .flatMap((each) => readPush(each, cabang));
  return [...feed.flatMap(readAktivitas), ...pushes];
}

/** `{"HeadCommit": {"Sha1"}, "CompareURL": "pemilik/nama/compare/<old>...<new>"}`; of a new branch `old` may be zeros or absent. */
function readAktivitas({ op_type, act_user, ref_name, content, created }: ReturnType<typeof AKTIVITAS>): Kiriman[] {
  if (op_type !== 'commit_repo' || !ref_name || !content) return [];
  const { HeadCommit, CompareURL } = ISI_AKTIVITAS(content, 'activities/feeds.content');
  const [sebelum, sesudah] = CompareURL?.split('/').at(-1)?.split('...') ?? [];
  const sha = [HeadCommit?.Sha1, sesudah].find((each) => each !== undefined && isSha(each)) ?? null;
  return [
    {
      akun: act_user ?? TAK_DIKENAL,
      waktu: created,
      cabang: ref_name.replace(/^refs\/heads\//, ''),
      sha,
      sebelum: sebelum !== undefined && isSha(sebelum) && !/^0+$/.test(sebelum) ? sebelum : null,
    },
  ];
}

/** `{"is_force_push", "commit_ids": [… , <new head>]}` */
function readPush({ user, body, created_at }: ReturnType<typeof PERISTIWA_GITEA>, cabang: string): Kiriman[] {
  const { commit_ids } = ISI_KIRIMAN(body, 'timeline.body');
  const isi = (commit_ids ?? []).filter(isSha);
  return [{ akun: user ?? TAK_DIKENAL, waktu: created_at, cabang, sha: isi.at(-1) ?? null, sebelum: null, isi }];
}
