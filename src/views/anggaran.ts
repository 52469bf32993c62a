import { computeSerapan, sumTree } from '../domain/anggaran.ts';
import type { BarisAnggaran } from '../domain/kinerja.ts';
import { formatPersen, formatRupiah, KOSONG } from '../format.ts';
import { linkSumber, linkUnit, type Tautan } from './tautan.ts';
import type { Terbitan } from './terbitan.ts';

export interface AnggaranView {
  total: SerapanView;
  baris: BarisAnggaranView[];
}

export interface SerapanView {
  pagu: string;
  realisasi: string; // s.d. the triwulan
  sisa: string;
  serapan: string | undefined; // "61,20%"
  nilai: number | undefined;
}

export interface BarisAnggaranView extends SerapanView {
  kode: string;
  nama: string;
  level: BarisAnggaran['level'];
  unit: string;
  realisasiTw: string;
  belum: number[];
  draf: boolean;
  sumber: Tautan | undefined;
}

/** Rows of one triwulan, or nothing where none are shown. The total is that of the top rows: the others are in their sums. */
export function viewAnggaran(terbitan: Terbitan, baris: BarisAnggaran[]): AnggaranView | undefined {
  if (baris.length === 0) return undefined;
  const teratas = baris.filter(({ kode }) => !baris.some((lain) => kode.startsWith(`${lain.kode}.`)));
  return { total: viewTotal(teratas), baris: baris.map((satu) => viewBarisAnggaran(terbitan, satu)) };
}

export function listAnggaranTriwulan({ anggaran }: Terbitan, tahun: number, triwulan: number): BarisAnggaran[] {
  return anggaran.filter((satu) => satu.tahun === tahun && satu.triwulan === triwulan);
}

function viewTotal(teratas: BarisAnggaran[]): SerapanView {
  const anak = teratas.map(({ kode, pagu, realisasiSampai }) => ({ kode, pagu, realisasi: realisasiSampai, anak: [] }));
  const { pagu, realisasi } = sumTree({ kode: '', anak });
  return viewSerapan(pagu, realisasi, computeSerapan(pagu, realisasi));
}

function viewBarisAnggaran(terbitan: Terbitan, baris: BarisAnggaran): BarisAnggaranView {
  const { kode, nama, level, belum, disahkan } = baris;
  return {
    kode,
    nama,
    level,
    belum,
    unit: linkUnit(terbitan, baris.unit).teks,
    realisasiTw: formatUang(baris.realisasi),
    draf: !disahkan,
    sumber: linkSumber(terbitan, baris.sumber),
    ...viewSerapan(baris.pagu, baris.realisasiSampai, baris.serapan),
  };
}

function viewSerapan(
  pagu: number | undefined,
  realisasi: number | undefined,
  serapan: string | undefined,
): SerapanView {
  const sisa = pagu === undefined || realisasi === undefined ? undefined : pagu - realisasi;
  return {
    pagu: formatUang(pagu),
    realisasi: formatUang(realisasi),
    sisa: formatUang(sisa),
    serapan: serapan === undefined ? undefined : formatPersen(serapan),
    nilai: serapan === undefined ? undefined : Number(serapan),
  };
}

function formatUang(rupiah: number | undefined): string {
  return rupiah === undefined ? KOSONG : formatRupiah(rupiah);
}
