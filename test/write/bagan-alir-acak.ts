import fc from 'fast-check';
import type { BaganAlir, LangkahBagan } from '../../src/markup/types.ts';
import { langkah } from './bagan-alir-contoh.ts';

/** Small SOPs of every shape: forks, joins, several ways back, steps skipped, a decision at the end. */
export const acakBagan: fc.Arbitrary<BaganAlir> = fc
  .record({ pelaksana: fc.integer({ min: 1, max: 7 }), langkah: fc.integer({ min: 1, max: 9 }) })
  .chain(({ pelaksana, langkah: banyak }) =>
    fc
      .tuple(...Array.from({ length: banyak }, (_, ke) => acakLangkah(ke, banyak, pelaksana)))
      .map((daftar) => composeBagan(pelaksana, daftar)),
  );

function acakLangkah(ke: number, banyak: number, pelaksana: number): fc.Arbitrary<LangkahBagan> {
  const sesudah = Array.from({ length: banyak - ke - 1 }, (_, urut) => ke + 2 + urut);
  const sebelum = Array.from({ length: ke }, (_, urut) => urut + 1);
  return fc
    .record({
      pelaku: fc.integer({ min: 1, max: pelaksana }),
      simbol: fc.constantFrom('proses', 'keputusan', 'keputusan', 'terminator'),
      lompat: fc.subarray(sesudah, { maxLength: Math.min(1, sesudah.length) }),
      kembali: fc.subarray(sebelum, { maxLength: Math.min(2, sebelum.length) }),
      buntu: fc.constantFrom(false, false, false, true),
      panjang: fc.integer({ min: 1, max: 40 }),
    })
    .map(({ pelaku, simbol, lompat, kembali, buntu, panjang }) =>
      langkah(ke + 1, `p${pelaku}`, {
        simbol,
        kembali: simbol === 'keputusan' ? kembali : [],
        lanjut: [...(buntu ? [] : sesudah.slice(0, 1)), ...lompat],
        kegiatan: 'Menyusun dokumen '.repeat(panjang).trim(),
      }),
    );
}

function composeBagan(pelaksana: number, daftar: LangkahBagan[]): BaganAlir {
  const kolom = Array.from({ length: pelaksana }, (_, ke) => ({ id: `p${ke + 1}`, nama: `Pelaksana ${ke + 1}` }));
  return { type: 'bagan-alir', judulKegiatan: 'Kegiatan', pelaksana: kolom, langkah: daftar };
}
