// The tables of open data beside capaian: plain rows of numbers and text, one interface per table. Other programs read them.
import type { Agregasi, Arah, Instansi, Rumus, Tahun } from './isi.generated.ts';
import type { Isi, Rujukan } from './isi.ts';
import type { Baris, BarisAnggaran, Indikator, Kinerja, Level } from './kinerja.ts';
import { listPosRencana, listRencana, type PosRencana } from './rencana.ts';
import { findAkhir } from './terakhir.ts';

/** What of a Kinerja is published, and how a place in content is named there. */
export interface Terbit {
  kinerja: Kinerja;
  terbit: Baris[];
  anggaran: BarisAnggaran[];
  locate(rujukan: Rujukan): string; // "content/kinerja/2024/tw1/program.yaml:12"
}

/** Rupiah of one program, kegiatan or sub kegiatan in one triwulan. */
export interface BarisDataAnggaran {
  tahun: Tahun;
  triwulan: number;
  kode: string;
  nama: string;
  level: BarisAnggaran['level'];
  unit: string;
  pagu: number | null;
  realisasi: number | null;
  realisasi_sampai: number | null;
  serapan_persen: string | null; // "71.25"
  sumber: string;
}

export interface BarisDataIndikator {
  kode: string;
  nama: string;
  satuan: string;
  arah: Arah;
  rumus: Rumus | null;
  skala: string | null; // of a predikat, worst to best: "CC, B, BB, A"
  batas_persen: number | null;
  agregasi: Agregasi;
  level: Level;
  unit: string;
  kode_induk: string;
  induk: string;
  kode_program: string | null;
  definisi: string | null;
  formulasi: string | null;
  sumber_data: string | null;
  sumber: string;
}

export interface BarisDataSasaran {
  renstra: string; // "2021-2026"
  kode_tujuan: string;
  tujuan: string;
  kode: string;
  sasaran: string;
  sumber: string;
}

export interface BarisDataUnit {
  id: string;
  nama: string;
  jenis: Instansi['unit'][number]['jenis'];
  induk: string | null;
  sumber: string;
}

/** The budget tree of a year, with the pagu in force at the last triwulan whose money is shown. */
export interface BarisDataProgram {
  tahun: Tahun;
  kode: string;
  nama: string;
  level: PosRencana['level'];
  kode_induk: string | null;
  unit: string;
  pagu: number | null;
  sumber: string;
}

export function listBarisAnggaran({ anggaran, locate }: Terbit): BarisDataAnggaran[] {
  return anggaran.map(({ tahun, triwulan, kode, nama, level, unit, ...satu }) => ({
    tahun,
    triwulan,
    kode,
    nama,
    level,
    unit,
    pagu: satu.pagu ?? null,
    realisasi: satu.realisasi ?? null,
    realisasi_sampai: satu.realisasiSampai ?? null,
    serapan_persen: satu.serapan ?? null,
    sumber: locate(satu.sumber),
  }));
}

/** IKU of every renstra, then what the years measure; where years differ, as the latest one that is shown defines it. */
export function listBarisIndikator(terbit: Terbit): BarisDataIndikator[] {
  const terukur = [...terbit.kinerja.baris, ...terbit.terbit].map(({ indikator }) => indikator);
  const semua = [...listIku(terbit.kinerja.isi), ...terukur];
  const byKode = new Map(semua.map((indikator) => [indikator.kode, indikator]));
  return [...byKode.values()].map((indikator) => toBarisIndikator(terbit, indikator));
}

function listIku(isi: Isi): Indikator[] {
  return isi.renstra.flatMap(({ value: { selesai } }) =>
    listRencana(isi, selesai, `${selesai}-12-31`).flatMap(({ indikator }) =>
      indikator.level === 'sasaran' ? [indikator] : [],
    ),
  );
}

function toBarisIndikator({ locate }: Terbit, indikator: Indikator): BarisDataIndikator {
  const { kode, nama, satuan, aturan, agregasi, level, unit, induk, kodeProgram, iku, sumber } = indikator;
  return {
    kode,
    nama,
    satuan,
    arah: aturan.arah,
    rumus: aturan.rumus ?? null,
    skala: aturan.skala?.join(', ') ?? null,
    batas_persen: aturan.batas ?? null,
    agregasi,
    level,
    unit,
    kode_induk: induk.kode,
    induk: induk.nama,
    kode_program: kodeProgram ?? null,
    definisi: iku?.definisi ?? null,
    formulasi: iku?.formulasi ?? null,
    sumber_data: iku?.sumberData ?? null,
    sumber: locate(sumber),
  };
}

export function listBarisSasaran({ kinerja, locate }: Terbit): BarisDataSasaran[] {
  return kinerja.isi.renstra.flatMap(({ path, value: { mulai, selesai, tujuan } }) =>
    tujuan.flatMap((satu, t) =>
      satu.sasaran.map(({ kode, uraian }, s) => ({
        renstra: `${mulai}-${selesai}`,
        kode_tujuan: satu.kode,
        tujuan: satu.uraian,
        kode,
        sasaran: uraian,
        sumber: locate({ path, pointer: `/tujuan/${t}/sasaran/${s}` }),
      })),
    ),
  );
}

export function listBarisUnit({ kinerja, locate }: Terbit): BarisDataUnit[] {
  return kinerja.isi.instansi.flatMap(({ path, value }) =>
    value.unit.map(({ id, nama, jenis, induk }, nomor) => ({
      id,
      nama,
      jenis,
      induk: induk ?? null,
      sumber: locate({ path, pointer: `/unit/${nomor}` }),
    })),
  );
}

export function listBarisProgram(terbit: Terbit): BarisDataProgram[] {
  const { isi, anggaran } = terbit.kinerja;
  const tahun = [...new Set(anggaran.map((satu) => satu.tahun))];
  return tahun.flatMap((satu) => {
    const pagu = indexPagu(terbit, satu);
    const path = isi.program.find(({ value }) => value.tahun === satu)?.path ?? '';
    return listPosRencana(isi, satu, `${satu}-12-31`).flatMap((pos) =>
      listBerinduk(pos, null).map(({ kode, nama, level, unit, pointer, induk }) => ({
        tahun: satu,
        kode,
        nama,
        level,
        kode_induk: induk,
        unit,
        pagu: pagu.get(kode) ?? null,
        sumber: terbit.locate({ path, pointer }),
      })),
    );
  });
}

function listBerinduk(pos: PosRencana, induk: string | null): (PosRencana & { induk: string | null })[] {
  return [{ ...pos, induk }, ...pos.anak.flatMap((anak) => listBerinduk(anak, pos.kode))];
}

/** A later perubahan appears together with the figures of its triwulan; before any is shown, the first one's pagu holds. */
function indexPagu({ kinerja, anggaran }: Terbit, tahun: number): Map<string, number | undefined> {
  const milik = kinerja.anggaran.filter((satu) => satu.tahun === tahun);
  const tampak = anggaran.filter((satu) => satu.tahun === tahun);
  const triwulan = (findAkhir(tampak) ?? milik[0])?.triwulan;
  return new Map(milik.filter((satu) => satu.triwulan === triwulan).map(({ kode, pagu }) => [kode, pagu]));
}
