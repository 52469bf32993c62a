// Whether the history of the main branch holds: from commits alone, offline.
import { readJejak } from './baca-jejak.ts';
import type { BerkasBerubah } from './fakta.ts';
import { type Jejak, SHA } from './jejak.ts';
import type { Kebijakan } from './kebijakan.ts';
import { findBeda, type PohonGabungan } from './putus-ulang.ts';
import { readSaat } from './saat.ts';

/** A path whose entry differs between two trees. Mode and blob as git has them, absent where the path is not. */
export interface Beda {
  path: string;
  lama?: { mode: string; blob: string };
  baru?: { mode: string; blob: string };
}

/** Whether the gate has signed. */
export type TandaGerbang = 'sah' | 'tidak-sah' | 'tanpa';

/** One commit of first-parent history. */
export interface KomitRiwayat {
  sha: string;
  induk: string[];
  waktu: string; // of the committer
  pesan: string;
  tandaTangan: (kebijakan: Kebijakan) => TandaGerbang; // by the keys that this policy names, not those the commit brings itself
  perubahan: Beda[]; // first parent → this commit
  perubahanKepala: Beda[]; // merge base of both parents → second parent; empty where there are not two
  waktuDasar?: string; // of that merge base's committer; absent where there is none
  periksa: PohonGabungan['periksa'];
}

export type KodeGagal =
  | 'urutan-putus'
  | 'bukan-gabungan'
  | 'tanda-tangan'
  | 'jejak-rusak'
  | 'kepala-berbeda'
  | 'pohon-berbeda'
  | 'waktu-mundur'
  | 'permohonan-ganda'
  | 'kebijakan-tidak-terbaca'
  | 'putusan-berbeda';

/** `dipulihkan`: does not hold, and a later request that holds names it in pengecualian.yaml: `oleh`. */
export type HasilKomit =
  | { sha: string; status: 'sah'; jejak: Jejak }
  | { sha: string; status: 'gagal'; kode: KodeGagal; alasan: string }
  | { sha: string; status: 'dipulihkan'; kode: KodeGagal; alasan: string; oleh: string };

export interface Riwayat {
  sah: boolean;
  komit: HasilKomit[]; // oldest first
  gagal?: Extract<HasilKomit, { status: 'gagal' }>; // the first that is not healed
}

/**
 * `komit`: all after `genesis`, the commit that is taken as it is, oldest first. `kebijakanPada`: what the tree of a commit says, undefined when it cannot be read. Each
 * commit is decided by the policy of its own first parent; after one that does not hold, by the last policy that did, until
 * a request that holds has healed it: nobody heals by a policy that came in unapproved.
 */
export function verifyHistory(
  genesis: { sha: string; waktu: string },
  komit: KomitRiwayat[],
  kebijakanPada: (sha: string) => Kebijakan | undefined,
): Riwayat {
  const hasil: HasilKomit[] = [];
  const permohonan = new Set<string>();
  let rusak: string | undefined; // the commit whose tree has the last policy that holds, while something is not healed
  for (const [letak, satu] of komit.entries()) {
    const sebelum = komit[letak - 1] ?? genesis;
    const dahulu = sebelum.sha;
    const gagal = findGagal(satu, sebelum, kebijakanPada(rusak ?? dahulu), permohonan);
    hasil.push(gagal);
    if (gagal.status !== 'sah') {
      rusak ??= dahulu;
      continue;
    }
    permohonan.add(gagal.jejak.permohonan);
    healHasil(hasil, satu.sha, listDisebut(kebijakanPada, satu.sha, dahulu));
    if (hasil.every(({ status }) => status !== 'gagal')) rusak = undefined;
  }
  const gagal = hasil.find((satu) => satu.status === 'gagal');
  return { sah: !gagal, komit: hasil, ...(gagal ? { gagal } : {}) };
}

/** A waiver of a commit has no end: a history that held does not stop to hold. */
function healHasil(hasil: HasilKomit[], oleh: string, disebut: Set<string>): void {
  for (const [letak, satu] of hasil.entries()) {
    if (satu.status !== 'gagal' || satu.kode === 'urutan-putus' || !disebut.has(satu.sha)) continue;
    hasil[letak] = { ...satu, status: 'dipulihkan', oleh };
  }
}

/** Commits that this very request names: not those that a tree before it named without anybody's approval. */
function listDisebut(kebijakanPada: (sha: string) => Kebijakan | undefined, sha: string, dahulu: string): Set<string> {
  const [kini, tadi] = [sha, dahulu].map((satu) => {
    const pengecualian = kebijakanPada(satu)?.isi.pengecualian ?? [];
    return pengecualian.flatMap(({ value }) => value.pengecualian).flatMap(({ commit }) => commit ?? []);
  });
  return new Set(kini?.filter((satu) => !tadi?.includes(satu)));
}

/** The commit before, whose place in time none may go behind. */
type Dahulu = Pick<KomitRiwayat, 'sha' | 'waktu'>;

