// A range of two figures in another form than [95, 105].
import { readAngkaTeks } from '../domain/angka-teks.ts';

/** "95-105", "95,5 s.d. 105" → "[95.5, 105]"; undefined for anything else. */
export function readRentangTeks(teks: string): string | undefined {
  if (teks.length > LONGEST) return undefined;
  const bagian = teks.trim().split(/\s*(?:-|–|—|s\.?d\.?|sampai(?: dengan)?)\s*/i);
  const angka = bagian.map(readAngkaTeks);
  return bagian.length === 2 && angka.every(({ length }) => length === 1) ? `[${angka.flat().join(', ')}]` : undefined;
}

const LONGEST = 60;

/** Decimal commas make three or four items of two: [95,5, 105]. Undefined unless only one reading goes up. */
export function joinPecahan(butir: string[]): string | undefined {
  if (!butir.every((satu) => /^\d+$/.test(satu))) return undefined;
  const [a, b, c, d] = butir;
  const bacaan =
    d === undefined
      ? [
          [`${a}.${b}`, c],
          [a, `${b}.${c}`],
        ]
      : [[`${a}.${b}`, `${c}.${d}`]];
  const naik = bacaan.filter(([bawah, atas]) => Number(bawah) <= Number(atas));
  const [satu] = naik;
  return butir.length >= 3 && butir.length <= 4 && satu && naik.length === 1 ? `[${satu.join(', ')}]` : undefined;
}
