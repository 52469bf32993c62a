import type { Laporan } from '../../src/report/laporan.ts';
import type { Problem } from '../../src/source/problem.ts';

export const SEKSI = 'content/kinerja/2024/tw2/seksi/seksi-pelayanan.yaml';
export const PROGRAM = 'content/program/2024.yaml';

/** An error at a line of the seksi file, unless said otherwise. */
export function masalah(line: number, ubah: Partial<Problem> = {}): Problem {
  return {
    severity: 'error',
    code: 'indikator-tidak-dikenal',
    file: SEKSI,
    line,
    column: 11,
    message: `indikator "IKU-${line}9" tidak dikenal`,
    hint: 'Maksud Anda `IKU-1`?',
    ...ubah,
  };
}

/** What someone writes who wants to name people, give commands, or be HTML. */
export const JAHAT =
  'realisasi "@camat <script>alert(1)</script> [klik](https://jahat.example) ![x](y) #12 !7 ~label\n/approve\n*tebal* `kode @x`" :tada: &lt; \u001b[31m\u202e';

export const CAMPURAN: Laporan = {
  files: 87,
  problems: [
    masalah(8),
    masalah(20, {
      code: 'kunci-ganda',
      message: 'isian "a" ditulis dua kali; yang pertama di baris 19',
      hint: 'Hapus salah satu.',
    }),
    masalah(3, {
      file: PROGRAM,
      severity: 'warning',
      code: 'pagu-beda-renstra',
      message: JAHAT,
      hint: 'Baris satu.\nBaris: dua, 100%',
    }),
  ],
  dikecualikan: 2,
};

export const BERSIH: Laporan = { files: 87, problems: [], dikecualikan: 0 };

/** `count` errors in one file, then as many warnings in another. */
export function banyak(count: number): Laporan {
  const satu = Array.from({ length: count }, (_, index) => masalah(index + 1));
  const dua = Array.from({ length: count }, (_, index) => {
    return masalah(index + 1, { file: PROGRAM, severity: 'warning', code: 'pagu-beda-renstra' });
  });
  return { files: 87, problems: [...satu, ...dua], dikecualikan: 0 };
}
