import { readFileSync } from 'node:fs';
import type { CatatanBaca, Sop } from '../../src/domain/isi.generated.ts';
import { sop as validate } from '../../src/validate/validators.generated.js';
import { readContent, root } from './read-content.ts';

export const SOP1 = readContent('content/sop/pengumpulan-data-kinerja.yaml', validate);
export const SOP2 = readContent('content/sop/pengukuran-perjanjian-kinerja.yaml', validate);

/** The office's own document, two SOPs under one cover page, as the scanner read it. */
export const NASKAH = collapse(readFileSync(`${root}test/input/naskah-sop-kutasari.txt`, 'utf8'));

/** A text that the SOP document prints, and the reading notes that stand beside it. */
export interface Teks {
  tempat: string;
  bagian: string;
  teks: string;
  catatan: CatatanBaca;
}

/** The printed identity and table of a SOP, text by text. */
export function listTeks(sop: Sop): Teks[] {
  return [
    ...listTeksIdentitas(sop),
    ...(sop.dasar_hukum ?? []).map(({ teks, catatan_baca }, index) =>
      toTeks(`dasar hukum ${index + 1}`, 'teks', teks, catatan_baca),
    ),
    ...sop.langkah.flatMap((langkah) =>
      listBagian(langkah).map(([bagian, teks]) =>
        toTeks(`langkah ${langkah.nomor}`, bagian, teks, langkah.catatan_baca),
      ),
    ),
  ];
}

export function listCatatan(sop: Sop): CatatanBaca {
  const diLangkah = sop.langkah.flatMap(({ catatan_baca }) => catatan_baca ?? []);
  const diDasarHukum = (sop.dasar_hukum ?? []).flatMap(({ catatan_baca }) => catatan_baca ?? []);
  return [...(sop.catatan_baca ?? []), ...diDasarHukum, ...diLangkah];
}

/** Letters and figures only: case, punctuation and line breaks of the scan say nothing. */
export function normalize(teks: string): string {
  return collapse(teks.toLowerCase().replace(/[^a-z0-9]+/g, ' '));
}

function listTeksIdentitas(sop: Sop): Teks[] {
  const daftar = { nama: [sop.nama], judul_tabel: [sop.judul_tabel ?? ''], nomor: [sop.nomor ?? ''] };
  const butir = {
    kualifikasi_pelaksana: sop.kualifikasi_pelaksana ?? [],
    peralatan: sop.peralatan ?? [],
    peringatan: sop.peringatan ?? [],
    pencatatan: sop.pencatatan ?? [],
    pelaksana: sop.pelaksana.map(({ nama }) => nama),
  };
  return Object.entries({ ...daftar, ...butir }).flatMap(([bagian, isi]) =>
    isi.map((teks) => toTeks('identitas', bagian, teks, sop.catatan_baca)),
  );
}

function listBagian(langkah: Sop['langkah'][number]): [bagian: string, teks: string][] {
  const { kegiatan, kelengkapan, output, keterangan, waktu, keputusan } = langkah;
  const daftar = { kegiatan, kelengkapan, output, keterangan, waktu: waktu?.tercetak, keputusan: keputusan?.bila };
  return Object.entries(daftar).flatMap(([bagian, teks]) => (teks === undefined ? [] : [[bagian, teks]]));
}

function toTeks(tempat: string, bagian: string, teks: string, catatan: CatatanBaca | undefined): Teks {
  return { tempat, bagian, teks, catatan: catatan ?? [] };
}

function collapse(teks: string): string {
  return teks.replaceAll('**', '').replace(/\s+/g, ' ').trim();
}
