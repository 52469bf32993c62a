import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeBatang, drawBatang, type GrafikBatang } from '../../src/grafik/batang.ts';
import { measureTeks } from '../../src/grafik/huruf.ts';
import { RUPA_LAMAN } from '../../src/grafik/rupa.ts';
import { formatPersen } from '../../src/format.ts';
import { writeHtml } from '../../src/write/html.ts';
import { dokumenOf } from './dokumen.ts';
import { listDiLuar, listTeks, listTerlarang, readSvg } from './svg.ts';

const LEGENDA = { sampai: 'mencapai target', belum: 'tidak mencapai target' };

const CONTOH: GrafikBatang = {
  patokan: 'target',
  legenda: LEGENDA,
  butir: [
    { label: 'Indeks kepuasan masyarakat', persen: '101.34', nilai: '101,34%', sampai: true },
    { label: 'Persentase pengaduan yang selesai', persen: '78.07', nilai: '78,07%', sampai: false },
    { label: 'Predikat SAKIP', persen: undefined, nilai: 'belum ada angka', sampai: false },
    { label: 'Jumlah kejadian', persen: '1388.89', nilai: '1.388,89%', sampai: true },
  ],
};

describe('drawBatang(grafik)', () => {
  test('gambar emas', async () => {
    await expect(drawBatang(CONTOH).replaceAll('><', '>\n<')).toMatchFileSnapshot('../output/grafik/batang.svg');
  });

  test('gambar emas laman: label di atas batangnya, tanpa warna sendiri', async () => {
    const svg = drawBatang(CONTOH, RUPA_LAMAN, { judul: 'Capaian', uraian: describeBatang(CONTOH) });
    expect(svg).not.toContain('#');
    expect(listDiLuar(svg)).toEqual([]);
    await expect(svg.replaceAll('><', '>\n<')).toMatchFileSnapshot('../output/grafik/batang-laman.svg');
  });

  test('di laman, garis target tidak melewati tulisan label', () => {
    const semua = readSvg(drawBatang(CONTOH, RUPA_LAMAN));
    const patokan = semua.find(({ atribut }) => atribut.class === 'g-patokan')?.atribut.d ?? '';
    const ruas = [...patokan.matchAll(/M[\d.]+ ([\d.]+)V([\d.]+)/g)].map(([, dari, ke]) => [Number(dari), Number(ke)]);
    const label = semua.filter(({ nama, atribut }) => nama === 'text' && atribut.x === '0');
    expect(label.length).toBeGreaterThan(CONTOH.butir.length - 1);
    for (const { atribut } of label)
      for (const [dari = 0, ke = 0] of ruas)
        expect(Number(atribut.y) > dari - 1 && Number(atribut.y) - 10 < ke).toBe(false);
  });

  test('setiap nama dan nilai tertulis', () => {
    const teks = listTeks(drawBatang(CONTOH)).join(' ');
    for (const { nilai } of CONTOH.butir) expect(teks).toContain(nilai);
    expect(teks).toContain('target 100%');
    expect(teks).toContain('tidak mencapai target');
  });

  test('yang mencapai penuh, yang tidak bergaris: terbaca tanpa warna', () => {
    const batang = (sampai: boolean) =>
      readSvg(
        drawBatang({
          ...CONTOH,
          legenda: { sampai: 'terserap' },
          butir: [{ label: 'a', persen: '50', nilai: '50%', sampai }],
        }),
      )
        .filter(({ nama, atribut }) => nama === 'rect' && atribut.height === '14' && Number(atribut.width) > 22)
        .map(({ atribut }) => atribut.fill === '#ffffff');
    expect(batang(true)).toEqual([false]);
    expect(batang(false)).toEqual([true]);
  });

  test.each([
    ['50', 50 / 120],
    ['120', 1],
    ['0', 0],
    ['160', 1],
    ['1388.89', 1],
  ])('panjang batang %s%% menurut skala', (persen, bagian) => {
    const svg = drawBatang({ ...CONTOH, butir: [{ label: 'a', persen, nilai: 'x', sampai: true }] });
    const [batang] = readSvg(svg).filter(({ nama }) => nama === 'rect');
    expect(Number(batang?.atribut.width)).toBeCloseTo(bagian * (600 - 205 - 80), 0);
  });

  test('apa pun isinya: XML yang utuh, tanpa yang terlarang, di dalam gambar, dan diterima penulis laman', () => {
    const butir = fc.record({
      label: fc.string({ unit: 'binary', maxLength: 200 }),
      persen: fc.option(
        fc.integer({ min: 0, max: 300_000 }).map((n) => (n / 100).toFixed(2)),
        { nil: undefined },
      ),
      sampai: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(butir, { minLength: 1, maxLength: 12 }), (daftar) => {
        const isi = daftar.map((satu) => ({
          ...satu,
          nilai: satu.persen === undefined ? '–' : formatPersen(satu.persen),
        }));
        const svg = drawBatang({ ...CONTOH, butir: isi });
        expect(listTerlarang(svg)).toEqual([]);
        expect(listDiLuar(svg)).toEqual([]);
        expect(() => writeHtml(dokumenOf(svg))).not.toThrow();
      }),
      { numRuns: 30 },
    );
  });

  test('nilai di ujung batang terpanjang muat', () => {
    const svg = drawBatang({
      ...CONTOH,
      butir: [{ label: 'a', persen: '13888.89', nilai: '13.888,89%', sampai: true }],
    });
    const nilai = readSvg(svg).find(({ teks }) => teks === '13.888,89%');
    expect(Number(nilai?.atribut.x) + measureTeks('13.888,89%', 11)).toBeLessThanOrEqual(600);
  });

  test('tulisan yang mirip atribut tidak ditolak', () => {
    const svg = drawBatang({
      ...CONTOH,
      butir: [{ label: 'a style="x" onload=1 href=b <script>', persen: '1', nilai: '1%', sampai: true }],
    });
    expect(listTeks(svg)).toContain('a style="x" onload=1 href=b');
    expect(() => writeHtml(dokumenOf(svg))).not.toThrow();
  });
});

describe('describeBatang(grafik)', () => {
  test('satu kalimat yang menyebut semuanya', () => {
    expect(describeBatang(CONTOH)).toBe(
      'Grafik batang dengan garis target 100%: Indeks kepuasan masyarakat 101,34% (mencapai target); ' +
        'Persentase pengaduan yang selesai 78,07% (tidak mencapai target); Predikat SAKIP belum ada angka; ' +
        'Jumlah kejadian 1.388,89% (mencapai target).',
    );
  });
});
