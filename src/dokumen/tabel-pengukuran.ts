import type { Capaian, Nilai } from '../domain/capaian.ts';
import type { Triwulan } from '../domain/isi.generated.ts';
import type { Baris, Ukuran } from '../domain/kinerja.ts';
import { formatNilai, formatPersen, formatTriwulan, formatTw, KOSONG } from '../format.ts';
import { cell, paragraph, text } from '../markup/build.ts';
import type { Block, Cell, Row } from '../markup/types.ts';
import { type BarisJanji, computeRataRataBaris, type DaftarJanji } from './baris-janji.ts';
import { capitalize, groupNomor } from './nomor.ts';

export interface IsiTabelPengukuran extends DaftarJanji {
  periode: { tahun: number; triwulan: Triwulan };
}

/** What a table about something else than a perkin calls itself and the column of what its rows stand in. */
export interface NamaTabelPengukuran {
  judul?: string; // before the triwulan in the caption; "Capaian kinerja"
  induk?: string; // "Sasaran"
}

/** Target, realisasi and capaian of every promise, in the triwulan and up to it (domain: Laporan Pengukuran Perkin). */
export function composeTabelPengukuran(bahan: IsiTabelPengukuran, nama: NamaTabelPengukuran = {}): Block[] {
  const { judul = 'Capaian kinerja', induk = 'Sasaran' } = nama;
  const { tahun, triwulan } = bahan.periode;
  return [
    {
      type: 'table',
      caption: text(`${judul} ${formatTriwulan(triwulan)} Tahun ${tahun}`),
      widths: [4, 15, 18, 7, 8, 8, 8, 8, 8, 8, 8],
      head: composeHead(bahan, induk),
      body: [...bahan.baris.flatMap((janji, index) => composeRow(bahan.baris, janji, index)), composeRataRata(bahan)],
    },
    ...composeCatatan(bahan),
    ...composeCatatanSampai(bahan),
  ];
}

/** "–" and the reason stay together: the reason is in the notes under the table. */
export function capaianCell(capaian: Capaian): Cell {
  switch (capaian.status) {
    case 'belum-dilaporkan':
    case 'tanpa-target':
      return cell(KOSONG, { role: 'number', tone: 'belum-ada' });
    case 'tercapai':
    case 'tidak-tercapai':
      return cell(formatPersen(capaian.persen), { role: 'number', tone: capaian.status });
  }
}

function composeHead({ periode: { tahun, triwulan } }: IsiTabelPengukuran, induk: string): Row[] {
  const tw = formatTw(triwulan);
  const tall = ['No', induk, 'Indikator Kinerja', 'Satuan', `Target ${tahun}`];
  const low = ['Target', 'Realisasi', 'Capaian'];
  return [
    [
      ...tall.map((judul) => cell(judul, { rowSpan: 2 })),
      cell(formatTriwulan(triwulan), { colSpan: 3 }),
      cell(`Sampai dengan ${tw}`, { colSpan: 3 }),
    ],
    [...low, ...low].map((judul) => cell(judul)),
  ];
}

function composeRow(semua: BarisJanji[], { nomor, sasaran, baris }: BarisJanji, index: number): Row[] {
  const { indikator } = baris;
  const isFirst = semua[index - 1]?.sasaran !== sasaran;
  return [
    [
      cell(String(nomor), { role: 'number' }),
      ...(isFirst ? [sasaranCell(semua, index)] : []),
      cell(indikator.nama, { role: 'label' }),
      cell(indikator.satuan),
      nilaiCell(baris.targetTahun),
      ...composeUkuran(baris),
      ...composeUkuran(baris.sampai),
    ],
  ];
}

/** The sasaran beside the first of its rows, as tall as all of them. */
export function sasaranCell(semua: BarisJanji[], index: number): Cell {
  const sasaran = semua[index]?.sasaran ?? '';
  const berikut = semua.slice(index).findIndex((satu) => satu.sasaran !== sasaran);
  const tinggi = berikut < 0 ? semua.length - index : berikut;
  return cell(sasaran, tinggi > 1 ? { rowSpan: tinggi } : {});
}

function composeUkuran({ target, realisasi, capaian }: Ukuran): Cell[] {
  return [nilaiCell(target), nilaiCell(realisasi), capaianCell(capaian)];
}

export function nilaiCell(nilai: Nilai | undefined): Cell {
  if (nilai === undefined) return cell(KOSONG, { role: 'number', tone: 'belum-ada' });
  return cell(formatNilai(nilai), { role: 'number' });
}

function composeRataRata(bahan: IsiTabelPengukuran): Row {
  const [triwulan, sampai] = (['triwulan', 'sampai'] as const).map((kapan) => {
    const { persen } = computeRataRataBaris(bahan, kapan);
    return cell(persen === undefined ? KOSONG : formatPersen(persen), { role: 'total' });
  });
  const label = cell('Rata-rata capaian', { role: 'total', colSpan: 7 });
  const sela = cell('', { role: 'total', colSpan: 2 });
  return [label, triwulan ?? sela, sela, sampai ?? sela];
}

/** Why rows have no figure, and how many the mean goes by. */
export function composeCatatan(bahan: DaftarJanji): Block[] {
  const alasan = groupNomor(bahan.baris, ({ baris }) => findAlasan(baris));
  if (!alasan.length) return [];
  return [paragraph(`Tanda ${KOSONG} berarti tidak ada angka; ${alasan.join('; ')}. ${describeRataRata(bahan)}`)];
}

/** A sum over fewer triwulan than the column's head says must not pass for a whole one. */
function composeCatatanSampai({ baris, periode }: IsiTabelPengukuran): Block[] {
  const catatan = groupNomor(baris, ({ baris: satu }) => {
    const luput = satu.sampai.belum;
    if (satu.sampai.realisasi === undefined || !luput.some((triwulan) => triwulan < periode.triwulan)) return undefined;
    return `s.d. ${formatTw(periode.triwulan)} tanpa ${luput.map(formatTw).join(', ')}, yang belum dilaporkan`;
  }).join('; ');
  return catatan === '' ? [] : [paragraph(`${capitalize(catatan)}.`)];
}

function describeRataRata(bahan: DaftarJanji): string {
  const { dihitung, dikecualikan } = computeRataRataBaris(bahan, 'triwulan');
  if (!dihitung) return 'Karena itu rata-rata triwulan ini belum dapat dihitung.';
  return `Rata-rata triwulan ini dihitung dari ${dihitung} di antara ${dihitung + dikecualikan} indikator.`;
}

function findAlasan({ capaian, sampai }: Baris): string | undefined {
  if ('alasan' in capaian) return capaian.alasan;
  return 'alasan' in sampai.capaian ? `sampai dengan triwulan ini ${sampai.capaian.alasan}` : undefined;
}
