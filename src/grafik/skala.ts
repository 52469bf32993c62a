import { formatAngka } from '../format.ts';

export interface Skala {
  bawah: number;
  atas: number;
  tanda: number[]; // lowest first
}

const TERHALUS = 1e-12; // nobody types a finer one

/** Round steps around what is shown; it need not begin at zero, so every point carries its value. */
export function composeSkala(nilai: number[]): Skala {
  const [terkecil, terbesar] = [Math.min(...nilai), Math.max(...nilai)];
  const jarak = terbesar - terkecil || Math.abs(terbesar);
  const rentang = jarak > TERHALUS ? jarak : 1;
  const kasar = rentang / 3;
  const pangkat = 10 ** Math.floor(Math.log10(kasar));
  const langkah = pangkat * ([1, 2, 5, 10].find((satu) => satu * pangkat >= kasar) ?? 10);
  const dari = Math.floor((terkecil - rentang * 0.15) / langkah);
  const bawah = langkah * (terkecil >= 0 ? Math.max(0, dari) : dari);
  const atas = langkah * Math.ceil((terbesar + rentang * 0.15) / langkah);
  const tanda = Array.from({ length: Math.round((atas - bawah) / langkah) + 1 }, (_, nomor) => bawah + nomor * langkah);
  return { bawah, atas, tanda };
}

/** Steps are sums of binary fractions: 0.1 + 0.2 must not print as such. */
export function formatTanda(nilai: number): string {
  return formatAngka(Number(nilai.toPrecision(12)));
}
