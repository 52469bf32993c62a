// One indikator from year to year: before the repository, in it, and as the renstra promises.
import { type Capaian, computeCapaian, type Nilai } from '../domain/capaian.ts';
import type { Baris, Indikator } from '../domain/kinerja.ts';
import { findRenstra } from '../domain/lookup.ts';
import { formatTw, formatUkuran, KOSONG } from '../format.ts';
import { findTargetTahun, type Terbitan } from './terbitan.ts';
import type { GrafikView } from './grafik.ts';
import { type TitikNilai, viewTren } from './tren.ts';
import { describeTanpa, viewUkuran } from './ukuran.ts';

export interface TahunanView {
  baris: BarisTahunan[]; // oldest first
  tren: GrafikView | undefined;
  catatan: string[]; // what must be known before years are compared
}

export interface BarisTahunan {
  tahun: number;
  renstra: string;
  target: string;
  realisasi: string;
  capaian: string;
  keterangan: string;
}

interface Tahunan {
  tahun: number;
  indikator: Indikator; // as that year defines it
  renstra: Nilai | undefined;
  target: Nilai | undefined;
  realisasi: Nilai | undefined;
  capaian: Capaian | undefined;
  keterangan: string;
  utuh: boolean; // a whole year, so that it may be compared with others
}

/** Nothing to say of an indikator that is known for one year only and not in the renstra. */
export function viewTahunan(terbitan: Terbitan, indikator: Indikator): TahunanView | undefined {
  const tahunan = listTahunan(terbitan, indikator);
  if (tahunan.length < 2) return undefined;
  return {
    baris: tahunan.map(viewBarisTahunan),
    tren: viewTrenTahunan(indikator, tahunan),
    catatan: listCatatanTahunan(terbitan, indikator, tahunan),
  };
}

/** Years of one satuan and arah only: others are no points of the same line. */
function viewTrenTahunan(indikator: Indikator, tahunan: Tahunan[]): GrafikView | undefined {
  const sama = tahunan.filter((satu) => listBedaTahun(satu.indikator, indikator).length === 0);
  return viewTren({
    judul: 'Target dan realisasi dari tahun ke tahun',
    nama: indikator.nama,
    satuan: indikator.satuan,
    skala: indikator.aturan.skala,
    titik: sama.map(toTitik),
    bertabel: false,
  });
}

function listTahunan(terbitan: Terbitan, indikator: Indikator): Tahunan[] {
  const renstra = listTargetRenstra(terbitan, indikator);
  const lalu = listLalu(terbitan, indikator);
  const kini = listKini(terbitan, indikator);
  const tahun = [...renstra.keys(), ...lalu.keys(), ...kini.keys()];
  return [...new Set(tahun)].sort().map((satu) => ({
    ...(kini.get(satu) ?? lalu.get(satu) ?? { ...TANPA_ANGKA, indikator, tahun: satu }),
    renstra: renstra.get(satu),
  }));
}

const TANPA_ANGKA = { target: undefined, realisasi: undefined, capaian: undefined, keterangan: '', utuh: false };

function listTargetRenstra({ kinerja }: Terbitan, { kode }: Indikator): Map<number, Nilai> {
  const tahun = kinerja.periode.at(-1)?.tahun;
  const renstra = tahun === undefined ? undefined : findRenstra(kinerja.isi, tahun)?.value;
  const iku = renstra?.tujuan
    .flatMap(({ sasaran }) => sasaran.flatMap(({ indikator }) => indikator))
    .find((satu) => satu.kode === kode);
  return new Map(Object.entries(iku?.target ?? {}).map(([satu, target]) => [Number(satu), target]));
}

/** Years before this repository, measured by today's rule. */
function listLalu({ kinerja }: Terbitan, indikator: Indikator): Map<number, Omit<Tahunan, 'renstra'>> {
  const { kode, aturan } = indikator;
  return new Map(
    kinerja.isi['capaian-lalu'].flatMap(({ value: { tahun, sumber, capaian } }) =>
      capaian
        .filter((satu) => satu.kode === kode)
        .map(({ target, realisasi: diketik }) => {
          const realisasi = diketik ?? undefined;
          const hasil = target === undefined ? undefined : computeCapaian(aturan, target, realisasi);
          const keterangan = sumber.nama;
          return [tahun, { tahun, indikator, target, realisasi, capaian: hasil, keterangan, utuh: true }] as const;
        }),
    ),
  );
}

function listKini(terbitan: Terbitan, { kode }: Indikator): Map<number, Omit<Tahunan, 'renstra'>> {
  const terisi = terbitan.terbit.filter((satu) => satu.indikator.kode === kode && satu.realisasi !== undefined);
  return new Map(terisi.map((satu) => [satu.tahun, toTahunan(satu, findTargetTahun(terbitan, kode, satu.tahun))]));
}

