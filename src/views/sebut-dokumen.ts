// Which documents tell of something: found by their own words, so that no list of it can go stale.
import { type ButirDokumen, nomorPeriode, viewButir } from './dokumen.ts';
import type { Terbitan } from './terbitan.ts';

/** The newest few, and all others; newest first. */
export interface DokumenPenyebut {
  awal: ButirDokumen[];
  lain: ButirDokumen[];
}

const AWAL = 4;

/** Each document is read once, whatever is looked for. */
export function groupPenyebut({ dokumen }: Terbitan, teks: string[]): Map<string, DokumenPenyebut> {
  const cari = [...new Set(teks)].map((satu) => ({ satu, kutipan: JSON.stringify(satu).slice(1, -1) }));
  const penyebut = new Map<string, ButirDokumen[]>();
  for (const { entri, dokumen: isi } of dokumen.toSorted((a, b) => nomorPeriode(b.entri) - nomorPeriode(a.entri))) {
    const tulisan = JSON.stringify(isi.sections);
    for (const { satu, kutipan } of cari) {
      if (tulisan.includes(kutipan)) penyebut.set(satu, [...(penyebut.get(satu) ?? []), viewButir(entri)]);
    }
  }
  return new Map([...penyebut].map(([satu, semua]) => [satu, { awal: semua.slice(0, AWAL), lain: semua.slice(AWAL) }]));
}
