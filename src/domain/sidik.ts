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
  const hasil = 'persen' in capaian ? { persen: capaian.persen, mentah: capaian.mentah } : {};
  return {
    kode: indikator.kode,
    aturan: { ...indikator.aturan, agregasi: indikator.agregasi },
    targetTahun,
    target,
    realisasi,
    capaian: { status: capaian.status, ...hasil },
    analisis: analisis === undefined ? undefined : { ...analisis },
    bukti: bukti.map((satu) => ({ ...satu })),
  };
}

/** RFC 8785: keys sorted by UTF-16 code unit, no white space, numbers and strings as JSON.stringify writes them. */
function writeCanonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(writeCanonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const isi = Object.entries(value).flatMap(([key, item]) => (item === undefined ? [] : [[key, item] as const]));
  isi.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${isi.map(([key, item]) => `${JSON.stringify(key)}:${writeCanonical(item)}`).join(',')}}`;
}
