import type { Sop } from '../../src/domain/isi.generated.ts';

/** Five steps: one decision with its way back, one step without a time, one number left out as in print. */
export const SOP_CONTOH: Sop = {
  id: 'pengumpulan',
  jenis: 'sop',
  nama: 'SOP Pengumpulan Data Contoh',
  judul_tabel: 'SOP Pengumpulan Data',
  judul_kolom_kegiatan: 'Aktivitas',
  nomor: '700/ /2024',
  tanggal_pembuatan: '2024-01-15',
  tanggal_efektif: '2024-01-15',
  disahkan_oleh: { jabatan: 'camat' },
  dasar_hukum: [
    { teks: 'Peraturan Contoh Nomor 1 Tahun 2014' },
    {
      teks: 'Peraturan Contoh Nomor 2 Tahun 2015',
      diganti_oleh: 'Peraturan Contoh Nomor 3 Tahun 2021',
      catatan_baca: [{ bagian: 'teks', tercetak: 'Nomor 2', dibaca: 'Nomor 2 Tahun 2015', alasan: 'Terpotong.' }],
    },
  ],
  kualifikasi_pelaksana: ['Memahami peraturan', 'Memahami <sasaran> & target'],
  keterkaitan: [],
  peralatan: ['Komputer', 'Alat tulis'],
  peringatan: ['Data terlambat'],
  pencatatan: ['Disimpan sebagai data elektronik'],
  pelaksana: [
    { id: 'kasubag', nama: 'Kasubag Perencanaan' },
    { id: 'kasi', nama: 'Kepala Seksi' },
    { id: 'camat', nama: 'Camat' },
  ],
  langkah: [
    {
      nomor: 1,
      kegiatan: 'Menyiapkan format',
      pelaksana: ['kasubag', 'kasi'],
      pelaksana_disimpulkan: true,
      kelengkapan: 'Draf format',
      waktu: { tercetak: '1 Hari', min: 1, maks: 1 },
      output: 'Format',
      catatan_baca: [{ bagian: 'kegiatan', tercetak: 'Mempunyai', dibaca: 'Menyiapkan', alasan: 'Salah pindai.' }],
    },
    {
      nomor: 2,
      kegiatan: 'Mengisi format',
      pelaksana: ['kasi'],
      waktu: { tercetak: '2-6 hari', min: 2, maks: 6 },
      output: 'Format terisi',
    },
    {
      nomor: 3,
      kegiatan: 'Memeriksa. Bila salah dikembalikan',
      pelaksana: ['kasubag'],
      pelaksana_disimpulkan: true,
      output: 'Format benar',
      keputusan: { kembali_ke: [2] },
    },
    { nomor: 4, kegiatan: 'Menyusun kompilasi', pelaksana: ['kasubag'], lanjut: [6], keterangan: 'Lihat <lampiran>' },
    { nomor: 6, kegiatan: 'Menyetujui', pelaksana: ['camat'], waktu: { tercetak: '1 hari', min: 1, maks: 1 } },
  ],
  catatan_baca: [
    { bagian: 'nomor', tercetak: '700/ /2024', dibaca: '700/ /2024, belum diisi', alasan: 'Kosong pada naskah.' },
  ],
};
