import type { Indikator, Level } from '../domain/kinerja.ts';
import { findTerisi } from '../domain/terakhir.ts';
import { formatTw } from '../format.ts';
import { NAMA_LEVEL } from './baris.ts';
import { INDIKATOR, type Kerangka, viewKerangka } from './kerangka.ts';
import { jalurIndikator, linkUnit } from './tautan.ts';
import { listIndikator, type Terbitan } from './terbitan.ts';
import { type SampaiView, viewSampai } from './ukuran.ts';

/** /indikator/: every indikator with the latest figure that may be shown. */
export interface DaftarIndikatorView {
  kerangka: Kerangka;
  kelompok: { level: Level; judul: string; terbuka: boolean; jumlah: number; induk: IndukView[] }[];
}

export interface IndukView {
  kode: string;
  nama: string;
  indikator: ButirIndikator[];
}

export interface ButirIndikator {
  kode: string;
  nama: string;
  jalur: string;
  unit: string;
  terakhir: { periode: string; ukuran: SampaiView; draf: boolean } | undefined;
}

export function viewDaftarIndikator(terbitan: Terbitan): DaftarIndikatorView {
  const butir = listIndikator(terbitan).map((indikator) => ({ indikator, butir: viewButir(terbitan, indikator) }));
  const level = [...new Set(butir.map(({ indikator }) => indikator.level))];
  return {
    kerangka: viewKerangka(terbitan, {
      judul: 'Indikator',
      uraian: 'Semua indikator kinerja, dari sasaran sampai sub kegiatan, dengan capaian terakhirnya.',
      jalur: INDIKATOR.jalur,
    }),
    kelompok: URUTAN.filter((satu) => level.includes(satu)).map((satu) => ({
      level: satu,
      judul: NAMA_LEVEL[satu],
      terbuka: satu === 'sasaran' || satu === 'program',
      jumlah: butir.filter(({ indikator }) => indikator.level === satu).length,
      induk: groupByInduk(butir.filter(({ indikator }) => indikator.level === satu)),
    })),
  };
}

const URUTAN = ['sasaran', 'program', 'kegiatan', 'sub-kegiatan'] as const satisfies Level[];

type Pasangan = { indikator: Indikator; butir: ButirIndikator };

function groupByInduk(pasangan: Pasangan[]): IndukView[] {
  const induk = new Map(pasangan.map(({ indikator }) => [indikator.induk.kode, indikator.induk]));
  return [...induk.values()].map(({ kode, nama }) => ({
    kode,
    nama,
    indikator: pasangan.filter(({ indikator }) => indikator.induk.kode === kode).map(({ butir }) => butir),
  }));
}

function viewButir(terbitan: Terbitan, indikator: Indikator): ButirIndikator {
  return {
    kode: indikator.kode,
    nama: indikator.nama,
    jalur: jalurIndikator(indikator.kode),
    unit: linkUnit(terbitan, indikator.unit).teks,
    terakhir: findTerakhir(terbitan, indikator),
  };
}

/** The latest figure that may be shown, up to its triwulan. */
export function findTerakhir({ terbit }: Terbitan, { kode }: Indikator): ButirIndikator['terakhir'] {
  const akhir = findTerisi(terbit.filter((satu) => satu.indikator.kode === kode));
  if (!akhir) return undefined;
  return {
    periode: `s.d. ${formatTw(akhir.triwulan)} ${akhir.tahun}`,
    ukuran: viewSampai(akhir.indikator, akhir.sampai),
    draf: !akhir.disahkan,
  };
}
