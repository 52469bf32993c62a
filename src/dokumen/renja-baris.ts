// The rows of Formulir E.81: the program tree of the year with what each column holds.
import type { Nilai } from '../domain/capaian.ts';
import type { Renstra, Triwulan } from '../domain/isi.generated.ts';
import type { Isi } from '../domain/isi.ts';
import { lastDayOf } from '../domain/kalender.ts';
import type { Baris, BarisAnggaran, Kinerja, Periode } from '../domain/kinerja.ts';
import { DAFTAR_TRIWULAN, findProgram, findRenstra } from '../domain/lookup.ts';
import {
  type AngkaTahunan,
  computeJumlahRupiah,
  computeRealisasiLalu,
  computeRealisasiRenstra,
  computeRealisasiTahun,
  computeTargetAkhir,
  computeTingkat,
  computeTingkatRupiah,
  type IsianRenja,
  type Kolom,
} from '../domain/renja.ts';
import { listRencana } from '../domain/rencana.ts';
import { formatTw } from '../format.ts';
import { findRealisasiTahun, findUangTahun, listTahunJanji } from './renstra-tahun.ts';

/** One indikator of a program, kegiatan or sub kegiatan; what has none is one row all the same, for its money. */
export interface BarisRenja {
  nomor: number;
  pos: BarisAnggaran;
  sasaran: string | undefined; // of a program, on its first row
  baris: Baris | undefined;
  kinerja: KinerjaRenja | undefined;
  uang: UangRenja | undefined; // on the first row of a pos: the others are of the same money
}

interface KolomRenja<T> {
  akhir: Kolom<T>; // 6
  lalu: Kolom<T>; // 7
  target: T | undefined; // 8
  triwulan: (T | undefined)[]; // 9 … 12; only up to the triwulan that is evaluated
  tahun: Kolom<T>; // 13
  renstra: Kolom<T>; // 14
  tingkat: Kolom<string>; // 15, per cent
}

export interface KinerjaRenja extends KolomRenja<Nilai> {
  capaian: Kolom<string>; // 13 against 8, for the mean of the year
}

export type UangRenja = KolomRenja<number>;

export interface BahanRenja {
  kinerja: Kinerja;
  periode: Periode;
  baris: Baris[];
  anggaran: BarisAnggaran[];
}

type ProgramRenstra = NonNullable<Renstra['program']>[number];

export function listBarisRenja(bahan: BahanRenja): BarisRenja[] {
  const acuan = readAcuan(bahan);
  const baris = bahan.anggaran.flatMap((pos) => composePos(acuan, pos));
  return baris.map((satu, index) => ({ nomor: index + 1, ...satu }));
}

interface Acuan extends BahanRenja {
  renstra: Renstra | undefined;
  sasaran: Map<string, string>; // code of a program → words of its sasaran
  bertarget: Set<string>; // indikator whose plan says which triwulan asks for a figure
  awal: number; // first year for which the Renstra promises anything
}

function readAcuan(bahan: BahanRenja): Acuan {
  const { isi } = bahan.kinerja;
  const { tahun, triwulan } = bahan.periode;
  const rencana = listRencana(isi, tahun, lastDayOf(tahun, triwulan));
  const bertarget = rencana.filter(({ targetTriwulan }) => targetTriwulan).map(({ indikator }) => indikator.kode);
  const renstra = findRenstra(isi, tahun)?.value;
  const janji = listTahunJanji(renstra);
  return {
    ...bahan,
    renstra,
    sasaran: indexSasaran(isi, tahun, renstra),
    bertarget: new Set(bertarget),
    awal: janji[0] ?? renstra?.mulai ?? tahun,
  };
}

function indexSasaran(isi: Isi, tahun: number, renstra: Renstra | undefined): Map<string, string> {
  const uraian = new Map(
    (renstra?.tujuan ?? []).flatMap((tujuan) => tujuan.sasaran.map((satu) => [satu.kode, satu.uraian] as const)),
  );
  const program = findProgram(isi, tahun)?.value.program ?? [];
  return new Map(program.map(({ kode, sasaran }) => [kode, (sasaran && uraian.get(sasaran)) ?? '']));
}

function composePos(acuan: Acuan, pos: BarisAnggaran): Omit<BarisRenja, 'nomor'>[] {
  const program = acuan.renstra?.program?.find(({ kode }) => kode === pos.kode);
  const milik = acuan.baris.filter(({ indikator }) => indikator.induk.kode === pos.kode);
  const sasaran = pos.level === 'program' ? acuan.sasaran.get(pos.kode) : undefined;
  const uang = composeUang(acuan, pos, program);
  if (!milik.length) return [{ pos, sasaran, baris: undefined, kinerja: undefined, uang }];
  return milik.map((baris, index) => ({
    pos,
    sasaran: index === 0 ? sasaran : undefined,
    baris,
    // The K of the Renstra is that of the first indikator of the program.
    kinerja: composeKinerja(acuan, baris, index === 0 ? program : undefined),
    uang: index === 0 ? uang : undefined,
  }));
}

