// A table of open data as every writer of this folder takes it.
export interface KolomData {
  nama: string;
  tipe: 'bulat' | 'angka' | 'desimal' | 'teks' | 'nilai'; // desimal: decimal text; nilai: number, word or pair
  uraian: string;
  wajib: boolean;
  pilihan?: string[];
}

export type IsiData = string | number | [number, number] | null;

export interface TabelData {
  nama: string;
  judul: string;
  uraian: string;
  kolom: KolomData[];
  kunci: string[];
  rujukan: { kolom: string[]; tabel: string; kunci: string[] }[];
  baris: Record<string, IsiData>[];
}

/** The whole of the open data, as catalogues describe it. */
export interface KatalogData {
  nama: string;
  judul: string;
  uraian: string;
  instansi: string;
  pemerintah: string;
  situs: string;
  posEl: string | undefined;
  terbit: string;
  ubah: string;
  masa: { mulai: string; selesai: string } | undefined;
  lisensi: { nama: string; alamat: string } | undefined;
  tanpaLisensi: string;
  kataKunci: string[];
  versi: string;
  tabel: TabelData[];
}

/** Formats every table comes in. */
export const BENTUK_TABEL = [
  { akhiran: 'csv', nama: 'CSV', media: 'text/csv' },
  { akhiran: 'json', nama: 'JSON', media: 'application/json' },
  {
    akhiran: 'xlsx',
    nama: 'Excel',
    media: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
] as const;

export type BentukTabel = (typeof BENTUK_TABEL)[number]['akhiran'];

/** Address of a file under data/, from the site's own. */
export function addressOf({ situs }: Pick<KatalogData, 'situs'>, berkas: string): string {
  return new URL(`data/${berkas}`, situs).href;
}
