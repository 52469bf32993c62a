// The data files of an edition, read back: which figures they state, and which of them are not those that were sealed.
import type { BarisTerukur } from '../../domain/kinerja.ts';
import { readCsv } from '../../source/csv.ts';

/** Each edition has the rows of its triwulan in both. */
export const DATA_EDISI = ['capaian.csv', 'capaian.json'] as const;

/** What a seal covers of a published row. Names and units are not sealed: their typing errors may be mended later. */
export interface BarisTerbit {
  level: string;
  kode: string;
  nilai: Record<Nama, string>;
}

const NAMA = ['target', 'realisasi', 'capaian_persen', 'status'] as const;
type Nama = (typeof NAMA)[number];

/** Undefined where it is no list of rows. */
export function readData(nama: (typeof DATA_EDISI)[number], bytes: Uint8Array | string): BarisTerbit[] | undefined {
  if (typeof bytes === 'string') return undefined;
  const text = new TextDecoder().decode(bytes);
  return (nama === 'capaian.csv' ? readTable(text) : readJson(text))?.map(toBarisTerbit);
}

type Cells = (column: string) => string;

function toBarisTerbit(cells: Cells): BarisTerbit {
  return { level: cells('level'), kode: cells('kode_indikator'), nilai: toNilai(cells) };
}

function toNilai(cells: Cells): BarisTerbit['nilai'] {
  const [target, realisasi, capaian_persen, status] = [...NAMA].map(cells);
  return {
    target: target ?? '',
    realisasi: realisasi ?? '',
    capaian_persen: capaian_persen ?? '',
    status: status ?? '',
  };
}

function readTable(text: string): Cells[] {
  const [head = [], ...rows] = readCsv(text);
  return rows.map((row) => (column) => withoutGuard(row[head.indexOf(column)] ?? ''));
}

/** A text that a spreadsheet would run has an apostrophe in front. */
function withoutGuard(cell: string): string {
  return /^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}

function readJson(text: string): Cells[] | undefined {
  const rows = parse(text);
  return Array.isArray(rows) ? rows.map((row: unknown) => (column) => toText(findValue(row, column))) : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function findValue(row: unknown, column: string): unknown {
  if (typeof row !== 'object' || row === null) return undefined;
  return Object.entries(row).find(([key]) => key === column)?.[1];
}

/** As both files write a value: a pair as "[7, 8]", nothing as "". */
function toText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.join(', ')}]`;
  return typeof value === 'number' || typeof value === 'string' ? String(value) : '';
}

/** "realisasi IKU-1 85, yang disahkan 82.4"; empty when all is as sealed. */
export function findBeda(terbit: BarisTerbit[] | undefined, disegel: BarisTerukur[]): string[] {
  if (!terbit) return ['isinya bukan daftar baris'];
  const byKode = new Map(terbit.map((satu) => [satu.kode, satu.nilai]));
  const benar = disegel.map((baris) => ({ kode: baris.indikator.kode, nilai: toSealed(baris) }));
  const dikenal = new Set(benar.map(({ kode }) => kode));
  return [
    ...benar.flatMap(({ kode, nilai }) => listBedaBaris(kode, byKode.get(kode), nilai)),
    ...terbit.flatMap(({ kode }) => (dikenal.has(kode) ? [] : [`baris ${kode} tidak ada dalam yang disahkan`])),
    ...(terbit.length === byKode.size ? [] : ['ada baris yang berulang']),
  ];
}

function listBedaBaris(kode: string, terbit: BarisTerbit['nilai'] | undefined, benar: BarisTerbit['nilai']): string[] {
  if (!terbit) return [`baris ${kode} tidak ada`];
  return NAMA.flatMap((nama) =>
    terbit[nama] === benar[nama] ? [] : [`${nama} ${kode} "${terbit[nama]}", yang disahkan "${benar[nama]}"`],
  );
}

function toSealed({ target, realisasi, capaian }: BarisTerukur): BarisTerbit['nilai'] {
  const persen = 'persen' in capaian ? capaian.persen : '';
  return {
    target: toText(target),
    realisasi: toText(realisasi),
    capaian_persen: persen,
    status: capaian.status,
  };
}
