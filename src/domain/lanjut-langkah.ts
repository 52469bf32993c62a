import type { Sop } from './isi.generated.ts';

/** The step below it, unless `lanjut` says otherwise; an empty list ends the flow. */
export function listLanjut(sop: Sop, nomor: number): number[] {
  const letak = sop.langkah.findIndex((langkah) => langkah.nomor === nomor);
  const bawah = sop.langkah[letak + 1];
  return [...(sop.langkah[letak]?.lanjut ?? (bawah ? [bawah.nomor] : []))];
}
