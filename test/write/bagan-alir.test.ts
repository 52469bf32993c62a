import fc from 'fast-check';
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, test } from 'vitest';
import type { BaganAlir, LangkahBagan } from '../../src/markup/types.ts';
import { layoutBaganAlir, type RuangBagan } from '../../src/write/bagan-alir.ts';
import { composeHalaman } from '../../src/write/bagan-alir-halaman.ts';
import { listJaring } from '../../src/write/bagan-alir-jaring.ts';
import { layoutKolom } from '../../src/write/bagan-alir-kolom.ts';
import { acakBagan } from './bagan-alir-acak.ts';
import { langkah, SOP_PENGUKURAN, SOP_PENGUMPULAN } from './bagan-alir-contoh.ts';
import { listCacat } from './bagan-alir-periksa.ts';

const A4 = { lebarMm: 257, tinggiMm: 170, ukuranHuruf: 8 };
const F4 = { lebarMm: 290, tinggiMm: 175, ukuranHuruf: 9 };
const SOP = [
  ['pengumpulan-data-kinerja', SOP_PENGUMPULAN],
  ['pengukuran-perjanjian-kinerja', SOP_PENGUKURAN],
] as const;

describe.each(SOP)('layoutBaganAlir(bagan, ruang): SOP %s', (id, bagan) => {
  test('gambar tiap langkah', async () => {
    const { halaman } = layoutBaganAlir(bagan, A4);
    const baris = halaman.flatMap((satu, ke) => satu.baris.map((isi) => ({ ...isi, halaman: ke + 1 })));
    const teks = baris.map((isi) => [
      `== halaman ${isi.halaman}, langkah ${isi.teks.no}: ${isi.alt}`,
      splitTag(isi.svg),
    ]);
    await expect(teks.flat().join('\n')).toMatchFileSnapshot(`../output/bagan-alir-${id}.txt`);
  });

  test.each([
    ['A4', A4],
    ['F4', F4],
    ['A4, halaman pertama lebih pendek', { ...A4, tinggiHalamanPertamaMm: 110 }],
    ['satu halaman saja', { ...A4, tinggiMm: Number.POSITIVE_INFINITY }],
  ])('%s: setiap langkah sekali, berurutan, dalam halamannya', (_, ruang) => {
    const { halaman } = layoutBaganAlir(bagan, ruang);
    const nomor = halaman.flatMap(({ baris }) => baris.map(({ teks }) => Number(teks.no)));
    expect(nomor).toEqual(bagan.langkah.map((satu) => satu.nomor));
    expect(halaman.filter(({ tinggiMm }, ke) => tinggiMm > findTinggi(ruang, ke))).toEqual([]);
  });

  test.each([
    ['A4', A4],
    ['F4', F4],
    ['halaman pendek', { ...A4, tinggiMm: 90 }],
    ['satu halaman', { ...A4, tinggiMm: Number.POSITIVE_INFINITY }],
  ])('%s: gambar tanpa cacat', (_, ruang) => {
    expect(listCacatBagan(bagan, ruang)).toEqual([]);
  });

  test('garis bersambung dari baris ke baris', () => {
    const { halaman } = layoutBaganAlir(bagan, A4);
    for (const { baris } of halaman) {
      const bawah = baris.map(({ svg }) => listTegak(svg, 'bawah'));
      const atas = baris.map(({ svg }) => listTegak(svg, 'atas'));
      expect(atas).toEqual([[], ...bawah.slice(0, -1)]);
      expect(bawah.at(-1)).toEqual([]);
    }
  });

  test('lebar kolom berjumlah lebar tabel, dan tiap gambar selebar kolom pelaksananya', () => {
    const { lebarMm, kolom, halaman } = layoutBaganAlir(bagan, A4);
    const jumlah = (daftar: { lebarMm: number }[]) => daftar.reduce((mm, satu) => mm + satu.lebarMm, 0);
    expect(jumlah(kolom)).toBeCloseTo(lebarMm, 2);
    expect(lebarMm).toBeLessThanOrEqual(A4.lebarMm);
    const pelaksana = jumlah(kolom.filter(({ grup }) => grup === 'Pelaksana'));
    for (const { svg, tinggiMm } of halaman.flatMap(({ baris }) => baris)) {
      const [, lebar, tinggi] = /width="([\d.]+)mm" height="([\d.]+)mm"/.exec(svg) ?? [];
      expect(Number(lebar)).toBeCloseTo(pelaksana, 2);
      expect(Number(tinggi)).toBe(tinggiMm);
    }
  });

  test('gambar terbaca oleh pembuat PNG', () => {
    const { baris } = layoutBaganAlir(bagan, A4).halaman[0] ?? { baris: [] };
    const { width, height } = new Resvg(baris[0]?.svg ?? '').render();
    expect([width, height].every((px) => px > 100)).toBe(true);
  });
});

