import { listJanjiJabatan } from './perjanjian-tautan.ts';
import { jalurPejabat, type Tautan } from './tautan.ts';
import type { Terbitan } from './terbitan.ts';

/** Who works in the unit, and what they have promised. */
export function listTerkaitUnit(terbitan: Terbitan, unit: string): Tautan[] {
  return terbitan.kinerja.isi.pejabat
    .flatMap(({ value }) => value.jabatan)
    .filter((jabatan) => jabatan.unit === unit)
    .flatMap(({ id, nama }) => [
      { teks: nama, jalur: jalurPejabat(id) },
      ...listJanjiJabatan(terbitan, id).map(({ teks, jalur }) => ({ teks: `${teks} ${nama}`, jalur })),
    ]);
}
