// The triwulan that is played, and its days: everything else counts from the last day of it.
import {
  isHariKerja,
  addHariKerja,
  type Kalender,
  lastDayOf,
  type Tanggal,
  type Triwulan,
} from '../domain/kalender.ts';
import type { Isi } from '../domain/isi.ts';
import { DAFTAR_TRIWULAN, listPerkin, ofTriwulan } from '../domain/lookup.ts';

export interface Masa {
  tahun: number;
  triwulan: Triwulan;
  kalender: Kalender[];
}

/** The first triwulan of a planned year that no report has sealed yet; where all are sealed, the last of them once more. */
export function findMasa(isi: Isi): Masa | undefined {
  const kalender = isi.kalender.map(({ value }) => value);
  const tahun = isi.program.map(({ value }) => value.tahun).filter((satu) => listPerkin(isi, satu).length > 0);
  const semua = tahun.toSorted().flatMap((satu) => DAFTAR_TRIWULAN.map((triwulan) => ({ tahun: satu, triwulan })));
  const masa =
    semua.find((satu) => ofTriwulan(isi['laporan-capaian'], satu.tahun, satu.triwulan).length === 0) ?? semua.at(-1);
  return masa && { ...masa, kalender };
}

/** The n-th working day after the triwulan. Throws in a year without its calendar: whoever starts a play has asked before. */
export function dayOf({ tahun, triwulan, kalender }: Masa, n: number): Tanggal {
  const hari = addHariKerja(kalender, lastDayOf(tahun, triwulan), n);
  if (hari.status === 'terhitung') return hari.nilai;
  throw new RangeError(`kalender/${hari.tahun}.yaml belum ada`);
}

/** The year whose calendar is missing for a play of so many working days. */
export function findTahunTanpaKalender({ tahun, triwulan, kalender }: Masa, banyak: number): number | undefined {
  const hari = addHariKerja(kalender, lastDayOf(tahun, triwulan), banyak);
  return hari.status === 'tanpa-kalender' ? hari.tahun : undefined;
}

/** A day before the play begins, for what is there already: the last working day of the triwulan. */
export function findHariAwal({ tahun, triwulan, kalender }: Masa): Tanggal {
  const akhir = lastDayOf(tahun, triwulan);
  for (let mundur = 0; mundur < 20; mundur += 1) {
    const hari = new Date(Date.parse(akhir) - mundur * 86_400_000).toISOString().slice(0, 10);
    const kerja = isHariKerja(kalender, hari);
    if (kerja.status === 'terhitung' && kerja.nilai) return hari;
  }
  return akhir;
}

/** "2025-01-02" and minutes after midnight in Jakarta → "2025-01-02T02:10:00Z". */
export function toSaat(hari: Tanggal, menit: number): string {
  return `${new Date(Date.parse(hari) + (menit - 7 * 60) * 60_000).toISOString().slice(0, 19)}Z`;
}
