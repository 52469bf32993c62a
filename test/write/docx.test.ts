import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { cell, cellOf, list, paragraph, text } from '../../src/markup/build.ts';
import type { Block, Dokumen } from '../../src/markup/types.ts';
import { writeDocx } from '../../src/write/docx.ts';
import { rasterize } from '../../src/write/rasterize.ts';
import { dokumenContoh, dokumenDari } from './dokumen-contoh.ts';
import { findRepairTriggers, readParts, readWords, splitTags } from './docx-parts.ts';

const WHEN = new Date('2024-04-15T00:00:00Z');

describe('writeDocx(dokumen, { when, rasterize })', () => {
  let parts: Map<string, string>;
  beforeAll(async () => {
    parts = readParts(await writeDocx(dokumenContoh(), { when: WHEN, rasterize }));
  });

  test('setiap jenis blok', async () => {
    await expect(splitTags(part('word/document.xml'))).toMatchFileSnapshot('../output/write/semua-blok.xml');
  });

  test('tidak ada yang membuat Word menawarkan perbaikan', () => {
    expect(findRepairTriggers(parts)).toEqual([]);
  });

  test('sifat dokumen menyebut instansi, bukan pemakai komputer', () => {
    const core = part('docProps/core.xml');
    expect(core).toContain('<dc:creator>Kecamatan Contoh</dc:creator>');
    expect(core).toContain('<dc:language>id-ID</dc:language>');
    expect(core).toContain('<cp:lastModifiedBy>Kecamatan Contoh</cp:lastModifiedBy>');
    expect(core).toContain('<dc:title>Dokumen &quot;Contoh&quot; &lt;/style&gt;</dc:title>');
    expect(core).toContain('<dcterms:modified xsi:type="dcterms:W3CDTF">2024-04-15T00:00:00Z</dcterms:modified>');
  });

  test('bahasa Indonesia dan huruf dari instansi', () => {
    const styles = part('word/styles.xml');
    expect(styles).toContain('<w:lang w:val="id-ID"/>');
    expect(styles).toContain('w:ascii="Arial"');
  });

  test('setiap halaman menyebut keadaannya dan nomornya', () => {
    const headers = [...parts].filter(([name]) => /^word\/header\d\.xml$/.test(name));
    expect(headers).toHaveLength(5); // first page, the rest of it, the cover, what follows it, the landscape section
    for (const [, xml] of headers) expect(readWords(xml)).toContain('DATA CONTOH · DRAF');
    for (const [name, xml] of parts) {
      if (/footer\d\.xml$/.test(name) && readWords(xml).trim() !== '') {
        expect(xml).toMatch(/Halaman .*PAGE.* dari .*NUMPAGES/s);
      }
    }
  });

  test('bagian mendatar dan tegak', () => {
    const sizes = [...part('word/document.xml').matchAll(/<w:pgSz ([^>]*)\/>/g)].map(([, attributes]) => attributes);
    expect(sizes).toEqual([
      'w:w="11906" w:h="16838" w:orient="portrait"',
      'w:w="11906" w:h="16838" w:orient="portrait"', // the cover
      'w:w="11906" w:h="16838" w:orient="portrait"',
      'w:w="16838" w:h="11906" w:orient="landscape"',
    ]);
  });

  test('kepala tabel berulang, baris tidak terpotong', () => {
    const xml = part('word/document.xml');
    expect([...xml.matchAll(/<w:tblHeader\/>/g)]).toHaveLength(5); // two rows each of the table and the flow table, one of the paraf
    expect([...xml.matchAll(/<w:cantSplit\/>/g)].length).toBeGreaterThan(8);
  });

  test('setiap daftar bernomor mulai dari awalnya sendiri', () => {
    const numbering = part('word/numbering.xml');
    const starts = [...numbering.matchAll(/<w:abstractNum [\s\S]*?<w:lvl w:ilvl="0"[^>]*><w:start w:val="(\d+)"/g)];
    expect(starts.map(([, start]) => start)).toEqual(expect.arrayContaining(['1', '1', '5', '1']));
    const used = [...part('word/document.xml').matchAll(/<w:numId w:val="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(used.slice(0, 4)).size).toBe(2); // satu, dua | satu lagi, tautan
  });

  test('gambar: SVG dengan gambar titik di sampingnya, dan uraiannya', () => {
    const xml = part('word/document.xml');
    expect(xml).toContain('descr="Garis &quot;lurus&quot; &amp; &lt;panjang&gt;"');
    expect([...xml.matchAll(/<asvg:svgBlip/g)]).toHaveLength(4);
  });

  test('tanpa pembuat gambar titik, uraian menggantikan gambar', async () => {
    const xml = readParts(await writeDocx(dokumenContoh(), { when: WHEN })).get('word/document.xml') ?? '';
    expect(readWords(xml)).toContain('[Garis "lurus" & <panjang>]');
    expect(xml).not.toContain('<w:drawing>');
  });

  test('dua kali dibuat: bita yang sama', async () => {
    const [first, second] = [await write(dokumenContoh()), await write(dokumenContoh())];
    expect(Buffer.compare(first, second)).toBe(0);
  });

  test('F4 dan tanpa tanda', async () => {
    const { kertas } = dokumenContoh();
    const bersih = dokumenContoh({
      draf: false,
      contoh: false,
      kop: [],
      alamat: undefined,
      kertas: { ...kertas, ukuran: 'F4' },
    });
    const isi = readParts(await write(bersih));
    expect(isi.get('word/document.xml')).toContain('w:w="12189" w:h="18709"');
    expect([...isi.values()].join('')).not.toMatch(/DRAF|DATA CONTOH|WaterMark/);
    expect(findRepairTriggers(isi)).toEqual([]);
  });

  test.each([
    ['tabel tanpa baris', [{ type: 'table', widths: [1], head: [], body: [] }]],
    ['tabel tanpa kolom', [{ type: 'table', widths: [], head: [], body: [[]] }]],
    ['dua tabel berturut-turut', [tabel(), tabel()]],
    ['tabel di akhir sel', [{ type: 'table', widths: [1], head: [], body: [[cellOf([tabel()])]] }]],
    ['ganti halaman lalu tabel', [paragraph('x'), { type: 'pageBreak' }, tabel()]],
    ['ganti halaman di akhir', [paragraph('x'), { type: 'pageBreak' }]],
    ['tanpa isi', []],
    ['daftar kosong', [list(true, [])]],
    ['daftar di dalam daftar di dalam daftar', [dalam(5)]],
    ['tautan yang tidak boleh', [paragraph([{ type: 'link', href: 'javascript:x', text: text('kata') }])]],
    ['tiga penanda tangan', [{ type: 'signatures', parties: [{ jabatan: 'A' }, { jabatan: 'B' }, { jabatan: 'C' }] }]],
  ] satisfies [string, Block[]][])('%s membuka dengan bersih', async (_, blocks) => {
    expect(findRepairTriggers(readParts(await write(dokumenDari(blocks))))).toEqual([]);
  });

  test('huruf yang tidak sah dalam XML dibuang juga dari sifat dokumen', async () => {
    const kotor = (kata: string) => `${kata}\uFFFE\u0001`;
    const isi = readParts(
      await write(dokumenContoh({ judul: kotor('Judul'), perihal: kotor('Perihal'), instansi: kotor('Kecamatan') })),
    );
    const core = isi.get('docProps/core.xml');
    expect(findRepairTriggers(isi)).toEqual([]);
    expect(core).toContain('<dc:title>Judul</dc:title>');
    expect(core).toContain('<dc:subject>Perihal</dc:subject>');
    expect(core).toContain('<dc:creator>Kecamatan</dc:creator>');
  });

  test('huruf yang tidak sah dalam XML dibuang, yang lain tetap', async () => {
    const arbitrary = fc.string({ unit: 'binary', minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(arbitrary, arbitrary, async (plain, address) => {
        const blocks = [
          paragraph([
            { type: 'text', text: plain },
            { type: 'link', href: `https://a.example/${address}`, text: text(plain) },
          ]),
        ];
        const isi = readParts(await write(dokumenDari([...blocks, { type: 'heading', level: 1, text: text(plain) }])));
        expect(findRepairTriggers(isi)).toEqual([]);
        const kept = plain.replace(/[\t\n\r]/g, ' ').replace(/[\u0000-\u001F\uFFFE\uFFFF]/g, '');
        expect(readWords(isi.get('word/document.xml') ?? '')).toContain(kept.toWellFormed());
      }),
      { numRuns: 40 },
    );
  });

  function part(name: string): string {
    const xml = parts.get(name);
    if (xml === undefined) throw new Error(`no ${name} in ${[...parts.keys()].join(', ')}`);
    return xml;
  }
});

function write(dokumen: Dokumen): Promise<Uint8Array> {
  return writeDocx(dokumen, { when: WHEN, rasterize });
}

function tabel(): Block {
  return { type: 'table', widths: [1], head: [], body: [[cell('x')]] };
}

function dalam(tingkat: number): Block {
  const isi: Block[] = [paragraph('x')];
  return { type: 'list', ordered: true, items: [tingkat > 0 ? [...isi, dalam(tingkat - 1)] : isi] };
}
