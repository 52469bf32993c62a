import type { JenisSkema } from '../domain/isi.ts';
import { DAFTAR_TRIWULAN } from '../domain/lookup.ts';
import { formatTw } from '../format.ts';
import { splitPointer } from '../source/pointer.ts';
import { ISIAN } from './isian.generated.ts';
import { stepInto } from './prune.ts';

/** What people call one place in a file, and what belongs there. */
export interface Isian {
  judul: string; // "Target TW II"
  keterangan: string;
  contoh?: string; // as it is typed
  contohLain?: string[];
  angka?: true; // a number may stand here
  tipe: Tipe[]; // what may stand here; "null" where it may be left open
  wajib?: true; // the file, or the group this stands in, must have it
  pilihan?: (string | number)[];
  min?: number;
  maks?: number;
  lebihDari?: number;
  minButir?: number;
  maksButir?: number;
}

export type Tipe = 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object' | 'null';

/** The nearest described place: an unknown key has the label of what it stands in. */
export function findIsian(jenis: JenisSkema, pointer: string): Isian {
  return ISIAN[jenis][findPlace(jenis, pointer)] ?? { judul: 'Isian', keterangan: '', tipe: [] };
}

/** As `findIsian`, with whose it is and of when: "Realisasi IKU-2 TW II". */
export function nameIsian(jenis: JenisSkema, berkas: { path: string; value: unknown }, pointer: string): Isian {
  const isian = findIsian(jenis, pointer);
  const kode = findKode(berkas.value, pointer);
  const tw = /\/realisasi\w*$/.test(pointer) ? findTw(berkas.path) : undefined;
  return { ...isian, judul: [isian.judul, kode, tw].filter((satu) => satu !== undefined).join(' ') };
}

/** The code of the innermost thing around a place that has one; a code is not its own name. */
export function findKode(value: unknown, pointer: string): string | undefined {
  let kode: unknown;
  let at = value;
  for (const segment of splitPointer(pointer)) {
    at = stepInto(at, segment);
    kode = stepInto(at, 'kode') ?? kode;
  }
  return typeof kode === 'string' && !pointer.endsWith('/kode') ? kode : undefined;
}

function findTw(path: string): string | undefined {
  const nomor = /^kinerja\/\d+\/tw(\d)\//.exec(path)?.[1];
  const triwulan = DAFTAR_TRIWULAN.find((satu) => String(satu) === nomor);
  return triwulan && formatTw(triwulan);
}

/** The keys that an object at this place may have. */
export function listKeys(jenis: JenisSkema, pointer: string): string[] {
  const prefix = `${findPlace(jenis, pointer)}/`;
  const keys = Object.keys(ISIAN[jenis])
    .filter((place) => place.startsWith(prefix))
    .map((place) => place.slice(prefix.length));
  return keys.filter((key) => key !== '*' && !key.includes('/'));
}

function findPlace(jenis: JenisSkema, pointer: string): string {
  let place = '';
  for (const segment of splitPointer(pointer)) {
    const next = [`${place}/${segment}`, `${place}/*`].find((one) => one in ISIAN[jenis]);
    if (next === undefined) return place;
    place = next;
  }
  return place;
}
