import { describe, expect, test } from 'vitest';
import type { Renstra } from '../../src/domain/isi.generated.ts';
import { listMetadataKurang } from '../../src/domain/metadata-statistik.ts';

type Metadata = NonNullable<Renstra['metadata_statistik']>;

const INDIKATOR: NonNullable<Metadata['indikator']>[number] = {
  kode: 'IKU-1',
  konsep: 'Kepuasan',
  interpretasi: 'Makin tinggi makin puas',
  ukuran: 'Indeks',
  klasifikasi: 'Tidak ada',
  komposit: false,
  variabel_pembangun: 'Nilai unsur',
  kegiatan_variabel: 'Survei',
  level_estimasi: 'Kecamatan',
  akses_umum: false,
};

const VARIABEL: NonNullable<Metadata['variabel']>[number] = {
  nama: 'Nilai unsur',
  alias: 'Nilai',
  konsep: 'Kepuasan',
  definisi: 'Nilai satu unsur',
  referensi_pemilihan: 'Renstra',
  referensi_waktu: 'Triwulan',
  tipe_data: 'float',
  klasifikasi_isian: 'Tidak ada',
  aturan_validasi: '1 sampai 4',
  kalimat_pertanyaan: 'Berapa nilainya?',
  akses_umum: true,
};

const KEGIATAN: NonNullable<Metadata['kegiatan']> = {
  sektor: 'Pemerintahan',
  latar_belakang: 'Perjanjian kinerja',
  tujuan: 'Data capaian',
  jadwal: 'Tiap triwulan',
  cakupan_wilayah: 'Kecamatan',
  metode: 'Kompilasi',
  sarana: 'Berkas isian',
  unit_pengumpulan: 'Seksi',
  kualitas: 'Diperiksa berjenjang',
  petugas: 'Staf seksi',
  pengolahan: 'Satu rumus',
  analisis: 'Deskriptif',
  tingkat_penyajian: 'Kecamatan',
  diseminasi: 'Situs',
};

describe('listMetadataKurang(renstra)', () => {
  test.each<[kasus: string, metadata: Metadata | undefined, kurang: string[]]>([
    ['lengkap', lengkap({}), []],
    ['belum ada', undefined, ['kegiatan: semua', 'IKU-1: semua', 'variabel: semua']],
    ['satu isian kosong', lengkap({ konsep: '  ' }), ['IKU-1: konsep']],
    ['"tidak" adalah isian', lengkap({ akses_umum: false }), []],
    ['komposit meminta pembangunnya', lengkap({ komposit: true }), ['IKU-1: indikator_pembangun, publikasi_pembangun']],
    ['indikator lain tidak menggantikan', lengkap({ kode: 'IKU-2' }), ['IKU-1: semua']],
    ['variabel', { ...lengkap({}), variabel: [{ nama: 'Nilai' }] }, ['variabel Nilai: semua']],
  ])('%s', (_kasus, metadata, kurang) => {
    expect(listMetadataKurang(renstra(metadata))).toEqual(kurang);
  });
});

function lengkap(ubah: Partial<typeof INDIKATOR>): Metadata {
  return { kegiatan: KEGIATAN, indikator: [{ ...INDIKATOR, ...ubah }], variabel: [VARIABEL] };
}

function renstra(metadata: Metadata | undefined): Renstra {
  const indikator: Renstra['tujuan'][number]['sasaran'][number]['indikator'][number] = {
    kode: 'IKU-1',
    nama: 'Nilai kepuasan',
    definisi: 'Nilai survei',
    formulasi: 'Rata-rata',
    sumber_data: 'Survei',
    satuan: 'indeks',
    arah: 'naik',
    agregasi: 'nilai-akhir',
    penanggung_jawab: 'seksi-pelayanan',
    target: { 2024: 83 },
  };
  return {
    mulai: 2021,
    selesai: 2026,
    tujuan: [{ kode: 'T-1', uraian: 'Tujuan', sasaran: [{ kode: 'S-1', uraian: 'Sasaran', indikator: [indikator] }] }],
    ...(metadata && { metadata_statistik: metadata }),
  };
}
