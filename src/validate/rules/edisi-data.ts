// The data files of an edition, read back: which figures they state, and which of them are not those that were sealed.
import { type BarisData, PERINGATAN_CONTOH, toBarisData } from '../../domain/baris-data.ts';
import type { NomorEdisi } from '../../domain/edisi.ts';
import type { BarisTerukur, Ukuran } from '../../domain/kinerja.ts';
import { readCsv } from '../../source/csv.ts';

/** Each edition has the rows of its triwulan in both. */
export const DATA_EDISI = ['capaian.csv', 'capaian.json'] as const;

/** A published row, read back. */
export interface BarisTerbit {
  level: string;
  kode: string;
  nilai: Map<string, string>; // by column, as text
  asing: string[]; // columns that no published row has
}

/** A row as sealed, with the class that the rules of its last day give it. */
export type BarisDisegel = BarisTerukur & Pick<Ukuran, 'kategori'>;

/** Whether a column stays what it was. Names, units and lines are not sealed: typing errors in them may be mended later. */
const KOLOM = {
  tahun: false, // judged for every edition
  triwulan: false, // as well
  unit: false,
  level: true,
  kode_program: true,
  kode_indikator: false, // rows are known by it
  indikator: false,
  satuan: false,
  arah: true,
  target: true,
  realisasi: true,
  capaian_persen: true,
  kategori: true,
  status: true,
  sumber: false,
  peringatan: false,
} satisfies Record<keyof Required<BarisData>, boolean>;
const SEMUA = Object.keys(KOLOM);
const TETAP = Object.entries(KOLOM).flatMap(([nama, tetap]) => (tetap ? [nama] : []));
const WAJIB = ['unit', 'indikator', 'satuan', 'sumber'] as const;

/** Undefined where it is no list of rows. */
export function readData(nama: (typeof DATA_EDISI)[number], bytes: Uint8Array | string): BarisTerbit[] | undefined {
  if (typeof bytes === 'string') return undefined;
  const text = new TextDecoder().decode(bytes);
  return (nama === 'capaian.csv' ? readTable(text) : readJson(text))?.map(toBarisTerbit);
}

interface Cells {
  kolom: string[];
  read: (column: string) => string;
}

function toBarisTerbit({ kolom, read }: Cells): BarisTerbit {
  return {
    level: read('level'),
    kode: read('kode_indikator'),
    nilai: new Map(SEMUA.map((nama) => [nama, read(nama)])),
    asing: kolom.filter((nama, index) => !SEMUA.includes(nama) || kolom.indexOf(nama) !== index),
  };
}

function readTable(text: string): Cells[] {
  const [head = [], ...rows] = readCsv(text);
  return rows.map((row) => ({
    kolom: [...head, ...row.slice(head.length)],
    read: (column) => withoutGuard(row[head.indexOf(column)] ?? ''),
  }));
}

/** A text that a spreadsheet would run has an apostrophe in front. */
function withoutGuard(cell: string): string {
  return /^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}

function readJson(text: string): Cells[] | undefined {
  const rows = parse(text);
  if (!Array.isArray(rows)) return undefined;
  return rows.map((row: unknown) => {
    const isi = new Map<string, unknown>(typeof row === 'object' && row !== null ? Object.entries(row) : []);
    return { kolom: [...isi.keys()], read: (column) => toText(isi.get(column)) };
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** As both files write a value: a pair as "[7, 8]", nothing as "". */
function toText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.join(', ')}]`;
  return typeof value === 'number' || typeof value === 'string' ? String(value) : '';
}

/** What is wrong in rows of whatever seal: "kolom \"nip\" tidak dikenal", "tahun IKU-1 \"2099\", bukan 2024". */
export function findSalah(terbit: BarisTerbit[], { tahun, triwulan }: NomorEdisi): string[] {
  const masa = [
    ['tahun', String(tahun)],
    ['triwulan', String(triwulan)],
  ] as const;
  const salah = terbit.flatMap(({ kode, nilai, asing }) => [
    ...asing.map((nama) => `kolom "${nama}" tidak dikenal atau berulang`),
    ...masa.flatMap(([nama, benar]) =>
      nilai.get(nama) === benar ? [] : [`${nama} ${kode} "${nilai.get(nama) ?? ''}", bukan ${benar}`],
    ),
    ...WAJIB.flatMap((nama) => (nilai.get(nama) ? [] : [`${nama} ${kode} kosong`])),
    ...(['', PERINGATAN_CONTOH].includes(nilai.get('peringatan') ?? '') ? [] : [`peringatan ${kode} tidak dikenal`]),
  ]);
  return [...new Set(salah)];
}

/** "realisasi IKU-1 85, yang disahkan 82.4"; empty when all is as sealed. */
export function findBeda(terbit: BarisTerbit[] | undefined, disegel: BarisDisegel[]): string[] {
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

function listBedaBaris(kode: string, terbit: Map<string, string> | undefined, benar: Map<string, string>): string[] {
  if (!terbit) return [`baris ${kode} tidak ada`];
  return TETAP.flatMap((nama) => {
    const [ada, disahkan] = [terbit, benar].map((nilai) => nilai.get(nama) ?? '');
    return ada === disahkan ? [] : [`${nama} ${kode} "${ada}", yang disahkan "${disahkan}"`];
  });
}

function toSealed(baris: BarisDisegel): Map<string, string> {
  return new Map(Object.entries(toBarisData(baris, '')).map(([nama, nilai]) => [nama, toText(nilai)]));
}
