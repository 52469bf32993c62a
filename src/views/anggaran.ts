import { computeSerapan, sumTree } from '../domain/anggaran.ts';
import type { BarisAnggaran } from '../domain/kinerja.ts';
import { DAFTAR_TRIWULAN } from '../domain/lookup.ts';
import { formatPersen, formatRupiah, formatTw, KOSONG } from '../format.ts';
import { jalurProgram, linkPersetujuan, linkSumber, linkUnit, type Tautan } from './tautan.ts';
import type { Terbitan } from './terbitan.ts';

export interface AnggaranView {
  total: SerapanView & { pokok: PokokAnggaran };
  baris: BarisAnggaranView[];
}

export interface SerapanView {
  pagu: string;
  realisasi: string; // s.d. the triwulan
  sisa: string;
  serapan: string | undefined; // "61,20%"
  nilai: number | undefined;
  belum: string | undefined; // "TW II belum lengkap"
}

/** The budget in one figure. Without a pagu there is no serapan, only what was spent. */
export interface PokokAnggaran {
  label: string;
  angka: string;
  keterangan: string;
}

export interface BarisAnggaranView extends SerapanView {
  kode: string;
  nama: string;
  jalur: string;
  level: BarisAnggaran['level'];
  unit: string;
  realisasiTw: string;
  draf: boolean;
  sumber: Tautan | undefined;
  persetujuan: Tautan | undefined;
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

function viewTotal(teratas: BarisAnggaran[]): AnggaranView['total'] {
  const anak = teratas.map(({ kode, pagu, realisasiSampai }) => ({ kode, pagu, realisasi: realisasiSampai, anak: [] }));
  const { pagu, realisasi } = sumTree({ kode: '', anak });
  const belum = DAFTAR_TRIWULAN.filter((triwulan) => teratas.some((satu) => satu.belum.includes(triwulan)));
  const serapan = viewSerapan(pagu, realisasi, computeSerapan(pagu, realisasi), belum);
  return { ...serapan, pokok: viewPokok(pagu, realisasi, serapan) };
}

function viewBarisAnggaran(terbitan: Terbitan, baris: BarisAnggaran): BarisAnggaranView {
  const { kode, nama, level, disahkan } = baris;
  return {
    kode,
    nama,
    jalur: jalurProgram(kode),
    level,
    unit: linkUnit(terbitan, baris.unit).teks,
    realisasiTw: formatUang(baris.realisasi),
    draf: !disahkan,
    sumber: linkSumber(terbitan, baris.sumber),
    persetujuan: linkPersetujuan(terbitan, baris.sumber),
    ...viewSerapan(baris.pagu, baris.realisasiSampai, baris.serapan, baris.belum),
  };
}

export function viewSerapan(
  pagu: number | undefined,
  realisasi: number | undefined,
  serapan: string | undefined,
  belum: BarisAnggaran['belum'],
): SerapanView {
  const sisa = pagu === undefined || realisasi === undefined ? undefined : pagu - realisasi;
  return {
    pagu: formatUang(pagu),
    realisasi: formatUang(realisasi),
    sisa: formatUang(sisa),
    serapan: serapan === undefined ? undefined : formatPersen(serapan),
    nilai: serapan === undefined ? undefined : Number(serapan),
    belum: belum.length === 0 ? undefined : `${belum.map(formatTw).join(', ')} belum lengkap`,
  };
}

function viewPokok(
  pagu: number | undefined,
  realisasi: number | undefined,
  { serapan = KOSONG, belum }: SerapanView,
): PokokAnggaran {
  const label = 'Serapan anggaran';
  const tambahan = belum === undefined ? '' : `; ${belum}`;
  const paguTeks = pagu === undefined ? 'pagu tidak diketahui' : `pagu ${formatRupiah(pagu)}`;
  if (realisasi === undefined) return { label, angka: KOSONG, keterangan: `belum ada realisasi; ${paguTeks}` };
  const uang = formatRupiah(realisasi);
  if (pagu === undefined) return { label: 'Anggaran dibelanjakan', angka: uang, keterangan: `${paguTeks}${tambahan}` };
  return { label, angka: serapan, keterangan: `${uang} dari ${formatRupiah(pagu)}${tambahan}` };
}

export function formatUang(rupiah: number | undefined): string {
  return rupiah === undefined ? KOSONG : formatRupiah(rupiah);
}
