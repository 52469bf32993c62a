import type { Papan, Pintu } from './bagan-alir-cari.ts';
import { findTempat } from './bagan-alir-kisi.ts';
import { isTempatBebas } from './bagan-alir-tapak.ts';
import { PENGHUBUNG } from './bagan-alir-ukuran.ts';

/** Where a connector may stand at the page's edge: in a column's middle, or, if those are taken, on any other lane. */
export function listPintuTepi(papan: Papan, sisi: 'atas' | 'bawah'): Pintu[] {
  const { kisi } = papan;
  const awal = sisi === 'atas' ? 0 : (kisi.ys.length - 1) * kisi.xs.length;
  return kisi.xs.flatMap((x, ix) => {
    const simpul = awal + ix;
    const muat = Math.min(x, kisi.lebar - x) > PENGHUBUNG.lebar / 2 + 1;
    if (!muat || !isTempatBebas(papan, simpul)) return [];
    return [{ simpul, arah: 2, biaya: kisi.tengah.has(ix) ? 0 : DI_LUAR_TENGAH }];
  });
}

/** Where a connector may stand beside a symbol, with the direction towards it. */
export function listPintuSamping(papan: Papan, simbol: number): Pintu[] {
  const { kisi } = papan;
  const { iy } = findTempat(kisi, simbol);
  const tempat = kisi.tempat.map((ix) => iy * kisi.xs.length + ix).filter((ini) => isTempatBebas(papan, ini));
  return tempat.map((simpul) => ({ simpul, arah: simpul > simbol ? 3 : 1, biaya: 0 }));
}

const DI_LUAR_TENGAH = 50;
