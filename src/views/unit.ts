import { findFormat, type Unit } from '../domain/lookup.ts';
import type { Baris, BarisAnggaran } from '../domain/kinerja.ts';
import { findTerisi } from '../domain/terakhir.ts';
import { formatTanggal } from '../format.ts';
import { type AnggaranView, listAnggaranTriwulan, viewAnggaran } from './anggaran.ts';
import { groupByLevel, type KelompokBaris } from './baris.ts';
import type { GrafikKecilView, GrafikView } from './grafik.ts';
import { type Kerangka, UNIT, viewKerangka } from './kerangka.ts';
import { listPeriodeView, type PeriodeView } from './periode.ts';
import { describeRingkasan, summarize } from './ringkasan.ts';
import { jalurUnit, type Tautan } from './tautan.ts';
import { readTerakhir } from './terakhir.ts';
import { listIndikator, listTahun, type Terbitan } from './terbitan.ts';
import { viewTrenSerapan } from './tren-serapan.ts';
import { viewGrafikUnit } from './unit-grafik.ts';
import { listTerkaitUnit } from './unit-terkait.ts';

export interface DaftarUnitView {
  kerangka: Kerangka;
  unit: { nama: string; jenis: string; jalur: string; induk: string | undefined; jumlah: number }[];
}

export interface UnitView {
  kerangka: Kerangka;
  jenis: string;
  induk: string | undefined;
  jabatan: string[];
  terkait: Tautan[]; // its officials and their perjanjian
  periode: string | undefined; // the latest triwulan that has figures
  kalimat: string; // of that triwulan itself, as the sentences of `kelompok`
  kelompok: (KelompokBaris & { periode: string })[]; // each with its own triwulan: one seal may be behind the other
  grafik: GrafikKecilView | undefined;
  anggaran: (AnggaranView & { periode: string }) | undefined; // up to its own latest triwulan
  serapan: GrafikView | undefined;
  tenggat: { periode: PeriodeView; tenggat: string; jumlah: number }[];
}

const JENIS: Record<Unit['jenis'], string> = {
  pimpinan: 'Pimpinan',
  sekretariat: 'Sekretariat',
  subbagian: 'Sub bagian',
  seksi: 'Seksi',
};

export function viewDaftarUnit(terbitan: Terbitan): DaftarUnitView {
  const indikator = listIndikator(terbitan);
  return {
    kerangka: viewKerangka(terbitan, {
      judul: 'Unit kerja',
      uraian: 'Unit kerja dan indikator yang menjadi tanggung jawabnya.',
      jalur: UNIT.jalur,
    }),
    unit: terbitan.kinerja.instansi.unit.map((unit) => ({
      nama: unit.nama,
      jenis: JENIS[unit.jenis],
      jalur: jalurUnit(unit.id),
      induk: findInduk(terbitan, unit),
      jumlah: indikator.filter((satu) => satu.unit === unit.id).length,
    })),
  };
}

export function listUnitView(terbitan: Terbitan): (UnitView & { id: string })[] {
  return terbitan.kinerja.instansi.unit.map((unit) => ({ id: unit.id, ...viewUnit(terbitan, unit) }));
}

function viewUnit(terbitan: Terbitan, unit: Unit): UnitView {
  const { baris, catatan } = readTerakhir(terbitan, ({ indikator }) => indikator.unit === unit.id);
  return {
    kerangka: viewKerangka(terbitan, {
      judul: unit.nama,
      uraian: `Indikator, capaian, dan anggaran ${unit.nama}.`,
      jalur: jalurUnit(unit.id),
      jejak: [UNIT],
    }),
    jenis: JENIS[unit.jenis],
    induk: findInduk(terbitan, unit),
    jabatan: listJabatan(terbitan, unit.id),
    terkait: listTerkaitUnit(terbitan, unit.id),
    periode: findJudulPeriode(terbitan, baris[0]),
    kalimat: [describeRingkasan(summarize(terbitan, baris, 'tw')), ...catatan].join(' '),
    kelompok: listKelompok(terbitan, baris),
    grafik: viewGrafikUnit(terbitan, baris),
    anggaran: viewAnggaranUnit(terbitan, unit.id),
    serapan: viewSerapanUnit(terbitan, unit),
    tenggat: listTenggat(terbitan, unit.id),
  };
}

function findInduk({ kinerja }: Terbitan, { induk }: Unit): string | undefined {
  return kinerja.instansi.unit.find(({ id }) => id === induk)?.nama;
}

function listJabatan({ kinerja }: Terbitan, unit: string): string[] {
  return kinerja.isi.pejabat
    .flatMap(({ value }) => value.jabatan)
    .filter((jabatan) => jabatan.unit === unit)
    .map(({ nama }) => nama);
}

function listKelompok(terbitan: Terbitan, baris: Baris[]): UnitView['kelompok'] {
  return groupByLevel(terbitan, baris).map((kelompok) => {
    const satu = baris.find(({ indikator }) => indikator.level === kelompok.level);
    return { ...kelompok, periode: findJudulPeriode(terbitan, satu) ?? '' };
  });
}

function findJudulPeriode(
  terbitan: Terbitan,
  baris: Pick<Baris, 'tahun' | 'triwulan'> | undefined,
): string | undefined {
  return baris && listPeriodeView(terbitan, baris.tahun).find(({ triwulan }) => triwulan === baris.triwulan)?.judul;
}

function findUangTerakhir({ anggaran }: Terbitan, unit: string): BarisAnggaran | undefined {
  return findTerisi(anggaran.filter((satu) => satu.unit === unit));
}

function viewAnggaranUnit(terbitan: Terbitan, unit: string): UnitView['anggaran'] {
  const akhir = findUangTerakhir(terbitan, unit);
  if (!akhir) return undefined;
  const triwulan = listAnggaranTriwulan(terbitan, akhir.tahun, akhir.triwulan);
  const milik = triwulan.filter((satu) => satu.unit === unit);
  const view = viewAnggaran(terbitan, milik);
  return view && { ...view, periode: findJudulPeriode(terbitan, akhir) ?? '' };
}

function viewSerapanUnit(terbitan: Terbitan, { id, nama }: Unit): GrafikView | undefined {
  const akhir = findUangTerakhir(terbitan, id);
  if (!akhir) return undefined;
  const isMilik = ({ unit }: { unit: string }) => unit === id;
  return viewTrenSerapan(terbitan, { tahun: akhir.tahun, sampai: akhir.triwulan, nama, isMilik });
}

function listTenggat(terbitan: Terbitan, unit: string): UnitView['tenggat'] {
  return listTahun(terbitan).flatMap((tahun) =>
    listPeriodeView(terbitan, tahun).flatMap((periode) => {
      const format = findFormat(terbitan.kinerja.isi, tahun, periode.triwulan)?.value;
      return (format?.isian ?? [])
        .filter((isian) => isian.unit === unit)
        .map(({ tenggat, indikator }) => ({ periode, tenggat: formatTanggal(tenggat), jumlah: indikator.length }));
    }),
  );
}
