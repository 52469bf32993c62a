import { kelompok, type ScopeOf, tanggal, teks } from '../markup/fields.ts';
import type { DaftarBagian } from './bagian.ts';
import { type BahanTahun, isTahunDisahkan, listTahun, prepareBahanTahun } from './bahan-tahun.ts';
import { composeInstansi, MEDAN_INSTANSI } from './instansi.ts';
import { defineJenis, requireSubjek } from './jenis-dokumen.ts';
import { isTerbit } from './pengesah.ts';
import { TANDA_TANGAN } from './tanda-tangan.ts';

const BAGIAN_TAHUN: DaftarBagian<BahanTahun> = {
  'tanda-tangan': TANDA_TANGAN,
};

const MEDAN_TAHUN = {
  instansi: MEDAN_INSTANSI,
  tahun: teks('"2024"'),
  tanggal: tanggal('Tanggal berkas yang mengesahkan; kosong bila belum ada'),
  pengesah: kelompok({ path: teks('Berkas yang mengesahkan dokumen ini') }),
} as const;

/** One document for each year. */
export const TAHUN = defineJenis({
  medan: MEDAN_TAHUN,
  bagian: BAGIAN_TAHUN,
  list: ({ isi }) => listTahun(isi).map((tahun) => ({ tahun })),
  prepare: (kinerja, { tahun }, kepala, laman) =>
    prepareBahanTahun(kinerja, requireSubjek(tahun, 'tahun'), kepala, laman),
  composeLingkup: composeLingkupTahun,
  isSah: (bahan, mode) => isTerbit(bahan.pengesah, mode) && isTahunDisahkan(bahan),
});

function composeLingkupTahun({ kinerja, tahun, pengesah }: BahanTahun): ScopeOf<typeof MEDAN_TAHUN> {
  return {
    instansi: composeInstansi(kinerja.instansi),
    tahun: String(tahun),
    tanggal: pengesah.tanggal ?? null,
    pengesah: { path: pengesah.path },
  };
}
