// The picture that goes with a link to the site: the office, the year, and how many targets were reached.
import { breakLines } from './huruf.ts';
import { RUPA_DOKUMEN } from './rupa.ts';
import { type Atribut, element, tulis } from './svg.ts';
import { drawTanda, type WarnaTanda } from './tanda-merek.ts';

export interface GambarBagi {
  nama: string; // "Kecamatan Contoh"
  atas: string; // the line above it
  kalimat: string;
  peringatan: string | undefined; // "DATA CONTOH"
  warna: WarnaTanda;
}

/** As sites that show links ask for it. */
export const LEBAR_BAGI = 1200;
const TINGGI_BAGI = 630;
const KIRI = 80;
const JUDUL = { 'font-size': 76, 'font-weight': 700 };
const KALIMAT = { 'font-size': 38 };
const TINGGI_PERINGATAN = 70;

export function drawGambarBagi({ nama, atas, kalimat, peringatan, warna }: GambarBagi): string {
  const judul = breakLines(nama, LEBAR_BAGI - 2 * KIRI, 82, 2);
  const isi = breakLines(kalimat, LEBAR_BAGI - 2 * KIRI, 38, 3);
  const bawah = 280 + judul.length * 88;
  const parts = [
    element('rect', { width: LEBAR_BAGI, height: TINGGI_BAGI, fill: warna.dasar }),
    element('g', { transform: `translate(${KIRI} 70) scale(5.5)` }, drawTanda(warna)),
    tulisan(atas, KIRI + 116, 128, { fill: warna.batang, 'font-size': 32 }),
    ...judul.map((line, nomor) => tulisan(line, KIRI, 290 + nomor * 88, { fill: warna.batang, ...JUDUL })),
    ...isi.map((line, nomor) => tulisan(line, KIRI, bawah + nomor * 52, { fill: warna.batang, ...KALIMAT })),
    ...(peringatan === undefined ? [] : drawPeringatan(peringatan)),
  ];
  const size = { width: LEBAR_BAGI, height: TINGGI_BAGI, viewBox: `0 0 ${LEBAR_BAGI} ${TINGGI_BAGI}` };
  return element('svg', { xmlns: 'http://www.w3.org/2000/svg', ...size, 'font-family': 'Arimo' }, parts.join(''));
}

function drawPeringatan(kata: string): string[] {
  const y = TINGGI_BAGI - TINGGI_PERINGATAN;
  return [
    element('rect', { y, width: LEBAR_BAGI, height: TINGGI_PERINGATAN, fill: '#ffcf3d' }),
    tulisan(kata, KIRI, y + 48, { fill: '#2a1e00', 'font-size': 36, 'font-weight': 700, 'letter-spacing': 4 }),
  ];
}

function tulisan(kata: string, x: number, y: number, teks: Atribut): string {
  return tulis({ ...RUPA_DOKUMEN, gaya: { ...RUPA_DOKUMEN.gaya, teks } }, kata, { x, y });
}
