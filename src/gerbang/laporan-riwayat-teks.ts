import { LUAR_ISI } from '../alur/jejak.ts';
import { showHidden } from '../source/problem.ts';
import type { BarisDipulihkan, BarisGagal, BarisRiwayat, JejakLaporan, LaporanRiwayat } from './laporan-riwayat.ts';
import type { KodeGagalRepo } from './riwayat.ts';

const SINGKAT = 12; // letters of a hash

/** One line for each merge, oldest first, under one for what is taken as it is and above one that sums up. */
export function formatLaporan(laporan: LaporanRiwayat): string[] {
  const { genesis, hari_genesis: hari, komit } = laporan;
  const awal = `data awal ${shorten(genesis)} ${hari}: semua sampai commit ini diterima sebagaimana adanya`;
  return [awal, ...komit.flatMap((satu) => formatBaris(satu)), formatRingkasan(laporan)];
}

/** Paths and reasons are what somebody wrote: a terminal gets none of their hidden characters. */
function formatBaris(baris: BarisRiwayat): string[] {
  switch (baris.status) {
    case 'sah':
      return [showHidden(`sah ${shorten(baris.sha)} ${baris.hari} ${formatJejak(baris)}`)];
    case 'gagal':
      return [`gagal ${baris.sha} ${baris.hari}: ${describe(baris)}`, `    ${writeSaran(baris.kode, baris.sha)}`].map(
        showHidden,
      );
    case 'dipulihkan':
      return [
        showHidden(
          `dipulihkan ${baris.sha} ${baris.hari}: ${describe(baris)}; diterima lewat ${shorten(baris.oleh)} di pengecualian.yaml`,
        ),
      ];
  }
}

function formatJejak({ permohonan, paths, persetujuan, pengembalian, tanda_pejabat: tanda }: JejakLaporan): string {
  const setuju = persetujuan.map(({ nama_jabatan: jabatan, nama, akun, cara }) => {
    const siapa = `${jabatan} (${nama ?? akun.nama})`;
    return cara === 'setuju' ? siapa : `${siapa} ${cara}`;
  });
  const kembali = pengembalian.length > 0 ? [`${pengembalian.length} kali dikembalikan`] : [];
  const bertanda = tanda.length > 0 ? [`${tanda.length} tanda tangan pejabat`] : [];
  return [`${permohonan} ${paths.map(formatPath).join(', ')}`, setuju.join(', '), ...kembali, ...bertanda].join(' · ');
}

function formatPath(path: string): string {
  return path === LUAR_ISI ? 'perangkat (di luar folder isi)' : path;
}

function describe({ alasan, permohonan }: BarisGagal | BarisDipulihkan): string {
  return permohonan === undefined ? alasan : `${alasan} (pesannya menyebut ${permohonan})`;
}

function formatRingkasan({ sah, komit, gagal }: LaporanRiwayat): string {
  const count = (status: BarisRiwayat['status']) => komit.filter((satu) => satu.status === status).length;
  const tanda = komit.reduce((jumlah, satu) => jumlah + (satu.status === 'sah' ? satu.tanda_pejabat.length : 0), 0);
  const rincian = [
    `${count('sah')} penggabungan sah`,
    ...(count('dipulihkan') > 0 ? [`${count('dipulihkan')} dipulihkan`] : []),
    ...(count('gagal') > 0 ? [`${count('gagal')} gagal, mulai ${gagal ?? ''}`] : []),
    `${tanda} tanda tangan pejabat`,
  ];
  return `${sah ? 'Riwayat sah' : 'Riwayat TIDAK sah'}: ${rincian.join(', ')}`;
}

function shorten(sha: string): string {
  return sha.slice(0, SINGKAT);
}

const PERIKSA: Partial<Record<KodeGagalRepo, string>> = {
  'bukan-gabungan': 'Cabang utama ditulis tanpa juru gabung: tutup hak tulisnya lebih dahulu.',
  'tanda-tangan':
    'Bukan juru gabung yang menulisnya, atau kuncinya tidak tercatat di instansi.yaml sebelum commit itu.',
  'tanda-pejabat': 'Tanyakan kepada pejabatnya apakah ia menandatangani permohonan itu.',
  'pohon-berbeda': 'Bandingkan isinya dengan kepala permohonan: git diff SHA^2 SHA.',
  'kebijakan-tidak-terbaca': 'Perbaiki berkas kebijakan pada commit sebelumnya.',
};

/** What cannot be healed is said so: a line of commits that is broken is another history. */
export function writeSaran(kode: KodeGagalRepo, sha: string): string {
  if (kode === 'urutan-putus')
    return 'Ambil salinan baru dengan git clone; bila tetap, riwayat di server telah diganti.';
  const periksa = PERIKSA[kode]?.replaceAll('SHA', sha) ?? `Periksa siapa dan apa yang diubah: git show --stat ${sha}.`;
  return `${periksa} Bila isinya dapat diterima, sebut di pengecualian.yaml lewat permohonan kebijakan: commit: ${sha}.`;
}
