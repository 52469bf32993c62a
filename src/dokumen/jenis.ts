import type { Templat as KepalaTemplat } from '../domain/isi.generated.ts';
import { isSah } from '../domain/resolve.ts';
import { type BahanPejabat, prepareBahanPejabat } from './bahan-pejabat.ts';
import { listSubjekRepositori, prepareBahanRepositori } from './bahan-repositori.ts';
import { listSubjekRiwayat, prepareBahanRiwayat } from './bahan-riwayat.ts';
import { listSop, prepareBahanSop } from './bahan-sop.ts';
import { defineJenis, type JenisDokumen, requireSubjek } from './jenis-dokumen.ts';
import { BAGIAN_PEJABAT, composeLingkupPejabat, listSubjekPejabat, MEDAN_PEJABAT } from './pejabat-triwulan.ts';
import { BAGIAN_REPOSITORI, composeLingkupRepositori, MEDAN_REPOSITORI } from './repositori.ts';
import { BAGIAN_RIWAYAT, composeLingkupRiwayat, MEDAN_RIWAYAT } from './riwayat.ts';
import { BAGIAN_SOP, composeLingkupSop, MEDAN_SOP } from './sop.ts';
import { PEJABAT_TAHUN } from './pejabat-tahun.ts';
import { TAHUN } from './tahun.ts';
import { TRIWULAN } from './triwulan.ts';
import { UNIT_TRIWULAN } from './unit-triwulan.ts';

/** Every kind of document, by what a template's head says under `untuk`. */
export const JENIS_DOKUMEN: Record<KepalaTemplat['untuk'], JenisDokumen> = {
  'pejabat-triwulan': defineJenis({
    medan: MEDAN_PEJABAT,
    bagian: BAGIAN_PEJABAT,
    list: (kinerja) => listSubjekPejabat(kinerja).map(({ jabatan, ...periode }) => ({ periode, jabatan })),
    prepare: (kinerja, { periode, jabatan }, kepala, laman) => {
      const subjek = { ...requireSubjek(periode, 'periode'), jabatan: requireSubjek(jabatan, 'jabatan') };
      return prepareBahanPejabat(kinerja, subjek, kepala, laman);
    },
    composeLingkup: composeLingkupPejabat,
    isSah: isSahPejabat,
  }),
  triwulan: TRIWULAN,
  'unit-triwulan': UNIT_TRIWULAN,
  tahun: TAHUN,
  'pejabat-tahun': PEJABAT_TAHUN,
  sop: defineJenis({
    medan: MEDAN_SOP,
    bagian: BAGIAN_SOP,
    list: (kinerja) => listSop(kinerja).map(({ id }) => ({ sop: id })),
    prepare: (kinerja, { sop }, _, laman) => prepareBahanSop(kinerja, requireSubjek(sop, 'sop'), laman),
    composeLingkup: composeLingkupSop,
    isSah: () => true, // what stands on main went through the chain of sop/
  }),
  repositori: defineJenis({
    medan: MEDAN_REPOSITORI,
    bagian: BAGIAN_REPOSITORI,
    list: listSubjekRepositori,
    prepare: (kinerja, _, kepala) => prepareBahanRepositori(kinerja, kepala),
    composeLingkup: composeLingkupRepositori,
    isSah: () => true, // the form is; what makes it a record are the two signatures on its print
  }),
  'riwayat-triwulan': defineJenis({
    medan: MEDAN_RIWAYAT,
    bagian: BAGIAN_RIWAYAT,
    list: (kinerja) => listSubjekRiwayat(kinerja).map((periode) => ({ periode })),
    prepare: (kinerja, { periode }) => prepareBahanRiwayat(kinerja, requireSubjek(periode, 'periode')),
    composeLingkup: composeLingkupRiwayat,
    isSah: () => true, // it tells what the history proves, and nothing that waits for anybody
  }),
};

function isSahPejabat({ segel, baris, anggaran }: BahanPejabat): boolean {
  return isSah(segel) && baris.every(({ baris: satu }) => satu.disahkan) && anggaran.every(({ disahkan }) => disahkan);
}
