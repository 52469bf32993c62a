// The percentage that a formula asks for: exact, in whole numbers where they hold it and in decimals where they do not.
import { type Desimal, roundHalfUp, sumDesimal, toDesimal } from './angka.ts';

/** Sums of typed numbers: `atas` ÷ `bawah` × 100 is the percentage. Nothing is divided by zero: that throws. */
export interface Nisbah {
  atas: number[];
  bawah: number[];
}

/** Half up to two decimals: `mentah` as it comes, `persen` not above `batas` and never below 0. */
export function roundPersen(nisbah: Nisbah, batas: number | undefined): { mentah: string; persen: string } {
  return roundBulat(nisbah, batas) ?? roundDesimal(nisbah, batas);
}

/** Not above `batas` and never below 0, before any rounding. */
export function computePersen(nisbah: Nisbah, batas: number | undefined): Desimal {
  return limit(divide(nisbah), batas);
}

export function roundDesimal(nisbah: Nisbah, batas: number | undefined): { mentah: string; persen: string } {
  const mentah = divide(nisbah);
  return { mentah: roundHalfUp(mentah, 2), persen: roundHalfUp(limit(mentah, batas), 2) };
}

/** Nearly every figure. Rounding keeps the order of numbers, so that the limits may be set behind it. */
export function roundBulat(nisbah: Nisbah, batas: number | undefined): { mentah: string; persen: string } | undefined {
  const ratusan = countRatusan(nisbah);
  const tertinggi = batas === undefined ? Infinity : countRatusan({ atas: [batas], bawah: [100] });
  if (ratusan === undefined || tertinggi === undefined) return undefined;
  return { mentah: writeRatusan(ratusan), persen: writeRatusan(Math.max(0, Math.min(ratusan, tertinggi))) };
}

function divide({ atas, bawah }: Nisbah): Desimal {
  return sumDesimal(atas).times(100).div(sumDesimal(bawah));
}

function limit(persen: Desimal, batas: number | undefined): Desimal {
  const terbatas = batas !== undefined && persen.gt(batas) ? toDesimal(batas) : persen;
  return terbatas.isNegative() ? toDesimal(0) : terbatas;
}

/** Hundredths of a per cent. Undefined where a number has too many digits, and where there is nothing to divide by. */
function countRatusan({ atas, bawah }: Nisbah): number | undefined {
  for (let skala = 1; skala <= TERHALUS; skala *= 10) {
    const pembilang = sumBerskala(atas, skala);
    const penyebut = sumBerskala(bawah, skala);
    if (pembilang !== undefined && penyebut) return divideHalfUp(pembilang * 10_000, penyebut);
  }
  return undefined;
}

const TERHALUS = 1_000_000; // six decimals
const TERBESAR = 1e11; // three of them times 20,000 are still exact, and so is each with its decimals: it has less than 15 digits

/** The sum × `skala`, where each number is a whole number of its parts. */
function sumBerskala(values: number[], skala: number): number | undefined {
  let jumlah = 0;
  for (const value of values) {
    const bulat = Math.round(value * skala);
    if (bulat / skala !== value || Math.abs(bulat) > TERBESAR) return undefined;
    jumlah += bulat;
  }
  return jumlah;
}

/** Away from zero on a half. Of safe integers: the remainder of such is exact, and what is left divides. */
function divideHalfUp(pembilang: number, penyebut: number): number {
  const bawah = 2 * Math.abs(penyebut);
  const atas = 2 * Math.abs(pembilang) + bawah / 2;
  const hasil = (atas - (atas % bawah)) / bawah;
  return pembilang < 0 === penyebut < 0 ? hasil : -hasil;
}

function writeRatusan(ratusan: number): string {
  const angka = String(Math.abs(ratusan)).padStart(3, '0');
  return `${ratusan < 0 ? '-' : ''}${angka.slice(0, -2)}.${angka.slice(-2)}`;
}
