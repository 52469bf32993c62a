// The yearly parts about plans: rencana aksi, evaluasi IKU and evaluasi Renstra, and what documents of a plan alone go without.
import type { DaftarBagian } from './bagian.ts';
import type { BahanTahun } from './bahan-tahun.ts';
import { BAGIAN_EVALUASI_IKU } from './evaluasi-iku.ts';
import { BAGIAN_EVALUASI_RENSTRA } from './evaluasi-renstra.ts';
import { BAGIAN_RENCANA_AKSI } from './rencana-aksi.ts';

export const BAGIAN_RENCANA: DaftarBagian<BahanTahun> = {
  ...BAGIAN_RENCANA_AKSI,
  ...BAGIAN_EVALUASI_IKU,
  ...BAGIAN_EVALUASI_RENSTRA,
};

/** What the rencana aksi approves is a plan: it waits for no seal of a triwulan. */
export function isRencanaSaja({ pengesah }: Pick<BahanTahun, 'pengesah'>): boolean {
  return pengesah.nama === 'rencana-aksi';
}

/** So that a template approved as a plan cannot publish a figure that nobody has approved. */
export function withoutUkuran(bahan: BahanTahun): BahanTahun {
  const kinerja = { ...bahan.kinerja, baris: [], anggaran: [], periode: [] };
  return { ...bahan, kinerja, periode: [], baris: [], anggaran: [], sasaran: [] };
}
