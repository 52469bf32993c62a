import type { Isi } from '../../domain/isi.ts';
import { findProgram, findRenstra } from '../../domain/lookup.ts';
import type { Finding, Rule } from '../rule.ts';

export const BERKAS: Rule[] = [
  { code: 'berkas-wajib-tidak-ada', needs: ['renstra'], find: measuredYearHasItsRenstra },
  { code: 'berkas-wajib-tidak-ada', needs: ['program'], find: measuredYearHasItsProgram },
];

function* measuredYearHasItsRenstra(isi: Isi): Iterable<Finding> {
  for (const { path, tahun } of listFirstOfYear([...isi.format, ...isi.seksi])) {
    if (findRenstra(isi, tahun)) continue;
    yield explain(path, `renstra yang mencakup tahun ${tahun}`);
  }
}

function* measuredYearHasItsProgram(isi: Isi): Iterable<Finding> {
  for (const { path, tahun } of listFirstOfYear([...isi.pengukuran, ...isi['program-triwulan']])) {
    if (findProgram(isi, tahun)) continue;
    yield explain(path, `program/${tahun}.yaml`);
  }
}

/** Told once a year: without the plan nothing else of that year is judged. */
function listFirstOfYear(daftar: { path: string; value: { tahun: number } }[]): { path: string; tahun: number }[] {
  const pertama = new Map<number, string>();
  for (const { path, value } of daftar) if (!pertama.has(value.tahun)) pertama.set(value.tahun, path);
  return [...pertama].map(([tahun, path]) => ({ path, tahun }));
}

function explain(path: string, rencana: string): Finding {
  return { path, pointer: '/tahun', message: `belum ada ${rencana}`, hint: 'Buat berkas rencana itu lebih dahulu.' };
}
