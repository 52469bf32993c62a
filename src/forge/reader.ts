import type { Akun } from '../alur/fakta.ts';
import { ForgeError } from './forge-error.ts';

/** A value of an answer and where it stands: "GET /user: author.id". Unknown fields are ignored, missing ones are fatal. */
export type Reader<T> = (value: unknown, place: string) => T;

type Fields = Record<string, Reader<unknown>>;
type Read<T extends Fields> = { [K in keyof T]: ReturnType<T[K]> };

/** The one place where an answer becomes typed: each field by its own reader. */
export function record<T extends Fields>(fields: T): Reader<Read<T>> {
  return (value, place) => {
    if (!isObject(value)) throw wrong(place, 'objek', value);
    const entries = Object.entries(fields).map(([key, read]) => [key, read(value[key], `${place}.${key}`)]);
    return Object.fromEntries(entries) as Read<T>;
  };
}

export function list<T>(read: Reader<T>): Reader<T[]> {
  return (value, place) => {
    if (!Array.isArray(value)) throw wrong(place, 'daftar', value);
    return value.map((each: unknown, index) => read(each, `${place}[${index}]`));
  };
}

/** Absent on older servers, or null where there is nothing: both become undefined. */
export function optional<T>(read: Reader<T>): Reader<T | undefined> {
  return (value, place) => (value === undefined || value === null ? undefined : read(value, place));
}

/** The field must be there; the server may say null. */
export function nullable<T>(read: Reader<T>): Reader<T | null> {
  return (value, place) => (value === null ? null : read(value, place));
}

/** JSON inside a field of an answer. */
export function json<T>(read: Reader<T>): Reader<T> {
  return (value, place) => {
    try {
      return read(JSON.parse(text(value, place)), place);
    } catch (error) {
      throw error instanceof SyntaxError ? wrong(place, 'JSON', value) : error;
    }
  };
}

export const text: Reader<string> = (value, place) => {
  if (typeof value !== 'string') throw wrong(place, 'teks', value);
  return value;
};

export const flag: Reader<boolean> = (value, place) => {
  if (typeof value !== 'boolean') throw wrong(place, 'true atau false', value);
  return value;
};

export const number: Reader<number> = (value, place) => {
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) throw wrong(place, 'bilangan bulat', value);
  return value;
};

/** A full hash, SHA-1 or SHA-256: only such a text is ever given to git. */
export const sha: Reader<string> = (value, place) => {
  if (typeof value !== 'string' || !isSha(value)) throw wrong(place, 'sidik commit', value);
  return value;
};

/** Any offset → UTC "2024-04-02T02:10:00Z"; fractions stay unless they are zero. */
export const time: Reader<string> = (value, place) => {
  const moment = typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(moment)) throw wrong(place, 'waktu', value);
  return formatTime(moment);
};

/** Nobody that we know: a deleted account, or one that the forge does not show. */
export const TAK_DIKENAL: Akun = { id: 0, nama: '' };

/** Milliseconds since 1970 → as in the facts. */
export function formatTime(moment: number): string {
  return new Date(moment).toISOString().replace('.000Z', 'Z');
}

export function isSha(value: string): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value);
}

/** GitLab says `username`, the others `login`. Gitea's ghost has a negative id, GitHub's deleted account is null. */
export function akun(kunci: 'username' | 'login'): Reader<Akun> {
  const read = record({ id: number, [kunci]: text });
  return (value, place) => {
    if (value === null) return TAK_DIKENAL;
    const { id, [kunci]: nama } = read(value, place);
    return typeof id === 'number' && id > 0 && typeof nama === 'string' ? { id, nama } : TAK_DIKENAL;
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Names the type found, never the value: an answer may hold what is not for logs. */
function wrong(place: string, wanted: string, value: unknown): ForgeError {
  const found = value === undefined ? 'tidak ada' : value === null ? 'null' : `berisi ${describe(value)}`;
  return new ForgeError(
    'bentuk-lain',
    `jawaban ${place} ${found}, padahal harus ${wanted}`,
    'Perbarui server tempat berkas disimpan, atau sampaikan pesan ini kepada pengelola bersama versi servernya.',
  );
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return 'daftar';
  return { string: 'teks lain', number: 'bilangan lain', boolean: 'true atau false' }[String(typeof value)] ?? 'objek';
}
