import { DAFTAR_JENIS, JENIS_BERKAS } from '../domain/isi.ts';
import { findNearest } from '../source/nearest.ts';
import type { Problem, Severity } from '../source/problem.ts';

/** A file that nothing reads, with the name it was probably meant to have. */
export function describeUnknown(path: string, severity: Severity): Problem {
  const nearest = findNearest(
    path,
    DAFTAR_JENIS.map((jenis) => fillExample(JENIS_BERKAS[jenis].contoh, path)),
  );
  const hint = nearest === undefined ? 'Hapus, atau pindahkan ke luar folder isi.' : `Maksud Anda \`${nearest}\`?`;
  const message = 'berkas dengan nama ini tidak dikenal dan tidak dibaca';
  return { severity, code: 'berkas-tidak-dikenal', file: path, line: 1, column: 1, message, hint };
}

/** "program/<tahun>.yaml" as this path would have it: with its own year, triwulan and name. */
function fillExample(contoh: string, path: string): string {
  const tahun = [...path.matchAll(/20\d\d/g)].map(([text]) => text);
  const nama =
    /([^/]+)\.\w+$/
      .exec(path)?.[1]
      ?.toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-') ?? '';
  return contoh
    .replace(/<tahun>/g, () => tahun.shift() ?? '2024')
    .replace('<triwulan>', /tw\D?([1-4])/i.exec(path)?.[1] ?? '1')
    .replace('<id>', nama);
}
