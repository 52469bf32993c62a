// The gate quotes each return in its own comment, so that deleting or rewording the original does not lift it.
import type { Akun } from './fakta.ts';
import { formatAlasan } from './teks-kembali.ts';
import { readSaat } from './saat.ts';

/** A return as it was given: by which account, when, on which head. */
export interface Kutipan {
  akun: Akun;
  saat: string;
  sha: string;
  tujuan?: string; // as it was named
  alasan: string;
}

const DEPAN = '<!-- pengembalian ';
const BELAKANG = ' -->';

/** One hidden line each. "<" and ">" are written out, so that no reason can end the comment. */
export function writeKutipan(kutipan: Kutipan[]): string {
  return kutipan
    .map((satu) =>
      JSON.stringify(satu).replaceAll('<', '\\u003c').replaceAll('>', '\\u003e').replaceAll('--', '-\\u002d'),
    )
    .map((json) => `${DEPAN}${json}${BELAKANG}`)
    .join('\n');
}

/** Lines that are not quotes of ours are passed over. */
export function readKutipan(teks: string): Kutipan[] {
  return teks.split('\n').flatMap((baris) => {
    const satu = baris.trim();
    if (!satu.startsWith(DEPAN) || !satu.endsWith(BELAKANG)) return [];
    return readSatu(parseJson(satu.slice(DEPAN.length, -BELAKANG.length))) ?? [];
  });
}

function readSatu(nilai: unknown): Kutipan | undefined {
  if (!isObject(nilai) || !isObject(nilai.akun)) return undefined;
  const { akun, saat, sha, tujuan, alasan } = nilai;
  if (typeof akun.id !== 'number' || typeof akun.nama !== 'string' || typeof sha !== 'string') return undefined;
  if (typeof saat !== 'string' || typeof alasan !== 'string') return undefined;
  const waktu = readSaat(saat);
  if (waktu === undefined || formatAlasan(alasan) === '') return undefined;
  const dasar = { akun: { id: akun.id, nama: akun.nama }, saat: waktu, sha, alasan: formatAlasan(alasan) };
  return typeof tujuan === 'string' ? { ...dasar, tujuan } : dasar;
}

function isObject(nilai: unknown): nilai is Record<string, unknown> {
  return typeof nilai === 'object' && nilai !== null && !Array.isArray(nilai);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // a line that somebody else wrote
  }
}
