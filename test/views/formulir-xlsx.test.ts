import { describe, expect, test } from 'vitest';
import { loadSitus } from '../../src/load-situs.ts';
import { listDokumenView } from '../../src/views/dokumen.ts';
import { listFormulirXlsx } from '../../src/views/formulir-xlsx.ts';
import { BARIS_PERTAMA, writeFormulir } from '../../src/write/xlsx-formulir.ts';
import { root } from '../content/read-content.ts';
import { readXlsx } from 'hucre/xlsx';

const situs = loadSitus({ content: `${root}/content`, mode: 'pratinjau' });
const formulir = listFormulirXlsx(situs);

describe('listFormulirXlsx(terbitan)', () => {
  test('satu untuk tiap unit yang diminta tiap format, dan hanya itu yang bertautan Excel', () => {
    const diminta = situs.kinerja.isi.format.flatMap(({ value: { tahun, triwulan, isian } }) =>
      isian.map(({ unit }) => `format-data-kinerja-${tahun}-tw${triwulan}-${unit}`),
    );
    expect(formulir.map(({ id }) => id).sort()).toEqual(diminta.sort());
    const bertautan = listDokumenView(situs).filter(({ xlsx }) => xlsx !== undefined);
    expect(bertautan.map(({ dokumen }) => dokumen.id).sort()).toEqual(diminta);
  });

  test('tiap kode yang diminta sekali, dengan target dan cara mengisinya', () => {
    for (const { pengenal, baris } of formulir) {
      const [tahun, triwulan, unit] = pengenal.slice(2).map(([, nilai]) => nilai);
      const format = situs.kinerja.isi.format.find(
        ({ value }) => String(value.tahun) === tahun && String(value.triwulan) === triwulan,
      );
      const isian = format?.value.isian.find((satu) => satu.unit === unit);
      expect(baris.map(({ kode }) => kode)).toEqual(isian?.indikator);
      expect(baris.filter(({ target, penjelasan }) => target === '' || penjelasan === '')).toEqual([]);
    }
  });

  test('selama angkanya contoh, formulir mengatakannya', () => {
    expect(formulir.filter(({ tanda }) => !tanda.includes('DATA CONTOH'))).toEqual([]);
  });

  test('terbaca kembali dengan kode pada barisnya', async () => {
    for (const satu of formulir.slice(0, 3)) {
      const { sheets } = await readXlsx(await writeFormulir(satu, new Date('2024-01-01T00:00:00Z')));
      const rows = sheets[0]?.rows.slice(BARIS_PERTAMA) ?? [];
      expect(rows.map((row) => row[1])).toEqual(satu.baris.map(({ kode }) => kode));
    }
  });
});
