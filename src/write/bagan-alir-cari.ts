import { computeBiaya } from './bagan-alir-biaya.ts';
import { ARAH, type Arah, encodeKeadaan, findTempat, type Kisi } from './bagan-alir-kisi.ts';
import { popTerkecil, pushUrut, type Tumpukan } from './bagan-alir-tumpukan.ts';

/** What already lies on the grid. */
export interface Muatan {
  /** By edge: 0 free, 1 in use, 2 + row: last run of a line into that row's symbol, which other lines to it may join. */
  tepi: Int16Array;
  /** By edge: 1 where a label or a connector stands. */
  tertutup: Uint8Array;
  /** Nodes where a symbol or a connector stands. */
  berisi: ReadonlySet<number>;
}

/** A node and a direction; `biaya` is what choosing it costs. */
export interface Pintu {
  simpul: number;
  arah: Arah;
  biaya: number;
}

export interface Permintaan {
  /** Where to begin; the first step from there goes in that direction. */
  mulai: Pintu[];
  /** Where to arrive, in which direction. */
  tujuan: Pintu[];
  /** The row of the symbol to reach; -1: a connector, whose line nobody joins. */
  barisTujuan: number;
  /** Rows whose middle may be used: else a line would seem to belong to that row's symbol. */
  barisBoleh: ReadonlySet<number>;
  /** Straight along that row, and nowhere else. */
  hanyaBaris: boolean;
  /** Weight of a vertical run: a lane in an empty column's middle looks like a step's own line. */
  bobotTegak(ix: number): number;
  /** The gap in which a line should turn, if it must. */
  celahBelok: number;
}

/** The grid with what lies on it. */
export interface Papan {
  kisi: Kisi;
  muatan: Muatan;
}

export interface Medan extends Papan {
  permintaan: Permintaan;
}

export interface Lintasan {
  simpul: number[];
  biaya: number;
}

/**
 * The cheapest way: short, with few turns, and with fewer crossings still. Nothing dearer than `batas`. A* over states: a
 * node, and the direction in which it was reached.
 */
export function findLintasan(medan: Medan, batas = Number.POSITIVE_INFINITY): Lintasan | undefined {
  const { kisi, permintaan } = medan;
  const banyak = kisi.xs.length * kisi.ys.length * ARAH.length;
  const jarak = new Float64Array(banyak).fill(batas);
  const dari = new Int32Array(banyak).fill(-1);
  const mulai = new Map(permintaan.mulai.map((satu) => [encodeKeadaan(satu), satu.biaya]));
  const tujuan = new Map(permintaan.tujuan.map((satu) => [encodeKeadaan(satu), satu.biaya]));
  const taksir = composeTaksiran(kisi, permintaan.tujuan);
  const tumpukan: Tumpukan = [];
  const put = (keadaan: number, biaya: number, asal: number) => {
    jarak[keadaan] = biaya;
    dari[keadaan] = asal;
    pushUrut(tumpukan, biaya + taksir(keadaan >> 2), keadaan);
  };
  for (const [keadaan, biaya] of mulai) put(keadaan, biaya, -1);
  for (let teratas = popTerkecil(tumpukan); teratas; teratas = popTerkecil(tumpukan)) {
    const [taksiran, keadaan] = teratas;
    const biaya = jarak[keadaan] ?? 0;
    if (taksiran > biaya + taksir(keadaan >> 2)) continue;
    const awal = mulai.has(keadaan);
    if (tujuan.has(keadaan) && !awal) return { simpul: traceSimpul(dari, keadaan), biaya };
    for (const arah of ARAH) {
      const langkah = computeBiaya(medan, { keadaan, awal }, arah, tujuan);
      if (langkah && biaya + langkah.biaya < (jarak[langkah.keadaan] ?? 0)) {
        put(langkah.keadaan, biaya + langkah.biaya, keadaan);
      }
    }
  }
  return undefined;
}

function traceSimpul(dari: Int32Array, akhir: number): number[] {
  const simpul: number[] = [];
  for (let keadaan = akhir; keadaan >= 0; keadaan = dari[keadaan] ?? -1) simpul.push(keadaan >> 2);
  return simpul.reverse();
}

/** At least this far is it from a node to the nearest goal. */
function composeTaksiran(kisi: Kisi, tujuan: Pintu[]): (simpul: number) => number {
  const titik = tujuan.map(({ simpul }) => findTempat(kisi, simpul));
  const [xs, ys] = [titik.map(({ ix }) => kisi.xs[ix] ?? 0), titik.map(({ iy }) => kisi.ys[iy]?.y ?? 0)];
  const [kiri, kanan] = [Math.min(...xs), Math.max(...xs)];
  const [atas, bawah] = [Math.min(...ys), Math.max(...ys)];
  return (simpul) => {
    const x = kisi.xs[simpul % kisi.xs.length] ?? 0;
    const y = kisi.ys[Math.floor(simpul / kisi.xs.length)]?.y ?? 0;
    return Math.max(0, kiri - x, x - kanan) + Math.max(0, atas - y, y - bawah);
  };
}
