// The site as an app that a phone can install: its name, icons and colours.
import { BERANDA, viewKerangka } from './kerangka.ts';
import type { Terbitan } from './terbitan.ts';

export const JALUR_MANIFES = '/manifest.webmanifest';

/** Sizes that browsers ask for; `dipotong` ones fill the whole square, because phones cut them to a shape of their own. */
export const IKON = [
  { nama: '192', sisi: 192, dipotong: false },
  { nama: '512', sisi: 512, dipotong: false },
  { nama: 'penuh-512', sisi: 512, dipotong: true },
] as const;

export function jalurIkon(nama: (typeof IKON)[number]['nama']): string {
  return `/ikon-${nama}.png`;
}

export function composeManifes(terbitan: Terbitan, linkTo: (jalur: string) => string): object {
  const { namaInstansi, pemerintah, tanda, merek } = viewKerangka(terbitan, {
    judul: '',
    uraian: '',
    jalur: BERANDA.jalur,
  });
  const awalan = tanda.map(({ judul }) => `[${judul}] `).join('');
  return {
    name: `${awalan}Kinerja ${namaInstansi}`,
    short_name: `Kinerja ${terbitan.kinerja.instansi.nama_pendek}`,
    description: `${awalan}Capaian kinerja dan anggaran ${namaInstansi}, ${pemerintah}.`,
    lang: 'id',
    dir: 'ltr',
    id: linkTo(BERANDA.jalur),
    start_url: linkTo(BERANDA.jalur),
    scope: linkTo(BERANDA.jalur),
    display: 'minimal-ui', // a reader may go back and reload
    background_color: merek.warna,
    theme_color: merek.warna,
    icons: IKON.map(({ nama, sisi, dipotong }) => ({
      src: linkTo(jalurIkon(nama)),
      sizes: `${sisi}x${sisi}`,
      type: 'image/png',
      purpose: dipotong ? 'maskable' : 'any',
    })),
  };
}
