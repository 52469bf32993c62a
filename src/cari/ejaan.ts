// A question with a mistyped letter → the question that was meant. Whole words are compared: a wrong letter in an ending would
// give another stem altogether.
import { fold, isKode, listKata, readIstilah } from './kata.ts';

/** How often each word stands in what can be found. */
export type Kosakata = Map<string, number>;

/** Shorter words differ from too many others by one letter. */
const TERPENDEK = 4;

/** The question with each unknown word as the commonest word that differs by one letter; undefined when nothing is to be mended. */
export function mendTanya(tanya: string, kosakata: Kosakata, dikenal: Set<string>): string | undefined {
  let hasil = '';
  let sampai = 0;
  for (const { awal, akhir, teks } of listKata(tanya)) {
    hasil += tanya.slice(sampai, awal) + (findMaksud(fold(teks), kosakata, dikenal) ?? teks);
    sampai = akhir;
  }
  hasil += tanya.slice(sampai);
  return hasil === tanya ? undefined : hasil;
}

function findMaksud(kata: string, kosakata: Kosakata, dikenal: Set<string>): string | undefined {
  const istilah = readIstilah(kata);
  if (istilah === undefined || dikenal.has(istilah) || isKode(kata) || kata.length < TERPENDEK) return undefined;
  const mirip = [...kosakata].filter(([lain]) => isBedaSatu(kata, lain));
  return mirip.sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** One letter more, less or other, or two neighbours in the wrong order. */
export function isBedaSatu(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  const [sisaA, sisaB] = [a.slice(i), b.slice(i)];
  if (sisaA.slice(1) === sisaB || sisaA === sisaB.slice(1) || sisaA.slice(1) === sisaB.slice(1)) return true;
  return sisaA[0] === sisaB[1] && sisaA[1] === sisaB[0] && sisaA.slice(2) === sisaB.slice(2);
}
