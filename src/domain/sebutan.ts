import type { Tanggal } from './isi.generated.ts';
import type { Isi } from './isi.ts';
import { findPemangku, type Jabatan, type Pemangku, type Penugasan } from './lookup.ts';

const AWALAN: Record<NonNullable<Penugasan['sifat']>, string> = { definitif: '', plt: 'Plt. ', plh: 'Plh. ' };

/** "Plh. Kepala Seksi Pelayanan": the jabatan as whoever holds it is to be called. */
export function nameSebutan({ nama }: Jabatan, { sifat }: Pick<Penugasan, 'sifat'>): string {
  return `${AWALAN[sifat ?? 'definitif']}${nama}`;
}

/** Officials with an eselon are published by name; staf are called by their jabatan alone. */
export function isStruktural({ eselon, luar_instansi }: Jabatan): boolean {
  return eselon !== undefined && luar_instansi !== true;
}

/** The name that may be published; of staf, and of whoever is outside the office, none. */
export function namePublik({ jabatan, orang }: Pick<Pemangku, 'jabatan' | 'orang'>): string | undefined {
  return isStruktural(jabatan) ? orang.nama : undefined;
}

/** Whoever may be named as the holder of a jabatan on that day; of staf, and of whoever is outside the office, nobody. */
export function findPemangkuPublik(isi: Isi, idJabatan: string, tanggal: Tanggal): Pemangku | undefined {
  const pemangku = findPemangku(isi, idJabatan, tanggal);
  return pemangku && isStruktural(pemangku.jabatan) ? pemangku : undefined;
}
