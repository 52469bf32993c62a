// What people typed into the form of one file, by names that outlive a change of the file: codes, not positions.
import { formatKetik } from './angka-ketik.ts';
import type { Baris, Formulir } from './formulir.ts';
import { isRecord } from '../validate/prune.ts';

/** Only what was touched. */
export interface Ketikan {
  teks: Record<string, string>; // by kunci
  bukti: Record<string, BarisBukti[]>; // by code of the indikator: the whole list
}

export interface BarisBukti {
  asal?: number; // its index in the file; absent when it was added here
  nama: string;
  tautan: string;
  sha256: string;
}

export const ISI_BUKTI = ['nama', 'tautan', 'sha256'] as const;
export const ISI_ANALISIS = ['pendorong', 'penghambat', 'tindak_lanjut'] as const;

export type IsiAnalisis = (typeof ISI_ANALISIS)[number];
export type IsiBukti = (typeof ISI_BUKTI)[number];

export const KETIKAN_KOSONG: Ketikan = { teks: {}, bukti: {} };

export const kunciAnggaran = (kode: string): string => `${kode}/realisasi_anggaran`;
export const kunciRealisasi = (kode: string): string => `${kode}/realisasi`;
export const kunciAnalisis = (kode: string, isi: IsiAnalisis): string => `${kode}/analisis/${isi}`;
export const kunciBukti = (kode: string, index: number, isi: IsiBukti): string => `${kode}/bukti/${index}/${isi}`;

/** The texts of all fields but those of bukti, as the file gives them. */
export function listTeksAwal({ bagian }: Formulir): Map<string, string> {
  const teks = new Map<string, string>();
  for (const { kode, anggaran, baris } of bagian.flatMap(({ pos }) => pos)) {
    if (kode !== undefined && anggaran) teks.set(kunciAnggaran(kode), formatAwal(anggaran.realisasi));
    for (const satu of baris) {
      teks.set(kunciRealisasi(satu.kode), formatAwal(satu.isian.realisasi));
      for (const isi of ISI_ANALISIS) teks.set(kunciAnalisis(satu.kode, isi), satu.isian.analisis?.[isi] ?? '');
    }
  }
  return teks;
}

export function listBuktiAwal({ isian }: Baris): BarisBukti[] {
  return (isian.bukti_dukung ?? []).map(({ nama, tautan = '', sha256 = '' }, asal) => ({ asal, nama, tautan, sha256 }));
}

/** A pair is refused as a realisasi, but it must be seen to be mended. */
function formatAwal(nilai: number | string | number[] | null | undefined): string {
  if (nilai === undefined || nilai === null) return '';
  if (Array.isArray(nilai)) return nilai.map(formatKetik).join(' – ');
  return typeof nilai === 'number' ? formatKetik(nilai) : nilai;
}

/** Zero-width, soft hyphen, and marks of writing direction: pasted text brings them, and nobody sees them. */
const TAK_TERLIHAT = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** Text areas and files differ in how they end lines. */
export function tidyTeks(teks: string): string {
  return teks
    .replaceAll(TAK_TERLIHAT, '')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[ \t]+$/gm, '')
    .trim();
}

/** A draft as a browser kept it: anything may stand there. */
export function readKetikan(value: unknown): Ketikan | undefined {
  if (!isRecord(value) || !isRecord(value.teks) || !isRecord(value.bukti)) return undefined;
  const teks = Object.entries(value.teks).flatMap(([kunci, isi]) => (typeof isi === 'string' ? [[kunci, isi]] : []));
  const bukti = Object.entries(value.bukti).flatMap(([kode, isi]) =>
    Array.isArray(isi) ? [[kode, isi.flatMap(readBukti)]] : [],
  );
  return { teks: Object.fromEntries(teks), bukti: Object.fromEntries(bukti) };
}

function readBukti(value: unknown): BarisBukti[] {
  if (!isRecord(value)) return [];
  const { asal, nama, tautan, sha256 } = value;
  if (typeof nama !== 'string' || typeof tautan !== 'string' || typeof sha256 !== 'string') return [];
  return [{ nama, tautan, sha256, ...(typeof asal === 'number' ? { asal } : {}) }];
}
