import type { Sop } from '../domain/isi.generated.ts';
import type { Kinerja } from '../domain/kinerja.ts';
import { KOSONG } from '../format.ts';
import type { LinkBase } from '../markup/link.ts';

export type Langkah = Sop['langkah'][number];

export interface BahanSop {
  kinerja: Kinerja;
  laman: LinkBase;
  sop: Sop;
}

export function prepareBahanSop(kinerja: Kinerja, id: string, laman: LinkBase): BahanSop {
  const sop = kinerja.isi.sop.find(({ value }) => value.id === id)?.value;
  if (!sop) throw new Error(`no SOP ${id}: check the content first`);
  return { kinerja, laman, sop };
}

/** The printed SOPs; the office's own chains (tata-kelola) are no document. */
export function listSop({ isi }: Kinerja): Sop[] {
  return isi.sop.map(({ value }) => value).filter(({ jenis }) => jenis === 'sop');
}

/** "15–41 hari kerja, dengan 3 langkah tanpa waktu": steps one after the other; what is not stated is not guessed. */
export function formatWaktu({ langkah }: Sop): string {
  const waktu = langkah.flatMap((satu) => (satu.waktu ? [satu.waktu] : []));
  const tanpa = langkah.length - waktu.length;
  const min = waktu.reduce((jumlah, satu) => jumlah + satu.min, 0);
  const maks = waktu.reduce((jumlah, satu) => jumlah + satu.maks, 0);
  const jumlah = waktu.length ? `${min === maks ? min : `${min}–${maks}`} hari kerja` : KOSONG;
  return tanpa ? `${jumlah}, dengan ${tanpa} langkah tanpa waktu` : jumlah;
}

/** Steps whose actor the source does not show, by their printed numbers. */
export function listDisimpulkan({ langkah }: Sop): number[] {
  return langkah.filter((satu) => satu.pelaksana_disimpulkan).map(({ nomor }) => nomor);
}
