import { lastDayOf } from '../domain/kalender.ts';
import type { Berlaku } from './rule.ts';

/** Whether a rule judges a file: an old year is judged by the rules of its own last day, a file of no year by all. */
export function isBerlaku({ mulai = '0000', selesai = '9999' }: Berlaku, path: string): boolean {
  const hari = findHariTerakhir(path);
  return hari === undefined || (mulai <= hari && hari <= selesai);
}

/** "kinerja/2024/tw1/format.yaml" → "2024-03-31", "program/2024.yaml" → "2024-12-31" */
function findHariTerakhir(path: string): string | undefined {
  const [, tahun, triwulan] = /^[a-z-]+\/(20\d\d)(?:\/tw([1-4])\/|[/.])/.exec(path) ?? [];
  if (tahun === undefined) return undefined;
  return lastDayOf(Number(tahun), toTriwulan(triwulan));
}

function toTriwulan(angka: string | undefined): 1 | 2 | 3 | 4 {
  return ([1, 2, 3] as const).find((satu) => String(satu) === angka) ?? 4;
}
