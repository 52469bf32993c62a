// What was typed, kept in this browser until it is thrown away: one draft per file.
import { type Ketikan, readKetikan } from '../form/ketikan.ts';
import { isKosong } from './ketik.ts';

export interface Draf {
  ketikan: Ketikan;
  dasar: string; // the file as it was when the draft was begun
}

export interface Laci {
  load(): Draf | undefined;
  save(draf: Draf): boolean; // false where the browser keeps nothing
  clear(): void;
}

/** `alamat` is the page's own: more than one site may stand on the same host. */
export function openLaci(alamat: string): Laci {
  const nama = `isian:${alamat}`;
  return {
    load: () => readDraf(attempt(() => localStorage.getItem(nama)) ?? null),
    save(draf) {
      if (isKosong(draf.ketikan)) return attempt(() => localStorage.removeItem(nama)) !== null;
      return attempt(() => localStorage.setItem(nama, JSON.stringify(draf))) !== null;
    },
    clear: () => void attempt(() => localStorage.removeItem(nama)),
  };
}

/** Null where the browser refuses: no storage allowed, or full. The form works on without drafts. */
function attempt<T>(run: () => T): T | null {
  try {
    return run();
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

function readDraf(teks: string | null): Draf | undefined {
  if (teks === null) return undefined;
  const value: unknown = parse(teks);
  if (typeof value !== 'object' || value === null || !('ketikan' in value) || !('dasar' in value)) return undefined;
  const ketikan = readKetikan(value.ketikan);
  return ketikan && typeof value.dasar === 'string' ? { ketikan, dasar: value.dasar } : undefined;
}

/** Another program of this address may have written anything under our name. */
function parse(teks: string): unknown {
  try {
    return JSON.parse(teks);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
