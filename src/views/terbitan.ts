import type { EntriDokumen, Mode } from '../dokumen/catalog.ts';
import type { Nilai } from '../domain/isi.generated.ts';
import type { Rujukan } from '../domain/isi.ts';
import type { Baris, BarisAnggaran, Kinerja } from '../domain/kinerja.ts';
import type { Posisi } from '../domain/riwayat.ts';
import type { Dokumen } from '../markup/types.ts';

/** What one build shows: the whole Kinerja and, of it, what this mode lets people see. Every view starts from it. */
export interface Terbitan {
  kinerja: Kinerja;
  terbit: Baris[];
  anggaran: BarisAnggaran[];
  mode: Mode;
  dokumen: { entri: EntriDokumen; dokumen: Dokumen }[];
  berkas: { path: string; text: string }[]; // content files that may be read as source
  panduan: { path: string; text: string }[]; // Markdown for the office's own people
  posisi: Posisi;
  lineOf(rujukan: Rujukan): number;
  commit: string | undefined;
  tanggal: string; // of the commit
}

/** The year people look for first: the latest with something to show, else the latest begun. */
export function findTahunUtama({ kinerja, terbit }: Terbitan): number | undefined {
  return terbit.at(-1)?.tahun ?? kinerja.periode.at(-1)?.tahun;
}

export function listTahun({ kinerja }: Terbitan): number[] {
  return [...new Set(kinerja.periode.map(({ tahun }) => tahun))].sort((a, b) => b - a);
}

/** Every indikator that any triwulan measures, in plan order; where years differ, as the latest one that is shown defines it. */
export function listIndikator({ kinerja, terbit }: Terbitan): Baris['indikator'][] {
  const byKode = new Map([...kinerja.baris, ...terbit].map(({ indikator }) => [indikator.kode, indikator]));
  return [...byKode.values()];
}

/** The year's target in force at the last triwulan that is shown: a later perubahan appears together with its figures. */
export function findTargetTahun({ kinerja, terbit }: Terbitan, kode: string, tahun: number): Nilai | undefined {
  const isMilik = (baris: Baris) => baris.tahun === tahun && baris.indikator.kode === kode;
  return (terbit.findLast(isMilik) ?? kinerja.baris.find(isMilik))?.targetTahun;
}
