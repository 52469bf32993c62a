// The tables of open data: rows, columns with their meaning, keys, and which column points into which table.
import { listBarisData, listKolomData, PERINGATAN_CONTOH } from '../domain/baris-data.ts';
import {
  listBarisAnggaran,
  listBarisIndikator,
  listBarisProgram,
  listBarisSasaran,
  listBarisUnit,
} from '../domain/baris-tabel.ts';
import { listBarisTarget } from '../domain/baris-target.ts';
import type { Nilai } from '../domain/isi.generated.ts';
import type { Rujukan } from '../domain/isi.ts';
import {
  KOLOM_ANGGARAN,
  KOLOM_CAPAIAN,
  KOLOM_INDIKATOR,
  KOLOM_PROGRAM,
  KOLOM_SASARAN,
  KOLOM_TARGET,
  KOLOM_UNIT,
  type Kolom,
} from './data-kolom.ts';
import type { Terbitan } from './terbitan.ts';

/** A build, and how a place of its content is named to the world. */
export interface TerbitanData extends Terbitan {
  locate(rujukan: Rujukan): string;
}

export interface Tabel {
  nama: string; // also its file name: data/capaian.csv
  judul: string;
  uraian: string;
  kolom: Kolom[];
  kunci: string[]; // columns that tell a row from every other
  rujukan: { kolom: string[]; tabel: string; kunci: string[] }[]; // tabel '' is the table itself
  baris: BarisTabel[];
}

export type BarisTabel = Record<string, Nilai | null>;

const UNIT = { kolom: ['unit'], tabel: 'unit', kunci: ['id'] };
const INDIKATOR = { kolom: ['kode_indikator'], tabel: 'indikator', kunci: ['kode'] };

export function listTabel(terbitan: TerbitanData): Tabel[] {
  return [tabelCapaian(terbitan), ...listTabelLain(terbitan).map((tabel) => markContoh(terbitan, tabel))];
}

/** The stable one, which says itself that it is DATA CONTOH. */
function tabelCapaian({ kinerja, terbit, locate }: TerbitanData): Tabel {
  return {
    nama: 'capaian',
    judul: 'Capaian',
    uraian: 'Satu baris untuk satu indikator pada satu triwulan: target, realisasi, dan capaiannya.',
    kolom: listKolomData(kinerja).map((nama) => ({ nama, ...KOLOM_CAPAIAN[nama] })),
    kunci: ['tahun', 'triwulan', 'kode_indikator'],
    rujukan: [UNIT, INDIKATOR],
    baris: listBarisData(kinerja, terbit, locate).map((baris) => ({ ...baris })),
  };
}

function listTabelLain(terbitan: TerbitanData): Tabel[] {
  return [
    {
      nama: 'anggaran',
      judul: 'Anggaran',
      uraian: 'Pagu, belanja, dan serapan setiap program, kegiatan, dan sub kegiatan pada setiap triwulan.',
      kolom: listKolom(KOLOM_ANGGARAN),
      kunci: ['tahun', 'triwulan', 'kode'],
      rujukan: [UNIT, { kolom: ['tahun', 'kode'], tabel: 'program', kunci: ['tahun', 'kode'] }],
      baris: spread(listBarisAnggaran(terbitan)),
    },
    {
      nama: 'indikator',
      judul: 'Indikator',
      uraian: 'Setiap indikator dengan definisi, satuan, arah, dan cara menghitungnya.',
      kolom: listKolom(KOLOM_INDIKATOR),
      kunci: ['kode'],
      rujukan: [UNIT],
      baris: spread(listBarisIndikator(terbitan)),
    },
    {
      nama: 'target-tahunan',
      judul: 'Target tahunan',
      uraian: 'Target setahun setiap indikator menurut renstra, perjanjian kinerja, dan program.',
      kolom: listKolom(KOLOM_TARGET),
      kunci: ['tahun', 'kode_indikator', 'rencana'],
      rujukan: [INDIKATOR],
      baris: spread(listBarisTarget(terbitan)),
    },
    ...listTabelSusunan(terbitan),
  ];
}

function listTabelSusunan(terbitan: TerbitanData): Tabel[] {
  return [
    {
      nama: 'sasaran',
      judul: 'Tujuan dan sasaran',
      uraian: 'Tujuan dan sasaran strategis menurut renstra.',
      kolom: listKolom(KOLOM_SASARAN),
      kunci: ['renstra', 'kode'],
      rujukan: [],
      baris: spread(listBarisSasaran(terbitan)),
    },
    {
      nama: 'unit',
      judul: 'Unit kerja',
      uraian: 'Susunan unit kerja; pengenalnya dipakai kolom unit di tabel lain.',
      kolom: listKolom(KOLOM_UNIT),
      kunci: ['id'],
      rujukan: [{ kolom: ['induk'], tabel: '', kunci: ['id'] }],
      baris: spread(listBarisUnit(terbitan)),
    },
    {
      nama: 'program',
      judul: 'Program, kegiatan, dan sub kegiatan',
      uraian: 'Susunan anggaran tiap tahun, dengan pagu yang berlaku pada triwulan terakhir yang terbit.',
      kolom: listKolom(KOLOM_PROGRAM),
      kunci: ['tahun', 'kode'],
      rujukan: [UNIT],
      baris: spread(listBarisProgram(terbitan)),
    },
  ];
}

function listKolom(kolom: Record<string, Omit<Kolom, 'nama'>>): Kolom[] {
  return Object.entries(kolom).map(([nama, uraian]) => ({ nama, ...uraian }));
}

function spread<B extends { [Nama in keyof B]: Nilai | null }>(baris: B[]): BarisTabel[] {
  return baris.map((satu) => Object.fromEntries(Object.entries<Nilai | null>(satu)));
}

function markContoh({ kinerja }: Terbitan, tabel: Tabel): Tabel {
  if (!kinerja.instansi.contoh) return tabel;
  return {
    ...tabel,
    kolom: [...tabel.kolom, { nama: 'peringatan', ...KOLOM_CAPAIAN.peringatan }],
    baris: tabel.baris.map((baris) => ({ ...baris, peringatan: PERINGATAN_CONTOH })),
  };
}
