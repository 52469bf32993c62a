import { describe, expect, test } from 'vitest';
import { addKodePeriksa, computeKodePeriksa, findKodePeriksa } from '../../src/dokumen/kode-periksa.ts';
import type { Block, Dokumen } from '../../src/markup/types.ts';

const DOKUMEN: Dokumen = {
  id: 'laporan-2024-tw1',
  judul: 'Laporan',
  perihal: 'Perihal.',
  instansi: 'Kecamatan Uji',
  draf: false,
  contoh: true,
  kop: ['Kecamatan Uji'],
  alamat: undefined,
  kertas: { ukuran: 'F4', huruf: 'Arial', ukuranHuruf: 11, margin: { atas: 20, kanan: 20, bawah: 20, kiri: 30 } },
  sections: [
    { orientation: 'portrait', blocks: [{ type: 'paragraph', text: [{ type: 'text', text: 'Capaian 97,32%' }] }] },
    { orientation: 'landscape', blocks: [{ type: 'pageBreak' }] },
  ],
};

describe('computeKodePeriksa(dokumen)', () => {
  test('dua belas huruf menurut isinya, tetap dari waktu ke waktu', () => {
    expect(computeKodePeriksa(DOKUMEN)).toBe('XFKF-FFF4-3PDJ');
  });

  test.each<[string, Partial<Dokumen>]>([
    ['pengenal', { id: 'laporan-2024-tw2' }],
    ['judul', { judul: 'Laporan baru' }],
    ['keadaan draf', { draf: true }],
    [
      'satu angka',
      {
        sections: [
          {
            orientation: 'portrait',
            blocks: [{ type: 'paragraph', text: [{ type: 'text', text: 'Capaian 97,33%' }] }],
          },
        ],
      },
    ],
  ])('%s lain, kode lain', (_, beda) => {
    expect(computeKodePeriksa({ ...DOKUMEN, ...beda })).not.toBe(computeKodePeriksa(DOKUMEN));
  });

  test('kertas, kop, dan urutan kunci tidak mengubahnya', () => {
    const { sections, ...lain } = DOKUMEN;
    const balik = sections.map(({ blocks, orientation }) => ({ blocks, orientation }));
    const kertas = { ...DOKUMEN.kertas, ukuran: 'A4' } as const;
    expect(computeKodePeriksa({ sections: balik, ...lain, kertas, kop: [] })).toBe(computeKodePeriksa(DOKUMEN));
  });
});

describe('addKodePeriksa(dokumen, situs)', () => {
  test('satu blok di akhir bagian terakhir, dengan alamat catatannya', () => {
    const bertanda = addKodePeriksa(DOKUMEN, 'https://uji.example/kinerja/');
    const kode = computeKodePeriksa(DOKUMEN);
    expect(bertanda.sections.map(({ blocks }) => blocks.length)).toEqual([1, 2]);
    expect(bertanda.sections[1]?.blocks[1]).toEqual({
      type: 'kode-periksa',
      kode,
      alamat: `https://uji.example/kinerja/dokumen/laporan-2024-tw1/catatan/#${kode}`,
    });
    expect(findKodePeriksa(bertanda)).toBe(kode);
    expect(findKodePeriksa(DOKUMEN)).toBe(undefined);
  });

  test('di bawah tanda tangan terakhir, bila ada', () => {
    const tanda: Block = { type: 'signatures', parties: [{ jabatan: 'CAMAT' }] };
    const [isi, lampiran] = DOKUMEN.sections;
    if (!isi || !lampiran) throw new Error('two sections');
    const sections = [{ ...isi, blocks: [tanda, ...isi.blocks, tanda, ...isi.blocks] }, lampiran];
    const bertanda = addKodePeriksa({ ...DOKUMEN, sections }, 'https://uji.example/');
    expect(bertanda.sections.map(({ blocks }) => blocks.map(({ type }) => type))).toEqual([
      ['signatures', 'paragraph', 'signatures', 'kode-periksa', 'paragraph'],
      ['pageBreak'],
    ]);
  });
});
