import { measureTeks } from './bagan-alir-huruf.ts';
import { JARAK_SEL, PX_PER_PT, TINGGI_GARIS_TEKS } from './bagan-alir-ukuran.ts';

/** How a cell's text is set; `jarak` is the space beside it, in pixels. */
export interface Huruf {
  pt: number;
  tebal: boolean;
  jarak: number;
}

export function chooseHurufIsi(pt: number): Huruf {
  return { pt, tebal: false, jarak: JARAK_SEL.samping };
}

export function chooseHurufKepala(pt: number): Huruf {
  return { pt, tebal: true, jarak: JARAK_SEL.kepala };
}

/** Height of a cell of that width, in whole pixels, when its text is wrapped by whichever program shows it. */
export function measureTinggiSel(teks: string, lebarSel: number, huruf: Huruf): number {
  const tinggiGaris = huruf.pt * PX_PER_PT * TINGGI_GARIS_TEKS;
  return Math.ceil(countGaris(teks, lebarSel, huruf) * tinggiGaris) + 2 * JARAK_SEL.atas + 1;
}

/** Width of a cell in which nothing of this text breaks. */
export function measureLebarSel(teks: string, { pt, tebal, jarak }: Huruf): number {
  return Math.ceil(measureTeks(teks, pt * PX_PER_PT, tebal) / CADANGAN) + 2 * jarak + 1;
}

/** Width of a cell in which no word of this text breaks. */
export function measureKataTerlebar(teks: string, huruf: Huruf): number {
  return Math.max(0, ...teks.split(SPASI).map((kata) => measureLebarSel(kata, huruf)));
}

/**
 * Lines a text takes. Only spaces are taken as places to break, although programs also break at hyphens and slashes: more
 * places never give more lines. A word wider than the cell is broken anywhere.
 */
export function countGaris(teks: string, lebarSel: number, huruf: Huruf): number {
  const lebar = (lebarSel - 2 * huruf.jarak - 1) * CADANGAN;
  return teks.split('\n').reduce((jumlah, alinea) => jumlah + countGarisAlinea(alinea, lebar, huruf), 0);
}

/** Programs round letters' widths in different ways: this part of a line is left unused. */
const CADANGAN = 0.985;

const SPASI = /[ \n]+/;

function countGarisAlinea(alinea: string, lebar: number, { pt, tebal }: Huruf): number {
  const ukuran = pt * PX_PER_PT;
  const spasi = measureTeks(' ', ukuran, tebal);
  let garis = 1;
  let terisi = 0;
  for (const kata of alinea.split(SPASI)) {
    const panjang = measureTeks(kata, ukuran, tebal);
    if (terisi > 0 && terisi + spasi + panjang <= lebar) terisi += spasi + panjang;
    else {
      if (terisi > 0) garis += 1;
      const pecahan = countPecahan(kata, lebar, ukuran, tebal);
      garis += pecahan - 1;
      terisi = pecahan > 1 ? lebar : panjang;
    }
  }
  return garis;
}

function countPecahan(kata: string, lebar: number, ukuran: number, tebal: boolean): number {
  let pecahan = 1;
  let terisi = 0;
  for (const huruf of kata) {
    const panjang = measureTeks(huruf, ukuran, tebal);
    if (terisi > 0 && terisi + panjang > lebar) {
      pecahan += 1;
      terisi = 0;
    }
    terisi += panjang;
  }
  return pecahan;
}
