import { roundHalfUp, sumDesimal, toDesimal } from './angka.ts';
import { type AturanCapaian, computeCapaian, computePersenTepat, type Nilai } from './capaian.ts';

/** Printed reports average values already rounded to two decimals; `mentah` averages them unrounded. Both after the cap. */
export type DasarRataRata = 'dibulatkan' | 'mentah';

export interface Terukur {
  aturan: AturanCapaian;
  target: Nilai | undefined;
  realisasi: Nilai | undefined;
  bobot?: number | undefined;
}

/** `persen` is decimal text ("97.32"), absent where the indikator has no capaian. */
export interface Bagian {
  persen: string | undefined;
  bobot?: number | undefined;
}

export interface RataRata {
  persen: string | undefined;
  dihitung: number;
  dikecualikan: number;
  alasan?: string; // why there is no percentage although there are parts
}

export function computeRollUp(daftar: Terukur[], dari: DasarRataRata = 'dibulatkan'): RataRata {
  return computeRataRata(daftar.map((terukur) => ({ persen: findPersen(terukur, dari), bobot: terukur.bobot })));
}

/** Mean of the parts that have a value, weighted when every part has a bobot. The others are counted, never taken as zero. */
export function computeRataRata(bagian: Bagian[]): RataRata {
  const isi = bagian.flatMap(({ persen, bobot }) => (persen === undefined ? [] : [{ persen, bobot: bobot ?? 1 }]));
  const hitungan = { dihitung: isi.length, dikecualikan: bagian.length - isi.length };
  if (!isi.length) return { persen: undefined, ...hitungan };

  const alasan = findCacatBobot(bagian);
  if (alasan !== undefined) return { persen: undefined, ...hitungan, alasan };
  const bobot = sumDesimal(isi.map((satu) => satu.bobot));
  if (bobot.isZero()) return { persen: undefined, ...hitungan, alasan: 'jumlah bobot indikator yang terhitung nol' };
  const jumlah = sumDesimal(isi.map((satu) => toDesimal(satu.persen).times(toDesimal(satu.bobot))));
  return { persen: roundHalfUp(jumlah.div(bobot), 2), ...hitungan };
}

function findPersen({ aturan, target, realisasi }: Terukur, dari: DasarRataRata): string | undefined {
  if (target === undefined) return undefined;
  if (dari === 'mentah') return computePersenTepat(aturan, target, realisasi);
  const capaian = computeCapaian(aturan, target, realisasi);
  return 'persen' in capaian ? capaian.persen : undefined;
}

function findCacatBobot(bagian: Bagian[]): string | undefined {
  const berbobot = bagian.flatMap(({ bobot }) => (bobot === undefined ? [] : [bobot]));
  if (berbobot.length > 0 && berbobot.length < bagian.length) return 'bobot harus diisi semua atau tidak sama sekali';
  return berbobot.every((bobot) => Number.isFinite(bobot) && bobot >= 0) ? undefined : 'bobot tidak boleh negatif';
}
