// Budget absorption up to each triwulan of a year: of the whole office, or of one unit.
import type { BarisAnggaran } from '../domain/kinerja.ts';
import { KOSONG } from '../format.ts';
import { type AnggaranView, listAnggaranTriwulan, viewAnggaran } from './anggaran.ts';
import type { GrafikView } from './grafik.ts';
import { listPeriodeView, type PeriodeView } from './periode.ts';
import type { Terbitan } from './terbitan.ts';
import { drawGrafik } from './tren.ts';

export interface LingkupSerapan {
  tahun: number;
  sampai: number; // the last triwulan that is drawn
  nama: string; // whose budget: "Kecamatan Kutasari"
  isMilik?: (baris: BarisAnggaran) => boolean;
}

/** One point says no more than the figure beside it: nothing is drawn of it. */
export function viewTrenSerapan(terbitan: Terbitan, { tahun, sampai, nama, isMilik }: LingkupSerapan) {
  const titik = listPeriodeView(terbitan, tahun)
    .filter(({ triwulan }) => triwulan <= sampai)
    .map((periode) => ({ periode, total: sumSerapan(terbitan, periode, isMilik) }));
  return titik.filter(({ total }) => total?.nilai !== undefined).length < 2 ? undefined : draw(titik, nama, tahun);
}

interface Titik {
  periode: PeriodeView;
  total: AnggaranView['total'] | undefined;
}

function sumSerapan(terbitan: Terbitan, { tahun, triwulan }: PeriodeView, isMilik: LingkupSerapan['isMilik']) {
  const baris = listAnggaranTriwulan(terbitan, tahun, triwulan);
  return viewAnggaran(terbitan, isMilik ? baris.filter(isMilik) : baris)?.total;
}

function draw(semua: Titik[], nama: string, tahun: number): GrafikView | undefined {
  const titik = semua.map(({ periode: { pendek }, total }) => ({
    label: pendek,
    target: undefined,
    realisasi: total?.nilai,
    kata: { realisasi: total?.serapan ?? KOSONG },
  }));
  return drawGrafik(
    { titik, satuan: '% dari pagu' },
    { judul: `Serapan anggaran s.d. tiap triwulan ${tahun}`, nama, tabel: composeTabel(semua), pokok: 'Serapan' },
  );
}

function composeTabel(semua: Titik[]): GrafikView['tabel'] {
  return {
    kepala: ['Sampai dengan', 'Pagu', 'Realisasi', 'Serapan'],
    baris: semua.map(({ periode: { pendek }, total }) => {
      return { label: pendek, sel: [total?.pagu ?? KOSONG, total?.realisasi ?? KOSONG, total?.serapan ?? KOSONG] };
    }),
  };
}
