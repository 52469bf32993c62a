import type { Penjelasan } from '../codes.ts';

/** Texts that people write, and templates. */
export const NARASI = {
  'kecamatan-lain': {
    arti: 'Teks menyebut kecamatan lain.',
    dasar: 'Biasanya tertinggal dari salinan dokumen kantor lain.',
    contoh: 'nama kantor asal tertinggal dalam salinan laporannya',
  },
  'peraturan-dicabut': {
    arti: 'Teks menyebut peraturan yang sudah diganti pada tahun berkasnya.',
    dasar: 'Dasar hukum laporan adalah yang berlaku pada tahunnya. Teks yang juga menyebut penggantinya dibiarkan.',
    contoh: 'PermenPANRB 12/2015 dalam laporan 2024',
  },
  'lkjip-tidak-lengkap': {
    arti: 'Laporan kinerja tahunan belum mempunyai teks, angka, analisis, atau pengesahan yang harus ada.',
    dasar: 'PermenPANRB 53/2014 Lampiran II dan III.',
    contoh: 'lkjip tanpa ikhtisar',
  },
  'metadata-statistik-kurang': {
    arti: 'Metadata statistik untuk portal Satu Data belum lengkap; paketnya belum dapat dibuat.',
    dasar: 'Peraturan BPS 5/2020: data diserahkan bersama metadata kegiatan, indikator, dan variabelnya.',
    contoh: 'renstra tanpa metadata_statistik',
  },
  'templat-rusak': {
    arti: 'Susunan templat tidak dapat dibaca.',
    dasar: 'Templat yang ketat: yang tidak dikenal tidak dicetak kosong.',
    contoh: '{{ judul tanpa kurung tutup',
  },
  'templat-medan-tidak-dikenal': {
    arti: 'Templat menyebut data yang tidak ada.',
    dasar: 'Templat yang ketat: yang tidak dikenal tidak dicetak kosong.',
    contoh: '{{ capain }}',
  },
  'templat-saringan-salah': {
    arti: 'Saringan templat tidak dikenal atau salah dipakai.',
    dasar: 'Templat yang ketat: yang tidak dikenal tidak dicetak kosong.',
    contoh: 'saringan persn',
  },
  'templat-bagian-tidak-dikenal': {
    arti: 'Templat menyebut bagian dokumen yang tidak ada.',
    dasar: 'Templat yang ketat: yang tidak dikenal tidak dicetak kosong.',
    contoh: '::: tabel pengukuran',
  },
  'templat-argumen-salah': {
    arti: 'Argumen bagian dokumen kurang, berlebih, atau tidak dikenal.',
    dasar: 'Templat yang ketat: yang tidak dikenal tidak dicetak kosong.',
    contoh: '::: tabel pengukuran-perkin jabtan="camat"',
  },
  'templat-rujukan-salah': {
    arti: 'Rujukan silang di templat menuju tabel, gambar, atau judul yang tidak ada, atau namanya dipakai dua kali.',
    dasar: 'Nomor tabel pada rujukan diisi sistem; rujukan yang tidak menunjuk apa pun tidak dicetak.',
    contoh: '[](#tabel-ikku)',
  },
} as const satisfies Record<string, Penjelasan>;
