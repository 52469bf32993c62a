import { describe, expect, test } from 'vitest';
import { readYaml } from '../../src/source/yaml.ts';

describe('readYaml(path, text): nilai', () => {
  test.each([
    ['tanggal tetap teks', 'a: 2024-04-15\n', { a: '2024-04-15' }],
    ['no dan on bukan boolean', 'a: no\nb: on\n', { a: 'no', b: 'on' }],
    ['kode nomenklatur tetap teks', 'a: 7.01.02\n', { a: '7.01.02' }],
    ['kosong adalah null', 'a:\n', { a: null }],
    ['komentar di mana saja', '# x\na: 1 # y\n\n# z\n', { a: 1 }],
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
    ['kurung kurawal ganda', 'a: {{ x }}\n', 'kunci-bukan-kata', 1, 5],
    ['kurung kurawal ganda yang rusak', 'a: {{ x } }\nb: }}\n', 'yaml-rusak', 2, 4],
    ['garis miring terbalik', 'a: "\\q"\n', 'yaml-rusak', 1, 6],
    ['terlalu dalam', `a: ${'['.repeat(200)}`, 'yaml-terlalu-dalam', 1, 103],
    [
      'menjorok terus',
      Array.from({ length: 120 }, (_, i) => `${' '.repeat(i)}a:\n`).join(''),
      'yaml-terlalu-dalam',
      100,
      100,
    ],
    ['jangkar', 'a: &x 1\n', 'yaml-jangkar', 1, 4],
    ['jangkar pada kelompok', 'a:\n  &x\n  b: 1\n', 'yaml-jangkar', 2, 3],
    ['jangkar tanpa nama', 'a: & b\n', 'yaml-jangkar', 1, 4],
    ['alias tanpa jangkar', 'a: 1\nb: *x\n', 'yaml-jangkar', 2, 4],
    ['alias sebagai kunci', 'a: &x b\n*x : 1\n', 'yaml-jangkar', 2, 1],
    ['bintang di awal teks', 'a: *penting* sekali\n', 'yaml-jangkar', 1, 4],
    ['alias dengan jangkarnya: satu masalah', 'a: &x 1\nb: *x\n', 'yaml-jangkar', 2, 4],
    ['kunci gabung', 'a: &b {c: 1}\nd:\n  <<: *b\n', 'yaml-gabung', 3, 3],
    ['kunci gabung dengan daftar', 'a: &b {c: 1}\nd: {<<: [*b, *b]}\n', 'yaml-gabung', 2, 5],
    ['kunci gabung tanpa alias', 'd:\n  <<: {c: 1}\n', 'yaml-gabung', 2, 3],
    ['alias berantai', 'a: &a [1]\nb: &b [*a]\nc: *b\n', 'yaml-alias-berantai', 2, 8],
    ['alias ke dirinya', 'a: &a [*a]\n', 'yaml-alias-berantai', 1, 8],
    ['tag', 'a: !!int "1"\n', 'yaml-tag', 1, 4],
    ['tag sendiri', 'a: !Penting sekali\n', 'yaml-tag', 1, 4],
    ['tag yang tidak dikenal', 'a: !x!y 1\n', 'yaml-tag', 1, 4],
    ['dua dokumen', 'a: 1\n---\nb: 1\n', 'yaml-dokumen-ganda', 2, 1],
    ['dua dokumen dengan awal', '---\na: 1\n---\nb: 1\n', 'yaml-dokumen-ganda', 3, 1],
    ['dokumen kedua kosong', 'a: 1\n--- # sisa\n', 'yaml-dokumen-ganda', 2, 1],
    ['dokumen kedua sesudah titik tiga', 'a: 1\n...\nb: 1\n', 'yaml-dokumen-ganda', 3, 1],
    ['kunci berupa daftar', '? [a]\n: 1\n', 'kunci-bukan-kata', 1, 3],
    ['tanpa nama isian', 'a: 1\n: 2\n', 'kunci-bukan-kata', 2, 3],
    ['direktif yang rusak', '# x\n%YAML 9\n---\na: 1\n', 'yaml-direktif', 2, 1],
    ['direktif tanpa ---', '%YAML 1.2\na: 1\n', 'yaml-direktif', 1, 1],
    ['titik dua lebar', 'a: 1\nb\uff1a 2\n', 'huruf-mirip', 2, 2],
    ['tanda pisah di awal butir', 'a:\n  \u2013 b: 1\n    c: 2\n', 'huruf-mirip', 2, 3],
    ['strip sebagai isi', 'a:\n  - b: -\n    c: 1\n', 'yaml-rusak', 2, 8],
    ['teks diawali strip', 'a:\n  b: - x\n  c: 1\n', 'yaml-rusak', 2, 6],
    ['teks diawali kurung siku', 'a:\n  b: [Tim] bekerja\n  c: 1\n', 'yaml-rusak', 2, 6],
    ['teks diawali kurung kurawal', 'a: 1\nb: {tim} bekerja: x\n', 'yaml-rusak', 2, 4],
    ['kutip Word di sekitar titik dua', 'a: 1\nb: \u201cx: y\u201d\n', 'huruf-mirip', 2, 4],
    ['dua versi', 'a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> x\n', 'yaml-rusak', 2, 1],
    ['dua versi, sisanya', 'a: 1\nb: 1\n=======\nc: 2\n', 'yaml-rusak', 3, 1],
    ['pagar Markdown', '```yaml\na: 1\n```\n', 'yaml-rusak', 1, 1],
    ['pagar Markdown di akhir', 'a: 1\nb: 2\n~~~\n', 'yaml-rusak', 3, 1],
    ['spasi khusus di baris yang tetap rusak', 'b:\u00a0x: y: z\nc\n', 'spasi-khusus', 1, 3],
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

/** Patterns that try every split of such a value would need hours. */
describe('readYaml(path, text): satu nilai yang sangat panjang', () => {
  const SEJUTA = 10 ** 6;
  test.each([
    ['angka', '9'.repeat(SEJUTA)],
    ['angka lalu huruf', `${'9'.repeat(SEJUTA)}x`],
    ['garis bawah lalu huruf', `1${'_'.repeat(SEJUTA)}x`],
    ['nol dan garis bawah', `0${'_0'.repeat(SEJUTA / 2)}x`],
    ['titik dua', `1${':1'.repeat(SEJUTA / 2)}x`],
    ['titik', `+1${'.'.repeat(SEJUTA)}x`],
    ['spasi', `1${' '.repeat(SEJUTA)}x`],
    ['kurung', `(${'['.repeat(SEJUTA)}`],
  ])('%s', (_, nilai) => {
    const { value } = readYaml('x.yaml', `a: ${nilai}\nb: 012\n`); // a trap beside it: else nothing is looked at
    expect(value?.listPlainTraps()).toEqual([{ pointer: '/b', code: 'angka-nol-depan' }]);
    expect(value?.listLongNumbers()).toEqual(/^9+$/.test(nilai) ? ['/a'] : []);
  });

  test.each([
    ['kunci', '9'.repeat(SEJUTA)],
    ['teks berkutip tidak ditutup', `a: "${'\\'.repeat(SEJUTA)}`],
    ['kurung tidak ditutup', `a: [${' '.repeat(SEJUTA)}x: y: z`],
    ['tanda hubung', `${'- '.repeat(50)}${'-'.repeat(SEJUTA)}:x\ny: [`],
  ])('yang rusak: %s', (_, text) => {
    expect(readYaml('x.yaml', `b: [1\n${text}\nc: 1`).problems.map(({ code }) => code)).toEqual(['yaml-rusak']);
  });
});

describe('readYaml(path, text): jalan keluar untuk ditempel', () => {
  test.each([
    ['strip', 'd:\n  - realisasi: - # belum\n', 'Kosongkan bila belum ada isinya: `- realisasi:`.'],
    ['strip lalu angka', 'a: - 5\n', 'Tulis tanpa spasi: `a: -5`.'],
    ['strip lalu teks', "a: - jum'at\n", "Tulis di dalam tanda kutip: `a: '- jum''at'`."],
    ['kurung', 'a: [Tim] bekerja # z\nb: 1\n', "Tulis di dalam tanda kutip: `a: '[Tim] bekerja'`."],
    ['kutip Word', 'a: \u201cx: y\u201d\n', "Tulis di dalam tanda kutip: `a: 'x: y'`."],
    [
      'dua versi',
      '<<<<<<< HEAD\na: 1\n',
      'Sisakan satu versi, lalu hapus baris yang diawali <<<<<<<, =======, dan >>>>>>>.',
    ],
    ['pagar', 'a: 1\n```\n', 'Hapus baris yang diawali ```, di awal dan di akhir.'],
  ])('%s', (_, text, hint) => {
    expect(readYaml('x.yaml', text).problems.map((problem) => problem.hint)).toEqual([hint]);
  });
});

describe('readYaml(path, text): tanda - yang hilang di awal butir', () => {
  const baca = (text: string) =>
    readYaml('x.yaml', text).problems.map(({ line, column, hint }) => [line, column, hint]);
  test('satu masalah di kunci pertamanya, sebanyak apa pun isian di bawahnya', () => {
    const text =
      'd:\n  - kode: IKU-1\n    a: 1\n    b: 2\n    kode: IKU-2\n    a: 3\n    b: 4\n  - kode: IKU-3\n    a: 5\n';
    expect(baca(text)).toEqual([[5, 5, 'Tulis `- kode: IKU-2`, sejajar dengan tanda - di baris 2.']]);
  });
  test('dua butir tanpa tanda -: dua masalah', () => {
    const text = 'd:\n  - kode: A\n    a: 1\n    kode: B\n    a: 3\n    kode: C\n    a: 3\n';
    expect(baca(text).map(([line]) => line)).toEqual([4, 6]);
  });
  test.each([
    ['isinya sama', 'd:\n  - kode: A\n    a: 1\n    kode: A\n', 4],
    ['langsung di bawahnya', 'd:\n  - kode: A\n    kode: B\n    a: 1\n', 3],
    ['bukan yang pertama', 'd:\n  - kode: A\n    a: 1\n    b: 1\n    a: 2\n', 5],
    ['bukan butir', 'd:\n  kode: A\n  a: 1\n  kode: B\n', 4],
    ['di dalam kurung', 'd: [{kode: A, a: 1, kode: B}]\n', 1],
  ])('bukan itu: %s', (_, text, line) => {
    expect(baca(text)).toEqual([[line, expect.any(Number), 'Hapus salah satu.']]);
  });
});

describe('readYaml(path, text): yang terbaca tetap dibaca', () => {
  test.each([
    ['BOM', '\ufeffa: 1\nb: x\n', 'yaml-bom', 1, 1],
    ['CRLF', 'a: 1\r\nb: x\r\n', 'yaml-crlf', 1, 5],
    ['CR saja', 'a: 1\rb: x\r', 'yaml-crlf', 1, 5],
    ['akhir baris bercampur', 'a: 1\nb: x\r\n', 'yaml-crlf', 2, 5],
    ['direktif', '# z\n%YAML 1.1\n---\na: 1\nb: x\n', 'yaml-direktif', 2, 1],
    ['tanda kendali', 'a: 1\nb: \u0001x\n', 'tanda-kendali', 2, 4],
    ['byte nol', 'a: 1\nb: x\0\n', 'tanda-kendali', 2, 5],
    ['setengah emoji', 'a: 1\nb: \ud83dx\n', 'tanda-kendali', 2, 4],
    ['ganti baris Unicode', 'a: 1\u2028\nb: x\n', 'tanda-kendali', 1, 5],
    ['spasi selebar nol di kunci', 'a\u200b: 1\nb: x\n', 'huruf-tak-terlihat', 1, 2],
    ['BOM di tengah', 'a: 1\n\ufeffb: x\n', 'huruf-tak-terlihat', 2, 1],
    ['tanda hubung lunak', 'a: 1\nb: x # per\u00adsen\n', 'huruf-tak-terlihat', 2, 11],
    ['huruf tanda tersembunyi', 'a: 1\nb: x\u{e0041}\u{e0042}\n', 'huruf-tak-terlihat', 2, 5],
    ['pembalik arah', 'a: 1\nb: \u202ex\n', 'huruf-dua-arah', 2, 4],
    ['spasi khusus sesudah titik dua', 'a: 1\nb:\u00a0x\n', 'spasi-khusus', 2, 3],
    ['spasi khusus di awal baris', 'a: 1\n\u3000\u3000\nb: x\n', 'spasi-khusus', 2, 1],
    ['spasi khusus di akhir', 'a: 1\u202f\nb: x\n', 'spasi-khusus', 1, 5],
    ['spasi khusus di depan komentar', 'a: 1\u00a0# y\nb: x\n', 'spasi-khusus', 1, 5],
  ])('%s', (_, text, code, line, column) => {
    const { value, problems } = readYaml('x.yaml', text);
    expect(problems).toMatchObject([{ code, file: 'x.yaml', line, column }]);
    expect(value?.value).toEqual({ a: 1, b: 'x' });
    expect(problems[0]?.severity).toBe(/^yaml-(bom|crlf)$/.test(code) ? 'warning' : 'error');
  });

  test.each([
    ['spasi Word di dalam kalimat', 'a: Rp\u00a05 juta\n', { a: 'Rp\u00a05 juta' }],
    ['di dalam kutip', "a: '\u00a0x\u00a0'\n", { a: '\u00a0x\u00a0' }],
    ['di dalam teks panjang', 'a: |\n  Baris\u00a0satu,\n  \u00a0dua.\n', { a: 'Baris\u00a0satu,\n\u00a0dua.\n' }],
    ['di dalam komentar', 'a: 1 #\u00a0x\u00a0y\n', { a: 1 }],
    ['sesudah titik dua di dalam kalimat', 'a: Survei:\u00a0tahap 1\n', { a: 'Survei:\u00a0tahap 1' }],
    ['emoji bersambung', 'a: 👩\u200d🌾 ❤\ufe0f 1\ufe0f\u20e3\n', { a: '👩\u200d🌾 ❤\ufe0f 1\ufe0f\u20e3' }],
    ['tanda baca cetak', 'a: “3–5” … ½ × ÷ é\n', { a: '“3–5” … ½ × ÷ é' }],
  ])('tidak berkata apa-apa: %s', (_, text, value) => {
    expect(readYaml('x.yaml', text)).toMatchObject({ value: { value }, problems: [] });
  });

  test.each([
    ['pembalik arah', 'a: 1\nb: "x\\u202ey"\n', 'huruf-dua-arah', 2, 4],
    ['pembalik arah, delapan angka', 'a: 1\nb: "x\\U0000202ey"\n', 'huruf-dua-arah', 2, 4],
    ['di dalam nama isian', 'a: 1\n"b\\u202e": x\n', 'huruf-dua-arah', 2, 1],
    ['di butir daftar, sesudah tag', 'a: !!str 1\nb:\n  - "\\u2067x"\n', 'huruf-dua-arah', 3, 5],
    ['selebar nol', 'a: "IKU\\u200b-1"\n', 'huruf-tak-terlihat', 1, 4],
    ['byte nol', 'a: "x\\0"\n', 'tanda-kendali', 1, 4],
    ['ganti baris Unicode', 'a: "x\\Ly"\n', 'tanda-kendali', 1, 4],
  ])('tertulis sebagai kode: %s', (_, text, code, line, column) => {
    const { problems } = readYaml('x.yaml', text);
    expect(problems.filter((satu) => satu.code !== 'yaml-tag')).toMatchObject([
      { code, severity: 'error', line, column },
    ]);
  });

  test.each([
    ['tab, ganti baris, dan spasi Word', 'a: "x\\ty\\nz\\_"\n'],
    ['emoji bersambung', 'a: "👩\\u200d🌾 \\ud83d\\ude00"\n'],
    ['tanpa kutip ganda', "a: 'x\\u202e'\nb: x\\u202e\n"],
  ])('kode yang terlihat: %s', (_, text) => {
    expect(readYaml('x.yaml', text).problems).toEqual([]);
  });

  test('semua sekaligus, masing-masing di tempatnya, dan tempat sesudahnya tidak bergeser', () => {
    const text = '\ufeffk\u200bode: I\u202eKU-\u00011\r\nnilai:\u00a0{ a: 1, a: 2 }\r\n';
    const { value, problems } = readYaml('x.yaml', text);
    expect(problems.map(({ line, column, code }) => `${line}:${column} ${code}`)).toEqual([
      '1:1 yaml-bom',
      '1:15 yaml-crlf',
      '1:13 tanda-kendali',
      '1:9 huruf-dua-arah',
      '1:2 huruf-tak-terlihat',
      '2:7 spasi-khusus',
      '2:16 kunci-ganda',
    ]);
    expect(value?.value).toEqual({ kode: 'IKU-1', nilai: { a: 1 } });
    expect([value?.at('/kode'), value?.at('/kode', 'value', 4)]).toEqual([
      { line: 1, column: 8 },
      { line: 1, column: 14 },
    ]);
  });

  test('satu masalah tiap baris, dengan banyaknya dan baris yang bersih', () => {
    const { problems } = readYaml('x.yaml', 'a: x\u200by\u200bz\nb: \u200b1\n');
    expect(problems.map(({ message, hint }) => [message, hint])).toEqual([
      [
        'ada huruf yang tidak terlihat (U+200B, spasi selebar nol), dan 1 lagi di baris ini',
        'Hapus tanda itu, atau ganti baris ini dengan: `a: xyz`',
      ],
      [
        'ada huruf yang tidak terlihat (U+200B, spasi selebar nol)',
        'Hapus tanda itu, atau ganti baris ini dengan: `b: 1`',
      ],
    ]);
  });

  test('jangkar, tag, dan dokumen kedua disebut semuanya', () => {
    const { value, problems } = readYaml('x.yaml', 'a: &x 1\nb: *x\nc: !!int 2\nd: *x\n---\n');
    expect(value).toBeUndefined();
    expect(problems.map(({ line, code }) => `${line} ${code}`)).toEqual([
      '5 yaml-dokumen-ganda',
      '2 yaml-jangkar',
      '4 yaml-jangkar',
      '3 yaml-tag',
    ]);
  });

  test.each([
    ['alias yang berlipat', bomb(8, 12), 'yaml-alias-berantai'],
    ['banyak alias', `a: &a 1\nb: [${'*a, '.repeat(50_000)}*a]\n`, 'yaml-jangkar'],
    ['banyak huruf tak terlihat', `a: ${'\u200b'.repeat(200_000)}\n`, 'huruf-tak-terlihat'],
    ['banyak spasi khusus', `a: x\n${'\u00a0'.repeat(200_000)}\n`, 'spasi-khusus'],
    ['banyak kunci ganda', 'a: 1\n'.repeat(50_000), 'kunci-ganda'],
    ['banyak kurung', '['.repeat(500_000), 'yaml-terlalu-dalam'],
    ['banyak titik dua', 'a: '.repeat(200_000), 'yaml-rusak'],
  ])('tidak macet: %s', (_, text, code) => {
    expect(new Set(readYaml('x.yaml', text).problems.map((problem) => problem.code))).toEqual(new Set([code]));
  });
});

/** Each level repeats the one before. */
function bomb(levels: number, times: number): string {
  const lines = Array.from({ length: levels }, (_, i) => {
    return `k${i + 1}: &k${i + 1} [${Array.from({ length: times }, () => (i === 0 ? 'x' : `*k${i}`)).join(', ')}]`;
  });
  return `${lines.join('\n')}\n`;
}

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
