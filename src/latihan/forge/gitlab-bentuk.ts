import {
  type Anggota,
  type Buku,
  findAnggota,
  type Kiriman,
  type Peristiwa,
  type PeristiwaJenis,
  type Permohonan,
  type StatusCommit,
  type VersiDiff,
} from './buku.ts';
import { TINGKAT } from './lindung.ts';

const KEADAAN = { terbuka: 'opened', tertutup: 'closed', tergabung: 'merged' } as const;

/** GitLab names the branches of a push only up to so many. */
const MAX_CABANG = 3;

/** A request and what its notes need to be told. */
export interface RuangCatatan {
  buku: Buku;
  permohonan: Permohonan;
}

export function viewAkunGitlab({ id, nama }: Anggota) {
  const alamat = `https://gitlab.example/${nama}`;
  return { id, username: nama, name: nama, state: 'active', avatar_url: `${alamat}.png`, web_url: alamat };
}

export function viewAnggotaGitlab(anggota: Anggota) {
  return { ...viewAkunGitlab(anggota), access_level: TINGKAT[anggota.peran] };
}

/** A list leaves out on what the diff was made. */
export function viewPermohonanGitlab(buku: Buku, permohonan: Permohonan): object {
  const newest = permohonan.versi.at(-1);
  const diff_refs = newest && { base_sha: newest.dasar, head_sha: newest.sha, start_sha: newest.sasaran };
  return { ...viewRingkasGitlab(buku, permohonan), diff_refs };
}

export function viewRingkasGitlab(buku: Buku, permohonan: Permohonan): object {
  const { id, nomor, judul, draf, gabung } = permohonan;
  const closed = permohonan.peristiwa.findLast(({ jenis }) => jenis === 'tutup');
  const isClosed = permohonan.keadaan === 'tertutup' && closed !== undefined;
  return {
    id,
    iid: nomor,
    project_id: buku.pusat.id,
    title: draf ? `Draft: ${judul}` : judul,
    description: null,
    state: KEADAAN[permohonan.keadaan],
    created_at: permohonan.dibuka.toISOString(),
    updated_at: permohonan.diubah.toISOString(),
    web_url: `${buku.tampak}/${buku.pusat.pemilik}/${buku.pusat.nama}/-/merge_requests/${nomor}`,
    author: viewAkunGitlab(findAnggota(buku, permohonan.penulis)),
    merged_at: gabung?.waktu.toISOString() ?? null,
    merged_by: gabung === undefined ? null : viewAkunGitlab(findAnggota(buku, gabung.oleh)),
    closed_at: isClosed ? closed.waktu.toISOString() : null,
    closed_by: isClosed ? viewAkunGitlab(findAnggota(buku, closed.akun)) : null,
    ...viewCabang(buku, permohonan),
    ...(buku.jebakan.tanpaDraf ? {} : { draft: draf }),
    work_in_progress: draf,
  };
}

function viewCabang({ pusat }: Buku, { gudang, asal, sasaran, kepala, gabung, versi }: Permohonan): object {
  const newest = versi.at(-1);
  return {
    source_branch: asal,
    target_branch: sasaran,
    source_project_id: gudang.id,
    target_project_id: pusat.id,
    sha: kepala,
    merge_commit_sha: gabung?.sha ?? null,
    squash_commit_sha: null,
    detailed_merge_status: newest && newest.belum > 0 ? 'checking' : 'mergeable',
  };
}

/** The newest one has no `patch_id_sha` as long as the push is still being worked out. */
export function viewVersi({ id: merge_request_id }: Permohonan, { id, sha, dasar, sasaran, waktu, belum }: VersiDiff) {
  return {
    id,
    merge_request_id,
    head_commit_sha: sha,
    base_commit_sha: dasar,
    start_commit_sha: sasaran,
    created_at: waktu.toISOString(),
    state: 'collected',
    real_size: '1',
    patch_id_sha: belum > 0 ? null : sha,
  };
}

/** Oldest first: what people wrote, and what GitLab itself wrote (`system`). */
export function listCatatan(ruang: RuangCatatan): object[] {
  return ruang.permohonan.peristiwa.flatMap((each) => {
    if (each.jenis === 'komentar') return [viewCatatanKomentar(ruang, each)];
    const body = tellSistem(each);
    return body === undefined ? [] : [{ ...viewCatatan(ruang, each, body), system: true, resolvable: false }];
  });
}

