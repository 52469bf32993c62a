// Text with separators: comma, semicolon or tab, quoted or not; every cell is text.
import { detectDelimiter, parseCsv } from 'hucre/csv';
import { composeLembar, createTeks, type Lembar, SumberDitolak } from './lembar.ts';

export function readCsv(text: string): Lembar[] {
  if (((text.match(/"/g) ?? []).length & 1) === 1)
    throw new SumberDitolak(
      'ada tanda kutip yang tidak ditutup, sehingga batas barisnya tidak diketahui',
      'Tutup tanda kutipnya, atau ekspor ulang sebagai .xlsx.',
    );
  const rows = parseCsv(text, { delimiter: detectDelimiter(text) });
  const baris = rows.map((row) => row.map((satu) => createTeks(String(satu ?? ''))));
  const lembar: Lembar = {
    nama: undefined,
    baris,
    tersembunyi: false,
    barisTersembunyi: new Set(),
    kolomTersembunyi: new Set(),
  };
  return [composeLembar(lembar, [])];
}