/** The percentage up to a triwulan is of the target up to it, so it stands here only once that is the year's own. */
function toTahunan({ tahun, triwulan, indikator, sampai }: Baris, target: Nilai | undefined): Omit<Tahunan, 'renstra'> {
  const utuh = triwulan === 4;
  const setahun = utuh && JSON.stringify(sampai.target) === JSON.stringify(target);
  const tanpa = describeTanpa(sampai.belum);
  const keterangan = [
    `s.d. ${formatTw(triwulan)}`,
    ...(tanpa === undefined ? [] : [tanpa]),
    ...(utuh && !setahun ? [`target s.d. ${formatTw(triwulan)} ${formatUkuran(sampai.target, indikator.satuan)}`] : []),
  ].join(', ');
  const capaian = setahun ? sampai.capaian : undefined;
  return { tahun, indikator, target, realisasi: sampai.realisasi, capaian, keterangan, utuh };
}

function viewBarisTahunan(satu: Tahunan): BarisTahunan {
  const { tahun, indikator, renstra, target, realisasi, capaian, keterangan } = satu;
  const ukuran = capaian && viewUkuran(indikator, { target, realisasi, capaian, kategori: undefined });
  return {
    tahun,
    renstra: formatUkuran(renstra, indikator.satuan),
    target: formatUkuran(target, indikator.satuan),
    realisasi: formatUkuran(realisasi, indikator.satuan),
    capaian: ukuran?.persen ?? ukuran?.kata ?? KOSONG,
    keterangan,
  };
}

/** What was promised for years to come is on the line of targets; a year under way has no figure of its own yet. */
function toTitik({ tahun, renstra, target, realisasi, utuh }: Tahunan): TitikNilai {
  return { label: String(tahun), target: target ?? renstra, realisasi: utuh ? realisasi : undefined };
}

function listCatatanTahunan({ kinerja }: Terbitan, indikator: Indikator, tahunan: Tahunan[]): string[] {
  const { kode, satuan, iku } = indikator;
  const berjalan = tahunan.filter(({ utuh, realisasi }) => !utuh && realisasi !== undefined);
  const lalu = kinerja.isi['capaian-lalu'].filter(({ value }) => value.capaian.some((satu) => satu.kode === kode));
  const beda = kinerja.isi.renstra.flatMap(({ value: { mulai, selesai, tujuan } }) =>
    tujuan
      .flatMap(({ sasaran }) => sasaran.flatMap(({ indikator }) => indikator))
      .filter((satu) => satu.kode === kode && iku !== undefined)
      .map((satu) => ({ masa: `${mulai}–${selesai}`, beda: listBeda(satu, { satuan, ...iku }) })),
  );
  return [
    ...berjalan.map(
      ({ tahun }) => `Tahun ${tahun} belum selesai, jadi angkanya tidak digambar bersama tahun yang utuh.`,
    ),
    ...(lalu.length === 0 ? [] : [CATATAN_LALU]),
    ...beda.flatMap(({ masa, beda: isi }) => describeBeda(isi, `pada Renstra ${masa}`)),
    ...tahunan.flatMap((satu) => describeBeda(listBedaTahun(satu.indikator, indikator), `tahun ${satu.tahun}`)),
  ];
}

const CATATAN_LALU =
  'Angka tahun yang lebih dahulu disalin dari laporan tahun itu dan capaiannya dihitung dengan aturan yang berlaku sekarang.';

function describeBeda(beda: string[], tempat: string): string[] {
  if (beda.length === 0) return [];
  return [`${beda.join(' dan ')} ${tempat} berbeda: tahunnya tidak dapat dibandingkan langsung.`];
}

/** Of the same code in another year's plan. */
function listBedaTahun(lain: Indikator, kini: Indikator): string[] {
  return [
    ...(lain.satuan === kini.satuan ? [] : ['Satuan']),
    ...(lain.aturan.arah === kini.aturan.arah ? [] : ['Arah']),
  ];
}

/** Of the same code in another renstra: what makes its years another thing. */
function listBeda(
  lain: { satuan: string; definisi: string; formulasi: string },
  kini: { satuan: string; definisi?: string; formulasi?: string },
): string[] {
  return [
    ...(lain.satuan === kini.satuan ? [] : ['Satuan']),
    ...(lain.definisi === kini.definisi ? [] : ['Definisi']),
    ...(lain.formulasi === kini.formulasi ? [] : ['Formulasi']),
  ];
}
