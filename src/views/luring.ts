// What a reader without the network is shown, and which pages the browser keeps from the first visit on.
import { BERANDA, CARI, type Kerangka, viewKerangka } from './kerangka.ts';
import { jalurTriwulan, type Tautan } from './tautan.ts';
import { takeTerakhir } from './terakhir.ts';
import type { Terbitan } from './terbitan.ts';

export const LURING: Tautan = { teks: 'Tanpa jaringan', jalur: '/luring/' };

export interface LuringView {
  kerangka: Kerangka;
  penjelasan: string[];
}

export function viewLuring(terbitan: Terbitan): LuringView {
  return {
    kerangka: viewKerangka(terbitan, {
      judul: LURING.teks,
      uraian: 'Laman yang diminta belum tersimpan di peramban ini, dan jaringan sedang tidak ada.',
      jalur: LURING.jalur,
    }),
    penjelasan: [
      'Laman yang pernah dibuka di peramban ini dapat dibaca lagi tanpa jaringan. Beranda, triwulan terakhir, dan pencarian tersimpan sejak kunjungan pertama.',
      'Berkas Word, PDF, dan data tidak disimpan: buka lagi setelah jaringan ada.',
    ],
  };
}

/** Addresses below the site's base. */
export function listUtama(terbitan: Terbitan): string[] {
  const [terakhir] = takeTerakhir(terbitan.terbit);
  const triwulan = terakhir ? [jalurTriwulan(terakhir.tahun, terakhir.triwulan)] : [];
  return [BERANDA.jalur, ...triwulan, CARI.jalur, LURING.jalur].map((jalur) => jalur.slice(1));
}
