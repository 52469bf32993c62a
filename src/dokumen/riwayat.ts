import { formatPeriode, formatTriwulan } from '../format.ts';
import { kelompok, type ScopeOf, tanggal, teks } from '../markup/fields.ts';
import { bagian, type DaftarBagian } from './bagian.ts';
import type { BahanRiwayat } from './bahan-riwayat.ts';
import { composeInstansi, MEDAN_INSTANSI } from './instansi.ts';
import {
  composeDaftarPengembalian,
  composeDaftarRalat,
  composeDaftarTidakSah,
  composeTabelPersetujuan,
} from './tabel-riwayat.ts';

/** The parts of the audit sheet of one triwulan. */
export const BAGIAN_RIWAYAT: DaftarBagian<BahanRiwayat> = {
  'tabel persetujuan': bagian('Setiap penggabungan dengan langkah SOP yang disetujui.', composeTabelPersetujuan),
  'daftar pengembalian': bagian('Pengembalian dengan alasannya.', composeDaftarPengembalian),
  'daftar ralat': bagian('Ralat dengan angka sebelum dan sesudahnya.', composeDaftarRalat),
  'daftar tidak-sah': bagian('Penggabungan yang tidak memenuhi aturan.', composeDaftarTidakSah),
};

export const MEDAN_RIWAYAT = {
  instansi: MEDAN_INSTANSI,
  tahun: teks('"2024"'),
  triwulan: teks('"Triwulan I"'),
  periode: teks('"Triwulan I Tahun 2024"'),
  riwayat: kelompok({
    genesis: teks('Sidik commit pangkal, lengkap'),
    tanggal_genesis: tanggal('Tanggal commit pangkal'),
    ujung: teks('Sidik commit terakhir yang diperiksa, lengkap'),
    jumlah_gabungan: teks('Banyaknya penggabungan triwulan ini'),
    jumlah_langkah: teks('Banyaknya langkah yang disetujui'),
    jumlah_berbatas: teks('Banyaknya langkah yang dapat dinilai menurut batas waktu SOP'),
    jumlah_terlambat: teks('Banyaknya langkah yang terlambat'),
  }),
} as const;

export function composeLingkupRiwayat({
  kinerja,
  periode,
  riwayat,
  gabungan,
}: BahanRiwayat): ScopeOf<typeof MEDAN_RIWAYAT> {
  const langkah = gabungan.flatMap((satu) => satu.langkah);
  const berbatas = langkah.filter(({ waktu }) => waktu?.tenggat !== undefined);
  return {
    instansi: composeInstansi(kinerja.instansi),
    tahun: String(periode.tahun),
    triwulan: formatTriwulan(periode.triwulan),
    periode: formatPeriode(periode),
    riwayat: {
      genesis: riwayat.genesis,
      tanggal_genesis: riwayat.hariGenesis,
      ujung: riwayat.tip,
      jumlah_gabungan: String(gabungan.length),
      jumlah_langkah: String(langkah.length),
      jumlah_berbatas: String(berbatas.length),
      jumlah_terlambat: String(berbatas.filter(({ waktu }) => waktu?.lebih !== undefined).length),
    },
  };
}
