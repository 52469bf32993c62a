// Permanent editions: what was published of a triwulan, as it was then. Their files never change; a correction makes the next one.
import type { Edisi, Triwulan } from './isi.generated.ts';
import type { Berkas, Isi } from './isi.ts';
import type { Periode, Segel } from './kinerja.ts';
import { ofTriwulan } from './lookup.ts';
import { isSah } from './resolve.ts';

export interface NomorEdisi {
  tahun: number;
  triwulan: Triwulan;
  edisi: number;
}

/** Its folder below edisi/ and its address: "2024-tw1", after a correction "2024-tw1-edisi2". */
export function nameEdisi({ tahun, triwulan, edisi }: NomorEdisi): string {
  return `${tahun}-tw${triwulan}${edisi === 1 ? '' : `-edisi${edisi}`}`;
}

/** Of one triwulan, the first edition first. */
export function listEdisi(isi: Isi, tahun: number, triwulan: Triwulan): Berkas<Edisi>[] {
  return ofTriwulan(isi.edisi, tahun, triwulan).toSorted((a, b) => a.value.edisi - b.value.edisi);
}

/** The folder that holds a file of an edition: "edisi/2024-tw1". */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}

/** What seals an edition's rows, and what it says they were sealed by. */
export function pairSegel({ kompilasi, laporan }: Periode, edisi: Edisi): { segel: Segel | undefined; dasar: Dasar }[] {
  return [
    { segel: kompilasi, dasar: edisi.kompilasi },
    { segel: laporan, dasar: edisi.laporan_capaian },
  ];
}

export type Dasar = Edisi['kompilasi'];

/** Whether an edition was made from the seals that stand now. */
export function isTerkini(periode: Periode, edisi: Edisi): boolean {
  return pairSegel(periode, edisi).every(({ segel, dasar }) => segel?.sidik === dasar.sidik);
}

/** A triwulan that both seals cover, and that no edition holds as it stands now. */
export function isTanpaEdisi(isi: Isi, periode: Periode): boolean {
  if (!isSah(periode.kompilasi) || !isSah(periode.laporan)) return false;
  return !listEdisi(isi, periode.tahun, periode.triwulan).some(({ value }) => isTerkini(periode, value));
}
