import { findKategori } from '../domain/kategori.ts';
import type { Triwulan } from '../domain/isi.generated.ts';
import { formatPersen, formatPeriode, formatTw, KOSONG } from '../format.ts';
import { cell, paragraph, text } from '../markup/build.ts';
import type { Block, Cell, Row } from '../markup/types.ts';
import { type BarisJanji, computeRataRataBaris, type DaftarJanji } from './baris-janji.ts';
import { capaianCell, composeCatatan, nilaiCell, sasaranCell } from './tabel-pengukuran.ts';

export interface IsiTabelRingkas extends DaftarJanji {
  periode: { tahun: number; triwulan: Triwulan };
}

/** What the table is about: the triwulan alone or the year up to it, and what its rows stand in. */
export interface NamaTabelRingkas {
  judul: string; // "Capaian IKU"
  induk: string; // "Sasaran"
  kapan?: 'triwulan' | 'sampai';
}

/** Target, realisasi, capaian and kategori: narrow enough for a page upright. */
export function composeTabelRingkas(
  isi: IsiTabelRingkas,
  { judul, induk, kapan = 'triwulan' }: NamaTabelRingkas,
): Block[] {
  if (!isi.baris.length) return [paragraph('Tidak ada indikator untuk tabel ini.')];
  const { triwulan } = isi.periode;
  const masa =
    kapan === 'sampai' ? `sampai dengan ${formatTw(triwulan)} Tahun ${isi.periode.tahun}` : formatPeriode(isi.periode);
  const kolom = ['No', induk, 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian', 'Kategori'];
  return [
    {
      type: 'table',
      caption: text(`${judul} ${masa}`),
      widths: [6, 20, 24, 11, 10, 12, 12, 12],
      head: [kolom.map((satu) => cell(satu))],
      body: [...isi.baris.map((_, index) => composeRow(isi.baris, index, kapan)), composeRataRata(isi, kapan)],
    },
    ...(kapan === 'triwulan' ? composeCatatan(isi) : []),
  ];
}

function composeRow(semua: BarisJanji[], index: number, kapan: 'triwulan' | 'sampai'): Row {
  const satu = semua[index];
  if (!satu) return [];
  const { nomor, sasaran, baris } = satu;
  const { target, realisasi, capaian, kategori } = kapan === 'sampai' ? baris.sampai : baris;
  return [
    cell(String(nomor), { role: 'number' }),
    ...(semua[index - 1]?.sasaran === sasaran ? [] : [sasaranCell(semua, index)]),
    cell(baris.indikator.nama, { role: 'label' }),
    cell(baris.indikator.satuan),
    nilaiCell(target),
    nilaiCell(realisasi),
    capaianCell(capaian),
    cell(kategori ?? KOSONG),
  ];
}

function composeRataRata(isi: IsiTabelRingkas, kapan: 'triwulan' | 'sampai'): Row {
  const { persen } = computeRataRataBaris(isi, kapan);
  const kategori = (isi.aturan && findKategori(isi.aturan.kategori, persen)) ?? KOSONG;
  const total = (isi: string): Cell => cell(isi, { role: 'total' });
  return [
    cell('Rata-rata capaian', { role: 'total', colSpan: 6 }),
    total(persen === undefined ? KOSONG : formatPersen(persen)),
    total(kategori),
  ];
}
