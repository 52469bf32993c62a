import { paragraph } from '../markup/build.ts';
import { readMarkdown } from '../markup/markdown.ts';
import type { Bagian } from './bagian.ts';
import type { BahanPejabat } from './bahan-pejabat.ts';

const BIDANG = ['ringkasan', 'kendala', 'tindak_lanjut'] as const;

/** Prose of laporan-capaian.yaml, with its own simple Markdown. */
export const NARASI: Bagian<BahanPejabat> = {
  about: 'Narasi dari laporan-capaian.yaml triwulan itu.',
  arguments: { bidang: { about: 'isian yang memuat narasi', required: true, choices: BIDANG } },
  compose({ laporan, laman }, argumen) {
    const bidang = BIDANG.find((satu) => satu === argumen.bidang);
    if (bidang === undefined)
      return { salah: `bidang "${argumen.bidang}" tidak dikenal; yang ada: ${BIDANG.join(', ')}` };
    const narasi = laporan?.[bidang];
    return narasi === undefined ? [paragraph('Belum diisi.')] : readMarkdown(narasi, laman);
  },
};
