import type { ProblemCode } from '../source/problem.ts';

/** What a problem code means, and content that has it. README lists them; a test compares. */
export interface Penjelasan {
  arti: string;
  contoh: string;
}

export const PENJELASAN: Record<ProblemCode, Penjelasan> = {
  'folder-tidak-terbaca': {
    arti: 'Folder isi tidak ada, kosong, atau tidak boleh dibaca.',
    contoh: '--content salah-ketik',
  },
  'berkas-tidak-terbaca': {
    arti: 'Berkas atau folder tidak boleh dibaca, atau hanya tautan.',
    contoh: 'tautan simbolik',
  },
  'berkas-bukan-teks': { arti: 'Isi berkas bukan teks UTF-8.', contoh: 'berkas Excel yang dinamai format.yaml' },
  'berkas-kosong': { arti: 'Berkas tidak memuat isian apa pun.', contoh: 'kompilasi.yaml tanpa isi' },
  'berkas-tidak-dikenal': {
    arti: 'Nama berkas tidak sesuai susunan folder isi.',
    contoh: 'kinerja/2024/TW1/format.yml',
  },
  'berkas-wajib-tidak-ada': { arti: 'Berkas yang diperlukan belum ada.', contoh: 'instansi.yaml belum ada' },
  'jalur-berbeda': {
    arti: 'Isian tidak sama dengan nama berkas atau foldernya.',
    contoh: 'triwulan: 2 di dalam folder tw1',
  },
  'yaml-rusak': { arti: 'Susunan YAML tidak dapat dibaca.', contoh: 'tanda kutip tidak ditutup' },
  'yaml-tab': { arti: 'Baris dijorokkan dengan tab.', contoh: '⇥realisasi: 82' },
  'yaml-tidak-didukung': {
    arti: 'Memakai jangkar, alias, tag, atau lebih dari satu dokumen.',
    contoh: 'target: *lama',
  },
  'kunci-ganda': {
    arti: 'Isian yang sama ditulis dua kali di satu tempat.',
    contoh: 'realisasi: 82 lalu realisasi: 83',
  },
  'isian-kurang': { arti: 'Isian wajib belum ada.', contoh: 'berkas seksi tanpa unit' },
  'isian-kosong': { arti: 'Isian ada tetapi belum diisi.', contoh: 'tanggal: (kosong)' },
  'isian-tidak-dikenal': { arti: 'Nama isian tidak dikenal, biasanya salah ketik.', contoh: 'realisas: 82' },
  'isian-salah-jenis': {
    arti: 'Jenis isian salah: teks, angka, daftar, atau kelompok.',
    contoh: 'nip: 197201031992031012 tanpa tanda kutip',
  },
  'isian-salah-bentuk': { arti: 'Tulisan tidak sesuai bentuk yang ditentukan.', contoh: 'tanggal: 15-04-2024' },
  'isian-di-luar-batas': { arti: 'Angka atau banyaknya butir melewati batas.', contoh: 'realisasi_anggaran: -5' },
  'pilihan-tidak-dikenal': { arti: 'Isian bukan salah satu pilihan.', contoh: 'arah: meningkat' },
  'angka-bertanda-kutip': { arti: 'Angka tertulis sebagai teks.', contoh: 'realisasi: "1.234,5"' },
  'angka-terlalu-panjang': {
    arti: 'Angka lebih dari 15 digit tidak tersimpan tepat.',
    contoh: 'realisasi: 0.12345678901234567',
  },
  'pengenal-ganda': { arti: 'Satu pengenal dipakai dua kali.', contoh: 'dua unit dengan id seksi-pelayanan' },
  'kode-ganda': {
    arti: 'Satu kode ditulis dua kali dalam satu berkas.',
    contoh: 'IKU-1 dua kali dalam satu berkas seksi',
  },
  'kode-bukan-anak': {
    arti: 'Kode tidak diawali kode induknya.',
    contoh: 'kegiatan 7.01.03.2.01 di bawah program 7.01.02',
  },
  'unit-tidak-dikenal': { arti: 'Unit tidak ada di instansi.yaml.', contoh: 'unit: seksi-pelayan' },
  'jabatan-tidak-dikenal': { arti: 'Jabatan tidak ada di pejabat.yaml.', contoh: 'atasan: pak-camat' },
  'pejabat-tidak-dikenal': { arti: 'Orang tidak ada di pejabat.yaml.', contoh: 'penugasan dengan pejabat: budi' },
  'peran-tidak-dikenal': {
    arti: 'Pelaksana SOP tidak dijalankan jabatan mana pun, atau bukan kolom SOP itu.',
    contoh: 'pelaksana: [kasi]',
  },
  'sasaran-tidak-dikenal': { arti: 'Kode sasaran tidak ada dalam renstra.', contoh: 'sasaran: S-9' },
  'indikator-tidak-dikenal': {
    arti: 'Kode indikator tidak ada dalam renstra atau program tahun itu.',
    contoh: 'kode: IKU-9',
  },
  'nomenklatur-tidak-dikenal': {
    arti: 'Kode program, kegiatan, atau sub kegiatan tidak ada dalam program tahun itu.',
    contoh: 'kode: 7.01.02.2.99',
  },
  'langkah-tidak-dikenal': { arti: 'SOP menuju langkah yang tidak ada.', contoh: 'kembali_ke: [40]' },
  'isian-ganda': {
    arti: 'Satu angka diisi di dua berkas pada triwulan yang sama.',
    contoh: 'IKU-1 di dua berkas seksi',
  },
  'isian-salah-berkas': {
    arti: 'Indikator diisi di berkas yang bukan tempatnya.',
    contoh: '7.01.02-1 di dalam seksi/',
  },
  'anggaran-salah-tingkat': {
    arti: 'Realisasi anggaran ditulis pada induk, padahal dijumlahkan dari anaknya.',
    contoh: 'realisasi_anggaran pada kegiatan yang punya sub kegiatan',
  },
  'target-salah-tempat': {
    arti: 'Target ditulis di perkin yang bukan tempatnya.',
    contoh: 'target IKU di perkin kepala seksi',
  },
  'nilai-tidak-cocok': {
    arti: 'Jenis target atau realisasi tidak cocok dengan indikatornya.',
    contoh: 'realisasi: BB untuk indikator berarah naik',
  },
  'aturan-tidak-lengkap': {
    arti: 'Aturan menghitung indikator atau kategori belum utuh.',
    contoh: 'arah: predikat tanpa skala',
  },
  'jumlah-pagu-berbeda': {
    arti: 'Pagu induk bukan jumlah pagu di bawahnya.',
    contoh: 'pagu program 100, kegiatannya 60 dan 30',
  },
  'sidik-berbeda': { arti: 'Angka berubah sesudah disahkan.', contoh: 'realisasi diubah tanpa ralat' },
  'segel-mendahului': {
    arti: 'Triwulan disahkan sebelum triwulan yang mendahuluinya.',
    contoh: 'kompilasi TW II ada, kompilasi TW I belum',
  },
  'ralat-kurang': { arti: 'Edisi kedua dan seterusnya tanpa alasan ralat.', contoh: 'edisi: 2 tanpa ralat' },
  'edisi-tidak-ada': {
    arti: 'Laporan menunjuk edisi kompilasi yang tidak ada.',
    contoh: 'kompilasi_edisi: 2, kompilasi baru edisi 1',
  },
  'tanggal-tidak-ada': { arti: 'Tanggal tidak ada dalam kalender.', contoh: 'tanggal: 2024-02-30' },
  'tanggal-di-luar-tahun': {
    arti: 'Tanggal bukan dari tahun berkasnya.',
    contoh: 'libur 2025-01-01 dalam kalender 2024',
  },
  'masa-terbalik': { arti: 'Akhir mendahului awal.', contoh: 'mulai: 2024-07-01, selesai: 2024-06-30' },
  'masa-bertumpuk': {
    arti: 'Dua masa yang seharusnya bergantian bertumpuk.',
    contoh: 'dua pejabat definitif untuk satu jabatan',
  },
  'nip-salah': { arti: 'Tanggal atau angka di dalam NIP mustahil.', contoh: 'nip: "197213031992031012"' },
  'sk-kurang': { arti: 'Plt. atau Plh. tanpa nomor SK.', contoh: 'sifat: plt tanpa sk' },
  'templat-rusak': { arti: 'Susunan templat tidak dapat dibaca.', contoh: '{{ judul tanpa kurung tutup' },
  'templat-medan-tidak-dikenal': { arti: 'Templat menyebut data yang tidak ada.', contoh: '{{ capain }}' },
  'templat-saringan-salah': {
    arti: 'Saringan templat tidak dikenal atau salah dipakai.',
    contoh: 'saringan persn',
  },
  'templat-bagian-tidak-dikenal': {
    arti: 'Templat menyebut bagian dokumen yang tidak ada.',
    contoh: '::: tabel pengukuran',
  },
  'templat-argumen-salah': {
    arti: 'Argumen bagian dokumen kurang, berlebih, atau tidak dikenal.',
    contoh: '::: tabel pengukuran-perkin jabtan="camat"',
  },
};
