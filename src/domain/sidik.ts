import type { Format } from './isi.generated.ts';
import type { AnggaranTerukur, BarisTerukur } from './kinerja.ts';
import { computeSha256 } from './sha256.ts';

/** Seal of a kompilasi: what the format asked for and the rows of `seksi/`. */
export function computeSidikKompilasi(format: Format | undefined, baris: BarisTerukur[]): string {
  return computeSidik({ baris: baris.map(toRow), format: sortKeys(format?.isian ?? []) });
}

/** Seal of a laporan capaian: the rows of `program.yaml` and `pengukuran/`, and their money. */
export function computeSidikLaporan(baris: BarisTerukur[], anggaran: AnggaranTerukur[]): string {
  return computeSidik({
    anggaran: anggaran.map(({ kode, pagu, realisasi }) => ({ kode, pagu, realisasi })),
    baris: baris.map(toRow),
  });
}

/** SHA-256 of the canonical JSON (RFC 8785) of a value, in hexadecimal. */
export function computeSidik(value: unknown): string {
  return computeSha256(writeCanonical(value));
}

/**
 * What a seal covers of a row. Words of ours (the working, the reason of a missing figure) stay out, so that a better
 * wording never breaks a seal; the words of the office (analisis, bukti) are in.
 */
function toRow({ indikator, targetTahun, target, realisasi, capaian, analisis, bukti }: BarisTerukur): unknown {
  const hasil = 'persen' in capaian ? { mentah: capaian.mentah, persen: capaian.persen } : {};
  return {
    analisis: sortKeys(analisis),
    aturan: sortKeys({ agregasi: indikator.agregasi, ...indikator.aturan }),
    bukti: bukti.map(sortKeys),
    capaian: { ...hasil, status: capaian.status },
    kode: indikator.kode,
    realisasi,
    target,
    targetTahun,
  };
}

/** RFC 8785: keys sorted by UTF-16 code unit, no white space, numbers and strings as JSON.stringify writes them. */
function writeCanonical(value: unknown): string {
  return JSON.stringify(sortKeys(value));
}

/** A value whose keys are in order, as they mostly are, is not copied. */
function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (!isObject(value) || isInOrder(value)) return value;
  const sorted: Record<string, unknown> = {};
  for (const key of Object.keys(value).sort()) sorted[requireOrder(key)] = sortKeys(value[key]);
  return sorted;
}

/** All the way down. */
function isInOrder(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isInOrder);
  if (!isObject(value)) return true;
  let before = '';
  for (const key of Object.keys(value)) {
    if (requireOrder(key) < before || !isInOrder(value[key])) return false;
    before = key;
  }
  return true;
}

/** An object cannot keep whole numbers in the order of code units, in which digits come before ":"; no key of a row is one. */
function requireOrder(key: string): string {
  if (key < ':' || key === '__proto__') throw new Error(`no canonical order for the key "${key}"`);
  return key;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
