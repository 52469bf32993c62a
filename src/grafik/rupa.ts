// The same drawing for two media: a sheet of paper, and a page that may be 360 pixels wide, dark, or of high contrast.
import type { Atribut } from './svg.ts';

/** The parts of a drawing by what they mean. Whatever has to be told apart differs in shape too, for eyes that see no colour. */
export type BagianGambar =
  | 'teks'
  | 'tebal' // beside `teks`
  | 'isi' // a full bar, the dot of a figure
  | 'kosong' // a striped bar
  | 'arsir' // its stripes
  | 'alas' // behind words, so that no line runs through them
  | 'kisi'
  | 'sumbu'
  | 'patokan' // the line that figures are read against
  | 'panah' // what goes beyond the scale
  | 'realisasi'
  | 'target'
  | 'kotak'; // the mark of a target

export interface Rupa {
  lebar: number;
  huruf: number; // size of letters, in the units of `lebar`
  tinggiBaris: number; // of a line of words
  batang: { kiri: number; kanan: number; label: 'di-samping' | 'di-atas'; tinggi: number; legenda: number };
  tren: { kiri: number; kanan: number };
  gaya: Readonly<Record<BagianGambar, Atribut>>;
}

const TINTA = '#1b2a3a';
const ISI = '#1f5f8b';
const KERTAS = '#ffffff';

/** Paper: as wide as the text of an upright A4 page in CSS pixels, and colours of its own, which Word and PDF need. */
export const RUPA_DOKUMEN: Rupa = {
  lebar: 600,
  huruf: 11,
  tinggiBaris: 13,
  batang: { kiri: 205, kanan: 80, label: 'di-samping', tinggi: 14, legenda: 170 },
  tren: { kiri: 62, kanan: 30 },
  gaya: {
    teks: { fill: TINTA },
    tebal: { 'font-weight': 700 },
    isi: { fill: ISI },
    kosong: { fill: KERTAS, stroke: ISI, 'stroke-width': 1.2 },
    arsir: { stroke: ISI, 'stroke-width': 1.2, fill: 'none' },
    alas: { fill: KERTAS },
    kisi: { stroke: '#d9dee3', 'stroke-width': 0.7 },
    sumbu: { stroke: '#8a949e', 'stroke-width': 1 },
    patokan: { stroke: TINTA, 'stroke-width': 1.6, 'stroke-dasharray': '5 3', fill: 'none' },
    panah: { fill: 'none', stroke: KERTAS, 'stroke-width': 2 },
    realisasi: { stroke: ISI, 'stroke-width': 2.4 },
    target: { stroke: TINTA, 'stroke-width': 1.6, 'stroke-dasharray': '6 4' },
    kotak: { fill: KERTAS, stroke: TINTA, 'stroke-width': 1.4 },
  },
};

/** A page: as wide as a phone leaves it, so that letters keep their size; looks come from styles/grafik.css by class. */
export const RUPA_LAMAN: Rupa = {
  lebar: 340,
  huruf: 13,
  tinggiBaris: 17,
  batang: { kiri: 1, kanan: 66, label: 'di-atas', tinggi: 14, legenda: 148 },
  tren: { kiri: 30, kanan: 8 },
  gaya: {
    teks: { class: 'g-teks' },
    tebal: { 'font-weight': 700 },
    isi: { class: 'g-isi' },
    kosong: { class: 'g-kosong' },
    arsir: { class: 'g-arsir' },
    alas: { class: 'g-alas' },
    kisi: { class: 'g-kisi' },
    sumbu: { class: 'g-sumbu' },
    patokan: { class: 'g-patokan' },
    panah: { class: 'g-panah' },
    realisasi: { class: 'g-realisasi' },
    target: { class: 'g-target' },
    kotak: { class: 'g-kotak' },
  },
};

/** One of many small charts beside each other: two of them stand side by side on a phone. */
export const RUPA_KECIL: Rupa = { ...RUPA_LAMAN, lebar: 160 };
