import type { Baris, Indikator } from '../domain/kinerja.ts';
import { findJabatan } from '../domain/lookup.ts';
import { formatTw, formatUkuran } from '../format.ts';
import { type BarisView, NAMA_LEVEL, viewBaris } from './baris.ts';
import type { GrafikView } from './grafik.ts';
import { type KelompokRencana, listRencanaIndikator } from './indikator-rencana.ts';
import { INDIKATOR, type Kerangka, viewKerangka } from './kerangka.ts';
import { listPeriodeView, type PeriodeView } from './periode.ts';
import { describeAturan, type Istilah } from './aturan.ts';
import { jalurIndikator, jalurSisip, linkSumber, linkUnit, type Tautan } from './tautan.ts';
import { findTerakhir } from './daftar-indikator.ts';
import { linkRalat } from './ralat.ts';
import { type TahunanView, viewTahunan } from './tahunan.ts';
import { findTargetTahun, listIndikator, listTahun, type Terbitan } from './terbitan.ts';
import { type TitikNilai, viewTren } from './tren.ts';
import type { SampaiView, UkuranView } from './ukuran.ts';

export interface IndikatorView {
  kerangka: Kerangka;
  kode: string;
  level: string;
  induk: string;
  rencana: KelompokRencana[]; // which sasaran or pos of the budget it measures, and who promises it
  unit: { teks: string; jalur: string | undefined };
  ralat: Tautan[]; // corrections that changed a figure of it
  sisipan: string; // address of the figure for other sites
  istilah: Istilah[]; // definition, formula, source, how it is counted
  sumber: Tautan | undefined;
  terakhir: { periode: string; ukuran: SampaiView; draf: boolean } | undefined;
  tahun: TahunIndikator[]; // newest first
  tahunan: TahunanView | undefined;
  aksi: { uraian: string; waktu: string; oleh: string }[];
}

export interface TahunIndikator {
  tahun: number;
  target: string;
  tren: GrafikView | undefined;
  triwulan: TriwulanIndikator[];
}

export interface TriwulanIndikator {
  periode: PeriodeView;
  baris: BarisView | undefined; // absent where it may not be shown yet
  sampai: UkuranView | undefined; // only where it says more than the triwulan itself
  catatan: string[]; // what must be known of the figure up to this triwulan
  analisis: Istilah[];
  bukti: { nama: string; tautan: string | undefined }[];
}

export function listIndikatorView(terbitan: Terbitan): IndikatorView[] {
  return listIndikator(terbitan).map((indikator) => viewIndikator(terbitan, indikator));
}

function viewIndikator(terbitan: Terbitan, indikator: Indikator): IndikatorView {
  return {
    kerangka: viewKerangka(terbitan, {
      judul: indikator.nama,
      uraian: `${indikator.kode}: target, realisasi, perhitungan, dan sumber angka ${indikator.nama}.`,
      jalur: jalurIndikator(indikator.kode),
      jejak: [INDIKATOR],
    }),
    kode: indikator.kode,
    level: NAMA_LEVEL[indikator.level],
    induk: indikator.induk.nama,
    rencana: listRencanaIndikator(terbitan, indikator),
    ralat: linkRalat(terbitan, indikator.kode),
    sisipan: jalurSisip(indikator.kode),
    unit: linkUnit(terbitan, indikator.unit),
    istilah: describeAturan(indikator),
    sumber: linkSumber(terbitan, indikator.sumber),
    terakhir: findTerakhir(terbitan, indikator),
    tahun: listTahun(terbitan).map((tahun) => viewTahun(terbitan, indikator.kode, tahun)),
    tahunan: viewTahunan(terbitan, indikator),
    aksi: listAksi(terbitan, indikator),
  };
}

function viewTahun(terbitan: Terbitan, kode: string, tahun: number): TahunIndikator {
  const semua = terbitan.kinerja.baris.filter((satu) => satu.tahun === tahun && satu.indikator.kode === kode);
  const terbit = terbitan.terbit.filter((satu) => satu.tahun === tahun && satu.indikator.kode === kode);
  const periode = listPeriodeView(terbitan, tahun);
  const find = (triwulan: number) => terbit.find((satu) => satu.triwulan === triwulan);
  const akhir = semua.at(-1);
  return {
    tahun,
    target: formatUkuran(findTargetTahun(terbitan, kode, tahun), akhir?.indikator.satuan ?? ''),
    tren:
      akhir &&
      viewTrenTahun(
        akhir.indikator,
        tahun,
        periode.map(({ triwulan, pendek }) => toTitik(pendek, find(triwulan))),
      ),
    triwulan: periode.map((satu) => viewTriwulanIndikator(terbitan, satu, find(satu.triwulan))),
  };
}

function viewTrenTahun(
  { nama, satuan, aturan }: Indikator,
  tahun: number,
  titik: TitikNilai[],
): GrafikView | undefined {
  const judul = `Target dan realisasi s.d. tiap triwulan ${tahun}`;
  return viewTren({ judul, nama, satuan, skala: aturan.skala, titik, bertabel: true });
}

/** The figure up to each triwulan, so that a sum rises to the year's target; a quarter not reported has no point. */
function toTitik(label: string, baris: Baris | undefined): TitikNilai {
  const sampai = baris?.realisasi === undefined ? undefined : baris.sampai;
  return { label, target: sampai?.target ?? baris?.target, realisasi: sampai?.realisasi };
}

function viewTriwulanIndikator(terbitan: Terbitan, periode: PeriodeView, baris: Baris | undefined): TriwulanIndikator {
  const { pendorong, penghambat, tindak_lanjut } = baris?.analisis ?? {};
  const view = baris && viewBaris(terbitan, baris);
  const analisis = [
    { istilah: 'Faktor pendorong', isi: pendorong },
    { istilah: 'Faktor penghambat', isi: penghambat },
    { istilah: 'Rencana tindak lanjut', isi: tindak_lanjut },
  ];
  return {
    periode,
    baris: view,
    sampai: view && isSama(view.tw, view.sampai) ? undefined : view?.sampai,
    catatan: view ? listCatatan(view, periode) : [],
    analisis: analisis.flatMap(({ istilah, isi }) => (isi === undefined ? [] : [{ istilah, isi }])),
    bukti: (baris?.bukti ?? []).map(({ nama, tautan }) => ({ nama, tautan })),
  };
}

function listCatatan({ sampai }: BarisView, { triwulan, pendek }: PeriodeView): string[] {
  return [
    ...(sampai.tanpa === undefined ? [] : [`Angka s.d. ${pendek} ${sampai.tanpa}.`]),
    ...(sampai.menurun.includes(triwulan) ? ['Angka kumulatif turun dari triwulan sebelumnya.'] : []),
  ];
}

function isSama(tw: UkuranView, sampai: UkuranView): boolean {
  return tw.target === sampai.target && tw.realisasi === sampai.realisasi && tw.persen === sampai.persen;
}

function listAksi(terbitan: Terbitan, { kode }: Indikator): IndikatorView['aksi'] {
  return terbitan.kinerja.isi['rencana-aksi'].flatMap(({ value: { tahun, aksi } }) =>
    aksi
      .filter(({ indikator }) => indikator === kode)
      .map(({ uraian, triwulan, penanggung_jawab }) => ({
        uraian,
        waktu: `${triwulan.map(formatTw).join(', ')} ${tahun}`,
        oleh: findJabatan(terbitan.kinerja.isi, penanggung_jawab)?.nama ?? linkUnit(terbitan, penanggung_jawab).teks,
      })),
  );
}
