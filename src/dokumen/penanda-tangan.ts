import type { Instansi, Tanggal } from '../domain/isi.generated.ts';
import type { Isi } from '../domain/isi.ts';
import { findJabatan, type Jabatan } from '../domain/lookup.ts';
import { findPemangkuPublik } from '../domain/sebutan.ts';
import { formatNip, formatTanggal } from '../format.ts';
import type { Party } from '../markup/types.ts';

/**
 * Whoever holds the jabatan on that day. A jabatan outside the office, one of staf, and one that nobody holds get an empty block:
 * of the first this system knows nothing, and staf are published by their jabatan alone.
 */
export function composeParty(isi: Isi, jabatan: Jabatan, tanggal: Tanggal): Party {
  const pemangku = findPemangkuPublik(isi, jabatan.id, tanggal);
  if (!pemangku) return composeJabatan(jabatan);
  const { nama, nip, pangkat, golongan } = pemangku.orang;
  const tingkat = [pangkat, golongan].filter((satu) => satu !== undefined).join(', ');
  return {
    jabatan: `${PREFIX[pemangku.penugasan.sifat ?? 'definitif']}${jabatan.nama.toUpperCase()}`,
    nama,
    ...(tingkat === '' ? {} : { pangkat: tingkat }),
    ...(nip === undefined ? {} : { nip: formatNip(nip) }),
  };
}

/** Room to sign, and nothing said of who does. */
export function composeJabatan({ nama }: Jabatan): Party {
  return { jabatan: nama.toUpperCase() };
}

/** "atasan" and "pejabat" are told from the officer the document is about; anything else is the id of a jabatan. */
export function findPenandaTangan(isi: Isi, pejabat: Jabatan | undefined, siapa: string): Jabatan | undefined {
  if (siapa === 'pejabat') return pejabat;
  if (siapa === 'atasan') return pejabat?.atasan === undefined ? undefined : findJabatan(isi, pejabat.atasan);
  return findJabatan(isi, siapa);
}

/** "Kutasari, 15 April 2024"; before the approving file says a day, a place to write one. */
export function formatTempatTanggal({ tempat }: Instansi, tanggal: Tanggal | undefined): string {
  return `${tempat}, ${tanggal === undefined ? '……………………' : formatTanggal(tanggal)}`;
}

const PREFIX = { definitif: '', plt: 'Plt. ', plh: 'Plh. ' } as const;
