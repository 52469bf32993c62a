import type { Isi } from '../../domain/isi.ts';
import type { Finding, Konteks, Rule } from '../rule.ts';

export const UNIT: Rule[] = [
  { code: 'unit-tanpa-jabatan', severity: 'warning', needs: ['instansi', 'pejabat'], find: unitHasItsJabatan },
];

/** Whoever is to look over what a unit fills in is found by the unit of a jabatan. */
function* unitHasItsJabatan(isi: Isi, { isTroubled }: Konteks): Iterable<Finding> {
  if (isi.pejabat.some(({ path }) => isTroubled(path))) return;
  const berjabatan = new Set(isi.pejabat.flatMap(({ value }) => value.jabatan.map(({ unit }) => unit)));
  for (const { path, value } of isi.instansi) {
    for (const [i, { id }] of value.unit.entries()) {
      if (berjabatan.has(id)) continue;
      const message = `unit ${id} tidak dipimpin jabatan mana pun`;
      const hint = `Pada jabatan pimpinannya di pejabat.yaml, tambahkan unit: ${id}`;
      yield { path, pointer: `/unit/${i}/id`, message, hint };
    }
  }
}
