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

/** What a filter is for, and a value to show it on. */
export const URAIAN_SARINGAN: Record<keyof typeof SARINGAN, { uraian: string; contoh: string; nilai?: string }> = {
  persen: { uraian: 'Angka sebagai persen.', contoh: '97.32' },
  angka: { uraian: 'Angka dengan titik ribuan dan koma desimal.', contoh: '12345.5' },
  rupiah: { uraian: 'Angka sebagai rupiah.', contoh: '12350000' },
  tanggal: { uraian: 'Tanggal dengan nama bulan.', contoh: '2024-04-15' },
  nip: { uraian: 'NIP berspasi seperti pada blok tanda tangan.', contoh: '197201031992031012' },
  besar: { uraian: 'Teks dengan huruf besar.', contoh: 'Kecamatan Contoh' },
  kecil: { uraian: 'Teks dengan huruf kecil.', contoh: 'Triwulan I' },
  bawaan: { uraian: 'Nilai lain bila medan kosong.', contoh: '', nilai: 'belum ditetapkan' },
};
