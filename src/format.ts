// Numbers, money, dates and periods as Indonesians read them. Text for people only; data files keep plain numbers.
import { formatAngka } from './domain/angka.ts';
import type { Nilai } from './domain/capaian.ts';
import type { Tanggal } from './domain/kalender.ts';

const BULAN = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
];
const ROMAWI: Record<number, string> = { 1: 'I', 2: 'II', 3: 'III', 4: 'IV' };

/** What stands where there is no figure. Never 0. */
export const TANPA_NILAI = '–';

/** "97.32" → "97,32%". */
export function formatPersen(persen: string): string {
  return `${formatAngka(persen)}%`;
}

/** With a no-break space, so that a line never ends in "Rp". */
export function formatRupiah(rupiah: number): string {
  return `Rp\u00a0${formatAngka(rupiah)}`;
}

/** A number, a predikat as typed, or a range "7–8". */
export function formatNilai(nilai: Nilai): string {
  if (typeof nilai === 'string') return nilai;
  return typeof nilai === 'number' ? formatAngka(nilai) : nilai.map((batas) => formatAngka(batas)).join('–');
}

/** A value with its unit: "95,56%", "12 dokumen", "BB" (a predikat needs none). */
export function formatUkuran(nilai: Nilai, satuan: string): string {
  if (typeof nilai === 'string') return nilai;
  const jarak = satuan === '%' ? '' : '\u00a0';
  return `${formatNilai(nilai)}${jarak}${satuan}`;
}

/** "2024-04-05" → "5 April 2024". */
export function formatTanggal(tanggal: Tanggal): string {
  const [tahun = '', bulan = '', hari = ''] = tanggal.split('-');
  return `${Number(hari)} ${BULAN[Number(bulan) - 1] ?? bulan} ${tahun}`;
}

export function formatTriwulan(triwulan: number): string {
  return `Triwulan ${ROMAWI[triwulan] ?? triwulan}`;
}

/** Short, for table heads and chart axes. */
export function formatTw(triwulan: number): string {
  return `TW ${ROMAWI[triwulan] ?? triwulan}`;
}
