import { describe, expect, test } from 'vitest';
import { readYaml } from '../../src/source/yaml.ts';

describe('readYaml(path, text): nilai', () => {
  test.each([
    ['tanggal tetap teks', 'a: 2024-04-15\n', { a: '2024-04-15' }],
    ['no dan on bukan boolean', 'a: no\nb: on\n', { a: 'no', b: 'on' }],
    ['kode nomenklatur tetap teks', 'a: 7.01.02\n', { a: '7.01.02' }],
    ['kosong adalah null', 'a:\n', { a: null }],
    ['komentar di mana saja', '# x\na: 1 # y\n\n# z\n', { a: 1 }],
    ['baris diakhiri CRLF', 'a: 1\r\nb: 2\r\n', { a: 1, b: 2 }],
    ['tab sesudah titik dua boleh', 'a:\t1\n', { a: 1 }],
  ])('%s', (_, text, value) => {
    expect(readYaml('x.yaml', text)).toMatchObject({ value: { value }, problems: [] });
  });
});

describe('readYaml(path, text): masalah dan tempatnya', () => {
  test.each([
    ['kosong', '', 'berkas-kosong', 1, 1],
    ['hanya komentar', '# x\n', 'berkas-kosong', 1, 1],
    ['hanya ---', '---\n', 'berkas-kosong', 1, 1],
    ['tab di awal baris', 'a: 1\nb:\n\tc: 1\n', 'yaml-tab', 3, 1],
    ['tab sesudah spasi', 'a:\n  - b: 1\n    \tc: 1\n', 'yaml-tab', 3, 5],
    ['tab menggantikan spasi', 'a:\n  - b: 1\n\tc: 1\n', 'yaml-tab', 3, 1],
    ['tab pada baris pertama', '\ta: 1\nb: 1\n', 'yaml-tab', 1, 1],
    ['tab sesudah tanda -', 'a:\n  -\tb: 1\n    c: 1\n', 'yaml-tab', 2, 4],
    ['tab di depan tanda -', 'a:\n\t- b: 1\n', 'yaml-tab', 2, 1],
    ['tab di dalam teks panjang', 'a: |\n  x\n\ty\nb: 1\n', 'yaml-tab', 3, 1],
    ['kutip ganda tidak ditutup', 'a: 1\nb: "teks\nc: 1\n', 'yaml-rusak', 2, 4],
    ['kutip tunggal tidak ditutup', "a: 'teks\nb: 1\n", 'yaml-rusak', 1, 4],
    ['kutip sampai akhir berkas', 'a: "teks', 'yaml-rusak', 1, 4],
    ['teks sesudah kutip', "a: 'jum'at'\n", 'yaml-rusak', 1, 9],
    ['titik dua di dalam teks', 'nama: Survei: tahap 1\n', 'yaml-rusak', 1, 13],
    ['jorokan tidak sejajar', 'a:\n  - b: 1\n   c: 2\n', 'yaml-rusak', 3, 4],
    ['tanpa titik dua', 'a: 1\nb\nc: 2\n', 'yaml-rusak', 2, 1],
    ['tanpa spasi sesudah titik dua', 'a: 1\nb:2\nc: 3\n', 'yaml-rusak', 2, 1],
    ['tanpa spasi sesudah tanda -', 'a:\n  -b: 1\n    c: 1\n', 'yaml-rusak', 2, 3],
    ['kurung siku tidak ditutup', 'a: [1, 2\nb: 1\n', 'yaml-rusak', 1, 4],
    ['kurung berlebih', 'a: [1, 2]]\n', 'yaml-rusak', 1, 10],
    ['koma berlebih', 'a: [1, , 2]\n', 'yaml-rusak', 1, 8],
    ['diawali @', 'a: @x\n', 'yaml-rusak', 1, 4],
    ['diawali %', 'a: %5\n', 'yaml-rusak', 1, 4],
    ['kurung kurawal ganda', 'a: {{ x }}\n', 'yaml-rusak', 1, 4],
    ['garis miring terbalik', 'a: "\\q"\n', 'yaml-rusak', 1, 6],
    ['byte nol', 'a: \0\n', 'yaml-rusak', 1, 4],
    ['tanda kendali', 'a: \u0001\n', 'yaml-rusak', 1, 4],
    ['spasi dari Word', 'a: 1\nb:\u00a0x\nc: 2\n', 'yaml-rusak', 2, 3],
    ['terlalu dalam', `a: ${'['.repeat(200)}`, 'yaml-rusak', 1, 103],
    ['jangkar', 'a: &x 1\n', 'yaml-jangkar', 1, 4],
    ['alias', 'a: 1\nb: *x\n', 'yaml-jangkar', 2, 4],
    ['kunci gabung', 'a: &b {c: 1}\nd:\n  <<: *b\n', 'yaml-jangkar', 1, 4],
    ['tag', 'a: !!int "1"\n', 'yaml-jangkar', 1, 4],
    ['dua dokumen', 'a: 1\n---\nb: 1\n', 'yaml-jangkar', 3, 1],
  ])('%s', (_, text, code, line, column) => {
    const { value, problems } = readYaml('x.yaml', text);
    expect(value).toBeUndefined();
    expect(problems).toMatchObject([{ severity: 'error', code, file: 'x.yaml', line, column }]);
  });

  test.each([
    ['yang pertama dipakai', 'a: 1\nb: 2\na: 3\n', { a: 1, b: 2 }, [[3, 1]]],
    ['yang berisi dipakai', 'a:\nb: 2\na: 3\n', { a: 3, b: 2 }, [[3, 1]]],
    ['teks panjang yang kosong tidak dipakai', 'a: >-\na: >-\n  x\n', { a: 'x' }, [[2, 1]]],
    ['di dalam daftar', 'd:\n  - a: 1\n    a: 2\n  - a: 3\n', { d: [{ a: 1 }, { a: 3 }] }, [[3, 5]]],
    ['di dalam kurung', 'd: {a: 1, a: 2}\n', { d: { a: 1 } }, [[1, 11]]],
    [
      'tiga kali',
      'a: 1\na: 2\na: 3\n',
      { a: 1 },
      [
        [2, 1],
        [3, 1],
      ],
    ],
    ['beda kutip, sama kunci', '1: x\n"1": y\n', { 1: 'x' }, [[2, 1]]],
    ['dengan isi bertingkat', 'a: {b: [1, 2]}\na:\n  b: 1\nc: 1\n', { a: { b: [1, 2] }, c: 1 }, [[2, 1]]],
  ])('kunci ganda: %s', (_, text, value, tempat) => {
    const read = readYaml('x.yaml', text);
    expect(read.value?.value).toEqual(value);
    expect(read.problems.map(({ code, line, column }) => [code, line, column])).toEqual(
      tempat.map(([line, column]) => ['kunci-ganda', line, column]),
    );
  });
});

