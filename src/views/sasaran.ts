// From tujuan to sasaran to IKU: what the renstra promises, and how far it has come.
import type { Renstra } from '../domain/isi.generated.ts';
import type { Berkas } from '../domain/isi.ts';
import type { Baris } from '../domain/kinerja.ts';
import { formatTriwulan } from '../format.ts';
import { type IkuTahun, viewIkuTahun } from './iku-tahun.ts';
import { listBarisTahun } from './indikator-tahun.ts';
import { type Kerangka, SASARAN, viewKerangka } from './kerangka.ts';
import { describeRingkasan, type Ringkasan, summarize } from './ringkasan.ts';
import { jalurSasaran, linkSumber, type Tautan } from './tautan.ts';
import { takeTerakhir } from './terakhir.ts';
import { findTahunUtama, type Terbitan } from './terbitan.ts';

export type Sasaran = Renstra['tujuan'][number]['sasaran'][number];

/** /sasaran/: the renstra of every period, newest first. */
export interface DaftarSasaranView {
  kerangka: Kerangka;
  masa: MasaRenstra[];
}

export interface MasaRenstra {
  masa: string; // "2021–2026"
  dasar: string | undefined;
  sumber: Tautan | undefined;
  tujuan: { kode: string; uraian: string; sasaran: ButirSasaran[] }[];
}

export interface ButirSasaran {
  kode: string;
  uraian: string;
  jalur: string;
  capaian: CapaianSasaran | undefined;
  iku: IkuTahun[];
}

/** The IKU of a sasaran up to the latest triwulan that has any figure. */
export interface CapaianSasaran {
  sampai: string; // "Triwulan III 2024"
  kalimat: string;
  rataRata: string | undefined; // "Rata-rata capaiannya 97,32%, Sangat Tinggi."
}

export function viewDaftarSasaran(terbitan: Terbitan): DaftarSasaranView {
  return {
    kerangka: viewKerangka(terbitan, {
      judul: 'Sasaran',
      uraian: 'Apa yang hendak dicapai kecamatan menurut rencana strategisnya, dan sudah sampai di mana.',
      jalur: SASARAN.jalur,
    }),
    masa: listRenstra(terbitan).map((berkas) => viewMasa(terbitan, berkas)),
  };
}

/** The renstra files, newest period first. */
export function listRenstra({ kinerja }: Terbitan): Berkas<Renstra>[] {
  return kinerja.isi.renstra.toSorted((a, b) => b.value.mulai - a.value.mulai);
}

export function nameMasa({ mulai, selesai }: Renstra): string {
  return `${mulai}–${selesai}`;
}

/** Nothing while no IKU of the sasaran has a row to show in the year that is told of. */
export function viewCapaianSasaran(
  terbitan: Terbitan,
  { indikator }: Sasaran,
  tahun: number,
): CapaianSasaran | undefined {
  const milik = takeTerakhir(indikator.flatMap(({ kode }) => listBarisTahun(terbitan, kode, tahun)).sort(compareBaris));
  const [satu] = milik;
  if (!satu) return undefined;
  const ringkasan = summarize(terbitan, milik, 'sampai');
  return {
    sampai: `${formatTriwulan(satu.triwulan)} ${satu.tahun}`,
    kalimat: describeRingkasan(ringkasan),
    rataRata: describeRataRata(ringkasan),
  };
}

function describeRataRata({ rataRata, kategori }: Ringkasan): string | undefined {
  if (rataRata === undefined) return undefined;
  return `Rata-rata capaiannya ${[rataRata, kategori].filter((satu) => satu !== undefined).join(', ')}.`;
}

function compareBaris(a: Baris, b: Baris): number {
  return a.triwulan - b.triwulan;
}

function viewMasa(terbitan: Terbitan, { path, value }: Berkas<Renstra>): MasaRenstra {
  return {
    masa: nameMasa(value),
    dasar: value.sumber?.nama,
    sumber: linkSumber(terbitan, { path, pointer: '/tujuan' }),
    tujuan: value.tujuan.map(({ kode, uraian, sasaran }) => ({
      kode,
      uraian,
      sasaran: sasaran.map((satu) => viewButirSasaran(terbitan, value, satu)),
    })),
  };
}

function viewButirSasaran(terbitan: Terbitan, renstra: Renstra, sasaran: Sasaran): ButirSasaran {
  const tahun = findTahunRenstra(terbitan, renstra);
  return {
    kode: sasaran.kode,
    uraian: sasaran.uraian,
    jalur: jalurSasaran(sasaran.kode),
    capaian: viewCapaianSasaran(terbitan, sasaran, tahun),
    iku: sasaran.indikator.map((iku) => viewIkuTahun(terbitan, iku, tahun)),
  };
}

/** The year to tell of: the latest of the period with a figure to show; before there is any, the one nearest to today's. */
export function findTahunRenstra(terbitan: Terbitan, { mulai, selesai }: Renstra): number {
  const isMilik = ({ tahun }: Baris) => mulai <= tahun && tahun <= selesai;
  const terisi = terbitan.terbit.findLast((baris) => isMilik(baris) && baris.realisasi !== undefined);
  const utama = findTahunUtama(terbitan) ?? mulai;
  return terisi?.tahun ?? Math.min(Math.max(utama, mulai), selesai);
}
