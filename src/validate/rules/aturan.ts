// How an indikator and a category are computed is stated in full.
import type { Isi } from '../../domain/isi.ts';
import type { Finding, Rule } from '../rule.ts';
import { type AturanIndikator, listIku, listIndikatorProgram } from './rencana.ts';

export const ATURAN: Rule[] = [
  { code: 'aturan-tidak-lengkap', needs: ['renstra', 'program'], find: indikatorStatesItsWholeRule },
  { code: 'aturan-tidak-lengkap', needs: ['aturan'], find: kelasCoverEveryCapaian },
];

function* indikatorStatesItsWholeRule(isi: Isi): Iterable<Finding> {
  const indikator = [
    ...isi.renstra.flatMap((berkas) => listIku(berkas).map((iku) => ({ ...iku, path: berkas.path }))),
    ...isi.program.flatMap((berkas) => listIndikatorProgram(berkas).map((satu) => ({ ...satu, path: berkas.path }))),
  ];
  for (const { path, pointer, value } of indikator) yield* checkAturan(path, pointer, value);
}

function* kelasCoverEveryCapaian(isi: Isi): Iterable<Finding> {
  for (const { path, value } of isi.aturan) {
    for (const [i, { kategori }] of value.aturan.entries()) {
      yield* checkKelas(path, `/aturan/${i}/kategori/kelas`, kategori.kelas);
    }
  }
}

function* checkAturan(
  path: string,
  pointer: string,
  { kode, arah, rumus, awal, skala }: AturanIndikator,
): Iterable<Finding> {
  if (arah === 'predikat' && !skala) {
    const hint = 'Tambahkan skala dari yang terendah: skala: [D, C, CC, B, BB, A, AA].';
    yield { path, pointer: `${pointer}/arah`, message: `${kode} berarah predikat tetapi tidak mempunyai skala`, hint };
  }
  if (arah !== 'turun' && rumus !== undefined) {
    yield {
      path,
      pointer: `${pointer}/rumus`,
      message: `rumus ${rumus} hanya untuk arah turun; ${kode} berarah ${arah}`,
      hint: 'Hapus rumus.',
    };
  }
  if (arah === 'turun' && rumus === 'dari-awal' && awal === undefined) {
    yield {
      path,
      pointer: `${pointer}/rumus`,
      message: `rumus dari-awal untuk ${kode} memerlukan awal`,
      hint: 'Tambahkan awal: kondisi pada awal periode.',
    };
  }
}

/** Best class first; only the last one, which takes the rest, goes without a bound. */
function* checkKelas(path: string, pointer: string, kelas: { nama: string; di_atas?: number }[]): Iterable<Finding> {
  let atas = Infinity;
  for (const [i, { nama, di_atas }] of kelas.entries()) {
    const terakhir = i === kelas.length - 1;
    const cocok = terakhir ? di_atas === undefined : di_atas !== undefined && di_atas < atas;
    atas = di_atas ?? atas;
    if (cocok) continue;
    const message = terakhir
      ? `kelas terakhir "${nama}" harus tanpa di_atas`
      : `di_atas kelas "${nama}" harus ada dan lebih kecil dari kelas sebelumnya`;
    yield {
      path,
      pointer: `${pointer}/${i}`,
      message,
      hint: 'Urutkan dari kelas terbaik; kelas terakhir menampung sisanya.',
    };
  }
}
