import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { list, paragraph, text } from '../../src/markup/build.ts';
import type { LinkBase } from '../../src/markup/link.ts';
import { angka, daftar, kelompok, tanggal, teks } from '../../src/markup/fields.ts';
import { type Piece, readTemplate, renderTemplate, renderText, type TemplateRules } from '../../src/markup/template.ts';

const BASE: LinkBase = { situs: 'https://a.example/', laman: 'https://a.example/dokumen/x/' };

const RULES: TemplateRules = {
  fields: {
    nama: teks('Nama'),
    nip: teks('NIP'),
    rata: angka('Rata-rata'),
    hari: tanggal('Hari'),
    jabatan: kelompok({ id: teks('Pengenal'), nama: teks('Nama') }),
    indikator: daftar('Indikator', kelompok({ nama: teks('Nama'), capaian: angka('Capaian') })),
  },
  filters: {
    persen: { takes: ['angka'], format: (value) => `${value.replace('.', ',')}%` },
    besar: { takes: ['teks'], format: (value) => value.toUpperCase() },
    bawaan: { takes: ['teks'], argument: 'wajib', format: (value, other) => value || other },
    rusak: {
      takes: ['teks'],
      format: (value) => {
        throw new RangeError(`"${value}" tidak terbaca`);
      },
    },
  },
  parts: {
    'tabel anggaran': { about: 'Anggaran', arguments: { unit: { about: 'Unit', required: false } } },
    narasi: {
      about: 'Narasi',
      arguments: { bidang: { about: 'Bidang', required: true, choices: ['ringkasan', 'kendala'] } },
    },
  },
};

const SCOPE = {
  nama: 'Nama',
  nip: null,
  rata: '97.32',
  hari: '2024-04-15',
  jabatan: { id: 'camat', nama: 'Camat' },
  indikator: [
    { nama: 'satu', capaian: '1.5' },
    { nama: 'dua', capaian: '2' },
  ],
};

describe('renderTemplate(template, scope, base)', () => {
  test.each([
    ['medan', 'Halo {{ nama }}.', [paragraph('Halo Nama.')]],
    ['saringan', '{{ rata | persen }} {{ nama | besar }}', [paragraph('97,32% NAMA')]],
    ['nilai bawaan', '{{ nip | bawaan: "–" }}', [paragraph('–')]],
    ['yang kosong tidak meninggalkan paragraf', 'a\n\n{{ nip }}\n\nb', [paragraph('a'), paragraph('b')]],
    ['tebal di sekitar medan', '**{{ nama }}**x', [paragraph([{ type: 'strong', text: text('Nama') }, ...text('x')])]],
    [
      'cabang',
      '{% if nip %}ada{% else %}tidak{% endif %} {% unless nip %}juga{% endunless %}',
      [paragraph('tidak juga')],
    ],
    ['pilihan', '{% case jabatan.id %}{% when "camat", "bupati" %}ya{% else %}tidak{% endcase %}', [paragraph('ya')]],
    [
      'perulangan',
      '{% for satu in indikator %}\n- {{ satu.nama }} {{ satu.capaian | persen }}\n{% endfor %}',
      [list(false, ['satu 1,5%', 'dua 2%'])],
    ],
    [
      'nama baru',
      '{% assign x = jabatan.nama | besar %}{{ x }} {{ indikator[1].nama }} {{ indikator.size }}',
      [paragraph('CAMAT dua 2')],
    ],
    [
      'tautan dari medan',
      '[a](https://b.example/{{ jabatan.id }})',
      [paragraph([{ type: 'link', href: 'https://b.example/camat', text: text('a') }])],
    ],
    ['judul', '## Bab {{ nama }}', [{ type: 'heading', level: 2, text: text('Bab Nama') }]],
    ['bagian', '::: narasi bidang="ringkasan"\n:::', [part('narasi', { bidang: 'ringkasan' }, 0)]],
    [
      'bagian memotong paragraf',
      'a\n::: tabel anggaran unit="{{ jabatan.id }}"\n:::\nb',
      [paragraph('a'), part('tabel anggaran', { unit: 'camat' }, 2), paragraph('b')],
    ],
    [
      'bagian dalam perulangan',
      '{% for i in indikator %}\n::: tabel anggaran unit="{{ i.nama }}"\n:::\n{% endfor %}',
      [part('tabel anggaran', { unit: 'satu' }, 25), part('tabel anggaran', { unit: 'dua' }, 25)],
    ],
    ['bagian di dalam daftar tetap teks', '- a\n- b ::: x', [list(false, ['a', 'b ::: x'])]],
  ] satisfies [string, string, Piece[]][])('%s', (_, source, pieces) => {
    expect(renderTemplate(read(source), SCOPE, BASE)).toEqual({ value: pieces, problems: [] });
  });

  test.each([
    '**x**',
    '# x',
    '- x',
    '1. x',
    '::: tabel anggaran',
    '<b>x</b>',
    '[x](https://y)',
    '{{ nip }}',
    '{% if %}',
    'a\\b',
    '    x',
    '---',
    '&amp;',
    '\u{E000}78\u{E001}',
  ])('data "%s" tercetak sebagaimana diketik', (nama) => {
    const { value } = renderTemplate(read('{{ nama }}'), { ...SCOPE, nama }, BASE);
    expect(value).toEqual([paragraph(nama)]);
  });

  test('data apa pun tetap satu paragraf berisi data itu', () => {
    const template = read('{{ nama }}\n\n::: tabel anggaran unit="{{ nama }}"\n:::');
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', minLength: 1 }).filter((one) => !one.includes('\n')),
        (nama) => {
          const { value } = renderTemplate(template, { ...SCOPE, nama }, BASE);
          expect(value).toEqual([paragraph(nama), part('tabel anggaran', { unit: nama }, 12)]);
        },
      ),
    );
  });

  test('baris baru di dalam data tetap baris baru', () => {
    const { value } = renderTemplate(read('a {{ nama }}'), { ...SCOPE, nama: 'x\n# y' }, BASE);
    expect(value).toEqual([paragraph('a x\n# y')]);
  });

  test('saringan yang menolak nilai: masalah pada tempatnya, sekali', () => {
    const { value, problems } = renderTemplate(
      read('a\n{% for i in indikator %} {{ nama | rusak }}{% endfor %}'),
      SCOPE,
      BASE,
    );
    expect(value).toBeUndefined();
    expect(problems.map(place)).toEqual(['2:26 templat-rusak']);
    expect(problems[0]?.message).toContain('"Nama" tidak terbaca');
  });

  test('perulangan yang terlalu banyak dihentikan', () => {
    const source = '{% for i in (1..100000000) %}x{% endfor %}';
    expect(renderTemplate(read(source), SCOPE, BASE).problems.map(place)).toEqual(['1:1 templat-rusak']);
  });
});

