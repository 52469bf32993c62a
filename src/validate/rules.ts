import type { Rule } from './rule.ts';
import { BERKAS } from './rules/berkas.ts';
import { KEUNIKAN } from './rules/keunikan.ts';
import { KODE } from './rules/kode.ts';
import { NILAI } from './rules/nilai.ts';
import { PAGU } from './rules/pagu.ts';
import { PEJABAT } from './rules/pejabat.ts';
import { RUJUKAN } from './rules/rujukan.ts';
import { SEGEL } from './rules/segel.ts';
import { WAKTU } from './rules/waktu.ts';

/** What must be true of the content as a whole. Each rule is named by the truth it guards. */
export const RULES: Rule[] = [
  ...BERKAS,
  ...KEUNIKAN,
  ...RUJUKAN,
  ...KODE,
  ...NILAI,
  ...PAGU,
  ...WAKTU,
  ...PEJABAT,
  ...SEGEL,
];
