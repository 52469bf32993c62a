import type { Gabungan, RiwayatPersetujuan } from '../../src/domain/riwayat.ts';
import type { Terbitan } from '../../src/views/terbitan.ts';
import { composeTerbitan } from './terbitan-contoh.ts';

export const SEKSI = 'kinerja/2024/tw1/seksi/seksi-pelayanan.yaml';
export const KOMPILASI = 'kinerja/2024/tw1/kompilasi.yaml';

const BERKAS_SEKSI = { path: SEKSI, nama: 'Data kinerja Seksi Pelayanan, Triwulan I Tahun 2024' };
const BERKAS_KOMPILASI = { path: KOMPILASI, nama: 'Kompilasi data kinerja, Triwulan I Tahun 2024' };

/** One merge with a late step and a return, one that was healed, and the correction that heals it. */
export const GABUNGAN: [Gabungan, Gabungan, Gabungan] = [
  {
    sha: '1'.repeat(40),
    hari: '2024-04-10',
    keadaan: 'sah',
    berkas: [BERKAS_SEKSI],
    permohonan: 'https://forge.example/kecamatan/kinerja/pulls/1',
    dibuka: '2024-04-02',
    penyusun: ['Staf Seksi'],
    langkah: [
      {
        sop: 'pengumpulan-data',
        nomor: 1,
        pelaku: 'Kepala Seksi Pelayanan',
        hari: '2024-04-08',
        cara: 'dirangkap',
        bertanda: false,
        waktu: { mulai: '2024-04-02', selesai: '2024-04-08', hari: 4, tenggat: '2024-04-05', lebih: 1 },
      },
      {
        sop: 'pengumpulan-data',
        nomor: 2,
        pelaku: 'Plh. Camat',
        hari: '2024-04-10',
        cara: 'setuju',
        bertanda: true,
        waktu: { mulai: '2024-04-08', selesai: '2024-04-10', hari: 2 },
      },
    ],
    pengembalian: [
      {
        sop: 'pengumpulan-data',
        nomor: 2,
        pelaku: 'Plh. Camat',
        ke: 'Kepala Seksi Pelayanan',
        hari: '2024-04-09',
        alasan: 'bukti <b>belum</b> ada',
      },
    ],
    ralat: [],
  },
  {
    sha: '2'.repeat(40),
    hari: '2024-04-11',
    keadaan: 'dipulihkan',
    sebab: 'tidak ditandatangani juru gabung',
    pemulih: '3'.repeat(40),
    berkas: [{ path: '../**', nama: 'Perangkat di luar folder isi' }],
    penyusun: [],
    langkah: [],
    pengembalian: [],
    ralat: [],
  },
  {
    sha: '3'.repeat(40),
    hari: '2024-05-06',
    keadaan: 'sah',
    berkas: [BERKAS_KOMPILASI, BERKAS_SEKSI],
    permohonan: 'plain:usul/ralat',
    dibuka: '2024-05-06',
    penyusun: ['Staf Seksi'],
    langkah: [
      { sop: 'pengumpulan-data', nomor: 2, pelaku: 'Camat', hari: '2024-05-06', cara: 'atasan', bertanda: false },
    ],
    pengembalian: [],
    ralat: [
      {
        ...BERKAS_KOMPILASI,
        edisi: 2,
        tanggal: '2024-05-06',
        alasan: 'salah hitung',
        angka: [{ kode: 'IKU-1', nama: 'Indeks Kepuasan', apa: 'realisasi IKU-1', lama: '84,2', baru: '85' }],
      },
    ],
  },
];

export const RIWAYAT: RiwayatPersetujuan = {
  genesis: '0'.repeat(40),
  hariGenesis: '2024-03-27',
  tip: '3'.repeat(40),
  sah: true,
  gabungan: GABUNGAN,
  berkas: [BERKAS_SEKSI, BERKAS_KOMPILASI, { path: 'instansi.yaml', nama: 'Data instansi' }],
};

export function composeTercatat(riwayat: RiwayatPersetujuan = RIWAYAT): Terbitan {
  const terbitan = composeTerbitan();
  return { ...terbitan, kinerja: { ...terbitan.kinerja, riwayat } };
}
