import { type Forja, type Klien, path } from './http.ts';
import type { PemilikNama } from './proyek.ts';
import { akun, number, optional, record, text } from './reader.ts';
import { ignore, type JalurTulis, KONTEKS, type StatusGerbang } from './tulis-jalur.ts';

/**
 * Gitea, Forgejo and GitHub: the same addresses and bodies. GitHub wants issues: write, pull-requests: write and statuses: write;
 * Gitea and Forgejo write:issue and write:repository.
 */
export function openJalurHub(
  klien: Klien,
  forge: Exclude<Forja, 'gitlab'>,
  { pemilik, nama }: PemilikNama,
): JalurTulis {
  const dasar = path`/repos/${pemilik}/${nama}`;
  return {
    panjangKeterangan: forge === 'github' ? 140 : 255,
    menungguUlang: true,
    akun: () => klien.get('/user', AKUN),
    listKomentar: async (nomor) => {
      const semua = await klien.list(`${dasar}${path`/issues/${nomor}/comments`}`, KOMENTAR);
      return semua.map(({ id, body, user }) => ({ id, teks: body ?? '', akun: user }));
    },
    create: (nomor, body) => klien.send('POST', `${dasar}${path`/issues/${nomor}/comments`}`, { body }, ignore),
    update: (_, id, body) => klien.send('PATCH', `${dasar}${path`/issues/comments/${id}`}`, { body }, ignore),
    findStatus: async (sha) => {
      // Newest first on both; the gate's is among the few of the first page or was never sent.
      const semua = await klien.list(`${dasar}${path`/commits/${sha}/statuses`}`, STATUS, hasKonteks);
      const kini = semua.filter(({ context }) => context === KONTEKS).toSorted((a, b) => b.id - a.id)[0];
      const keadaan = kini && KEADAAN[kini.state ?? kini.status ?? ''];
      return keadaan && { keadaan, keterangan: kini.description ?? '' };
    },
    sendStatus: (sha, { keadaan, keterangan, alamat }) => {
      const isi = { state: STATE[keadaan], context: KONTEKS, description: keterangan };
      return klien.send(
        'POST',
        `${dasar}${path`/statuses/${sha}`}`,
        { ...isi, ...(alamat !== undefined && { target_url: alamat }) },
        ignore,
      );
    },
    close: (nomor) => klien.send('PATCH', `${dasar}${path`/pulls/${nomor}`}`, { state: 'closed' }, ignore),
  };
}

const AKUN = akun('login');
const KOMENTAR = record({ id: number, body: optional(text), user: AKUN });

/** GitHub says `state`, Gitea and Forgejo `status`. */
const STATUS = record({
  id: number,
  context: text,
  state: optional(text),
  status: optional(text),
  description: optional(text),
});

const STATE: Record<StatusGerbang['keadaan'], string> = { menunggu: 'pending', berhasil: 'success', gagal: 'failure' };

const KEADAAN: Record<string, StatusGerbang['keadaan'] | undefined> = {
  pending: 'menunggu',
  success: 'berhasil',
  failure: 'gagal',
};

function hasKonteks(page: { context: string }[]): boolean {
  return page.some(({ context }) => context === KONTEKS);
}
