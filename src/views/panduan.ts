import { isSafeLink } from '../markup/link.ts';
import { splitPanduan } from '../markup/panduan.ts';
import { DAFTAR_MASALAH, type Kerangka, PANDUAN, PANDUAN_ISIAN, PANDUAN_TEMPLAT, viewKerangka } from './kerangka.ts';
import { jalurPanduan, type Tautan } from './tautan.ts';
import type { Terbitan } from './terbitan.ts';

export interface DaftarPanduanView {
  kerangka: Kerangka;
  panduan: Tautan[];
  tersusun: (Tautan & { uraian: string })[]; // made from the schemas and the checks
}

export interface PanduanView {
  kerangka: Kerangka;
  nama: string; // of its file: "01-mengisi-triwulan"
  isi: string; // Markdown without its title
  tautan: Map<string, string>; // file as guides name each other → address inside the site
}

export function viewDaftarPanduan(terbitan: Terbitan): DaftarPanduanView {
  return {
    kerangka: viewKerangka(terbitan, {
      judul: 'Panduan pengisian',
      uraian: 'Cara mengisi dan memeriksa data kinerja, untuk pegawai.',
      jalur: PANDUAN.jalur,
    }),
    panduan: listPanduanView(terbitan).map(({ kerangka, nama }) => ({
      teks: kerangka.judul,
      jalur: jalurPanduan(nama),
    })),
    tersusun: [
      { ...PANDUAN_ISIAN, uraian: 'Setiap berkas dan setiap isiannya, dengan contoh.' },
      { ...PANDUAN_TEMPLAT, uraian: 'Mengubah susunan laporan: medan, bagian, dan saringan, dengan contoh.' },
      { ...DAFTAR_MASALAH, uraian: 'Arti setiap kode yang disebut pesan masalah.' },
    ],
  };
}

export function listPanduanView(terbitan: Terbitan): PanduanView[] {
  const semua = terbitan.panduan.map(({ path, text }) => ({
    berkas: path.replace(/^panduan\//, ''),
    nama: readNama(path),
    ...splitPanduan(text),
  }));
  const tautan = new Map(semua.map(({ berkas, nama }) => [berkas, jalurPanduan(nama)]));
  return semua.map(({ nama, judul = nama, isi }) => ({
    kerangka: viewKerangka(terbitan, {
      judul,
      judulTab: `Panduan: ${judul}`,
      uraian: `Panduan pegawai: ${judul}.`,
      jalur: jalurPanduan(nama),
      jejak: [PANDUAN],
    }),
    nama,
    isi,
    tautan,
  }));
}

/** Pages beside the guides, as a guide names them: "masalah/#yaml-tab", "isian/seksi/". */
const TERSUSUN = /^(?:(?:isian|templat)\/(?:[a-z-]+\/)?|masalah\/)(?:#[\w.-]+)?$/;

/** Guides may name each other, the pages beside them and addresses elsewhere; nothing else. */
export function resolvePanduan(
  { tautan }: PanduanView,
  href: string,
  linkTo: (jalur: string) => string,
): string | undefined {
  const jalur = tautan.get(href);
  if (jalur !== undefined) return linkTo(jalur);
  if (TERSUSUN.test(href)) return linkTo(PANDUAN.jalur + href);
  return isSafeLink(href) ? href : undefined;
}

/** The pages beside the guides have these addresses already. */
const TERPAKAI = ['isian', 'masalah', 'templat'];

function readNama(path: string): string {
  const nama = path.replace(/^panduan\//, '').replace(/\.md$/, '');
  return TERPAKAI.includes(nama) ? `panduan-${nama}` : nama;
}
