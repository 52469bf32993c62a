import { listTriwulan } from '../domain/lookup.ts';
import { isSah } from '../domain/resolve.ts';
import type { DaftarBagian } from './bagian.ts';
import { type BahanTriwulan, prepareBahanTriwulan } from './bahan-triwulan.ts';
import { GRAFIK_TRIWULAN } from './grafik-triwulan.ts';
import { defineJenis, type Mode, requireSubjek } from './jenis-dokumen.ts';
import { isTerbit } from './pengesah.ts';
import { BAGIAN_RENJA } from './renja.ts';
import { BAGIAN_UMUM_TRIWULAN } from './triwulan-bagian.ts';
import { composeLingkupTriwulan, MEDAN_TRIWULAN } from './triwulan-medan.ts';

const BAGIAN_TRIWULAN: DaftarBagian<BahanTriwulan> = {
  ...BAGIAN_UMUM_TRIWULAN,
  ...GRAFIK_TRIWULAN,
  ...BAGIAN_RENJA,
};

/** One document for each triwulan. */
export const TRIWULAN = defineJenis({
  medan: MEDAN_TRIWULAN,
  bagian: BAGIAN_TRIWULAN,
  list: ({ isi }) => listTriwulan(isi).map((periode) => ({ periode })),
  prepare: (kinerja, { periode }, kepala, laman) =>
    prepareBahanTriwulan(kinerja, requireSubjek(periode, 'periode'), kepala, laman),
  composeLingkup: composeLingkupTriwulan,
  isSah: isSahTriwulan,
});

/**
 * Two of the approving files seal rows: their documents are approved as far as the seal fits. The others are approved by
 * standing on main, and still show no row that nobody has sealed.
 */
function isSahTriwulan({ pengesah, periode, baris, anggaran }: BahanTriwulan, mode: Mode): boolean {
  const iku = baris.filter(({ indikator }) => indikator.level === 'sasaran');
  const program = [...baris.filter(({ indikator }) => indikator.level !== 'sasaran'), ...anggaran];
  switch (pengesah.nama) {
    case 'kompilasi':
      return isSah(periode.kompilasi) && iku.every(isDisahkan);
    case 'laporan-capaian':
      return isSah(periode.laporan) && [...iku, ...program].every(isDisahkan);
    case 'program':
      return isTerbit(pengesah, mode) && program.every(isDisahkan);
    default:
      return isTerbit(pengesah, mode) && [...iku, ...program].every(isDisahkan);
  }
}

function isDisahkan({ disahkan }: { disahkan: boolean }): boolean {
  return disahkan;
}
