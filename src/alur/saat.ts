import type { Tanggal } from '../domain/isi.generated.ts';

const WIB_OFFSET_MS = 7 * 3600 * 1000;
const SAAT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:?\d{2})$/;

/**
 * A moment as the trail writes it: whole seconds, UTC, "2024-04-02T02:10:00Z"; it sorts as text. What a decision rests on is cut to
 * what the trail keeps, so that the trail decides the same again. Undefined when it is no moment.
 */
export function readSaat(text: string): string | undefined {
  if (!SAAT.test(text)) return undefined;
  const waktu = Date.parse(text);
  return Number.isNaN(waktu) ? undefined : `${new Date(waktu).toISOString().slice(0, 19)}Z`;
}

/** The day in Jakarta on which somebody acted: the day that says who held the role. */
export function formatHari(saat: string): Tanggal {
  return new Date(Date.parse(saat) + WIB_OFFSET_MS).toISOString().slice(0, 10);
}

export function addDetik(saat: string, detik: number): string {
  return `${new Date(Date.parse(saat) + detik * 1000).toISOString().slice(0, 19)}Z`;
}
