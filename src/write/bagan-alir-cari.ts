import { ARAH, type Arah, findTepi, type Kisi, moveSimpul } from './bagan-alir-kisi.ts';
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

export interface Lintasan {
  simpul: number[];
  biaya: number;
}

/** The cheapest way (Dijkstra): short, with few turns, and with fewer crossings still. Nothing dearer than `batas`. */
export function findLintasan(
  kisi: Kisi,
  muatan: Muatan,
  permintaan: Permintaan,
  batas = Number.POSITIVE_INFINITY,
): Lintasan | undefined {
  const banyak = kisi.xs.length * kisi.ys.length * ARAH.length;
  const jarak = new Float64Array(banyak).fill(batas);
  const dari = new Int32Array(banyak).fill(-1);
  const tumpukan: Tumpukan = [];
  const mulai = new Map(permintaan.mulai.map((satu) => [encodeKeadaan(satu), satu.biaya]));
  const tujuan = new Map(permintaan.tujuan.map((satu) => [encodeKeadaan(satu), satu.biaya]));
  for (const [keadaan, biaya] of mulai) {
    jarak[keadaan] = biaya;
    pushUrut(tumpukan, biaya, keadaan);
  }
  for (let teratas = popTerkecil(tumpukan); teratas; teratas = popTerkecil(tumpukan)) {
    const [biaya, keadaan] = teratas;
    if (biaya > (jarak[keadaan] ?? 0)) continue;
    if (tujuan.has(keadaan) && !mulai.has(keadaan)) return { simpul: traceSimpul(dari, keadaan), biaya };
    for (const [lanjut, tambah] of listLanjutan(kisi, muatan, permintaan, keadaan, mulai.has(keadaan), tujuan)) {
      if (biaya + tambah >= (jarak[lanjut] ?? 0)) continue;
      jarak[lanjut] = biaya + tambah;
      dari[lanjut] = keadaan;
      pushUrut(tumpukan, biaya + tambah, lanjut);
    }
  }
  return undefined;
}

/** A state: standing on a node, having come in a direction. */
export function encodeKeadaan({ simpul, arah }: { simpul: number; arah: Arah }): number {
  return simpul * 4 + arah;
}

const BIAYA = { belok: 14, belokJauh: 2, belokSempit: 60, silang: 32 } as const;

function traceSimpul(dari: Int32Array, akhir: number): number[] {
  const simpul: number[] = [];
  for (let keadaan = akhir; keadaan >= 0; keadaan = dari[keadaan] ?? -1) simpul.push(Math.floor(keadaan / 4));
  return simpul.reverse();
}

function listLanjutan(
  kisi: Kisi,
  muatan: Muatan,
  permintaan: Permintaan,
  keadaan: number,
  awal: boolean,
  tujuan: ReadonlyMap<number, number>,
): [keadaan: number, biaya: number][] {
  const lanjutan: [number, number][] = [];
  const simpul = Math.floor(keadaan / 4);
  for (const arah of ARAH) {
    const datang = (keadaan % 4) as Arah;
    if (awal ? arah !== datang : arah === (datang + 2) % 4) continue;
    const lanjut = { simpul: moveSimpul(kisi, simpul, arah), arah };
    if (lanjut.simpul < 0 || (muatan.berisi.has(lanjut.simpul) && !tujuan.has(encodeKeadaan(lanjut)))) continue;
    const tepi = findTepi(kisi, simpul, arah);
    if (!mayUseTepi(kisi, muatan, permintaan, simpul, arah, tepi)) continue;
    const lewat = awal ? 0 : computeBiayaSimpul(kisi, muatan, permintaan, simpul, datang, arah);
    if (lewat === undefined) continue;
    const panjang = computePanjang(kisi, permintaan, simpul, lanjut.simpul, arah);
    const ke = encodeKeadaan(lanjut);
    lanjutan.push([ke, lewat + panjang + (tujuan.get(ke) ?? 0)]);
  }
  return lanjutan;
}

function mayUseTepi(
  { xs, ys }: Kisi,
  { tepi, tertutup }: Muatan,
  { barisTujuan, barisBoleh, hanyaBaris }: Permintaan,
  simpul: number,
  arah: Arah,
  nomor: number,
): boolean {
  if (tertutup[nomor] === 1) return false;
  const pakai = tepi[nomor] ?? 0;
  if (pakai !== 0 && (barisTujuan < 0 || pakai !== 2 + barisTujuan)) return false;
  if (arah === 0 || arah === 2) return !hanyaBaris;
  const garis = ys[Math.floor(simpul / xs.length)];
  if (garis?.jenis === 'baris') return barisBoleh.has(garis.ke);
  return garis?.jenis === 'alur' && !hanyaBaris;
}

/** Cost of passing a node, or undefined where lines would touch: others may be crossed straight, or joined at their end. */
function computeBiayaSimpul(
  kisi: Kisi,
  { tepi }: Muatan,
  { celahBelok }: Permintaan,
  simpul: number,
  datang: Arah,
  arah: Arah,
): number | undefined {
  const garis = kisi.ys[Math.floor(simpul / kisi.xs.length)];
  const jauh = garis?.ke === celahBelok ? 0 : BIAYA.belokJauh;
  const sempit = kisi.sempit.has(simpul) ? BIAYA.belokSempit : 0;
  const belok = datang === arah ? 0 : BIAYA.belok + jauh + sempit;
  let lengan = 0;
  for (const ke of ARAH) {
    const nomor = findTepi(kisi, simpul, ke);
    if (isTepiDalam(kisi, simpul, ke) && (tepi[nomor] ?? 0) !== 0) lengan |= 1 << ke;
  }
  if (lengan === 0) return belok;
  // The way on is in use and was found usable: it is a last run to the same symbol.
  if ((lengan & (1 << arah)) !== 0) return belok;
  const melintang = datang === 0 || datang === 2 ? 0b1010 : 0b0101;
  return datang === arah && lengan === melintang ? BIAYA.silang : undefined;
}

function isTepiDalam(kisi: Kisi, simpul: number, arah: Arah): boolean {
  return moveSimpul(kisi, simpul, arah) >= 0;
}

function computePanjang(kisi: Kisi, { bobotTegak }: Permintaan, dari: number, ke: number, arah: Arah): number {
  const lebar = kisi.xs.length;
  const [x, y] = [dari % lebar, Math.floor(dari / lebar)];
  if (arah === 1 || arah === 3) return Math.abs((kisi.xs[ke % lebar] ?? 0) - (kisi.xs[x] ?? 0));
  const panjang = Math.abs((kisi.ys[Math.floor(ke / lebar)]?.y ?? 0) - (kisi.ys[y]?.y ?? 0));
  return panjang * bobotTegak(x);
}
