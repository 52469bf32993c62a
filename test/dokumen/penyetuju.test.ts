import { describe, expect, test } from 'vitest';
import { findKepalaUnit, listPenyetuju } from '../../src/dokumen/penyetuju.ts';
import { loadIsi } from './kantor-contoh.ts';

describe('listPenyetuju(isi, path)', () => {
  const isi = loadIsi('content');

  test.each([
    ['kompilasi.yaml', ['sekretaris', 'camat']],
    ['laporan-capaian.yaml', ['sekretaris', 'camat']],
    ['program.yaml', ['kasubag-perencanaan', 'kasubag-umum', 'sekretaris']],
    ['pengukuran/seksi-pelayanan.yaml', ['kepala-seksi-pelayanan', 'kasubag-perencanaan']],
    ['pengukuran/subbagian-umum.yaml', ['kasubag-umum', 'sekretaris']],
    ['format.yaml', ['kasubag-umum']],
    ['seksi/tidak-ada.yaml', []],
    ['tidak-ada.yaml', []],
  ])('%s', (nama, harapan) => {
    expect(listPenyetuju(isi, `kinerja/2024/tw1/${nama}`).map(({ id }) => id)).toEqual(harapan);
  });
});

describe('findKepalaUnit(isi, unit)', () => {
  const isi = loadIsi('content');
  const tanpaEselon = isi.pejabat.map(({ path, value }) => ({
    path,
    value: { ...value, jabatan: value.jabatan.map(({ eselon: _, ...jabatan }) => jabatan) },
  }));

  test.each([
    ['kepala seksi', isi, 'seksi-pelayanan', 'kepala-seksi-pelayanan'],
    ['eselon tertinggi, bukan stafnya', isi, 'subbagian-perencanaan', 'kasubag-perencanaan'],
    ['tanpa eselon: yang disebut pertama', { ...isi, pejabat: tanpaEselon }, 'sekretariat', 'sekretaris'],
    ['unit yang tidak ada', isi, 'seksi-lain', undefined],
  ])('%s', (_, kantor, unit, harapan) => {
    expect(findKepalaUnit(kantor, unit)?.id).toBe(harapan);
  });
});
