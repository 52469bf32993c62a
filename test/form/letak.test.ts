import { expect, test } from 'vitest';
import { KETIKAN_KOSONG } from '../../src/form/ketikan.ts';
import { createFinder } from '../../src/form/letak.ts';
import { readYaml } from '../../src/source/yaml.ts';
import { findIsian, readKantor } from './bahan-contoh.ts';

const { file, formulir } = findIsian(readKantor('content'), 'kinerja/2024/tw3/seksi/seksi-pelayanan.yaml');
const { value: source } = readYaml(file.path, file.text);
if (!source) throw new Error('contohnya tidak terbaca');
const find = createFinder(formulir, KETIKAN_KOSONG, source);
const lines = file.text.split('\n');

test.each([
  ['tahun: 2024', undefined],
  ['  - kode: IKU-1', 'IKU-1'],
  ['    realisasi: 84.26', 'IKU-1/realisasi'],
  ['    bukti_dukung:', 'IKU-1'],
  ['      - nama: Daftar hadir', 'IKU-1/bukti/1/nama'],
  ['    analisis:', 'IKU-1'],
  ['        kantor desa.', 'IKU-1/analisis/pendorong'], // the last line of a folded text
  ['  - kode: IKU-2', 'IKU-2'],
  ['        tautan: https://arsip-kutasari.example/2024/tw3/iku-2.pdf', 'IKU-2/bukti/0/tautan'],
])('createFinder: masalah di akhir baris "%s"', (awal, kunci) => {
  const index = lines.findIndex((line) => line.startsWith(awal));
  expect(index).toBeGreaterThan(-1);
  const place = { line: index + 1, column: (lines[index]?.length ?? 0) + 1 };
  expect(find({ severity: 'error', code: 'tanda-kendali', file: file.path, message: 'uji', ...place })).toBe(kunci);
});
