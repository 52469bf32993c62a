import type { ArgumentRule, PartRules } from '../markup/directive.ts';
import type { Block } from '../markup/types.ts';

/** A named part that a template calls: `::: tabel anggaran`. `Bahan` is what a document of its kind is made from. */
export interface Bagian<Bahan> {
  about: string;
  arguments: Readonly<Record<string, ArgumentRule>>;
  compose(bahan: Bahan, argumen: Argumen): Block[] | ArgumenSalah;
}

export type DaftarBagian<Bahan> = Readonly<Record<string, Bagian<Bahan>>>;

export type Argumen = Readonly<Record<string, string>>;

/** An argument that only the content can tell to be wrong, such as a jabatan that does not exist. */
export interface ArgumenSalah {
  salah: string; // Indonesian, for people
}

export function bagian<Bahan>(about: string, compose: (bahan: Bahan) => Block[]): Bagian<Bahan> {
  return { about, arguments: {}, compose };
}

/** Without what makes them work: all that checking a template needs. */
export function toRules<Bahan>(daftar: DaftarBagian<Bahan>): PartRules {
  return daftar;
}
