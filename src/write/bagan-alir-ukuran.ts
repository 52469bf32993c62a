/**
 * Measures of the SOP flow table in CSS pixels (1/96 inch). Every column width and row height is a whole number of them:
 * then it is also whole in the units of Word (15 twips, 9525 EMU), and drawings meet from row to row without a gap.
 */
export const PX_PER_MM = 96 / 25.4;
export const PX_PER_PT = 96 / 72;

/** Space between a cell's border and its text. */
export const JARAK_SEL = { samping: 4, atas: 3, kepala: 2 } as const;

/** Line height, as a multiple of the font size. */
export const TINGGI_GARIS_TEKS = 1.2;

export interface Ukuran {
  lebar: number;
  tinggi: number;
}

export const PENGHUBUNG: Ukuran = { lebar: 20, tinggi: 20 };

/** Symbols are as wide as the columns allow: beside the widest, the decision, a line must pass on either side. */
export function computeUkuranSimbol(lebarKolom: number): Record<'terminator' | 'proses' | 'keputusan', Ukuran> {
  const lebar = Math.max(14, Math.min(40, lebarKolom - 24));
  const tinggi = Math.min(22, Math.round(lebar * 0.6));
  return {
    terminator: { lebar, tinggi: Math.min(20, tinggi) },
    proses: { lebar, tinggi },
    keputusan: { lebar: lebar + 2, tinggi: Math.min(30, Math.round(lebar * 0.78)) },
  };
}

/** Distances that keep lines, arrows and labels apart. */
export const RENGGANG = {
  lajur: 6, // between vertical lanes, and between a lane and a symbol or a column's divider
  alur: 7, // between horizontal runs
  batas: 4, // between a horizontal run and the border of its row
  panah: 11, // the last run before a symbol: an arrow head and a little of its line
  keluar: 4, // below a symbol, before the first run
  label: 12, // below a decision: room for "Ya"
} as const;

export const LABEL = { huruf: 9, tinggi: 9, jarak: 2 } as const;
