import { readFileSync } from 'node:fs';

/** One printed row. Which fields it has depends on its table; figures stand as printed, `_num` as read by hand. */
export interface BarisCetak {
  indikator: string;
  satuan: string;
  target: string | number | string[] | null;
  realisasi: string | number | null;
  realisasi_tahun_lalu?: string;
  capaian_cetak: string | number | null;
  target_num?: number | null;
  realisasi_num?: number | null;
  hitung_cek?: number | null;
  cocok?: boolean;
  bulanan?: number[];
  jenis?: 'anggaran';
  pagu?: number;
  realisasi_anggaran?: number;
  serapan_hitung?: number;
  tw1_rp?: string;
  tw2_rp?: string;
  anak?: string[];
}

export interface TabelCetak {
  id: string;
  source: string;
  rata_rata_cetak?: string;
  rows: BarisCetak[];
}

/** Published tables with their printing errors, each with its source. */
export const TABEL: TabelCetak[] = JSON.parse(
  readFileSync(new URL('../input/tabel-nyata.json', import.meta.url), 'utf8'),
);

export function listBaris(id: string): BarisCetak[] {
  return TABEL.find((tabel) => tabel.id === id)?.rows ?? [];
}
