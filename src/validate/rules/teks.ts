import { pointer } from '../../source/pointer.ts';
import { isRecord } from '../prune.ts';

/** One text and the group it stands in. */
export interface Teks {
  pointer: string;
  teks: string;
  kunci: string; // "tindak_lanjut"; of an item of a list, the key of the list
  kelompok: object;
}

/**
 * The texts of a value that `isSought` takes. A content folder has a hundred thousand of them: a place is put together for those alone.
 * `at` is the place of the value itself; what stands under a key in `lewati` is left out.
 */
export function listTeks(
  value: unknown,
  isSought: (teks: string) => boolean,
  { at = '', lewati = [] }: { at?: string; lewati?: readonly string[] } = {},
): Teks[] {
  const found: Teks[] = [];
  const jalur: (string | number)[] = [];
  const visit = (anak: unknown, kunci: string, kelompok: object): void => {
    if (typeof anak === 'string') {
      if (isSought(anak)) found.push({ pointer: at + pointer(...jalur), teks: anak, kunci, kelompok });
    } else if (Array.isArray(anak)) {
      for (let i = 0; i < anak.length; i++) step(i, anak[i], kunci, kelompok);
    } else if (isRecord(anak)) {
      for (const key of Object.keys(anak)) if (!lewati.includes(key)) step(key, anak[key], key, anak);
    }
  };
  const step = (key: string | number, anak: unknown, kunci: string, kelompok: object): void => {
    jalur.push(key);
    visit(anak, kunci, kelompok);
    jalur.pop();
  };
  visit(value, '', {});
  return found;
}
