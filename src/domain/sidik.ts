import type { Analisis, BuktiDukung, Format } from './isi.generated.ts';
import type { AnggaranTerukur, BarisTerukur, Indikator } from './kinerja.ts';
import { computeSha256 } from './sha256.ts';

/** Seal of a kompilasi: what the format asked for and the rows of `seksi/`. */
export function computeSidikKompilasi(format: Format | undefined, baris: BarisTerukur[]): string {
  return computeSidik({ baris: baris.map(toBaris), format: (format?.isian ?? []).map(toIsian) });
}

/** Seal of a laporan capaian: the rows of `program.yaml` and `pengukuran/`, and their money. */
export function computeSidikLaporan(baris: BarisTerukur[], anggaran: AnggaranTerukur[]): string {
  return computeSidik({ anggaran: anggaran.map(toAnggaran), baris: baris.map(toBaris) });
}

/**
 * SHA-256 in hexadecimal of the canonical JSON (RFC 8785) of a value whose keys stand in the order of their letters: that is what
 * JSON.stringify writes of it. All that is sealed is therefore written out below, in that order; the types refuse what lacks a key.
 */
function computeSidik(value: object): string {
  return computeSha256(JSON.stringify(value));
}

/** Every key, also those that may be missing. */
type Lengkap<T> = { [K in keyof T]-?: T[K] | undefined };

/**
 * What a seal covers of a row. Words of ours (the working, the reason of a missing figure) stay out, so that a better
 * wording never breaks a seal; the words of the office (analisis, bukti) are in.
 */
function toBaris({ indikator, targetTahun, target, realisasi, capaian, analisis, bukti }: BarisTerukur): object {
  return {
    analisis: analisis && toAnalisis(analisis),
    aturan: toAturan(indikator),
    bukti: bukti.map(toBukti),
    capaian: 'persen' in capaian ? toCapaian(capaian) : { status: capaian.status },
    kode: indikator.kode,
    realisasi,
    target,
    targetTahun,
  };
}

function toAnalisis({ pendorong, penghambat, tindak_lanjut }: Analisis): Lengkap<Analisis> {
  return { pendorong, penghambat, tindak_lanjut };
}

function toAturan({
  agregasi,
  aturan: { arah, awal, batas, rumus, skala },
}: Indikator): Lengkap<Indikator['aturan'] & Pick<Indikator, 'agregasi'>> {
  return { agregasi, arah, awal, batas, rumus, skala };
}

function toBukti({ nama, sha256, tautan }: BuktiDukung[number]): Lengkap<BuktiDukung[number]> {
  return { nama, sha256, tautan };
}

function toCapaian({ mentah, persen, status }: { mentah: string; persen: string; status: string }): object {
  return { mentah, persen, status };
}

function toIsian({ indikator, tenggat, unit }: Format['isian'][number]): Lengkap<Format['isian'][number]> {
  return { indikator, tenggat, unit };
}

function toAnggaran({ kode, pagu, realisasi }: AnggaranTerukur): object {
  return { kode, pagu, realisasi };
}
