import type { EntriDokumen, Mode } from '../../src/dokumen/catalog.ts';
import { DAFTAR_JENIS, type Isi } from '../../src/domain/isi.ts';
import { resolveKinerja } from '../../src/domain/resolve.ts';
import type { Dokumen } from '../../src/markup/types.ts';
import type { Terbitan } from '../../src/views/terbitan.ts';
import { composeIsi } from './isi-contoh.ts';

/** The made-up office as one build would show it. Every figure stands on line 7. */
export function composeTerbitan(mode: Mode = 'publik', isi: Isi = composeIsi()): Terbitan {
  const kinerja = resolveKinerja(isi);
  const isShown = ({ disahkan }: { disahkan: boolean }) => mode === 'pratinjau' || disahkan;
  return {
    kinerja,
    mode,
    terbit: kinerja.baris.filter(isShown),
    anggaran: kinerja.anggaran.filter(isShown),
    dokumen: [LAPORAN, SOP].map((entri) => ({ entri, dokumen: composeDokumen(entri) })),
    berkas: DAFTAR_JENIS.flatMap((jenis) => isi[jenis].map(({ path }) => ({ path, text: 'tahun: 2024\n' }))),
    panduan: [
      { path: 'panduan/01-mengisi.md', text: '# Mengisi data\n\nBaca [panduan kedua](02-pesan.md).\n' },
      { path: 'panduan/02-pesan.md', text: '# Pesan masalah\n' },
    ],
    posisi: { denganPermohonan: false, periode: [], lain: [] },
    lineOf: () => 7,
    commit: '0123456789abcdef',
    tanggal: '2024-11-01',
  };
}

const LAPORAN: EntriDokumen = {
  id: 'laporan-pengukuran-perkin-2024-tw1-camat',
  templat: 'laporan-pengukuran-perkin',
  pengesah: 'laporan-capaian',
  judul: 'Laporan Camat Triwulan I 2024',
  perihal: 'Target, realisasi, dan capaian.',
  draf: false,
  periode: { tahun: 2024, triwulan: 1 },
  jabatan: 'camat',
};

const SOP: EntriDokumen = {
  id: 'sop-pengumpulan-data',
  templat: 'sop',
  pengesah: 'sop',
  judul: 'SOP Pengumpulan Data',
  perihal: 'Naskah SOP.',
  draf: false,
  sop: 'pengumpulan-data',
};

function composeDokumen({ id, judul, perihal, draf }: EntriDokumen): Dokumen {
  return {
    id,
    judul,
    perihal,
    draf,
    instansi: 'Kecamatan Sukamaju',
    contoh: true,
    kop: ['KECAMATAN SUKAMAJU'],
    alamat: undefined,
    kertas: { ukuran: 'A4', huruf: 'Arial', ukuranHuruf: 11, margin: { atas: 20, kanan: 20, bawah: 20, kiri: 20 } },
    sections: [
      { orientation: 'portrait', blocks: [{ type: 'heading', level: 1, text: [{ type: 'text', text: judul }] }] },
      {
        orientation: 'landscape',
        blocks: [{ type: 'bagan-alir', judulKegiatan: 'Kegiatan', pelaksana: [], langkah: [] }],
      },
    ],
  };
}
