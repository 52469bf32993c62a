import type { Baris, Indikator } from '../domain/kinerja.ts';
import { findAkhir } from '../domain/terakhir.ts';
import { formatDaftar, formatTriwulan } from '../format.ts';
import { listNamaLevel } from './baris.ts';
import type { Terbitan } from './terbitan.ts';

/** The rows of the latest triwulan in which anybody reported. */
export function takeTerakhir(baris: Baris[]): Baris[] {
  const akhir = findAkhir(baris);
  return baris.filter((satu) => akhir && isSetriwulan(satu, akhir));
}

/** IKU and programs of the latest triwulan. */
export interface Terakhir {
  baris: Baris[]; // those of the latest triwulan first
  catatan: string[]; // which are of an earlier one, and which may not be shown yet
}

/** IKU stand under the compilation's seal, the others under the report's: where one is behind, its latest rows hold. */
export function readTerakhir({ kinerja, terbit }: Terbitan, isMilik: (baris: Milik) => boolean): Terakhir {
  const milik = terbit.filter(isMilik);
  const akhir = takeTerakhir(milik);
  const [satu] = akhir;
  if (!satu) return { baris: [], catatan: [] };
  const tertinggal = takeTerakhir(milik.filter((lain) => lain.tahun === satu.tahun && !akhir.some(isSesegel(lain))));
  const baris = [...akhir, ...tertinggal];
  const tertutup = kinerja.baris.filter(
    (lain) => isMilik(lain) && isSetriwulan(lain, satu) && !baris.some(isSesegel(lain)),
  );
  return { baris, catatan: [...describeTertinggal(tertinggal), ...describeTertutup(tertutup)] };
}

type Milik = Pick<Baris, 'tahun' | 'indikator'>;

export function isSetriwulan(
  satu: Pick<Baris, 'tahun' | 'triwulan'>,
  lain: Pick<Baris, 'tahun' | 'triwulan'>,
): boolean {
  return satu.tahun === lain.tahun && satu.triwulan === lain.triwulan;
}

function isSesegel({ indikator: satu }: { indikator: Indikator }): (lain: { indikator: Indikator }) => boolean {
  return ({ indikator: lain }) => (satu.level === 'sasaran') === (lain.level === 'sasaran');
}

function describeTertinggal(baris: Baris[]): string[] {
  return baris.slice(0, 1).map(({ triwulan }) => `Angka ${nameLevel(baris)} masih dari ${formatTriwulan(triwulan)}.`);
}

function describeTertutup(baris: Baris[]): string[] {
  return baris.length === 0 ? [] : [`Angka ${nameLevel(baris)} belum disahkan.`];
}

/** "program, kegiatan, dan sub kegiatan" */
export function nameLevel(baris: Baris[]): string {
  return formatDaftar(listNamaLevel(baris).map((nama) => nama.toLowerCase()));
}
