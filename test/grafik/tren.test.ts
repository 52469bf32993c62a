import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeTren, drawTren, type GrafikTren } from '../../src/grafik/tren.ts';
import { listDiLuar, listTeks, listTerlarang, readSvg } from './svg.ts';

const CONTOH: GrafikTren = {
  satuan: 'indeks',
  titik: [
    { label: '2022', target: 81.5, realisasi: 82.14 },
    { label: '2023', target: 82.5, realisasi: undefined },
    { label: '2024', target: 83.75, realisasi: 83.64 },
  ],
};

describe('drawTren(grafik)', () => {
  test('gambar emas', async () => {
    await expect(drawTren(CONTOH).replaceAll('><', '>\n<')).toMatchFileSnapshot('../output/grafik/tren.svg');
  });

  test('setiap titik membawa nilainya', () => {
    const teks = listTeks(drawTren(CONTOH));
    for (const nilai of ['82,14', '81,5', '82,5', '83,64', '83,75', '2022', '2023', '2024', 'indeks']) {
      expect(teks).toContain(nilai);
    }
  });

  test('tanpa target, legenda tidak menyebutnya', () => {
    const titik = CONTOH.titik.map((satu) => ({ ...satu, target: undefined }));
    expect(listTeks(drawTren({ ...CONTOH, titik }))).not.toContain('target');
    expect(listTeks(drawTren(CONTOH))).toContain('target');
  });

  test('garis realisasi terputus pada tahun tanpa angka', () => {
    const garis = readSvg(drawTren(CONTOH)).filter(({ nama }) => nama === 'path');
    expect(garis.map(({ atribut }) => atribut.d?.replace(/[^ML]/g, ''))).toEqual(['MLL', 'MM']);
  });

  test.each([
    ['naik', [70, 80, 90]],
    ['tetap', [50, 50]],
    ['nol', [0, 0]],
    ['negatif', [-3, 4]],
    ['pecahan kecil', [0.1, 0.2, 0.3]],
    ['besar', [2_960_000_000, 3_130_000_000]],
  ])('%s: makin besar makin tinggi, label sumbu bulat', (_, angka) => {
    const titik = angka.map((realisasi, index) => ({ label: `TW ${index}`, target: undefined, realisasi }));
    const svg = drawTren({ titik, satuan: 'x' });
    const y = readSvg(svg)
      .filter(({ nama, atribut }) => nama === 'circle' && atribut.cy !== undefined)
      .map(({ atribut }) => Number(atribut.cy))
      .slice(0, angka.length);
    expect(y).toEqual(y.toSorted((a, b) => b - a));
    expect(listTeks(svg).filter((teks) => /\d{13}|,\d{4}/.test(teks))).toEqual([]);
    expect(listDiLuar(svg)).toEqual([]);
  });

  test('apa pun isinya: XML yang utuh, tanpa yang terlarang, di dalam gambar', () => {
    const angka = fc.option(
      fc.integer({ min: -1_000_000, max: 1_000_000_000 }).map((n) => n / 100),
      { nil: undefined },
    );
    const titik = fc.record({ label: fc.string({ maxLength: 12 }), target: angka, realisasi: angka });
    fc.assert(
      fc.property(fc.array(titik, { minLength: 1, maxLength: 6 }), fc.string(), (daftar, satuan) => {
        const svg = drawTren({ titik: daftar, satuan });
        expect(listTerlarang(svg)).toEqual([]);
        expect(listDiLuar(svg)).toEqual([]);
        expect(svg).not.toMatch(/NaN|Infinity/);
      }),
      { numRuns: 100 },
    );
  });
});

describe('describeTren(grafik)', () => {
  test('satu kalimat yang menyebut semuanya', () => {
    expect(describeTren(CONTOH)).toBe(
      'Grafik garis dalam satuan indeks: 2022 realisasi 82,14, target 81,5; 2023 realisasi belum ada, target 82,5; ' +
        '2024 realisasi 83,64, target 83,75.',
    );
  });
});
