import type { SisiAngka, Tempat } from './perbandingan.ts';

/** Where a figure stood and stands; of one that is gone, where it stood. */
export function findTempatAngka(lama: SisiAngka | undefined, baru: SisiAngka | undefined): Tempat {
  const isHilang = lama?.realisasi !== undefined && baru?.realisasi === undefined;
  return { ...(lama ? { tempatLama: lama.sumber } : {}), ...(baru && !isHilang ? { tempatBaru: baru.sumber } : {}) };
}
