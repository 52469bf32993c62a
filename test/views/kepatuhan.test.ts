import { expect, test } from 'vitest';
import type { Isi } from '../../src/domain/isi.ts';
import { viewKepatuhan } from '../../src/views/kepatuhan.ts';
import { composeTercatat, SEKSI } from './riwayat-contoh.ts';
import { composeTerbitan } from './terbitan-contoh.ts';

/** The made-up SOP with approving steps: one with a time, one without. */
function withTindakan<T extends { kinerja: { isi: Isi } }>(terbitan: T): T {
  const sop = terbitan.kinerja.isi.sop.map(({ path, value }) => ({
    path,
    value: { ...value, langkah: value.langkah.map((langkah) => ({ ...langkah, tindakan: 'setujui' as const })) },
  }));
  return { ...terbitan, kinerja: { ...terbitan.kinerja, isi: { ...terbitan.kinerja.isi, sop } } };
}

test('tanpa riwayat: batas SOP saja', () => {
  const { kalimat, penjelasan, sop, terlambat } = viewKepatuhan(withTindakan(composeTerbitan()));
  expect([kalimat, terlambat]).toEqual([undefined, []]);
  expect(penjelasan[0]).toContain('data awal');
  expect(sop[0]?.langkah.map(({ batas, jumlah, terlambat: lewat }) => [batas, jumlah, lewat])).toEqual([
    ['3 hari kerja', '0', '–'],
    ['tidak disebut SOP', '0', '–'],
  ]);
});

test('setiap langkah dihitung, dan yang terlambat disebut', () => {
  const { kalimat, sop, terlambat } = viewKepatuhan(withTindakan(composeTercatat()));
  expect(kalimat).toBe('0 dari 1 langkah yang berbatas waktu selesai tepat waktu; 1 langkah lain tidak dapat dinilai.');
  expect(sop[0]?.langkah).toMatchObject([
    { nomor: 1, jumlah: '1', hari: '4 hari', tepat: '0', terlambat: '1', adaTerlambat: true },
    { nomor: 2, jumlah: '1', hari: '2 hari', tepat: '–', terlambat: '–', adaTerlambat: false },
  ]);
  expect(terlambat).toEqual([
    {
      teks: 'Data kinerja Seksi Pelayanan, Triwulan I Tahun 2024',
      jalur: `/riwayat/${SEKSI}/#g-111111111111`,
      langkah: 'langkah 1',
      pelaku: 'Kepala Seksi Pelayanan',
      tenggat: '5 April 2024',
      selesai: '8 April 2024',
      lebih: '1 hari kerja',
    },
  ]);
});
