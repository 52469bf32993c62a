import type { Arsip } from './isi.generated.ts';
import type { Isi } from './isi.ts';
import { findJabatan, type Jabatan } from './lookup.ts';

export type Eselon = NonNullable<Arsip['eselon']>;

const ESELON: Record<NonNullable<Jabatan['eselon']>, Eselon> = {
  'II.a': 'II',
  'II.b': 'II',
  'III.a': 'III',
  'III.b': 'III',
  'IV.a': 'IV',
  'IV.b': 'IV',
};

/** Highest first. A kecamatan has none of Es II: what a SOP asks of them does not apply. */
export function listEselon(isi: Isi): Eselon[] {
  const semua = isi.pejabat.flatMap(({ value }) => value.jabatan).flatMap(({ eselon }) => eselon ?? []);
  return [...new Set(semua.map((satu) => ESELON[satu]))].toSorted();
}

/** Of the first of them that has one: the official whose document it is signs first. */
export function findEselon(isi: Isi, penanda: string[]): Eselon | undefined {
  const eselon = penanda.flatMap((id) => findJabatan(isi, id)?.eselon ?? [])[0];
  return eselon && ESELON[eselon];
}
