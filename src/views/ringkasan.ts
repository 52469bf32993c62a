import { lastDayOf } from '../domain/kalender.ts';
import { findKategori } from '../domain/kategori.ts';
import type { Baris, Ukuran } from '../domain/kinerja.ts';
import { findAturan } from '../domain/lookup.ts';
import { computeRollUp } from '../domain/rata-rata.ts';
import { formatPersen } from '../format.ts';
import type { Terbitan } from './terbitan.ts';

/** A group of figures in one glance. Those without a percentage are counted, never taken as zero. */
export interface Ringkasan {
  jumlah: number;
  tercapai: number;
  tidakTercapai: number;
  belumDilaporkan: number;
  tanpaTarget: number;
  rataRata: string | undefined; // "97,32%"
  nilai: number | undefined;
  kategori: string | undefined;
}

export type Lingkup = 'tw' | 'sampai';

/** `lingkup` says which figures: those of the triwulan alone, or those up to and including it. */
export function summarize(terbitan: Terbitan, baris: Baris[], lingkup: Lingkup): Ringkasan {
  const ukuran = baris.map((satu) => ({ ...pick(satu, lingkup), aturan: satu.indikator.aturan }));
  const count = (status: Ukuran['capaian']['status']) =>
    ukuran.filter(({ capaian }) => capaian.status === status).length;
  const aturan = findAturanBaris(terbitan, baris);
  const { persen } = computeRollUp(ukuran, aturan?.rata_rata_dari);
  return {
    jumlah: baris.length,
    tercapai: count('tercapai'),
    tidakTercapai: count('tidak-tercapai'),
    belumDilaporkan: count('belum-dilaporkan'),
    tanpaTarget: count('tanpa-target'),
    rataRata: persen === undefined ? undefined : formatPersen(persen),
    nilai: persen === undefined ? undefined : Number(persen),
    kategori: aturan && findKategori(aturan.kategori, persen),
  };
}

function pick(baris: Baris, lingkup: Lingkup): Ukuran {
  return lingkup === 'sampai' ? baris.sampai : baris;
}

function findAturanBaris({ kinerja }: Terbitan, [satu]: Baris[]): ReturnType<typeof findAturan> {
  return satu && findAturan(kinerja.isi, lastDayOf(satu.tahun, satu.triwulan));
}

/** "2 dari 3 indikator mencapai target; 1 belum dilaporkan." */
export function describeRingkasan({ jumlah, tercapai, belumDilaporkan, tanpaTarget }: Ringkasan): string {
  const sisa = [
    ...(belumDilaporkan > 0 ? [`${belumDilaporkan} belum dilaporkan`] : []),
    ...(tanpaTarget > 0 ? [`${tanpaTarget} tanpa target pada periode ini`] : []),
  ];
  return `${[`${tercapai} dari ${jumlah} indikator mencapai target`, ...sisa].join('; ')}.`;
}
