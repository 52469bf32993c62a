// Figures of whole years: from four approved triwulan, or of a year before the repository from capaian-lalu.
import type { Nilai } from '../domain/capaian.ts';
import type { Renstra } from '../domain/isi.generated.ts';
import type { Kinerja } from '../domain/kinerja.ts';

/** Realisasi of an indikator at the end of that year. A year whose last triwulan nobody has approved has none. */
export function findRealisasiTahun({ isi, baris }: Kinerja, tahun: number, kode: string): Nilai | undefined {
  const akhir = baris.find((satu) => satu.tahun === tahun && satu.triwulan === 4 && satu.indikator.kode === kode);
  if (akhir) return akhir.disahkan && !akhir.sampai.belum.length ? akhir.sampai.realisasi : undefined;
  const lalu = isi['capaian-lalu'].find(({ value }) => value.tahun === tahun)?.value.capaian;
  return lalu?.find((satu) => satu.kode === kode)?.realisasi ?? undefined;
}

/** Rupiah spent in that year by a program, kegiatan or sub kegiatan. */
export function findUangTahun({ isi, anggaran }: Kinerja, tahun: number, kode: string): number | undefined {
  const akhir = anggaran.find((satu) => satu.tahun === tahun && satu.triwulan === 4 && satu.kode === kode);
  if (akhir) return akhir.disahkan && !akhir.belum.length ? akhir.realisasiSampai : undefined;
  const lalu = isi['capaian-lalu'].find(({ value }) => value.tahun === tahun)?.value.anggaran;
  return lalu?.find((satu) => satu.kode === kode)?.realisasi;
}

/** The years for which the Renstra promises anything, oldest first. A plan that begins in mid-year has nothing for its first. */
export function listTahunJanji(renstra: Renstra | undefined): number[] {
  const iku = (renstra?.tujuan ?? []).flatMap(({ sasaran }) => sasaran).flatMap(({ indikator }) => indikator);
  const program = renstra?.program ?? [];
  const janji = [...iku, ...program].map(({ target }) => target ?? {});
  const uang = program.map(({ pagu }) => pagu ?? {});
  return [...new Set([...janji, ...uang].flatMap(Object.keys).map(Number))].sort();
}
