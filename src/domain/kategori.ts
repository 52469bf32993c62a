/** A class without a bound takes all the rest. `di_atas` leaves no gap between classes, so it is the one to prefer. */
export interface Kelas {
  nama: string;
  di_atas?: number | undefined; // strictly greater than
  minimal?: number | undefined; // at least
}

/** Best class first. */
export interface SkalaKategori {
  nama: string;
  kelas: Kelas[];
}

/**
 * The class of a rounded figure ("90.01"): people must be able to check it with the figure they see. Numbers of up to 15 digits compare
 * as their decimals do.
 */
export function findKategori(skala: SkalaKategori, persen: string | undefined): string | undefined {
  if (persen === undefined) return undefined;
  const nilai = Number(persen);
  return skala.kelas.find((kelas) => hasNilai(kelas, nilai))?.nama;
}

function hasNilai({ di_atas, minimal }: Kelas, nilai: number): boolean {
  return (di_atas === undefined || nilai > di_atas) && (minimal === undefined || nilai >= minimal);
}

/** 0 is the best class; undefined for a name that the scale does not know. */
export function findTingkat({ kelas }: SkalaKategori, nama: string): number | undefined {
  const letak = kelas.findIndex((satu) => satu.nama === nama);
  return letak === -1 ? undefined : letak;
}
