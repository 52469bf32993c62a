import type { Lambang } from '../markup/types.ts';
import type { Terbitan } from './terbitan.ts';
import { computeKontras, formatWarna, mixWarna, parseWarna, type Warna } from './warna.ts';

/** How the office shows itself: its colour and its emblem. */
export interface Merek {
  warna: string; // of the band at the top: "#0c3b40"
  tinta: string; // of what stands on it
  gaya: string | undefined; // address of its style sheet; absent with the colours of the kit
  lambang: LambangKepala | undefined;
}

/** The emblem in the header: drawn anew at twice this size, because the letterhead's own picture may be heavy. */
export interface LambangKepala {
  jalur: string;
  alt: string;
  lebar: number; // CSS pixels
  tinggi: number;
}

export const WARNA_BAWAAN = '#0c3b40';
export const JALUR_MEREK = '/merek.css';
export const JALUR_LAMBANG = '/lambang.png';
export const JALUR_TANDA = '/tanda.svg';
export const JALUR_GAMBAR = '/og.png';
const EMAS = parseWarna('#f5c433');
const TINGGI_LAMBANG = 44;

/** Of the sign on the office's colour. */
export function findWarnaTanda(terbitan: Terbitan): { dasar: string; batang: string; target: string } {
  const { warna } = viewMerek(terbitan);
  const { pitaTinta, pitaGaris } = composeRona(warna).terang;
  return { dasar: warna, batang: pitaTinta, target: pitaGaris };
}

export function viewMerek({ kinerja, dokumen }: Terbitan): Merek {
  const { merek } = kinerja.instansi;
  const warna = merek?.warna.toLowerCase() ?? WARNA_BAWAAN;
  return {
    warna,
    tinta: composeRona(warna).terang.pitaTinta,
    gaya: merek && JALUR_MEREK,
    lambang: viewLambang(findLambang(dokumen)),
  };
}

/** The one emblem that all documents bear. */
export function findLambang(dokumen: Terbitan['dokumen']): Lambang | undefined {
  return dokumen.map((satu) => satu.dokumen.lambang).find((satu) => satu !== undefined);
}

function viewLambang(lambang: Lambang | undefined): LambangKepala | undefined {
  if (!lambang) return undefined;
  const lebar = Math.round((lambang.lebar / lambang.tinggi) * TINGGI_LAMBANG);
  return { jalur: JALUR_LAMBANG, alt: lambang.alt, lebar, tinggi: TINGGI_LAMBANG };
}

/** The colours that follow from the office's own, on light and on dark paper. */
export interface Rona {
  pita: string;
  pitaTinta: string;
  pitaRedup: string;
  pitaGaris: string; // marks the chosen part of the menu, and the target in the sign
  utama: string; // links
  utamaLunak: string; // ground behind a chosen thing
}

/** Of text: WCAG 2.2, 1.4.3. */
const KONTRAS_TERKECIL = 4.5;
/** Of lines and signs: WCAG 2.2, 1.4.11. */
const KONTRAS_GARIS = 3;
const PUTIH: Warna = [255, 255, 255];
const TINTA: Warna = [8, 18, 18];
const KERTAS = { terang: PUTIH, gelap: parseWarna('#161d1f') } as const;
const PITA_TERGELAP = parseWarna('#0b1012');

/**
 * Any colour will do: the band bears it unchanged, with the lighter or darker ink that reads better on it, and links take the
 * nearest shade that reads on paper. So an office need not know about contrast, and none can publish an unreadable page.
 */
export function composeRona(warna: string): { terang: Rona; gelap: Rona } {
  const asal = parseWarna(warna);
  return { terang: ronaOf(asal, asal, 'terang'), gelap: ronaOf(asal, mixWarna(asal, PITA_TERGELAP, 0.45), 'gelap') };
}

function ronaOf(asal: Warna, pita: Warna, mode: 'terang' | 'gelap'): Rona {
  const kertas = KERTAS[mode];
  const utama = shadeUntilReadable(asal, kertas, mode === 'terang' ? [0, 0, 0] : PUTIH, 5.5);
  const pitaTinta = computeKontras(pita, PUTIH) >= KONTRAS_TERKECIL ? PUTIH : pickTinta(pita);
  const redup = mixWarna(pitaTinta, pita, 0.2);
  const pitaRedup = computeKontras(redup, pita) >= KONTRAS_TERKECIL ? redup : pitaTinta;
  return {
    pita: formatWarna(pita),
    pitaTinta: formatWarna(pitaTinta),
    pitaRedup: formatWarna(pitaRedup),
    pitaGaris: formatWarna(computeKontras(EMAS, pita) >= KONTRAS_GARIS ? EMAS : pitaRedup),
    utama: formatWarna(utama),
    utamaLunak: formatWarna(mixWarna(kertas, asal, mode === 'terang' ? 0.08 : 0.16)),
  };
}

/** White or near black: the better of the two is always readable, of pure black at 4.58 or more. */
function pickTinta(pita: Warna): Warna {
  return computeKontras(pita, TINTA) >= KONTRAS_TERKECIL ? TINTA : [0, 0, 0];
}

function shadeUntilReadable(asal: Warna, kertas: Warna, ke: Warna, kontras: number): Warna {
  const langkah = Array.from({ length: 21 }, (_, nomor) => mixWarna(asal, ke, nomor / 20));
  return langkah.find((satu) => computeKontras(satu, kertas) >= kontras) ?? ke;
}

/** The style sheet of the office's colour. Twice `:root`: it must win over the tokens, wherever it stands in the head. */
export function writeMerekCss(warna: string): string {
  const { terang, gelap } = composeRona(warna);
  const dark = `@media screen and (prefers-color-scheme: dark) {\n${writeRona(gelap)}}\n`;
  // With more contrast asked for, the tokens know better.
  return `@media (prefers-contrast: no-preference) {\n${writeRona(terang)}${dark}}\n`;
}

function writeRona({ pita, pitaTinta, pitaRedup, pitaGaris, utama, utamaLunak }: Rona): string {
  const dariPita = { pita, 'pita-tinta': pitaTinta, 'pita-redup': pitaRedup, 'pita-garis': pitaGaris };
  const nilai = { ...dariPita, utama, 'utama-lunak': utamaLunak };
  const lines = Object.entries(nilai).map(([nama, satu]) => `  --${nama}: ${satu};\n`);
  return `:root:root {\n${lines.join('')}}\n`;
}
