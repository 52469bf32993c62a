import { formatTw } from '../format.ts';
import type { Folder, TextFile } from '../source/files.ts';
import type { Masa } from './masa.ts';

/** One request, from the day it is submitted. Days are working days after the triwulan. */
export interface Adegan {
  id: string; // also of its branch: "usul/<id>"
  judul: string;
  peran: string; // who submits it, as the SOPs name the role
  unit?: string; // for a role that several units have
  hari: number;
  menit?: number; // after midnight; the office opens at eight
  paths: string[]; // whose chains it goes through, one after the other; relative to the content folder
  susun?: string[]; // steps that the submission is, "pengumpulan-data-kinerja#9"; those of its own role unless told
  berkas: (folder: Folder) => TextFile[]; // from what main holds that day
  /** The n-th approving act comes so many working days after the one before: 1 unless told. */
  jeda?: Record<number, number>;
  /** The n-th act is a return instead; the files are put right, and the chain begins again. */
  kembali?: {
    tindak: number;
    kepada?: string; // jabatan; whom the SOP says unless told
    alasan: string;
    berkas: (folder: Folder, dahulu: TextFile[]) => TextFile[];
  };
  luar?: string; // what happens outside of the repository before it
  catatan?: string; // what is worth seeing in it
}

/** Of the triwulan's folder. */
export function pathsOf({ tahun, triwulan }: Masa, nama: string): string {
  return `kinerja/${tahun}/tw${triwulan}/${nama}`;
}

export function nameMasa({ tahun, triwulan }: Masa): string {
  return `${formatTw(triwulan)} ${tahun}`;
}
