import type { Jenis } from '../domain/isi.ts';

/** What a change of a file of each kind means for who approves it. */
const ARTI: Record<Jenis, string> = {
  instansi: 'identitas kantor, unit kerja, tata letak dokumen, dan siapa yang boleh menggabungkan',
  pejabat: 'siapa memegang jabatan apa: menentukan siapa yang boleh menyetujui dan siapa yang tercetak',
  kalender: 'hari kerja: tenggat langkah SOP dapat bergeser; angka kinerja tidak berubah',
  aturan: 'cara menghitung capaian: angka yang ikut berubah tercantum di atas',
  sop: 'rantai persetujuan dan batas waktunya berubah sesudah digabung; angka kinerja tidak berubah',
  renstra: 'tujuan, sasaran, indikator, dan target lima tahun',
  program: 'program, kegiatan, indikator, target, dan pagu setahun',
  perkin: 'yang dijanjikan pejabat untuk setahun',
  'rencana-aksi': 'rencana kegiatan per triwulan; angka kinerja tidak berubah',
  'capaian-lalu': 'angka tahun sebelumnya, pembanding di laporan dan grafik',
  format: 'unit mana mengisi indikator apa, dan tenggatnya',
  seksi: 'realisasi IKU, bukti, dan analisis',
  pengukuran: 'realisasi kegiatan, sub kegiatan, dan anggaran',
  'program-triwulan': 'realisasi program',
  kompilasi: 'pengesahan angka IKU triwulan',
  'laporan-capaian': 'pengesahan angka program, kegiatan, dan anggaran, beserta narasi laporan',
  evaluasi: 'narasi dan rekomendasi evaluasi triwulan; angka kinerja tidak berubah',
  'satu-data': 'tanda terima unggahan; angka kinerja tidak berubah',
  lkjip: 'narasi laporan kinerja tahunan; angka kinerja tidak berubah',
  'evaluasi-tahunan': 'narasi dan rekomendasi evaluasi tahunan; angka kinerja tidak berubah',
  arsip: 'catatan dokumen yang diarsipkan; angka kinerja tidak berubah',
  edisi: 'yang terbit dari satu triwulan, disimpan sebagaimana waktu itu; angka kinerja tidak berubah',
  pengecualian: 'masalah atau commit yang dibiarkan pemeriksaan, dengan alasan dan batas waktunya',
};

export function explainBerkas(path: string, jenis: Jenis | undefined): string {
  if (jenis) return ARTI[jenis];
  if (path.startsWith('edisi/')) return ARTI.edisi;
  if (path.startsWith('templat/')) return 'susunan dokumen tercetak; angkanya tidak berubah, tampilannya dapat berubah';
  if (path.startsWith('panduan/')) return 'panduan untuk pegawai; angka kinerja tidak berubah';
  return 'berkas yang tidak dikenal perangkat ini';
}
