// /perbandingan/: years, triwulan and units beside each other, and what must not be compared.
import type { Periode } from '../domain/kinerja.ts';
import { KOSONG } from '../format.ts';
import { listAnggaranTriwulan, viewAnggaran } from './anggaran.ts';
import type { GrafikView } from './grafik.ts';
import { type Kerangka, PERBANDINGAN, viewKerangka } from './kerangka.ts';
import { viewPeriode } from './periode.ts';
import { type BandingUnit, viewBandingUnit } from './perbandingan-unit.ts';
import { summarize } from './ringkasan.ts';
import { type TahunanView, viewTahunan } from './tahunan.ts';
import { jalurIndikator, type Tautan } from './tautan.ts';
import { findTahunUtama, listIndikator, type Terbitan } from './terbitan.ts';
import { viewTrenSerapan } from './tren-serapan.ts';

export interface PerbandinganView {
  kerangka: Kerangka;
  iku: BandingTahun[];
  tanpaTahunLain: Tautan[]; // IKU known for one year only
  catatan: string[]; // what holds for every IKU
  triwulan: BarisPeriode[]; // oldest first; those with figures to show
  serapan: GrafikView | undefined;
  unit: BandingUnit | undefined;
}

/** One IKU over the years; of its notes, those that are not said for all. */
export interface BandingTahun {
  kode: string;
  nama: string;
  jalur: string;
  tahunan: TahunanView;
}

export interface BarisPeriode {
  judul: string;
  jalur: string | undefined;
  iku: string; // "5 dari 7"
  rataRata: string;
  kategori: string;
  serapan: string;
}

export function viewPerbandingan(terbitan: Terbitan): PerbandinganView {
  const iku = listIndikator(terbitan).filter(({ level }) => level === 'sasaran');
  const semua = iku.map(({ kode, nama, ...lain }) => {
    return { kode, nama, jalur: jalurIndikator(kode), tahunan: viewTahunan(terbitan, { kode, nama, ...lain }) };
  });
  const banding = semua.flatMap(({ tahunan, ...satu }) => (tahunan ? [{ ...satu, tahunan }] : []));
  const catatan = listCatatanBersama(banding);
  return {
    kerangka: viewKerangka(terbitan, {
      judul: PERBANDINGAN.teks,
      uraian: 'Tahun, triwulan, dan unit berdampingan, dan apa yang tidak dapat dibandingkan.',
      jalur: PERBANDINGAN.jalur,
    }),
    iku: banding.map((satu) => dropCatatan(satu, catatan)),
    tanpaTahunLain: semua
      .filter(({ tahunan }) => !tahunan)
      .map(({ kode, nama, jalur }) => ({ teks: `${kode} ${nama}`, jalur })),
    catatan,
    triwulan: terbitan.kinerja.periode.flatMap((periode) => viewBarisPeriode(terbitan, periode)),
    serapan: viewSerapan(terbitan),
    unit: viewBandingUnit(terbitan),
  };
}

/** A note that every IKU bears is said once. */
function listCatatanBersama(banding: BandingTahun[]): string[] {
  const [pertama, ...lain] = banding.map(({ tahunan }) => tahunan.catatan);
  return (pertama ?? []).filter((satu) => lain.every((catatan) => catatan.includes(satu)));
}

function dropCatatan(satu: BandingTahun, bersama: string[]): BandingTahun {
  const catatan = satu.tahunan.catatan.filter((kata) => !bersama.includes(kata));
  return { ...satu, tahunan: { ...satu.tahunan, catatan } };
}

/** Of the triwulan itself, as its page says it; the money up to it. */
function viewBarisPeriode(terbitan: Terbitan, periode: Periode): BarisPeriode[] {
  const { tahun, triwulan } = periode;
  const baris = terbitan.terbit.filter((satu) => satu.tahun === tahun && satu.triwulan === triwulan);
  const anggaran = viewAnggaran(terbitan, listAnggaranTriwulan(terbitan, tahun, triwulan));
  if (baris.length === 0 && !anggaran) return [];
  const iku = baris.filter(({ indikator }) => indikator.level === 'sasaran');
  const { jumlah, tercapai, rataRata = KOSONG, kategori = KOSONG } = summarize(terbitan, iku, 'tw');
  const { judul, jalur } = viewPeriode(terbitan, periode);
  const serapan = anggaran?.total.serapan ?? KOSONG;
  return [{ judul, jalur, iku: jumlah === 0 ? KOSONG : `${tercapai} dari ${jumlah}`, rataRata, kategori, serapan }];
}

function viewSerapan(terbitan: Terbitan): GrafikView | undefined {
  const tahun = findTahunUtama(terbitan);
  if (tahun === undefined) return undefined;
  return viewTrenSerapan(terbitan, { tahun, sampai: 4, nama: terbitan.kinerja.instansi.nama });
}
