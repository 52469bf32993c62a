import type { LangkahBagan } from '../markup/types.ts';
import { computeUkuranSimbol, RENGGANG, type Ukuran } from './bagan-alir-ukuran.ts';

/**
 * Where lines may run on a page: vertical lanes (columns' centres and the gutters beside symbols), and horizontal runs (the
 * middle of each row, and several in each gap between two symbols). Vertical distances are nominal here; true ones follow
 * from what is used. A node is a crossing of both, an edge leads from a node to its neighbour on the right or below.
 */
export interface Kisi {
  lebar: number; // px, of all columns
  xs: number[]; // px
  ys: { y: number; jenis: 'baris' | 'alur' | 'tepi'; ke: number }[]; // ke: row, or gap (0 above the first row)
  tengah: ReadonlySet<number>; // indices in xs of the columns' centres
  tempat: number[]; // indices in xs where a connector may stand
  yBaris: number[]; // index in ys of each row's middle
  simbol: { simpul: number; ukuran: Ukuran; label: boolean }[]; // one for each row
  sempit: ReadonlySet<number>; // nodes so near a symbol's side that an arrow hardly fits between
}

/** 0 up, 1 right, 2 down, 3 left. */
export type Arah = 0 | 1 | 2 | 3;
export const ARAH: readonly Arah[] = [0, 1, 2, 3];

export interface UkuranKisi {
  langkah: LangkahBagan[];
  kolom: number[]; // column of each step
  jumlahKolom: number;
  lebarKolom: number;
}

/** How many lines find room side by side: `rapat` is tried when `wajar` does not do. */
export type Kerapatan = 'wajar' | 'rapat';

export function layKisi({ langkah, kolom, jumlahKolom, lebarKolom }: UkuranKisi, kerapatan: Kerapatan): Kisi {
  const ukuran = computeUkuranSimbol(lebarKolom);
  const lajur = listLajur(lebarKolom, ukuran.keputusan.lebar, SELA[kerapatan]);
  const pusat = Array.from({ length: jumlahKolom }, (_, ke) => (ke + 0.5) * lebarKolom);
  // A single column has no neighbour for connectors: they stand beside the symbol.
  const tepi = jumlahKolom === 1 ? [lebarKolom * 0.17, lebarKolom * 0.83] : [];
  const xs = [...new Set([...pusat, ...tepi, ...pusat.flatMap((x) => lajur.map((jarak) => x + jarak))])];
  xs.sort((a, b) => a - b);

  const ys = listGarisMendatar(langkah.length, ALUR[kerapatan]);
  const yBaris = ys.flatMap(({ jenis }, ke) => (jenis === 'baris' ? [ke] : []));
  const indeks = new Map(xs.map((x, ke) => [x, ke]));
  const cari = (x: number | undefined) => indeks.get(x ?? Number.NaN) ?? 0;
  const simbol = langkah.map(({ simbol: jenis }, baris) => ({
    simpul: (yBaris[baris] ?? 0) * xs.length + cari(pusat[kolom[baris] ?? 0]),
    ukuran: ukuran[jenis],
    label: jenis === 'keputusan',
  }));
  const tempat = (jumlahKolom === 1 ? tepi : pusat).map(cari);
  const sempit = new Set(simbol.flatMap((satu) => listSempit(xs, satu)));
  return { lebar: jumlahKolom * lebarKolom, xs, ys, tengah: new Set(pusat.map(cari)), tempat, yBaris, simbol, sempit };
}

/** A state of a search: standing on a node, having come in a direction. */
export function encodeKeadaan({ simpul, arah }: { simpul: number; arah: Arah }): number {
  return simpul * ARAH.length + arah;
}

/** Reads a node: its column in xs and its row in ys. */
export function findTempat({ xs }: Kisi, simpul: number): { ix: number; iy: number } {
  return { ix: simpul % xs.length, iy: Math.floor(simpul / xs.length) };
}

/** The neighbour of a node, or -1 outside of the grid. */
export function moveSimpul({ xs, ys }: Kisi, simpul: number, arah: Arah): number {
  const lebar = xs.length;
  if (arah === 0) return simpul - lebar;
  if (arah === 2) return simpul + lebar < lebar * ys.length ? simpul + lebar : -1;
  const ix = simpul % lebar;
  if (arah === 1) return ix + 1 < lebar ? simpul + 1 : -1;
  return ix > 0 ? simpul - 1 : -1;
}

/** The edge that leaves a node in a direction: even numbers run to the right, odd ones down. */
export function findTepi({ xs }: Kisi, simpul: number, arah: Arah): number {
  if (arah === 0) return 2 * (simpul - xs.length) + 1;
  if (arah === 3) return 2 * (simpul - 1);
  return arah === 1 ? 2 * simpul : 2 * simpul + 1;
}

const SELA: Record<Kerapatan, number> = { wajar: 5.5, rapat: 3.6 };
const ALUR: Record<Kerapatan, number> = { wajar: 5, rapat: 9 };
const TINGGI_NOMINAL = 60;

/** Distances of lanes from a column's centre: as many in the gutters as keep `sela` from symbol, divider and each other. */
function listLajur(lebarKolom: number, lebarSimbol: number, sela: number): number[] {
  const selokan = (lebarKolom - lebarSimbol) / 2;
  const banyak = Math.max(1, Math.floor(selokan / sela) - 1);
  const jarak = Array.from({ length: banyak }, (_, ke) => lebarSimbol / 2 + (selokan * (ke + 1)) / (banyak + 1));
  return [...jarak, ...jarak.map((x) => -x)];
}

function listSempit(xs: number[], { simpul, ukuran }: { simpul: number; ukuran: Ukuran }): number[] {
  const ix = simpul % xs.length;
  const jauh = ukuran.lebar / 2 + RENGGANG.panah;
  return xs.flatMap((x, ke) => (Math.abs(x - (xs[ix] ?? 0)) < jauh ? [simpul + ke - ix] : []));
}

/** From top to bottom: the page's edge, then in turn the runs of a gap and the middle of a row, a last gap, the edge. */
function listGarisMendatar(jumlahBaris: number, alur: number): Kisi['ys'] {
  const tinggi = jumlahBaris * TINGGI_NOMINAL;
  const celah = (ke: number): Kisi['ys'] =>
    Array.from({ length: alur }, (_, urut) => {
      const geser = (urut - (alur - 1) / 2) * (24 / alur);
      return { y: ke * TINGGI_NOMINAL + geser, jenis: 'alur', ke };
    });
  const baris = Array.from({ length: jumlahBaris }, (_, ke): Kisi['ys'] => [
    ...celah(ke),
    { y: (ke + 0.5) * TINGGI_NOMINAL, jenis: 'baris', ke },
  ]);
  const atas = { y: -20, jenis: 'tepi', ke: 0 } as const;
  const bawah = { y: tinggi + 20, jenis: 'tepi', ke: jumlahBaris } as const;
  return [atas, ...baris.flat(), ...celah(jumlahBaris), bawah];
}
