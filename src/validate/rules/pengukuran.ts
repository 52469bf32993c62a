import type { Isi } from '../../domain/isi.ts';
import { findProgram, ofTriwulan } from '../../domain/lookup.ts';
import type { Finding, Konteks, Rule } from '../rule.ts';
import { listPos, type PosIsian } from './isian.ts';
import { findSimpul } from './rencana.ts';

export const PENGUKURAN: Rule[] = [
  { code: 'isian-tidak-diminta', needs: ['instansi', 'program', 'pengukuran'], find: kegiatanIsFilledByItsUnit },
];

/** Whoever looks over a file answers for one unit: a kegiatan of another would pass the wrong desk. */
function* kegiatanIsFilledByItsUnit(isi: Isi, { isTroubled }: Konteks): Iterable<Finding> {
  const unitByPath = new Map(isi.pengukuran.map(({ path, value }) => [path, value.unit]));
  for (const [, semua] of Map.groupBy(listPos(isi), ({ tahun, triwulan }) => `${tahun} ${triwulan}`)) {
    if (listBerkas(isi, semua[0]).some(isTroubled)) continue;
    for (const { path, pointer, tahun, kode } of semua) {
      const simpul = findSimpul(isi, tahun)?.get(kode);
      const unit = simpul?.unit ?? simpul?.induk?.unit;
      const pengisi = unitByPath.get(path);
      if (unit === undefined || pengisi === undefined || unit === pengisi) continue;
      const message = `${kode} diisi ${pengisi}, padahal unitnya dalam program ${tahun} ${unit}`;
      const hint = `Pindahkan ke pengukuran/${unit}.yaml, atau betulkan unit: dalam program/${tahun}.yaml.`;
      yield { path, pointer: `${pointer}/kode`, message, hint };
    }
  }
}

/** What says which unit fills in what: the program of that year and the pengukuran of that triwulan. */
function listBerkas(isi: Isi, pos: PosIsian | undefined): string[] {
  if (!pos) return [];
  const program = findProgram(isi, pos.tahun);
  return [...(program ? [program] : []), ...ofTriwulan(isi.pengukuran, pos.tahun, pos.triwulan)].map(
    ({ path }) => path,
  );
}
