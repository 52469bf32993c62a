import { hitungAngka } from './capaian-angka.ts';
import { computePersen, type Nisbah, roundPersen } from './capaian-persen.ts';
import { hitungPredikat } from './capaian-predikat.ts';

export interface AturanCapaian {
  arah: 'naik' | 'turun' | 'stabil' | 'rentang' | 'predikat';
  rumus?: 'selisih' | 'rasio' | 'dari-awal'; // only for 'turun'; default 'selisih' = (2T − R) / T
  awal?: number; // baseline for 'dari-awal'
  skala?: string[]; // for 'predikat', worst to best
  batas?: number; // cap in per cent; absent = none
}

/** A string is a predikat, a pair is a target range. */
export type Nilai = number | string | [number, number];

/** `persen` is capped and never below 0, `mentah` is neither; both rounded half up to two decimals. */
export type Capaian =
  | { status: 'belum-dilaporkan' | 'tanpa-target'; alasan: string }
  | { status: 'tercapai' | 'tidak-tercapai'; persen: string; mentah: string; rumus: string };

/** What a formula yields before cap, floor and rounding. */
export type Hitungan =
  | { status: 'belum-dilaporkan' | 'tanpa-target'; alasan: string }
  | { status: 'tercapai' | 'tidak-tercapai'; nisbah: Nisbah; rumus: string };

/**
 * Never throws on content: a realisasi that is blank or of the wrong kind is `belum-dilaporkan`, a target or rule that no percentage can
 * be taken of is `tanpa-target`, each with its reason. A blank comes first: with a zero target, too, it is not reported.
 */
export function computeCapaian(aturan: AturanCapaian, target: Nilai, realisasi: Nilai | undefined): Capaian {
  const hitungan = hitung(aturan, target, realisasi);
  if ('alasan' in hitungan) return hitungan;
  const { status, nisbah, rumus } = hitungan;
  const { mentah, persen } = roundPersen(nisbah, aturan.batas);
  return { status, persen, mentah, rumus };
}

/** `persen` before rounding, as decimal text: for offices that average unrounded values. */
export function computePersenTepat(
  aturan: AturanCapaian,
  target: Nilai,
  realisasi: Nilai | undefined,
): string | undefined {
  const hitungan = hitung(aturan, target, realisasi);
  return 'alasan' in hitungan ? undefined : computePersen(hitungan.nisbah, aturan.batas).toFixed();
}

function hitung(aturan: AturanCapaian, target: Nilai, realisasi: Nilai | undefined): Hitungan {
  if (realisasi === undefined) return { status: 'belum-dilaporkan', alasan: 'realisasi belum diisi' };
  const { arah } = aturan;
  switch (arah) {
    case 'naik':
    case 'turun':
    case 'stabil':
    case 'rentang':
      return hitungAngka(aturan, arah, target, realisasi);
    case 'predikat':
      return hitungPredikat(aturan.skala, target, realisasi);
  }
}
