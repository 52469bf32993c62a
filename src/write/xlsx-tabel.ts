import { type Cell, type CellStyle, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { cleanText } from './docx-inline.ts';
import { normalisePackage } from './package-bytes.ts';
import type { IsiData, KolomData, TabelData } from './tabel-data.ts';
import { LOOKS } from './xlsx-sel.ts';

export const LEMBAR_TABEL = { data: 'Data', keterangan: 'Keterangan' } as const;

/**
 * One table as an Excel file: the rows, and a sheet that says what they mean. Numbers are numbers, texts are texts whatever
 * they begin with, so that nothing is ever run as a formula. `when` is the date it carries: the commit's.
 */
export async function writeTabel(tabel: TabelData, keterangan: [string, string][], when: Date): Promise<Uint8Array> {
  const bytes = await writeXlsx({
    sheets: [composeData(tabel), composeKeterangan(tabel, keterangan)],
    properties: { title: cleanText(tabel.judul), subject: cleanText(tabel.uraian), created: when, modified: when },
    defaultFont: { name: 'Arial', size: 10 },
  });
  return normalisePackage(bytes, when);
}

type Sel = Pick<Cell, 'value' | 'type'> & { style: CellStyle };

function composeData({ kolom, baris }: TabelData): WriteSheet {
  const kepala = kolom.map(({ nama }) => teks(nama, LOOKS.kepala));
  const isi = baris.map((satu) => kolom.map(({ nama, tipe }) => toSel(satu[nama] ?? null, tipe)));
  return {
    ...composeSheet(LEMBAR_TABEL.data, [kepala, ...isi]),
    columns: kolom.map((satu) => ({ width: findLebar(satu) })),
    freezePane: { rows: 1 },
  };
}

function findLebar({ nama, tipe }: KolomData): number {
  return Math.max(nama.length + 3, tipe === 'teks' ? 22 : 12);
}

function composeKeterangan({ judul, uraian, kolom }: TabelData, keterangan: [string, string][]): WriteSheet {
  const sel = [
    [teks(judul, LOOKS.judul)],
    [teks(uraian)],
    [],
    ...keterangan.map(([istilah, isi]) => [teks(istilah, LOOKS.tanda), teks(isi, LOOKS.isi)]),
    [],
    [teks('Kolom', LOOKS.kepala), teks('Arti', LOOKS.kepala)],
    ...kolom.map((satu) => [teks(satu.nama, LOOKS.isi), teks(satu.uraian, LOOKS.isi)]),
  ];
  return { ...composeSheet(LEMBAR_TABEL.keterangan, sel), columns: [{ width: 22 }, { width: 90 }] };
}

function toSel(isi: IsiData, tipe: KolomData['tipe']): Sel {
  if (isi === null) return { value: null, type: 'empty', style: {} };
  if (Array.isArray(isi)) return teks(`[${isi.join(', ')}]`);
  if (typeof isi === 'number') return { value: isi, type: 'number', style: {} };
  return tipe === 'desimal' ? { value: Number(isi), type: 'number', style: { numFmt: '0.00' } } : teks(isi);
}

/** "@" keeps it text: what begins with "=" is no formula, not even when somebody edits the cell. */
function teks(isi: string, look: CellStyle = LOOKS.biasa): Sel {
  return { value: cleanText(isi), type: 'string', style: { ...look, numFmt: '@' } };
}

function composeSheet(name: string, sel: Sel[][]): WriteSheet {
  const cells = sel.flatMap((baris, row) => baris.map((satu, column) => [`${row},${column}`, satu] as const));
  return { name, rows: sel.map((baris) => baris.map(({ value }) => value)), cells: new Map(cells) };
}
