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
  teks: 8 * 2 ** 20, // letters of all cells; one that many cells share counts in each
  teksSel: 32_767, // letters of one cell: as many as Excel holds
} as const;

const KOSONG: Sel = { jenis: 'kosong' };

export function createTeks(teks: string): Sel {
  return teks.trim() === '' ? KOSONG : { jenis: 'teks', teks };
}

const DIGIT_NAIK = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Figures set small and high, as of a footnote, are not part of the figure before them. */
export function raiseAngka(teks: string): string {
  return teks.replaceAll(/\d/g, (digit) => DIGIT_NAIK[Number(digit)] ?? digit);
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

/** A sheet as its source has it: rows of unequal length, and what is merged. */
export interface BahanLembar {
  lembar: Lembar;
  gabung: Gabung[];
}

/**
 * Without the empty rows and columns at the end; the merged cells are filled, so that every cell says what it stands under.
 * What all sheets would take is counted before any of it is made.
 */
export function composeLembar(bahan: BahanLembar[]): Lembar[] {
  if (bahan.length > BATAS.lembar) throw createTerlaluBesar();
  const ramping = bahan.map(({ lembar, gabung }) => ({ lembar: trimLembar(lembar), gabung }));
  const sel = ramping.reduce((jumlah, { lembar: { baris } }) => jumlah + baris.length * computeLebar(baris), 0);
  if (sel > BATAS.sel) throw createTerlaluBesar();
  const jadi = ramping.map(squareLembar);
  checkTeks(jadi);
  return jadi;
}

function trimLembar(lembar: Lembar): Lembar {
  const baris = dropTail(lembar.baris, (satu) => !isBerisi(satu)).map((satu) =>
    dropTail(satu, ({ jenis }) => jenis === 'kosong'),
  );
  if (baris.length > BATAS.baris || computeLebar(baris) > BATAS.kolom) throw createTerlaluBesar();
  return { ...lembar, baris };
}

function squareLembar({ lembar, gabung }: BahanLembar): Lembar {
  const lebar = computeLebar(lembar.baris);
  const baris = lembar.baris.map((satu) => Array.from({ length: lebar }, (_, kolom) => satu[kolom] ?? KOSONG));
  fillGabung(baris, gabung, lebar);
  return { ...lembar, baris };
}

function computeLebar(baris: Sel[][]): number {
  return baris.reduce((paling, { length }) => Math.max(paling, length), 0);
}

/** A letter is looked at many times after this, wherever its cell is read. */
function checkTeks(lembar: Lembar[]): void {
  let huruf = 0;
  for (const { nama, baris } of lembar)
    for (const [at, satu] of baris.entries())
      for (const [kolom, sel] of satu.entries()) {
        const { length } = readTeks(sel);
        if (length > BATAS.teksSel) throw createTerlaluPanjang(nameLetak(nama, at, kolom));
        huruf += length;
      }
  if (huruf > BATAS.teks) throw createTerlaluBesar();
}

function createTerlaluPanjang(letak: string): SumberDitolak {
  return new SumberDitolak(
    `teks pada sel ${letak} terlalu panjang: paling banyak ${BATAS.teksSel} huruf`,
    'Ringkas isi sel itu, lalu impor lagi.',
  );
}

/** "Lembar!C7"; without a sheet's name "C7" */
export function nameLetak(nama: string | undefined, baris: number, kolom: number): string {
  return `${nama === undefined ? '' : `${nama}!`}${nameSel(baris, kolom)}`;
}

export function createTerlaluBesar(): SumberDitolak {
  return new SumberDitolak(
    `tabelnya terlalu besar: paling banyak ${BATAS.baris} baris dan ${BATAS.kolom} kolom tiap lembar, ${BATAS.sel} sel semuanya`,
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
    if (!asal || !(bawah >= startRow && kanan >= startCol)) continue; // a range that is none covers nothing
    terisi += (bawah - startRow + 1) * (kanan - startCol + 1);
    if (terisi > BATAS.gabung) throw createTerlaluBesar();
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
