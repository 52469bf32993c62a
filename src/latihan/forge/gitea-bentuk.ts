import {
  type Anggota,
  type Buku,
  findAnggota,
  type Gudang,
  isDicabut,
  type Kiriman,
  listPeristiwa,
  type Peristiwa,
  type PeristiwaJenis,
  type StatusCommit,
} from './buku.ts';
import { findCabang } from './gudang.ts';
import type { Ruang } from './hub.ts';
import { listIsiAwal } from './permohonan.ts';

const KEADAAN = { setuju: 'APPROVED', kembalikan: 'REQUEST_CHANGES', komentar: 'COMMENT' } as const;
const WIB_OFFSET_MS = 7 * 3600 * 1000;
const NOL = '0'.repeat(40);

/** Whole seconds, in the server's own zone: "2024-04-02T09:10:00+07:00". */
export function formatLokal(waktu: Date): string {
  return `${new Date(waktu.getTime() + WIB_OFFSET_MS).toISOString().slice(0, 19)}+07:00`;
}

export function viewAkunGitea({ id, nama, email }: Anggota) {
  return { id, login: nama, full_name: '', email, html_url: `https://gitea.example/${nama}`, active: true };
}

export function viewPermohonanGitea({ buku, permohonan }: Ruang): object {
  const { id, nomor, judul, draf, keadaan, gabung } = permohonan;
  const alamat = `${buku.tampak}/${buku.pusat.pemilik}/${buku.pusat.nama}/pulls/${nomor}`;
  return {
    id,
    number: nomor,
    url: alamat,
    html_url: alamat,
    title: draf ? `WIP: ${judul}` : judul,
    body: '',
    state: keadaan === 'terbuka' ? 'open' : 'closed',
    ...(buku.jebakan.tanpaDraf ? {} : { draft: draf }),
    mergeable: keadaan === 'terbuka',
    created_at: formatLokal(permohonan.dibuka),
    updated_at: formatLokal(permohonan.diubah),
    user: viewAkunGitea(findAnggota(buku, permohonan.penulis)),
    merged: gabung !== undefined,
    merged_at: gabung === undefined ? null : formatLokal(gabung.waktu),
    merged_by: gabung === undefined ? null : viewAkunGitea(findAnggota(buku, gabung.oleh)),
    merge_commit_sha: gabung?.sha ?? null,
    ...viewUjung({ buku, permohonan }),
  };
}

function viewUjung({ buku, permohonan }: Ruang): object {
  const { gudang, asal, sasaran, kepala, versi } = permohonan;
  const base = { label: sasaran, ref: sasaran, sha: findCabang(buku.pusat, sasaran) ?? '' };
  return {
    merge_base: versi.at(-1)?.dasar ?? '',
    base: { ...base, repo_id: buku.pusat.id, repo: viewGudang(buku.pusat, buku) },
    head: { label: asal, ref: asal, sha: kepala, repo_id: gudang.id, repo: viewGudang(gudang, buku) },
  };
}

function viewGudang(gudang: Gudang, { pusat }: Buku): object {
  const full_name = `${gudang.pemilik}/${gudang.nama}`;
  return { id: gudang.id, name: gudang.nama, full_name, fork: gudang !== pusat, private: true, default_branch: 'main' };
}

/**
 * Who reviews again has the earlier review marked dismissed, and no longer official, without a line in the timeline. `stale` is
 * taken back when the branch returns to what was reviewed.
 */
export function viewTinjauanGitea({ buku, permohonan }: Ruang, tinjauan: PeristiwaJenis<'tinjau'>): object {
  const { id, akun, putusan, sha, teks, resmi, waktu } = tinjauan;
  const again = listPeristiwa(permohonan, 'tinjau').some(
    (each) => each.id > id && each.akun === akun && each.putusan !== 'komentar' && putusan !== 'komentar',
  );
  return {
    id,
    user: viewAkunGitea(findAnggota(buku, akun)),
    team: null,
    state: KEADAAN[putusan],
    body: teks,
    commit_id: sha,
    stale: sha !== permohonan.kepala,
    official: resmi && !again,
    dismissed: again || isDicabut(permohonan, id),
    comments_count: 0,
    submitted_at: formatLokal(waktu),
    updated_at: formatLokal(waktu),
  };
}

