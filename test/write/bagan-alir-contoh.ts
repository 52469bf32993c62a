import type { BaganAlir, LangkahBagan } from '../../src/markup/types.ts';

// The two SOP AP of Kecamatan Kutasari (15 January 2024). Texts are the reading of the scan; who acts in a step is inferred.

/** 12 steps, 6 roles, one decision. */
export const SOP_PENGUMPULAN: BaganAlir = {
  type: 'bagan-alir',
  judulKegiatan: 'Aktivitas',
  pelaksana: [
    { id: 'kasubag-perencanaan', nama: 'Kasubag Perencanaan dan Keuangan' },
    { id: 'kasubag-umum', nama: 'Kasubag Umum dan Kepegawaian' },
    { id: 'admin-satu-data', nama: 'Admin Satu Data' },
    { id: 'kepala-seksi', nama: 'Kepala Seksi' },
    { id: 'sekretaris', nama: 'Sekretaris Kecamatan' },
    { id: 'camat', nama: 'Camat' },
  ],
  langkah: [
    langkah(1, 'kasubag-perencanaan', {
      simbol: 'terminator',
      kegiatan: 'Menyiapkan draft format data dan informasi kinerja kepada Kepala Seksi',
      kelengkapan: 'Draft Format Data Kinerja',
      waktu: '1 Hari',
      output: 'Format Data Kinerja',
      keterangan:
        'Laporan Kinerja LKjIP, LPPD, Evaluasi IKU, Evaluasi Renja, Evaluasi Renstra, Evaluasi RPJMD, dan Laporan Kinerja Lainnya',
    }),
    langkah(2, 'kasubag-perencanaan', {
      kegiatan: 'Menyampaikan format permintaan data dan informasi kinerja kepada Kasubag Umum dan Kepegawaian',
      kelengkapan: 'Format Data Kinerja',
      waktu: '1 Hari',
      output: 'Format Data Kinerja',
    }),
    langkah(3, 'kasubag-umum', {
      kegiatan: 'Menyampaikan draft format data dan informasi kinerja kepada masing-masing Kepala Seksi',
      kelengkapan: 'Format Data Kinerja',
      waktu: '1 Hari',
      output: 'Format Data Kinerja yang sudah terisi dan divalidasi',
    }),
    langkah(4, 'kasubag-umum', {
      kegiatan:
        'Menghimpun data dan informasi kinerja dari masing-masing Kepala Seksi dan menyampaikannya kepada Kasubag Perencanaan dan Keuangan',
      kelengkapan: 'Format Data Kinerja yang sudah terisi dan divalidasi',
      waktu: '2-3 hari',
      output: 'Format Data Kinerja yang sudah terisi dan divalidasi serta terverifikasi benar',
    }),
    langkah(5, 'kasubag-perencanaan', {
      simbol: 'keputusan',
      kembali: [4],
      kegiatan:
        'Menghimpun, Mengevaluasi dan mengesahkan data dan informasi kinerja telah terkumpul. Bila salah dikembalikan ke Kasubag Umum dan Kepegawaian',
      kelengkapan: 'Format Data Kinerja yang sudah terisi dan divalidasi serta terverifikasi benar',
      waktu: '2-6 hari',
      output: 'Format Data Kinerja yang sudah terisi dan divalidasi serta terverifikasi benar',
    }),
    langkah(6, 'kasubag-perencanaan', {
      kegiatan: 'Mengolah data kinerja yang sudah terkumpul',
      kelengkapan: 'Format Data Kinerja yang sudah terisi dan divalidasi serta terverifikasi benar',
      output: 'Dokumen Kompilasi Data Kinerja',
    }),
    langkah(7, 'sekretaris', {
      kegiatan: 'Melakukan Supervisi atas dan Koreksi Pengumpulan Data Kinerja',
      kelengkapan: 'Dokumen Kompilasi Data Kinerja',
      output: 'Dokumen Kompilasi Data Kinerja yang sudah dikoreksi',
    }),
    langkah(8, 'camat', {
      kegiatan: 'Menyetujui Data kinerja / capaian kinerja yang telah dikumpulkan',
      kelengkapan: 'Dokumen Kompilasi Data Kinerja yang sudah dikoreksi',
      output: 'Dokumen Data Capaian Kinerja yang sudah disetujui',
    }),
    langkah(9, 'admin-satu-data', {
      kegiatan: 'Admin Satu Data Menginput Data Capaian Kinerja ke Aplikasi https://data.purbalinggakab.go.id/',
      kelengkapan: 'Dokumen Data Capaian Kinerja yang sudah disetujui',
      waktu: '1 hari',
      output: 'Data capaian kinerja terinput dalam Aplikasi Satu Data Purbalingga',
    }),
    langkah(10, 'kasubag-perencanaan', {
      kegiatan: 'Membuat draft laporan kinerja',
      kelengkapan: 'Dokumen Data Capaian Kinerja yang sudah disetujui',
      waktu: '3-22 hari',
      output: 'Draft Laporan Kinerja',
    }),
    langkah(11, 'sekretaris', {
      kegiatan: 'Melakukan Supervisi dan Paraf draft Laporan Kinerja',
      kelengkapan: 'Draft Laporan kinerja',
      waktu: '1 hari',
      output: 'Draft Laporan Kinerja yang sudah disetujui Sekretaris',
    }),
    langkah(12, 'camat', {
      simbol: 'terminator',
      lanjut: [],
      kegiatan: 'Melakukan Validasi dan Tanda tangan Laporan Kinerja',
      kelengkapan: 'Draft Laporan Kinerja yang sudah disetujui Sekretaris',
      waktu: '1 hari',
      output: 'Draft Laporan Kinerja yang sudah divalidasi dan ditandatangani Camat',
    }),
  ],
};

