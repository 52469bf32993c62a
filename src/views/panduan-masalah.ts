// Every problem code, as people look it up who have read one in a message.
import { KELOMPOK_KODE, type Penjelasan } from '../validate/codes.ts';
import { RULES } from '../validate/rules.ts';
import { DAFTAR_MASALAH, type Kerangka, PANDUAN, viewKerangka } from './kerangka.ts';
import type { Terbitan } from './terbitan.ts';

export interface MasalahView {
  kerangka: Kerangka;
  jumlah: number;
  kelompok: KelompokMasalah[];
}

export interface KelompokMasalah {
  id: string;
  judul: string;
  butir: ButirMasalah[];
}

export interface ButirMasalah extends Omit<Penjelasan, 'peringatan'> {
  kode: string; // also its anchor: "/panduan/masalah/#yaml-tab"
  peringatan: boolean; // looked at, yet publishable
}

export function viewMasalah(terbitan: Terbitan): MasalahView {
  const kelompok = Object.entries(KELOMPOK_KODE).map(([judul, kode], index) => viewKelompok(judul, index + 1, kode));
  return {
    kerangka: viewKerangka(terbitan, {
      judul: DAFTAR_MASALAH.teks,
      uraian: 'Setiap kode masalah: apa artinya, mengapa menjadi masalah, dan contohnya.',
      jalur: DAFTAR_MASALAH.jalur,
      jejak: [PANDUAN],
    }),
    jumlah: kelompok.flatMap(({ butir }) => butir).length,
    kelompok,
  };
}

function viewKelompok(judul: string, nomor: number, kode: Record<string, Penjelasan>): KelompokMasalah {
  const butir = Object.entries(kode).map(([nama, penjelasan]) => ({
    ...penjelasan,
    kode: nama,
    peringatan: penjelasan.peringatan === true || isPeringatan(nama),
  }));
  return { id: `kelompok-${nomor}`, judul, butir };
}

function isPeringatan(kode: string): boolean {
  const rules = RULES.filter(({ code }) => code === kode);
  return rules.length > 0 && rules.every(({ severity }) => severity === 'warning');
}
