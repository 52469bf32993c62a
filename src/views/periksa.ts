import { findKodePeriksa } from '../dokumen/kode-periksa.ts';
import { listArsip } from './arsip.ts';
import { type Kerangka, PERIKSA, viewKerangka } from './kerangka.ts';
import { jalurCatatan } from './tautan.ts';
import type { Terbitan } from './terbitan.ts';

/** /periksa/: any file against all documents, and any check code. */
export interface PeriksaView {
  kerangka: Kerangka;
  dokumen: { id: string; judul: string; kode: string; draf: boolean; jalur: string }[];
  salinan: { nama: string; sidik: string; jalur: string }[]; // signed copies that came back
}

export function viewPeriksa(terbitan: Terbitan): PeriksaView {
  return {
    kerangka: viewKerangka(terbitan, {
      judul: PERIKSA.teks,
      uraian: 'Apakah PDF atau Word yang Anda pegang sama dengan yang diterbitkan kantor ini.',
      jalur: PERIKSA.jalur,
    }),
    salinan: terbitan.dokumen.flatMap(({ entri: { id, judul } }) =>
      listArsip(terbitan, id).map(({ nama, sha256 }) => ({
        nama: `${nama} dari ${judul}`,
        sidik: sha256,
        jalur: jalurCatatan(id),
      })),
    ),
    dokumen: terbitan.dokumen.map(({ entri: { id, judul, draf }, dokumen }) => {
      return { id, judul, draf, kode: findKodePeriksa(dokumen) ?? '', jalur: jalurCatatan(id) };
    }),
  };
}
