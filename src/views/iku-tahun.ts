// One IKU as its sasaran shows it: the figure of one year, and the renstra's targets year by year with what became of them.
import type { Renstra } from '../domain/isi.generated.ts';
import { formatUkuran } from '../format.ts';
import type { GrafikView } from './grafik.ts';
import { type IndikatorTahun, viewIndikatorTahun } from './indikator-tahun.ts';
import { type BarisTahunan, type TahunanView, viewTahunan } from './tahunan.ts';
import { linkUnit } from './tautan.ts';
import { listIndikator, type Terbitan } from './terbitan.ts';

type Iku = Renstra['tujuan'][number]['sasaran'][number]['indikator'][number];

export interface IkuTahun extends IndikatorTahun {
  definisi: string;
  unit: { teks: string; jalur: string | undefined };
  rentang: TahunRenstra[]; // oldest first
  tren: GrafikView | undefined; // of the same years
  catatan: string[]; // what must be known before years are compared
}

/** What the renstra promises for a year, and the year's figures where they are known. */
export interface TahunRenstra {
  tahun: number;
  target: string;
  hasil: BarisTahunan | undefined;
}

export function viewIkuTahun(terbitan: Terbitan, iku: Iku, tahun: number): IkuTahun {
  const indikator = listIndikator(terbitan).find(({ kode }) => kode === iku.kode);
  const tahunan = indikator && viewTahunan(terbitan, indikator);
  return {
    ...viewIndikatorTahun(terbitan, { ...iku, target: iku.target[tahun] }, tahun),
    definisi: iku.definisi,
    unit: linkUnit(terbitan, iku.penanggung_jawab),
    rentang: listRentang(iku, tahunan),
    tren: tahunan?.tren,
    catatan: tahunan?.catatan ?? [],
  };
}

function listRentang({ satuan, target }: Iku, tahunan: TahunanView | undefined): TahunRenstra[] {
  return Object.entries(target).map(([tahun, nilai]) => ({
    tahun: Number(tahun),
    target: formatUkuran(nilai, satuan),
    hasil: tahunan?.baris.find((satu) => satu.tahun === Number(tahun)),
  }));
}
