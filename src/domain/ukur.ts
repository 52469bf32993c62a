import { listMenurun } from './agregasi.ts';
import { listAnggaran, type Sampai } from './anggaran-triwulan.ts';
import { type AturanCapaian, type Capaian, computeCapaian, type Nilai } from './capaian.ts';
import type { Kompilasi, LaporanCapaian, Triwulan } from './isi.generated.ts';
import type { Berkas, Isi } from './isi.ts';
import { createPembacaIsian, type IsianTriwulan, type PembacaIsian } from './isian.ts';
import { lastDayOf } from './kalender.ts';
import type { AnggaranTerukur, BarisTerukur, KinerjaTerukur, Periode, Segel } from './kinerja.ts';
import {
  type AturanBerlaku,
  DAFTAR_TRIWULAN,
  findAturan,
  findFormat,
  findKompilasi,
  findLaporanCapaian,
  findProgram,
  listTriwulan,
} from './lookup.ts';
import { createPembacaRencana, findTarget, type PembacaRencana, type Rencana, type RencanaTahun } from './rencana.ts';
import { computeSidikKompilasi, computeSidikLaporan } from './sidik.ts';

/** A triwulan measured, with what it was measured by. */
export interface HasilTriwulan {
  periode: Periode;
  rencana: RencanaTahun;
  aturan: AturanBerlaku | undefined;
  sampai: Sampai;
  baris: BarisTerukur[]; // as the plan lists them
  anggaran: AnggaranTerukur[]; // as well
}

/** What was typed beside what was planned, and the seals over both. */
export function measureKinerja(isi: Isi): KinerjaTerukur {
  const triwulan = measureTriwulan(isi);
  return {
    isi,
    periode: triwulan.map(({ periode }) => periode),
    baris: triwulan.flatMap(({ baris }) => baris),
    anggaran: triwulan.flatMap(({ anggaran }) => anggaran),
  };
}

/** Each triwulan by the plan and the rules in force on its last day. */
export function measureTriwulan(isi: Isi): HasilTriwulan[] {
  const [isian, rencana] = [createPembacaIsian(isi), createPembacaRencana(isi)];
  return listTriwulan(isi).map(({ tahun, triwulan }) => measureSatu(isi, isian, rencana, tahun, triwulan));
}

function measureSatu(
  isi: Isi,
  readIsian: PembacaIsian,
  readRencana: PembacaRencana,
  tahun: number,
  triwulan: Triwulan,
): HasilTriwulan {
  const hari = lastDayOf(tahun, triwulan);
  const isian = DAFTAR_TRIWULAN.slice(0, triwulan).map((satu) => readIsian(tahun, satu));
  const rencana = readBerlaku(readRencana(tahun, hari), isian);
  const sampai = { tahun, triwulan, isian };
  const baris = rencana.rencana.map((satu) => toBaris(satu, sampai));
  const anggaran = listAnggaran(rencana.pos, findProgram(isi, tahun)?.path ?? '', sampai);
  const periode = readPeriode(isi, tahun, triwulan, baris, anggaran);
  return { periode, rencana, aturan: findAturan(isi, hari), sampai, baris, anggaran };
}

/** An IKU that comes into the plan later makes no row of this triwulan, unless it is reported all the same. */
function readBerlaku(semua: RencanaTahun, isian: IsianTriwulan[]): RencanaTahun {
  const isDilaporkan = ({ indikator }: Rencana) =>
    isian.some((satu) => (satu.indikator.get(indikator.kode)?.isian.realisasi ?? undefined) !== undefined);
  return { ...semua, rencana: semua.rencana.filter((satu) => satu.berlaku || isDilaporkan(satu)) };
}

function readPeriode(
  isi: Isi,
  tahun: number,
  triwulan: Triwulan,
  baris: BarisTerukur[],
  anggaran: AnggaranTerukur[],
): Periode {
  const format = findFormat(isi, tahun, triwulan)?.value;
  const lainnya = baris.filter((satu) => !isSasaran(satu));
  return {
    tahun,
    triwulan,
    kompilasi: readSegel('kompilasi', findKompilasi(isi, tahun, triwulan), () =>
      computeSidikKompilasi(format, baris.filter(isSasaran)),
    ),
    laporan: readSegel('laporan-capaian', findLaporanCapaian(isi, tahun, triwulan), () =>
      computeSidikLaporan(lainnya, anggaran),
    ),
  };
}

/** Rows of IKU stand under the kompilasi, all others under the laporan capaian. */
export function isSasaran({ indikator }: BarisTerukur): boolean {
  return indikator.level === 'sasaran';
}

function readSegel(
  dokumen: Segel['dokumen'],
  berkas: Berkas<Kompilasi | LaporanCapaian> | undefined,
  hitung: () => string,
): Segel | undefined {
  if (!berkas) return undefined;
  const { edisi, tanggal, sidik } = berkas.value;
  return { dokumen, edisi, tanggal, sidik, hitungan: hitung(), sumber: { path: berkas.path, pointer: '/sidik' } };
}

function toBaris(rencana: Rencana, sampai: Sampai): BarisTerukur {
  const { tahun, triwulan, isian } = sampai;
  const { indikator } = rencana;
  const diketik = isian.at(-1)?.indikator.get(indikator.kode);
  const target = findTarget(rencana, triwulan);
  const realisasi = diketik?.isian.realisasi ?? undefined;
  return {
    tahun,
    triwulan,
    indikator,
    targetTahun: rencana.target,
    target,
    realisasi,
    capaian: computeCapaianIsian(indikator.aturan, target, realisasi),
    menurun: indikator.agregasi === 'kumulatif-isian' ? toTriwulan(listMenurun(listRiwayat(rencana, sampai))) : [],
    analisis: diketik?.isian.analisis,
    bukti: diketik?.isian.bukti_dukung ?? [],
    sumber: diketik?.sumber ?? indikator.sumber,
  };
}

export interface Isian {
  target?: Nilai | undefined;
  realisasi?: Nilai | undefined;
}

/** Of one indikator from TW I on, by the plan of the last of them. */
export function listRiwayat(rencana: Rencana, { isian }: Sampai): Isian[] {
  return isian.map(({ indikator }, index) => ({
    target: findTarget(rencana, DAFTAR_TRIWULAN[index] ?? 4),
    realisasi: indikator.get(rencana.indikator.kode)?.isian.realisasi ?? undefined,
  }));
}

export function toTriwulan(nomor: number[]): Triwulan[] {
  return DAFTAR_TRIWULAN.filter((triwulan) => nomor.includes(triwulan));
}

export function computeCapaianIsian(
  rule: AturanCapaian,
  target: Nilai | undefined,
  realisasi: Nilai | undefined,
): Capaian {
  if (target !== undefined) return computeCapaian(rule, target, realisasi);
  if (realisasi === undefined) return { status: 'belum-dilaporkan', alasan: 'realisasi belum diisi' };
  return { status: 'tanpa-target', alasan: 'tidak ada target untuk triwulan ini' };
}
