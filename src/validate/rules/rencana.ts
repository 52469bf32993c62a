// The plan as the rules read it: what is known in a year, with the places where it is said.
import type { IndikatorProgram, Nilai, Program, Renstra, TargetTriwulan } from '../../domain/isi.generated.ts';
import type { Berkas, Isi } from '../../domain/isi.ts';
import { findRenstra } from '../../domain/lookup.ts';
import { listTargetTriwulan } from '../../domain/target-triwulan.ts';
import { once } from '../once.ts';

export type Sasaran = Renstra['tujuan'][number]['sasaran'][number];
export type Iku = Sasaran['indikator'][number];

/** Something of a file and where it stands in it. */
export interface Letak<T> {
  pointer: string;
  value: T;
}

/** A program, kegiatan or sub kegiatan. */
export interface Simpul {
  level: 'program' | 'kegiatan' | 'sub kegiatan';
  kode: string;
  pagu: number | undefined;
  unit: string | undefined; // a sub kegiatan has that of its kegiatan
  indikator: IndikatorProgram[];
  pointer: string;
  induk: Simpul | undefined;
  anak: Simpul[];
}

export type AturanIndikator = Pick<IndikatorProgram, 'kode' | 'arah' | 'rumus' | 'awal' | 'skala'>;

export function listSasaran({ value }: Berkas<Renstra>): Letak<Sasaran>[] {
  return value.tujuan.flatMap(({ sasaran }, t) =>
    sasaran.map((satu, s) => ({ pointer: `/tujuan/${t}/sasaran/${s}`, value: satu })),
  );
}

// Many rules ask for the same lists: each is made once for its file.

export const listIku = once((renstra: Berkas<Renstra>): readonly Letak<Iku>[] => {
  return listSasaran(renstra).flatMap(({ pointer, value }) =>
    value.indikator.map((iku, i) => ({ pointer: `${pointer}/indikator/${i}`, value: iku })),
  );
});

/** The whole tree, parents before children. */
export const listSimpul = once(({ value }: Berkas<Program>): readonly Simpul[] => {
  return value.program.flatMap((program, p) => flatten(toSimpul(program, 'program', `/program/${p}`, undefined)));
});

export const listIndikatorProgram = once(
  (program: Berkas<Program>): readonly (Letak<IndikatorProgram> & { induk: Simpul })[] => {
    return listSimpul(program).flatMap((induk) =>
      induk.indikator.map((value, i) => ({ pointer: `${induk.pointer}/indikator/${i}`, value, induk })),
    );
  },
);

/** Undefined when no renstra covers the year. */
export function findSasaran(isi: Isi, tahun: number): Set<string> | undefined {
  const renstra = findRenstra(isi, tahun);
  return renstra && new Set(listSasaran(renstra).map(({ value }) => value.kode));
}

/** What is to be measured in a year by code, from the renstra or from the program file; undefined without that file. */
export function findIku(isi: Isi, tahun: number): Map<string, Iku> | undefined {
  const renstra = findRenstra(isi, tahun);
  return renstra && indexIku(renstra);
}

export function findIndikatorProgram(isi: Isi, tahun: number): Map<string, IndikatorProgram> | undefined {
  return indikatorByTahun(isi).get(tahun);
}

export function findSimpul(isi: Isi, tahun: number): Map<string, Simpul> | undefined {
  return simpulByTahun(isi).get(tahun);
}

/** Who fills in the money of a row. */
export function findUnitPos(isi: Isi, tahun: number, kode: string): string | undefined {
  const simpul = findSimpul(isi, tahun)?.get(kode);
  return simpul?.unit ?? simpul?.induk?.unit;
}

// Every typed row asks for its indikator: each plan file is indexed once.
const indexIku = once((renstra: Berkas<Renstra>) => new Map(listIku(renstra).map(({ value }) => [value.kode, value])));
const indikatorByTahun = once((isi: Isi) => {
  return indexTahun(isi, (program) => new Map(listIndikatorProgram(program).map(({ value }) => [value.kode, value])));
});
const simpulByTahun = once((isi: Isi) => {
  return indexTahun(isi, (program) => new Map(listSimpul(program).map((simpul) => [simpul.kode, simpul])));
});

function indexTahun<T>({ program }: Isi, index: (program: Berkas<Program>) => T): Map<number, T> {
  return new Map(program.map((berkas) => [berkas.value.tahun, index(berkas)]));
}

export function isKodeIku(kode: string): boolean {
  return kode.startsWith('IKU-');
}

/** The targets that an object with `target` and `target_triwulan` states. */
export function listTarget(
  { target, target_triwulan }: { target?: Nilai; target_triwulan?: TargetTriwulan },
  pointer: string,
): Letak<Nilai>[] {
  const tahun = target === undefined ? [] : [{ pointer: `${pointer}/target`, value: target }];
  const triwulan = listTargetTriwulan(target_triwulan).map(([tw, value]) => {
    return { pointer: `${pointer}/target_triwulan/${tw}`, value };
  });
  return [...tahun, ...triwulan];
}

interface Entri {
  kode: string;
  unit?: string;
  pagu?: number;
  indikator?: IndikatorProgram[];
  kegiatan?: Entri[];
  sub_kegiatan?: Entri[];
}

function toSimpul(entri: Entri, level: Simpul['level'], pointer: string, induk: Simpul | undefined): Simpul {
  const { kode, unit, pagu, indikator = [], kegiatan = [], sub_kegiatan = [] } = entri;
  const simpul: Simpul = { level, kode, pagu, unit, indikator, pointer, induk, anak: [] };
  simpul.anak = [
    ...kegiatan.map((anak, k) => toSimpul(anak, 'kegiatan', `${pointer}/kegiatan/${k}`, simpul)),
    ...sub_kegiatan.map((anak, s) => toSimpul(anak, 'sub kegiatan', `${pointer}/sub_kegiatan/${s}`, simpul)),
  ];
  return simpul;
}

function flatten(simpul: Simpul): Simpul[] {
  return [simpul, ...simpul.anak.flatMap(flatten)];
}
