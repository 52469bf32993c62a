// /cari/: everything the site holds, by kind; with scripts, what is typed finds it.
import { type BerkasIndeks, type EntriCari, JENIS_CARI, type JenisCari, writeIndeks } from '../cari/indeks.ts';
import { PERINGATAN_CONTOH } from '../domain/baris-data.ts';
import {
  listDokumenCari,
  listIndikatorCari,
  listLaman,
  listPejabatCari,
  listPerjanjianCari,
  listProgramCari,
  listSasaranCari,
  listSopCari,
  listUnitCari,
  uniqueJalur,
} from './cari-entri.ts';
import { listMasalahCari, listPanduanCari } from './cari-panduan.ts';
import { CARI, type Kerangka, viewKerangka } from './kerangka.ts';
import type { Terbitan } from './terbitan.ts';

export const JALUR_INDEKS = '/cari/indeks.json';

export interface CariView {
  kerangka: Kerangka;
  indeks: string;
  kelompok: KelompokCari[];
}

export interface KelompokCari {
  id: string; // of its heading
  jenis: JenisCari;
  terbuka: boolean;
  butir: ButirCari[];
}

export interface ButirCari {
  judul: string;
  jalur: string;
  keterangan: string; // code or place, so that two of the same name can be told apart
  draf: boolean;
}

export function viewCari(terbitan: Terbitan): CariView {
  const kerangka = viewKerangkaCari(terbitan);
  const semua = listSemua(terbitan).filter(({ jalur }) => !jalur.includes('#'));
  const jenis = JENIS_CARI.filter((satu) => semua.some((entri) => entri.jenis === satu));
  return {
    kerangka,
    indeks: JALUR_INDEKS,
    kelompok: jenis.map((satu) => ({
      id: `jenis-${satu.toLowerCase().replaceAll(' ', '-')}`,
      jenis: satu,
      terbuka: satu === 'Laman',
      butir: semua.filter((entri) => entri.jenis === satu).map(viewButir),
    })),
  };
}

/** The file that the browser searches in. */
export function composeIndeks(terbitan: Terbitan): BerkasIndeks {
  const { contoh } = terbitan.kinerja.instansi;
  return writeIndeks(listSemua(terbitan), contoh ? PERINGATAN_CONTOH : undefined);
}

function viewKerangkaCari(terbitan: Terbitan): Kerangka {
  return viewKerangka(terbitan, {
    judul: CARI.teks,
    uraian: 'Cari halaman, indikator, program, dokumen, langkah SOP, dan panduan dengan kata atau kode.',
    jalur: CARI.jalur,
  });
}

function listSemua(terbitan: Terbitan): EntriCari[] {
  return uniqueJalur([
    ...listLaman(terbitan, viewKerangkaCari(terbitan)),
    ...listSasaranCari(terbitan),
    ...listIndikatorCari(terbitan),
    ...listUnitCari(terbitan),
    ...listProgramCari(terbitan),
    ...listPerjanjianCari(terbitan),
    ...listPejabatCari(terbitan),
    ...listDokumenCari(terbitan),
    ...listSopCari(terbitan),
    ...listPanduanCari(terbitan),
    ...listMasalahCari(terbitan),
  ]);
}

function viewButir({ judul, jalur, tempat, kode, draf }: EntriCari): ButirCari {
  return { judul, jalur, keterangan: kode[0] ?? tempat, draf };
}
