import type { Periode } from '../domain/kinerja.ts';
import { type AnggaranView, listAnggaranTriwulan, viewAnggaran } from './anggaran.ts';
import { groupByLevel, type KelompokBaris } from './baris.ts';
import { viewBatangCapaian } from './batang-capaian.ts';
import { linkEdisi } from './edisi.ts';
import type { GrafikView } from './grafik.ts';
import { CAPAIAN, type Kerangka, viewKerangka } from './kerangka.ts';
import { listPeriodeView, type PeriodeView, viewPeriode } from './periode.ts';
import { describeRingkasan, type Ringkasan, summarize } from './ringkasan.ts';
import { jalurDokumen, jalurTriwulan, type Tautan } from './tautan.ts';
import { listTahun, type Terbitan } from './terbitan.ts';
import { viewTrenSerapan } from './tren-serapan.ts';

export interface CapaianView {
  kerangka: Kerangka;
  tahun: { tahun: number; periode: PeriodeView[] }[];
}

/** /capaian/: every year, newest first, with its four triwulan. */
export function viewCapaian(terbitan: Terbitan): CapaianView {
  const judul = 'Capaian per triwulan';
  const uraian = 'Daftar triwulan: mana yang sudah disahkan dan mana yang sedang disusun.';
  return {
    kerangka: viewKerangka(terbitan, { judul, uraian, jalur: CAPAIAN.jalur }),
    tahun: listTahun(terbitan).map((tahun) => ({ tahun, periode: listPeriodeView(terbitan, tahun) })),
  };
}

export interface TriwulanView {
  kerangka: Kerangka;
  periode: PeriodeView;
  ringkasan: Ringkasan; // of the IKU
  kalimat: string;
  bagian: Tautan[]; // what stands on the page, to jump to
  grafik: GrafikView | undefined; // of the IKU, whose table stands below it
  kelompok: KelompokBaris[];
  program: AnggaranView | undefined; // the top rows alone
  serapan: GrafikView | undefined;
  anggaran: AnggaranView | undefined;
  dokumen: Tautan[]; // and the permanent edition they were published in
  sebelumnya: Tautan | undefined;
  sesudahnya: Tautan | undefined;
}

export function listTriwulanView(terbitan: Terbitan): TriwulanView[] {
  return terbitan.kinerja.periode.map((periode, index, semua) => ({
    ...viewTriwulan(terbitan, periode),
    sebelumnya: linkPeriode(terbitan, semua[index - 1]),
    sesudahnya: linkPeriode(terbitan, semua[index + 1]),
  }));
}

function viewTriwulan(terbitan: Terbitan, periode: Periode): Omit<TriwulanView, 'sebelumnya' | 'sesudahnya'> {
  const { tahun, triwulan } = periode;
  const view = viewPeriode(terbitan, periode);
  const baris = terbitan.terbit.filter((satu) => satu.tahun === tahun && satu.triwulan === triwulan);
  const iku = baris.filter(({ indikator }) => indikator.level === 'sasaran');
  const ringkasan = summarize(terbitan, iku, 'tw');
  const anggaran = listAnggaranTriwulan(terbitan, tahun, triwulan);
  const kelompok = groupByLevel(terbitan, baris);
  const edisi = linkEdisi(terbitan, periode);
  const judul = `Capaian ${view.judul}`;
  return {
    kerangka: viewKerangka(terbitan, {
      judul,
      uraian: `Target, realisasi, dan capaian setiap indikator pada ${view.judul}.`,
      jalur: jalurTriwulan(tahun, triwulan),
      jejak: [CAPAIAN],
    }),
    periode: view,
    ringkasan,
    kalimat: describeRingkasan(ringkasan),
    grafik: viewBatangCapaian(iku, {
      judul: `Capaian indikator kinerja utama ${view.judul}`,
      nama: terbitan.kinerja.instansi.nama,
    }),
    kelompok,
    bagian: [
      ...kelompok.map(({ level, judul: teks }) => ({ teks, jalur: `#${level}` })),
      ...(anggaran.length > 0 ? [{ teks: 'Anggaran', jalur: '#anggaran' }] : []),
    ],
    program: viewAnggaran(
      terbitan,
      anggaran.filter(({ level }) => level === 'program'),
    ),
    anggaran: viewAnggaran(terbitan, anggaran),
    serapan:
      anggaran.length === 0
        ? undefined
        : viewTrenSerapan(terbitan, { tahun, sampai: triwulan, nama: terbitan.kinerja.instansi.nama }),
    dokumen: [...listDokumenTriwulan(terbitan, periode), ...(edisi ? [edisi] : [])],
  };
}

function linkPeriode(terbitan: Terbitan, periode: Periode | undefined): Tautan | undefined {
  if (!periode) return undefined;
  return { teks: viewPeriode(terbitan, periode).judul, jalur: jalurTriwulan(periode.tahun, periode.triwulan) };
}

function listDokumenTriwulan({ dokumen }: Terbitan, { tahun, triwulan }: Periode): Tautan[] {
  return dokumen
    .filter(({ entri: { periode } }) => periode?.tahun === tahun && periode.triwulan === triwulan)
    .map(({ entri: { id, judul } }) => ({ teks: judul, jalur: jalurDokumen(id) }));
}
