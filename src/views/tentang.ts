import { findAturan } from '../domain/lookup.ts';
import { formatAngka } from '../format.ts';
import { BERANDA, CAPAIAN, CARI, DOKUMEN, INDIKATOR, type Kerangka, TENTANG, viewKerangka } from './kerangka.ts';
import type { Tautan } from './tautan.ts';
import type { Terbitan } from './terbitan.ts';

export interface TentangView {
  kerangka: Kerangka;
  namaInstansi: string;
  pemerintah: string;
  contoh: boolean;
  pratinjau: boolean;
  kategori:
    { nama: string; sumber: string; catatan: string | undefined; kelas: { nama: string; batas: string }[] } | undefined;
  batas: string | undefined;
}

export interface TidakAdaView {
  kerangka: Kerangka;
  cari: Tautan;
  mulai: Tautan[];
}

export function viewTentang(terbitan: Terbitan): TentangView {
  const { instansi } = terbitan.kinerja;
  const aturan = findAturan(terbitan.kinerja.isi, terbitan.tanggal);
  return {
    kerangka: viewKerangka(terbitan, {
      judul: 'Tentang situs ini',
      uraian: 'Dari mana angka berasal, bagaimana capaian dihitung, dan bagaimana memeriksanya.',
      jalur: TENTANG.jalur,
    }),
    namaInstansi: instansi.nama,
    pemerintah: instansi.pemerintah,
    contoh: instansi.contoh,
    pratinjau: terbitan.mode === 'pratinjau',
    kategori: aturan && {
      nama: aturan.kategori.nama,
      sumber: [aturan.kategori.sumber.nama, aturan.kategori.sumber.pasal].filter(Boolean).join(', '),
      catatan: aturan.kategori.sumber.catatan,
      kelas: aturan.kategori.kelas.map(({ nama, di_atas }) => ({
        nama,
        batas: di_atas === undefined ? 'selebihnya' : `di atas ${formatAngka(di_atas)}%`,
      })),
    },
    batas: aturan?.batas === undefined ? undefined : `${formatAngka(aturan.batas)}%`,
  };
}

export function viewTidakAda(terbitan: Terbitan): TidakAdaView {
  return {
    kerangka: viewKerangka(terbitan, {
      judul: 'Laman tidak ditemukan',
      uraian: 'Alamat ini tidak ada di situs.',
      jalur: '/404.html',
    }),
    cari: CARI,
    mulai: [BERANDA, CAPAIAN, INDIKATOR, DOKUMEN],
  };
}
