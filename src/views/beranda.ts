import type { Baris } from '../domain/kinerja.ts';
import { formatTriwulan } from '../format.ts';
import { type AnggaranView, listAnggaranTriwulan, viewAnggaran } from './anggaran.ts';
import { type BarisView, viewBaris } from './baris.ts';
import { type Kerangka, viewKerangka } from './kerangka.ts';
import { listPeriodeView, type PeriodeView } from './periode.ts';
import { describeRingkasan, type Ringkasan, summarize } from './ringkasan.ts';
import { findTahunUtama, type Terbitan } from './terbitan.ts';

/** The year at a glance. Figures are those up to the latest triwulan that has any to show. */
export interface BerandaView {
  kerangka: Kerangka;
  tahun: number | undefined;
  sampai: string | undefined; // "Triwulan III"; absent while nothing is published
  ringkasan: Ringkasan;
  kalimat: string;
  catatan: string;
  periode: PeriodeView[];
  sasaran: SasaranView[];
  anggaran: (AnggaranView & { sampai: string }) | undefined;
}

export interface SasaranView {
  kode: string;
  uraian: string;
  ringkasan: Ringkasan;
  kalimat: string;
  iku: BarisView[];
}

export function viewBeranda(terbitan: Terbitan): BerandaView {
  const tahun = findTahunUtama(terbitan);
  const iku = listIkuTerakhir(terbitan, tahun);
  const triwulan = iku[0]?.triwulan;
  const ringkasan = summarize(terbitan, iku, 'sampai');
  return {
    kerangka: viewKerangka(terbitan, composeKepala(terbitan, tahun)),
    tahun,
    sampai: triwulan && formatTriwulan(triwulan),
    ringkasan,
    kalimat: describeRingkasan(ringkasan),
    catatan: CATATAN[terbitan.mode],
    periode: tahun === undefined ? [] : listPeriodeView(terbitan, tahun),
    sasaran: listSasaran(terbitan, iku),
    anggaran: viewAnggaranTerakhir(terbitan, tahun),
  };
}

const CATATAN: Record<Terbitan['mode'], string> = {
  publik: 'Angka tampil di situs ini setelah laporannya disahkan.',
  pratinjau: 'Pratinjau ini memuat juga angka yang belum disahkan.',
};

function composeKepala({ kinerja }: Terbitan, tahun: number | undefined): Parameters<typeof viewKerangka>[1] {
  const { nama, pemerintah } = kinerja.instansi;
  return {
    judul: tahun === undefined ? 'Kinerja' : `Kinerja ${tahun}`,
    uraian: `Capaian kinerja dan serapan anggaran ${nama}, ${pemerintah}, dengan sumber setiap angka.`,
    jalur: '/',
  };
}

/** The IKU of the latest triwulan in which somebody reported; blank rows of a quarter just begun say nothing yet. */
function listIkuTerakhir({ terbit }: Terbitan, tahun: number | undefined): Baris[] {
  const iku = terbit.filter((satu) => satu.tahun === tahun && satu.indikator.level === 'sasaran');
  const terisi = iku.filter(({ realisasi }) => realisasi !== undefined);
  const akhir = (terisi.at(-1) ?? iku.at(-1))?.triwulan;
  return iku.filter(({ triwulan }) => triwulan === akhir);
}

function listSasaran(terbitan: Terbitan, iku: Baris[]): SasaranView[] {
  const kode = [...new Set(iku.map(({ indikator }) => indikator.induk.kode))];
  return kode.map((satu) => {
    const milik = iku.filter(({ indikator }) => indikator.induk.kode === satu);
    const ringkasan = summarize(terbitan, milik, 'sampai');
    return {
      kode: satu,
      uraian: milik[0]?.indikator.induk.nama ?? satu,
      ringkasan,
      kalimat: describeRingkasan(ringkasan),
      iku: milik.map((baris) => viewBaris(terbitan, baris)),
    };
  });
}

function viewAnggaranTerakhir(terbitan: Terbitan, tahun: number | undefined): BerandaView['anggaran'] {
  const terisi = terbitan.anggaran.filter((satu) => satu.tahun === tahun && satu.realisasi !== undefined);
  const triwulan = terisi.at(-1)?.triwulan;
  if (tahun === undefined || triwulan === undefined) return undefined;
  const program = listAnggaranTriwulan(terbitan, tahun, triwulan).filter(({ level }) => level === 'program');
  const view = viewAnggaran(terbitan, program);
  return view && { ...view, sampai: formatTriwulan(triwulan) };
}
