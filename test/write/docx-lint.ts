// The structural lint of Word files: a named list of checks over every part. What Word repairs, refuses or asks about on
// opening is here; that the words are right, other tests see.
import { ATURAN_ATRIBUT } from './docx-lint-atribut.ts';
import { ATURAN_BAGIAN } from './docx-lint-bagian.ts';
import { ATURAN_GAMBAR } from './docx-lint-gambar.ts';
import { ATURAN_GAYA } from './docx-lint-gaya.ts';
import { ATURAN_HALAMAN } from './docx-lint-halaman.ts';
import { ATURAN_MEDAN } from './docx-lint-medan.ts';
import { type Aturan, readPaket, type Temuan } from './docx-lint-paket.ts';
import { ATURAN_TABEL } from './docx-lint-tabel.ts';
import { ATURAN_TEKS } from './docx-lint-teks.ts';
import { ATURAN_URUTAN } from './docx-lint-urutan.ts';

export const XML_SAH = 'xml-sah';

/** Every check; its name stands in a finding and in the table of fixtures that break it. */
export const DAFTAR_ATURAN: readonly Aturan[] = [
  ...ATURAN_BAGIAN,
  ...ATURAN_URUTAN,
  ...ATURAN_ATRIBUT,
  ...ATURAN_TEKS,
  ...ATURAN_MEDAN,
  ...ATURAN_TABEL,
  ...ATURAN_GAYA,
  ...ATURAN_GAMBAR,
  ...ATURAN_HALAMAN,
];

/** Findings of a Word file, none if it is good. What is no XML is not judged further. */
export function lintDocx(bytes: Uint8Array): Temuan[] {
  const paket = readPaket(bytes);
  if (paket.rusak.length > 0) return paket.rusak.map((satu) => ({ aturan: XML_SAH, letak: '', ...satu }));
  return DAFTAR_ATURAN.flatMap(({ nama, periksa }) => [...periksa(paket)].map((kena) => ({ aturan: nama, ...kena })));
}
