import type { Isi } from '../../domain/isi.ts';
import { findProgram } from '../../domain/lookup.ts';
import type { Finding, Konteks, Rule } from '../rule.ts';
import { listPos } from './isian.ts';
import { findUnitPos } from './rencana.ts';

export const PENGUKURAN: Rule[] = [
  { code: 'isian-tidak-diminta', needs: ['instansi', 'program', 'pengukuran'], find: kegiatanIsFilledByItsUnit },
];

/** Whoever looks over a file answers for one unit: a kegiatan of another would pass the wrong desk. */
function* kegiatanIsFilledByItsUnit(isi: Isi, { isTroubled }: Konteks): Iterable<Finding> {
  const unitByPath = new Map(isi.pengukuran.map(({ path, value }) => [path, value.unit]));
  for (const { path, pointer, tahun, kode } of listPos(isi)) {
    const program = findProgram(isi, tahun);
    const unit = findUnitPos(isi, tahun, kode);
    const pengisi = unitByPath.get(path);
    if (unit === undefined || pengisi === undefined || unit === pengisi) continue;
    if (program && isTroubled(program.path)) continue;
    const message = `${kode} diisi ${pengisi}, padahal unitnya dalam program ${tahun} ${unit}`;
    const hint = `Pindahkan ke pengukuran/${unit}.yaml, atau betulkan unit: dalam program/${tahun}.yaml.`;
    yield { path, pointer: `${pointer}/kode`, message, hint };
  }
}
