import type { Baris, Level } from '../domain/kinerja.ts';
import { describeRingkasan, summarize } from './ringkasan.ts';
import { jalurIndikator, linkPersetujuan, linkSumber, linkUnit, type Tautan } from './tautan.ts';
import type { Terbitan } from './terbitan.ts';
import { formatUkuran } from '../format.ts';
import { type SampaiView, type UkuranView, viewSampai, viewUkuran } from './ukuran.ts';

/** One indikator in one triwulan, as a row of a table. */
export interface BarisView {
  kode: string;
  nama: string;
  jalur: string;
  unit: { teks: string; jalur: string | undefined };
  induk: string;
  targetTahun: string;
  tw: UkuranView;
  sampai: SampaiView;
  draf: boolean;
  sumber: Tautan | undefined;
  persetujuan: Tautan | undefined;
}

export interface KelompokBaris {
  level: Level;
  judul: string;
  kalimat: string; // of the triwulan itself, as the table's Capaian
  terbuka: boolean; // outcomes are shown at once, outputs on demand: there are many
  baris: BarisView[];
}

export const NAMA_LEVEL: Record<Level, string> = {
  sasaran: 'Indikator kinerja utama',
  program: 'Program',
  kegiatan: 'Kegiatan',
  'sub-kegiatan': 'Sub kegiatan',
};
const URUTAN = ['sasaran', 'program', 'kegiatan', 'sub-kegiatan'] as const satisfies Level[];

export function viewBaris(terbitan: Terbitan, baris: Baris): BarisView {
  const { indikator, targetTahun } = baris;
  return {
    kode: indikator.kode,
    nama: indikator.nama,
    jalur: jalurIndikator(indikator.kode),
    unit: linkUnit(terbitan, indikator.unit),
    induk: indikator.induk.nama,
    targetTahun: formatUkuran(targetTahun, indikator.satuan),
    tw: viewUkuran(indikator, baris),
    sampai: viewSampai(indikator, baris.sampai),
    draf: !baris.disahkan,
    sumber: linkSumber(terbitan, baris.sumber),
    persetujuan: linkPersetujuan(terbitan, baris.sumber),
  };
}

/** The levels that have a row, outcome first. */
export function listNamaLevel(baris: Baris[]): string[] {
  return URUTAN.filter((level) => baris.some(({ indikator }) => indikator.level === level)).map(
    (level) => NAMA_LEVEL[level],
  );
}

/** By level, as the plan goes from outcome to output; a level without rows is left out. */
export function groupByLevel(terbitan: Terbitan, baris: Baris[]): KelompokBaris[] {
  return URUTAN.map((level) => {
    const milik = baris.filter(({ indikator }) => indikator.level === level);
    return {
      level,
      judul: NAMA_LEVEL[level],
      kalimat: describeRingkasan(summarize(terbitan, milik, 'tw')),
      terbuka: level === 'sasaran' || level === 'program',
      baris: milik.map((satu) => viewBaris(terbitan, satu)),
    };
  }).filter((kelompok) => kelompok.baris.length > 0);
}
