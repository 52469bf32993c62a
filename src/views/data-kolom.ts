// What every column of the open data means, in words, and which type it has. A new column does not compile until it is explained.
import type { BarisData } from '../domain/baris-data.ts';
import type {
  BarisDataAnggaran,
  BarisDataIndikator,
  BarisDataProgram,
  BarisDataSasaran,
  BarisDataUnit,
} from '../domain/baris-tabel.ts';
import type { BarisDataTarget } from '../domain/baris-target.ts';

/** `desimal` is decimal text in JSON ("97.32"), so that no program rounds it; `nilai` is a number, a predikat or a range. */
export type TipeKolom = 'bulat' | 'angka' | 'desimal' | 'teks' | 'nilai';

export interface Kolom {
  nama: string;
  tipe: TipeKolom;
  uraian: string;
  wajib: boolean; // never empty
  pilihan?: string[]; // the only words it may hold
}

type Uraian = Omit<Kolom, 'nama'>;
type KolomDari<Baris> = Record<keyof Baris, Uraian>;

const ARAH = ['naik', 'turun', 'stabil', 'rentang', 'predikat'];
const LEVEL_POS = ['program', 'kegiatan', 'sub-kegiatan'];
const STATUS = ['tercapai', 'tidak-tercapai', 'belum-dilaporkan', 'tanpa-target'];

const TAHUN = ada('bulat', 'Tahun anggaran.');
const TRIWULAN = ada('bulat', 'Triwulan, 1 sampai 4.');
const SUMBER = ada('teks', 'Berkas dan baris tempat isinya diketik.');
const LEVEL = ada('teks', 'sasaran, program, kegiatan, atau sub-kegiatan.', ['sasaran', ...LEVEL_POS]);
const KODE_PROGRAM = boleh('teks', 'Kode program; kosong untuk indikator kinerja utama.');
const ARAH_KOLOM = ada('teks', 'naik, turun, stabil, rentang, atau predikat.', ARAH);
const PAGU = boleh('angka', 'Pagu dalam rupiah, tanpa titik. Induk adalah jumlah yang di bawahnya.');

export const KOLOM_CAPAIAN: KolomDari<BarisData> = {
  tahun: TAHUN,
  triwulan: TRIWULAN,
  unit: ada('teks', 'Pengenal unit yang mengisi.'),
  level: LEVEL,
  kode_program: KODE_PROGRAM,
  kode_indikator: ada('teks', 'Kode indikator.'),
  indikator: ada('teks', 'Nama indikator.'),
  satuan: ada('teks', 'Satuan target dan realisasi.'),
  arah: ARAH_KOLOM,
  target: boleh('nilai', 'Target triwulan itu. Rentang ditulis [bawah, atas].'),
  realisasi: boleh('nilai', 'Realisasi triwulan itu; kosong berarti belum dilaporkan, bukan nol.'),
  capaian_persen: boleh('desimal', 'Capaian dalam persen, dua angka desimal, dengan titik desimal.'),
  kategori: boleh('teks', 'Kategori capaian menurut skala yang berlaku.'),
  status: ada('teks', 'tercapai, tidak-tercapai, belum-dilaporkan, atau tanpa-target.', STATUS),
  sumber: ada('teks', 'Berkas dan baris tempat angka diketik.'),
  peringatan: ada('teks', 'DATA CONTOH selama angka hanya contoh; kolom ini hilang bila data sudah resmi.'),
};

export const KOLOM_ANGGARAN: KolomDari<BarisDataAnggaran> = {
  tahun: TAHUN,
  triwulan: TRIWULAN,
  kode: ada('teks', 'Kode program, kegiatan, atau sub kegiatan.'),
  nama: ada('teks', 'Namanya.'),
  level: ada(
    'teks',
    'program, kegiatan, atau sub-kegiatan. Jangan menjumlahkan ketiganya: induk memuat anaknya.',
    LEVEL_POS,
  ),
  unit: ada('teks', 'Pengenal unit penanggung jawab.'),
  pagu: PAGU,
  realisasi: boleh('angka', 'Belanja triwulan itu saja, rupiah; kosong berarti belum dilaporkan.'),
  realisasi_sampai: boleh('angka', 'Belanja sejak awal tahun sampai triwulan itu, rupiah.'),
  serapan_persen: boleh('desimal', 'realisasi_sampai dibagi pagu, dalam persen, dua angka desimal.'),
  sumber: SUMBER,
};

