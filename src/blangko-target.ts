// The targets of a new year: what a document of that year states, and of the year before what still goes with it.
import { computeCapaian, type Nilai } from './domain/capaian.ts';
import type { Rencana } from './domain/rencana.ts';
import {
  findSelisihTarget,
  isSameNilai,
  listTargetTriwulan,
  type TargetTw,
  type Tw,
} from './domain/target-triwulan.ts';

/** Stated by the renstra for that year; copied from the year before; or neither, and to be decided. */
export type Asal = 'renstra' | 'salinan' | 'tetapkan';

export interface Angka {
  nilai: Nilai;
  asal: Asal;
}

export interface TargetBaru {
  target: Angka | undefined;
  triwulan: Map<Tw, Angka>; // empty: none that would be consistent
  usul: string | undefined; // what is to be written where the triwulan of the year before no longer fit
}

/**
 * A planner takes the year's target from the renstra and divides it anew only where it changed. Last year's triwulan are kept while
 * they lead to the year's target: a sum or a mean that would come out differently is left open instead of scaled.
 */
export function composeTarget(lalu: Rencana, ditetapkan: Nilai | undefined): TargetBaru {
  const target = ditetapkan ?? lalu.target;
  const semula = listTargetTriwulan(lalu.targetTriwulan);
  const triwulan = target === undefined ? salin(semula) : composeTriwulan(lalu, semula, target);
  return {
    target:
      target === undefined ? undefined : { nilai: target, asal: ditetapkan === undefined ? 'salinan' : 'renstra' },
    triwulan: new Map(triwulan),
    usul: semula.length && !triwulan.length ? describeUsul(lalu, semula, target) : undefined,
  };
}

function salin(triwulan: TargetTw[]): [Tw, Angka][] {
  return triwulan.map(([tw, nilai]) => [tw, { nilai, asal: 'salinan' }]);
}

function composeTriwulan({ target, indikator }: Rencana, semula: TargetTw[], baru: Nilai): [Tw, Angka][] {
  if (target === undefined || findSelisihTarget(indikator.agregasi, target, semula)) return [];
  if (isSameNilai(target, baru)) return salin(semula);
  if (indikator.agregasi === 'jumlah') return [];
  if (semula.every(([, nilai]) => isSameNilai(nilai, target)))
    return semula.map(([tw]) => [tw, { nilai: baru, asal: 'tetapkan' }]);
  const [akhir, ...sebelum] = semula.toReversed();
  const menuju = akhir !== undefined && indikator.agregasi !== 'rata-rata';
  // On the way to the new target: it reaches what the earlier triwulan promise.
  const searah = sebelum.every(([, nilai]) => computeCapaian(indikator.aturan, nilai, baru).status === 'tercapai');
  return menuju && searah ? [...salin(sebelum.toReversed()), [akhir[0], { nilai: baru, asal: 'renstra' }]] : [];
}

function describeUsul({ indikator: { agregasi } }: Rencana, semula: TargetTw[], target: Nilai | undefined): string {
  const syarat = { jumlah: 'berjumlah', 'rata-rata': 'rata-ratanya' }[String(agregasi)] ?? 'berakhir pada';
  return `target_triwulan, ${syarat} ${show(target)}; tahun lalu ${semula.map(([, nilai]) => show(nilai)).join(', ')}`;
}

function show(nilai: Nilai | undefined): string {
  return Array.isArray(nilai) ? `[${nilai.join(', ')}]` : String(nilai);
}
