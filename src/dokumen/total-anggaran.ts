import { computeSerapan, sumRupiah } from '../domain/anggaran.ts';
import type { BarisAnggaran } from '../domain/kinerja.ts';

/** Rupiah; serapan in per cent ("18.33"). Undefined while nothing is reported. */
export interface TotalAnggaran {
  pagu: number | undefined;
  realisasi: number | undefined;
  realisasiSampai: number | undefined;
  serapan: string | undefined;
}

/** Of the rows that stand under no other row shown: the others are in their sums. */
export function sumAnggaran(anggaran: BarisAnggaran[]): TotalAnggaran {
  const teratas = anggaran.filter(({ kode }) => !anggaran.some((lain) => kode.startsWith(`${lain.kode}.`)));
  const pagu = sumRupiah(teratas.map((satu) => satu.pagu));
  const realisasiSampai = sumRupiah(teratas.map((satu) => satu.realisasiSampai));
  return {
    pagu,
    realisasi: sumRupiah(teratas.map((satu) => satu.realisasi)),
    realisasiSampai,
    serapan: computeSerapan(pagu, realisasiSampai),
  };
}
