import { type Kerangka, SUMBER, viewKerangka } from './kerangka.ts';
import { jalurSumber, type Tautan } from './tautan.ts';
import type { Terbitan } from './terbitan.ts';

export interface DaftarSumberView {
  kerangka: Kerangka;
  folder: { nama: string; berkas: Tautan[] }[];
}

/** A content file as it was typed; every line can be linked to. */
export interface SumberView {
  kerangka: Kerangka;
  path: string;
  baris: { nomor: number; teks: string }[];
}

export function viewDaftarSumber(terbitan: Terbitan): DaftarSumberView {
  const folder = [...new Set(terbitan.berkas.map(({ path }) => findFolder(path)))];
  return {
    kerangka: viewKerangka(terbitan, {
      judul: 'Berkas sumber',
      uraian: 'Berkas yang diketik pegawai; semua angka situs ini berasal dari sini.',
      jalur: SUMBER.jalur,
    }),
    folder: folder.map((nama) => ({
      nama: nama === '' ? 'Umum' : nama,
      berkas: terbitan.berkas
        .filter(({ path }) => findFolder(path) === nama)
        .map(({ path }) => ({ teks: path.split('/').at(-1) ?? path, jalur: jalurSumber(path) })),
    })),
  };
}

export function listSumberView(terbitan: Terbitan): SumberView[] {
  return terbitan.berkas.map(({ path, text }) => ({
    kerangka: viewKerangka(terbitan, {
      judul: path,
      uraian: `Isi berkas ${path} dengan nomor baris.`,
      jalur: jalurSumber(path),
      jejak: [SUMBER],
    }),
    path,
    baris: splitLines(text).map((teks, index) => ({ nomor: index + 1, teks })),
  }));
}

function findFolder(path: string): string {
  return path.split('/').slice(0, -1).join('/');
}

/** A final line break ends the last line; it does not begin another. */
function splitLines(text: string): string[] {
  return text.replace(/\r?\n$/, '').split(/\r?\n/);
}
