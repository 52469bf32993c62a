import { isSafeLink } from '../markup/link.ts';
import { splitPanduan } from '../markup/panduan.ts';
import { type Kerangka, PANDUAN, viewKerangka } from './kerangka.ts';
import { jalurPanduan, type Tautan } from './tautan.ts';
import type { Terbitan } from './terbitan.ts';

export interface DaftarPanduanView {
  kerangka: Kerangka;
  panduan: Tautan[];
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
  };
}

export function listPanduanView(terbitan: Terbitan): PanduanView[] {
  const semua = terbitan.panduan.map(({ path, text }) => ({ nama: readNama(path), ...splitPanduan(text) }));
  const tautan = new Map(semua.map(({ nama }) => [`${nama}.md`, jalurPanduan(nama)]));
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

/** Guides may name each other and addresses elsewhere; nothing else. */
export function resolvePanduan(
  { tautan }: PanduanView,
  href: string,
  linkTo: (jalur: string) => string,
): string | undefined {
  const jalur = tautan.get(href);
  if (jalur !== undefined) return linkTo(jalur);
  return isSafeLink(href) ? href : undefined;
}

function readNama(path: string): string {
  return path.replace(/^panduan\//, '').replace(/\.md$/, '');
}