export function viewKomentarGitea(
  { buku }: Ruang,
  { id, akun, teks, waktu, diubah }: PeristiwaJenis<'komentar'>,
): object {
  return {
    id,
    user: viewAkunGitea(findAnggota(buku, akun)),
    body: teks,
    created_at: formatLokal(waktu),
    updated_at: formatLokal(diubah ?? waktu),
  };
}

/** Oldest first. Its first line is a push in the name of who opened the request, whoever pushed. */
export function listLinimasa(ruang: Ruang): object[] {
  const { buku, permohonan } = ruang;
  const { id, penulis, dibuka } = permohonan;
  const body = JSON.stringify({ is_force_push: false, commit_ids: listIsiAwal(buku, permohonan) });
  const awal = { id, type: 'pull_push', user: viewAkunGitea(findAnggota(buku, penulis)), body };
  const saat = { created_at: formatLokal(dibuka), updated_at: formatLokal(dibuka) };
  return [{ ...awal, ...saat }, ...permohonan.peristiwa.map((each) => viewLinimasa(ruang, each))];
}

function viewLinimasa({ buku }: Ruang, each: Peristiwa): object {
  const edited = each.jenis === 'komentar' ? (each.diubah ?? each.waktu) : each.waktu;
  return {
    id: each.id,
    user: viewAkunGitea(findAnggota(buku, each.akun)),
    created_at: formatLokal(each.waktu),
    updated_at: formatLokal(edited),
    body: '',
    ...tell(each),
  };
}

function tell(each: Peristiwa): object {
  switch (each.jenis) {
    case 'dorong': {
      // Of a push that rewrote the branch: what stood there before, and the new head.
      const commit_ids = each.paksa ? [NOL, each.sesudah] : each.isi;
      return { type: 'pull_push', body: JSON.stringify({ is_force_push: each.paksa, commit_ids }) };
    }
    case 'tinjau':
      return { type: 'review', body: each.teks, review_id: each.id };
    case 'tarik':
    case 'batal':
      return { type: 'dismiss_review', review_id: each.tinjauan };
    case 'komentar':
      return { type: 'comment', body: each.teks };
    case 'sasaran':
      return { type: 'change_target_branch', old_ref: each.lama, new_ref: each.baru };
    case 'tutup':
      return { type: 'close' };
    case 'buka':
      return { type: 'reopen' };
    case 'gabung':
      return { type: 'merge_pull' };
  }
}

/** The repository's feed, oldest first: without the accounts that keep theirs to themselves. */
export function viewKegiatan(buku: Buku): object[] {
  const shown = buku.kiriman.filter(
    ({ gudang, akun }) => gudang === buku.pusat && !buku.jebakan.kegiatanTersembunyi.includes(akun),
  );
  return shown.map((each) => ({
    id: each.id,
    op_type: findOp(each),
    act_user_id: each.akun,
    act_user: viewAkunGitea(findAnggota(buku, each.akun)),
    repo_id: buku.pusat.id,
    ref_name: each.ref,
    content: each.sesudah === null ? '' : writeIsi(buku, each),
    is_private: true,
    created: formatLokal(each.waktu),
  }));
}

function findOp({ ref, sesudah }: Kiriman): string {
  const tag = ref.startsWith('refs/tags/');
  if (sesudah === null) return tag ? 'delete_tag' : 'delete_branch';
  return tag ? 'push_tag' : 'commit_repo';
}

/** JSON inside JSON. A new branch has nothing to compare with. */
function writeIsi({ pusat }: Buku, { sebelum, sesudah, isi }: Kiriman): string {
  const compare = sebelum === null ? '' : `${pusat.pemilik}/${pusat.nama}/compare/${sebelum}...${sesudah}`;
  return JSON.stringify({ Commits: [], HeadCommit: { Sha1: sesudah }, CompareURL: compare, Len: isi.length });
}

export function viewStatusGitea(
  buku: Buku,
  { id, akun, waktu, konteks, keadaan, keterangan, alamat }: StatusCommit,
): object {
  return {
    id,
    context: konteks,
    status: keadaan,
    description: keterangan,
    target_url: alamat,
    creator: viewAkunGitea(findAnggota(buku, akun)),
    created_at: formatLokal(waktu),
    updated_at: formatLokal(waktu),
  };
}
