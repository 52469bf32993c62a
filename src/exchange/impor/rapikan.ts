// Texts of a source as they are compared: without case, accents, and marks.

/** Letters and digits, lower case, without accents; "%" is a word. "Kendala yg\nDihadapi" → "kendala yg dihadapi". */
export function rapikanKata(teks: string): string {
  return teks
    .slice(0, 400)
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('%', ' persen ')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const BELUM = [
  'n a',
  'na',
  'belum diisi',
  'belum disi',
  'belum di isi',
  'belum ada',
  'belum ada data',
  'belum dilaporkan',
];

/** What systems write where nothing was reported; never zero. */
export function isBelumDiisi(teks: string): boolean {
  return /^[-–—\s]*$/.test(teks) || BELUM.includes(rapikanKata(teks));
}
