import { describe, expect, test } from 'vitest';
import { type Edit, editYaml, type YamlValue } from '../../src/source/edit.ts';
import { readYaml } from '../../src/source/yaml.ts';

const set = (pointer: string, value: YamlValue, comment?: string): Edit[] => [
  { pointer, value, ...(comment === undefined ? {} : { comment }) },
];
const remove = (pointer: string): Edit[] => [{ pointer, value: undefined }];

describe('editYaml(text, edits): nilai', () => {
  test.each<[string, string, Edit[], string]>([
    ['mengisi yang kosong', 'realisasi: # persen\n', set('/realisasi', 82.5), 'realisasi: 82.5 # persen\n'],
    ['mengosongkan', 'realisasi: 82.5 # persen\n', set('/realisasi', null), 'realisasi: # persen\n'],
    ['mengganti angka', 'realisasi: 82.50 # persen\n', set('/realisasi', 83), 'realisasi: 83 # persen\n'],
    ['angka yang sama tidak diketik ulang', 'realisasi: 82.50\n', set('/realisasi', 82.5), 'realisasi: 82.50\n'],
    ['kosong tetap seperti diketik', 'realisasi: ~ # x\n', set('/realisasi', null), 'realisasi: ~ # x\n'],
    ['jarak sebelum komentar', 'a: 1   # x\n', set('/a', 22), 'a: 22   # x\n'],
    ['rentang', 'realisasi: # persen\n', set('/realisasi', [20, 24]), 'realisasi: [20, 24] # persen\n'],
    ['di dalam rentang', 'a: [20, 24] # x\n', set('/a/1', 25), 'a: [20, 25] # x\n'],
    ['seluruh rentang', 'a: [20, 24] # x\n', set('/a', [21, 24]), 'a: [21, 24] # x\n'],
    ['rentang menjadi angka', 'a: [20, 24] # x\n', set('/a', 5), 'a: 5 # x\n'],
    ['angka besar tanpa pangkat', 'a: 1\n', set('/a', 1e21), 'a: 1000000000000000000000\n'],
    ['angka kecil tanpa pangkat', 'a: 1\n', set('/a', -1.5e-7), 'a: -0.00000015\n'],
    ['true dan false', 'contoh: true # x\n', set('/contoh', false), 'contoh: false # x\n'],
    ['butir daftar', '- a # x\n- b\n', set('/0', 'c'), '- c # x\n- b\n'],
    ['komentar baru', 'a: 1\nb: 2\n', set('/a', 3, 'persen'), 'a: 3 # persen\nb: 2\n'],
    ['komentar lama dipertahankan', 'a: 1 # lama\n', set('/a', 3, 'baru'), 'a: 3 # lama\n'],
    ['komentar tidak dapat keluar dari barisnya', 'a: 1\n', set('/a', 2, 'x\nb: 3\t'), 'a: 2 # x b: 3\n'],
    ['nilai pada barisnya sendiri', 'a:\n  1 # x\nb: 2\n', set('/a', 5), 'a:\n  5 # x\nb: 2\n'],
    ['nilai pada barisnya sendiri, dikosongkan', 'a:\n  1\nb: 2\n', set('/a', null), 'a:\nb: 2\n'],
    ['baris CRLF', 'a: 1\r\nb: # x\r\n', set('/b', 'z'), 'a: 1\r\nb: z # x\r\n'],
    ['tanpa akhir baris', 'a: 1', set('/a', 2), 'a: 2'],
    ['sesudah tanda urutan byte', '\ufeffa: 1\n', set('/a', 2), '\ufeffa: 2\n'],
    ['kunci bertanda petik', '"a/b": 1 # x\n', set('/a~1b', 2), '"a/b": 2 # x\n'],
    ['kunci dua kali: yang berisi', 'a:\na: 1\n', set('/a', 2), 'a:\na: 2\n'],
  ])('%s', (_, text, edits, harap) => {
    expect(editYaml(text, edits)).toBe(harap);
  });
});

