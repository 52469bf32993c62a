// Word files as another program opens them: LibreOffice lays them out, and its PDF is read back.
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadSitus } from '../../src/load-situs.ts';
import { listButir } from '../../src/markup/outline.ts';
import type { Dokumen, Table } from '../../src/markup/types.ts';
import { writeDocx } from '../../src/write/docx.ts';
import { measurePaper } from '../../src/write/paper.ts';
import { rasterize } from '../../src/write/rasterize.ts';
import { composeLkjipPanjang } from '../dokumen/lkjip-panjang.ts';
import { bacaHalaman, type HalamanPdf } from '../write/baca-pdf.ts';
import { lampiranPanjang } from '../write/dokumen-berat.ts';
import { dokumenContoh } from '../write/dokumen-contoh.ts';
import { type Bacaan, type Letak, locateUntai } from './baca.ts';
import { readDaftar } from './daftar-docx.ts';
import { convertToPdf } from './soffice.ts';
import { listUntai, squeeze, writeCell } from './untai.ts';

const DOKUMEN = [
  ...listSatuPerTemplat(),
  dokumenContoh(),
  { ...composeLkjipPanjang(), id: 'lkjip-panjang' },
  lampiranPanjang('F4'),
];

interface Hasil {
  docx: Uint8Array;
  pages: HalamanPdf[];
  bacaan: Bacaan;
}

const hasil = new Map<string, Hasil>();

beforeAll(async () => {
  const docx = new Map<string, Uint8Array>();
  for (const dokumen of DOKUMEN) {
    docx.set(dokumen.id, await writeDocx(dokumen, { when: new Date('2024-04-15T00:00:00Z'), rasterize }));
  }
  const pdf = await convertToPdf(docx);
  for (const dokumen of DOKUMEN) {
    const [word, printed] = [docx.get(dokumen.id), pdf.get(dokumen.id)];
    if (!word || !printed) throw new Error(`LibreOffice tidak membuka ${dokumen.id}.docx`);
    const pages = await bacaHalaman(printed, dokumen.kertas.margin);
    hasil.set(dokumen.id, { docx: word, pages, bacaan: locateUntai(listUntai(dokumen), pages) });
  }
});

describe.each(DOKUMEN.map((dokumen) => [dokumen.id, dokumen] as const))('%s', (id, dokumen) => {
  const of = () => {
    const satu = hasil.get(id);
    if (!satu) throw new Error(`${id} belum dibuat`);
    return satu;
  };

  test('judul, keterangan, sel, dan tanda tangan berurutan seperti dalam naskah', () => {
    const { letak, hilang } = of().bacaan;
    expect(hilang).toEqual([]);
    expect(letak.length).toBeGreaterThan(10);
  });

  test('tidak ada halaman kosong; setiap halaman bernomor', () => {
    const { pages } = of();
    const empty = pages.flatMap(({ isi }, index) => (isi ? [] : [index + 1]));
    expect(empty, 'halaman kosong').toEqual([]);
    const covers = new Set(
      of()
        .bacaan.letak.filter(({ jenis }) => jenis === 'sampul')
        .map(({ halaman }) => halaman),
    );
    const unnumbered = pages.flatMap((page, index) => {
      const words = squeeze(page.kata.map(({ text }) => text).join(''));
      const isNumbered = words.includes(`HALAMAN${index + 1}DARI${pages.length}`);
      return isNumbered || covers.has(index + 1) ? [] : [index + 1];
    });
    expect(unnumbered, 'halaman tanpa nomor').toEqual([]);
  });

  test('kertas dan arahnya seperti diminta setiap bagian', () => {
    const { pages, bacaan } = of();
    for (const { bagian, halaman, text } of bacaan.letak) {
      const { orientation = 'portrait' } = dokumen.sections[bagian] ?? {};
      const { width, height } = measurePaper(dokumen.kertas, orientation);
      const page = pages[halaman - 1];
      expect(Math.abs((page?.lebar ?? 0) - width), text).toBeLessThan(1);
      expect(Math.abs((page?.tinggi ?? 0) - height), text).toBeLessThan(1);
    }
  });

  test('kepala tabel di awal setiap halaman yang melanjutkannya', () => {
    expect(listUnheaded(dokumen, of())).toEqual([]);
  });

  test('blok tanda tangan utuh, dan tidak sendiri di halamannya', () => {
    expect(listLonely(of().bacaan.letak)).toEqual([]);
  });

  test('nomor halaman di daftar: tepat untuk Bab, paling jauh satu untuk yang lain', () => {
    expect(listWrongPages(dokumen, of())).toEqual([]);
  });
});

/** The draft of every kind that the office's own content makes: the last period of each. */
function listSatuPerTemplat(): Dokumen[] {
  const { dokumen } = loadSitus({ content: 'content', mode: 'pratinjau' });
  return [...new Map(dokumen.map(({ entri, dokumen }) => [entri.templat, dokumen])).values()];
}

/** Pages that go on with a table without beginning with its head. */
function listUnheaded(dokumen: Dokumen, { pages, bacaan }: Hasil): string[] {
  const tables = new Set(
    bacaan.letak.flatMap(({ blok }) => (blok.type === 'table' && blok.head.length > 0 ? [blok] : [])),
  );
  return [...tables].flatMap((table) => {
    const head = squeeze(
      table.head
        .flat()
        .map((cell) => writeCell(dokumen, cell))
        .join(''),
    );
    return listContinued(bacaan.letak, table)
      .filter((page) => !squeeze(pages[page - 1]?.isi ?? '').startsWith(head))
      .map((page) => `halaman ${page} tanpa ${head}`);
  });
}

/** Pages that begin within the table: its rows stand on the page before, and on this. */
function listContinued(letak: Letak[], table: Table): number[] {
  const own = letak.filter(({ blok, jenis }) => blok === table && jenis === 'sel').map(({ halaman }) => halaman);
  return [...new Set(own)].slice(1);
}

/** Signature blocks torn apart, and those with nothing of the document before them on their page. */
function listLonely(letak: Letak[]): string[] {
  return letak.flatMap((satu, index) => {
    const before = letak[index - 1];
    if (satu.blok.type !== 'signatures' || !before) return [];
    const isFirst = before.blok !== satu.blok;
    if (before.halaman === satu.halaman) return [];
    return [`${isFirst ? 'sendiri' : 'terpisah'} di halaman ${satu.halaman}: ${satu.text}`];
  });
}

/** What a list says, beside the page where LibreOffice puts it. */
function listWrongPages(dokumen: Dokumen, { docx, bacaan }: Hasil): string[] {
  const shown = readDaftar(unzipSync(docx));
  const kinds = dokumen.sections.flatMap(({ blocks }) =>
    blocks.flatMap((blok) => (blok.type === 'daftar' ? [blok.isi] : [])),
  );
  const entries = kinds.flatMap((isi) => listButir(dokumen, isi).map((butir) => ({ isi, ...butir })));
  expect(shown.map(({ label }) => squeeze(label))).toEqual(entries.map(({ label }) => squeeze(label)));
  return entries.flatMap(({ id, isi, level, label }, index) => {
    const nyata = bacaan.letak.find(
      ({ blok, jenis }) => 'id' in blok && blok.id === id && ['judul', 'keterangan'].includes(jenis),
    );
    const tertulis = shown[index]?.halaman ?? 0;
    const far = Math.abs(tertulis - (nyata?.halaman ?? 0));
    return far > (isi === 'bab' && level === 1 ? 0 : 1)
      ? [`${label}: tertulis ${tertulis}, nyata ${nyata?.halaman}`]
      : [];
  });
}
