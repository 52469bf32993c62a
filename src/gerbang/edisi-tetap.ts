import type { Beda } from '../alur/riwayat.ts';
import { listEdisi } from '../domain/edisi.ts';
import type { Edisi } from '../domain/isi.generated.ts';
import type { Isi } from '../domain/isi.ts';
import { findKompilasi, findLaporanCapaian } from '../domain/lookup.ts';
import type { Problem } from '../source/problem.ts';

/**
 * A permanent edition that stands on main is neither changed nor taken away. No tree by itself tells that: a changed file and its
 * changed hash agree with each other.
 */
export function listEdisiDiubah(folder: string, perubahan: Beda[]): Problem[] {
  const awal = `${folder}/edisi/`;
  return perubahan
    .filter(({ path, lama }) => lama && path.startsWith(awal))
    .map(({ path, baru }) => ({
      severity: 'error',
      code: 'edisi-berubah',
      file: path.slice(folder.length + 1),
      line: 1,
      column: 1,
      message: `berkas edisi tetap yang sudah terbit ${baru ? 'diubah' : 'dihapus'}`,
      hint: 'Kembalikan seperti di cabang utama. Angka yang keliru diperbaiki dengan ralat, lalu edisi berikutnya.',
    }));
}

/**
 * A new edition is the last of its triwulan and rests on the seals that stand in the merged tree: of an older seal nobody can tell any
 * more whether these were its figures. `isi`: of the merged tree; undefined where it cannot be read, which is refused anyway.
 */
export function listEdisiMundur(folder: string, perubahan: Beda[], isi: Isi | undefined): Problem[] {
  const baru = new Set(
    perubahan.flatMap(({ path, lama }) =>
      !lama && path.startsWith(`${folder}/`) ? [path.slice(folder.length + 1)] : [],
    ),
  );
  return (isi?.edisi ?? []).flatMap(({ path, value }) => {
    const message = isi && baru.has(path) ? explainMundur(isi, value) : undefined;
    if (message === undefined) return [];
    const hint = 'Hapus folder edisi ini, lalu buat ulang dengan npm run edition dari cabang utama yang terbaru.';
    return [{ severity: 'error', code: 'edisi-tidak-cocok', file: path, line: 1, column: 1, message, hint }];
  });
}

function explainMundur(isi: Isi, edisi: Edisi): string | undefined {
  const { tahun, triwulan, kompilasi, laporan_capaian } = edisi;
  const akhir = listEdisi(isi, tahun, triwulan).at(-1)?.value.edisi ?? edisi.edisi;
  if (edisi.edisi < akhir) return `edisi ${edisi.edisi} baru ditambahkan, padahal sudah ada edisi ${akhir}`;
  const segel = [
    { nama: 'kompilasi', dasar: kompilasi, kini: findKompilasi(isi, tahun, triwulan)?.value },
    { nama: 'laporan capaian', dasar: laporan_capaian, kini: findLaporanCapaian(isi, tahun, triwulan)?.value },
  ];
  const usang = segel.find(({ dasar, kini }) => dasar.edisi !== kini?.edisi || dasar.sidik !== kini.sidik);
  return usang && `edisi baru dibuat dari ${usang.nama} edisi ${usang.dasar.edisi}, bukan dari yang berlaku sekarang`;
}
