/** A stretch of two lists: what both have, or what stands in its place on either side. */
export interface Ruas<T> {
  sama: boolean;
  lama: T[];
  baru: T[];
}

/** Beyond this many comparisons the middle counts as replaced: a text written anew has no words worth matching. */
const TERBANYAK = 4_000_000;

/** The longest common subsequence; what differs is told in one piece between two stretches that do not. */
export function alignDeret(lama: string[], baru: string[]): Ruas<string>[] {
  const awal = countSama(lama, baru);
  const akhir = countSama(lama.slice(awal).reverse(), baru.slice(awal).reverse());
  const tengah = alignTengah(lama.slice(awal, lama.length - akhir), baru.slice(awal, baru.length - akhir));
  const kepala = lama.slice(0, awal);
  const ekor = lama.slice(lama.length - akhir);
  return [toSama(kepala), ...tengah, toSama(ekor)].filter((ruas) => ruas.lama.length + ruas.baru.length > 0);
}

function toSama(deret: string[]): Ruas<string> {
  return { sama: true, lama: deret, baru: deret };
}

function countSama(lama: string[], baru: string[]): number {
  const beda = lama.findIndex((satu, index) => satu !== baru[index]);
  return beda === -1 ? lama.length : beda;
}

function alignTengah(lama: string[], baru: string[]): Ruas<string>[] {
  if (lama.length === 0 || baru.length === 0 || lama.length * baru.length > TERBANYAK) {
    return [{ sama: false, lama, baru }];
  }
  const panjang = measureSama(lama, baru);
  const lebar = baru.length + 1;
  const ruas: Ruas<string>[] = [];
  let [i, j] = [0, 0];
  while (i < lama.length || j < baru.length) {
    const isSama = i < lama.length && j < baru.length && lama[i] === baru[j];
    const akhir = takeRuas(ruas, isSama);
    const turun = panjang[(i + 1) * lebar + j] ?? 0;
    const kanan = panjang[i * lebar + j + 1] ?? 0;
    const isLama = isSama || j >= baru.length || (i < lama.length && turun >= kanan);
    const isBaru = isSama || !isLama;
    if (isLama) akhir.lama.push(lama[i++] ?? '');
    if (isBaru) akhir.baru.push(baru[j++] ?? '');
  }
  return ruas;
}

function takeRuas(ruas: Ruas<string>[], sama: boolean): Ruas<string> {
  const akhir = ruas.at(-1);
  if (akhir?.sama === sama) return akhir;
  const baru = { sama, lama: [], baru: [] };
  ruas.push(baru);
  return baru;
}

/** At [i, j], how much the rest of both have in common. */
function measureSama(lama: string[], baru: string[]): Uint32Array {
  const lebar = baru.length + 1;
  const panjang = new Uint32Array((lama.length + 1) * lebar);
  for (let i = lama.length - 1; i >= 0; i--) {
    for (let j = baru.length - 1; j >= 0; j--) {
      const lanjut = panjang[(i + 1) * lebar + j + 1] ?? 0;
      const turun = panjang[(i + 1) * lebar + j] ?? 0;
      const kanan = panjang[i * lebar + j + 1] ?? 0;
      panjang[i * lebar + j] = lama[i] === baru[j] ? lanjut + 1 : Math.max(turun, kanan);
    }
  }
  return panjang;
}
