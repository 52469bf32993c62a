import type { ProblemCode } from '../source/problem.ts';
import { BERKAS } from './penjelasan/berkas.ts';
import { NARASI } from './penjelasan/narasi.ts';
import { NILAI } from './penjelasan/nilai.ts';
import { PENGESAHAN } from './penjelasan/pengesahan.ts';
import { RENCANA } from './penjelasan/rencana.ts';
import { RUJUKAN } from './penjelasan/rujukan.ts';
import { SKEMA } from './penjelasan/skema.ts';
import { WAKTU } from './penjelasan/waktu.ts';
import { YAML } from './penjelasan/yaml.ts';

/** What a problem code means, why it is one, and content that has it. README and the guide list them; tests compare. */
export interface Penjelasan {
  arti: string;
  dasar: string; // regulation and article, SOP step, or the reason
  contoh: string;
  peringatan?: true; // a warning of a check that is no rule; rules say it themselves
}

/** By group, as people look them up. */
export const KELOMPOK_KODE = {
  'Berkas dan folder': BERKAS,
  'Tulisan YAML': YAML,
  'Bentuk isian': SKEMA,
  'Kode dan rujukan': RUJUKAN,
  'Rencana dan perjanjian': RENCANA,
  'Angka, bukti, dan analisis': NILAI,
  'Tanggal, kalender, dan pejabat': WAKTU,
  'Pengesahan dan pengecualian': PENGESAHAN,
  'Narasi dan templat': NARASI,
} as const;

export const PENJELASAN: Record<ProblemCode, Penjelasan> = {
  ...BERKAS,
  ...YAML,
  ...SKEMA,
  ...RUJUKAN,
  ...RENCANA,
  ...NILAI,
  ...WAKTU,
  ...PENGESAHAN,
  ...NARASI,
};
