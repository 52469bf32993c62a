import type { Sop } from '../domain/isi.generated.ts';

/** Numbers of the steps from which the flow leads to `nomor`: not those of a branch beside it. */
export function listMendahului(sop: Sop, nomor: number): Set<number> {
  const urutan = sop.langkah.map((langkah) => langkah.nomor);
  const sesudah = readSesudah(sop);
  const mendahului = urutan.filter((satu) => {
    if (satu === nomor || !sesudah.get(satu)?.has(nomor)) return false;
    // In a loop each leads to the other: then the printed order decides.
    return !sesudah.get(nomor)?.has(satu) || urutan.indexOf(satu) < urutan.indexOf(nomor);
  });
  return new Set(mendahului);
}

/** Every path of a request asks: each SOP is walked once. */
const SESUDAH = new WeakMap<Sop, Map<number, Set<number>>>();

function readSesudah(sop: Sop): Map<number, Set<number>> {
  const ada = SESUDAH.get(sop);
  if (ada) return ada;
  const baru = new Map(sop.langkah.map(({ nomor }) => [nomor, listSesudah(sop, nomor)]));
  SESUDAH.set(sop, baru);
  return baru;
}

function listSesudah(sop: Sop, nomor: number): Set<number> {
  const terlihat = new Set<number>();
  const antrean = listLanjut(sop, nomor);
  for (let satu = antrean.pop(); satu !== undefined; satu = antrean.pop()) {
    if (terlihat.has(satu)) continue;
    terlihat.add(satu);
    antrean.push(...listLanjut(sop, satu));
  }
  return terlihat;
}

/** The step below it, unless `lanjut` says otherwise; an empty list ends the flow. */
function listLanjut(sop: Sop, nomor: number): number[] {
  const letak = sop.langkah.findIndex((langkah) => langkah.nomor === nomor);
  const bawah = sop.langkah[letak + 1];
  return [...(sop.langkah[letak]?.lanjut ?? (bawah ? [bawah.nomor] : []))];
}
