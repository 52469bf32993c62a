import { listTriwulan } from '../domain/lookup.ts';
import { formatPeriode, formatTriwulan } from '../format.ts';
import { kelompok, type ScopeOf, tanggal, teks } from '../markup/fields.ts';
import type { DaftarBagian } from './bagian.ts';
import { type BahanTriwulan, prepareBahanTriwulan } from './bahan-triwulan.ts';
import { composeInstansi, MEDAN_INSTANSI } from './instansi.ts';
import { defineJenis, requireSubjek } from './jenis-dokumen.ts';
import { isTerbit } from './pengesah.ts';
import { TANDA_TANGAN } from './tanda-tangan.ts';

const BAGIAN_TRIWULAN: DaftarBagian<BahanTriwulan> = {
  'tanda-tangan': TANDA_TANGAN,
};

const MEDAN_TRIWULAN = {
  instansi: MEDAN_INSTANSI,
  tahun: teks('"2024"'),
  triwulan: teks('"Triwulan I"'),
  periode: teks('"Triwulan I Tahun 2024"'),
  tanggal: tanggal('Tanggal berkas yang mengesahkan; kosong bila belum ada'),
  pengesah: kelompok({ path: teks('Berkas yang mengesahkan dokumen ini') }),
} as const;

/** One document for each triwulan. */
export const TRIWULAN = defineJenis({
  medan: MEDAN_TRIWULAN,
  bagian: BAGIAN_TRIWULAN,
  list: ({ isi }) => listTriwulan(isi).map((periode) => ({ periode })),
  prepare: (kinerja, { periode }, kepala, laman) =>
    prepareBahanTriwulan(kinerja, requireSubjek(periode, 'periode'), kepala, laman),
  composeLingkup: composeLingkupTriwulan,
  isSah: ({ pengesah, baris, anggaran }, mode) =>
    isTerbit(pengesah, mode) && [...baris, ...anggaran].every(({ disahkan }) => disahkan),
});

function composeLingkupTriwulan({ kinerja, periode, pengesah }: BahanTriwulan): ScopeOf<typeof MEDAN_TRIWULAN> {
  return {
    instansi: composeInstansi(kinerja.instansi),
    tahun: String(periode.tahun),
    triwulan: formatTriwulan(periode.triwulan),
    periode: formatPeriode(periode),
    tanggal: pengesah.tanggal ?? null,
    pengesah: { path: pengesah.path },
  };
}