describe('editYaml(text, edits): tulisan', () => {
  test.each<[string, string]>([
    ['Desa Kutasari', 'Desa Kutasari'],
    ['7.01.02', '7.01.02'],
    ['2024-04-15', '2024-04-15'],
    ['kinerja/*/<unit>.yaml', 'kinerja/*/<unit>.yaml'],
    ['a#b:c', 'a#b:c'],
    ['no', "'no'"],
    ['Off', "'Off'"],
    ['ya', "'ya'"],
    ['012', "'012'"],
    ['1:30', "'1:30'"],
    ['1.234,5', "'1.234,5'"],
    ['82.5', "'82.5'"],
    ['1e3', "'1e3'"],
    ['0x1F', "'0x1F'"],
    ['.inf', "'.inf'"],
    ['+5', "'+5'"],
    ['null', "'null'"],
    ['~', "'~'"],
    ['', "''"],
    ["jum'at: libur", "'jum''at: libur'"],
    ['Survei: tahap 1', "'Survei: tahap 1'"],
    ['akhir:', "'akhir:'"],
    ['lihat #3', "'lihat #3'"],
    ['- butir', "'- butir'"],
    ['[siku]', "'[siku]'"],
    ['{{ judul }}', "'{{ judul }}'"],
    ['*alias', "'*alias'"],
    ['@nama', "'@nama'"],
    ['%5', "'%5'"],
    ['---', "'---'"],
    ['<<', "'<<'"],
    [' tepi ', "' tepi '"],
    ['tab\tdi dalam', '"tab\\tdi dalam"'],
    ['nol\0', '"nol\\u0000"'],
    ['selebar\u200bnol', '"selebar\\u200bnol"'],
    ['balik\u202e', '"balik\\u202e"'],
    ['tanda \u{e0001}', '"tanda \\U000e0001"'],
    ['CR\r\nLF', '"CR\\r\\nLF"'],
    ['separuh \ud83d', '"separuh \\ud83d"'],
    ['satu\ndua', '|-\n    satu\n    dua'],
    ['satu\n\ndua\n', '|\n    satu\n\n    dua'],
    ['satu\n\n', '"satu\\n\\n"'],
    ['\nsatu', '"\\nsatu"'],
    ['satu\n dua', '"satu\\n dua"'],
  ])('%j', (value, tulis) => {
    const text = editYaml('a:\n  b: 1 # x\n  c: 2\n', set('/a/b', value));
    const [kepala, ...bawah] = tulis.split('\n');
    expect(text).toBe(['a:', `  b: ${kepala} # x`, ...bawah, '  c: 2', ''].join('\n'));
    expect(readYaml('x.yaml', text)).toMatchObject({ value: { value: { a: { b: value, c: 2 } } } });
  });

  const panjang = `Empat desa belum menyampaikan laporan: ${'Karangaren, '.repeat(8)}dan Sumingkir.`;

  test('yang panjang dilipat, dan menjadi satu baris lagi bila pendek', () => {
    const text = editYaml('analisis:\n  penghambat: x # k\n', set('/analisis/penghambat', panjang));
    expect(text).toMatchInlineSnapshot(`
      "analisis:
        penghambat: >- # k
          Empat desa belum menyampaikan laporan: Karangaren, Karangaren, Karangaren, Karangaren, Karangaren, Karangaren,
          Karangaren, Karangaren, dan Sumingkir.
      "
    `);
    expect(editYaml(text, set('/analisis/penghambat', 'x'))).toBe('analisis:\n  penghambat: x # k\n');
  });

  test.each<[string, string, YamlValue, string]>([
    ['petik ganda', 'a: "x" # k\n', 'y', 'a: "y" # k\n'],
    ['petik tunggal yang tidak perlu', "a: 'x'\n", 'y', "a: 'y'\n"],
    ['petik yang perlu dilepas', "a: 'x: y'\n", 'z', 'a: z\n'],
    ['teks berbaris', 'a: |\n  x\n\n# k\n', 'y\n', 'a: |\n  y\n\n# k\n'],
    ['teks terlipat', 'a: >-\n  x\n', 'y z', 'a: >-\n  y z\n'],
    ['teks terlipat menjadi kosong', 'a: >- # k\n  x\n\nb: 1\n', null, 'a: # k\n\nb: 1\n'],
    ['petik dua baris', 'a: "x\n  y" # k\nb: 1\n', 5, 'a: 5 # k\nb: 1\n'],
    ['komentar di bawah tidak menjadi teks', 'a: x\n  # k\n', 'y\nz', 'a: "y\\nz"\n  # k\n'],
    ['di dalam kurung', 'a: [x, y]\n', ['x', 'p, q\nr'], 'a: [x, "p, q\\nr"]\n'],
  ])('gaya yang ada dipertahankan: %s', (_, text, value, harap) => {
    expect(editYaml(text, set('/a', value))).toBe(harap);
  });
});

