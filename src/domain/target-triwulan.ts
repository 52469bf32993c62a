// Whether the targets of the triwulan lead to the target of the year, by the way the figures of the indikator become one.
import { sumBulat, sumDesimal, toDesimal } from './angka.ts';
import type { Nilai } from './capaian.ts';
import type { Agregasi, TargetTriwulan } from './isi.generated.ts';

export type Tw = keyof TargetTriwulan;
export type TargetTw = [tw: Tw, nilai: Nilai];

/** What they lead to instead; `nilai` of a sum or a mean is decimal text. */
export type Selisih =
  { jenis: 'akhir'; tw: Tw; nilai: Nilai } | { jenis: 'tanpa-tw4' } | { jenis: 'jumlah' | 'rata-rata'; nilai: string };

const TW = ['tw1', 'tw2', 'tw3', 'tw4'] as const satisfies Tw[];

/** Those that are stated, TW I first. */
export function listTargetTriwulan(target: TargetTriwulan | undefined): TargetTw[] {
  if (!target) return [];
  const daftar: TargetTw[] = [];
  for (const tw of TW) if (target[tw] !== undefined) daftar.push([tw, target[tw]]);
  return daftar;
}

/** Undefined where they lead to the target of the year, where none is stated, or where it cannot be told. */
export function findSelisihTarget(agregasi: Agregasi, target: Nilai, triwulan: TargetTw[]): Selisih | undefined {
  switch (agregasi) {
    case 'jumlah':
      return compareGabungan(agregasi, target, triwulan);
    case 'rata-rata':
      return compareGabungan(agregasi, target, triwulan) ?? findTanpaTw4(triwulan);
    case 'nilai-akhir':
    case 'kumulatif-isian':
      return findTanpaTw4(triwulan) ?? compareAkhir(target, triwulan);
  }
}

export function isSameNilai(a: Nilai | undefined, b: Nilai | undefined): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** What is measured once, in the middle of the year, has its last target there; three in a row without the fourth are a slip. */
function findTanpaTw4(triwulan: TargetTw[]): Selisih | undefined {
  return triwulan.length === 3 && triwulan.at(-1)?.[0] === 'tw3' ? { jenis: 'tanpa-tw4' } : undefined;
}

function compareAkhir(target: Nilai, triwulan: TargetTw[]): Selisih | undefined {
  const [tw, nilai] = triwulan.at(-1) ?? [];
  return tw === undefined || nilai === undefined || isSameNilai(nilai, target)
    ? undefined
    : { jenis: 'akhir', tw, nilai };
}

/** Ranges and predicates have neither sum nor mean. A mean is typed rounded: to a hundredth it is the same. */
function compareGabungan(jenis: 'jumlah' | 'rata-rata', target: Nilai, triwulan: TargetTw[]): Selisih | undefined {
  const angka = triwulan.flatMap(([, nilai]) => (typeof nilai === 'number' ? [nilai] : []));
  if (typeof target !== 'number' || !angka.length || angka.length < triwulan.length) return undefined;
  if (sumBulat([...angka, jenis === 'jumlah' ? -target : -target * angka.length]) === 0) return undefined; // nearly all
  const jumlah = sumDesimal(angka);
  const hasil = jenis === 'jumlah' ? jumlah : jumlah.div(angka.length);
  const selisih = hasil.minus(toDesimal(target)).abs();
  if (selisih.lte(jenis === 'jumlah' ? 0 : 0.01)) return undefined;
  return { jenis, nilai: hasil.toDecimalPlaces(jenis === 'jumlah' ? 6 : 2).toFixed() };
}
