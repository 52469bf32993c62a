// A number as people type it into a form: with the Indonesian comma, and with thousands parted or not.
import type { ProblemCode } from '../source/problem.ts';
import { readAngkaTeks } from '../domain/angka-teks.ts';

export type AngkaKetik =
  | { status: 'kosong' }
  | { status: 'angka'; nilai: number; tulis: string } // `tulis`: as YAML has it
  | { status: 'rancu'; pilihan: string[] } // both readings, each typed so that only one is left
  | { status: 'bukan'; pesan: PesanAngka };

export interface PesanAngka {
  code: ProblemCode;
  message: string;
  hint: string;
}

const RUPIAH = /^(?:rp\.?)?[-−\d.,\s\u00a0]+$/i;
const ANGKA = /^[-−\d.,\s\u00a0]+%?$/;
const MAX_DIGITS = 15; // every decimal of up to 15 digits survives a 64-bit float

/**
 * What a typed text says. Rp in front and % behind say nothing that the field does not; another unit or a stray letter is asked about.
 * Where only whole numbers are (`bulat`), a mark before three digits parts thousands.
 */
export function readAngkaKetik(teks: string, bulat: boolean): AngkaKetik {
  const bersih = teks.trim();
  if (bersih === '') return { status: 'kosong' };
  const [satu, lain] = readAngkaTeks(bersih).filter((angka) => !bulat || !angka.includes('.'));
  if (satu === undefined) return { status: 'bukan', pesan: describeBukanAngka(bersih, bulat) };
  if (!(bulat ? RUPIAH : ANGKA).test(bersih)) return { status: 'bukan', pesan: describeTambahan(bersih, satu) };
  if (lain !== undefined && !bulat) return { status: 'rancu', pilihan: [satu, lain].map(formatKetik) };
  if (countDigits(satu) > MAX_DIGITS) return { status: 'bukan', pesan: describePanjang(bersih) };
  const tulis = satu.replace('−', '-');
  return { status: 'angka', nilai: Number(tulis), tulis };
}

/** "82.5" → "82,5", as a field shows it. A third decimal gets a zero behind it, else it could be read as thousands. */
export function formatKetik(angka: number | string): string {
  const teks = String(angka).replace('.', ',');
  return readAngkaTeks(teks).length > 1 ? `${teks}0` : teks;
}

export function describeRancu(teks: string): PesanAngka {
  return {
    code: 'angka-bertanda-kutip',
    message: `"${teks.trim()}" dapat berarti dua angka`,
    hint: 'Pilih yang dimaksud di isiannya.',
  };
}

function describeBukanAngka(teks: string, bulat: boolean): PesanAngka {
  const hint = bulat
    ? 'Tulis bilangan bulat, misalnya 12500000. Kosongkan bila belum ada datanya.'
    : 'Tulis angkanya saja, misalnya 82,5. Kosongkan bila belum ada datanya.';
  return { code: 'isian-salah-jenis', message: `"${shorten(teks)}" bukan ${bulat ? 'bilangan bulat' : 'angka'}`, hint };
}

function describeTambahan(teks: string, angka: string): PesanAngka {
  return {
    code: 'angka-bertanda-kutip',
    message: `"${shorten(teks)}" memuat tanda lain selain angka`,
    hint: `Tulis ${formatKetik(angka)} saja.`,
  };
}

function describePanjang(teks: string): PesanAngka {
  return {
    code: 'angka-terlalu-panjang',
    message: `${shorten(teks)} lebih dari ${MAX_DIGITS} angka dan tidak tersimpan tepat`,
    hint: 'Kurangi angka di belakang koma.',
  };
}

function countDigits(angka: string): number {
  return angka.replace(/\D/g, '').replace(/^0+/, '').length;
}

function shorten(teks: string): string {
  return teks.length > 40 ? `${teks.slice(0, 39)}…` : teks;
}
