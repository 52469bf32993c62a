// How the rules say a figure in a message: as people read it.
import { formatAngka } from '../../domain/angka.ts';
import type { Nilai, Triwulan } from '../../domain/isi.generated.ts';

const ROMAWI: Record<Triwulan, string> = { 1: 'I', 2: 'II', 3: 'III', 4: 'IV' };

export function formatTw(triwulan: Triwulan): string {
  return `TW ${ROMAWI[triwulan]}`;
}

export function formatRupiah(rupiah: number): string {
  return `Rp${formatAngka(rupiah)}`;
}

/** As typed: 82.5 → "82,5", "BB" → "BB", [7, 8] → "7–8". */
export function formatNilai(nilai: Nilai): string {
  if (Array.isArray(nilai)) return nilai.map(formatAngka).join('–');
  return typeof nilai === 'number' ? formatAngka(nilai) : nilai;
}

/** "a", "a dan b", "a, b, dan c" */
export function formatDaftar(daftar: string[]): string {
  const akhir = daftar.at(-1) ?? '';
  if (daftar.length < 3) return daftar.join(' dan ');
  return `${daftar.slice(0, -1).join(', ')}, dan ${akhir}`;
}
