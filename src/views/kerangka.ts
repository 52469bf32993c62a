import { PERINGATAN_CONTOH } from '../domain/baris-data.ts';
import { formatTanggal } from '../format.ts';
import type { Tautan } from './tautan.ts';
import type { Terbitan } from './terbitan.ts';

/** What stands around every page: title, menu, warnings, breadcrumb, footer. */
export interface Kerangka {
  judul: string;
  judulTab: string;
  uraian: string;
  jalur: string;
  jejak: Tautan[];
  menu: (Tautan & { aktif: 'page' | 'true' | undefined })[]; // as aria-current says it
  tanda: Tanda[];
  namaInstansi: string;
  pemerintah: string;
  alamat: string[];
  keterangan: string;
  kaki: Tautan[];
  commit: string | undefined;
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
export const PERIKSA: Tautan = { teks: 'Periksa dokumen', jalur: '/periksa/' };
export const ISI: Tautan = { teks: 'Isi data', jalur: '/isi/' }; // on a preview alone
export const PANDUAN: Tautan = { teks: 'Panduan pengisian', jalur: '/panduan/' };
export const PANDUAN_ISIAN: Tautan = { teks: 'Panduan isian', jalur: '/panduan/isian/' };
export const PANDUAN_TEMPLAT: Tautan = { teks: 'Panduan templat', jalur: '/panduan/templat/' };
export const DAFTAR_MASALAH: Tautan = { teks: 'Daftar masalah', jalur: '/panduan/masalah/' };

const MENU = [BERANDA, CAPAIAN, INDIKATOR, UNIT, SOP, DOKUMEN, DATA, TENTANG];

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
    kaki: KAKI,
    commit: terbitan.commit,
  };
}

const KAKI: Tautan[] = [
  { ...SUMBER, teks: 'Berkas sumber' },
  RIWAYAT,
  POSISI,
  KEPATUHAN,
  { ...TENTANG, teks: 'Cara memeriksa angka' },
  PERIKSA,
  PANDUAN,
];

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
