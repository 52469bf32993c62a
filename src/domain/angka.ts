import { Decimal } from 'decimal.js';

/** Exact decimals for every published figure. 60 digits: no quotient of typed numbers comes nearer to a tie than that. */
export const Desimal = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP, defaults: true });
export type Desimal = Decimal;

const TANPA_RIBUAN = /^-?\d{1,3}(?:\.\d+)?$/;
const TEKS_DESIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;

/** A number typed by people is what its shortest decimal text says: 0.1 is one tenth, not the binary float beside it. */
export function toDesimal(value: number | string | Desimal): Desimal {
  const desimal = typeof value === 'object' ? value : new Desimal(value === 0 ? 0 : value); // −0 is 0
  if (!desimal.isFinite()) throw new RangeError(`${String(value)} bukan angka yang dapat dihitung; periksa isiannya`);
  return desimal;
}

/** Half up (away from zero) to a plain decimal text: `roundHalfUp(97.3211, 2)` is "97.32". Never an exponent, never "-0.00". */
export function roundHalfUp(value: number | string | Desimal, desimal: number): string {
  const teks = toDesimal(value).toFixed(desimal);
  return /^-0(?:\.0+)?$/.test(teks) ? teks.slice(1) : teks; // it takes the sign from before the rounding
}

/** As Indonesians write it: 1004422800 → "1.004.422.800". A text keeps the zeros it came with: "99.80" → "99,80". */
export function formatAngka(value: number | string | Desimal): string {
  const teks = typeof value === 'string' ? value : writePlain(value);
  if (TANPA_RIBUAN.test(teks)) return teks.replace('.', ',');
  const [, minus, bulat, pecahan] = TEKS_DESIMAL.exec(teks) ?? [];
  if (bulat === undefined) throw new RangeError(`"${teks}" bukan teks desimal seperti "97.32"`);
  const ribuan = bulat.replace(/\B(?=(\d{3})+$)/g, '.');
  return `${minus}${ribuan}${pecahan === undefined ? '' : `,${pecahan}`}`;
}

/** The plain number of an exact decimal; `undefined` where a number cannot hold all its digits. */
export function toNumberTepat(value: Desimal): number | undefined {
  const angka = Number(value.toFixed());
  return Number.isFinite(angka) && toDesimal(angka).eq(value) ? angka : undefined;
}

/** Nearly every number is written without an exponent as it is. */
function writePlain(value: number | Desimal): string {
  const teks = String(value);
  return Number.isFinite(value) && !teks.includes('e') ? teks : toDesimal(value).toFixed();
}

/** Whole numbers need no decimals while their sum is exact; undefined where it is not. */
export function sumBulat(values: number[]): number | undefined {
  let jumlah = 0;
  for (const value of values) {
    jumlah += value;
    if (!Number.isSafeInteger(value) || !Number.isSafeInteger(jumlah)) return undefined;
  }
  return jumlah;
}

export function sumDesimal(values: (number | Desimal)[]): Desimal {
  return values.reduce<Desimal>((jumlah, value) => jumlah.plus(toDesimal(value)), new Desimal(0));
}
