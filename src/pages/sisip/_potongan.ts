import type { SisipView } from '../../views/data-sisip.ts';
import { element, writeAttributes } from '../../write/html-escape.ts';

/** What other sites paste: a picture with its words, leading to the page that explains it. */
export function writePotongan({ alamatGambar, alamatLaman, lebar, tinggi, alt }: SisipView): string {
  const gambar = writeAttributes({ src: alamatGambar, alt, width: lebar, height: tinggi, loading: 'lazy' });
  return element('a', { href: alamatLaman }, `<img${gambar}>`);
}
