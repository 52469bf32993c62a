import type { Potong, Sel } from './lembar.ts';
import type { Tempat } from './perbandingan.ts';

/** One place where both sides have the same; none where there is none. */
export function listTempat({ tempatLama, tempatBaru }: Tempat): Potong[][] {
  if (tempatBaru !== undefined) return [[{ gaya: 'tempat', teks: tempatBaru }]];
  return tempatLama === undefined ? [] : [[{ gaya: 'tempat', teks: `${tempatLama} (sebelumnya)` }]];
}

export function plain(teks: string): Potong[] {
  return [{ gaya: 'biasa', teks }];
}

export const TIADA: Sel = [plain('–')];
