// Who approves a file, as the gate decides it: only their names are printed over a place to sign.
import { findRantai } from '../alur/rantai.ts';
import type { Isi } from '../domain/isi.ts';
import { findJabatan, type Jabatan } from '../domain/lookup.ts';

/** The jabatan that act in the approving steps of a path; none where it has no whole chain. */
export function listPenyetuju(isi: Isi, path: string): Jabatan[] {
  const hasil = findRantai(isi, path);
  if (hasil.status !== 'ada') return [];
  const id = new Set(hasil.rantai.setujui.flatMap(({ jabatan }) => jabatan));
  return [...id].flatMap((satu) => findJabatan(isi, satu) ?? []);
}

/** By eselon, the highest first; where an office types no eselon, whoever it names first in that unit. */
export function findKepalaUnit(isi: Isi, unit: string): Jabatan | undefined {
  const seunit = isi.pejabat.flatMap(({ value }) => value.jabatan).filter((satu) => satu.unit === unit);
  const bereselon = seunit.filter(({ eselon }) => eselon !== undefined);
  const [kepala] = bereselon.toSorted((a, b) => ((a.eselon ?? '') < (b.eselon ?? '') ? -1 : 1));
  return kepala ?? seunit[0];
}
