import { describe, expect, test } from 'vitest';
import { findRantai } from '../../src/alur/rantai.ts';
import { findKepalaUnit, listPenyetuju } from '../../src/dokumen/penyetuju.ts';
import type { Isi } from '../../src/domain/isi.ts';
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

  // Names are printed by this, requests are decided by src/alur: they must never tell different people.
  test.each(['content', 'test/input/lengkap', 'test/input/kecamatan-contoh'])(
    '%s: sama dengan rantai gerbang',
    (folder) => {
      const kantor = loadIsi(folder);
      const berbeda = listBerkas(kantor).filter((path) => {
        const hasil = findRantai(kantor, path);
        if (hasil.status !== 'ada') return false; // a chain with a gap approves nothing; its signers are asked for by hand
        const gerbang = new Set(hasil.rantai.setujui.flatMap(({ jabatan }) => jabatan));
        return (
          String([...gerbang].sort()) !==
          String(
            listPenyetuju(kantor, path)
              .map(({ id }) => id)
              .sort(),
          )
        );
      });
      expect(berbeda).toEqual([]);
    },
  );
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

/** Every file there is, and those that a unit or a triwulan may still get. */
function listBerkas(isi: Isi): string[] {
  const ada = Object.values(isi).flatMap((berkas) => berkas.map(({ path }) => path));
  const unit = isi.instansi.flatMap(({ value }) => value.unit).map(({ id }) => id);
  const nanti = ['format', 'program', 'kompilasi', 'laporan-capaian', 'evaluasi'].map(
    (nama) => `kinerja/2030/tw1/${nama}.yaml`,
  );
  const seunit = unit.flatMap((id) => ['seksi', 'pengukuran'].map((nama) => `kinerja/2030/tw1/${nama}/${id}.yaml`));
  return [...ada, ...nanti, ...seunit, 'laporan/2030/lkjip.yaml', 'laporan/2030/evaluasi.yaml'];
}