describe('Source.at(pointer, part)', () => {
  const text = [
    '# komentar',
    'tahun: 2024',
    'indikator:',
    "  - kode: 'IKU-1'",
    '    realisasi:',
    '  -',
    '    kode: IKU-2',
    "'a/b~c': {d: [1, x]}",
    'ringkasan: |',
    '  Baris.',
  ].join('\n');
  const source = readYaml('x.yaml', text).value;

  test.each([
    ['', 'value', 2, 1],
    ['/tahun', 'key', 2, 1],
    ['/tahun', 'value', 2, 8],
    ['/indikator', 'value', 4, 3],
    ['/indikator/0', 'value', 4, 5],
    ['/indikator/0/kode', 'value', 4, 11],
    ['/indikator/0/realisasi', 'value', 5, 5],
    ['/indikator/1/kode', 'value', 7, 11],
    ['/a~1b~0c/d/1', 'value', 8, 18],
    ['/a~1b~0c', 'key', 8, 1],
    ['/ringkasan', 'key', 9, 1],
    ['/indikator/0/tidak-ada/juga', 'value', 4, 5],
    ['/tidak-ada', 'value', 2, 1],
  ] as const)('%s (%s) di %i:%i', (pointer, part, line, column) => {
    expect(source?.at(pointer, part)).toEqual({ line, column });
  });

  test('textAt memberi tulisan aslinya, tanpa kutip', () => {
    expect([source?.textAt('/indikator/0/kode'), source?.textAt('/indikator')]).toEqual(['IKU-1', undefined]);
  });
});