describe('renderText(template, scope)', () => {
  test('satu baris tanpa markah', () => {
    expect(renderText(read('Laporan  **{{ nama }}**'), { ...SCOPE, nama: 'a\n# b' }).value).toBe('Laporan **a # b**');
  });
});

describe('readTemplate(source, rules)', () => {
  test('semua kesalahan sekaligus, masing-masing pada tempatnya', () => {
    const source = [
      '# {{ nma }}', //                                  unknown field
      '{{ jabatan.nam }} {{ jabatan }}', //               unknown field inside, a group
      '{{ rata }}', //                                    raw number
      '{{ hari | persen }}', //                           filter for something else
      '{{ nama | pesen }}', //                            unknown filter
      '{% include "x" %}', //                             a tag we do not have
      '::: tabl anggaran', //                             unknown part
      ':::',
      '::: narasi bidang="ringksan" warna="merah"', //    wrong value, unknown argument
      ':::',
      '::: narasi', //                                    missing argument
      ':::',
      '{% for i in jabatan %}{{ i.x }}{% endfor %}', //   not a list; nothing more is said of what is in it
    ].join('\n');
    expect(readTemplate({ file: 'templat/x.md', text: source }, RULES).problems.map(place)).toEqual([
      '1:6 templat-medan-tidak-dikenal',
      '2:12 templat-medan-tidak-dikenal',
      '2:22 templat-medan-tidak-dikenal',
      '3:4 templat-saringan-salah',
      '4:11 templat-saringan-salah',
      '5:11 templat-saringan-salah',
      '6:1 templat-rusak',
      '7:5 templat-bagian-tidak-dikenal',
      '9:12 templat-argumen-salah',
      '9:30 templat-argumen-salah',
      '11:5 templat-argumen-salah',
      '13:13 templat-medan-tidak-dikenal',
    ]);
  });

  test.each([
    ['{{ nama', '1:1 templat-rusak'],
    ['a {% if nama %} b', '1:3 templat-rusak'],
    ['a {% endif %}', '1:3 templat-rusak'],
    ['{% if nama %}{% for i in indikator %}{% endif %}', '1:38 templat-rusak'],
    ['{{ }}', '1:4 templat-rusak'],
    ['{{ nama nip }}', '1:9 templat-rusak'],
    ['{{ nama | besar: 1 }}', '1:11 templat-saringan-salah'],
    ['{{ nip | bawaan }}', '1:10 templat-saringan-salah'],
    ['{% raw %}{{ x }}{% endraw %}', '1:1 templat-rusak'],
    ['{% liquid echo nama %}', '1:1 templat-rusak'],
    ['{% render "x" %}', '1:1 templat-rusak'],
    ['{% if nma == "x" %}{% endif %}', '1:7 templat-medan-tidak-dikenal'],
    ['{% assign x = nma %}{{ x }}', '1:15 templat-medan-tidak-dikenal'],
    ['{% for i in indikator %}{% endfor %}{{ i.nama }}', '1:40 templat-medan-tidak-dikenal'],
    ['{% case nama %}{% when nma %}{% endcase %}', '1:24 templat-medan-tidak-dikenal'],
    ['{{ __proto__ }}', '1:4 templat-medan-tidak-dikenal'],
    ['{{ constructor }}', '1:4 templat-medan-tidak-dikenal'],
    ['{{ nama.constructor }}', '1:9 templat-medan-tidak-dikenal'],
    ['{{ jabatan["x"] }}', '1:12 templat-medan-tidak-dikenal'],
    ['{{ jabatan[nma] }}', '1:12 templat-medan-tidak-dikenal'],
    ['::: tabel anggaran', '1:1 templat-rusak'],
    ['::: tabel anggaran\n::: tabel anggaran\n:::', '1:1 templat-rusak'],
    ['::: tabel anggaran\nisi\n:::', '2:1 templat-rusak'],
    ['a\n  ::: tabel anggaran', '2:3 templat-rusak'],
    [':::', '1:1 templat-rusak'],
    ['::: tabel anggaran unit=camat\n:::', '1:1 templat-rusak'],
    ['::: constructor\n:::', '1:5 templat-bagian-tidak-dikenal'],
    ['::: tabel anggaran toString="x"\n:::', '1:1 templat-rusak'],
    ['::: tabel anggaran constructor="x"\n:::', '1:20 templat-argumen-salah'],
    ['::: tabel anggaran unit="a" unit="b"\n:::', '1:20 templat-argumen-salah'],
    ['::: tabel anggaran unit=“a”\n:::', '1:1 templat-rusak'],
    ['{{ nama } a {{ nip }}', '1:1 templat-rusak'],
    ['{% if nama } a {{ nma }} {% endif %}', '1:1 templat-rusak'],
    ['{{ nama %}', '1:1 templat-rusak'],
    ['nama }} a', '1:6 templat-rusak'],
    ['##### a', '1:1 templat-rusak'],
    ['a <b>c</b>', '1:3 templat-rusak'],
    ['a <!-- b -->', '1:3 templat-rusak'],
    ['[a](javascript:x)', '1:5 templat-rusak'],
    ['[](#tabel-x)', '1:4 templat-rujukan-salah'],
  ])('%s', (source, expected) => {
    const { value, problems } = readTemplate({ file: 'templat/x.md', text: source }, RULES);
    expect(problems.map(place)).toContain(expected);
    expect(value).toBeUndefined();
  });

  test.each(['a < b dan c > d', '5 <10', '# C#', 'a - b', '\\# a', '[a](https://b.example/{{ nip }})', '# {{ nama }}'])(
    'yang sah tetap sah: %s',
    (source) => {
      expect(readTemplate({ file: 'templat/x.md', text: source }, RULES).problems).toEqual([]);
    },
  );

  test('petunjuk menyebut nama yang paling dekat', () => {
    const { problems } = readTemplate({ file: 'templat/x.md', text: '{{ jabatan.nam }}' }, RULES);
    expect(problems[0]?.hint).toContain('nama');
  });

  test('teks apa pun: masalah atau templat, tidak pernah galat', () => {
    const words = [
      '{{',
      '}}',
      '{%',
      '%}',
      ' nama',
      ' rata | persen',
      ' if ',
      ' endif ',
      ' for i in indikator ',
      ' endfor ',
      ':::',
      '\n',
      ' "',
      '[',
      '(',
      '..',
      '|',
      ':',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 12 }), (parts) => {
        const { value, problems } = readTemplate({ file: 'x.md', text: parts.join('') }, RULES);
        expect(value === undefined).toBe(problems.length > 0);
        if (value) renderTemplate(value, SCOPE, BASE);
      }),
      { numRuns: 500 },
    );
  });
});

function read(source: string) {
  const { value, problems } = readTemplate({ file: 'templat/x.md', text: source }, RULES);
  if (!value) throw new Error(JSON.stringify(problems));
  return value;
}

function part(name: string, given: Record<string, string>, offset: number): Piece {
  return { type: 'directive', directive: { name, arguments: given, offset } };
}

function place({ line, column, code }: { line: number; column: number; code: string }): string {
  return `${line}:${column} ${code}`;
}
