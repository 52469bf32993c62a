import type { Penjelasan } from '../codes.ts';

/** What the schemas refuse. */
export const SKEMA = {
  'isian-kurang': {
    arti: 'Isian wajib belum ada.',
    dasar: 'Skema berkas itu.',
    contoh: 'berkas seksi tanpa unit',
  },
  'isian-kosong': {
    arti: 'Isian ada tetapi belum diisi.',
    dasar: 'Skema berkas itu.',
    contoh: 'tanggal: (kosong)',
  },
  'isian-tidak-dikenal': {
    arti: 'Nama isian tidak dikenal, biasanya salah ketik.',
    dasar: 'Skema berkas itu.',
    contoh: 'realisas: 82',
  },
  'isian-salah-jenis': {
    arti: 'Jenis isian salah: teks, angka, daftar, atau kelompok.',
    dasar: 'Skema berkas itu.',
    contoh: 'nip: 197201031992031012 tanpa tanda kutip',
  },
  'isian-salah-bentuk': {
    arti: 'Tulisan tidak sesuai bentuk yang ditentukan.',
    dasar: 'Skema berkas itu.',
    contoh: 'unit: Seksi Pelayanan',
  },
  'isian-di-luar-batas': {
    arti: 'Angka atau banyaknya butir melewati batas.',
    dasar: 'Skema berkas itu.',
    contoh: 'realisasi_anggaran: -5',
  },
  'pilihan-tidak-dikenal': {
    arti: 'Isian bukan salah satu pilihan.',
    dasar: 'Skema berkas itu.',
    contoh: 'arah: meningkat',
  },
  'angka-bertanda-kutip': {
    arti: 'Angka tertulis sebagai teks.',
    dasar: 'Teks tidak dapat dihitung, dan "1.234" dapat berarti dua angka: tidak ada yang diterka diam-diam.',
    contoh: 'realisasi: "1.234,5"',
  },
  'angka-terlalu-panjang': {
    arti: 'Angka lebih dari 15 digit tidak tersimpan tepat.',
    dasar: 'Bilangan 64-bit (IEEE 754) tepat sampai 15 digit.',
    contoh: 'realisasi: 0.12345678901234567',
  },
  'rupiah-tidak-bulat': {
    arti: 'Uang ditulis dengan sen.',
    dasar: 'Pagu dan realisasi anggaran dilaporkan dalam rupiah bulat.',
    contoh: 'realisasi_anggaran: 1250000.50',
  },
} as const satisfies Record<string, Penjelasan>;
