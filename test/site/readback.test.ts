// Reads every document back out of page, Word and PDF, and finds its own headings and figures in all three.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, inject, test } from 'vitest';
import { loadSitus } from '../../src/load-situs.ts';
import type { Block, Cell, Dokumen, Inline } from '../../src/markup/types.ts';
import { bacaHalaman, listBertumpuk, listHeadings, listTerpotong, listTitles } from '../write/baca-pdf.ts';
import { decode, readHtml, squeeze } from './read-text.ts';

const sites = inject('sites');
const OFFICES = [
  ['publik', 'content', 'publik'],
  ['pratinjau', 'content', 'pratinjau'],
  ['kecamatanContoh', 'test/input/kecamatan-contoh', 'publik'],
] as const;

describe.each(OFFICES)('%s: dokumen dibaca kembali', (site, content, mode) => {
  const { dokumen } = loadSitus({ content: join(sites.source, content), mode });
  const read = (name: string) => new Uint8Array(readFileSync(join(sites[site], 'dokumen', name)));

  test.each(dokumen.map((satu) => [satu.dokumen.id, satu.dokumen] as const))('%s', async (id, dokumen) => {
    const html = strFromU8(read(`${id}/index.html`));
    const pdf = await getDocumentProxy(read(`${id}.pdf`));
    const texts = {
      html: squeeze(readHtml(html)),
      docx: squeeze(readDocx(read(`${id}.docx`))),
      pdf: squeeze((await extractText(pdf, { mergePages: true })).text),
    };
    const expected = [...listHeadings(dokumen), ...listFigures(dokumen)];
    expect(expected.length).toBeGreaterThan(2);
    for (const [format, text] of Object.entries(texts)) {
      expect(expected.filter((figure) => !text.includes(squeeze(figure)), format)).toEqual([]);
      if (dokumen.contoh) expect(text, format).toContain('DATACONTOH');
      if (dokumen.draf) expect(text, format).toContain('DRAF');
    }
  });

  test.each(dokumen.map((satu) => [satu.dokumen.id, satu.dokumen] as const))(
    '%s: PDF bertanda dan berdaftar isi',
    async (id, dokumen) => {
      const pdf = await getDocumentProxy(read(`${id}.pdf`));
      const { info } = await pdf.getMetadata();
      expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
      expect(info).toMatchObject({ Language: 'id' });
      const outline = await pdf.getOutline();
      expect(listTitles(outline ?? []).map(squeeze)).toEqual(listHeadings(dokumen).map(squeeze));
    },
  );

  test.each(dokumen.map((satu) => [satu.dokumen.id, satu.dokumen] as const))(
    '%s: tidak ada kata yang terpotong atau bertumpuk di PDF',
    async (id, { kertas }) => {
      const halaman = await bacaHalaman(read(`${id}.pdf`), kertas.margin);
      const salah = halaman.map((satu) => [...listTerpotong(satu, kertas.margin), ...listBertumpuk(satu)]);
      expect(salah).toEqual(halaman.map(() => []));
      expect(halaman.filter(({ isi }) => isi === '')).toEqual([]); // no sheet for a margin alone
    },
  );
});

/** Cells that hold a number, and the steps of a flow table. */
function listFigures({ sections }: Dokumen): string[] {
  return sections.flatMap(({ blocks }) => blocks.flatMap(figuresOf));
}

function figuresOf(block: Block): string[] {
  if (block.type === 'bagan-alir') return block.langkah.map(({ output }) => output);
  if (block.type !== 'table') return [];
  const cells = block.body.flat();
  return [
    ...cells.filter(({ role }) => role === 'number' || role === 'total').map(writeCell),
    ...cells.flatMap(({ blocks }) => blocks.flatMap(figuresOf)),
  ];
}

function writeCell({ blocks }: Cell): string {
  return blocks.map((block) => (block.type === 'paragraph' ? writeInlines(block.text) : '')).join('');
}

function writeInlines(inlines: Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'text') return inline.text;
      return inline.type === 'lineBreak' ? ' ' : writeInlines(inline.text);
    })
    .join('');
}

function readDocx(bytes: Uint8Array): string {
  const files = unzipSync(bytes);
  const parts = Object.keys(files).filter((name) => /^word\/(document|header\d*|footer\d*)\.xml$/.test(name));
  return parts.map((name) => decode(strFromU8(files[name] ?? new Uint8Array()).replace(/<[^>]+>/g, ''))).join(' ');
}
