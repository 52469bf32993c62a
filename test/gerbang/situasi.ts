import type { FaktaMR } from '../../src/alur/fakta.ts';
import type { HasilPeriksa, Kebijakan } from '../../src/alur/kebijakan.ts';
import { decide } from '../../src/alur/putusan.ts';
import type { BahanPenjelasan } from '../../src/gerbang/penjelasan-nama.ts';
import { findHariFakta } from '../../src/gerbang/tinjau.ts';
import { isError, type Problem } from '../../src/source/problem.ts';
import { BERSIH, permohonan } from '../alur/fakta-contoh.ts';
import { kebijakan } from '../alur/kantor.ts';

export interface Lain {
  isi?: Kebijakan['isi'];
  periksa?: Partial<HasilPeriksa>;
  problems?: Problem[];
  tanpaPohon?: boolean; // no merged tree: not checked
  per?: string;
}

/** A situation: what differs from the plain request of fakta-contoh.ts, and what the gate makes an explanation of. */
export function bahan(ubah: Partial<FaktaMR>, lain: Lain = {}): BahanPenjelasan {
  const dasar = kebijakan(lain.isi);
  const fakta = permohonan(ubah);
  const problems = lain.problems ?? [];
  const periksa = { ...BERSIH, kesalahan: problems.filter(isError).length, ...lain.periksa };
  const per = lain.per ?? findHariFakta(fakta, dasar.juruGabung);
  const ada = lain.tanpaPohon ? undefined : periksa;
  const putusan = decide(dasar, fakta, ada, per);
  return { kebijakan: dasar, fakta, per, tinjauan: { putusan, problems, ...(ada && { periksa: ada }) } };
}
