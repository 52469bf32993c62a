import type { Instansi, Tanggal, Templat as KepalaTemplat } from '../domain/isi.generated.ts';
import type { Kinerja } from '../domain/kinerja.ts';

export type Repositori = NonNullable<Instansi['repositori']>;

export interface BahanRepositori {
  kinerja: Kinerja;
  repositori: Repositori;
  juru: NonNullable<Repositori['juru_gabung']>;
  penandaTangan: KepalaTemplat['penanda_tangan'];
}

/**
 * The day is written by hand and not known here: whoever is appointed without an end holds the jabatan on it, as far as
 * pejabat.yaml can say.
 */
export const TANPA_AKHIR: Tanggal = '9999-12-31';

/** One document, where there is a key to put on record. */
export function listSubjekRepositori({ instansi }: Kinerja): object[] {
  return instansi.repositori?.juru_gabung ? [{}] : [];
}

export function prepareBahanRepositori(kinerja: Kinerja, kepala: KepalaTemplat): BahanRepositori {
  const { repositori } = kinerja.instansi;
  const juru = repositori?.juru_gabung;
  if (!repositori || !juru) throw new Error('no juru_gabung: nothing to put on record');
  return { kinerja, repositori, juru, penandaTangan: kepala.penanda_tangan };
}
