// A cell → the figure it says, exactly; or why it cannot be told.
import { type Desimal, toDesimal } from '../../domain/angka.ts';
import { readAngkaTeks } from '../../domain/angka-teks.ts';
import { isBelumDiisi } from './rapikan.ts';
import type { SebabSel, Sel } from './lembar.ts';

export type SebabAngka = SebabSel | 'bukan-angka' | 'teks-di-samping' | 'rancu' | 'terlalu-panjang';

export type BacaanAngka =
  | { status: 'kosong' }
  | { status: 'angka'; angka: Desimal; persen: boolean } // 25% is 25
  | { status: 'salah'; sebab: SebabAngka; teks: string; pilihan: string[] };

/** Which mark parts the decimals of a column's texts: as Indonesians write (1.234,5) or as the English do (1,234.5). */
export type Gaya = 'indonesia' | 'inggris' | 'campur' | undefined;

export interface CaraAngka {
  gaya: Gaya;
  bulat: boolean; // whole numbers only: a mark before three digits parts thousands
  curiga: boolean; // thousands are not to be expected: per cent and indices
}

const MAX_DIGITS = 15; // as many as every program keeps

export function readAngka(sel: Sel, cara: CaraAngka): BacaanAngka {
  if (sel.jenis === 'kosong') return { status: 'kosong' };
  if (sel.jenis === 'salah') return refuse(sel.sebab, sel.teks);
  if (sel.jenis === 'angka') return accept(toDesimal(sel.teks).times(sel.persen ? 100 : 1), sel.persen, sel.teks);
  return isBelumDiisi(sel.teks) ? { status: 'kosong' } : readTeks(sel.teks.trim(), cara);
}

function readTeks(teks: string, cara: CaraAngka): BacaanAngka {
  const inti = readInti(teks);
  if (!inti) return refuse(/\d/.test(teks) ? 'teks-di-samping' : 'bukan-angka', teks);
  const bacaan = readAngkaTeks(inti.angka);
  if (!bacaan.length) return refuse('bukan-angka', teks);
  const satu = bacaan.length === 1 ? bacaan[0] : chooseBacaan(bacaan, inti.angka, cara);
  if (satu === undefined) return refuse('rancu', teks, bacaan);
  return accept(toDesimal(satu).times(inti.minus ? -1 : 1), inti.persen, teks);
}

function accept(angka: Desimal, persen: boolean, teks: string): BacaanAngka {
  const digit = angka.toFixed().replace(/\D/g, '').replace(/^0+/, '').length;
  return digit > MAX_DIGITS ? refuse('terlalu-panjang', teks) : { status: 'angka', angka, persen };
}

function refuse(sebab: SebabAngka, teks: string, pilihan: string[] = []): BacaanAngka {
  return { status: 'salah', sebab, teks, pilihan };
}

/** Thousands first, as `readAngkaTeks` gives them. Undefined where the column does not say which it is. */
function chooseBacaan(
  [ribuan, desimal]: string[],
  inti: string,
  { gaya, bulat, curiga }: CaraAngka,
): string | undefined {
  if (bulat) return ribuan;
  if (gaya === undefined || gaya === 'campur') return undefined;
  const isRibuan = inti.includes('.') === (gaya === 'indonesia');
  if (!isRibuan) return desimal;
  return curiga ? undefined : ribuan;
}

interface Inti {
  minus: boolean;
  persen: boolean;
  angka: string;
}

/** What is left without Rp, %, a sign and the brackets of accountants; undefined where other letters stay. */
function readInti(teks: string): Inti | undefined {
  if (teks.length > 60 || /[\r\n]/.test(teks.trim())) return undefined; // two lines are two things
  // A ' in front marks text, and between digits it parts thousands; behind them it is minutes or feet.
  const rapi = teks
    .replace(/^'/, '')
    .replaceAll(/[\s\u00a0\u202f]+|(?<=\d)'(?=\d)/g, ' ')
    .trim();
  const kurung = /^\((.*)\)$/.exec(rapi.replace(/^rp\.? ?(?=\()/i, ''))?.[1];
  const [, minus = '', angka = '', persen = ''] =
    /^(?:rp\.?|idr)? ?([-−–]?) ?(?:rp\.?)? ?\+?(\d[\d., ]*?)(?:,-|,=|\.-)? ?(%?)$/i.exec(kurung ?? rapi) ?? [];
  if (angka === '' || (minus !== '' && kurung !== undefined)) return undefined;
  if (angka.trim().includes(' ') && !/^\d{1,3}(?: \d{3})+(?:[.,]\d+)?$/.test(angka.trim())) return undefined;
  return { minus: minus !== '' || kurung !== undefined, persen: persen !== '', angka: angka.trim() };
}

/** What the texts of a column that can be read in one way only say of the others. */
export function findGaya(kolom: Sel[]): Gaya {
  const bukti = new Set(kolom.flatMap((sel) => (sel.jenis === 'teks' ? (readGaya(sel.teks) ?? []) : [])));
  const [satu] = bukti;
  return bukti.size > 1 ? 'campur' : satu;
}

function readGaya(teks: string): Gaya {
  const angka = readInti(teks.trim())?.angka.replaceAll(' ', '') ?? '';
  if (readAngkaTeks(angka).length !== 1) return undefined;
  const [titik, koma] = [angka.lastIndexOf('.'), angka.lastIndexOf(',')];
  if (titik === -1 && koma === -1) return undefined;
  if (titik !== -1 && koma !== -1) return koma > titik ? 'indonesia' : 'inggris';
  const isBerulang = angka.indexOf('.') !== titik || angka.indexOf(',') !== koma;
  return (titik !== -1) === isBerulang ? 'indonesia' : 'inggris';
}
