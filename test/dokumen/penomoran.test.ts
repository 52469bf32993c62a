import { describe, expect, test } from 'vitest';
import { BAB, numberSections } from '../../src/dokumen/penomoran.ts';
import { cell, paragraph, text } from '../../src/markup/build.ts';
import { captionLabel, headingLabel } from '../../src/markup/outline.ts';
import type { Block, Heading, Section } from '../../src/markup/types.ts';

describe('numberSections(sections)', () => {
  test('judul bernomor menurut tingkatnya, dan mulai lagi di bawah yang lebih tinggi', () => {
    const hasil = numberSections([
      tegak(bab(1, 'Satu'), bab(2, 'Pertama'), bab(3, 'Rinci'), bab(4, 'Halus'), bab(4, 'Halus lagi'), bab(3, 'Rinci')),
      tegak(bab(1, 'Dua'), bab(2, 'Pertama'), bab(2, 'Kedua'), bab(3, 'Rinci')),
    ]);
    expect(listJudul(hasil)).toEqual([
      'BAB I Satu',
      'A. Pertama',
      '1. Rinci',
      'a. Halus',
      'b. Halus lagi',
      '2. Rinci',
      'BAB II Dua',
      'A. Pertama',
      'B. Kedua',
      '1. Rinci',
    ]);
  });

  test.each([
    [4, 'BAB IV'],
    [9, 'BAB IX'],
    [14, 'BAB XIV'],
    [40, 'BAB XXXX'],
  ])('bab ke-%i', (banyak, nomor) => {
    const semua = Array.from({ length: banyak }, (_, index) => bab(1, `Bab ${index}`));
    expect(listHeading(numberSections([tegak(...semua)])).at(-1)?.nomor).toBe(nomor);
  });

  test.each([
    [26, 'Z.'],
    [27, 'AA.'],
    [53, 'BA.'],
  ])('subbab ke-%i', (banyak, nomor) => {
    const semua = Array.from({ length: banyak }, (_, index) => bab(2, `Subbab ${index}`));
    expect(listHeading(numberSections([tegak(...semua)])).at(-1)?.nomor).toBe(nomor);
  });

  test('judul tanpa {{ bab }} tidak bernomor dan tidak menghitung, tetapi subbab di bawahnya mulai dari A', () => {
    const hasil = numberSections([
      tegak(bab(1, 'Satu'), bab(2, 'A'), judul(1, 'Lampiran'), bab(2, 'B'), bab(1, 'Dua')),
    ]);
    expect(listJudul(hasil)).toEqual(['BAB I Satu', 'A. A', 'Lampiran', 'A. B', 'BAB II Dua']);
  });

  test('dalam dokumen dengan Bab, tiap judul tingkat satu memulai halaman; halaman kosong tidak pernah ada', () => {
    const [pertama, kedua] = numberSections([
      tegak(
        { type: 'sampul', judul: [], kaki: [] },
        { type: 'pageBreak' },
        judul(1, 'Daftar Isi'),
        bab(1, 'Satu'),
        bab(2, 'A'),
      ),
      tegak(judul(1, 'Lampiran')),
    ]);
    expect(pertama?.blocks.map(({ type }) => type)).toEqual([
      'sampul',
      'pageBreak',
      'heading',
      'pageBreak',
      'heading',
      'heading',
    ]);
    expect(kedua?.blocks.map(({ type }) => type)).toEqual(['heading']);
  });

  test('dalam dokumen tanpa Bab tidak ada halaman yang disisipkan', () => {
    const [hasil] = numberSections([tegak(judul(1, 'Laporan'), bab(2, 'A'), judul(1, 'Lampiran'))]);
    expect(hasil?.blocks.map(({ type }) => type)).toEqual(['heading', 'heading', 'heading']);
  });

  test('tabel dengan judul dan gambar dihitung sendiri-sendiri; tabel tanpa judul tidak', () => {
    const [hasil] = numberSections([tegak(tabel('Satu'), tabel(), gambar('Bagan'), tabel('Dua'))]);
    const label = (hasil?.blocks ?? []).map((block) =>
      block.type === 'table' || block.type === 'figure' ? [block.id, captionLabel(block)] : [],
    );
    expect(label).toEqual([
      ['tabel-1', 'Tabel 1. '],
      [undefined, ''],
      ['gambar-1', 'Gambar 1. '],
      ['tabel-2', 'Tabel 2. '],
    ]);
  });

  test('pengenal judul dari katanya, berbeda untuk judul yang sama, dan ada untuk judul tanpa huruf latin', () => {
    const hasil = numberSections([tegak(bab(2, 'Realisasi & Sisa'), judul(2, 'Realisasi Sisa'), judul(2, '…'))]);
    expect(listHeading(hasil).map(({ id }) => id)).toEqual([
      'bagian-realisasi-sisa',
      'bagian-realisasi-sisa-2',
      'bagian-tanpa-judul',
    ]);
  });

  test('tanda nomor tidak pernah tersisa di dalam judul', () => {
    const hasil = numberSections([
      tegak({ type: 'heading', level: 2, text: [{ type: 'text', text: `a ${BAB}b ${BAB}` }] }),
    ]);
    expect(JSON.stringify(hasil)).not.toContain(BAB);
  });
});

function tegak(...blocks: Block[]): Section {
  return { orientation: 'portrait', blocks };
}

function bab(level: Heading['level'], kata: string): Heading {
  return { type: 'heading', level, text: text(`${BAB} ${kata}`) };
}

function judul(level: Heading['level'], kata: string): Heading {
  return { type: 'heading', level, text: text(kata) };
}

function tabel(caption?: string): Block {
  return {
    type: 'table',
    ...(caption !== undefined && { caption: text(caption) }),
    widths: [1],
    head: [],
    body: [[cell('isi')]],
  };
}

function gambar(caption: string): Block {
  return { type: 'figure', svg: '<svg xmlns="http://www.w3.org/2000/svg"/>', alt: 'Bagan', caption: text(caption) };
}

function listHeading(sections: Section[]): Heading[] {
  return sections.flatMap(({ blocks }) => blocks).filter((block): block is Heading => block.type === 'heading');
}

function listJudul(sections: Section[]): string[] {
  return listHeading(sections).map(headingLabel);
}

test('paragraf dilewatkan apa adanya', () => {
  const isi = tegak(paragraph('satu'), { type: 'pageBreak' });
  expect(numberSections([isi])).toEqual([isi]);
});
