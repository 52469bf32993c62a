// Which units the turns of the play fall to, whatever units the office has.
import { listJabatanPeran } from '../alur/peran.ts';
import type { Isi } from '../domain/isi.ts';
import { findPemangku } from '../domain/lookup.ts';
import { composeBlangko } from '../blangko.ts';
import { dayOf, type Masa } from './masa.ts';

export interface Lakon {
  kembali?: string; // unit whose file is sent back, and corrected after its approval
  kepala?: string; // jabatan of that unit's head
  telat?: string; // unit whose head looks too late
  plh?: { jabatan: string; pengganti: string }; // whose head is away, and who stands in (id of the person)
}

/** The unit that is sent back is the last section with figures of its own; its head is away, and the first section's stands in. */
export function listLakon(isi: Isi, masa: Masa): Lakon {
  const blangko = composeBlangko(isi, masa.tahun, masa.triwulan);
  const files = blangko.status === 'tersusun' ? blangko.files : [];
  const unit = files.flatMap(({ path }) => /\/seksi\/(.*)\.yaml$/.exec(path)?.[1] ?? []);
  const seksi = unit.filter((id) => findKepala(isi, masa, id) !== undefined && isSeksi(isi, id));
  const [pertama] = seksi;
  const kembali = seksi.at(-1);
  const telat = seksi.find((id) => id !== kembali && id !== pertama) ?? pertama;
  const diwakili = kembali === undefined ? undefined : findKepala(isi, masa, kembali);
  const pengganti = pertama === undefined ? undefined : findKepala(isi, masa, pertama);
  const plh = diwakili &&
    pengganti &&
    diwakili !== pengganti && { jabatan: diwakili.jabatan, pengganti: pengganti.orang };
  return {
    ...(kembali !== undefined && { kembali }),
    ...(diwakili && { kepala: diwakili.jabatan }),
    ...(telat !== undefined && { telat }),
    ...(plh && { plh }),
  };
}

export function isSeksi(isi: Isi, unit: string): boolean {
  return isi.instansi.flatMap(({ value }) => value.unit).some(({ id, jenis }) => id === unit && jenis === 'seksi');
}

function findKepala(isi: Isi, masa: Masa, unit: string): { jabatan: string; orang: string } | undefined {
  const [jabatan] = listJabatanPeran(isi, 'kepala-seksi', unit);
  const pemangku = jabatan && findPemangku(isi, jabatan.id, dayOf(masa, 4));
  return pemangku && { jabatan: pemangku.jabatan.id, orang: pemangku.orang.id };
}
