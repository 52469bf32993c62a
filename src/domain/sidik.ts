import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Format } from './isi.generated.ts';
import type { Baris, BarisAnggaran } from './kinerja.ts';

type Json = string | number | boolean | null | Json[] | { [key: string]: Json | undefined };

/** Seal of a kompilasi: what the format asked for and the rows of `seksi/`. */
export function computeSidikKompilasi(format: Format | undefined, baris: Baris[]): string {
  return computeSidik({ format: (format?.isian ?? []).map((isian) => ({ ...isian })), baris: baris.map(toRow) });
}

/** Seal of a laporan capaian: the rows of `program.yaml` and `pengukuran/`, and their money. */
export function computeSidikLaporan(baris: Baris[], anggaran: BarisAnggaran[]): string {
  return computeSidik({
    baris: baris.map(toRow),
    anggaran: anggaran.map(({ kode, pagu, realisasi }) => ({ kode, pagu, realisasi })),
  });
}

/** SHA-256 of the canonical JSON (RFC 8785) of a value, in hexadecimal. */
export function computeSidik(value: Json): string {
  return bytesToHex(sha256(utf8ToBytes(writeCanonical(value))));
}

/**
 * What a seal covers of a row. Words of ours (the working, the reason of a missing figure) stay out, so that a better
 * wording never breaks a seal; the words of the office (analisis, bukti) are in.
 */
function toRow({ indikator, targetTahun, target, realisasi, capaian, analisis, bukti }: Baris): Json {
  const hasil = 'persen' in capaian ? { mentah: capaian.mentah, persen: capaian.persen } : {};
  return {
    analisis: analisis === undefined ? undefined : { ...analisis },
    aturan: { agregasi: indikator.agregasi, ...indikator.aturan },
    bukti: bukti.map((satu) => ({ ...satu })),
    capaian: { ...hasil, status: capaian.status },
    kode: indikator.kode,
    realisasi,
    target,
    targetTahun,
  };
}

/** RFC 8785: keys sorted by UTF-16 code unit, no white space, numbers and strings as JSON.stringify writes them. */
function writeCanonical(value: Json): string {
  return JSON.stringify(sortKeys(value));
}

function sortKeys(value: Json): Json {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  const sorted: { [key: string]: Json | undefined } = {};
  for (const key of listSorted(value)) {
    const item = value[key];
    if (item !== undefined) sorted[key] = sortKeys(item);
  }
  return sorted;
}

/** Most have theirs in order already. An object cannot keep whole numbers in that order; no key of a row is one. */
function listSorted(value: object): string[] {
  const keys = Object.keys(value);
  let isSorted = true;
  let before = '';
  for (const key of keys) {
    if (key < ':' || key === '__proto__') throw new Error(`no canonical order for the key "${key}"`); // digits come before ":"
    if (key < before) isSorted = false;
    before = key;
  }
  return isSorted ? keys : keys.sort();
}
