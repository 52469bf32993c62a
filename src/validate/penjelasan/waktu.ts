import type { Penjelasan } from '../codes.ts';

/** Days, calendars and officials. */
export const WAKTU = {
  'tanggal-tidak-ada': {
    arti: 'Tanggal tidak ada dalam kalender.',
    dasar: 'Kalender.',
    contoh: 'tanggal: 2024-02-30',
  },
  'tanggal-di-luar-tahun': {
    arti: 'Tanggal bukan dari tahun berkasnya atau jauh sesudah triwulan yang disahkan, atau target di luar masa renstra.',
    dasar: 'Satu tahun, satu berkas.',
    contoh: 'libur 2025-01-01 dalam kalender 2024',
  },
  'masa-terbalik': {
    arti: 'Akhir mendahului awal.',
    dasar: 'Kalender.',
    contoh: 'mulai: 2024-07-01, selesai: 2024-06-30',
  },
  'masa-bertumpuk': {
    arti: 'Dua masa yang seharusnya bergantian bertumpuk.',
    dasar: 'Satu jabatan, satu pemegang pada satu hari; satu tahun, satu renstra.',
    contoh: 'dua pejabat definitif untuk satu jabatan',
  },
  'kalender-tidak-ada': {
    arti: 'Belum ada berkas hari libur untuk tahun yang diukur.',
    dasar: 'SOP menghitung hari kerja; tanpa hari libur (SKB tiga menteri) tidak ada tenggat.',
    contoh: 'kalender/2025.yaml belum ada, padahal TW IV 2024 dikumpulkan Januari 2025',
  },
  'tenggat-salah': {
    arti: 'Tenggat mendahului berkasnya, pada hari libur, sebelum triwulannya berakhir, atau jauh sesudahnya.',
    dasar: 'SOP menghitung hari kerja sejak format dibagikan.',
    contoh: 'tenggat: 2024-04-13, hari Sabtu',
  },
  'tenggat-lewat': {
    arti: 'Dokumen bertanggal sesudah batas waktunya.',
    dasar: 'PermenPANRB 53/2014: laporan kinerja paling lambat dua bulan sesudah tahun anggaran.',
    contoh: 'lkjip 2024 bertanggal 2025-04-10',
  },
  'tanggal-mendahului': {
    arti: 'Dokumen bertanggal sebelum periodenya berakhir, atau laporan sebelum kompilasinya.',
    dasar: 'Yang disahkan harus sudah terjadi.',
    contoh: 'kompilasi TW I bertanggal 2024-03-20',
  },
  'nip-salah': {
    arti: 'Tanggal atau angka di dalam NIP mustahil, atau diangkat sebelum berumur 16 tahun.',
    dasar: 'Perka BKN 22/2007: susunan NIP 18 angka.',
    contoh: 'nip: "197213031992031012"',
  },
  'nip-tidak-cocok': {
    arti: 'NIP tidak sesuai tanggal lahir, pengangkatan, atau jenis kelamin yang tertulis.',
    dasar: 'Perka BKN 22/2007: susunan NIP 18 angka.',
    contoh: 'nip 19720131…, lahir: 1973-01-31',
  },
  'sk-kurang': {
    arti: 'Plt. atau Plh. tanpa nomor SK.',
    dasar: 'Pelaksana tugas dan pelaksana harian menjabat dengan surat perintah.',
    contoh: 'sifat: plt tanpa sk',
  },
  'jabatan-kosong': {
    arti: 'Tidak ada yang menjabat penanda tangan pada hari dokumen.',
    dasar: 'Dokumen ditandatangani pejabat yang menjabat pada harinya.',
    contoh: 'kompilasi 2024-04-05, camat baru menjabat 2024-05-01',
  },
} as const satisfies Record<string, Penjelasan>;
