import { expect, test } from 'vitest';
import { cell } from '../../src/markup/build.ts';
import { placeCells, planColumns, planRows } from '../../src/write/docx-rows.ts';

const LOOK = { points: 9, margins: { top: 40, bottom: 40, left: 80, right: 80 } };

test('planColumns: kolom nomor cukup untuk angkanya, jumlah lebarnya tetap', () => {
  const rows = placeCells([[cell('15'), cell('uraian yang panjang')]]);
  const columns = planColumns(9000, [1, 40], rows, 0, LOOK);
  expect(columns.reduce((sum, one) => sum + one, 0)).toBe(9000);
  expect(columns[0]).toBeGreaterThan(160 + 200); // margins, two digits
  expect(planColumns(9000, [1, 1], rows, 0, LOOK)).toEqual([4500, 4500]);
});

test('planRows: sel yang membentang mendapat kekurangannya dari baris terakhir', () => {
  const panjang = 'Faktor pendorong dan penghambat yang panjang sekali';
  const rows = placeCells([[cell(panjang, { rowSpan: 2 }), cell('a')], [cell('b')]]);
  const [first, second] = planRows(rows, [900, 900], 2, 14_000, LOOK);
  expect(first).toEqual({ isWhole: true });
  expect(second?.height).toBeGreaterThan(1000);
  expect(planRows(rows, [6000, 900], 2, 14_000, LOOK)).toEqual([{ isWhole: true }, { isWhole: true }]);
});
