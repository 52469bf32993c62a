import type { Akun } from '../../alur/fakta.ts';
import { ForgeError } from '../../forge/forge-error.ts';
import type { Repo } from '../../forge/git.ts';
import type { Forja } from '../../forge/http.ts';
import type { Jebakan } from './jebakan.ts';

/** Somebody of the office as the forge knows them. `nama` is the login and can change; the id cannot. */
export interface AkunLatihan extends Akun {
  email?: string; // of commits; "<nama>@latihan.example" unless told
  peran?: PeranAkun; // staf unless told
}

/** `pengelola` may change settings; `juru-gabung` may write the protected branch as well. */
export type PeranAkun = 'staf' | 'juru-gabung' | 'pengelola';

export interface Anggota extends Required<AkunLatihan> {
  token: string;
}

/** One bare repository: the office's own, or somebody's fork of it. */
export interface Gudang {
  id: number;
  pemilik: string;
  nama: string;
  repo: Repo;
  refs: Map<string, string>; // "refs/heads/usul/tw1" → hash, as far as the forge has taken notice
}

/** One branch or tag moved by one push. */
export interface Kiriman {
  id: number;
  rombongan: number; // pushes of one `git push` share it
  akun: number;
  waktu: Date;
  gudang: Gudang;
  ref: string;
  sebelum: string | null;
  sesudah: string | null;
  paksa: boolean;
  isi: string[]; // commits it brought, oldest first
}

/** What happened to a request, in order of `id`. Each dialect tells it in its own words. */
export type Peristiwa = { id: number; akun: number; waktu: Date } & (
  | { jenis: 'dorong'; isi: string[]; sesudah: string; paksa: boolean }
  | { jenis: 'tinjau'; putusan: Putusan; sha: string; teks: string; resmi: boolean }
  | { jenis: 'tarik'; tinjauan: number } // an approval taken back by who gave it
  | { jenis: 'batal'; tinjauan: number } // dismissed by somebody else, or by the forge after a push
  | { jenis: 'komentar'; teks: string; diubah?: Date }
  | { jenis: 'sasaran'; lama: string; baru: string }
  | { jenis: 'tutup' | 'buka' | 'gabung' }
);

export type Putusan = 'setuju' | 'kembalikan' | 'komentar';
export type PeristiwaJenis<J extends Peristiwa['jenis']> = Extract<Peristiwa, { jenis: J }>;

/** A diff version as GitLab keeps it. */
export interface VersiDiff {
  id: number;
  sha: string;
  dasar: string;
  sasaran: string;
  waktu: Date;
  belum: number; // answers in which it is still being worked out
}

export interface Permohonan {
  id: number;
  nomor: number;
  penulis: number;
  judul: string;
  draf: boolean;
  gudang: Gudang; // of the source branch: the office's own unless the request comes from a fork
  asal: string;
  sasaran: string;
  kepala: string;
  dibuka: Date;
  diubah: Date;
  keadaan: 'terbuka' | 'tertutup' | 'tergabung';
  gabung?: { sha: string; waktu: Date; oleh: number };
  versi: VersiDiff[];
  peristiwa: Peristiwa[];
}

export interface StatusCommit {
  id: number;
  akun: number;
  waktu: Date;
  sha: string;
  konteks: string;
  keadaan: string; // in the dialect's own word
  keterangan: string;
  alamat: string;
}

/** Field → value as the API takes and gives them, without the fields that this forge does not know. */
export type Medan = Record<string, unknown>;

export interface Setelan {
  proyek: Medan;
  aturan: Medan[]; // of branches: protected branches, branch protections, rulesets
  aksi: Medan; // what its pipelines may do: Actions, variables, secrets, environments
}

/** Everything the forge knows. It changes only through `tindakan.ts` and `kiriman.ts`. */
export interface Buku {
  forge: Forja;
  alamat: string; // "http://127.0.0.1:40001", set when the server listens
  tampak: string; // what stands in the addresses of requests in place of it
  now: () => Date;
  jebakan: Jebakan;
  anggota: Anggota[];
  pusat: Gudang;
  fork: Gudang[];
  permohonan: Permohonan[];
  kiriman: Kiriman[];
  status: StatusCommit[];
  setelan: Setelan;
  idTerakhir: number;
}

/** The branch that is guarded. */
export const CABANG_UTAMA = 'main';

export function nextId(buku: Buku): number {
  buku.idTerakhir += 1;
  return buku.idTerakhir;
}

export function findAnggota(buku: Buku, id: number): Anggota {
  const found = buku.anggota.find((each) => each.id === id);
  if (found) return found;
  throw new ForgeError('tidak-ditemukan', `akun ${id} tidak ada di forge latihan`, 'Sebutkan akun yang didaftarkan.');
}

/** Events of one kind, oldest first. */
export function listPeristiwa<J extends Peristiwa['jenis']>(permohonan: Permohonan, jenis: J): PeristiwaJenis<J>[] {
  return permohonan.peristiwa.filter((each): each is PeristiwaJenis<J> => each.jenis === jenis);
}

/** Withdrawn by its giver, or dismissed. */
export function isDicabut(permohonan: Permohonan, tinjauan: number): boolean {
  return permohonan.peristiwa.some((each) => 'tinjauan' in each && each.tinjauan === tinjauan);
}

/** The approval of that account which stands now. */
export function findSetuju(permohonan: Permohonan, akun: number): PeristiwaJenis<'tinjau'> | undefined {
  return listPeristiwa(permohonan, 'tinjau').findLast(
    (each) => each.akun === akun && each.putusan === 'setuju' && !isDicabut(permohonan, each.id),
  );
}
