import type { Beda } from '../alur/riwayat.ts';
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