function findGagal(
  komit: KomitRiwayat,
  dahulu: Dahulu,
  kebijakan: Kebijakan | undefined,
  permohonan: Set<string>,
): HasilKomit {
  const { sha } = komit;
  const gagal = (kode: KodeGagal, alasan: string): HasilKomit => ({ sha, status: 'gagal', kode, alasan });
  const bentuk = checkBentuk(komit, dahulu);
  if (bentuk) return gagal(bentuk.kode, bentuk.alasan);
  if (!kebijakan) return gagal('kebijakan-tidak-terbaca', `kebijakan pada ${dahulu.sha} tidak terbaca`);
  const tanda = checkTanda(komit.tandaTangan(kebijakan));
  if (tanda) return gagal(tanda.kode, tanda.alasan);
  const baca = readJejak(komit.pesan);
  if (baca.status === 'rusak') return gagal('jejak-rusak', `baris ${baca.baris} pesannya: ${baca.alasan}`);
  const { jejak } = baca;
  const isi = checkIsi(komit, jejak, permohonan);
  if (isi) return gagal(isi.kode, isi.alasan);
  const beda = findBeda(kebijakan, jejak, { berkas: composeBerkas(komit.perubahan), periksa: komit.periksa });
  return beda === undefined ? { sha, status: 'sah', jejak } : gagal('putusan-berbeda', beda);
}

type Salah = { kode: KodeGagal; alasan: string } | undefined;

function checkBentuk({ sha, induk, waktu }: KomitRiwayat, dahulu: Dahulu): Salah {
  if (!SHA.test(sha) || induk[0] !== dahulu.sha)
    return { kode: 'urutan-putus', alasan: `induknya bukan ${dahulu.sha}` };
  if (induk.length !== 2) return { kode: 'bukan-gabungan', alasan: `punya ${induk.length} induk, bukan dua` };
  const [saat, sebelum] = [readSaat(waktu), readSaat(dahulu.waktu)];
  if (saat !== undefined && sebelum !== undefined && sebelum <= saat) return undefined;
  return { kode: 'waktu-mundur', alasan: `waktunya ${waktu}, sebelum commit di depannya` };
}

function checkTanda(tanda: TandaGerbang): Salah {
  if (tanda === 'sah') return undefined;
  const alasan = tanda === 'tanpa' ? 'tidak ditandatangani juru gabung' : 'tanda tangannya bukan dari juru gabung';
  return { kode: 'tanda-tangan', alasan };
}

function checkIsi(komit: KomitRiwayat, jejak: Jejak, lama: Set<string>): Salah {
  const { induk, waktu, perubahan, perubahanKepala } = komit;
  if (jejak.kepala !== induk[1]) return { kode: 'kepala-berbeda', alasan: `jejaknya menyebut kepala ${jejak.kepala}` };
  const beda = findBedaPohon(perubahan, perubahanKepala);
  if (beda !== undefined) return { kode: 'pohon-berbeda', alasan: `isi ${beda} bukan yang disetujui` };
  const saat = [...jejak.persetujuan, ...jejak.pengembalian].map((satu) => satu.saat);
  const [terakhir = ''] = [jejak.dibuka, ...saat].toSorted().reverse();
  if (terakhir > (readSaat(waktu) ?? '')) {
    return { kode: 'waktu-mundur', alasan: `jejaknya menyebut ${terakhir}, sesudah digabung` };
  }
  const dahulu = findSebelumDasar(komit, jejak);
  if (dahulu !== undefined) {
    return { kode: 'waktu-mundur', alasan: `jejaknya menyebut ${dahulu}, sebelum isi cabang utama yang dimuatnya` };
  }
  // A branch name may be used again; the number of a request never is.
  const ganda = !jejak.permohonan.startsWith('plain:') && lama.has(jejak.permohonan);
  return ganda ? { kode: 'permohonan-ganda', alasan: `${jejak.permohonan} sudah digabung sebelumnya` } : undefined;
}

/**
 * In plain git a time is the signer's own word. He cannot have approved a head before what it contains was merged: who says so
 * wants to be judged by a day on which he still held his office.
 */
function findSebelumDasar({ waktuDasar }: KomitRiwayat, { permohonan, persetujuan }: Jejak): string | undefined {
  const dasar = waktuDasar === undefined ? undefined : readSaat(waktuDasar);
  if (dasar === undefined || !permohonan.startsWith('plain:')) return undefined;
  return persetujuan.map(({ saat }) => saat).find((saat) => saat < dasar);
}

/** The first path at which the merge did something else than its head: to take, to leave out, or to take over what main had changed. */
function findBedaPohon(perubahan: Beda[], kepala: Beda[]): string | undefined {
  const [gabung, diajukan] = [perubahan, kepala].map(
    (semua) => new Map(semua.map((satu) => [satu.path, keyBeda(satu)])),
  );
  const path = [...new Set([...perubahan, ...kepala].map((satu) => satu.path))].toSorted();
  return path.find((satu) => gabung?.get(satu) !== diajukan?.get(satu));
}

function keyBeda({ lama, baru }: Beda): string {
  return [lama, baru].map((satu) => (satu ? `${satu.mode} ${satu.blob}` : '-')).join(' ');
}

function composeBerkas(perubahan: Beda[]): BerkasBerubah[] {
  return perubahan.map(({ path, lama, baru }) => ({
    baru: path,
    jenis: baru === undefined ? 'hapus' : lama === undefined ? 'tambah' : 'ubah',
    mode: baru?.mode ?? '000000',
    ...(baru === undefined ? {} : { blob: baru.blob }),
    berubahDiSasaran: false,
  }));
}
