// What a request changes, before → after: of figures, of what follows from them, and of everything else that people typed.
import type { Capaian } from '../domain/capaian.ts';
import type { Nilai, Triwulan } from '../domain/isi.generated.ts';
import type { Isi, Jenis, Rujukan } from '../domain/isi.ts';
import type { Indikator, Level } from '../domain/kinerja.ts';

/** One side of a comparison. */
export interface SisiBanding {
  isi: Isi | undefined; // undefined while a file cannot be read or is refused: no figure can be computed then
  berkas: BerkasBanding[]; // the files that may differ
  kesalahan: string[]; // what `check` refuses, each with its place
  tunjuk(rujukan: Rujukan): string; // "kinerja/2024/tw2/program.yaml:12"
}

/** A content file as it is on one side. */
export interface BerkasBanding {
  path: string;
  jenis: Jenis | undefined; // undefined of a template or a guide
  nilai: unknown; // of YAML that can be read
  teks?: string; // of all others
  mentah?: string; // of YAML, as typed: comments and order have no value
}

/** What people call a place: "Realisasi IKU-2 TW II". */
export type PemberiNama = (jenis: Jenis, berkas: { path: string; value: unknown }, pointer: string) => string;

export interface Perbandingan {
  contoh: boolean; // the figures are illustrative
  lama: KeadaanSisi;
  baru: KeadaanSisi;
  sorotan: Sorotan[]; // what a reviewer must look at first, the gravest first
  angka: AngkaBerubah[];
  anggaran: AnggaranBerubah[];
  gabungan: GabunganBerubah[]; // what follows from them; what crosses a line first
  barisKosong: BarisKosong[];
  bukti: IsianBerubah[];
  target: IsianBerubah[];
  baris: IsianBerubah[];
  teks: TeksBerubah[];
  pejabat: IsianBerubah[];
  pengesahan: PengesahanBerubah[];
  isian: IsianBerubah[]; // all else that was typed
  berkas: BerkasBerubah[];
  lainnya: string[]; // changed files outside the content: paths
}

export interface KeadaanSisi {
  terbaca: boolean; // all files are sound, and figures could be computed
  kesalahan: string[];
}

/** Gravest first; the order is that in which they are told. */
export const JENIS_SOROTAN = [
  'isi-tidak-terbaca',
  'kesalahan',
  'sahkan-lepas',
  'tercapai-gugur',
  'kategori-turun',
  'gabungan-turun',
  'pencilan',
  'bukti-kurang',
  'sidik-bukti',
  'baris-dihapus',
  'target',
  'satuan',
  'aturan-hitung',
  'ralat',
  'pejabat',
  'wewenang',
  'tercapai-baru',
  'kategori-naik',
  'gabungan-naik',
] as const;
export type JenisSorotan = (typeof JENIS_SOROTAN)[number];

export interface Sorotan extends Tempat {
  jenis: JenisSorotan;
  kalimat: string;
}

/** Where it stands on either side; absent where it does not. */
export interface Tempat {
  tempatLama?: string;
  tempatBaru?: string;
}

/** An indikator in a triwulan on one side. */
export interface SisiAngka {
  indikator: Indikator;
  target: Nilai | undefined;
  realisasi: Nilai | undefined;
  capaian: Capaian;
  kategori: string | undefined;
  bukti: number; // how many
  sumber: string;
}

export type Arah = 'turun' | 'naik';
export type BagianAngka = 'realisasi' | 'target' | 'satuan' | 'aturan' | 'capaian' | 'kategori';

export interface AngkaBerubah {
  tahun: number;
  triwulan: Triwulan;
  kode: string;
  nama: string;
  unit: string; // its name
  level: Level;
  lama: SisiAngka | undefined; // undefined where the plan has no such row
  baru: SisiAngka | undefined;
  berubah: BagianAngka[];
  tercapai: Arah | undefined; // "turun": met before, missed now
  kategori: Arah | undefined;
  pencilan: string[]; // why the new figure is out of the ordinary, with the rule, as sentences
  tanpaBukti: boolean; // the new figure has no evidence
}

/** Money of one place of the budget in one triwulan; rupiah. */
export interface AnggaranBerubah {
  tahun: number;
  triwulan: Triwulan;
  kode: string;
  nama: string;
  level: Exclude<Level, 'sasaran'>;
  unit: string;
  ikut: boolean; // a sum, or a figure up to the triwulan, that only follows
  lewatPagu: boolean; // more is spent than there is, and was not before
  lama: SisiAnggaran | undefined;
  baru: SisiAnggaran | undefined;
}

export interface SisiAnggaran {
  pagu: number | undefined;
  realisasi: number | undefined; // of the triwulan
  realisasiSampai: number | undefined;
  serapan: string | undefined; // "61.20"
  sumber: string;
}

/** A figure that follows from several: a mean, a count, a running total. */
export interface GabunganBerubah {
  tahun: number;
  triwulan: Triwulan;
  jenis: 'sampai-dengan' | 'iku' | 'sasaran' | 'program' | 'unit' | 'perkin';
  nama: string; // "Rata-rata capaian IKU TW II 2024"
  lama: SisiGabungan | undefined;
  baru: SisiGabungan | undefined;
  arah: Arah | undefined; // crosses a class, or from met to missed
}

export interface SisiGabungan {
  nilai: string; // as people read it
  persen: string | undefined;
  kategori: string | undefined;
}

/** Rows that come or go without a figure in them. */
export interface BarisKosong {
  tahun: number;
  triwulan: Triwulan;
  jenis: 'ditambah' | 'dihapus';
  jumlah: number;
}

/** One thing that was typed; texts as people read them, absent where there is none. */
export interface IsianBerubah extends Tempat {
  nama: string; // "Target TW II IKU-1"
  lama?: string;
  baru?: string;
  catatan?: string; // where it comes from, or what it means
}

export interface TeksBerubah extends Tempat {
  nama: string;
  potongan: Potongan[];
}

/** A stretch of text; what is left out between two stretches is "…". */
export interface Potongan {
  jenis: 'sama' | 'dihapus' | 'ditambah';
  teks: string;
}

export type KeadaanSegel = 'belum' | 'cocok' | 'lepas';

export interface PengesahanBerubah extends Tempat {
  tahun: number;
  triwulan: Triwulan;
  dokumen: 'kompilasi' | 'laporan-capaian';
  kalimat: string;
  lama: { edisi: number; keadaan: KeadaanSegel } | undefined;
  baru: { edisi: number; keadaan: KeadaanSegel } | undefined;
  genting: boolean; // a seal that fitted no longer does, is gone, or was renewed without a new edisi
}

export interface BerkasBerubah {
  path: string;
  keterangan: 'baru' | 'dihapus' | 'diubah' | 'susunan' | 'tidak-terbaca';
  arti: string; // what a change of such a file means
}
