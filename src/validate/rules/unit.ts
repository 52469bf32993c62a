import type { Isi } from '../../domain/isi.ts';
import type { Finding, Konteks, Rule } from '../rule.ts';

export const UNIT: Rule[] = [
  { code: 'induk-melingkar', needs: ['instansi'], find: indukLeadsUpwards },
  { code: 'induk-melingkar', needs: ['pejabat'], find: atasanLeadsUpwards },
  { code: 'unit-tanpa-jabatan', severity: 'warning', needs: ['instansi', 'pejabat'], find: unitHasItsJabatan },
];

function* indukLeadsUpwards(isi: Isi): Iterable<Finding> {
  for (const { path, value } of isi.instansi) {
    const induk = value.unit.map((unit) => ({ id: unit.id, atas: unit.induk }));
    for (const { index, jalan } of listLingkaran(induk)) {
      const message = `unit ${jalan[0]} berada di bawah dirinya sendiri: ${jalan.join(' → ')}`;
      yield { path, pointer: `/unit/${index}/induk`, message, hint: 'Tulis induk: unit di atasnya.' };
    }
  }
}

function* atasanLeadsUpwards(isi: Isi): Iterable<Finding> {
  for (const { path, value } of isi.pejabat) {
    const atasan = value.jabatan.map((jabatan) => ({ id: jabatan.id, atas: jabatan.atasan }));
    for (const { index, jalan } of listLingkaran(atasan)) {
      const message = `jabatan ${jalan[0]} menjadi atasannya sendiri: ${jalan.join(' → ')}`;
      yield { path, pointer: `/jabatan/${index}/atasan`, message, hint: 'Tulis atasan: jabatan di atasnya.' };
    }
  }
}

/** One that stands under another. */
interface Bawahan {
  id: string;
  atas: string | undefined;
}

interface Lingkaran {
  index: number; // of the entry that leads down again
  jalan: string[]; // from it upwards, until it comes back
}

/** Whoever is above is listed before those below: of a circle, the first entry that names a later one or itself is at fault. */
function listLingkaran(daftar: Bawahan[]): Lingkaran[] {
  const atas = new Map(daftar.map((satu) => [satu.id, satu.atas]));
  const sudah = new Set<string>();
  return daftar.flatMap(({ id }, index) => {
    const jalan = followUp(id, atas);
    if (sudah.has(id) || jalan.length === 1 || jalan.at(-1) !== id) return [];
    for (const satu of jalan) sudah.add(satu);
    return [{ index, jalan }];
  });
}

/** From a name upwards until the top, or until a name comes again. */
function followUp(id: string, atas: ReadonlyMap<string, string | undefined>): string[] {
  const jalan = [id];
  let berikut = atas.get(id);
  while (berikut !== undefined && !jalan.includes(berikut)) {
    jalan.push(berikut);
    berikut = atas.get(berikut);
  }
  return berikut === undefined ? jalan : [...jalan, berikut];
}

/** Whoever is to look over what a unit fills in is found by the unit of a jabatan. */
function* unitHasItsJabatan(isi: Isi, { isTroubled }: Konteks): Iterable<Finding> {
  if (isi.pejabat.some(({ path }) => isTroubled(path))) return;
  const berjabatan = new Set(isi.pejabat.flatMap(({ value }) => value.jabatan.map(({ unit }) => unit)));
  for (const { path, value } of isi.instansi.filter((satu) => !isTroubled(satu.path))) {
    for (const [i, { id }] of value.unit.entries()) {
      if (berjabatan.has(id)) continue;
      const message = `unit ${id} tidak dipimpin jabatan mana pun`;
      const hint = `Pada jabatan pimpinannya di pejabat.yaml, tambahkan unit: ${id}`;
      yield { path, pointer: `/unit/${i}/id`, message, hint };
    }
  }
}
