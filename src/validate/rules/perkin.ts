// Perkin as the rules read them: who promises what, with which target.
import type { Nilai, Perkin, TargetTriwulan } from '../../domain/isi.generated.ts';
import type { Berkas, Isi } from '../../domain/isi.ts';
import { findJabatan } from '../../domain/lookup.ts';

/** An indikator that a perkin promises; a target only where it is stated there. */
export interface Janji {
  pointer: string;
  kode: string;
  target?: Nilai;
  target_triwulan?: TargetTriwulan;
}

export function listJanji({ value }: Berkas<Perkin>): Janji[] {
  return value.sasaran.flatMap(({ indikator }, s) =>
    indikator.map((janji, i) => ({ pointer: `/sasaran/${s}/indikator/${i}`, ...janji })),
  );
}

/** Of the head of the office: there the IKU have their targets. */
export function listPerkinPimpinan(isi: Isi): Berkas<Perkin>[] {
  const unit = isi.instansi.flatMap(({ value }) => value.unit).filter(({ jenis }) => jenis === 'pimpinan');
  const idUnit = new Set(unit.map(({ id }) => id));
  return isi.perkin.filter(({ value }) => idUnit.has(findJabatan(isi, value.jabatan)?.unit ?? ''));
}

/** As it is typed in a file: 83.5, BB, [95, 105]. */
export function writeNilai(nilai: Nilai): string {
  return Array.isArray(nilai) ? `[${nilai.join(', ')}]` : String(nilai);
}

export function isSameNilai(a: Nilai, b: Nilai): boolean {
  return writeNilai(a) === writeNilai(b);
}
