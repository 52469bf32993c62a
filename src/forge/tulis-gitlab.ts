import { type Klien, path } from './http.ts';
import { akun, flag, number, optional, record, text } from './reader.ts';
import { ignore, type JalurTulis, KONTEKS, type StatusGerbang } from './tulis-jalur.ts';

/** A token with `api`, role Developer for comments and status; closing needs no more. */
export function openJalurGitlab(klien: Klien, proyek: string): JalurTulis {
  const mr = (nomor: number) => path`/projects/${proyek}/merge_requests/${nomor}`;
  return {
    panjangKeterangan: 255,
    menungguUlang: false,
    akun: () => klien.get('/user', AKUN),
    listKomentar: async (nomor) => {
      const catatan = await klien.list(`${mr(nomor)}/notes?sort=asc&order_by=created_at`, CATATAN);
      return catatan.filter(({ system }) => !system).map(({ id, body, author }) => ({ id, teks: body, akun: author }));
    },
    create: (nomor, body) => klien.send('POST', `${mr(nomor)}/notes`, { body }, ignore),
    update: (nomor, id, body) => klien.send('PUT', `${mr(nomor)}${path`/notes/${id}`}`, { body }, ignore),
    findStatus: async (sha) => {
      const jalur = path`/projects/${proyek}/repository/commits/${sha}/statuses?name=${KONTEKS}`;
      const semua = (await klien.list(jalur, STATUS)).filter(({ name }) => name === KONTEKS);
      const kini = semua.toSorted((a, b) => b.id - a.id)[0];
      const keadaan = kini && KEADAAN[kini.status];
      return keadaan && { keadaan, keterangan: kini.description ?? '' };
    },
    sendStatus: (sha, { keadaan, keterangan, alamat }) => {
      const isi = { state: STATE[keadaan], name: KONTEKS, description: keterangan };
      return klien.send(
        'POST',
        path`/projects/${proyek}/statuses/${sha}`,
        { ...isi, ...(alamat !== undefined && { target_url: alamat }) },
        ignore,
      );
    },
    close: (nomor) => klien.send('PUT', mr(nomor), { state_event: 'close' }, ignore),
  };
}

const AKUN = akun('username');
const CATATAN = record({ id: number, body: text, system: flag, author: AKUN });
const STATUS = record({ id: number, name: text, status: text, description: optional(text) });

const STATE: Record<StatusGerbang['keadaan'], string> = { menunggu: 'pending', berhasil: 'success', gagal: 'failed' };

const KEADAAN: Record<string, StatusGerbang['keadaan'] | undefined> = {
  pending: 'menunggu',
  success: 'berhasil',
  failed: 'gagal',
};
