import type { Halangan, KodeHalangan } from './halangan.ts';
import type { SebabTindak } from './langkah.ts';
import type { SebabSuara } from './suara.ts';

/** Why an approval did not count, and what its giver can do: as the gate tells it. */
export const SEBAB: Record<SebabSuara | SebabTindak, { pesan: string; saran: string }> = {
  'waktu-salah': { pesan: 'waktunya tidak terbaca', saran: 'Setujui sekali lagi.' },
  ditarik: { pesan: 'sudah ditarik kembali', saran: 'Setujui lagi bila memang setuju.' },
  dibatalkan: { pesan: 'sudah dibatalkan', saran: 'Setujui lagi pada versi terakhir.' },
  'akun-tidak-dikenal': {
    pesan: 'akunnya tidak tercatat di pejabat.yaml',
    saran: 'Catat nomor dan nama akun itu di pejabat.yaml lewat permohonan tersendiri.',
  },
  'akun-nama-berbeda': {
    pesan: 'nama akunnya bukan yang tercatat di pejabat.yaml',
    saran: 'Perbarui login pada akun itu di pejabat.yaml lewat permohonan tersendiri, lalu setujui lagi.',
  },
  'akun-nomor-berbeda': {
    pesan: 'nama akunnya tercatat, tetapi nomornya milik akun lain',
    saran: 'Periksa siapa yang memakai nama itu sekarang; nama akun yang dilepas dapat dipakai orang lain.',
  },
  'akun-ganda': {
    pesan: 'akunnya tercatat pada lebih dari satu orang',
    saran: 'Perbaiki pejabat.yaml: satu akun untuk satu orang.',
  },
  'sebelum-dibuka': { pesan: 'diberikan sebelum permohonan dibuka', saran: 'Setujui sekali lagi.' },
  'sebelum-ganti-sasaran': {
    pesan: 'diberikan sebelum permohonan dialihkan ke cabang ini',
    saran: 'Baca perubahannya, lalu setujui sekali lagi.',
  },
  'kepala-lama': {
    pesan: 'diberikan pada versi sebelum perubahan terakhir',
    saran: 'Baca perubahannya, lalu setujui sekali lagi.',
  },
  'versi-belum-siap': {
    pesan: 'versi terakhir masih diolah, sehingga belum pasti versi mana yang disetujui',
    saran: 'Tunggu beberapa menit.',
  },
  'terlalu-cepat': {
    pesan: 'diberikan kurang dari satu menit sesudah versi baru masuk',
    saran: 'Muat ulang halamannya, baca perubahannya, lalu setujui sekali lagi.',
  },
  'diubah-kemudian': { pesan: 'tulisannya diubah sesudah diberikan', saran: 'Setujui sekali lagi.' },
  'bukan-pemegang': {
    pesan: 'tidak memegang langkah mana pun dalam rantai ini',
    saran: 'Tidak perlu berbuat apa-apa.',
  },
  'bukan-pemegang-hari-itu': {
    pesan: 'tidak memegang jabatannya pada hari itu',
    saran: 'Yang menyetujui adalah pemegang jabatan, Plt., atau Plh. pada hari ia menyetujui.',
  },
  'penyusun-sendiri': {
    pesan: 'diberikan oleh yang mengajukan atau mengubah isinya',
    saran: 'Minta persetujuan pejabat lain pada langkah itu.',
  },
  'sedang-diganti': {
    pesan: 'diberikan oleh pejabat yang diganti atau diwakili permohonan ini',
    saran: 'Minta persetujuan dua pejabat struktural lain.',
  },
  'orang-sama': {
    pesan: 'langkahnya sudah disetujui orang yang sama',
    saran: 'Tidak perlu berbuat apa-apa.',
  },
  'sudah-terpenuhi': { pesan: 'langkahnya sudah disetujui', saran: 'Tidak perlu berbuat apa-apa.' },
  'sebelum-pengembalian': {
    pesan: 'diberikan sebelum permohonan dikembalikan',
    saran: 'Setujui sekali lagi sesudah isinya diperbaiki.',
  },
  'terlalu-awal': {
    pesan: 'diberikan sebelum langkah di depannya selesai',
    saran: 'Setujui sekali lagi sesudah langkah di depannya selesai.',
  },
};

