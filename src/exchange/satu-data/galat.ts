/** Why a portal did not take what it was given. Stable: commands and tests go by it. */
export type KodeCkan =
  | 'alamat-salah'
  | 'tidak-tersambung'
  | 'waktu-habis'
  | 'server-galat'
  | 'token-ditolak'
  | 'ditolak-perantara'
  | 'dialihkan'
  | 'terlalu-besar'
  | 'tidak-ditemukan'
  | 'tanpa-datastore'
  | 'data-ditolak'
  | 'bukan-ckan'
  | 'nama-dipakai'
  | 'dataset-dihapus'
  | 'tidak-tersimpan';

interface RincianGalat {
  medan?: Record<string, string>; // CKAN's own words on each field
  tunggu?: number | undefined; // milliseconds that the portal asks for
}

/** Meant for people: what, then what to do. */
export class CkanError extends Error {
  readonly exitCode = 3;
  readonly kode: KodeCkan;
  readonly medan: Record<string, string>;
  readonly tunggu: number;

  constructor(kode: KodeCkan, apa: string, petunjuk: string, { medan = {}, tunggu = 0 }: RincianGalat = {}) {
    super(`${apa}\n${petunjuk}`);
    this.kode = kode;
    this.medan = medan;
    this.tunggu = tunggu;
  }
}

/** The write may have happened, or may happen when asked again: the portal is read anew before anything is said twice. */
export function isSementara(galat: unknown): galat is CkanError {
  if (!(galat instanceof CkanError)) return false;
  return ['tidak-tersambung', 'waktu-habis', 'server-galat'].includes(galat.kode);
}
