import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cell, paragraph, text } from '../../src/markup/build.ts';
import { angka, daftar, kelompok, teks } from '../../src/markup/fields.ts';
import { readTemplate, renderTemplate, type TemplateRules } from '../../src/markup/template.ts';
import type { Inline, Table } from '../../src/markup/types.ts';

const BASE = { situs: 'https://a.example/', laman: 'https://a.example/dokumen/x/' };

const RULES: TemplateRules = {
  fields: {
    nama: teks('Nama'),
    indikator: daftar('Indikator', kelompok({ nama: teks('Nama'), capaian: angka('Capaian') })),
  },
  filters: { persen: { takes: ['angka'], format: (value) => `${value.replace('.', ',')}%` } },
  parts: { tabel: { about: 'Tabel', arguments: {} } },
};

const SCOPE = {
  nama: 'a | b',
  indikator: [
    { nama: 'satu|1', capaian: '1.5' },
    { nama: '**dua**', capaian: '2' },
  ],
};

const KEPALA = ['| Indikator | Capaian |', '|---|---:|'];

describe('tabel di dalam templat', () => {
  test.each([
    [
      'medan, sel kosong, dan rata kanan',
      [...KEPALA, '| {{ nama }} | 12 |', '| b | |'],
      [
        table(
          [3, 3],
          ['Indikator', 'Capaian'],
          [
            ['a | b', '12'],
            ['b', ''],
          ],
        ),
      ],
    ],
    [
      'baris dari perulangan, dengan tanda pipa dan bintang di data',
      [...KEPALA, '{% for i in indikator %}', '| {{ i.nama }} | {{ i.capaian | persen }} |', '{% endfor %}'],
      [
        table(
          [3, 3],
          ['Indikator', 'Capaian'],
          [
            ['satu|1', '1,5%'],
            ['**dua**', '2%'],
          ],
        ),
      ],
    ],
    [
      'cabang di dalam perulangan, dan baris penutup sesudahnya',
      [
        ...KEPALA,
        '{% for i in indikator %}',
        '{% if i.nama %}',
        '| {{ i.nama }} | 0 |',
        '{% endif %}',
        '{% endfor %}',
        '| Jumlah | 0 |',
      ],
      [
        table(
          [3, 3],
          ['Indikator', 'Capaian'],
          [
            ['satu|1', '0'],
            ['**dua**', '0'],
            ['Jumlah', '0'],
          ],
        ),
      ],
    ],
    [
      'dua tabel berurutan tetap dua',
      [...KEPALA, '| a | 1 |', '', '| X | Y |', '|-|--:|', '| b | 2 |'],
      [table([3, 3], ['Indikator', 'Capaian'], [['a', '1']]), table([1, 2], ['X', 'Y'], [['b', '2']])],
    ],
    [
      'judul dan nama',
      ['Tabel: Capaian {{ nama }} {#tabel-iku}', '', ...KEPALA, '| a | 1 |'],
      [{ ...table([3, 3], ['Indikator', 'Capaian'], [['a', '1']]), caption: text('Capaian a | b'), id: 'tabel-iku' }],
    ],
    [
      'judul tanpa nama, tepat di atas tabel',
      ['Tabel: Capaian', ...KEPALA, '| a | 1 |'],
      [{ ...table([3, 3], ['Indikator', 'Capaian'], [['a', '1']]), caption: text('Capaian') }],
    ],
    [
      'bagian sesudah tabel memutus tabel',
      [...KEPALA, '| a | 1 |', '::: tabel', ':::', 'x'],
      [table([3, 3], ['Indikator', 'Capaian'], [['a', '1']]), part(45), paragraph('x')],
    ],
    [
      'tanda pipa dengan garis miring terbalik',
      [...KEPALA, '| a \\| b | 1 |'],
      [table([3, 3], ['Indikator', 'Capaian'], [['a | b', '1']])],
    ],
  ] satisfies [string, string[], unknown[]][])('%s', (_, lines, blocks) => {
    const { value } = renderTemplate(read(lines.join('\n')), SCOPE, BASE);
    expect(value).toEqual(blocks);
  });

  test('data apa pun tetap satu sel', () => {
    const template = read([...KEPALA, '| {{ nama }} | 1 |'].join('\n'));
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'|-:\\`*_#<>a \n{}'.split('')), minLength: 1 }), (nama) => {
        const { value } = renderTemplate(template, { ...SCOPE, nama }, BASE);
        expect(value).toHaveLength(1);
        expect(value?.[0]).toMatchObject({ type: 'table', body: [[cell(text(nama)), {}]] });
      }),
    );
  });

  test.each([
    [['| a | b |', '| c | d |'], '1:1'],
    [[...KEPALA, '| a |'], '3:1'],
    [[...KEPALA, '| a | b | c |'], '3:1'],
    [['| a |', '|---|---|'], '1:1'],
    [[...KEPALA, '| a | b |', 'tulisan'], '4:1'],
    [['  | a |'], '1:1'],
    [['Tabel: Judul', '', 'bukan tabel'], '1:1'],
    [['Tabel: Judul {#Nama Salah}', ...KEPALA], '1:1'],
    [['Tabel: Judul {#tabel-{{ nama }}}', ...KEPALA], '1:1'],
    [['Tabel: Judul {#ttd-camat}', ...KEPALA], '1:1'],
    [['a | b', '{% if nama %}', '| a | b |', '{% endif %}'], '3:1'],
  ])('%j: satu masalah di %s', (lines, place) => {
    const { problems } = readTemplate({ file: 'templat/x.md', text: lines.join('\n') }, RULES);
    expect(problems.map(({ line, column }) => `${line}:${column}`)).toEqual([place]);
  });

  test('baris yang dibuat perulangan di dalamnya tidak dihitung', () => {
    const row = '| {% for i in indikator %} {{ i.nama }} | {% endfor %}';
    expect(readTemplate({ file: 'templat/x.md', text: [...KEPALA, row].join('\n') }, RULES).problems).toEqual([]);
  });
});

describe('tautan di dalam templat', () => {
  test.each([
    ['[](#tabel-iku)', [{ type: 'reference', to: 'tabel-iku', text: [] }]],
    ['[lihat **ini**](#bagian-a)', [{ type: 'reference', to: 'bagian-a', text: [...text('lihat '), tebal('ini')] }]],
    ['[a](/capaian/)', [{ type: 'link', href: 'https://a.example/capaian/', text: text('a') }]],
  ] satisfies [string, Inline[]][])('%s', (typed, inlines) => {
    const source = `${typed}\n\nTabel: A {#tabel-iku}\n\n${KEPALA.join('\n')}`;
    expect(renderTemplate(read(source), SCOPE, BASE).value?.[0]).toEqual(paragraph(inlines));
  });
});

function read(source: string) {
  const { value, problems } = readTemplate({ file: 'templat/x.md', text: source }, RULES);
  if (!value) throw new Error(JSON.stringify(problems));
  return value;
}

/** The second column is one of figures. */
function table(widths: number[], head: string[], rows: string[][]): Table {
  const body = rows.map(([first = '', second = '']) => [cell(first), cell(second, { role: 'number' })]);
  return { type: 'table', widths, head: [head.map((words) => cell(words))], body };
}

function tebal(words: string): Inline {
  return { type: 'strong', text: text(words) };
}

function part(offset: number) {
  return { type: 'directive', directive: { name: 'tabel', arguments: {}, offset } };
}
