// A workbook as every source format is read into: sheets of cells that say what they are, nothing of it guessed.

/** One sheet, a rectangle of cells. Rows and columns count from 0; people see them as "C7". */
export interface Lembar {
  nama: string | undefined; // a CSV has none
  baris: Sel[][];
  tersembunyi: boolean;
  barisTersembunyi: ReadonlySet<number>;
  kolomTersembunyi: ReadonlySet<number>;
}

export type Sel = IsiSel & {
  salinan?: true; // of the merged cell that covers it
  tersambung?: true; // merged with the cell above
};

export type IsiSel =
  | { jenis: 'kosong' }
  | { jenis: 'teks'; teks: string }
  | { jenis: 'angka'; teks: string; persen: boolean } // exact decimal; `persen`: the cell shows 0.25 as 25%
  | { jenis: 'salah'; sebab: SebabSel; teks: string };

export type SebabSel = 'tanggal' | 'rumus-tanpa-nilai' | 'galat' | 'benar-salah' | 'angka-tak-hingga';

export interface Gabung {
  startRow: number;
  startCol: number;
  endRow: number; // inclusive
  endCol: number;
}

/** A source that cannot be used at all: what people read of it, and the way out. */
export class SumberDitolak extends Error {
  readonly jalan: string;

  constructor(pesan: string, jalan: string) {
    super(pesan);
    this.name = 'SumberDitolak';
    this.jalan = jalan;
  }
}

/** Far above what an office exports in a triwulan, and little enough for any computer. */
export const BATAS = {
  berkas: 10 * 2 ** 20, // bytes
  terurai: 64 * 2 ** 20, // bytes of a workbook unpacked
  baris: 20_000, // of one sheet
  kolom: 400,
  sel: 400_000, // of all sheets
  lembar: 60,
  gabung: 400_000, // cells that merged ones cover
} as const;

const KOSONG: Sel = { jenis: 'kosong' };

export function createTeks(teks: string): Sel {
  return teks.trim() === '' ? KOSONG : { jenis: 'teks', teks };
}

/** "C7" */
export function nameSel(baris: number, kolom: number): string {
  return nameKolom(kolom) + String(baris + 1);
}

/** 0 → A, 25 → Z, 26 → AA. */
export function nameKolom(kolom: number): string {
  const depan = Math.floor(kolom / 26);
  return (depan > 0 ? nameKolom(depan - 1) : '') + String.fromCharCode(65 + (kolom % 26));
}

export function readSel({ baris }: Pick<Lembar, 'baris'>, at: number, kolom: number): Sel {
  return baris[at]?.[kolom] ?? KOSONG;
}

/** What a cell shows as text; a copy of a merged cell shows what it copies. */
export function readTeks(sel: Sel): string {
  return sel.jenis === 'kosong' ? '' : sel.teks;
}

/** Whether a row has anything of its own: what merged cells of the rows above reach into it is theirs. */
export function isBerisi(baris: Sel[]): boolean {
  return baris.some((sel) => sel.jenis !== 'kosong' && !sel.salinan);
}

/** Empty rows at the end and too large sheets; then the merged cells are filled, so that every cell says what it stands under. */
export function composeLembar(lembar: Lembar, gabung: Gabung[]): Lembar {
  const baris = dropTail(lembar.baris, (satu) => !isBerisi(satu)).map((satu) =>
    dropTail(satu, ({ jenis }) => jenis === 'kosong'),
  );
  const lebar = baris.reduce((paling, { length }) => Math.max(paling, length), 0);
  if (baris.length > BATAS.baris || lebar > BATAS.kolom || baris.length * lebar > BATAS.sel) throw createTerlaluBesar();
  const rata = baris.map((satu) => Array.from({ length: lebar }, (_, kolom) => satu[kolom] ?? KOSONG));
  fillGabung(rata, gabung, lebar);
  return { ...lembar, baris: rata };
}

export function createTerlaluBesar(): SumberDitolak {
  return new SumberDitolak(
    `tabelnya terlalu besar: paling banyak ${BATAS.baris} baris dan ${BATAS.kolom} kolom tiap lembar`,
    'Simpan hanya lembar dan baris yang akan diimpor.',
  );
}

function dropTail<T>(daftar: T[], isKosong: (satu: T) => boolean): T[] {
  return daftar.slice(0, daftar.findLastIndex((satu) => !isKosong(satu)) + 1);
}

function fillGabung(baris: Sel[][], gabung: Gabung[], lebar: number): void {
  let terisi = 0;
  for (const { startRow, startCol, endRow, endCol } of gabung) {
    const asal = baris[startRow]?.[startCol];
    const [bawah, kanan] = [Math.min(endRow, baris.length - 1), Math.min(endCol, lebar - 1)];
    terisi += Math.max(0, bawah - startRow + 1) * Math.max(0, kanan - startCol + 1);
    if (terisi > BATAS.gabung) throw createTerlaluBesar();
    if (!asal) continue;
    for (let row = startRow; row <= bawah; row++)
      for (let kolom = startCol; kolom <= kanan; kolom++)
        if (row !== startRow || kolom !== startCol) copySel(baris[row], kolom, asal, row !== startRow);
  }
}

/** A cell inside a merged one that has a value of its own all the same keeps it: nobody sees it in the office program, but it is there. */
function copySel(baris: Sel[] | undefined, kolom: number, asal: Sel, tersambung: boolean): void {
  const lama = baris?.[kolom];
  if (!baris || !lama || lama.jenis !== 'kosong') return;
  baris[kolom] = { ...asal, salinan: true, ...(tersambung && { tersambung: true }) };
}