function composeKinerja(acuan: Acuan, baris: Baris, program: ProgramRenstra | undefined): KinerjaRenja {
  const { agregasi, aturan, kode } = baris.indikator;
  const isian = listIsian(acuan, baris);
  const lalu = listTahunLalu(acuan, (tahun) => findRealisasiTahun(acuan.kinerja, tahun, kode));
  const akhir = computeTargetAkhir(agregasi, toTahunan(program?.target ?? {}));
  const tahun = computeRealisasiTahun(agregasi, isian);
  const renstra = computeRealisasiRenstra(agregasi, lalu, tahun);
  const target = baris.targetTahun;
  const sasaranTahun: Kolom<Nilai> =
    target === undefined ? { nilai: undefined, alasan: 'tidak ada target setahun' } : { nilai: target };
  return {
    akhir,
    lalu: computeRealisasiLalu(agregasi, lalu),
    target,
    triwulan: isian.map(({ realisasi }) => realisasi),
    tahun,
    renstra,
    tingkat: computeTingkat(aturan, akhir, renstra),
    capaian: computeTingkat(aturan, sasaranTahun, tahun),
  };
}

function listIsian({ kinerja, periode, bertarget }: Acuan, { indikator: { kode } }: Baris): IsianRenja[] {
  return DAFTAR_TRIWULAN.slice(0, periode.triwulan).map((triwulan) => {
    const satu = kinerja.baris.find(
      (lain) => lain.tahun === periode.tahun && lain.triwulan === triwulan && lain.indikator.kode === kode,
    );
    const { target, realisasi } = satu ?? {};
    return { triwulan, target, realisasi, diminta: !satu || !bertarget.has(kode) || target !== undefined };
  });
}

const UANG_LALU = 'realisasi anggaran tahun';

function composeUang(acuan: Acuan, pos: BarisAnggaran, program: ProgramRenstra | undefined): UangRenja {
  const triwulan = DAFTAR_TRIWULAN.slice(0, acuan.periode.triwulan);
  const isi = triwulan.map((satu) => findUangTriwulan(acuan, pos.kode, satu));
  const pagu = toTahunan(program?.pagu ?? {});
  const lalu = listTahunLalu(acuan, (tahun) => findUangTahun(acuan.kinerja, tahun, pos.kode));
  const akhir: Kolom<number> = pagu.length
    ? computeJumlahRupiah('pagu', sebutTahun(pagu))
    : { nilai: undefined, alasan: 'Renstra tidak memuat pagunya' };
  const sebelum = sebutTahun(lalu);
  const tahun = computeJumlahRupiah(
    'realisasi anggaran lengkap',
    isi.map((nilai, index) => ({ nama: formatTw(triwulan[index] ?? 1), nilai })),
  );
  const renstra =
    tahun.nilai === undefined
      ? tahun
      : computeJumlahRupiah(UANG_LALU, [...sebelum, { nama: 'ini', nilai: tahun.nilai }]);
  return {
    akhir,
    lalu: sebelum.length
      ? computeJumlahRupiah(UANG_LALU, sebelum)
      : { nilai: undefined, alasan: 'tahun ini tahun pertama Renstra' },
    target: pos.pagu,
    triwulan: isi,
    tahun,
    renstra,
    tingkat: computeTingkatRupiah(akhir, renstra),
  };
}

/** Undefined while some leaf below is not reported: a part of the money is not the money. */
function findUangTriwulan({ kinerja, periode }: Acuan, kode: string, triwulan: Triwulan): number | undefined {
  const satu = kinerja.anggaran.find(
    (lain) => lain.tahun === periode.tahun && lain.triwulan === triwulan && lain.kode === kode,
  );
  return satu?.belum.includes(triwulan) ? undefined : satu?.realisasi;
}

/** The years of the Renstra before this one. */
function listTahunLalu<T>({ awal, periode }: Acuan, find: (tahun: number) => T | undefined): AngkaTahunan<T>[] {
  const banyak = Math.max(0, periode.tahun - awal);
  return Array.from({ length: banyak }, (_, index) => awal + index).map((tahun) => ({ tahun, nilai: find(tahun) }));
}

function sebutTahun<T>(tahun: AngkaTahunan<T>[]): { nama: string; nilai: T | undefined }[] {
  return tahun.map((satu) => ({ nama: String(satu.tahun), nilai: satu.nilai }));
}

function toTahunan<T>(perTahun: Record<string, T>): AngkaTahunan<T>[] {
  return Object.entries(perTahun)
    .map(([tahun, nilai]) => ({ tahun: Number(tahun), nilai }))
    .sort((a, b) => a.tahun - b.tahun);
}
