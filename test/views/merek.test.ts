import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Lambang } from '../../src/markup/types.ts';
import { composeRona, findWarnaTanda, viewMerek, writeMerekCss } from '../../src/views/merek.ts';
import type { Terbitan } from '../../src/views/terbitan.ts';
import { computeKontras, formatWarna, mixWarna, parseWarna } from '../../src/views/warna.ts';
import { composeIsi } from './isi-contoh.ts';
import { composeTerbitan } from './terbitan-contoh.ts';

describe('computeKontras(a, b): WCAG 2.2', () => {
  test.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    // Published examples of WebAIM's contrast checker.
    ['#ffffff', '#767676', 4.54],
    ['#ffffff', '#0000ff', 8.59],
    ['#ff0000', '#ffffff', 4],
  ])('%s pada %s: %s', (a, b, kontras) => {
    expect(computeKontras(parseWarna(a), parseWarna(b))).toBeCloseTo(kontras, 2);
    expect(computeKontras(parseWarna(b), parseWarna(a))).toBeCloseTo(kontras, 2);
  });
});

test.each([
  [0, '#0c3b40'],
  [0.5, '#869da0'],
  [1, '#ffffff'],
])('mixWarna: %s bagian putih dalam #0c3b40 adalah %s', (bagian, warna) => {
  expect(formatWarna(mixWarna(parseWarna('#0c3b40'), [255, 255, 255], bagian))).toBe(warna);
});

describe('composeRona(warna)', () => {
  const KERTAS = { terang: ['#ffffff', '#f4f7f6'], gelap: ['#0f1618', '#172023'] } as const;

  test('warna apa pun tetap terbaca: huruf di pita, tautan di kertas', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (angka) => {
        const warna = `#${angka.toString(16).padStart(6, '0')}`;
        const rona = composeRona(warna);
        expect(rona.terang.pita).toBe(warna);
        for (const mode of ['terang', 'gelap'] as const) {
          const { pita, pitaTinta, pitaRedup, utama } = rona[mode];
          const kontras = [
            [pitaTinta, pita],
            [pitaRedup, pita],
            ...KERTAS[mode].map((kertas) => [utama, kertas] as const),
          ].map(([a = '', b = '']) => computeKontras(parseWarna(a), parseWarna(b)));
          expect(Math.min(...kontras)).toBeGreaterThanOrEqual(4.5);
          expect(computeKontras(parseWarna(rona[mode].pitaGaris), parseWarna(pita))).toBeGreaterThanOrEqual(3);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['#0c3b40', '#ffffff', '#0c3b40'],
    ['#f5c433', '#081212', '#7b621a'],
    ['#ffffff', '#081212', '#666666'],
    ['#000000', '#ffffff', '#000000'],
  ])('%s: tinta %s, tautan %s', (warna, pitaTinta, utama) => {
    expect(composeRona(warna).terang).toMatchObject({ pitaTinta, utama });
  });
});

describe('viewMerek(terbitan)', () => {
  test('tanpa isian merek: warna bawaan, tanpa lembar gaya sendiri', () => {
    expect(viewMerek(composeTerbitan())).toEqual({
      warna: '#0c3b40',
      tinta: '#ffffff',
      gaya: undefined,
      lambang: undefined,
    });
  });

  test('warna kantor: lembar gaya sendiri, dan tanda yang sama warnanya', () => {
    const terbitan = composeTerbitan('publik', withWarna('#F5C433'));
    expect(viewMerek(terbitan)).toMatchObject({ warna: '#f5c433', tinta: '#081212', gaya: '/merek.css' });
    expect(findWarnaTanda(terbitan)).toMatchObject({ dasar: '#f5c433', batang: '#081212' });
    expect(findWarnaTanda(terbitan).target).not.toBe('#f5c433');
  });

  test('lambang setinggi nama kantor, selebar bentuknya', () => {
    const lambang: Lambang = {
      bytes: new Uint8Array(),
      jenis: 'png',
      lebar: 300,
      tinggi: 400,
      alt: 'Lambang Kabupaten',
    };
    const { dokumen, ...rest } = composeTerbitan();
    const terbitan: Terbitan = {
      ...rest,
      dokumen: dokumen.map((satu) => ({ ...satu, dokumen: { ...satu.dokumen, lambang } })),
    };
    expect(viewMerek(terbitan).lambang).toEqual({
      jalur: '/lambang.png',
      alt: 'Lambang Kabupaten',
      lebar: 33,
      tinggi: 44,
    });
  });
});

test('writeMerekCss(warna): hanya nilai warna, untuk terang dan gelap', () => {
  expect(writeMerekCss('#0c3b40')).toMatchInlineSnapshot(`
    "@media (prefers-contrast: no-preference) {
    :root:root {
      --pita: #0c3b40;
      --pita-tinta: #ffffff;
      --pita-redup: #ced8d9;
      --pita-garis: #f5c433;
      --utama: #0c3b40;
      --utama-lunak: #eceff0;
    }
    @media screen and (prefers-color-scheme: dark) {
    :root:root {
      --pita: #0c282b;
      --pita-tinta: #ffffff;
      --pita-redup: #ced4d5;
      --pita-garis: #f5c433;
      --utama: #869da0;
      --utama-lunak: #142224;
    }
    }
    }
    "
  `);
});

function withWarna(warna: string) {
  const isi = composeIsi();
  return { ...isi, instansi: isi.instansi.map((satu) => ({ ...satu, value: { ...satu.value, merek: { warna } } })) };
}
