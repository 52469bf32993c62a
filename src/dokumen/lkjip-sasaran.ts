// What a yearly document says of each sasaran: its IKU with target, realisasi and capaian, this year and the years before.
import type { Capaian, Nilai } from '../domain/capaian.ts';
import type { CapaianLalu, Renstra, Tanggal, Triwulan } from '../domain/isi.generated.ts';
import { findKategori } from '../domain/kategori.ts';
import type { Baris, Indikator, Kinerja } from '../domain/kinerja.ts';
import { type AturanBerlaku, findAturan, findRenstra } from '../domain/lookup.ts';
import { computeRataRata, type RataRata } from '../domain/rata-rata.ts';
import { listRencana, type Rencana } from '../domain/rencana.ts';
import { computeCapaianIsian } from '../domain/ukur.ts';

/** One IKU in one year. */
export interface AngkaTahun {
  tahun: number;
  target: Nilai | undefined; // of the year; while it is not over, up to the last triwulan
  realisasi: Nilai | undefined;
  capaian: Capaian;
  kategori: string | undefined;
  belum: Triwulan[]; // not reported and not in the figure
}

export interface IkuTahun {
  nomor: number; // of all IKU of the office
  indikator: Indikator;
  targetTahun: Nilai | undefined;
  kini: AngkaTahun;
  lalu: AngkaTahun[]; // the years before that have a figure, oldest first
  baris: Baris[]; // of this year, one per triwulan
  akhirRenstra: { tahun: number; target: Nilai } | undefined;
}

export interface SasaranTahun {
  kode: string;
  uraian: string;
  tujuan: { kode: string; uraian: string };
  iku: IkuTahun[];
  rataRata: RataRata;
  kategori: string | undefined; // of the mean
}

/** As the renstra lists them; only what the year promises, by the plan of that day. */
export function listSasaranTahun(kinerja: Kinerja, tahun: number, hari: Tanggal): SasaranTahun[] {
  const { isi } = kinerja;
  const [renstra, aturan] = [findRenstra(isi, tahun)?.value, findAturan(isi, hari)];
  if (!renstra) return [];
  const rencana = listRencana(isi, tahun, hari).filter(
    ({ berlaku, indikator }) => berlaku && indikator.level === 'sasaran',
  );
  const iku = rencana.map((satu, index) => composeIku(kinerja, tahun, { renstra, aturan }, satu, index + 1));
  const sasaran = renstra.tujuan.flatMap((tujuan) => tujuan.sasaran.map((satu) => ({ tujuan, ...satu })));
  return sasaran.flatMap(({ tujuan: { kode, uraian }, ...satu }) => {
    const milik = iku.filter(({ indikator }) => indikator.induk.kode === satu.kode);
    if (!milik.length) return [];
    return [
      {
        kode: satu.kode,
        uraian: satu.uraian,
        tujuan: { kode, uraian },
        iku: milik,
        ...computeRataRataIku(milik, aturan),
      },
    ];
  });
}

/** A sum that waits for more triwulan cannot be held against whole years; a position or a mean can. */
export function isBelumSetahun({ indikator: { agregasi }, kini, baris }: IkuTahun): boolean {
  const isMenambah = agregasi === 'jumlah' || agregasi === 'kumulatif-isian';
  return isMenambah && baris.length > 0 && (baris.at(-1)?.triwulan !== 4 || kini.belum.length > 0);
}

/** Mean of the capaian of this year, and its class. */
export function computeRataRataIku(
  iku: IkuTahun[],
  aturan: AturanBerlaku | undefined,
): Pick<SasaranTahun, 'rataRata' | 'kategori'> {
  const rataRata = computeRataRata(iku.map(({ kini }) => ({ persen: findPersen(kini.capaian) })));
  return { rataRata, kategori: aturan && findKategori(aturan.kategori, rataRata.persen) };
}

export function findPersen(capaian: Capaian): string | undefined {
  return 'persen' in capaian ? capaian.persen : undefined;
}

/** How far the year before its end has come to what the renstra promises for its last year. */
export function computeKemajuan({ indikator, kini, akhirRenstra }: IkuTahun): Capaian {
  return computeCapaianIsian(indikator.aturan, akhirRenstra?.target, kini.realisasi);
}

interface Acuan {
  renstra: Renstra;
  aturan: AturanBerlaku | undefined;
}

