// Rows of capaian as tables show them: numbered, each under the sasaran, program or kegiatan it belongs to.
import type { Baris } from '../domain/kinerja.ts';
import type { AturanBerlaku } from '../domain/lookup.ts';
import { computeRollUp, type RataRata } from '../domain/rata-rata.ts';

export interface BarisJanji {
  nomor: number;
  sasaran: string; // as the perkin words it; in tables of the whole office the name of the induk
  baris: Baris;
}

/** What a mean is computed from: the rows, and the rule that says how. */
export interface DaftarJanji {
  baris: BarisJanji[];
  aturan: AturanBerlaku | undefined;
}

/** In the order given, each under the sasaran, program, kegiatan or sub kegiatan it stands in. */
export function numberBaris(baris: Baris[]): BarisJanji[] {
  return baris.map((satu, index) => ({ nomor: index + 1, sasaran: satu.indikator.induk.nama, baris: satu }));
}

export function computeRataRataBaris({ baris, aturan }: DaftarJanji, kapan: 'triwulan' | 'sampai'): RataRata {
  const terukur = baris.map(({ baris: satu }) => {
    const { target, realisasi } = kapan === 'sampai' ? satu.sampai : satu;
    return { aturan: satu.indikator.aturan, target, realisasi };
  });
  return computeRollUp(terukur, aturan?.rata_rata_dari);
}
