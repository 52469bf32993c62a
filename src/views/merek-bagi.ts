import { viewBeranda } from './beranda.ts';
import { findWarnaTanda } from './merek.ts';
import type { Terbitan } from './terbitan.ts';

/** What stands on the picture beside a link to the site. */
export interface GambarBagiView {
  nama: string;
  atas: string; // "Kinerja 2024 · Pemerintah Kabupaten Contoh"
  kalimat: string;
  peringatan: string | undefined;
  warna: ReturnType<typeof findWarnaTanda>;
}

export function viewGambarBagi(terbitan: Terbitan): GambarBagiView {
  const { kerangka, pernyataan } = viewBeranda(terbitan);
  const { namaInstansi, pemerintah, judul, tanda } = kerangka;
  return {
    nama: namaInstansi,
    atas: `${judul} · ${pemerintah}`,
    kalimat: pernyataan,
    peringatan: tanda.length > 0 ? tanda.map((satu) => satu.judul).join(' · ') : undefined,
    warna: findWarnaTanda(terbitan),
  };
}