const HALANGAN: Record<KodeHalangan, { pesan: string; saran: string }> = {
  'tidak-terbuka': { pesan: 'permohonan tidak terbuka lagi', saran: 'Buka permohonan baru bila masih perlu.' },
  draf: { pesan: 'permohonan masih bertanda draf', saran: 'Hapus tanda drafnya bila sudah siap diperiksa.' },
  'dari-fork': {
    pesan: 'permohonan datang dari salinan repositori',
    saran: 'Ajukan dari cabang di repositori kantor ini.',
  },
  'sasaran-lain': { pesan: 'permohonan tidak menuju cabang utama', saran: 'Arahkan permohonan ke cabang utama.' },
  'waktu-salah': { pesan: 'ada waktu yang tidak terbaca', saran: 'Laporkan kepada pengelola.' },
  'tanpa-perubahan': { pesan: 'tidak ada berkas yang berubah', saran: 'Tutup permohonan ini.' },
  'berkas-bukan-biasa': {
    pesan: 'bukan berkas biasa (tautan atau submodul)',
    saran: 'Ganti dengan berkas biasa.',
  },
  'nama-berkas-salah': {
    pesan: 'nama berkas memuat huruf yang tidak dipakai di sini',
    saran: 'Pakai huruf a-z, angka, titik, dan tanda hubung.',
  },
  'nama-berkas-kembar': { pesan: 'dua nama berkas hanya berbeda huruf besar', saran: 'Hapus salah satunya.' },
  'tanpa-rantai': {
    pesan: 'tidak ada yang dapat menyetujui berkas ini',
    saran: 'Periksa letak dan nama berkasnya; rantai persetujuan ada di sop/.',
  },
  'kebijakan-dan-data': {
    pesan: 'kebijakan dan data diajukan bersama',
    saran: 'Ajukan kebijakannya dahulu dalam permohonan tersendiri, lalu datanya.',
  },
  'lebih-dari-satu-rantai': {
    pesan: 'berkasnya melalui lebih dari satu rantai persetujuan',
    saran: 'Pisahkan menjadi permohonan seperti yang didaftar.',
  },
  'penyusun-tidak-dikenal': {
    pesan: 'diajukan atau diubah akun yang tidak tercatat di pejabat.yaml',
    saran: 'Catat akun itu di pejabat.yaml, atau ajukan ulang dengan akun yang tercatat.',
  },
  'pendorong-tidak-diketahui': {
    pesan: 'tidak diketahui siapa yang mengirim versi terakhir',
    saran: 'Kirim satu perubahan lagi dengan akun yang tercatat.',
  },
  'sasaran-berubah': {
    pesan: 'berkas ini sudah berubah di cabang utama',
    saran: 'Gabungkan cabang utama ke cabang permohonan, lalu minta persetujuan lagi.',
  },
  'pejabat-sekaligus': {
    pesan: 'permohonan ini mengganti semua pejabat yang harus menyetujuinya',
    saran: 'Ajukan satu per satu: satu pejabat dahulu, dan sesudah digabung yang berikutnya.',
  },
  'belum-diperiksa': { pesan: 'isinya belum diperiksa', saran: 'Tunggu pemeriksaan selesai.' },
  'isi-bermasalah': { pesan: 'isinya masih bermasalah', saran: 'Perbaiki masalah yang disebut pemeriksaan.' },
};

/** "berkas ini sudah berubah di cabang utama: content/perkin/2024/camat.yaml" */
export function describeHalangan({ kode, tentang }: Halangan): { pesan: string; saran: string } {
  const { pesan, saran } = HALANGAN[kode];
  return { pesan: tentang === undefined ? pesan : `${pesan}: ${tentang}`, saran };
}
