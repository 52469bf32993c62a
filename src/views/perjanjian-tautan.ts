// Which perjanjian kinerja promise something.
import type { Perkin } from '../domain/isi.generated.ts';
import { findJabatan, listPerkin } from '../domain/lookup.ts';
import type { PosRencana } from '../domain/rencana.ts';
import { jalurPerjanjian, type Tautan } from './tautan.ts';
import type { Terbitan } from './terbitan.ts';

/** Promised by its code in the annex of money, or by one of its indikator. */
export function listJanjiPos(terbitan: Terbitan, { kode, indikator }: PosRencana, tahun: number): Tautan[] {
  const milik = new Set(indikator.map((satu) => satu.kode));
  return listJanji(terbitan, tahun, (perkin) => perkin.anggaran?.includes(kode) || hasIndikator(perkin, milik));
}

/** Promised by the code of the sasaran, or by one of its IKU. */
export function listJanjiSasaran(terbitan: Terbitan, kode: string, iku: string[], tahun: number): Tautan[] {
  const milik = new Set(iku);
  return listJanji(
    terbitan,
    tahun,
    (perkin) => perkin.sasaran.some((satu) => satu.kode === kode) || hasIndikator(perkin, milik),
  );
}

/** "Camat Kutasari, 2024" for every year in which the jabatan has one, newest first. */
export function listJanjiJabatan({ kinerja }: Terbitan, jabatan: string): Tautan[] {
  return kinerja.isi.perkin
    .filter(({ value }) => value.jabatan === jabatan)
    .toSorted((a, b) => b.value.tahun - a.value.tahun)
    .map(({ value: { tahun } }) => ({ teks: `Perjanjian kinerja ${tahun}`, jalur: jalurPerjanjian(tahun, jabatan) }));
}

function listJanji({ kinerja }: Terbitan, tahun: number, isMilik: (perkin: Perkin) => boolean | undefined): Tautan[] {
  return listPerkin(kinerja.isi, tahun)
    .filter(({ value }) => isMilik(value))
    .map(({ value: { jabatan } }) => ({
      teks: findJabatan(kinerja.isi, jabatan)?.nama ?? jabatan,
      jalur: jalurPerjanjian(tahun, jabatan),
    }));
}

function hasIndikator({ sasaran }: Perkin, kode: Set<string>): boolean {
  return sasaran.some(({ indikator }) => indikator.some((satu) => kode.has(satu.kode)));
}
