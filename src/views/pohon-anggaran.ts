// The budget tree of a year with the money of its latest triwulan that has any.
import { lastDayOf } from '../domain/kalender.ts';
import type { Program, Triwulan } from '../domain/isi.generated.ts';
import type { Berkas } from '../domain/isi.ts';
import { flattenPos, listPosRencana, type PosRencana } from '../domain/rencana.ts';
import { findAkhir } from '../domain/terakhir.ts';
import { formatTanggal } from '../format.ts';
import {
  type AnggaranView,
  formatUang,
  listAnggaranTriwulan,
  type SerapanView,
  viewAnggaran,
  viewSerapan,
} from './anggaran.ts';
import { jalurProgram, linkSumber, linkUnit, type Tautan } from './tautan.ts';
import type { Terbitan } from './terbitan.ts';

/** One program, kegiatan or sub kegiatan with all that stands below it. */
export interface CabangView {
  kode: string;
  nama: string;
  level: PosRencana['level'];
  jalur: string;
  unit: { teks: string; jalur: string | undefined };
  uang: SerapanView;
  draf: boolean;
  anak: CabangView[];
}

export interface UangTahun {
  triwulan: Triwulan | undefined; // absent while no money of the year is shown
  anggaran: AnggaranView | undefined;
  pos: PosRencana[]; // with the pagu in force then
}

export interface PerubahanPagu {
  tanggal: string;
  dasar: string;
  dari: string;
  menjadi: string;
  sumber: Tautan | undefined;
}

/** Before any money is shown the tree is that of the year's first triwulan, as targets are. */
export function readUangTahun(terbitan: Terbitan, tahun: number): UangTahun {
  const triwulan = findAkhir(terbitan.anggaran.filter((satu) => satu.tahun === tahun))?.triwulan;
  return {
    triwulan,
    anggaran: triwulan && viewAnggaran(terbitan, listAnggaranTriwulan(terbitan, tahun, triwulan)),
    pos: listPosRencana(terbitan.kinerja.isi, tahun, lastDayOf(tahun, triwulan ?? 1)),
  };
}

export function viewCabang(terbitan: Terbitan, anggaran: AnggaranView | undefined, pos: PosRencana): CabangView {
  const { kode, nama, level, unit } = pos;
  const baris = anggaran?.baris.find((satu) => satu.kode === kode);
  return {
    kode,
    nama,
    level,
    jalur: jalurProgram(kode),
    unit: linkUnit(terbitan, unit),
    uang: baris ?? viewSerapan(pos.pagu, undefined, undefined, []),
    draf: baris?.draf ?? false,
    anak: pos.anak.map((satu) => viewCabang(terbitan, anggaran, satu)),
  };
}

/** Its pos and those above it, the program first. */
export function findSilsilah(pos: PosRencana[], kode: string): PosRencana[] {
  return flattenPos(pos).filter((satu) => satu.kode === kode || kode.startsWith(`${satu.kode}.`));
}

/** Every day on which the pagu became another, oldest first; the file's own order is not relied on. */
export function listPerubahanPagu(
  terbitan: Terbitan,
  { path, value }: Berkas<Program>,
  { kode, awal }: { kode: string; awal: number | undefined },
): PerubahanPagu[] {
  let dari = awal;
  return (value.perubahan ?? [])
    .map((satu, index) => ({ ...satu, index }))
    .sort((a, b) => a.tanggal.localeCompare(b.tanggal))
    .flatMap(({ tanggal, dasar, pagu, index }) => {
      const menjadi = pagu?.[kode];
      if (menjadi === undefined || menjadi === dari) return [];
      const lama = formatUang(dari);
      dari = menjadi;
      const sumber = linkSumber(terbitan, { path, pointer: `/perubahan/${index}/pagu/${kode}` });
      return [{ tanggal: formatTanggal(tanggal), dasar, dari: lama, menjadi: formatUang(menjadi), sumber }];
    });
}
