import type { Penjelasan } from '../codes.ts';

/** Names and codes across files. */
export const RUJUKAN = {
  'pengenal-ganda': {
    arti: 'Satu pengenal dipakai dua kali.',
    dasar: 'Pengenal dipakai berkas lain untuk menunjuk.',
    contoh: 'dua unit dengan id seksi-pelayanan',
  },
  'kode-ganda': {
    arti: 'Satu kode ditulis dua kali dalam satu berkas.',
    dasar: 'Kode dipakai berkas lain untuk menunjuk.',
    contoh: 'IKU-1 dua kali dalam satu berkas seksi',
  },
  'kode-bukan-anak': {
    arti: 'Kode tidak diawali kode induknya.',
    dasar: 'Nomenklatur Permendagri 90/2019: kode anak diawali kode induknya.',
    contoh: 'kegiatan 7.01.03.2.01 di bawah program 7.01.02',
  },
  'unit-tidak-dikenal': {
    arti: 'Unit tidak ada di instansi.yaml.',
    dasar: 'Setiap rujukan harus ada tujuannya.',
    contoh: 'unit: seksi-pelayan',
  },
  'jabatan-tidak-dikenal': {
    arti: 'Jabatan tidak ada di pejabat.yaml.',
    dasar: 'Setiap rujukan harus ada tujuannya.',
    contoh: 'atasan: pak-camat',
  },
  'induk-melingkar': {
    arti: 'Unit di bawah dirinya sendiri, atau jabatan menjadi atasannya sendiri, langsung atau berputar.',
    dasar: 'Susunan organisasi bertingkat: setiap rangkaian atasan berakhir pada pimpinan.',
    contoh: 'sekretariat dengan induk: subbagian-umum, padahal induk subbagian-umum adalah sekretariat',
  },
  'pejabat-tidak-dikenal': {
    arti: 'Orang tidak ada di pejabat.yaml.',
    dasar: 'Setiap rujukan harus ada tujuannya.',
    contoh: 'penugasan dengan pejabat: budi',
  },
  'peran-tidak-dikenal': {
    arti: 'Pelaksana SOP tidak dijalankan jabatan mana pun, atau bukan kolom SOP itu.',
    dasar: 'Setiap langkah SOP ada pelaksananya.',
    contoh: 'pelaksana: [kasi]',
  },
  'sasaran-tidak-dikenal': {
    arti: 'Kode sasaran tidak ada dalam renstra.',
    dasar: 'Setiap rujukan harus ada tujuannya.',
    contoh: 'sasaran: S-9',
  },
  'indikator-tidak-dikenal': {
    arti: 'Kode indikator tidak ada dalam renstra atau program tahun itu.',
    dasar: 'Setiap rujukan harus ada tujuannya.',
    contoh: 'kode: IKU-9',
  },
  'nomenklatur-tidak-dikenal': {
    arti: 'Kode program, kegiatan, atau sub kegiatan tidak ada dalam program tahun itu.',
    dasar: 'Setiap rujukan harus ada tujuannya.',
    contoh: 'kode: 7.01.02.2.99',
  },
  'langkah-tidak-dikenal': {
    arti: 'SOP menuju langkah yang tidak ada.',
    dasar: 'Setiap rujukan harus ada tujuannya.',
    contoh: 'kembali_ke: [40]',
  },
  'unit-tanpa-jabatan': {
    arti: 'Unit tidak dipimpin jabatan mana pun.',
    dasar: 'SOP: isian tiap unit diperiksa pimpinannya.',
    contoh: 'unit seksi-pelayanan tanpa jabatan berunit itu',
  },
  'satuan-tidak-dikenal': {
    arti: 'Satuan tidak ada dalam kamus satuan, dan tidak dalam satuan tambahan di instansi.yaml.',
    dasar: 'Satu satuan, satu ejaan: angka yang bersatuan sama dapat dibandingkan.',
    contoh: 'satuan: prosen',
  },
} as const satisfies Record<string, Penjelasan>;
