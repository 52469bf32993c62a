import { formatHari } from '../alur/saat.ts';
import { formatTanggal } from '../format.ts';
import { showHidden } from '../source/problem.ts';

/** What stands on the page beside a bundle. Every word of it comes from here, from git or from the one who calls. */
export interface KeteranganBundel {
  kantor: string; // "Kecamatan Kutasari"
  namaFile: string; // without its folder
  sha256: string;
  genesis: string;
  hariGenesis: string;
  tip: string;
  waktuTip: string;
  cabang: string;
  folder: string;
  jumlah: { gabungan: number; dipulihkan: number; tandaPejabat: number };
}

/** One page of Markdown that can be printed as it is: for somebody who has never seen this kit. */
export function writePetunjuk(ket: KeteranganBundel): string {
  return [writeIsi(ket), writeLangkah(ket), writeArti(ket)].join('\n');
}

function writeIsi({ kantor, namaFile, sha256, genesis, hariGenesis, tip, waktuTip, jumlah }: KeteranganBundel): string {
  return `# Bundel riwayat kinerja ${escapeMd(kantor)}

Berkas \`${namaFile}\` memuat seluruh riwayat data kinerja kantor ini: setiap versi setiap berkas, siapa menyetujui apa dan kapan.
Isinya dapat diperiksa tanpa jaringan dan tanpa bantuan kantor ini.

| | |
| --- | --- |
| SHA-256 berkas | \`${sha256}\` |
| Genesis | \`${genesis}\` (${formatTanggal(hariGenesis)}); semua sampai commit ini adalah data awal |
| Ujung | \`${tip}\` (${formatTanggal(formatHari(waktuTip))}) |
| Sesudah genesis | ${jumlah.gabungan} penggabungan, ${jumlah.dipulihkan} di antaranya dipulihkan lewat pengecualian, ${jumlah.tandaPejabat} tanda tangan pejabat |

**Cocokkan genesis dengan berita acara yang ditandatangani saat perangkat mulai dipakai**, bukan dengan lembar ini saja: lembar ini
datang bersama berkasnya. Cocokkan ujung dengan bundel sebelumnya: ujung yang lama harus masih ada di dalamnya (langkah 4).
`;
}

function writeLangkah({ namaFile, sha256, genesis, cabang, folder }: KeteranganBundel): string {
  const pilihan = [
    ...(cabang === 'main' ? [] : [`--cabang ${cabang}`]),
    ...(folder === 'content' ? [] : [`--content ${folder}`]),
  ];
  const verify = ['npm run verify -- --repo ../riwayat', `--genesis ${genesis}`, ...pilihan].join(' ');
  return `## Memeriksa

Perlu git 2.38 dan OpenSSH 8.2 atau lebih baru; untuk langkah 3 dan 4 juga Node.js 20 atau lebih baru.

1. Pastikan berkasnya utuh. Hasilnya harus \`${sha256}\`.

   \`\`\`sh
   sha256sum ${namaFile}
   \`\`\`

2. Ambil isinya; git menghitung ulang sidik setiap objek. Garis utamanya dapat dibaca dengan git saja.

   \`\`\`sh
   git clone ${namaFile} riwayat
   git -C riwayat log --first-parent
   \`\`\`

3. Periksa seluruhnya, di folder perangkat ini. Pakai salinan perangkat milik pemeriksa sendiri, bukan yang ada di dalam bundel.

   \`\`\`sh
   ${verify}
   \`\`\`

   Baris terakhir harus \`Riwayat sah\`; kode hasilnya 0. Baris \`gagal\` menyebut commit, sebab, dan jalan keluarnya.

4. Bila pernah menerima bundel sebelumnya, tambahkan \`--tercatat\` dan ujung pada lembarnya: riwayat yang dipotong atau diganti ditolak.
`;
}

function writeArti({ genesis }: KeteranganBundel): string {
  return `## Yang dibuktikan, dan yang tidak

Terbukti: sejak \`${genesis.slice(0, 12)}\` setiap perubahan masuk lewat penggabungan yang ditandatangani kunci juru gabung; isinya persis
yang disetujui; penyetujunya memegang jabatannya pada hari itu menurut pejabat.yaml yang berlaku, lengkap, dan berurutan menurut SOP.
Tiap tanda tangan pejabat yang disebut dibuat dengan kunci pejabat itu sendiri atas isi yang sama.

Tidak terbukti: bahwa angkanya benar; bahwa data awal pernah disetujui; bahwa pejabat membaca yang disetujuinya; dan, tanpa tanda
tangan pejabat, bahwa akun di forge dipakai pemiliknya. Untuk itu buktinya adalah forge dan penjagaan kunci juru gabung.
`;
}

function escapeMd(teks: string): string {
  return showHidden(teks).replace(/[\\`*_[\]<>|#]/g, '\\$&');
}
