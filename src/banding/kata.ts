import { alignDeret, type Ruas } from './deret.ts';
import type { Potongan } from './perbandingan.ts';

/** How many words of what stayed are shown beside a change. */
const SEKITAR = 6;

/** Longer stretches are cut in the middle: the text itself is one click away. */
const TERPANJANG = 60; // words

/** Word by word; line breaks and runs of spaces count as one space, for they print as one. */
export function compareTeks(lama: string, baru: string): Potongan[] {
  const ruas = alignDeret(splitKata(lama), splitKata(baru));
  if (ruas.every(({ sama }) => sama)) return [{ jenis: 'sama', teks: '(hanya spasi atau ganti baris)' }];
  return ruas.flatMap((satu, index) => (satu.sama ? showSama(satu, index, ruas.length) : showBeda(satu)));
}

function splitKata(teks: string): string[] {
  return teks.split(/\s+/).filter((kata) => kata !== '');
}

function showBeda({ lama, baru }: Ruas<string>): Potongan[] {
  const potongan: Potongan[] = [
    { jenis: 'dihapus', teks: shorten(lama) },
    { jenis: 'ditambah', teks: shorten(baru) },
  ];
  return potongan.filter(({ teks }) => teks !== '');
}

/** Before the first change only what leads to it, after the last only what follows. */
function showSama({ lama: kata }: Ruas<string>, index: number, banyak: number): Potongan[] {
  const [sesudah, sebelum] = [index > 0 ? SEKITAR : 0, index < banyak - 1 ? SEKITAR : 0];
  const teks =
    kata.length <= sesudah + sebelum + 1
      ? kata.join(' ')
      : [...kata.slice(0, sesudah), '…', ...kata.slice(kata.length - sebelum)].join(' ');
  return [{ jenis: 'sama', teks }];
}

function shorten(kata: string[]): string {
  if (kata.length <= TERPANJANG) return kata.join(' ');
  const sisa = kata.length - TERPANJANG;
  return [...kata.slice(0, TERPANJANG - 15), `[… ${sisa} kata …]`, ...kata.slice(-15)].join(' ');
}

/** A text by its paragraphs: one change for each stretch of them that differs, with its line on either side. */
export function compareParagraf(lama: string, baru: string): { lama: number; baru: number; potongan: Potongan[] }[] {
  const [kiri, kanan] = [splitParagraf(lama), splitParagraf(baru)];
  let [i, j] = [0, 0];
  return alignDeret(
    kiri.map(({ teks }) => teks),
    kanan.map(({ teks }) => teks),
  ).flatMap((ruas) => {
    const letak = { lama: kiri[i]?.baris ?? 1, baru: kanan[j]?.baris ?? 1 };
    i += ruas.lama.length;
    j += ruas.baru.length;
    return ruas.sama ? [] : [{ ...letak, potongan: compareTeks(ruas.lama.join('\n'), ruas.baru.join('\n')) }];
  });
}

function splitParagraf(teks: string): { teks: string; baris: number }[] {
  const paragraf: { teks: string; baris: number }[] = [];
  let terbuka = false;
  for (const [index, baris] of teks.split(/\r\n|\n|\r/).entries()) {
    const akhir = terbuka ? paragraf.at(-1) : undefined;
    terbuka = baris.trim() !== '';
    if (!terbuka) continue;
    if (akhir) akhir.teks += `\n${baris}`;
    else paragraf.push({ teks: baris, baris: index + 1 });
  }
  return paragraf;
}
