// One figure as a picture that other sites may show: it says by itself whose figure it is, of when, and whether it is only an example.
import { breakLines, measureTeks } from './huruf.ts';
import { RUPA_DOKUMEN } from './rupa.ts';
import { type Atribut, element, type NamaGambar, tulis, writeSvg } from './svg.ts';

export interface Kartu {
  instansi: string;
  nama: string; // of the indikator
  angka: string; // "97,32%", or "–"
  kata: string; // "Tercapai"
  keadaan: 'tercapai' | 'tidak-tercapai' | 'belum-ada';
  rincian: string[]; // "Realisasi 82%, target 84%"
  asal: string; // "kinerja.contoh.example"
  tanda: string[]; // "DATA CONTOH", "DRAF"
}

export const LEBAR_KARTU = 320;
const TEPI = 16;
const DALAM = LEBAR_KARTU - 2 * TEPI;
const TINTA = '#1b2422';
const REDUP = '#505c58';
const WARNA = { tercapai: '#0d6557', 'tidak-tercapai': '#a03e08', 'belum-ada': '#5b6661' };

interface Baris {
  teks: string;
  ukuran: number;
  atas: number; // room above its foot
  warna: string;
  tebal?: boolean;
}

export function drawKartu(kartu: Kartu, sebutan: NamaGambar): string {
  const { tanda, keadaan } = kartu;
  const [judul, angka, kaki] = [composeJudul(kartu), composeAngka(kartu), composeKaki(kartu)];
  const mulai = tanda.length ? 26 : 0;
  const letak = stack([...judul, angka, ...kaki], mulai + 6);
  const yAngka = letak[judul.length]?.y ?? 0;
  const tinggi = measureKartu(kartu);
  const parts = [
    element('rect', { x: 0.5, y: 0.5, width: LEBAR_KARTU - 1, height: tinggi - 1, fill: '#ffffff', stroke: '#8d958f' }),
    element('rect', { x: 0, y: 0, width: 5, height: tinggi, fill: WARNA[keadaan] }),
    ...drawTanda(tanda),
    ...letak.map(({ baris, y }) => tulisBaris(baris, TEPI, y)),
    ...drawKata(kartu, TEPI + measureTeks(angka.teks, angka.ukuran) + 16, yAngka),
  ];
  return writeSvg(
    { ...RUPA_DOKUMEN, lebar: LEBAR_KARTU, huruf: 13 },
    tinggi,
    [element('g', { 'font-family': 'Arial, Helvetica, sans-serif' }, parts.join(''))],
    sebutan,
  );
}

/** In CSS pixels; a page that shows the card keeps room for it. */
export function measureKartu(kartu: Kartu): number {
  const baris = [...composeJudul(kartu), composeAngka(kartu), ...composeKaki(kartu)];
  return (kartu.tanda.length ? 26 : 0) + 6 + baris.reduce((jumlah, { atas }) => jumlah + atas, 0) + 14;
}

function composeJudul({ instansi, nama }: Kartu): Baris[] {
  const nama3 = breakLines(nama, DALAM, 15.8, 3);
  return [
    ...breakLines(instansi, DALAM, 12, 1).map((teks) => ({ teks, ukuran: 12, atas: 20, warna: REDUP })),
    ...nama3.map((teks) => ({ teks, ukuran: 15, atas: 20, warna: TINTA, tebal: true })),
  ];
}

function composeAngka({ angka, keadaan }: Kartu): Baris {
  return { teks: angka, ukuran: 34, atas: 44, warna: WARNA[keadaan], tebal: true };
}

function composeKaki({ rincian, asal }: Kartu): Baris[] {
  const lines = rincian.flatMap((satu) => breakLines(satu, DALAM, 13, 2));
  return [
    ...lines.map((teks, nomor) => ({ teks, ukuran: 13, atas: nomor === 0 ? 24 : 18, warna: TINTA })),
    ...breakLines(asal, DALAM, 12, 1).map((teks) => ({ teks, ukuran: 12, atas: 22, warna: REDUP })),
  ];
}

function stack(baris: Baris[], mulai: number): { baris: Baris; y: number }[] {
  let y = mulai;
  return baris.map((satu) => {
    y += satu.atas;
    return { baris: satu, y };
  });
}

function drawTanda(tanda: string[]): string[] {
  if (!tanda.length) return [];
  return [
    element('rect', { x: 0, y: 0, width: LEBAR_KARTU, height: 26, fill: '#f5c433' }),
    tulisan(tanda.join(' · '), TEPI, 18, { fill: '#2a1e00', 'font-size': 13, 'font-weight': 700 }),
  ];
}

/** The state in words, and a mark that is told apart without colour. */
function drawKata({ kata, keadaan }: Kartu, x: number, y: number): string[] {
  const [pusat, garis] = [y - 7, { fill: 'none', stroke: WARNA[keadaan], 'stroke-width': 2.4 }];
  const d = BENTUK[keadaan];
  return [
    element('path', { d, transform: `translate(${Math.round(x)} ${Math.round(pusat - 7)})`, ...garis }),
    tulisan(kata, x + 22, y - 2, { fill: WARNA[keadaan], 'font-size': 15, 'font-weight': 700 }),
  ];
}

const BENTUK = {
  tercapai: 'M1 8l5 5L15 2',
  'tidak-tercapai': 'M2 2l11 11M13 2L2 13',
  'belum-ada': 'M1 7.5h14',
};

function tulisBaris({ teks, ukuran, warna, tebal = false }: Baris, x: number, y: number): string {
  return tulisan(teks, x, y, { fill: warna, 'font-size': ukuran, ...(tebal && { 'font-weight': 700 }) });
}

function tulisan(teks: string, x: number, y: number, gaya: Atribut): string {
  return tulis({ ...RUPA_DOKUMEN, gaya: { ...RUPA_DOKUMEN.gaya, teks: gaya } }, teks, { x, y });
}