export function viewCatatanKomentar(ruang: RuangCatatan, komentar: PeristiwaJenis<'komentar'>) {
  const edited = komentar.diubah && { updated_at: komentar.diubah.toISOString() };
  return { ...viewCatatan(ruang, komentar, komentar.teks), ...edited, system: false, resolvable: false };
}

function viewCatatan({ buku, permohonan }: RuangCatatan, { id, akun, waktu }: Peristiwa, body: string) {
  return {
    id,
    body,
    attachment: null,
    author: viewAkunGitlab(findAnggota(buku, akun)),
    created_at: waktu.toISOString(),
    updated_at: waktu.toISOString(),
    noteable_id: permohonan.id,
    noteable_type: 'MergeRequest',
    noteable_iid: permohonan.nomor,
    project_id: buku.pusat.id,
  };
}

function tellSistem(peristiwa: Peristiwa): string | undefined {
  switch (peristiwa.jenis) {
    case 'dorong':
      return `added ${peristiwa.isi.length} commit${peristiwa.isi.length === 1 ? '' : 's'}`;
    case 'tinjau':
      return {
        setuju: 'approved this merge request',
        kembalikan: 'requested changes',
        komentar: 'left review comments',
      }[peristiwa.putusan];
    case 'tarik':
      return 'unapproved this merge request';
    case 'sasaran':
      return `changed target branch from \`${peristiwa.lama}\` to \`${peristiwa.baru}\``;
    case 'tutup':
      return 'closed';
    case 'buka':
      return 'reopened';
    case 'gabung':
      return 'merged';
    case 'batal':
    case 'komentar':
      return undefined;
  }
}

/** Pushes, oldest first. One of many refs at once is told as a number. */
export function viewPeristiwaGitlab(buku: Buku): object[] {
  const own = buku.kiriman.filter(({ gudang }) => gudang === buku.pusat);
  const groups = [...Map.groupBy(own, ({ rombongan }) => rombongan).values()];
  return groups.flatMap((group) =>
    group.length > MAX_CABANG
      ? group.slice(0, 1).map((each) => ({ ...viewKiriman(buku, each), push_data: viewBanyak(group.length) }))
      : group.map((each) => ({ ...viewKiriman(buku, each), push_data: viewSatu(each) })),
  );
}

function viewKiriman(buku: Buku, { id, akun, waktu, sebelum, sesudah }: Kiriman): object {
  const oleh = findAnggota(buku, akun);
  return {
    id,
    project_id: buku.pusat.id,
    action_name: sesudah === null ? 'deleted' : sebelum === null ? 'pushed new' : 'pushed to',
    author_id: akun,
    author_username: oleh.nama,
    author: viewAkunGitlab(oleh),
    created_at: waktu.toISOString(),
  };
}

function viewSatu({ ref, sebelum, sesudah, isi }: Kiriman): object {
  const [, jenis, ...nama] = ref.split('/');
  return {
    commit_count: isi.length,
    action: sesudah === null ? 'removed' : sebelum === null ? 'created' : 'pushed',
    ref_type: jenis === 'tags' ? 'tag' : 'branch',
    commit_from: sebelum,
    commit_to: sesudah,
    ref: nama.join('/'),
    commit_title: null,
    ref_count: null,
  };
}

function viewBanyak(ref_count: number): object {
  const kosong = { commit_from: null, commit_to: null, ref: null, commit_title: null };
  return { commit_count: 0, action: 'pushed', ref_type: 'branch', ...kosong, ref_count };
}

export function viewStatusGitlab(buku: Buku, status: StatusCommit): object {
  const { id, sha, konteks, keadaan, keterangan, alamat, waktu, akun } = status;
  return {
    id,
    sha,
    ref: buku.permohonan.find(({ kepala }) => kepala === sha)?.asal ?? 'main',
    status: keadaan,
    name: konteks,
    ...(keterangan !== '' && { description: keterangan }),
    target_url: alamat,
    created_at: waktu.toISOString(),
    allow_failure: false,
    author: viewAkunGitlab(findAnggota(buku, akun)),
  };
}
