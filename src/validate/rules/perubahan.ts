// A new target takes the place of the whole old one: what it leaves out is no longer promised.
import type { Nilai, TargetTriwulan, Triwulan } from '../../domain/isi.generated.ts';
import type { Isi } from '../../domain/isi.ts';
import { lastDayOf } from '../../domain/kalender.ts';
import { DAFTAR_TRIWULAN } from '../../domain/lookup.ts';
import type { Finding, Rule } from '../rule.ts';
import { listJanji, writeNilai } from './perkin.ts';
import { listIndikatorProgram } from './rencana.ts';

export const PERUBAHAN: Rule[] = [
  { code: 'perubahan-tanpa-triwulan', severity: 'warning', needs: [], find: newTargetIsDividedAsTheOldWas },
];

interface Target {
  target?: Nilai;
  target_triwulan?: TargetTriwulan;
}

interface Perubahan {
  tanggal: string;
  target?: Record<string, Target>;
}

interface Berubah {
  path: string;
  tahun: number;
  semula: Map<string, Target>; // by code, as first planned
  perubahan: Perubahan[];
}

function* newTargetIsDividedAsTheOldWas(isi: Isi): Iterable<Finding> {
  for (const berubah of listBerubah(isi)) yield* findLuput(berubah);
}

function listBerubah(isi: Isi): Berubah[] {
  const perkin = isi.perkin.map((berkas) => ({
    ...berkas,
    semula: listJanji(berkas).map((janji) => [janji.kode, janji] as const),
  }));
  const program = isi.program.map((berkas) => ({
    ...berkas,
    semula: listIndikatorProgram(berkas).map(({ value }) => [value.kode, value] as const),
  }));
  return [...perkin, ...program].flatMap(({ path, value: { tahun, perubahan = [] }, semula }) =>
    perubahan.length ? [{ path, tahun, semula: new Map<string, Target>(semula), perubahan }] : [],
  );
}

/** Oldest first: each is held against what was in force before it. */
function* findLuput({ path, tahun, semula, perubahan }: Berubah): Iterable<Finding> {
  const berlaku = new Map(semula);
  const urut = [...perubahan.entries()].sort(([, a], [, b]) => a.tanggal.localeCompare(b.tanggal));
  for (const [index, { tanggal, target = {} }] of urut) {
    for (const [kode, baru] of Object.entries(target)) {
      const lama = berlaku.get(kode)?.target_triwulan;
      const luput = lama ? listLuput(lama, baru, tahun, tanggal) : [];
      if (lama && luput.length)
        yield { path, ...describe(`/perubahan/${index}/target/${kode}`, kode, lama, baru, luput) };
      berlaku.set(kode, baru);
    }
  }
}

/** A triwulan to come may be left without target on purpose; one that has ended was measured by its own. */
function listLuput(lama: TargetTriwulan, baru: Target, tahun: number, tanggal: string): Triwulan[] {
  return DAFTAR_TRIWULAN.filter((triwulan) => {
    const isLuput = lama[`tw${triwulan}`] !== undefined && baru.target_triwulan?.[`tw${triwulan}`] === undefined;
    return isLuput && (!baru.target_triwulan || lastDayOf(tahun, triwulan) < tanggal);
  });
}

function describe(
  pointer: string,
  kode: string,
  lama: TargetTriwulan,
  baru: Target,
  luput: Triwulan[],
): Omit<Finding, 'path'> {
  const baris = luput.map((triwulan) => `tw${triwulan}: ${writeNilai(lama[`tw${triwulan}`] ?? '')}`).join(', ');
  if (baru.target_triwulan) {
    const message = `target baru ${kode} tidak memuat ${luput.map((satu) => `tw${satu}`).join(', ')}, yang sudah lewat dan bertarget`;
    return { pointer: `${pointer}/target_triwulan`, part: 'key', message, hint: `Tulis kembali ${baris}.` };
  }
  return {
    pointer,
    part: 'key',
    message: `target baru ${kode} tidak dibagi per triwulan, padahal semula dibagi`,
    hint: `Tambahkan target_triwulan: { ${baris} }, lalu ubah yang berubah.`,
  };
}