describe('layoutBaganAlir(bagan, ruang)', () => {
  test('SOP kecil apa pun tergambar tanpa cacat', () => {
    const tinggi = fc.constantFrom(Number.POSITIVE_INFINITY, 170, 90, 50);
    fc.assert(
      fc.property(acakBagan, tinggi, (bagan, tinggiMm) => {
        expect(listCacatBagan(bagan, { ...A4, tinggiMm })).toEqual([]);
      }),
      { numRuns: 60, seed: 35 },
    );
  });

  test('garis yang berdesakan bersilangan, tidak bersentuhan', () => {
    const isi: [pelaku: string, simbol: LangkahBagan['simbol'], lanjut: number[], kembali: number[]][] = [
      ['p2', 'keputusan', [2, 4], []],
      ['p2', 'proses', [3], []],
      ['p1', 'keputusan', [4, 6], [2]],
      ['p2', 'keputusan', [5], [3]],
      ['p2', 'keputusan', [6, 8], []],
      ['p2', 'proses', [7], []],
      ['p1', 'keputusan', [8], [6]],
      ['p2', 'keputusan', [], []],
    ];
    const daftar = isi.map(([pelaku, simbol, lanjut, kembali], ke) =>
      langkah(ke + 1, pelaku, { simbol, lanjut, kembali }),
    );
    const pelaksana = ['p1', 'p2'].map((id) => ({ id, nama: id }));
    const bagan = { ...SOP_PENGUMPULAN, pelaksana, langkah: daftar };
    expect(listCacatBagan(bagan, { ...A4, tinggiMm: Number.POSITIVE_INFINITY })).toEqual([]);
  });

  test('gambar yang sama setiap kali', () => {
    expect(layoutBaganAlir(SOP_PENGUMPULAN, A4)).toEqual(layoutBaganAlir(SOP_PENGUMPULAN, A4));
  });

  test('alt menyebut penghubung di kedua halaman', () => {
    const baris = layoutBaganAlir(SOP_PENGUKURAN, A4).halaman.flatMap((halaman) => halaman.baris);
    const alt = new Map(baris.map((satu) => [satu.teks.no, satu.alt]));
    expect(alt.get('9')).toBe(
      'Keputusan oleh Kasubbag Perencanaan dan Keuangan. Ya: ke langkah 10. Tidak: kembali ke langkah 3 dan 6 melalui penghubung B ke halaman bagan 1.',
    );
    expect(alt.get('3')).toContain('Penghubung B dari langkah 9 di halaman bagan 2.');
  });

  test('pelaku yang tidak ada', () => {
    const bagan = { ...SOP_PENGUMPULAN, langkah: [langkah(1, 'lurah', { lanjut: [] })] };
    expect(() => layoutBaganAlir(bagan, A4)).toThrow('pelaku "lurah" pada langkah 1');
  });
});

function listCacatBagan(bagan: BaganAlir, { lebarMm, tinggiMm, ukuranHuruf }: RuangBagan): string[] {
  const tata = layoutKolom(bagan, Math.floor((lebarMm * 96) / 25.4), ukuranHuruf);
  const px = (tinggiMm * 96) / 25.4 - tata.tinggiKepala[0] - tata.tinggiKepala[1];
  const halaman = composeHalaman(bagan, tata, ukuranHuruf, { pertama: px, lain: px });
  return halaman.flatMap(({ gambar, rentang }) => listCacat(gambar, listJaring(bagan), rentang));
}

function findTinggi({ tinggiMm, tinggiHalamanPertamaMm }: RuangBagan, halaman: number): number {
  return halaman === 0 ? (tinggiHalamanPertamaMm ?? tinggiMm) : tinggiMm;
}

/** Where flow lines leave a row's drawing at its upper or lower edge. */
function listTegak(svg: string, sisi: 'atas' | 'bawah'): number[] {
  const tinggi = Number(/viewBox="0 0 \d+ (\d+)"/.exec(svg)?.[1]);
  const tepi = sisi === 'atas' ? 0 : tinggi;
  const garis = /<path d="([^"]+)" [^>]*stroke-width="1.2"/.exec(svg)?.[1] ?? '';
  const tegak = [...garis.matchAll(/M([\d.]+) ([\d.]+)V([\d.]+)/g)].map(([, x, dari, ke]) => [x, dari, ke].map(Number));
  return tegak.flatMap(([x = 0, ...y]) => (y.includes(tepi) ? [x] : [])).sort((a, b) => a - b);
}

function splitTag(svg: string): string {
  return svg.replaceAll('><', '>\n<');
}