function composeIku(
  kinerja: Kinerja,
  tahun: number,
  { renstra, aturan }: Acuan,
  { indikator, target }: Rencana,
  nomor: number,
): IkuTahun {
  const daftar = listIkuRenstra(renstra);
  const milik = daftar.find(({ kode }) => kode === indikator.kode)?.target ?? {};
  const targetTahun = target ?? milik[tahun];
  const akhir = milik[renstra.selesai];
  const measure = (satu: number) => measureTahun(kinerja, { tahun: satu, isLampau: satu < tahun }, indikator, aturan);
  return {
    nomor,
    indikator,
    targetTahun,
    kini:
      measure(tahun) ?? classify(tahun, indikator, { target: targetTahun, realisasi: undefined, belum: [] }, aturan),
    lalu: listTahunSebelum(kinerja, tahun).flatMap((satu) => measure(satu) ?? []),
    baris: kinerja.baris.filter((satu) => satu.tahun === tahun && satu.indikator.kode === indikator.kode),
    akhirRenstra: akhir === undefined ? undefined : { tahun: renstra.selesai, target: akhir },
  };
}

function listIkuRenstra({ tujuan }: Renstra): Renstra['tujuan'][number]['sasaran'][number]['indikator'] {
  return tujuan.flatMap(({ sasaran }) => sasaran).flatMap(({ indikator }) => indikator);
}

function listTahunSebelum({ isi, periode }: Kinerja, tahun: number): number[] {
  const semua = [...isi['capaian-lalu'].map(({ value }) => value.tahun), ...periode.map((satu) => satu.tahun)];
  return [...new Set(semua)].filter((satu) => satu < tahun).sort();
}

interface Masa {
  tahun: number;
  isLampau: boolean; // a year before the one the document is about
}

/** From the triwulan of that year; of a year before the repository, from capaian-lalu. */
function measureTahun(
  kinerja: Kinerja,
  masa: Masa,
  indikator: Indikator,
  aturan: AturanBerlaku | undefined,
): AngkaTahun | undefined {
  const { kode } = indikator;
  const isi = measureTriwulan(kinerja, masa, kode) ?? findLalu(kinerja.isi['capaian-lalu'], masa.tahun, kode);
  return isi && classify(masa.tahun, indikator, isi, aturan);
}

type Isian = Pick<AngkaTahun, 'target' | 'realisasi' | 'belum'>;

/**
 * A whole year is measured against the year's target, a year that is not over against what was promised up to its last
 * triwulan. An earlier year has a figure once it is whole and approved.
 */
function measureTriwulan({ baris }: Kinerja, { tahun, isLampau }: Masa, kode: string): Isian | undefined {
  const milik = baris.filter((satu) => satu.tahun === tahun && satu.indikator.kode === kode);
  const akhir = milik.at(-1);
  if (!akhir) return undefined;
  if (isLampau && !(akhir.triwulan === 4 && akhir.disahkan && !akhir.sampai.belum.length)) return undefined;
  return { target: findTargetSampai(akhir), realisasi: akhir.sampai.realisasi, belum: akhir.sampai.belum };
}

/** What the figure of a year is measured against: the year's target once it is over, before that the one up to the triwulan. */
function findTargetSampai({ triwulan, targetTahun, sampai }: Baris): Nilai | undefined {
  return triwulan === 4 ? targetTahun : sampai.target;
}

/** The year so far of any indikator, by its row of the last triwulan. */
export function measureBaris(baris: Baris): Pick<AngkaTahun, 'target' | 'realisasi' | 'capaian'> {
  const [target, { realisasi }] = [findTargetSampai(baris), baris.sampai];
  return { target, realisasi, capaian: computeCapaianIsian(baris.indikator.aturan, target, realisasi) };
}

function findLalu(lalu: { value: CapaianLalu }[], tahun: number, kode: string): Isian | undefined {
  const satu = lalu.find(({ value }) => value.tahun === tahun)?.value.capaian.find((isian) => isian.kode === kode);
  return satu && { target: satu.target, realisasi: satu.realisasi ?? undefined, belum: [] };
}

function classify(
  tahun: number,
  { aturan: rumus }: Indikator,
  isi: Isian,
  aturan: AturanBerlaku | undefined,
): AngkaTahun {
  const capaian = computeCapaianIsian(rumus, isi.target, isi.realisasi);
  return { tahun, ...isi, capaian, kategori: aturan && findKategori(aturan.kategori, findPersen(capaian)) };
}
