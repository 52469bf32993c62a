import { type Klien, openKlien } from '../../src/forge/http.ts';
import type { Dialek } from './server-uji.ts';

/** One request as the forge saw it; `jalur` without the API's own part, `isi` from JSON. */
export interface Tercatat {
  metode: string;
  jalur: string;
  isi: unknown;
}

/** What a forge answers: an object as JSON with 200, a status with its own text, or 404 for what it does not have. */
export type Jawab = (permintaan: Tercatat) => object | { status: number; message: string } | undefined;

const API = 'https://forge.example/api';

/** A client of a forge inside the test. Nothing is slept. */
export function openUji(
  forge: Dialek,
  jawab: Jawab,
): { klien: Klien; tercatat: Tercatat[]; tulisan: () => Tercatat[] } {
  const tercatat: Tercatat[] = [];
  const ask: typeof fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const isi: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : undefined;
    const permintaan = { metode: init?.method ?? 'GET', jalur: url.href.slice(API.length), isi };
    tercatat.push(permintaan);
    const jawaban = jawab({ ...permintaan, jalur: url.pathname.slice('/api'.length) });
    if (jawaban === undefined) return Response.json({ message: '404 Not Found' }, { status: 404 });
    if (isRefusal(jawaban)) return Response.json({ message: jawaban.message }, { status: jawaban.status });
    return Response.json(jawaban);
  };
  const klien = openKlien({ forge, alamat: API, token: 'rahasia', fetch: ask, sleep: async () => {} });
  return { klien, tercatat, tulisan: () => tercatat.filter(({ metode }) => metode !== 'GET') };
}

function isRefusal(jawaban: object): jawaban is { status: number; message: string } {
  return 'status' in jawaban && typeof jawaban.status === 'number' && 'message' in jawaban;
}

/** Published types of GitLab let any field in; these are the ones they name. */
export type Known<T> = { [K in keyof T as string extends K ? never : K]: T[K] };

type Snake<S extends string> = S extends `${infer H}${infer T}`
  ? H extends Lowercase<H>
    ? `${H}${Snake<T>}`
    : `_${Lowercase<H>}${Snake<T>}`
  : S;

/** GitLab's client takes `squashOption` and sends `squash_option`. */
export type Sent<T> = { [K in keyof T as K extends string ? Snake<K> : never]: T[K] };
