import { describe, expect, test } from 'vitest';
import type { BaganAlir, LangkahBagan } from '../../src/markup/types.ts';
import { listJaring, listTugas } from '../../src/write/bagan-alir-jaring.ts';
import { langkah, SOP_PENGUKURAN } from './bagan-alir-contoh.ts';

describe('listJaring(bagan)', () => {
  test.each([
    ['lanjut biasa', [{ lanjut: [2] }, { lanjut: [] }], [['turun', 0, [1], undefined]]],
    [
      'bercabang',
      [{ lanjut: [2, 3] }, { lanjut: [3] }, { lanjut: [] }],
      [
        ['turun', 0, [1, 2], undefined],
        ['turun', 1, [2], undefined],
      ],
    ],
    [
      'lanjut ke atas lewat samping',
      [{ lanjut: [2] }, { lanjut: [1] }],
      [
        ['turun', 0, [1], undefined],
        ['samping', 1, [0], undefined],
      ],
    ],
    [
      'keputusan berlabel',
      [{ lanjut: [2] }, { simbol: 'keputusan', lanjut: [3], kembali: [1] }, { lanjut: [] }],
      [
        ['turun', 0, [1], undefined],
        ['turun', 1, [2], 'Ya'],
        ['samping', 1, [0], 'Tidak'],
      ],
    ],
  ] satisfies [string, Partial<LangkahBagan>[], unknown[]][])('%s', (_, daftar, jaring) => {
    const ringkas = listJaring(composeBagan(daftar)).map(({ jenis, asal, tujuan, label }) => [
      jenis,
      asal,
      tujuan,
      label,
    ]);
    expect(ringkas).toEqual(jaring);
  });

  test('langkah yang tidak ada', () => {
    expect(() => listJaring(composeBagan([{ lanjut: [7] }]))).toThrow('langkah 1 menunjuk langkah 7');
  });
});

describe('listTugas(jaring, rentang)', () => {
  const jaring = listJaring(SOP_PENGUKURAN);

  test('garis ke halaman lain keluar di bawah atau di samping', () => {
    const tugas = listTugas(jaring, { awal: 7, akhir: 8 });
    expect(tugas.map(({ mulai, akhir }) => [mulai, ...akhir])).toEqual([
      [
        { jenis: 'langkah', baris: 0 },
        { jenis: 'langkah', baris: 1 },
      ],
      [{ jenis: 'langkah', baris: 1 }, { jenis: 'bawah' }],
      [
        { jenis: 'langkah', baris: 1 },
        { jenis: 'sambung', baris: 1 },
      ],
      [{ jenis: 'atas' }, { jenis: 'langkah', baris: 0 }],
    ]);
  });

  test('langkah 6 dan 7 yang menuju langkah 8 berbagi satu penghubung', () => {
    const [masuk] = listTugas(jaring, { awal: 7, akhir: 7 }).filter(({ mulai }) => mulai.jenis === 'atas');
    expect(masuk?.kelompok).toHaveLength(1);
  });

  test('kembali dari langkah 9 ke langkah 3 dan 6 masuk di samping masing-masing', () => {
    const tugas = listTugas(jaring, { awal: 0, akhir: 6 }).filter(({ mulai }) => mulai.jenis === 'sambung');
    expect(tugas.map(({ mulai }) => mulai)).toEqual([
      { jenis: 'sambung', baris: 2 },
      { jenis: 'sambung', baris: 5 },
    ]);
  });
});

function composeBagan(daftar: Partial<LangkahBagan>[]): BaganAlir {
  return {
    type: 'bagan-alir',
    judulKegiatan: 'Kegiatan',
    pelaksana: [{ id: 'camat', nama: 'Camat' }],
    langkah: daftar.map((isi, ke) => langkah(ke + 1, 'camat', isi)),
  };
}
