import type { Penjelasan } from '../codes.ts';

/** Seals, corrections and waivers. */
export const PENGESAHAN = {
  'sidik-berbeda': {
    arti: 'Angka berubah sesudah disahkan.',
    dasar: 'Triwulan yang disahkan terkunci; perubahan hanya lewat ralat.',
    contoh: 'realisasi diubah tanpa ralat',
  },
  'segel-mendahului': {
    arti: 'Triwulan disahkan sebelum triwulan yang mendahuluinya.',
    dasar: 'Angka s.d. suatu triwulan memuat triwulan sebelumnya.',
    contoh: 'kompilasi TW II ada, kompilasi TW I belum',
  },
  'ralat-kurang': {
    arti: 'Edisi kedua dan seterusnya tanpa alasan ralat.',
    dasar: 'Ralat diumumkan bersama alasannya.',
    contoh: 'edisi: 2 tanpa ralat',
  },
  'edisi-tidak-ada': {
    arti: 'Laporan menunjuk edisi kompilasi yang tidak ada.',
    dasar: 'Laporan bertumpu pada kompilasi.',
    contoh: 'kompilasi_edisi: 2, kompilasi baru edisi 1',
  },
  'edisi-berubah': {
    arti: 'Berkas edisi tetap berubah, hilang, atau tidak tercatat di edisi.yaml.',
    dasar: 'Edisi tetap menyimpan yang terbit sebagaimana waktu itu; perbaikan adalah edisi berikutnya.',
    contoh: 'capaian.csv dibuka lalu disimpan lagi di Excel',
  },
  'edisi-tidak-cocok': {
    arti: 'Edisi tetap memuat angka yang bukan angka yang disahkan, atau nomornya tidak bertumpu pada segelnya.',
    dasar: 'Edisi dibuat dari baris yang disegel, tidak diketik.',
    contoh: 'realisasi IKU-1 di capaian.json 85, yang disahkan 82,4',
  },
  'arsip-berubah': {
    arti: 'Salinan bertanda tangan bukan berkas yang dicatat, hilang, terlalu besar, atau disebut di dua tempat.',
    dasar: 'Yang diarsipkan adalah yang ditandatangani, bita demi bita.',
    contoh: 'PDF di arsip/2024 disimpan ulang sesudah npm run archive',
  },
  'arsip-tanpa-pasangan': {
    arti: 'Catatan arsip tanpa salinan, atau salinan tanpa catatan.',
    dasar: 'Arsip adalah berkas beserta catatannya: siapa yang menandatangani, kapan, dan sidiknya.',
    contoh: 'pindaian.pdf ditaruh di arsip/2024 tanpa npm run archive',
  },
  'pengecualian-tidak-sah': {
    arti: 'Pengecualian tidak menunjuk masalah yang boleh dikecualikan.',
    dasar: 'Hanya masalah aturan antarberkas yang boleh ditunda, tidak yang membuat berkas tidak terbaca.',
    contoh: 'kode: yaml-tab',
  },
  'pengecualian-lewat': {
    arti: 'Masa pengecualian sudah habis.',
    dasar: 'Pengecualian selalu sementara.',
    contoh: 'sampai: 2024-06-30, diperiksa per 2024-07-01',
  },
  'pengecualian-tidak-terpakai': {
    arti: 'Pengecualian untuk masalah yang tidak ada.',
    dasar: 'Pengecualian yang tertinggal menyembunyikan masalah berikutnya.',
    contoh: 'masalahnya sudah diperbaiki',
    peringatan: true,
  },
} as const satisfies Record<string, Penjelasan>;
