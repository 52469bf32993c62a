import type { Penjelasan } from '../codes.ts';

/** Traps of YAML text. */
export const YAML = {
  'yaml-rusak': {
    arti: 'Susunan YAML tidak dapat dibaca.',
    dasar: 'YAML 1.2.',
    contoh: 'tanda kutip tidak ditutup',
  },
  'yaml-tab': {
    arti: 'Baris dijorokkan dengan tab.',
    dasar: 'YAML 1.2 bagian 6.1: jarak depan hanya spasi.',
    contoh: '⇥realisasi: 82',
  },
  'yaml-jangkar': {
    arti: 'Memakai jangkar (&) atau alias (*).',
    dasar: 'Yang membaca satu baris harus melihat angkanya di baris itu juga.',
    contoh: 'target: *lama',
  },
  'yaml-alias-berantai': {
    arti: 'Alias di dalam alias, yang dapat membengkak jutaan kali.',
    dasar: 'Cara yang dikenal untuk membuat komputer pemeriksa macet.',
    contoh: 'b: &b [*a, *a], lalu c: [*b, *b]',
  },
  'yaml-gabung': {
    arti: 'Memakai kunci gabung (<<).',
    dasar: 'Bukan bagian YAML 1.2; tiap program membacanya berbeda.',
    contoh: '<<: *umum',
  },
  'yaml-tag': {
    arti: 'Memakai tag (!) pada nilai.',
    dasar: 'Jenis tiap isian sudah ditentukan skemanya.',
    contoh: 'realisasi: !!str 82',
  },
  'yaml-dokumen-ganda': {
    arti: 'Satu berkas memuat lebih dari satu dokumen.',
    dasar: 'Satu berkas, satu pemilik, satu dokumen.',
    contoh: '--- di tengah berkas',
  },
  'yaml-direktif': {
    arti: 'Berkas diawali perintah YAML (%).',
    dasar: 'Tidak ada yang memerlukannya, dan dapat mengubah arti seluruh berkas.',
    contoh: '%YAML 1.1',
  },
  'yaml-terlalu-dalam': {
    arti: 'Isian bertingkat terlalu dalam.',
    dasar: 'Tidak ada berkas isi yang sedalam itu; biasanya kurung yang tidak ditutup.',
    contoh: '[[[[[[…]]]]]]',
  },
  'yaml-bom': {
    arti: 'Berkas diawali tanda urutan bita (BOM).',
    dasar: 'Sebagian program menampilkannya sebagai huruf aneh.',
    contoh: 'berkas yang disimpan dengan Notepad lama',
    peringatan: true,
  },
  'yaml-crlf': {
    arti: 'Baris diakhiri cara Windows (CRLF) atau bercampur.',
    dasar: 'Seluruh baris tampak berubah ketika dibandingkan.',
    contoh: 'berkas yang disimpan dengan Notepad',
    peringatan: true,
  },
  'tanda-kendali': {
    arti: 'Ada tanda kendali yang tidak terlihat.',
    dasar: 'YAML 1.2 bagian 5.1: hanya tanda yang tercetak.',
    contoh: 'salinan dari PDF',
  },
  'huruf-tak-terlihat': {
    arti: 'Ada huruf selebar nol.',
    dasar: 'Dua kode yang tampak sama menjadi berbeda.',
    contoh: 'IKU-1 dengan spasi selebar nol di tengahnya',
  },
  'huruf-dua-arah': {
    arti: 'Ada tanda pembalik arah tulisan.',
    dasar: 'Yang tampak di layar bukan yang tersimpan.',
    contoh: 'tanda U+202E',
  },
  'huruf-mirip': {
    arti: 'Kode atau nama isian memuat huruf yang hanya mirip.',
    dasar: 'Dua kode yang tampak sama menjadi berbeda.',
    contoh: 'ІKU-1 dengan huruf Kiril, 7.O1.02 dengan huruf O',
  },
  'spasi-khusus': {
    arti: 'Ada spasi khusus di tempat spasi biasa; di dalam kalimat tidak apa-apa.',
    dasar: 'Jarak depan dan pemisah titik dua hanya spasi biasa.',
    contoh: 'spasi dari Word di awal baris',
  },
  'kunci-bukan-kata': {
    arti: 'Nama isian kosong, atau berupa daftar atau kelompok.',
    dasar: 'Tiap isian disebut dengan satu nama; biasanya kurung kurawal dalam teks tanpa tanda kutip.',
    contoh: 'ringkasan: {{ realisasi }}',
  },
  'kunci-ganda': {
    arti: 'Isian yang sama ditulis dua kali di satu tempat.',
    dasar: 'YAML 1.2 bagian 3.2.1.3: kunci dalam satu kelompok unik.',
    contoh: 'realisasi: 82 lalu realisasi: 83',
  },
  'kata-ya-tidak': {
    arti: 'Kata seperti no, off, ya, atau tidak tanpa tanda kutip, atau ya di tempat true.',
    dasar: 'Program lain membaca YAML dengan aturan lama: kata yang sama lalu berarti benar atau salah.',
    contoh: 'uraian: no, atau contoh: ya',
  },
  'angka-nol-depan': {
    arti: 'Angka diawali nol.',
    dasar: 'Menurut aturan lama YAML, 012 berarti sepuluh; sebagian program masih memakainya.',
    contoh: 'realisasi: 012',
  },
  'angka-enam-puluhan': {
    arti: 'Angka bertitik dua tanpa tanda kutip.',
    dasar: 'Menurut aturan lama YAML, 1:30 berarti sembilan puluh; sebagian program masih memakainya.',
    contoh: 'realisasi: 1:30',
  },
  'angka-bentuk-lain': {
    arti: 'Angka ditulis dengan bentuk komputer.',
    dasar: 'Angka yang tidak tertulis biasa tidak dapat dicocokkan orang.',
    contoh: 'realisasi: 1e3 atau 0x1F',
  },
  'angka-bermakna-ganda': {
    arti: 'Titik di depan tiga angka terakhir dapat berarti ribuan.',
    dasar: 'YAML membaca 631.000 sebagai 631; kebiasaan Indonesia membacanya enam ratus ribu.',
    contoh: 'realisasi_anggaran: 631.000',
  },
  'tanggal-salah-bentuk': {
    arti: 'Tanggal ditulis dengan urutan atau bentuk lain.',
    dasar: 'Satu bentuk tanggal yang tidak dapat tertukar hari dan bulannya (ISO 8601).',
    contoh: 'tanggal: 15-04-2024',
  },
} as const satisfies Record<string, Penjelasan>;
