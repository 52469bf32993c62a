import { PERINGATAN_CONTOH } from '../domain/baris-data.ts';
import { formatTanggal } from '../format.ts';
import { type Merek, viewMerek } from './merek.ts';
import type { Tautan } from './tautan.ts';
import type { Terbitan } from './terbitan.ts';

/** What stands around every page: title, menu, warnings, breadcrumb, footer. */
export interface Kerangka {
  judul: string;
  judulTab: string;
  judulBagi: string; // where a link to the page is shown, with the warning but without the site's name
  uraian: string;
  jalur: string;
  jejak: Tautan[];
  menu: (Tautan & { aktif: 'page' | 'true' | undefined })[]; // as aria-current says it
  tanda: Tanda[];
  namaInstansi: string;
  pemerintah: string;
  alamat: string[];
  keterangan: string;
  kaki: KelompokTautan[];
  commit: string | undefined;
  merek: Merek;
}

export interface KelompokTautan {
  judul: string;
  tautan: Tautan[];
}

/** A warning that must be seen on every page and every sheet of paper. */
export interface Tanda {
  jenis: 'contoh' | 'draf';
  judul: string;
  uraian: string;
}

export interface Kepala {
  judul: string;
  judulTab?: string; // where two pages bear the same title
  uraian: string;
  jalur: string;
  jejak?: Tautan[];
}

export const BERANDA: Tautan = { teks: 'Beranda', jalur: '/' };
export const CAPAIAN: Tautan = { teks: 'Capaian', jalur: '/capaian/' };
export const INDIKATOR: Tautan = { teks: 'Indikator', jalur: '/indikator/' };
export const UNIT: Tautan = { teks: 'Unit', jalur: '/unit/' };
export const SOP: Tautan = { teks: 'SOP', jalur: '/sop/' };
export const DOKUMEN: Tautan = { teks: 'Dokumen', jalur: '/dokumen/' };
export const DATA: Tautan = { teks: 'Data', jalur: '/data/' };
export const TENTANG: Tautan = { teks: 'Tentang', jalur: '/tentang/' };
export const SUMBER: Tautan = { teks: 'Sumber', jalur: '/sumber/' };
export const RIWAYAT: Tautan = { teks: 'Riwayat persetujuan', jalur: '/riwayat/' };
export const POSISI: Tautan = { teks: 'Posisi berkas', jalur: '/posisi/' };
export const KEPATUHAN: Tautan = { teks: 'Kepatuhan SOP', jalur: '/kepatuhan/' };
export const SASARAN: Tautan = { teks: 'Sasaran', jalur: '/sasaran/' };
export const PROGRAM: Tautan = { teks: 'Program dan anggaran', jalur: '/program/' };
export const PERJANJIAN: Tautan = { teks: 'Perjanjian kinerja', jalur: '/perjanjian/' };
export const PERBANDINGAN: Tautan = { teks: 'Perbandingan', jalur: '/perbandingan/' };
export const PEJABAT: Tautan = { teks: 'Pejabat', jalur: '/pejabat/' };
export const KALENDER: Tautan = { teks: 'Kalender SOP', jalur: '/kalender/' };
export const RALAT: Tautan = { teks: 'Ralat', jalur: '/ralat/' };
export const EDISI: Tautan = { teks: 'Edisi tetap', jalur: '/edisi/' };
export const CARI: Tautan = { teks: 'Cari', jalur: '/cari/' };
export const PERIKSA: Tautan = { teks: 'Periksa dokumen', jalur: '/periksa/' };
export const ISI: Tautan = { teks: 'Isi data', jalur: '/isi/' }; // on a preview alone
export const KOMPONEN: Tautan = { teks: 'Komponen laman', jalur: '/komponen/' }; // on a preview alone
export const PANDUAN: Tautan = { teks: 'Panduan pengisian', jalur: '/panduan/' };
export const PANDUAN_ISIAN: Tautan = { teks: 'Panduan isian', jalur: '/panduan/isian/' };
export const PANDUAN_TEMPLAT: Tautan = { teks: 'Panduan templat', jalur: '/panduan/templat/' };
export const DAFTAR_MASALAH: Tautan = { teks: 'Daftar masalah', jalur: '/panduan/masalah/' };

