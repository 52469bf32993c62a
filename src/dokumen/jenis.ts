import type { Templat as KepalaTemplat, Triwulan } from '../domain/isi.generated.ts';
import type { Kinerja } from '../domain/kinerja.ts';
import { isSah } from '../domain/resolve.ts';
import type { PartRules } from '../markup/directive.ts';
import type { Fields } from '../markup/fields.ts';
import type { LinkBase } from '../markup/link.ts';
import type { Block } from '../markup/types.ts';
import { type Argumen, type ArgumenSalah, type DaftarBagian, toRules } from './bagian.ts';
import { type BahanPejabat, prepareBahanPejabat } from './bahan-pejabat.ts';
import { listSubjekRepositori, prepareBahanRepositori } from './bahan-repositori.ts';
import { listSubjekRiwayat, prepareBahanRiwayat } from './bahan-riwayat.ts';
import { listSop, prepareBahanSop } from './bahan-sop.ts';
import { BAGIAN_PEJABAT, composeLingkupPejabat, listSubjekPejabat, MEDAN_PEJABAT } from './pejabat-triwulan.ts';
import { BAGIAN_REPOSITORI, composeLingkupRepositori, MEDAN_REPOSITORI } from './repositori.ts';
import { BAGIAN_RIWAYAT, composeLingkupRiwayat, MEDAN_RIWAYAT } from './riwayat.ts';
import { BAGIAN_SOP, composeLingkupSop, MEDAN_SOP } from './sop.ts';

/** What one document of a template is about. */
export interface Subjek {
  periode?: { tahun: number; triwulan: Triwulan };
  jabatan?: string;
  sop?: string;
}

/** For whom a template may be written (`untuk:`): its fields, its parts, and which documents there are. */
export interface JenisDokumen {
  fields: Fields;
  parts: PartRules;
  list(kinerja: Kinerja): Subjek[];
  prepare(kinerja: Kinerja, subjek: Subjek, kepala: KepalaTemplat, laman: LinkBase): BahanDokumen;
}

/** Everything a template needs for one document. */
export interface BahanDokumen {
  lingkup: object; // what the fields stand for
  sah: boolean; // every row in it is approved
  composeBagian(nama: string, argumen: Argumen): Block[] | ArgumenSalah;
}

export const JENIS_DOKUMEN: Record<KepalaTemplat['untuk'], JenisDokumen> = {
  'pejabat-triwulan': {
    fields: MEDAN_PEJABAT,
    parts: toRules(BAGIAN_PEJABAT),
    list: (kinerja) => listSubjekPejabat(kinerja).map(({ jabatan, ...periode }) => ({ periode, jabatan })),
    prepare(kinerja, { periode, jabatan }, kepala, laman) {
      if (!periode || jabatan === undefined) throw new Error('a document per official needs a triwulan and a jabatan');
      const bahan = prepareBahanPejabat(kinerja, { ...periode, jabatan }, kepala, laman);
      return {
        lingkup: composeLingkupPejabat(bahan),
        sah: isSahPejabat(bahan),
        composeBagian: (nama, argumen) => composeBagian(BAGIAN_PEJABAT, bahan, nama, argumen),
      };
    },
  },
  sop: {
    fields: MEDAN_SOP,
    parts: toRules(BAGIAN_SOP),
    list: (kinerja) => listSop(kinerja).map(({ id }) => ({ sop: id })),
    prepare(kinerja, { sop }, _, laman) {
      if (sop === undefined) throw new Error('a document per SOP needs an SOP');
      const bahan = prepareBahanSop(kinerja, sop, laman);
      return {
        lingkup: composeLingkupSop(bahan),
        sah: true, // what stands on main went through the chain of sop/
        composeBagian: (nama, argumen) => composeBagian(BAGIAN_SOP, bahan, nama, argumen),
      };
    },
  },
  repositori: {
    fields: MEDAN_REPOSITORI,
    parts: toRules(BAGIAN_REPOSITORI),
    list: listSubjekRepositori,
    prepare(kinerja, _, kepala) {
      const bahan = prepareBahanRepositori(kinerja, kepala);
      return {
        lingkup: composeLingkupRepositori(bahan),
        sah: true, // the form is; what makes it a record are the two signatures on its print
        composeBagian: (nama, argumen) => composeBagian(BAGIAN_REPOSITORI, bahan, nama, argumen),
      };
    },
  },
  'riwayat-triwulan': {
    fields: MEDAN_RIWAYAT,
    parts: toRules(BAGIAN_RIWAYAT),
    list: (kinerja) => listSubjekRiwayat(kinerja).map((periode) => ({ periode })),
    prepare(kinerja, { periode }) {
      if (!periode) throw new Error('an audit sheet needs a triwulan');
      const bahan = prepareBahanRiwayat(kinerja, periode);
      return {
        lingkup: composeLingkupRiwayat(bahan),
        sah: true, // it tells what the history proves, and nothing that waits for anybody
        composeBagian: (nama, argumen) => composeBagian(BAGIAN_RIWAYAT, bahan, nama, argumen),
      };
    },
  },
};

function isSahPejabat({ pengesah, baris, anggaran }: BahanPejabat): boolean {
  return (
    isSah(pengesah) && baris.every(({ baris: satu }) => satu.disahkan) && anggaran.every(({ disahkan }) => disahkan)
  );
}

function composeBagian<Bahan>(
  daftar: DaftarBagian<Bahan>,
  bahan: Bahan,
  nama: string,
  argumen: Argumen,
): Block[] | ArgumenSalah {
  const bagian = daftar[nama];
  if (!bagian) throw new Error(`part "${nama}" was not refused when the template was read`);
  return bagian.compose(bahan, argumen);
}
