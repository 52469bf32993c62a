import type { Tanggal } from '../domain/isi.generated.ts';
import { addHariKerja, countHariKerja, type Kalender } from '../domain/kalender.ts';
import type { Waktu } from './rantai.ts';
import { formatHari } from './saat.ts';

/** A step from the moment it was due to be taken to the moment it was; without `selesai` it still waits. */
export interface Jangka {
  mulai: string; // moment, "2024-04-02T02:10:00Z"
  selesai?: string;
  waktu?: Waktu; // as the SOP prints it; absent where it prints none
}

/**
 * `hari`: working days it took, or has taken. `tanpa-batas`: the SOP names no time, and none is made up; `tanpa-kalender`: a year
 * without its list of holidays has no working days to count.
 */
export type Ketepatan =
  | { status: 'tanpa-batas'; hari?: number }
  | { status: 'tanpa-kalender'; tahun: number }
  | { status: 'tepat' | 'berjalan'; tenggat: Tanggal; hari: number }
  | { status: 'terlambat' | 'lewat'; tenggat: Tanggal; hari: number; lebih: number };

/**
 * Against the SOP's longest time, in working days of Jakarta; day 1 is the working day after. `tepat` and `terlambat` are done, `berjalan`
 * and `lewat` still wait on `per`.
 */
export function computeKetepatan(kalender: Kalender[], { mulai, selesai, waktu }: Jangka, per: Tanggal): Ketepatan {
  const awal = formatHari(mulai);
  const akhir = selesai === undefined ? per : formatHari(selesai);
  const dipakai = countSesudah(kalender, awal, akhir);
  if (!waktu)
    return dipakai.status === 'terhitung' ? { status: 'tanpa-batas', hari: dipakai.nilai } : { status: 'tanpa-batas' };
  const tenggat = addHariKerja(kalender, awal, waktu.maks);
  if (tenggat.status === 'tanpa-kalender') return tenggat;
  if (dipakai.status === 'tanpa-kalender') return dipakai;
  const dasar = { tenggat: tenggat.nilai, hari: dipakai.nilai };
  if (akhir <= tenggat.nilai) return { status: selesai === undefined ? 'berjalan' : 'tepat', ...dasar };
  const lebih = countSesudah(kalender, tenggat.nilai, akhir);
  if (lebih.status === 'tanpa-kalender') return lebih;
  return { status: selesai === undefined ? 'lewat' : 'terlambat', ...dasar, lebih: lebih.nilai };
}

function countSesudah(kalender: Kalender[], awal: Tanggal, akhir: Tanggal): ReturnType<typeof countHariKerja> {
  const besok = new Date(Date.parse(awal) + 86_400_000).toISOString().slice(0, 10);
  return countHariKerja(kalender, besok, akhir);
}