const MENU = [CAPAIAN, SASARAN, { ...PROGRAM, teks: 'Anggaran' }, UNIT, DOKUMEN, DATA, TENTANG];

export function viewKerangka(
  terbitan: Terbitan,
  { judul, judulTab = judul, uraian, jalur, jejak = [] }: Kepala,
): Kerangka {
  const { instansi } = terbitan.kinerja;
  const tanda = listTanda(terbitan);
  const awalan = tanda.map((satu) => `[${satu.judul}] `).join('');
  return {
    judul,
    judulTab: `${awalan}${judulTab} · Kinerja ${instansi.nama}`,
    judulBagi: `${awalan}${judulTab}`,
    uraian,
    jalur,
    jejak: jalur === '/' ? [] : [BERANDA, ...jejak],
    menu: [...MENU, ...(terbitan.mode === 'pratinjau' ? [ISI] : [])].map((satu) => ({
      ...satu,
      aktif: findAktif(satu.jalur, jalur),
    })),
    tanda,
    namaInstansi: instansi.nama,
    pemerintah: instansi.pemerintah,
    alamat: listAlamat(terbitan),
    keterangan: describeVersi(terbitan),
    kaki: terbitan.mode === 'pratinjau' ? [...KAKI, KAKI_PRATINJAU] : KAKI,
    commit: terbitan.commit,
    merek: viewMerek(terbitan),
  };
}

/** The whole site by kind: what the menu has no room for is reached from here. */
const KAKI: KelompokTautan[] = [
  { judul: 'Kinerja', tautan: [CAPAIAN, SASARAN, INDIKATOR, PROGRAM, UNIT, PERJANJIAN, PERBANDINGAN] },
  { judul: 'Persetujuan', tautan: [SOP, KALENDER, RIWAYAT, POSISI, KEPATUHAN, RALAT, PEJABAT] },
  {
    judul: 'Dokumen dan data',
    tautan: [DOKUMEN, EDISI, { ...DATA, teks: 'Data terbuka' }, { ...SUMBER, teks: 'Berkas sumber' }, PERIKSA],
  },
  { judul: 'Tentang situs', tautan: [TENTANG, PANDUAN, PANDUAN_ISIAN, CARI] },
];

const KAKI_PRATINJAU: KelompokTautan = { judul: 'Pratinjau', tautan: [ISI, KOMPONEN] };

/** The page itself, or the part of the site it stands in. */
function findAktif(menu: string, jalur: string): 'page' | 'true' | undefined {
  if (menu === jalur) return 'page';
  return menu !== '/' && jalur.startsWith(menu) ? 'true' : undefined;
}

function listTanda({ kinerja, mode }: Terbitan): Tanda[] {
  const contoh: Tanda = {
    jenis: 'contoh',
    judul: PERINGATAN_CONTOH,
    uraian: 'Angka di situs ini hanya contoh, bukan capaian resmi.',
  };
  const draf: Tanda = {
    jenis: 'draf',
    judul: 'PRATINJAU DRAF',
    uraian: 'Memuat angka yang belum disahkan. Jangan dikutip.',
  };
  return [...(kinerja.instansi.contoh ? [contoh] : []), ...(mode === 'pratinjau' ? [draf] : [])];
}

function listAlamat({ kinerja }: Terbitan): string[] {
  const { jalan, kode_pos, telepon, pos_el } = kinerja.instansi.alamat ?? {};
  const surat = [jalan, kode_pos].filter((satu) => satu !== undefined).join(' ');
  const baris = [surat, telepon === undefined ? '' : `Telepon ${telepon}`, pos_el ?? ''];
  return baris.filter((satu) => satu !== '');
}

function describeVersi({ commit, tanggal }: Terbitan): string {
  if (commit === undefined) return 'Disusun dari berkas yang belum tercatat dalam riwayat.';
  return `Disusun dari berkas per ${formatTanggal(tanggal)}, versi ${commit.slice(0, 7)}.`;
}
