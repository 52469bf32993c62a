// One indikator in one year, triwulan by triwulan: what a table beside its program, sasaran or perjanjian shows.
import type { Nilai } from '../domain/capaian.ts';
import type { Baris, Indikator } from '../domain/kinerja.ts';
import { formatUkuran } from '../format.ts';
import { type BarisView, viewBaris } from './baris.ts';
import { listPeriodeView, type PeriodeView } from './periode.ts';
import { takeTerakhir } from './terakhir.ts';
import { jalurIndikator } from './tautan.ts';
import { findTargetTahun, type Terbitan } from './terbitan.ts';

export interface IndikatorTahun {
  kode: string;
  nama: string;
  jalur: string | undefined; // absent before the year has begun: no triwulan measures it yet
  targetTahun: string;
  terakhir: TerakhirView | undefined;
  triwulan: { periode: PeriodeView; baris: BarisView | undefined }[];
}

/** The latest figure that may be shown, up to its triwulan. */
export interface TerakhirView {
  periode: PeriodeView;
  baris: BarisView;
}

export function viewIndikatorTahun(
  terbitan: Terbitan,
  { kode, nama, satuan, target }: Pick<Indikator, 'kode' | 'nama' | 'satuan'> & { target?: Nilai | undefined },
  tahun: number,
): IndikatorTahun {
  const terbit = listBarisTahun(terbitan, kode, tahun);
  const periode = listPeriodeView(terbitan, tahun);
  const find = (triwulan: number) => terbit.find((satu) => satu.triwulan === triwulan);
  return {
    kode,
    nama,
    jalur: findJalur(terbitan, kode),
    targetTahun: formatUkuran(findTargetTahun(terbitan, kode, tahun) ?? target, satuan),
    terakhir: viewTerakhir(terbitan, terbit),
    triwulan: periode.map((satu) => {
      const baris = find(satu.triwulan);
      return { periode: satu, baris: baris && viewBaris(terbitan, baris) };
    }),
  };
}

/** Rows of one indikator that this build shows of a year, TW I first. */
export function listBarisTahun({ terbit }: Terbitan, kode: string, tahun: number): Baris[] {
  return terbit.filter((satu) => satu.tahun === tahun && satu.indikator.kode === kode);
}

/** Of the rows of one indikator; nothing while none of them has a figure. */
export function viewTerakhir(terbitan: Terbitan, baris: Baris[]): TerakhirView | undefined {
  const [akhir] = takeTerakhir(baris.filter(({ realisasi }) => realisasi !== undefined));
  const periode = akhir && listPeriodeView(terbitan, akhir.tahun).find(({ triwulan }) => triwulan === akhir.triwulan);
  return periode && { periode, baris: viewBaris(terbitan, akhir) };
}

/** Pages of indikator are those that any triwulan measures. */
export function findJalur({ kinerja }: Terbitan, kode: string): string | undefined {
  return kinerja.baris.some(({ indikator }) => indikator.kode === kode) ? jalurIndikator(kode) : undefined;
}
