import { paragraph } from '../markup/build.ts';
import type { LinkBase } from '../markup/link.ts';
import { readMarkdown } from '../markup/markdown.ts';
import type { Block } from '../markup/types.ts';
import type { Bagian } from './bagian.ts';

/** Prose as typed, and where it is typed. */
export interface Narasi {
  teks: string | undefined;
  berkas: string; // "kinerja/2024/tw1/laporan-capaian.yaml"
  kunci: string; // "ringkasan"
}

/** Prose with its own simple Markdown; where there is none, the document says where it belongs. */
export function composeNarasi({ teks, berkas, kunci }: Narasi, laman: LinkBase): Block[] {
  if (teks === undefined || teks.trim() === '') return [paragraph(`Belum diisi pada ${berkas} (${kunci}).`)];
  return readMarkdown(teks, laman);
}

/** A part that prints one of several fields of a file: `::: narasi bidang="ringkasan"`. */
export function defineNarasi<Bahan extends { laman: LinkBase }, Bidang extends string>(
  about: string,
  daftar: readonly Bidang[],
  read: (bahan: Bahan, bidang: Bidang) => Narasi,
): Bagian<Bahan> {
  return {
    about,
    arguments: { bidang: { about: 'isian yang memuat narasi', required: true, choices: daftar } },
    compose(bahan, argumen) {
      const bidang = daftar.find((satu) => satu === argumen.bidang);
      if (bidang === undefined)
        return { salah: `bidang "${argumen.bidang}" tidak dikenal; yang ada: ${daftar.join(', ')}` };
      return composeNarasi(read(bahan, bidang), bahan.laman);
    },
  };
}
