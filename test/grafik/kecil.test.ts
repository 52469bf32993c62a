import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composeSkalaKecil, drawKecil, type TitikKecil } from '../../src/grafik/kecil.ts';
import { listDiLuar, readSvg } from './svg.ts';

const NAMA = { judul: 'Capaian', uraian: 'Semua.' };

const titik = fc.record({
  label: fc.constantFrom('I', 'II', 'III', 'IV'),
  persen: fc.option(fc.integer({ min: 0, max: 500 }), { nil: undefined }),
  nilai: fc.constant('100,00%'),
});

describe('drawKecil(titik, skala, nama)', () => {
  test('gambar emas', async () => {
    const contoh: TitikKecil[] = [
      { label: 'I', persen: 95, nilai: '95,00%' },
      { label: 'II', persen: undefined, nilai: '–' },
      { label: 'III', persen: 104.5, nilai: '104,50%' },
      { label: 'IV', persen: 99, nilai: '99,00%' },
    ];
    const svg = drawKecil(contoh, composeSkalaKecil([contoh]), NAMA);
    await expect(svg.replaceAll('><', '>\n<')).toMatchFileSnapshot('../output/grafik/kecil.svg');
  });

  test('apa pun isinya: XML yang utuh, semua di dalam gambar, garis 100% selalu pada skalanya', () => {
    fc.assert(
      fc.property(fc.array(fc.array(titik, { minLength: 1, maxLength: 4 }), { minLength: 1 }), (semua) => {
        const skala = composeSkalaKecil(semua);
        expect(skala.bawah).toBeLessThan(100);
        expect(skala.atas).toBeGreaterThan(100);
        for (const satu of semua) {
          const svg = drawKecil(satu, skala, NAMA);
          expect(listDiLuar(svg)).toEqual([]);
          expect(readSvg(svg).filter(({ nama }) => nama === 'circle')).toHaveLength(
            satu.filter(({ persen }) => persen !== undefined).length,
          );
          expect(svg).not.toMatch(/NaN|Infinity/);
        }
      }),
      { numRuns: 100 },
    );
  });
});
