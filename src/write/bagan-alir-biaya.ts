import type { Medan } from './bagan-alir-cari.ts';
import { ARAH, type Arah, encodeKeadaan, findTepi, moveSimpul } from './bagan-alir-kisi.ts';

const BIAYA = {
  belok: 14,
  belokJauh: 2, // elsewhere than in the gap where a line should turn
  belokSempit: 60, // so near a symbol that no arrow fits
  silang: 32,
} as const;

/** The next state in a direction and what going there costs; undefined where lines must not run. */
export function computeBiaya(
  medan: Medan,
  { keadaan, awal }: { keadaan: number; awal: boolean }, // awal: the first step goes straight
  arah: Arah,
  tujuan: ReadonlyMap<number, number>,
): { keadaan: number; biaya: number } | undefined {
  const simpul = keadaan >> 2;
  const datang = ARAH[keadaan & 3] ?? 0;
  if (awal ? arah !== datang : arah === (datang + 2) % 4) return undefined;
  const lanjut = moveSimpul(medan.kisi, simpul, arah);
  if (lanjut < 0) return undefined;
  const ke = encodeKeadaan({ simpul: lanjut, arah });
  if (medan.muatan.berisi.has(lanjut) && !tujuan.has(ke)) return undefined;
  if (!mayUseTepi(medan, simpul, arah)) return undefined;
  const lewat = awal ? 0 : computeBiayaSimpul(medan, simpul, datang, arah);
  if (lewat === undefined) return undefined;
  return { keadaan: ke, biaya: lewat + measurePanjang(medan, simpul, lanjut) + (tujuan.get(ke) ?? 0) };
}

function mayUseTepi({ kisi, muatan, permintaan }: Medan, simpul: number, arah: Arah): boolean {
  const nomor = findTepi(kisi, simpul, arah);
  if (muatan.tertutup[nomor] === 1) return false;
  const pakai = muatan.tepi[nomor] ?? 0;
  const { barisTujuan, barisBoleh, hanyaBaris } = permintaan;
  if (pakai !== 0 && (barisTujuan < 0 || pakai !== 2 + barisTujuan)) return false;
  if (arah === 0 || arah === 2) return !hanyaBaris;
  const garis = kisi.ys[Math.floor(simpul / kisi.xs.length)];
  if (garis?.jenis === 'baris') return barisBoleh.has(garis.ke);
  return garis?.jenis === 'alur' && !hanyaBaris;
}

/** Cost of passing a node, or undefined where lines would touch: others may be crossed straight, or joined at their end. */
function computeBiayaSimpul(medan: Medan, simpul: number, datang: Arah, arah: Arah): number | undefined {
  const belok = datang === arah ? 0 : computeBelok(medan, simpul);
  const lengan = readLengan(medan, simpul);
  if (lengan === 0) return belok;
  // The way on is in use and was found usable: it is a last run to the same symbol.
  if ((lengan & (1 << arah)) !== 0) return belok;
  const melintang = datang === 0 || datang === 2 ? 0b1010 : 0b0101;
  return datang === arah && lengan === melintang ? BIAYA.silang : undefined;
}

function computeBelok({ kisi, permintaan }: Medan, simpul: number): number {
  const garis = kisi.ys[Math.floor(simpul / kisi.xs.length)];
  const jauh = garis?.ke === permintaan.celahBelok ? 0 : BIAYA.belokJauh;
  return BIAYA.belok + jauh + (kisi.sempit.has(simpul) ? BIAYA.belokSempit : 0);
}

/** One bit for each direction in which an edge in use leaves the node. */
function readLengan({ kisi, muatan }: Medan, simpul: number): number {
  let lengan = 0;
  for (const arah of ARAH) {
    const pakai = moveSimpul(kisi, simpul, arah) < 0 ? 0 : (muatan.tepi[findTepi(kisi, simpul, arah)] ?? 0);
    if (pakai !== 0) lengan |= 1 << arah;
  }
  return lengan;
}

function measurePanjang({ kisi, permintaan }: Medan, dari: number, ke: number): number {
  const lebar = kisi.xs.length;
  const ix = dari % lebar;
  const mendatar = Math.abs((kisi.xs[ke % lebar] ?? 0) - (kisi.xs[ix] ?? 0));
  const tegak = (kisi.ys[Math.floor(ke / lebar)]?.y ?? 0) - (kisi.ys[Math.floor(dari / lebar)]?.y ?? 0);
  return mendatar + Math.abs(tegak) * permintaan.bobotTegak(ix);
}
