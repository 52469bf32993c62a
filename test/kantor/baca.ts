// Finds the texts of a document in its rendering: page by page, in order.
import type { HalamanPdf } from '../write/baca-pdf.ts';
import { squeeze, type Untai } from './untai.ts';

export interface Letak extends Untai {
  halaman: number; // of its first letter; 1 is the first page
  halamanAkhir: number; // of its last letter
}

export interface Bacaan {
  letak: Letak[];
  hilang: string[]; // texts that do not follow on the one before, each with what stands there instead
}

/** Each text is looked for behind the one before it; one that is missing does not move the place. */
export function locateUntai(untai: Untai[], pages: HalamanPdf[]): Bacaan {
  const texts = pages.map(({ isi }) => squeeze(isi));
  const whole = texts.join('');
  const ends = texts.map((_, index) => texts.slice(0, index + 1).join('').length);
  const pageOf = (at: number) => ends.findIndex((end) => at < end) + 1;
  const hasil: Bacaan = { letak: [], hilang: [] };
  let from = 0;
  for (const satu of untai) {
    if (satu.jenis === 'gabungan') {
      if (!whole.includes(satu.text)) hasil.hilang.push(`${satu.jenis} "${satu.text}" tidak ada`);
      continue;
    }
    const at = whole.indexOf(satu.text, from);
    if (at < 0)
      hasil.hilang.push(`${satu.jenis} "${satu.text}" tidak sesudah "${whole.slice(Math.max(0, from - 40), from)}"`);
    if (at < 0) continue;
    from = at + satu.text.length;
    hasil.letak.push({ ...satu, halaman: pageOf(at), halamanAkhir: pageOf(from - 1) });
  }
  return hasil;
}
