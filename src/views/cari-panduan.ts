// What can be found of the guides for the office's own people: by their headings, fields and codes.
import type { BagianCari, EntriCari } from '../cari/indeks.ts';
import { composeEntri } from './cari-entri.ts';
import { DAFTAR_MASALAH, PANDUAN, PANDUAN_ISIAN, PANDUAN_TEMPLAT } from './kerangka.ts';
import { listPanduanView } from './panduan.ts';
import type { ButirIsian } from './panduan-butir.ts';
import { listIsianView } from './panduan-isian.ts';
import { viewMasalah } from './panduan-masalah.ts';
import { viewDaftarTemplat } from './panduan-templat.ts';
import { jalurPanduan } from './tautan.ts';
import type { Terbitan } from './terbitan.ts';

export function listPanduanCari(terbitan: Terbitan): EntriCari[] {
  const panduan = listPanduanView(terbitan).map(({ nama, kerangka, isi }) =>
    composeEntri('Panduan', {
      judul: kerangka.judul,
      jalur: jalurPanduan(nama),
      tempat: PANDUAN.teks,
      bagian: listJudul(isi),
    }),
  );
  const isian = listIsianView(terbitan).map(({ nama, kerangka, uraian, butir }) =>
    composeEntri('Panduan', {
      judul: nama,
      jalur: kerangka.jalur,
      tempat: PANDUAN_ISIAN.teks,
      teks: uraian,
      bagian: butir.flatMap(listBidang),
    }),
  );
  const templat = viewDaftarTemplat(terbitan).jenis.map(({ teks, jalur, uraian }) =>
    composeEntri('Panduan', { judul: teks, jalur, tempat: PANDUAN_TEMPLAT.teks, teks: uraian }),
  );
  return [...panduan, ...isian, ...templat];
}

/** Headings of the second and third level, as typed. */
function listJudul(isi: string): BagianCari[] {
  return [...isi.matchAll(/^#{2,3} +(.+)$/gm)].map(([, teks = '']) => ({ teks: teks.replaceAll('`', '') }));
}

function listBidang({ id, judul, kunci, anak }: ButirIsian): BagianCari[] {
  return [{ teks: `${judul} (${kunci})`, jangkar: id }, ...anak.flatMap(listBidang)];
}

export function listMasalahCari(terbitan: Terbitan): EntriCari[] {
  return viewMasalah(terbitan).kelompok.flatMap(({ judul: tempat, butir }) =>
    butir.map(({ kode, arti }) =>
      composeEntri('Kode masalah', {
        judul: kode,
        jalur: `${DAFTAR_MASALAH.jalur}#${kode}`,
        tempat,
        teks: arti,
        kode: [kode],
      }),
    ),
  );
}
