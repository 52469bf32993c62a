import type { Rule } from './rule.ts';
import { ATURAN } from './rules/aturan.ts';
import { BERKAS } from './rules/berkas.ts';
import { KEUNIKAN, SATU_BERKAS } from './rules/keunikan.ts';
import { KODE } from './rules/kode.ts';
import { NILAI } from './rules/nilai.ts';
import { PAGU } from './rules/pagu.ts';
import { PEJABAT } from './rules/pejabat.ts';
import { RUJUKAN } from './rules/rujukan.ts';
import { SEGEL } from './rules/segel.ts';
import { TEMPAT } from './rules/tempat.ts';
import { WAKTU } from './rules/waktu.ts';

/**
 * What must be true of the content as a whole. Each rule is named by the truth it guards. Rules of names come first; of two that find
 * fault with the same place, the earlier speaks.
 */
export const RULES: Rule[] = [
  ...KEUNIKAN,
  ...KODE,
  ...BERKAS,
  ...RUJUKAN,
  ...SATU_BERKAS,
  ...NILAI,
  ...TEMPAT,
  ...ATURAN,
  ...PAGU,
  ...WAKTU,
  ...PEJABAT,
  ...SEGEL,
];
