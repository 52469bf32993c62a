/** What is wrong with content, as a value: a place, a stable code, one sentence, and a way out where there is one. */
export interface Problem {
  severity: Severity;
  code: ProblemCode;
  file: string; // relative to the content folder until it is shown
  line: number; // from 1
  column: number; // from 1
  message: string;
  hint?: string;
}

/** An error makes a published figure wrong or missing; a warning is strange yet publishable. */
export type Severity = 'error' | 'warning';

/** Stable: tests, waivers and the README name problems by these. src/validate/codes.ts says what each means. */
export type ProblemCode = (typeof PROBLEM_CODES)[number];

export const PROBLEM_CODES = [
  'folder-tidak-terbaca',
  'berkas-tidak-terbaca',
  'berkas-tautan',
  'berkas-bukan-teks',
  'berkas-terlalu-besar',
  'lambang-salah',
  'berkas-kosong',
  'berkas-tidak-dikenal',
  'nama-berkas-salah',
  'nama-berkas-kembar',
  'berkas-wajib-tidak-ada',
  'jalur-berbeda',
  'yaml-rusak',
  'yaml-tab',
  'yaml-jangkar',
  'yaml-alias-berantai',
  'yaml-gabung',
  'yaml-tag',
  'yaml-dokumen-ganda',
  'yaml-direktif',
  'yaml-terlalu-dalam',
  'yaml-bom',
  'yaml-crlf',
  'tanda-kendali',
  'huruf-tak-terlihat',
  'huruf-dua-arah',
  'huruf-mirip',
  'spasi-khusus',
  'kunci-bukan-kata',
  'kunci-ganda',
  'kata-ya-tidak',
  'angka-nol-depan',
  'angka-enam-puluhan',
  'angka-bentuk-lain',
  'angka-bermakna-ganda',
  'tanggal-salah-bentuk',
  'isian-kurang',
  'isian-kosong',
  'isian-tidak-dikenal',
  'isian-salah-jenis',
  'isian-salah-bentuk',
  'isian-di-luar-batas',
  'pilihan-tidak-dikenal',
  'angka-bertanda-kutip',
  'angka-terlalu-panjang',
  'rupiah-tidak-bulat',
  'pengenal-ganda',
  'kode-ganda',
  'kode-bukan-anak',
  'unit-tidak-dikenal',
  'jabatan-tidak-dikenal',
  'induk-melingkar',
  'pejabat-tidak-dikenal',
  'peran-tidak-dikenal',
  'sasaran-tidak-dikenal',
  'indikator-tidak-dikenal',
  'nomenklatur-tidak-dikenal',
  'langkah-tidak-dikenal',
  'unit-tanpa-jabatan',
  'satuan-tidak-dikenal',
  'iku-tanpa-perkin',
  'indikator-salah-sasaran',
  'program-tanpa-perkin',
  'program-tidak-dalam-renstra',
  'target-beda-renstra',
  'target-beda-perkin',
  'target-triwulan-berbeda',
  'pagu-beda-renstra',
  'perubahan-tanpa-triwulan',
  'iku-tidak-diminta',
  'isian-tidak-diminta',
  'isian-belum-ada',
  'angka-salinan',
  'isian-ganda',
  'isian-salah-berkas',
  'anggaran-salah-tingkat',
  'target-salah-tempat',
  'nilai-tidak-cocok',
  'aturan-tidak-lengkap',
  'jumlah-pagu-berbeda',
  'realisasi-melebihi-pagu',
  'kumulatif-turun',
  'nilai-melonjak',
  'kinerja-tanpa-anggaran',
  'anggaran-tanpa-kinerja',
  'bukti-kurang',
  'bukti-tanpa-sidik',
  'bukti-salah-bentuk',
  'analisis-kurang',
  'tanggal-tidak-ada',
  'tanggal-di-luar-tahun',
  'masa-terbalik',
  'masa-bertumpuk',
  'kalender-tidak-ada',
  'tenggat-salah',
  'tenggat-lewat',
  'tanggal-mendahului',
  'nip-salah',
  'nip-tidak-cocok',
  'sk-kurang',
  'jabatan-kosong',
  'sidik-berbeda',
  'segel-mendahului',
  'ralat-kurang',
  'edisi-tidak-ada',
  'edisi-berubah',
  'edisi-tidak-cocok',
  'arsip-berubah',
  'arsip-tanpa-pasangan',
  'pengecualian-tidak-sah',
  'pengecualian-lewat',
  'pengecualian-tidak-terpakai',
  'kecamatan-lain',
  'peraturan-dicabut',
  'lkjip-tidak-lengkap',
  'metadata-statistik-kurang',
  'templat-rusak',
  'templat-medan-tidak-dikenal',
  'templat-saringan-salah',
  'templat-bagian-tidak-dikenal',
  'templat-argumen-salah',
  'templat-rujukan-salah',
] as const;

/** A value if there is one, and what is wrong with it. Both may be there: a warning does not withhold the value. */
export interface Checked<T> {
  value: T | undefined;
  problems: Problem[];
}

/** Content that cannot be published, for callers that have no other way to say so. */
export class ContentError extends Error {
  readonly exitCode = 1;
  readonly problems: Problem[];

  constructor(problems: Problem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.name = 'ContentError';
    this.problems = problems;
  }
}

export function isError({ severity }: Problem): boolean {
  return severity === 'error';
}

/** By file, line and column, as people go through them. */
export function compareProblem(a: Problem, b: Problem): number {
  return compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.code, b.code);
}

/** `file:line:column severity code: message`, so that terminals and editors jump there; the way out indented below. */
export function formatProblem({ severity, code, file, line, column, message, hint }: Problem): string {
  const first = `${showHidden(file)}:${line}:${column} ${severity} ${code}: ${showHidden(message)}`;
  if (hint === undefined) return first;
  return [first, ...hint.split('\n').map((satu) => `    ${showHidden(satu)}`)].join('\n');
}

/** "4 masalah dalam 2 berkas; 61 berkas diperiksa; 1 masalah dikecualikan" */
export function formatSummary(files: number, problems: Problem[], dikecualikan = 0): string {
  const checked = `${files} berkas diperiksa${dikecualikan ? `; ${dikecualikan} masalah dikecualikan` : ''}`;
  if (!problems.length) return `Tidak ada masalah: ${checked}`;
  const troubled = new Set(problems.map(({ file }) => file)).size;
  return `${problems.length} masalah dalam ${troubled} berkas; ${checked}`;
}

/**
 * Content is quoted in messages. What a terminal would obey or a reader would not see (control characters, line breaks, zero-width
 * and bidirectional marks) is written out: "\u{1b}".
 */
export function showHidden(text: string): string {
  return text.replace(HIDDEN, (mark) => `\\u{${(mark.codePointAt(0) ?? 0).toString(16)}}`);
}

const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
