// Permanent editions of one triwulan beside each other: each follows the one before it, and rests on later seals.
import { folderOf, listEdisi, nameEdisi } from '../../domain/edisi.ts';
import type { Edisi } from '../../domain/isi.generated.ts';
import type { Berkas, Isi } from '../../domain/isi.ts';
import type { Finding } from '../rule.ts';

const HINT =
  'Hapus folder edisi ini, lalu buat ulang dengan npm run edition; nomornya urut, dan edisi baru dibuat hanya sesudah ralat.';

/** An edition whose number is not its folder's is told already: its triwulan is not judged any further. */
export function* editionsFollowEachOther(isi: Isi): Iterable<Finding> {
  const byTriwulan = Map.groupBy(isi.edisi, ({ value }) => `${value.tahun} ${value.triwulan}`);
  for (const [pertama] of byTriwulan.values()) {
    if (!pertama) continue;
    const urut = listEdisi(isi, pertama.value.tahun, pertama.value.triwulan);
    if (urut.every(({ path, value }) => folderOf(path) === `edisi/${nameEdisi(value)}`)) yield* checkUrutan(urut);
  }
}

function* checkUrutan(urut: Berkas<Edisi>[]): Iterable<Finding> {
  for (const [index, { path, value }] of urut.entries()) {
    const lama = urut[index - 1]?.value;
    const harap = (lama?.edisi ?? 0) + 1;
    if (value.edisi !== harap) {
      yield { path, pointer: '/edisi', message: `edisi ${value.edisi} tanpa edisi ${harap}`, hint: HINT };
    }
    const message = lama && explainMundur(lama, value);
    if (message !== undefined) yield { path, pointer: '/kompilasi/sidik', message, hint: HINT };
  }
}

/** Why an edition cannot have followed another. A correction gives a seal its next number; it never goes back. */
function explainMundur(lama: Edisi, baru: Edisi): string | undefined {
  const pasangan = [
    { nama: 'kompilasi', dulu: lama.kompilasi, kini: baru.kompilasi },
    { nama: 'laporan capaian', dulu: lama.laporan_capaian, kini: baru.laporan_capaian },
  ];
  if (pasangan.every(({ dulu, kini }) => dulu.sidik === kini.sidik && dulu.edisi === kini.edisi))
    return `edisi ini bertumpu pada segel yang sama dengan edisi ${lama.edisi}`;
  const mundur = pasangan.find(({ dulu, kini }) => kini.edisi < dulu.edisi);
  if (mundur)
    return `edisi ini dibuat dari ${mundur.nama} edisi ${mundur.kini.edisi}, padahal edisi ${lama.edisi} sudah dari edisi ${mundur.dulu.edisi}`;
  const lain = pasangan.find(({ dulu, kini }) => kini.edisi === dulu.edisi && kini.sidik !== dulu.sidik);
  return lain && `sidik ${lain.nama} edisi ${lain.kini.edisi} bukan yang dicatat edisi ${lama.edisi}`;
}
