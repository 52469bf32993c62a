import { type BarisData, listKolomData } from '../domain/baris-data.ts';
import { DATA, type Kerangka, viewKerangka } from './kerangka.ts';
import type { Terbitan } from './terbitan.ts';

export interface DataView {
  kerangka: Kerangka;
  jumlah: number;
  berkas: { nama: string; jalur: string; uraian: string }[];
  kolom: { nama: string; uraian: string }[];
}

/** Every column of dist/data/capaian.json and .csv, in words. A new column does not compile until it is explained. */
const KOLOM: Record<keyof BarisData, string> = {
  tahun: 'Tahun anggaran.',
  triwulan: 'Triwulan, 1 sampai 4.',
  unit: 'Pengenal unit yang mengisi.',
  level: 'sasaran, program, kegiatan, atau sub-kegiatan.',
  kode_program: 'Kode program; kosong untuk indikator kinerja utama.',
  kode_indikator: 'Kode indikator.',
  indikator: 'Nama indikator.',
  satuan: 'Satuan target dan realisasi.',
  arah: 'naik, turun, stabil, rentang, atau predikat.',
  target: 'Target triwulan itu. Rentang ditulis [bawah, atas].',
  realisasi: 'Realisasi triwulan itu; kosong berarti belum dilaporkan, bukan nol.',
  capaian_persen: 'Capaian dalam persen, dua angka desimal, dengan titik desimal.',
  kategori: 'Kategori capaian menurut skala yang berlaku.',
  status: 'tercapai, tidak-tercapai, belum-dilaporkan, atau tanpa-target.',
  sumber: 'Berkas dan baris tempat angka diketik.',
  peringatan: 'DATA CONTOH selama angka hanya contoh; kolom ini hilang bila data sudah resmi.',
};

export function viewData(terbitan: Terbitan): DataView {
  return {
    kerangka: viewKerangka(terbitan, {
      judul: 'Data terbuka',
      uraian: 'Unduh seluruh capaian dalam bentuk yang dapat diolah.',
      jalur: DATA.jalur,
    }),
    jumlah: terbitan.terbit.length,
    berkas: [
      { nama: 'capaian.csv', jalur: '/data/capaian.csv', uraian: 'Tabel; buka dengan aplikasi lembar kerja.' },
      { nama: 'capaian.json', jalur: '/data/capaian.json', uraian: 'Isi yang sama untuk program komputer.' },
      { nama: 'manifest.json', jalur: '/manifest.json', uraian: 'Daftar semua berkas situs ini dengan SHA-256-nya.' },
    ],
    kolom: listKolomData(terbitan.kinerja).map((nama) => ({ nama, uraian: KOLOM[nama] })),
  };
}
