import type { Templat as KepalaTemplat, Triwulan } from '../domain/isi.generated.ts';
import type { Kinerja } from '../domain/kinerja.ts';
import type { PartRules } from '../markup/directive.ts';
import type { Fields } from '../markup/fields.ts';
import type { LinkBase } from '../markup/link.ts';
import type { Block } from '../markup/types.ts';
import { type Argumen, type ArgumenSalah, type DaftarBagian, toRules } from './bagian.ts';

/** `publik` shows what is approved, `pratinjau` everything on the branch. */
export type Mode = 'publik' | 'pratinjau';

/** What one document of a template is about. */
export interface Subjek {
  periode?: { tahun: number; triwulan: Triwulan };
  tahun?: number;
  unit?: string;
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
  isSah(mode: Mode): boolean; // the file that approves it is there, and every row in it stands under a fitting seal
  composeBagian(nama: string, argumen: Argumen): Block[] | ArgumenSalah;
}

/** A kind as its own file writes it down, with the type of what its documents are made from. */
interface Definisi<Bahan> {
  medan: Fields;
  bagian: DaftarBagian<Bahan>;
  list(kinerja: Kinerja): Subjek[];
  prepare(kinerja: Kinerja, subjek: Subjek, kepala: KepalaTemplat, laman: LinkBase): Bahan;
  composeLingkup(bahan: Bahan): object;
  isSah(bahan: Bahan, mode: Mode): boolean;
}

export function defineJenis<Bahan>(definisi: Definisi<Bahan>): JenisDokumen {
  const { medan, bagian, list } = definisi;
  return {
    fields: medan,
    parts: toRules(bagian),
    list,
    prepare(kinerja, subjek, kepala, laman) {
      const bahan = definisi.prepare(kinerja, subjek, kepala, laman);
      return {
        lingkup: definisi.composeLingkup(bahan),
        isSah: (mode) => definisi.isSah(bahan, mode),
        composeBagian: (nama, argumen) => findBagian(bagian, nama).compose(bahan, argumen),
      };
    },
  };
}

function findBagian<Bahan>(daftar: DaftarBagian<Bahan>, nama: string): DaftarBagian<Bahan>[string] {
  const bagian = daftar[nama];
  if (!bagian) throw new Error(`part "${nama}" was not refused when the template was read`);
  return bagian;
}

/** A part of the subject that `list` has put there. */
export function requireSubjek<T>(value: T | undefined, nama: keyof Subjek): T {
  if (value === undefined) throw new Error(`a document of this kind needs its ${nama}`);
  return value;
}
