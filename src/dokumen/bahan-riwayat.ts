import type { Triwulan } from '../domain/isi.generated.ts';
import type { Kinerja } from '../domain/kinerja.ts';
import type { Gabungan, RiwayatPersetujuan } from '../domain/riwayat.ts';

export interface BahanRiwayat {
  kinerja: Kinerja;
  periode: { tahun: number; triwulan: Triwulan };
  riwayat: RiwayatPersetujuan;
  gabungan: Gabungan[]; // of this triwulan, oldest first
}

/** The triwulan that the history tells anything of. */
export function listSubjekRiwayat({ periode, riwayat }: Kinerja): BahanRiwayat['periode'][] {
  const ada = periode.filter((satu) => riwayat?.gabungan.some((gabungan) => isMilik(gabungan, satu)));
  return ada.map(({ tahun, triwulan }) => ({ tahun, triwulan }));
}

export function prepareBahanRiwayat(kinerja: Kinerja, periode: BahanRiwayat['periode']): BahanRiwayat {
  const { riwayat } = kinerja;
  if (!riwayat) throw new Error('no history: no document about it');
  return { kinerja, periode, riwayat, gabungan: riwayat.gabungan.filter((satu) => isMilik(satu, periode)) };
}

function isMilik({ berkas }: Gabungan, { tahun, triwulan }: BahanRiwayat['periode']): boolean {
  return berkas.some(({ path }) => path.startsWith(`kinerja/${tahun}/tw${triwulan}/`));
}
