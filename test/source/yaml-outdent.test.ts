import { describe, expect, test } from 'vitest';
import { readYaml } from '../../src/source/yaml.ts';

describe('readYaml(path, text): awal baris yang terlalu ke kiri', () => {
  test.each<[string, string, number, number]>([
    ['isian pertama keluar dari kelompoknya', 'margin: # mm\natas: 25\n  kanan: 20\n', 2, 1],
    ['isian di tengah keluar', 'margin:\n  atas: 25\nkanan: 20\n  bawah: 20\n', 3, 1],
    ['isian berisi kelompok keluar', 'a:\n  b:\n  c:\n      d: 1\n    e: 1\n', 3, 3],
    ['isian butir keluar', '- kode: IKU-1\nrealisasi: 1\n  bukti: x\n', 2, 1],
    ['diikuti teks panjang', 'sumber:\nnama: x\n  catatan: >-\n    teks\n', 2, 1],
    ['baris kosong dan komentar tidak dihitung', 'a:\n\n# x\nb: 1\n\n  # y\n  c: 1\n', 4, 1],
    ['yang terlalu ke kanan ditunjuk sendiri', 'a: 1\nb: 1\n  c: 2\n', 3, 3],
    ['yang sejajar butirnya ditunjuk sendiri', 'a:\n  - b: 1\n   c: 2\n', 3, 4],
    ['yang sejajar tanda - ditunjuk sendiri', 'a:\n  - b: 1\n  c: 2\n    d: 3\n', 3, 3],
  ])('%s', (_, text, line, column) => {
    expect(readYaml('x.yaml', text).problems).toMatchObject([{ code: 'yaml-rusak', line, column }]);
  });

  test('kedua baris disebut, karena salah satunya yang keliru', () => {
    const [problem] = readYaml('x.yaml', 'margin:\natas: 25\n  kanan: 20\n').problems;
    expect(problem?.message).toContain('baris ini, atau baris 3 di bawahnya');
  });

  test('teks panjang tidak disangka tanda yang dilarang', () => {
    const [problem] = readYaml('x.yaml', 'a: 1\n  b: >-\n    x\n').problems;
    expect(problem?.message).toContain('tidak sejajar');
  });
});
