import { describe, expect, test } from 'vitest';
import { DAFTAR_ARTI } from '../../../src/exchange/impor/kata.ts';
import { addTanya, readDaftar } from '../../../src/impor-daftar.ts';
import { CONTOH } from '../../../src/validate/contoh.generated.ts';
import { listKeys } from '../../../src/validate/labels.ts';

describe('readDaftar(path, text)', () => {
  test('skemanya memuat setiap isian yang dikenal importir', () => {
    expect(listKeys('sumber-impor', '/kolom').toSorted()).toEqual(DAFTAR_ARTI.toSorted());
  });

  test('contoh di panduan', () => {
    const { keliru, kata, pasti } = readDaftar('ekinerja.yaml', CONTOH['sumber-impor'].text);
    expect(keliru).toEqual([]);
    expect([kata.get('angka jadi'), kata.size]).toEqual(['realisasi', DAFTAR_ARTI.length]);
    expect([...pasti]).toEqual([
      ['jumlah laporan rapat', '7.01.02.2.01-1'],
      ['jumlah kunjungan', undefined],
    ]);
  });

  test.each<[string, string, string[]]>([
    ['kosong', '', ['1:1 berkas-kosong']],
    ['bukan kelompok', '- a\n', ['1:1 isian-salah-jenis']],
    ['isian asing', 'kolom: {}\nkolon: {}\n', ['2:1 isian-tidak-dikenal']],
    ['arti asing', 'kolom:\n  realisai: [A]\n', ['2:3 isian-tidak-dikenal']],
    ['judul bukan daftar', 'kolom:\n  realisasi: A\n', ['2:14 isian-salah-jenis']],
    ['judul kosong', 'kolom:\n  realisasi: [A, ""]\n', ['2:18 isian-kosong']],
    ['jawaban asing', 'cocok:\n  - tulisan: A\n    jawaban: yes\n', ['3:14 pilihan-tidak-dikenal']],
    ['tanpa jawaban', 'cocok:\n  - tulisan: A\n', ['2:5 isian-kurang']],
    ['ya tanpa kode', 'cocok:\n  - tulisan: A\n    kode:\n    jawaban: ya\n', ['2:5 isian-kurang']],
    [
      'ya tanpa kode sesudah butir yang ditolak',
      'cocok:\n  - tulisan: 5\n    jawaban: ya\n  - tulisan: A\n    jawaban: ya\n',
      ['2:14 isian-salah-jenis', '4:5 isian-kurang'],
    ],
    ['satu judul, dua arti', 'kolom:\n  target: [Angka Jadi]\n  realisasi: [angka jadi]\n', ['2:12 pengenal-ganda']],
    [
      'satu nama, dua kode',
      'cocok:\n  - { tulisan: A, kode: IKU-1, jawaban: ya }\n  - { tulisan: a, kode: IKU-2, jawaban: ya }\n',
      ['3:5 pengenal-ganda'],
    ],
  ])('%s: masalah pada letaknya', (_, text, harap) => {
    const { keliru } = readDaftar('ekinerja.yaml', text);
    expect(keliru.map(({ line, column, code }) => `${line}:${column} ${code}`)).toEqual(harap);
    expect(keliru.every(({ file, message }) => file === 'ekinerja.yaml' && /^[a-zA-Z"]/.test(message))).toBe(true);
  });
});

describe('addTanya(text, tanya, nameKode, skema)', () => {
  const tanya = [{ tulisan: 'Lama: proses', kode: 'IKU-1', calon: ['IKU-1'] }];

  test('daftar baru menyebut skemanya, dan sah', () => {
    const text = addTanya(undefined, tanya, () => 'Lama proses', '../schemas/sumber-impor.schema.json');
    expect(text.split('\n')[0]).toBe('# yaml-language-server: $schema=../schemas/sumber-impor.schema.json');
    expect(readDaftar('c.yaml', text).keliru).toEqual([]);
  });

  test('yang sudah ada tidak disentuh', () => {
    const lama = 'cocok:\n  - tulisan: lama proses # diperiksa\n    kode: IKU-1\n    jawaban: ya\n';
    expect(addTanya(lama, tanya, () => '', 'x')).toBe(lama);
  });
});
