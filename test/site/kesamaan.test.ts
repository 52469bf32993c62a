// Page, Word and PDF of a document, read back each by itself: the same headings in the same order, the same numbers.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8 } from 'fflate';
import { describe, expect, inject, test } from 'vitest';
import { lintDocx } from '../write/docx-lint.ts';
import {
  dropDaftar,
  listAngka,
  listAngkaKepala,
  listJudul,
  readDaftar,
  readDocx,
  readHtml,
  readPdf,
} from './baca-format.ts';

const sites = inject('sites');

describe.each(['publik', 'pratinjau', 'kecamatanContoh'] as const)('%s: kesamaan laman, Word, dan PDF', (site) => {
  const folder = join(sites[site], 'dokumen');
  const read = (name: string) => new Uint8Array(readFileSync(join(folder, name)));
  const ids = readdirSync(folder).flatMap((name) => (name.endsWith('.docx') ? [name.slice(0, -'.docx'.length)] : []));

  test.each(ids)('%s: judul dan setiap angka', async (id) => {
    const page = strFromU8(read(`${id}/index.html`));
    const [html, docx] = [readHtml(page), readDocx(read(`${id}.docx`))];
    const pdf = dropDaftar(await readPdf(read(`${id}.pdf`)), readDaftar(page));
    expect(listJudul(html).length).toBeGreaterThan(0);
    for (const [format, blok] of [
      ['Word', docx],
      ['PDF', pdf],
    ] as const) {
      expect(listJudul(blok), `judul ${format}`).toEqual(listJudul(html));
      expect(listAngka(blok), `angka ${format}`).toEqual(listAngka(html));
      expect(listAngkaKepala(blok), `angka kepala tabel ${format}`).toEqual(listAngkaKepala(html));
    }
  });

  test.each(ids)('%s: Word lolos setiap pemeriksaan susunan', (id) => {
    expect(lintDocx(read(`${id}.docx`))).toEqual([]);
  });
});
