import type { Penjelasan } from '../codes.ts';

/** Figures and what belongs to them. */
export const NILAI = {
  'isian-ganda': {
    arti: 'Satu angka diisi di dua berkas pada triwulan yang sama.',
    dasar: 'Satu angka, satu berkas.',
    contoh: 'IKU-1 di dua berkas seksi',
  },
  'isian-salah-berkas': {
    arti: 'Indikator diisi di berkas yang bukan tempatnya.',
    dasar: 'Satu angka, satu berkas.',
    contoh: '7.01.02-1 di dalam seksi/',
  },
  'anggaran-salah-tingkat': {
    arti: 'Realisasi anggaran ditulis pada induk, padahal dijumlahkan dari anaknya.',
    dasar: 'Angka induk adalah jumlah anaknya, tidak diketik kedua kali.',
    contoh: 'realisasi_anggaran pada kegiatan yang punya sub kegiatan',
  },
  'target-salah-tempat': {
    arti: 'Target ditulis di perkin yang bukan tempatnya.',
    dasar: 'Satu angka, satu berkas.',
    contoh: 'target IKU di perkin kepala seksi',
  },
  'nilai-tidak-cocok': {
    arti: 'Jenis target atau realisasi tidak cocok dengan indikatornya.',
    dasar: 'Arah dan skala indikator dalam rencana.',
    contoh: 'realisasi: BB untuk indikator berarah naik',
  },
  'aturan-tidak-lengkap': {
    arti: 'Aturan menghitung indikator atau kategori belum utuh.',
    dasar: 'Tanpa aturan yang utuh capaian tidak dapat dihitung.',
    contoh: 'arah: predikat tanpa skala',
  },
  'jumlah-pagu-berbeda': {
    arti: 'Pagu induk bukan jumlah pagu di bawahnya.',
    dasar: 'Anggaran berjenjang: induk sama dengan jumlah anaknya.',
    contoh: 'pagu program 100, kegiatannya 60 dan 30',
  },
  'realisasi-melebihi-pagu': {
    arti: 'Realisasi anggaran sampai triwulan itu melebihi pagu.',
    dasar: 'UU 1/2004 pasal 3: pengeluaran tidak melebihi anggaran yang tersedia.',
    contoh: 'pagu 10.000.000, realisasi s.d. TW II 12.000.000',
  },
  'kumulatif-turun': {
    arti: 'Angka kumulatif lebih kecil daripada triwulan sebelumnya.',
    dasar:
      'Jumlah sejak Januari tidak dapat berkurang. Untuk persen hanya peringatan: bagian turun bila yang dibagi bertambah.',
    contoh: 'TW I 30, TW II 20 dengan agregasi kumulatif-isian',
  },
  'nilai-melonjak': {
    arti: 'Angka baru cocok dengan target dan riwayatnya bila komanya digeser.',
    dasar: 'Salah ketik yang lazim: koma tertinggal, atau persen ditulis sebagai pecahan.',
    contoh: '82, 83, 84, lalu 835',
  },
  'kinerja-tanpa-anggaran': {
    arti: 'Realisasi kinerja sub kegiatan diisi, realisasi anggarannya kosong.',
    dasar: 'Permendagri 86/2017 Formulir E.81: K dan Rp berpasangan.',
    contoh: 'realisasi: 3, realisasi_anggaran kosong',
  },
  'anggaran-tanpa-kinerja': {
    arti: 'Ada belanja pada sub kegiatan, realisasi kinerjanya kosong.',
    dasar: 'Permendagri 86/2017 Formulir E.81: K dan Rp berpasangan.',
    contoh: 'realisasi_anggaran: 3420000, realisasi kosong',
  },
  'bukti-kurang': {
    arti: 'Realisasi, juga yang nol, tanpa bukti dukung.',
    dasar: 'SOP 1 langkah 3–5: data diserahkan bersama bukti dukungnya.',
    contoh: 'realisasi: 82 tanpa bukti_dukung',
  },
  'bukti-tanpa-sidik': {
    arti: 'Tautan bukti tanpa SHA-256.',
    dasar: 'Isi di balik tautan dapat diganti sesudah disetujui.',
    contoh: 'tautan: https://… tanpa sha256',
  },
  'bukti-salah-bentuk': {
    arti: 'Tautan bukti tidak dapat dibuka orang lain atau membuka penyuntingan, atau sidiknya dipakai dua dokumen.',
    dasar: 'Bukti harus dapat diperiksa inspektorat.',
    contoh: 'tautan: https://localhost/bukti.pdf',
  },
  'analisis-kurang': {
    arti: 'Target triwulan tidak tercapai, tanpa penghambat atau tindak lanjut.',
    dasar: 'PermenPANRB 53/2014 Lampiran II: penyebab kegagalan dan upaya perbaikannya.',
    contoh: 'capaian 80 %, tanpa penghambat dan tindak_lanjut',
  },
} as const satisfies Record<string, Penjelasan>;
