import { createHash } from 'node:crypto';
import { formatTime } from '../../forge/reader.ts';
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
  type Permohonan,
  type StatusCommit,
} from './buku.ts';
import { findCabang } from './gudang.ts';
import type { Ruang } from './hub.ts';

const KEADAAN = { setuju: 'APPROVED', kembalikan: 'CHANGES_REQUESTED', komentar: 'COMMENTED' } as const;
const NOL = '0'.repeat(40);

/** Whole seconds, UTC. */
function formatDetik(waktu: Date): string {
  return formatTime(Math.floor(waktu.getTime() / 1000) * 1000);
}

export function viewAkunGithub({ id, nama, peran }: Anggota) {
  const html_url = `https://github.example/${nama}`;
  return { id, login: nama, html_url, type: peran === 'juru-gabung' ? 'Bot' : 'User', site_admin: false };
}

/** What lists give: without `merged`, who merged, and the trial merge. */
export function viewRingkasGithub({ buku, permohonan }: Ruang): object {
  const { id, nomor, judul, draf, keadaan, gabung, dibuka, diubah, penulis } = permohonan;
  const closed = gabung?.waktu ?? permohonan.peristiwa.findLast(({ jenis }) => jenis === 'tutup')?.waktu;
  return {
    id,
    number: nomor,
    html_url: `${buku.tampak}/${buku.pusat.pemilik}/${buku.pusat.nama}/pull/${nomor}`,
    state: keadaan === 'terbuka' ? 'open' : 'closed',
    locked: false,
    title: judul,
    body: null,
    draft: draf,
    user: viewAkunGithub(findAnggota(buku, penulis)),
    created_at: formatDetik(dibuka),
    updated_at: formatDetik(diubah),
    closed_at: keadaan === 'terbuka' || closed === undefined ? null : formatDetik(closed),
    merged_at: gabung === undefined ? null : formatDetik(gabung.waktu),
    merge_commit_sha: gabung?.sha ?? computeTrial(permohonan),
    ...viewUjung({ buku, permohonan }),
  };
}

export function viewPermohonanGithub(ruang: Ruang): object {
  const { buku, permohonan } = ruang;
  const { gabung, keadaan } = permohonan;
  return {
    ...viewRingkasGithub(ruang),
    merged: gabung !== undefined,
    merged_by: gabung === undefined ? null : viewAkunGithub(findAnggota(buku, gabung.oleh)),
    mergeable: keadaan === 'terbuka' ? true : null,
    mergeable_state: keadaan === 'terbuka' ? 'blocked' : 'unknown',
    comments: listPeristiwa(permohonan, 'komentar').length,
    review_comments: 0,
  };
}

/** Before the merge the field holds a merge of GitHub's own, made to see whether it can be done. */
function computeTrial({ kepala, sasaran }: Permohonan): string {
  return createHash('sha1').update(`${kepala} ${sasaran}`).digest('hex');
}

function viewUjung({ buku, permohonan }: Ruang): object {
  const { gudang, asal, sasaran, kepala } = permohonan;
  const base = { label: `${buku.pusat.pemilik}:${sasaran}`, ref: sasaran, sha: findCabang(buku.pusat, sasaran) ?? NOL };
  return {
    base: { ...base, repo: viewGudang(buku.pusat, buku) },
    head: { label: `${gudang.pemilik}:${asal}`, ref: asal, sha: kepala, repo: viewGudang(gudang, buku) },
  };
}

function viewGudang({ id, pemilik, nama }: Gudang, { pusat }: Buku): object {
  return {
    id,
    name: nama,
    full_name: `${pemilik}/${nama}`,
    private: true,
    fork: id !== pusat.id,
    default_branch: 'main',
  };
}

/** A dismissed review keeps its row, and loses what it was. */
export function viewTinjauanGithub({ buku, permohonan }: Ruang, tinjauan: PeristiwaJenis<'tinjau'>): object {
  const { id, akun, putusan, sha, teks, waktu } = tinjauan;
  return {
    id,
    user: viewAkunGithub(findAnggota(buku, akun)),
    body: teks,
    state: isDicabut(permohonan, id) ? 'DISMISSED' : KEADAAN[putusan],
    submitted_at: formatDetik(waktu),
    commit_id: sha,
    author_association: 'COLLABORATOR',
  };
}

export function viewKomentarGithub(
  { buku }: Ruang,
  { id, akun, teks, waktu, diubah }: PeristiwaJenis<'komentar'>,
): object {
  return {
    id,
    user: viewAkunGithub(findAnggota(buku, akun)),
    body: teks,
    created_at: formatDetik(waktu),
    updated_at: formatDetik(diubah ?? waktu),
    author_association: 'COLLABORATOR',
  };
}

/** Comments and reviews are not among them. */
export function listPeristiwaGithub(ruang: Ruang): object[] {
  return ruang.permohonan.peristiwa.flatMap((each) => {
    const told = tell(ruang, each);
    if (told === undefined) return [];
    const actor = viewAkunGithub(findAnggota(ruang.buku, each.akun));
    return [{ id: each.id, actor, created_at: formatDetik(each.waktu), commit_id: null, commit_url: null, ...told }];
  });
}

function tell({ permohonan }: Ruang, each: Peristiwa): object | undefined {
  switch (each.jenis) {
    case 'dorong':
      return each.paksa ? { event: 'head_ref_force_pushed', commit_id: each.sesudah } : undefined;
    case 'tarik':
    case 'batal':
      return { event: 'review_dismissed', dismissed_review: viewBatal(permohonan, each.tinjauan) };
    case 'sasaran':
      return { event: 'base_ref_changed' };
    case 'tutup':
      return { event: 'closed' };
    case 'buka':
      return { event: 'reopened' };
    case 'gabung':
      return { event: 'merged', commit_id: permohonan.gabung?.sha ?? null };
    case 'tinjau':
    case 'komentar':
      return undefined;
  }
}

function viewBatal(permohonan: Permohonan, review_id: number): object {
  const found = listPeristiwa(permohonan, 'tinjau').find(({ id }) => id === review_id);
  const state = found?.putusan === 'kembalikan' ? 'changes_requested' : 'approved';
  return { state, review_id, dismissal_message: null };
}

/** Pushes, oldest first. */
export function listAktivitas(buku: Buku): object[] {
  return buku.kiriman
    .filter(({ gudang }) => gudang === buku.pusat)
    .map(({ id, akun, ref, sebelum, sesudah, waktu, ...lain }) => ({
      id,
      before: sebelum ?? NOL,
      after: sesudah ?? NOL,
      ref,
      timestamp: formatDetik(waktu),
      activity_type: findJenis({ sebelum, sesudah, ...lain }),
      actor: viewAkunGithub(findAnggota(buku, akun)),
    }));
}

function findJenis({ sebelum, sesudah, paksa }: Pick<Kiriman, 'sebelum' | 'sesudah' | 'paksa'>): string {
  if (sesudah === null) return 'branch_deletion';
  if (sebelum === null) return 'branch_creation';
  return paksa ? 'force_push' : 'push';
}

export function viewStatusGithub(
  buku: Buku,
  { id, akun, waktu, konteks, keadaan, keterangan, alamat }: StatusCommit,
): object {
  return {
    id,
    state: keadaan,
    context: konteks,
    description: keterangan,
    target_url: alamat === '' ? null : alamat,
    creator: viewAkunGithub(findAnggota(buku, akun)),
    created_at: formatDetik(waktu),
    updated_at: formatDetik(waktu),
  };
}
