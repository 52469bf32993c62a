import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Sop } from '../../src/domain/isi.generated.ts';
import { isPola, listRantai } from '../../src/domain/pola-berkas.ts';

describe('isPola(pola, path)', () => {
  test.each([
    ['instansi.yaml', 'instansi.yaml', true],
    ['instansi.yaml', 'pejabat.yaml', false],
    ['sop/*.yaml', 'sop/pengumpulan-data.yaml', true],
    ['sop/*.yaml', 'sop/2024/pengumpulan-data.yaml', false],
    ['sop/*.yaml', 'sop/catatan.md', false],
    ['kinerja/*/*/seksi/<unit>.yaml', 'kinerja/2024/tw1/seksi/seksi-pelayanan.yaml', true],
    ['kinerja/*/*/seksi/<unit>.yaml', 'kinerja/2024/tw1/pengukuran/seksi-pelayanan.yaml', false],
    ['kinerja/*/tw1/program.yaml', 'kinerja/2024/tw2/program.yaml', false],
    ['arsip/*/*', 'arsip/2024/laporan.pdf', true],
    ['arsip/**', 'arsip/2024/dalam/laporan.pdf', true],
    ['arsip/**', 'sop/a.yaml', false],
    ['../**', 'sop/a.yaml', false],
    ['**', 'sop/a.yaml', true],
    ['sop/a*b*c.yaml', 'sop/a1b2c.yaml', true],
    ['sop/a*b*c.yaml', 'sop/a1c2b.yaml', false],
    ['sop/ab*ba.yaml', 'sop/aba.yaml', false],
  ])('%s untuk %s: %s', (pola, path, cocok) => {
    expect(isPola(pola, path)).toBe(cocok);
  });

  test('setiap ruas boleh diganti tanda bintang', () => {
    const ruas = fc.stringMatching(/^[a-z0-9.-]{1,8}$/);
    fc.assert(
      fc.property(fc.array(ruas, { minLength: 1, maxLength: 5 }), fc.nat(), (semua, n) => {
        const pola = semua.map((satu, index) => (index === n % semua.length ? '*' : satu));
        expect(isPola(pola.join('/'), semua.join('/'))).toBe(true);
      }),
    );
  });

  test('pola yang panjang tetap terjawab', () => {
    expect(isPola(`${'*a'.repeat(5000)}b`, 'a'.repeat(9999))).toBe(false);
  });
});

describe('listRantai(sop, paths)', () => {
  const sop: Sop = {
    id: 'uji',
    jenis: 'sop',
    nama: 'Uji',
    pelaksana: [{ id: 'staf', nama: 'Staf' }],
    langkah: [
      { nomor: 1, kegiatan: 'Mengisi', pelaksana: ['staf'], tindakan: 'susun', berkas: ['a/*.yaml', 'b.yaml'] },
      { nomor: 2, kegiatan: 'Rapat', pelaksana: ['staf'] },
      { nomor: 3, kegiatan: 'Menyetujui', pelaksana: ['staf'], tindakan: 'setujui', berkas: ['a/*.yaml'] },
    ],
  };

  test.each([
    ['a/x.yaml', [['a/*.yaml', [1, 3]]]],
    ['b.yaml', [['b.yaml', [1]]]],
    ['c.yaml', []],
  ])('%s', (path, harapan) => {
    const rantai = listRantai([{ path: 'sop/uji.yaml', value: sop }], [path]);
    expect(rantai.map(({ pola, langkah }) => [pola, langkah.map((satu) => satu.langkah.nomor)])).toEqual(harapan);
  });
});
