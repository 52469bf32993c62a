import { describe, expect, test } from 'vitest';
import { cell, paragraph, text } from '../../src/markup/build.ts';
import type { Block, Inline, Section } from '../../src/markup/types.ts';
import { BAB, numberSections } from '../../src/dokumen/penomoran.ts';
import { nameBlocks, resolveRujukan } from '../../src/dokumen/rujukan-silang.ts';

const TABEL: Block = { type: 'table', caption: text('Capaian'), widths: [1], head: [], body: [[cell('x')]] };
const GAMBAR: Block = { type: 'figure', svg: '<svg/>', alt: 'x', caption: text('Tren') };
const JUDUL: Block = { type: 'heading', level: 1, text: text(`${BAB} Penutup`) };
const SUB: Block = { type: 'heading', level: 2, text: text(`${BAB} Realisasi Anggaran`) };

describe('nameBlocks(blocks, argumen)', () => {
  test('tabel berjudul atau gambar pertama mendapat nama, yang lain tetap', () => {
    const blocks = [paragraph('a'), TABEL, GAMBAR];
    expect(nameBlocks(blocks, { nama: 'tabel-iku' })).toEqual([paragraph('a'), { ...TABEL, id: 'tabel-iku' }, GAMBAR]);
    expect(nameBlocks([paragraph('a')], { nama: 'tabel-iku' })).toEqual([paragraph('a')]);
    expect(nameBlocks(blocks, {})).toEqual(blocks);
  });
});

describe('resolveRujukan(sections, source)', () => {
  test.each([
    ['tabel', 'tabel-iku', 'Tabel\u00a01'],
    ['gambar', 'gambar-tren', 'Gambar\u00a01'],
    ['bab', 'bagian-penutup', 'Bab\u00a0I'],
    ['judul di bawah bab', 'bagian-realisasi-anggaran', 'Realisasi Anggaran'],
    ['tabel tanpa nama menurut nomornya', 'tabel-2', 'Tabel\u00a02'],
  ])('%s: %s → %s', (_, to, printed) => {
    expect(resolve(reference(to))).toEqual([{ type: 'reference', to, text: text(printed) }]);
  });

  test('kata sendiri tetap', () => {
    const own: Inline = { type: 'reference', to: 'tabel-iku', text: text('tabel itu') };
    expect(resolve(own)).toEqual([own]);
  });

  test.each([
    ['bagian yang datanya belum ada', '::: tabel anggaran nama="tabel-belum"\n:::', 'tabel-belum'],
    ['judul di cabang yang tidak diambil', '## {{ bab }} Kendala Utama', 'bagian-kendala-utama'],
  ])('%s: kata tanpa tautan', (_, source, to) => {
    expect(resolve(reference(to), source)).toEqual(text('(tabel ini belum terisi)'));
  });

  test('yang tidak dikenal: masalah pada tempatnya, dengan nama terdekat', () => {
    const source = { file: 'templat/x.md', text: 'a\n\nLihat [](#bagian-penutp).' };
    const { value, problems } = resolveRujukan(sections(reference('bagian-penutp')), source);
    expect(value).toBeUndefined();
    expect(problems).toMatchObject([
      { line: 3, column: 10, code: 'templat-rujukan-salah', hint: 'Maksud Anda `bagian-penutup`?' },
    ]);
  });

  test('nama yang dipakai dua kali: masalah pada yang kedua', () => {
    const source = { file: 'templat/x.md', text: '::: tabel a nama="x"\n:::\n::: tabel b nama="x"\n:::' };
    const { problems } = resolveRujukan(
      [
        {
          orientation: 'portrait',
          blocks: [
            { ...TABEL, id: 'x' },
            { ...TABEL, id: 'x' },
          ],
        },
      ],
      source,
    );
    expect(problems).toMatchObject([{ line: 3, code: 'templat-rujukan-salah' }]);
  });

  test('rujukan di dalam sel, daftar, dan judul tabel ikut diisi', () => {
    const to = reference('tabel-iku');
    const blocks: Block[] = [
      { type: 'list', ordered: false, items: [[paragraph([to])]] },
      { ...TABEL, id: 'tabel-iku', caption: [to], body: [[cell([to])]] },
    ];
    const { value } = resolveRujukan(numberSections([{ orientation: 'portrait', blocks }]), SOURCE);
    expect(JSON.stringify(value).match(/Tabel\u00a01/g)).toHaveLength(3);
  });
});

const SOURCE = { file: 'templat/x.md', text: '' };

function reference(to: string): Inline {
  return { type: 'reference', to, text: [] };
}

function sections(inline: Inline): Section[] {
  const named = [{ ...TABEL, id: 'tabel-iku' }, TABEL, { ...GAMBAR, id: 'gambar-tren' }];
  return numberSections([{ orientation: 'portrait', blocks: [paragraph([inline]), JUDUL, SUB, ...named] }]);
}

function resolve(inline: Inline, text = ''): Inline[] | undefined {
  const { value } = resolveRujukan(sections(inline), { ...SOURCE, text });
  const [first] = value?.[0]?.blocks ?? [];
  return first?.type === 'paragraph' ? first.text : undefined;
}
