import type { Akun } from '../alur/fakta.ts';
import { ForgeError, type KodeGalat } from './forge-error.ts';
import type { Forja, Klien, Metode } from './http.ts';
import type { Reader } from './reader.ts';

/** What the settings are to protect: the one branch that only the juru-gabung writes. */
export interface SasaranSetelan {
  forge: Forja;
  proyek: string;
  cabang: string;
  juruGabung: Akun;
}

/** One request that an admin can send himself; `jalur` follows the address of the API. */
export interface Langkah {
  untuk: string;
  metode: Metode;
  jalur: string;
  isi?: object;
}

/** `selisih`: the setting is not what the chain needs. `catatan`: true, but to be watched by people. */
export interface Temuan {
  jenis: 'selisih' | 'catatan';
  tempat: string; // "cabang main"
  medan: string; // the forge's own name of the field
  harus?: string; // JSON
  nyata?: string;
  akibat: string;
}

/** A forge's settings: as requests, written, and every field read back. */
export interface SetelanForge {
  listLangkah(sasaran: SasaranSetelan): Langkah[];
  write(klien: Klien, sasaran: SasaranSetelan): Promise<void>;
  check(klien: Klien, sasaran: SasaranSetelan): Promise<Temuan[]>;
}

/** A field as it must read back. Servers drop in silence what they do not know, so that absent is a difference too. */
export interface Ketentuan {
  medan: string;
  harus: unknown;
  akibat: string;
  /** What it means when the server does not show the field: harmless there, or only to be seen in its own pages. */
  bilaTiada?: 'aman' | 'catatan';
}

/**
 * What opens the main branch, or the portal and an official's account: wherever a pipeline of another branch can read it, that branch
 * can write there. Beside each the place that GitHub keeps it in.
 */
export const TEMPAT_RAHASIA = {
  KINERJA_TOKEN: 'juru-gabung',
  KINERJA_KUNCI: 'juru-gabung',
  KINERJA_SATU_DATA_TOKEN: 'satu-data',
  KINERJA_SATU_DATA_GIT: 'satu-data',
} as const;

export type NamaRahasia = keyof typeof TEMPAT_RAHASIA;

export const RAHASIA: NamaRahasia[] = [
  'KINERJA_TOKEN',
  'KINERJA_KUNCI',
  'KINERJA_SATU_DATA_TOKEN',
  'KINERJA_SATU_DATA_GIT',
];

export type Medan = Record<string, unknown>;

/** An object whose fields are compared one by one and may hold anything. */
export const medan: Reader<Medan> = (value, place) => {
  if (isMedan(value)) return value;
  throw new ForgeError(
    'bentuk-lain',
    `jawaban ${place} bukan objek`,
    'Periksa alamat API, lalu sampaikan pesan ini kepada pengelola bersama versi servernya.',
  );
};

export function isMedan(value: unknown): value is Medan {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function compareMedan(tempat: string, ketentuan: Ketentuan[], nyata: Medan): Temuan[] {
  return ketentuan.flatMap((satu) => compareSatu(tempat, satu, nyata[satu.medan]));
}

export function composeIsi(ketentuan: Ketentuan[]): Medan {
  return Object.fromEntries(ketentuan.map(({ medan: nama, harus }) => [nama, harus]));
}

function compareSatu(tempat: string, { medan: nama, harus, akibat, bilaTiada }: Ketentuan, nyata: unknown): Temuan[] {
  if (isSame(harus, nyata)) return [];
  const tiada = nyata === undefined || nyata === null;
  if (tiada && bilaTiada === 'aman') return [];
  const dasar = { tempat, medan: nama, harus: formatNilai(harus) };
  if (tiada && bilaTiada === 'catatan')
    return [{ ...dasar, jenis: 'catatan', akibat: `server tidak menyebut medan ini; periksa di lamannya. ${akibat}` }];
  if (tiada)
    return [{ ...dasar, jenis: 'selisih', nyata: 'tidak ada', akibat: `server membuang medan ini. ${akibat}` }];
  return [{ ...dasar, jenis: 'selisih', nyata: formatNilai(nyata), akibat }];
}

/** Lists are sets. An empty list or text is what a server may also leave out. */
export function isSame(harus: unknown, nyata: unknown): boolean {
  if (nyata === undefined || nyata === null) return harus === '' || (Array.isArray(harus) && harus.length === 0);
  return sortLists(harus) === sortLists(nyata);
}

function sortLists(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sortLists).sort().join(',')}]`;
  if (!isMedan(value)) return JSON.stringify(value) ?? 'null';
  const fields = Object.keys(value).sort();
  return `{${fields.map((key) => `${JSON.stringify(key)}:${sortLists(value[key])}`).join(',')}}`;
}

/** One short line: what a server says may hold anything. */
export function formatNilai(value: unknown): string {
  const text = (JSON.stringify(value) ?? 'tidak ada').replaceAll(/\p{C}+/gu, ' ');
  return text.length > 160 ? `${text.slice(0, 160).toWellFormed()}…` : text;
}

/** Not every token may see everything; what is not there or not ours to see is undefined. */
export async function readBila<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof ForgeError && (error.kode === 'tidak-berhak' || error.kode === 'tidak-ditemukan'))
      return undefined;
    throw error;
  }
}

const TAK_BERLAKU: KodeGalat[] = ['tidak-ditemukan', 'permintaan-ditolak'];

/** What this server or plan does not have is not written; whether it should be there is for reading back to tell. */
export async function sendBila(klien: Klien, { metode, jalur, isi = {} }: Langkah, lain: KodeGalat[] = []) {
  try {
    await klien.send(metode, jalur, isi, () => {});
    return true;
  } catch (error) {
    if (error instanceof ForgeError && [...TAK_BERLAKU, ...lain].includes(error.kode)) return false;
    throw error;
  }
}

export function difference(tempat: string, nama: string, nyata: unknown, akibat: string): Temuan {
  return { jenis: 'selisih', tempat, medan: nama, nyata: formatNilai(nyata), akibat };
}

export function remark(tempat: string, nama: string, akibat: string): Temuan {
  return { jenis: 'catatan', tempat, medan: nama, akibat };
}
