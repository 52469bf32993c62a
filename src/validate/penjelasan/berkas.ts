import type { Penjelasan } from '../codes.ts';

/** What can be wrong with files before their text is read. */
export const BERKAS = {
  'folder-tidak-terbaca': {
    arti: 'Folder isi tidak ada, kosong, atau tidak boleh dibaca.',
    dasar: 'Tanpa folder isi tidak ada yang dapat diperiksa.',
    contoh: '--content salah-ketik',
  },
  'berkas-tidak-terbaca': {
    arti: 'Berkas atau folder tidak boleh dibaca.',
    dasar: 'Yang tidak terbaca tidak dapat diperiksa.',
    contoh: 'izin berkas dicabut',
  },
  'berkas-tautan': {
    arti: 'Berkas atau folder hanyalah tautan ke yang lain.',
    dasar: 'Tautan dapat menunjuk ke luar repositori, sehingga isinya tidak ikut disetujui.',
    contoh: 'tautan simbolik bernama format.yaml',
  },
  'berkas-bukan-teks': {
    arti: 'Isi berkas bukan teks UTF-8.',
    dasar: 'Penyandian selain UTF-8 terbaca lain di komputer lain.',
    contoh: 'berkas Excel yang dinamai format.yaml',
  },
  'berkas-terlalu-besar': {
    arti: 'Berkas lebih besar dari 1 MiB, jauh di atas yang ditulis tangan.',
    dasar: 'Berkas isi pendek dan punya satu pemilik; yang sangat besar biasanya salah taruh.',
    contoh: 'data mentah 5 MB bernama seksi-pelayanan.yaml',
  },
  'lambang-salah': {
    arti: 'kop.lambang menyebut gambar yang tidak ada, terlalu besar, atau bukan PNG atau JPEG.',
    dasar: 'Lambang dicetak di kop dan sampul setiap dokumen.',
    contoh: 'lambang: gambar/lambang.png, padahal berkasnya belum diunggah',
  },
  'berkas-kosong': {
    arti: 'Berkas tidak memuat isian apa pun.',
    dasar: 'Berkas kosong tidak menyatakan apa pun.',
    contoh: 'kompilasi.yaml tanpa isi',
  },
  'berkas-tidak-dikenal': {
    arti: 'Berkas di luar susunan folder isi.',
    dasar: 'Susunan folder menentukan arti dan pemilik tiap berkas.',
    contoh: 'kinerja/2024/catatan-rapat.yaml',
  },
  'nama-berkas-salah': {
    arti: 'Nama berkas hampir benar, tetapi salah ketik.',
    dasar: 'Berkas yang salah nama tidak dibaca.',
    contoh: 'capaian-lalu/2023.yml',
  },
  'nama-berkas-kembar': {
    arti: 'Dua nama hanya berbeda huruf besar dan kecil.',
    dasar: 'Windows dan macOS menganggapnya satu berkas, sehingga salah satunya hilang.',
    contoh: 'seksi-pelayanan.yaml dan Seksi-Pelayanan.yaml',
  },
  'berkas-wajib-tidak-ada': {
    arti: 'Berkas yang diperlukan belum ada.',
    dasar: 'Tanpa berkas ini tahun itu tidak dapat diukur.',
    contoh: 'instansi.yaml belum ada',
  },
  'jalur-berbeda': {
    arti: 'Isian tidak sama dengan nama berkas atau foldernya.',
    dasar: 'Satu fakta, satu tempat: letak berkas menentukan tahun, triwulan, dan unitnya.',
    contoh: 'triwulan: 2 di dalam folder tw1',
  },
} as const satisfies Record<string, Penjelasan>;
