import { kelompok, type ScopeOf, tanggal, teks } from '../markup/fields.ts';
import type { DaftarBagian } from './bagian.ts';
import { type BahanTahun, isTahunDisahkan, listTahun, prepareBahanTahun } from './bahan-tahun.ts';
import { BAGIAN_EVALUASI_TAHUNAN } from './evaluasi-tahunan.ts';
import { GRAFIK_TAHUN } from './grafik-tahun.ts';
import { composeInstansi, MEDAN_INSTANSI } from './instansi.ts';
import { defineJenis, requireSubjek } from './jenis-dokumen.ts';
import { BAGIAN_LKJIP } from './lkjip-bagian.ts';
import { composeLingkupLkjip, MEDAN_LKJIP } from './lkjip-medan.ts';
import { isTerbit } from './pengesah.ts';
import { BAGIAN_RENCANA, isRencanaSaja, withoutUkuran } from './rencana-tahun.ts';
import { TANDA_TANGAN } from './tanda-tangan.ts';

const BAGIAN_TAHUN: DaftarBagian<BahanTahun> = {
  'tanda-tangan': TANDA_TANGAN,
  ...BAGIAN_LKJIP,
  ...BAGIAN_EVALUASI_TAHUNAN,
  ...GRAFIK_TAHUN,
  ...BAGIAN_RENCANA,
};

const MEDAN_TAHUN = {
  instansi: MEDAN_INSTANSI,
  tahun: teks('"2024"'),
  tanggal: tanggal('Tanggal berkas yang mengesahkan; kosong bila belum ada'),
  pengesah: kelompok({ path: teks('Berkas yang mengesahkan dokumen ini') }),
  ...MEDAN_LKJIP,
} as const;

/** One document for each year. */
export const TAHUN = defineJenis({
  medan: MEDAN_TAHUN,
  bagian: BAGIAN_TAHUN,
  list: ({ isi }) => listTahun(isi).map((tahun) => ({ tahun })),
  prepare(kinerja, { tahun }, kepala, laman) {
    const bahan = prepareBahanTahun(kinerja, requireSubjek(tahun, 'tahun'), kepala, laman);
    return isRencanaSaja(bahan) ? withoutUkuran(bahan) : bahan;
  },
  composeLingkup: composeLingkupTahun,
  isSah: (bahan, mode) => isTerbit(bahan.pengesah, mode) && (isRencanaSaja(bahan) || isTahunDisahkan(bahan)),
});

function composeLingkupTahun(bahan: BahanTahun): ScopeOf<typeof MEDAN_TAHUN> {
  const { kinerja, tahun, pengesah } = bahan;
  return {
    instansi: composeInstansi(kinerja.instansi),
    tahun: String(tahun),
    tanggal: pengesah.tanggal ?? null,
    pengesah: { path: pengesah.path },
    ...composeLingkupLkjip(bahan),
  };
}
