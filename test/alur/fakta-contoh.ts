import type { BerkasBerubah, FaktaMR, FaktaPersetujuan, Komentar } from '../../src/alur/fakta.ts';
import type { HasilPeriksa } from '../../src/alur/kebijakan.ts';
import { AKUN, type Siapa } from './kantor.ts';

export const KEPALA = 'a'.repeat(40);
export const LAMA = 'b'.repeat(40);
export const DASAR = 'c'.repeat(40);
export const TW1 = 'content/kinerja/2024/tw1';
export const PEMERINTAHAN = `${TW1}/seksi/seksi-pemerintahan.yaml`;

/** Minutes after 2 April 2024, 09.00 in Jakarta. */
export function menit(n: number): string {
  return new Date(Date.UTC(2024, 3, 2, 2, 0) + n * 60_000).toISOString().replace('.000Z', 'Z');
}

/** A request of one seksi file: pushed in minute -1, opened in minute 0, by a staf; nothing approved yet. */
export function permohonan(ubah: Partial<FaktaMR> = {}): FaktaMR {
  return {
    forge: 'gitea',
    nomor: 7,
    url: 'https://forge.example/kecamatan/kinerja/pulls/7',
    judul: 'Isi TW I Seksi Pemerintahan',
    draf: false,
    keadaan: 'terbuka',
    dibuka: menit(0),
    penulis: AKUN.staf,
    pendorong: [{ akun: AKUN.staf, waktu: menit(-1), sha: KEPALA }],
    komiter: [{ sha: KEPALA, authorEmail: 'staf@kantor.example', committerEmail: 'staf@kantor.example' }],
    cabangAsal: 'usul/tw1',
    cabangSasaran: 'main',
    shaSasaran: DASAR,
    shaDasar: DASAR,
    shaKepala: KEPALA,
    dariFork: false,
    versi: [{ sha: KEPALA, waktu: menit(0) }],
    sasaranDiganti: [],
    berkas: [ubahan(PEMERINTAHAN)],
    persetujuan: [],
    komentar: [],
    ...ubah,
  };
}

/** Submitted by somebody else: opened and pushed by the same. */
export function oleh(siapa: Siapa): Partial<FaktaMR> {
  return { penulis: AKUN[siapa], pendorong: [{ akun: AKUN[siapa], waktu: menit(-1), sha: KEPALA }] };
}

export function ubahan(baru: string, ubah: Partial<BerkasBerubah> = {}): BerkasBerubah {
  return { baru, jenis: 'ubah', mode: '100644', blob: 'd'.repeat(40), berubahDiSasaran: false, ...ubah };
}

export function setuju(siapa: Siapa, n: number, ubah: Partial<FaktaPersetujuan> = {}): FaktaPersetujuan {
  return {
    akun: AKUN[siapa],
    keadaan: 'setuju',
    waktu: menit(n),
    urutan: n,
    shaDisetujui: KEPALA,
    dasarSha: 'review.commit_id',
    ...ubah,
  };
}

export function kembalikan(
  siapa: Siapa,
  n: number,
  teks: string,
  ubah: Partial<FaktaPersetujuan> = {},
): FaktaPersetujuan {
  return setuju(siapa, n, { keadaan: 'kembalikan', teks, ...ubah });
}

export function komentar(siapa: Siapa, n: number, teks: string, ubah: Partial<Komentar> = {}): Komentar {
  return { akun: AKUN[siapa], waktu: menit(n), urutan: n, teks, ...ubah };
}

export const BERSIH: HasilPeriksa = { kesalahan: 0, barisTerbitBerubah: true, blangko: [] };

/** The whole chain of PEMERINTAHAN, in order. */
export function rantaiLengkap(): FaktaPersetujuan[] {
  return [setuju('pemerintahan', 10), setuju('umum', 20), setuju('perencanaan', 30)];
}
