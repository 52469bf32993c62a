// A PDF as a reader program sees it: the words of each page with their boxes.
import { getDocumentProxy } from 'unpdf';
import { headingLabel } from '../../src/markup/outline.ts';
import type { Dokumen } from '../../src/markup/types.ts';

export interface KataPdf {
  text: string;
  kiri: number; // millimetres from the left edge of the sheet
  kanan: number;
  atas: number; // millimetres from its upper edge
  bawah: number;
}

export interface HalamanPdf {
  lebar: number; // millimetres
  tinggi: number;
  kata: KataPdf[]; // in the order of the file
  isi: string; // the words between the margins, without spaces and watermark
}

const MM = 25.4 / 72;

export async function bacaHalaman(pdf: Uint8Array, margin = { atas: 25, bawah: 20 }): Promise<HalamanPdf[]> {
  const document = await getDocumentProxy(new Uint8Array(pdf)); // a copy: the reader takes the bytes away
  const pages = Array.from({ length: document.numPages }, (_, index) => document.getPage(index + 1));
  return Promise.all(
    pages.map(async (waiting) => {
      const page = await waiting;
      const { items } = await page.getTextContent();
      const [, , lebar = 0, tinggi = 0] = page.view.map((point: number) => point * MM);
      const semua = items.flatMap((item) => ('str' in item && item.str.trim() ? [readKata(item, tinggi)] : []));
      const isInside = ({ atas, bawah }: KataPdf) => atas >= margin.atas - 1 && bawah <= tinggi - margin.bawah + 1;
      const kata = semua.filter((satu) => !isCap(satu));
      const isi = kata.filter(isInside).map(({ text }) => text);
      return { lebar, tinggi, kata, isi: isi.join('').replaceAll(/\s/g, '') };
    }),
  );
}

/** The watermark: nothing else is as large. */
function isCap({ atas, bawah, text }: KataPdf): boolean {
  return bawah - atas > 14 && /^[A-Z]+( [A-Z]+)?$/.test(text);
}

interface Item {
  str: string;
  width: number;
  height: number;
  transform: number[];
}

/** Its lower edge is that of the line of writing; letters that reach below it are ignored. */
function readKata({ str, width, height, transform }: Item, tinggi: number): KataPdf {
  const [x = 0, y = 0] = transform.slice(4);
  return {
    text: str,
    kiri: x * MM,
    kanan: (x + width) * MM,
    atas: tinggi - (y + height) * MM,
    bawah: tinggi - y * MM,
  };
}

interface Margin {
  atas: number;
  kanan: number;
  bawah: number;
  kiri: number;
}

/** Words that reach into a margin or over the edge. Running lines stand above and below; a border is half a millimetre. */
export function listTerpotong({ lebar, tinggi, kata }: HalamanPdf, { atas, kanan, bawah, kiri }: Margin): string[] {
  return kata
    .filter((satu) => {
      const isRunning = satu.bawah < atas - 2 || satu.atas > tinggi - bawah + 2;
      if (isRunning) return satu.atas < 2 || satu.bawah > tinggi - 2 || satu.kiri < 2 || satu.kanan > lebar - 2;
      const isBelow = satu.atas < atas - 1 || satu.bawah > tinggi - bawah + 0.5;
      return isBelow || satu.kiri < kiri - 0.5 || satu.kanan > lebar - kanan + 0.5;
    })
    .map(({ text, kiri, kanan, atas, bawah }) => `terpotong: "${text}" ${[kiri, kanan, atas, bawah].map(Math.round)}`);
}

/** Pairs of words whose boxes share more than a hair, in both directions. */
export function listBertumpuk({ kata }: HalamanPdf): string[] {
  const urut = kata.toSorted((a, b) => a.atas - b.atas);
  return urut.flatMap((a, index) => {
    const dekat: string[] = [];
    for (const b of urut.slice(index + 1)) {
      if (b.atas > a.bawah) break;
      const tinggi = Math.min(a.bawah, b.bawah) - Math.max(a.atas, b.atas);
      const lebar = Math.min(a.kanan, b.kanan) - Math.max(a.kiri, b.kiri);
      if (tinggi > 0.4 * (a.bawah - a.atas) && lebar > 0.7) dekat.push(`bertumpuk: "${a.text}" dan "${b.text}"`);
    }
    return dekat;
  });
}

interface OutlineItem {
  title: string;
  items: OutlineItem[];
}

/** Bookmarks in reading order. */
export function listTitles(items: OutlineItem[]): string[] {
  return items.flatMap(({ title, items: below }) => [title, ...listTitles(below)]);
}

/** What they should be: the headings as the tree has them. */
export function listHeadings({ sections }: Dokumen): string[] {
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'heading' ? [headingLabel(block)] : [])),
  );
}
