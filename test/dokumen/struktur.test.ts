import { describe, expect, test } from 'vitest';
import { composeDokumen, listDokumen } from '../../src/dokumen/catalog.ts';
import { composeStruktur, isStruktur, STRUKTUR } from '../../src/dokumen/struktur.ts';
import { readTemplat } from '../../src/dokumen/templat.ts';
import { text } from '../../src/markup/build.ts';
import type { Section } from '../../src/markup/types.ts';
import { kinerjaContoh } from './kinerja-contoh.ts';

const KINERJA = kinerjaContoh();

describe('composeStruktur(nama, argumen, judulDokumen)', () => {
  test.each([
    ['daftar-isi', 'bab'],
    ['daftar-tabel', 'tabel'],
    ['daftar-gambar', 'gambar'],
  ] as const)('%s', (nama, isi) => {
    expect(composeStruktur(nama, {}, 'Laporan')).toEqual([{ type: 'daftar', isi }]);
  });

  test('sampul memakai judul dokumen, kecuali templat menyebut yang lain', () => {
    const sampul = (argumen: Record<string, string>) => composeStruktur('sampul', argumen, 'Laporan');
    expect(sampul({})).toEqual([{ type: 'sampul', judul: text('Laporan'), kaki: [] }, { type: 'pageBreak' }]);
    expect(sampul({ judul: 'LKjIP', kaki: '2024' })).toEqual([
      { type: 'sampul', judul: text('LKjIP'), kaki: text('2024') },
      { type: 'pageBreak' },
    ]);
  });

  test('halaman bukan blok: ia memulai bagian dokumen', () => {
    expect(Object.keys(STRUKTUR).filter((nama) => !isStruktur(nama))).toEqual(['halaman']);
    expect(isStruktur('toString')).toBe(false);
  });
});

describe('halaman dan bab dalam satu dokumen', () => {
  test('sampul, daftar, bab, lembar mendatar, dan lampiran: tiap halaman dimulai satu kali', () => {
    const isi = [
      '::: sampul\n:::',
      '# Daftar Isi\n\n::: daftar-isi\n:::',
      '# {{ bab }} Satu\n\n## {{ bab }} Bagian\n\n::: halaman orientasi="mendatar"\n:::',
      '# {{ bab }} Dua\n\nisi\n\n::: halaman\n:::',
      '# Lampiran\n\n::: halaman orientasi="tegak"\n:::',
      'akhir',
    ].join('\n\n');
    expect(compose(isi).map(({ orientation, blocks }) => [orientation, ...blocks.map(({ type }) => type)])).toEqual([
      ['portrait', 'sampul', 'pageBreak', 'heading', 'daftar', 'pageBreak', 'heading', 'heading'],
      ['landscape', 'heading', 'paragraph', 'pageBreak', 'heading'],
      ['portrait', 'paragraph'],
    ]);
  });

  test('bagian dokumen yang kosong tidak menjadi halaman kosong', () => {
    const isi = '::: halaman orientasi="mendatar"\n:::\n\n::: halaman orientasi="tegak"\n:::\n\nisi';
    expect(compose(isi).map(({ orientation }) => orientation)).toEqual(['portrait']);
  });
});

function compose(isi: string): Section[] {
  const kepala = '---\njudul: a\nperihal: a\nuntuk: triwulan\npengesah: kompilasi\norientasi: tegak\n---\n';
  const { value: templat, problems } = readTemplat('templat/contoh.md', kepala + isi);
  const [entri] = templat ? listDokumen(KINERJA, [templat], 'pratinjau') : [];
  if (!templat || !entri) throw new Error(JSON.stringify(problems));
  const dokumen = composeDokumen(KINERJA, templat, entri);
  if (!dokumen.value) throw new Error(JSON.stringify(dokumen.problems));
  return dokumen.value.sections;
}
