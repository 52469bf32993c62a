// What a document about one year of the whole office is made from.
import type {
  CapaianLalu,
  EvaluasiTahunan,
  Lkjip,
  Renstra,
  RencanaAksi,
  Tanggal,
  Templat as KepalaTemplat,
  Triwulan,
} from '../domain/isi.generated.ts';
import type { Isi } from '../domain/isi.ts';
import { lastDayOf } from '../domain/kalender.ts';
import type { Baris, BarisAnggaran, Kinerja, Periode } from '../domain/kinerja.ts';
import { type AturanBerlaku, findAturan, findRenstra, listTriwulan } from '../domain/lookup.ts';
import type { LinkBase } from '../markup/link.ts';
import { listSasaranTahun, type SasaranTahun } from './lkjip-sasaran.ts';
import { findPengesah, type Pengesah } from './pengesah.ts';
import type { BahanBertanda } from './tanda-tangan.ts';

export interface BahanTahun extends BahanBertanda {
  laman: LinkBase;
  tahun: number;
  hari: Tanggal; // last day of the last triwulan there is: the plan in force then is the one measured against
  periode: Periode[]; // of this year, oldest first; fewer than four while the year is not over
  baris: Baris[]; // of the last of these triwulan: its `sampai` is the year so far
  anggaran: BarisAnggaran[]; // of the last of these triwulan: `realisasiSampai` is the year so far
  aturan: AturanBerlaku | undefined;
  pengesah: Pengesah;
  renstra: Renstra | undefined;
  sasaran: SasaranTahun[]; // of the renstra, with the IKU of this year
  rencanaAksi: RencanaAksi | undefined;
  lalu: CapaianLalu[]; // approved figures of years before the repository, oldest first
  lkjip: Lkjip | undefined;
  evaluasi: EvaluasiTahunan | undefined;
}

/** The years that have a triwulan or a report of their own, oldest first. */
export function listTahun(isi: Isi): number[] {
  const tahun = [listTriwulan(isi), isi.lkjip.map(satu), isi['evaluasi-tahunan'].map(satu)].flat();
  return [...new Set(tahun.map((berkas) => berkas.tahun))].sort();
}

export function prepareBahanTahun(kinerja: Kinerja, tahun: number, kepala: KepalaTemplat, laman: LinkBase): BahanTahun {
  const { isi } = kinerja;
  const periode = kinerja.periode.filter((p) => p.tahun === tahun);
  const akhir = periode.at(-1)?.triwulan;
  const isAkhir = (baris: { tahun: number; triwulan: number }) => baris.tahun === tahun && baris.triwulan === akhir;
  const hari = lastDayOf(tahun, akhir ?? 4);
  const pengesah = findPengesah(isi, kepala.pengesah, { tahun });
  const ofTahun = <T extends { tahun: number }>(berkas: { value: T }[]) =>
    berkas.find(({ value }) => value.tahun === tahun)?.value;
  return {
    kinerja,
    laman,
    penandaTangan: kepala.penanda_tangan ?? {},
    tanggal: pengesah.tanggal ?? lastDayOf(tahun, 4),
    tanggalDokumen: pengesah.tanggal,
    tahun,
    hari,
    periode,
    baris: kinerja.baris.filter(isAkhir),
    anggaran: kinerja.anggaran.filter(isAkhir),
    aturan: findAturan(isi, hari),
    pengesah,
    renstra: findRenstra(isi, tahun)?.value,
    sasaran: listSasaranTahun(kinerja, tahun, hari),
    rencanaAksi: ofTahun(isi['rencana-aksi']),
    lalu: isi['capaian-lalu'].map(satu).filter((p) => p.tahun < tahun),
    lkjip: ofTahun(isi.lkjip),
    evaluasi: ofTahun(isi['evaluasi-tahunan']),
  };
}

/** Four triwulan, and every row of them under a fitting seal. */
export function isTahunDisahkan({ kinerja, tahun, periode }: BahanTahun): boolean {
  const baris = [...kinerja.baris, ...kinerja.anggaran].filter((p) => p.tahun === tahun);
  return periode.length === 4 && baris.every(({ disahkan }) => disahkan);
}

/** The last triwulan there is; the year is over when it is the fourth. */
export function findTriwulanAkhir({ periode }: Pick<BahanTahun, 'periode'>): Triwulan | undefined {
  return periode.at(-1)?.triwulan;
}

function satu<T>({ value }: { value: T }): T {
  return value;
}
