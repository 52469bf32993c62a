import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paragraph, text } from '../../src/markup/build.ts';
import type { Block, Dokumen, Section } from '../../src/markup/types.ts';
import { estimatePages, hasDaftar } from '../../src/write/docx-pages.ts';
import { dokumenContoh, dokumenDari } from './dokumen-contoh.ts';

const BERSIH: Partial<Dokumen> = { kop: [], alamat: undefined };
const DAFTAR: Block = { type: 'daftar', isi: 'bab' };

describe('estimatePages(dokumen)', () => {
  test('sampul satu lembar, setiap Bab di halaman baru, lampiran mendatar', async () => {
    const sections: Section[] = [
      {
        orientation: 'portrait',
        blocks: [
          { type: 'sampul', judul: text('LAPORAN'), kaki: text('2024') },
          { type: 'pageBreak' },
          judul('isi'),
          DAFTAR,
          { type: 'pageBreak' },
          judul('bab-1'),
          paragraph('Pendek.'),
          { type: 'pageBreak' },
          judul('bab-2'),
        ],
      },
      { orientation: 'landscape', blocks: [judul('lampiran')] },
    ];
    const pages = await estimatePages(dokumenContoh({ ...BERSIH, sections }));
    expect([...pages]).toEqual([
      ['isi', 2],
      ['bab-1', 3],
      ['bab-2', 4],
      ['lampiran', 5],
    ]);
  });

  test.each(['Arial', 'Times New Roman', 'Huruf Yang Tidak Dikenal'])('%s: selalu ada nomornya', async (huruf) => {
    const { kertas } = dokumenContoh();
    const dokumen = dokumenDari([DAFTAR, judul('a'), paragraph('✓ ☐ 漢字 \u{1F600}'), judul('b')]);
    const pages = await estimatePages({ ...dokumen, kertas: { ...kertas, huruf } });
    expect([...pages.keys()]).toEqual(['a', 'b']);
  });

  test('tidak pernah mundur, dan berlanjut sebanyak alinea di antaranya', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 1, maxLength: 4 }), async (alinea) => {
        const blocks = alinea.flatMap((jumlah, nomor): Block[] => [
          judul(`j${nomor}`),
          ...Array.from({ length: jumlah }, () => paragraph('Satu baris.')),
        ]);
        const pages = [...(await estimatePages(dokumenContoh({ ...BERSIH, sections: [bagian(blocks)] }))).values()];
        expect(pages).toHaveLength(alinea.length);
        expect(pages).toEqual(pages.toSorted((a, b) => a - b));
        const semua = alinea.slice(0, -1).reduce((sum, satu) => sum + satu, 0);
        expect(pages.at(-1) ?? 0).toBeGreaterThanOrEqual(Math.ceil((semua * 20) / 714)); // points of a line, of a page
      }),
      { numRuns: 10 },
    );
  });
});

test('hasDaftar(dokumen)', () => {
  expect(hasDaftar(dokumenDari([paragraph('x')]))).toBe(false);
  expect(hasDaftar(dokumenDari([paragraph('x'), DAFTAR]))).toBe(true);
});

function bagian(blocks: Block[]): Section {
  return { orientation: 'portrait', blocks };
}

function judul(id: string): Block {
  return { type: 'heading', level: 1, id, text: text(id) };
}
