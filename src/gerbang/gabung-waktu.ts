import type { Jejak } from '../alur/jejak.ts';
import { readSaat } from '../alur/saat.ts';

/** The moment of a merge; `mundur`: by how many seconds this machine's clock was behind it. */
export type WaktuGabung = { status: 'ada'; saat: string; mundur: number } | { status: 'belum-tiba'; saat: string };

/** What an approval may be ahead of this clock: more is a date that its giver made up, and would date every merge after it. */
const MAKS_DEPAN_MS = 24 * 3600 * 1000;

/** Not before the last act of the trail, nor before main's tip. `sasaran`: the committer's time of that tip. */
export function computeWaktu(kini: Date, sasaran: string, jejak: Jejak): WaktuGabung {
  const jam = `${kini.toISOString().slice(0, 19)}Z`;
  const tindakan = [jejak.dibuka, ...[...jejak.persetujuan, ...jejak.pengembalian].map((satu) => satu.saat)];
  const terakhir = tindakan.toSorted().at(-1) ?? jejak.dibuka;
  if (Date.parse(terakhir) - kini.getTime() > MAKS_DEPAN_MS) return { status: 'belum-tiba', saat: terakhir };
  const saat = [jam, terakhir, readSaat(sasaran) ?? jam].toSorted().at(-1) ?? jam;
  return { status: 'ada', saat, mundur: (Date.parse(saat) - Date.parse(jam)) / 1000 };
}
