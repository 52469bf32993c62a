import { roundHalfUp, toDesimal } from './angka.ts';

/** `indonesia`: 1.234,5; `inggris`: 1,234.5. Who reads a table says which; it is never told from the figure. */
export type GayaAngka = 'indonesia' | 'inggris';

/** All three as decimal text; `selisih` is cetak − hitung. */
export interface SelisihCetak {
  cocok: boolean;
  hitung: string;
  cetak: string;
  selisih: string;
}

const ANGKA: Record<GayaAngka, RegExp> = {
  indonesia: /^(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?$/,
  inggris: /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/,
};

/** "Rp 1.234,5", "0,26 %" or "(1.234)" → decimal text; `undefined` for all that is not one number in that style. */
export function readAngkaCetak(cetak: string, gaya: GayaAngka): string | undefined {
  const polos = cetak
    .trim()
    .replace(/^Rp\.?\s*/, '')
    .replace(/\s*%$/, '');
  const dalamKurung = /^\((.+)\)$/.exec(polos)?.[1];
  const negatif = dalamKurung !== undefined || polos.startsWith('-');
  const [, bulat, pecahan] = ANGKA[gaya].exec(dalamKurung ?? polos.replace(/^-/, '')) ?? [];
  if (bulat === undefined) return undefined;
  const desimal = pecahan === undefined ? '' : `.${pecahan}`;
  return `${negatif ? '-' : ''}${bulat.replace(/[.,]/g, '')}${desimal}`;
}

/** As `readAngkaCetak`, in a column of money: there a lone "-" means nothing was spent. */
export function readRupiahCetak(cetak: string, gaya: GayaAngka): string | undefined {
  return cetak.trim() === '-' ? '0' : readAngkaCetak(cetak, gaya);
}

/** Whether a printed figure is the computed one at the printed one's own rounding. The printed one is never adopted. */
export function compareCetak(cetak: string, hitung: string): SelisihCetak {
  const angka = toDesimal(cetak);
  const desimal = cetak.split('.')[1]?.length ?? 0;
  return {
    cocok: angka.eq(roundHalfUp(hitung, desimal)),
    hitung,
    cetak,
    selisih: angka.minus(toDesimal(hitung)).toFixed(),
  };
}