export const KOLOM_INDIKATOR: KolomDari<BarisDataIndikator> = {
  kode: ada('teks', 'Kode indikator.'),
  nama: ada('teks', 'Nama indikator.'),
  satuan: ada('teks', 'Satuan target dan realisasi.'),
  arah: ARAH_KOLOM,
  rumus: boleh('teks', 'Rumus capaian untuk arah turun: selisih, rasio, atau dari-awal.', [
    'selisih',
    'rasio',
    'dari-awal',
  ]),
  skala: boleh('teks', 'Urutan predikat, dari yang terendah.'),
  batas_persen: boleh('angka', 'Capaian tertinggi yang diakui, dalam persen; kosong berarti tanpa batas.'),
  agregasi: ada('teks', 'Cara angka triwulan digabung menjadi angka tahun.', [
    'jumlah',
    'nilai-akhir',
    'kumulatif-isian',
    'rata-rata',
  ]),
  level: LEVEL,
  unit: ada('teks', 'Pengenal unit yang mengisi.'),
  kode_induk: ada('teks', 'Kode sasaran, program, kegiatan, atau sub kegiatan yang diukur.'),
  induk: ada('teks', 'Namanya.'),
  kode_program: KODE_PROGRAM,
  definisi: boleh('teks', 'Definisi operasional indikator kinerja utama.'),
  formulasi: boleh('teks', 'Cara menghitung realisasinya.'),
  sumber_data: boleh('teks', 'Dari mana datanya.'),
  sumber: SUMBER,
};

export const KOLOM_TARGET: KolomDari<BarisDataTarget> = {
  tahun: ada('bulat', 'Tahun target.'),
  kode_indikator: ada('teks', 'Kode indikator.'),
  rencana: ada('teks', 'Rencana yang menjanjikannya: renstra, perkin (perjanjian kinerja), atau program.', [
    'renstra',
    'perkin',
    'program',
  ]),
  target: ada('nilai', 'Target setahun. Rentang ditulis [bawah, atas].'),
  sumber: SUMBER,
};

export const KOLOM_SASARAN: KolomDari<BarisDataSasaran> = {
  renstra: ada('teks', 'Masa rencana strategis.'),
  kode_tujuan: ada('teks', 'Kode tujuan.'),
  tujuan: ada('teks', 'Tujuan.'),
  kode: ada('teks', 'Kode sasaran.'),
  sasaran: ada('teks', 'Sasaran strategis.'),
  sumber: SUMBER,
};

export const KOLOM_UNIT: KolomDari<BarisDataUnit> = {
  id: ada('teks', 'Pengenal unit, sebagaimana dipakai kolom unit di tabel lain.'),
  nama: ada('teks', 'Nama unit.'),
  jenis: ada('teks', 'pimpinan, sekretariat, subbagian, atau seksi.', [
    'pimpinan',
    'sekretariat',
    'subbagian',
    'seksi',
  ]),
  induk: boleh('teks', 'Pengenal unit di atasnya.'),
  sumber: SUMBER,
};

export const KOLOM_PROGRAM: KolomDari<BarisDataProgram> = {
  tahun: TAHUN,
  kode: ada('teks', 'Kode program, kegiatan, atau sub kegiatan.'),
  nama: ada('teks', 'Namanya.'),
  level: ada('teks', 'program, kegiatan, atau sub-kegiatan.', LEVEL_POS),
  kode_induk: boleh('teks', 'Kode di atasnya; kosong untuk program.'),
  unit: ada('teks', 'Pengenal unit penanggung jawab.'),
  pagu: PAGU,
  sumber: SUMBER,
};

function ada(tipe: TipeKolom, uraian: string, pilihan?: string[]): Uraian {
  return { tipe, uraian, wajib: true, ...(pilihan && { pilihan }) };
}

function boleh(tipe: TipeKolom, uraian: string, pilihan?: string[]): Uraian {
  return { ...ada(tipe, uraian, pilihan), wajib: false };
}
