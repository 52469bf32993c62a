import { isMedan } from './lindung.ts';
import type { Anggota, Buku, Medan } from './buku.ts';
import { PenolakanForge } from './penolakan.ts';

/** One request of the API, by somebody whose token was right. */
export interface Tanya {
  buku: Buku;
  akun: Anggota;
  bagian: (nama: string) => string; // of the path: ":nomor"
  query: URLSearchParams;
  isi: Medan; // of the body, {} when there is none
}

/** `daftar` is cut into pages, in the way of the dialect. */
export interface Jawaban {
  status: number;
  isi?: object;
  daftar?: object[];
}

/** "GET /projects/:proyek/merge_requests" → what answers. */
export type Rute = [pola: string, jawab: (tanya: Tanya) => Jawaban];

export function satu(isi: object, status = 200): Jawaban {
  return { status, isi };
}

export function daftar(isi: object[]): Jawaban {
  return { status: 200, daftar: isi };
}

export const KOSONG: Jawaban = { status: 204 };

/** The first route that fits, with the parts of the path that it names. */
export function findRute(rute: Rute[], metode: string, path: string) {
  const words = path.split('/');
  for (const [pola, jawab] of rute) {
    const [verb, shape = ''] = pola.split(' ');
    const parts = shape.split('/');
    if (verb !== metode || parts.length !== words.length) continue;
    if (parts.every((part, at) => part.startsWith(':') || part === words[at]))
      return { jawab, bagian: (nama: string) => decodeURIComponent(words[parts.indexOf(`:${nama}`)] ?? '') };
  }
  return undefined;
}

export function readNomor({ bagian }: Tanya, nama = 'nomor'): number {
  const text = bagian(nama);
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new PenolakanForge(404, 'Not Found');
}

/** A text of the body; "" when it is not there. */
export function readTeks(isi: Medan, medan: string): string {
  const value = isi[medan];
  return typeof value === 'string' ? value : '';
}

/** A text that may be left out. */
export function findTeks(isi: Medan, medan: string): string | undefined {
  const value = isi[medan];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function readIsi(text: string): Medan {
  if (text === '') return {};
  try {
    const value: unknown = JSON.parse(text);
    if (isMedan(value)) return value;
  } catch {
    throw new PenolakanForge(400, 'Problems parsing JSON');
  }
  throw new PenolakanForge(400, 'Body should be a JSON object');
}

function checkPengelola({ akun, buku }: Tanya): void {
  if (akun.peran !== 'staf') return;
  // GitHub does not even say that there is something.
  throw buku.forge === 'github' ? new PenolakanForge(404, 'Not Found') : new PenolakanForge(403, '403 Forbidden');
}

/** Settings are read by all who may read the project, and written by who may manage it. */
export function managed(jawab: Rute[1]): Rute[1] {
  return (tanya) => {
    checkPengelola(tanya);
    return jawab(tanya);
  };
}
