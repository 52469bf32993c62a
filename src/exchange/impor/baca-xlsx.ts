// An XLSX workbook: numbers as the shortest decimal of what is stored, formulas as the value that was stored with them.
import { unzipSync } from 'fflate';
import { type Cell, type CellValue, readXlsx, type Sheet, type Workbook } from 'hucre/xlsx';
import { toDesimal } from '../../domain/angka.ts';
import {
  type BahanLembar,
  BATAS,
  composeLembar,
  createTeks,
  createTerlaluBesar,
  type Lembar,
  raiseAngka,
  type Sel,
  SumberDitolak,
} from './lembar.ts';
import { checkIsiXlsx } from './periksa-xlsx.ts';

const SIMPAN_ULANG = 'Buka di Excel atau LibreOffice, lalu simpan sebagai .xlsx.';

export async function readBukuXlsx(bytes: Uint8Array): Promise<Lembar[]> {
  const { sheets } = await openXlsx(bytes);
  return composeLembar(sheets.map(toBahan));
}

async function openXlsx(bytes: Uint8Array): Promise<Workbook> {
  try {
    checkUkuran(bytes);
    checkIsiXlsx(bytes);
    return await readXlsx(bytes, { readStyles: true });
  } catch (cause) {
    throw cause instanceof SumberDitolak ? cause : createRusak(cause);
  }
}

/** What the archive says of itself, before any of it is unpacked; unpacking then stops at what was said. */
function checkUkuran(bytes: Uint8Array): void {
  let jumlah = 0;
  let nol = false;
  unzipSync(bytes, {
    filter({ size, originalSize }) {
      jumlah += originalSize;
      nol ||= originalSize === 0 && size > 2; // no size is said: nothing would stop it
      return false;
    },
  });
  if (jumlah > BATAS.terurai || nol) throw createTerlaluBesar();
}

function createRusak(cause: unknown): SumberDitolak {
  const galat = new SumberDitolak('berkas ini bukan buku kerja .xlsx yang utuh, atau berkata sandi', SIMPAN_ULANG);
  galat.cause = cause;
  return galat;
}

function toBahan({ name, rows, cells, merges = [], hidden, veryHidden, rowDefs, columns = [] }: Sheet): BahanLembar {
  const lembar: Lembar = {
    nama: name,
    baris: rows.map((row, at) => row.map((value, kolom) => toSel(value, cells?.get(`${at},${kolom}`)))),
    tersembunyi: Boolean(hidden) || Boolean(veryHidden),
    barisTersembunyi: new Set([...(rowDefs ?? [])].flatMap(([at, def]) => (def.hidden ? [at] : []))),
    kolomTersembunyi: new Set(columns.flatMap((kolom, at) => (kolom?.hidden ? [at] : []))),
  };
  return { lembar, gabung: merges };
}

function toSel(value: CellValue, cell: Cell | undefined): Sel {
  if (cell?.type === 'error') return { jenis: 'salah', sebab: 'galat', teks: String(value) };
  if (cell?.formula !== undefined && value === null)
    // an empty text is a result: =IF(A1="","",A1)
    return { jenis: 'salah', sebab: 'rumus-tanpa-nilai', teks: `=${cell.formula}` };
  if (value === null) return { jenis: 'kosong' };
  if (value instanceof Date) return { jenis: 'salah', sebab: 'tanggal', teks: writeTanggal(value) };
  if (typeof value === 'boolean') return { jenis: 'salah', sebab: 'benar-salah', teks: value ? 'BENAR' : 'SALAH' };
  return typeof value === 'number' ? toAngka(value, cell) : createTeks(joinTeks(value, cell));
}

/** Letters that are set high or struck out are not part of the figure that they stand beside. */
function joinTeks(value: string, cell: Cell | undefined): string {
  const potong = cell?.richText?.map(({ text, font }) => {
    if (font?.strikethrough) return ` ${text} `;
    return font?.vertAlign === undefined ? text : raiseAngka(text);
  });
  return potong?.join('') ?? value;
}

function toAngka(value: number, cell: Cell | undefined): Sel {
  if (!Number.isFinite(value)) return { jenis: 'salah', sebab: 'angka-tak-hingga', teks: String(value) };
  return { jenis: 'angka', teks: toDesimal(value).toFixed(), persen: isPersen(cell?.style?.numFmt ?? '') };
}

/** "0.00%"; a "%" in quotes or behind a backslash is only a letter. */
function isPersen(numFmt: string): boolean {
  return numFmt
    .slice(0, 200)
    .replace(/"[^"]*"|\\./g, '')
    .includes('%');
}

function writeTanggal(value: Date): string {
  return Number.isNaN(value.getTime()) ? 'tanggal' : value.toISOString().slice(0, 10);
}