/** 17 steps in two branches (program, kegiatan), 8 roles, four decisions; the source has no numbers 11 and 12. */
export const SOP_PENGUKURAN: BaganAlir = {
  type: 'bagan-alir',
  judulKegiatan: 'Kegiatan',
  pelaksana: [
    { id: 'kasubag-perencanaan', nama: 'Kasubbag Perencanaan dan Keuangan' },
    { id: 'staf-sekretariat', nama: 'Staff Pada Sekretariat' },
    { id: 'admin-satu-data', nama: 'Admin Satu Data' },
    { id: 'staf-seksi', nama: 'Staf Pada Seksi' },
    { id: 'kepala-sub-bagian', nama: 'Kepala Sub Bagian' },
    { id: 'kepala-seksi', nama: 'Kepala Seksi' },
    { id: 'sekretaris', nama: 'Sekretaris Kecamatan' },
    { id: 'camat', nama: 'Camat' },
  ],
  langkah: [
    langkah(1, 'kasubag-perencanaan', {
      simbol: 'terminator',
      lanjut: [2, 4],
      kegiatan:
        'Meminta Kepala Seksi dan Sub Bagian untuk mengisi capaian data kinerja kegiatan di e-Kinerja, melakukan validasi dan cetak Capaian Kinerja Kegiatan dari e-Kinerja (Cetak Laporan Pengukuran Perkin). Menyampaikan format Laporan Capaian Kinerja Kegiatan (Laporan Pengukuran Perkin Pejabat Es 4)',
      kelengkapan: 'Format Laporan Pengukuran Perkin',
      waktu: '1 Hari',
      output: 'Format Laporan Pengukuran Perkin',
    }),
    langkah(2, 'kasubag-perencanaan', {
      kegiatan:
        'Meminta data capaian kinerja Program atau bukti dukung capaian kinerja Program yang ditandatangani Pejabat Es 3',
      kelengkapan: 'Format Laporan Pengukuran Perkin',
      waktu: '1 Hari',
      output: 'Format Laporan Pengukuran Perkin',
    }),
    langkah(3, 'staf-sekretariat', {
      lanjut: [5],
      kegiatan: 'Mengolah data capaian kinerja Program dan mengisi capaian data kinerja Program sesuai format',
      kelengkapan: 'Format capaian data kinerja',
      waktu: '3 - 5 Hari',
      output: 'Data capaian kinerja yang telah diolah',
    }),
    langkah(4, 'staf-seksi', {
      lanjut: [6],
      kegiatan: 'Mengisi data capaian kinerja kegiatan harian ke e-kinerja',
      kelengkapan: 'Laporan-laporan kegiatan',
      waktu: '3 - 5 Hari',
      output: 'Capaian kinerja kegiatan di e-kinerja',
    }),
    langkah(5, 'kepala-sub-bagian', {
      simbol: 'keputusan',
      lanjut: [7],
      kembali: [3],
      kegiatan:
        'Mengoreksi dan Memvalidasi data capaian kinerja kegiatan di e-Kinerja, bila benar diteruskan ke Sekretaris dan lanjut tanda tangan Pejabat Es 3 (sekretaris), bila salah kembali ke staff untuk diperbaiki',
      kelengkapan: 'Data capaian kinerja yang telah diolah',
      waktu: '1 Hari',
      output: 'Data capaian kinerja Program yang telah disupervisi',
    }),
    langkah(6, 'kepala-seksi', {
      simbol: 'keputusan',
      lanjut: [8],
      kembali: [4],
      kegiatan:
        'Mengoreksi dan Memvalidasi data capaian kinerja di e-Kinerja, dan meneruskan ke Kasubbag Perencanaan dan Keuangan, bila salah kembali ke Staf untuk diperbaiki',
      kelengkapan: 'Hasil inputan capaian kinerja kegiatan di e-Kinerja',
      waktu: '3 Hari',
      output: 'Hasil inputan capaian kinerja kegiatan di e-Kinerja yang telah divalidasi',
    }),
    langkah(7, 'sekretaris', {
      kegiatan: 'Memvalidasi dan tanda tangan data capaian kinerja atau bukti dukung capaian kinerja',
      kelengkapan: 'Data capaian kinerja Program yang telah disupervisi',
      waktu: '1 Hari',
      output: 'Data capaian kinerja divalidasi',
    }),
    langkah(8, 'kasubag-perencanaan', {
      kegiatan: 'Mengumpulkan dan mengolah data capaian kinerja',
      kelengkapan: 'Data capaian kinerja Program yang telah ditandatangani',
      waktu: '1 Hari',
      output: 'Tanda terima data capaian kinerja Program yang telah ditandatangani',
    }),
    langkah(9, 'kasubag-perencanaan', {
      simbol: 'keputusan',
      kembali: [3, 6],
      kegiatan:
        'mengkoreksi data capaian kinerja Program. Jika benar lanjut ke tahapan selanjutnya, jika salah kembali ke Kepala Seksi/sekretariat untuk diperbaiki',
      kelengkapan: 'Data capaian kinerja Program yang telah divalidasi',
      waktu: '1 - 2 Hari',
      output: 'Data capaian kinerja Program yang telah ditandatangani dan sudah terkoreksi',
    }),
    langkah(10, 'kasubag-perencanaan', {
      lanjut: [13],
      kegiatan: 'Menyusun Draft Laporan Capaian Kinerja Kecamatan',
      kelengkapan: 'Data capaian kinerja Program yang telah ditandatangani dan sudah terkoreksi',
      waktu: '1 Hari',
      output: 'Draft Laporan Capaian Kinerja',
    }),
    langkah(13, 'sekretaris', {
      simbol: 'keputusan',
      kembali: [10],
      kegiatan:
        'Mengoreksi Format Laporan Capaian Kinerja Kecamatan, jika salah dikembalikan ke Kasubbag Perencanaan dan Keuangan',
      kelengkapan: 'Draft Laporan Capaian Kinerja',
      waktu: '3 Hari',
      output: 'Draft Laporan Capaian Kinerja yang sudah di koreksi',
    }),
    langkah(14, 'camat', {
      kegiatan: 'Tandatangan Capaian Kinerja yang telah disesuaikan dengan format Laporan',
      kelengkapan: 'Draft Laporan Capaian Kinerja yang sudah di koreksi',
      waktu: '1 Hari',
      output: 'Dokumen Laporan Capaian Kinerja',
    }),
    langkah(15, 'admin-satu-data', {
      kegiatan: 'Admin Satu Data Menginput Data Capaian Kinerja ke Aplikasi https://data.purbalinggakab.go.id/',
      kelengkapan: 'Laporan Capaian Kinerja yang telah ditandatangani Camat',
      waktu: '1 hari',
      output: 'Data capaian kinerja terinput dalam Aplikasi Satu Data Purbalingga',
    }),
    langkah(16, 'kasubag-perencanaan', {
      kegiatan: 'Menyusun draft dokumen Evaluasi Kinerja Kecamatan',
      kelengkapan: 'Laporan Capaian Kinerja yang telah ditandatangani Camat',
      waktu: '3 - 5 Hari',
      output: 'Draft dokumen Evaluasi Kinerja',
    }),
    langkah(17, 'sekretaris', {
      kegiatan: 'Supervisi dan paraf dokumen Evaluasi Kinerja Kecamatan',
      kelengkapan: 'Draft dokumen Evaluasi Kinerja',
      waktu: '1 - 2 Hari',
      output: 'Draft dokumen Evaluasi Kinerja yang telah disupervisi dan paraf',
    }),
    langkah(18, 'camat', {
      kegiatan: 'Tanda tangan dokumen Evaluasi Kinerja Kecamatan',
      kelengkapan: 'Draft dokumen Evaluasi Kinerja yang telah disupervisi dan paraf',
      waktu: '1 Hari',
      output: 'Dokumen Evaluasi Kinerja yang telah ditandatangani Camat',
    }),
    langkah(19, 'staf-sekretariat', {
      simbol: 'terminator',
      lanjut: [],
      kegiatan:
        'Melakukan scanning dokumen Laporan Pengukuran Perkin Pejabat Es 2, 3 dan 4 dan dokumen Evaluasi Kinerja Kecamatan yang telah ditandatangani',
      kelengkapan: 'Dokumen Evaluasi Kinerja yang telah ditandatangani Camat',
      waktu: '2 Hari',
      output: 'Softcopy hasil scan dokumen Laporan Pengukuran kinerja',
    }),
  ],
};

/** What most steps have in common: a process whose next step is the next number. */
export function langkah(nomor: number, pelaku: string, isi: Partial<LangkahBagan>): LangkahBagan {
  const umum = { kegiatan: 'Menyusun dokumen', kelengkapan: '–', waktu: '–', output: 'Dokumen', keterangan: '' };
  return { nomor, pelaku, ...umum, simbol: 'proses', lanjut: [nomor + 1], kembali: [], ...isi };
}