const SEKSI = `# yaml-language-server: $schema=x
tahun: 2024

indikator:
  # Pelayanan
  - kode: IKU-1 # Indeks
    realisasi: # indeks

  # Pengaduan
  - kode: IKU-2 # Persentase
    realisasi: 91.3 # persen
    bukti_dukung:
      - nama: Register # asli
    analisis:
      pendorong: Jawaban cepat.

# akhir
`;

const URUT: Record<string, string[]> = {
  '': ['tahun', 'triwulan', 'unit', 'indikator'],
  '/indikator/0': ['kode', 'realisasi', 'bukti_dukung', 'analisis'],
  '/indikator/1': ['kode', 'realisasi', 'bukti_dukung', 'analisis'],
  '/indikator/1/analisis': ['penghambat', 'pendorong', 'tindak_lanjut'],
};

describe('editYaml(text, edits): kunci dan butir', () => {
  const bukti = { nama: 'Berita acara', tautan: 'https://arsip.example/a.pdf' };
  const ubahan: [string, Edit[]][] = [
    ['kunci di tempatnya', set('/unit', 'seksi-pelayanan', 'sama dengan nama berkas')],
    ['kunci pertama sebelum yang lain', set('/indikator/1/analisis/penghambat', 'Ada: hambatan.')],
    ['kunci tanpa tempat di akhir', set('/indikator/1/lain', 1)],
    ['daftar yang belum ada', set('/indikator/0/bukti_dukung/-', bukti)],
    ['kelompok yang belum ada', set('/indikator/0/analisis/tindak_lanjut', 'Rapat.\nLagi.')],
    ['butir tambahan', set('/indikator/1/bukti_dukung/-', bukti, 'salinan')],
    ['butir tambahan berjarak', set('/indikator/-', { kode: 'IKU-3', realisasi: null }, 'Desa')],
    ['hapus kunci', remove('/indikator/1/bukti_dukung')],
    ['hapus kunci di baris tanda -', remove('/indikator/0/kode')],
    ['hapus butir satu-satunya', remove('/indikator/1/bukti_dukung/0')],
    ['hapus butir pertama', remove('/indikator/0')],
    ['hapus butir terakhir', remove('/indikator/1')],
    ['hapus kunci terakhir', remove('/indikator')],
    ['hapus kunci pertama', remove('/tahun')],
    ['daftar diganti seluruhnya', set('/indikator/1/bukti_dukung', [bukti, { nama: 'Register' }])],
    ['daftar menjadi teks', set('/indikator/1/bukti_dukung', 'tidak ada')],
    ['kelompok diganti seluruhnya', set('/indikator/1/analisis', { penghambat: 'x', pendorong: 'Jawaban cepat.' })],
  ];

  test('menurut contoh', async () => {
    const bagian = ubahan.map(([nama, edits]) => {
      const text = editYaml(SEKSI, edits, { keyOrder: (pointer) => URUT[pointer] ?? [] });
      return `=== ${nama}\n${text}`;
    });
    await expect(bagian.join('')).toMatchFileSnapshot('../output/ubah-yaml.txt');
  });

  test.each<[string, string, Edit[], string]>([
    ['daftar kosong', 'a: [] # x\nb: 1\n', set('/a/-', { k: 1, l: 2 }), 'a: # x\n  - k: 1\n    l: 2\nb: 1\n'],
    ['daftar yang belum diisi', 'a: # x\n  # y\nb: 1\n', set('/a/-', 's'), 'a: # x\n  # y\n  - s\nb: 1\n'],
    ['daftar yang belum ada', 'b: 1', set('/a/-', 's'), 'b: 1\na:\n  - s'],
    ['daftar sejajar kuncinya', 'a:\n- x\nb: 1\n', set('/a/-', 'z'), 'a:\n- x\n- z\nb: 1\n'],
    [
      'daftar berjorok empat',
      'a:\n    - x # k\n',
      set('/a/-', { k: 1, l: 2 }),
      'a:\n    - x # k\n    - k: 1\n      l: 2\n',
    ],
    ['kurung siku', 'a: [x, y] # k\n', set('/a/-', 'z'), 'a: [x, y, z] # k\n'],
    [
      'kurung siku berbaris',
      'a: [\n    x, # k\n    y, # l\n  ]\n',
      set('/a/-', 1),
      'a: [\n    x, # k\n    y, 1, # l\n  ]\n',
    ],
    ['kurung kurawal', 'a: { b: 1 }\n', set('/a/c', 'x, y'), "a: { b: 1, c: 'x, y' }\n"],
    ['kurung kurawal kosong', 'a: {}\n', set('/a/b', 1), 'a:\n  b: 1\n'],
    ['kurung di dalam kurung', 'a: [{}, []]\n', [...set('/a/0/b', 1), ...set('/a/1/-', 2)], 'a: [{ b: 1 }, [2]]\n'],
    ['hapus dari kurung: awal', 'a: [x, y, z]\n', remove('/a/0'), 'a: [y, z]\n'],
    ['hapus dari kurung: akhir', 'a: [x, y, z]\n', remove('/a/2'), 'a: [x, y]\n'],
    ['hapus dari kurung: satu-satunya', 'a: { b: 1 } # k\n', remove('/a/b'), 'a: {} # k\n'],
    [
      'hapus dari kurung berbaris',
      'a: [\n    x, # k\n    y # l\n  ]\n',
      remove('/a/0'),
      'a: [\n     # k\n    y # l\n  ]\n',
    ],
    ['hapus yang tidak ada', 'a: 1\n', remove('/b/c'), 'a: 1\n'],
    ['hapus yang diketik dua kali', 'a: 1\nb: 2\na: 3\n', remove('/a'), 'b: 2\n'],
    ['dua jarak menjadi satu', 'a: 1\n\nb: 2\n\nc: 3\n', remove('/b'), 'a: 1\n\nc: 3\n'],
    ['hapus yang terakhir tanpa akhir baris', 'a: 1\n\nb: 2', remove('/b'), 'a: 1'],
    ['baris kosong milik teks', 'a: |+\n  x\n\nb: 1\n\nc: 2\n', remove('/b'), 'a: |+\n  x\n\nc: 2\n'],
    ['baris kosong yang bukan milik teks', 'a: |+\n  x\nb: 1\n\nc: 2\n', remove('/b'), 'a: |+\n  x\nc: 2\n'],
    [
      'teks ditambahkan sesudah baris kosong milik teks',
      'a:\n  - |+\n    x\n\nb: 1\n',
      set('/a/-', 'z'),
      'a:\n  - |+\n    x\n\n  - z\nb: 1\n',
    ],
    ['komentar milik yang dihapus', 'a:\n  b: 1 # x\n  # y\n# z\nc: 2\n', remove('/a'), '# z\nc: 2\n'],
    ['daftar di dalam daftar', '- - 1\n  - 2\n', set('/0/-', { k: [1] }), '- - 1\n  - 2\n  - k: [1]\n'],
    ['bentuk "? kunci" ditulis ulang', '? a\n: 1\n? b\n: 2\n', set('/b', 3), 'a: 1\nb: 3\n'],
    ['pasangan di dalam kurung siku', 'a: [b: 1, c]\n', set('/a/0/b', 2), 'a: [{ b: 2 }, c]\n'],
    ['kunci tanpa titik dua di dalam kurung', 'a: {b, c: 1}\n', set('/a/b', 2), 'a: { b: 2, c: 1 }\n'],
    ['berkas kosong', '# judul\n', set('/a/b', 1), '# judul\na:\n  b: 1\n'],
    ['kunci terakhir berkas', '# judul\na: 1\n', remove('/a'), '# judul\n{}\n'],
    [
      'kunci yang perlu petik',
      'a: 1\n',
      [...set('/no', 1), ...set('/012', 2), ...set('/2024', 3)],
      "a: 1\n'no': 1\n'012': 2\n2024: 3\n",
    ],
  ])('%s', (_, text, edits, harap) => {
    expect(editYaml(text, edits)).toBe(harap);
  });

  test.each<[string, string, Edit[]]>([
    ['butir yang tidak ada', 'a: [1]\n', set('/a/1', 2)],
    ['kunci di dalam daftar', 'a:\n  - 1\n', set('/a/b', 2)],
    ['kunci di dalam angka', 'a: 1\n', set('/a/b', 2)],
    ['seluruh berkas dihapus', 'a: 1\n', remove('')],
  ])('menolak %s', (_, text, edits) => {
    expect(() => editYaml(text, edits)).toThrow('tidak ada tempat');
  });
});
