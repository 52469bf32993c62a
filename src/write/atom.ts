import { Feed } from 'feed';
import { cleanText } from './docx-inline.ts';
import { escapeHtml } from './html-escape.ts';

/** What has become new, newest first. Days are those that the files bear, never the clock's. */
export interface Umpan {
  judul: string;
  uraian: string;
  alamat: string; // of the feed itself
  laman: string; // for people
  penerbit: string;
  situs: string;
  ubah: string; // "2024-10-21"
  butir: ButirUmpan[];
}

export interface ButirUmpan {
  id: string; // an address that stays this entry's own
  judul: string;
  isi: string; // plain text
  laman: string;
  tanggal: string;
}

/** RFC 4287. */
export function writeAtom({ judul, uraian, alamat, laman, penerbit, situs, ubah, butir }: Umpan): string {
  const feed = new Feed({
    id: alamat,
    title: cleanText(judul),
    description: cleanText(uraian),
    link: laman,
    feedLinks: { atom: alamat },
    language: 'id',
    updated: toDate(ubah),
    generator: false,
    author: { name: cleanText(penerbit), link: situs },
  });
  for (const satu of butir) feed.addItem(toItem(satu));
  return `${feed.atom1().trimEnd()}\n`;
}

function toItem({ id, judul, isi, laman, tanggal }: ButirUmpan) {
  const date = toDate(tanggal);
  return { id, title: escapeMarkup(judul), link: laman, description: escapeMarkup(isi), date, published: date };
}

/** Readers take the title and the summary of an entry as markup. */
function escapeMarkup(isi: string): string {
  return escapeHtml(cleanText(isi));
}

/** Noon in Jakarta: the same day wherever a reader shows it, but for the far ends of the Pacific. */
function toDate(tanggal: string): Date {
  return new Date(`${tanggal}T05:00:00Z`);
}
