import { formatAngka, formatNip, formatPersen, formatRupiah, formatTanggal, KOSONG } from '../format.ts';
import type { Filter } from '../markup/expression-check.ts';

/** The filters of every template. A figure that is missing prints as a dash, never as nothing. */
export const SARINGAN = {
  persen: ofAngka(formatPersen),
  angka: ofAngka(formatAngka),
  rupiah: ofAngka(formatRupiah),
  tanggal: { takes: ['tanggal'], format: (teks) => (teks === '' ? KOSONG : formatTanggal(teks)) },
  nip: { takes: ['teks'], format: formatNip },
  besar: { takes: ['teks'], format: (teks) => teks.toUpperCase() },
  kecil: { takes: ['teks'], format: (teks) => teks.toLowerCase() },
  bawaan: { takes: ['teks'], argument: 'wajib', format: (teks, lain) => (teks === '' ? lain : teks) },
} as const satisfies Record<string, Filter>;

function ofAngka(format: (teks: string) => string): Filter {
  return { takes: ['angka'], format: (teks) => (teks === '' ? KOSONG : format(teks)) };
}
