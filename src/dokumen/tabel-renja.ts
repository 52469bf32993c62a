// Formulir E.81 as it is printed: sixteen numbered columns, ten of them with K (kinerja) and Rp below each other's head.
import type { Nilai } from '../domain/capaian.ts';
import { findKategori } from '../domain/kategori.ts';
import { DAFTAR_TRIWULAN, findUnit } from '../domain/lookup.ts';
import type { Kolom } from '../domain/renja.ts';
import { formatAngka, KOSONG } from '../format.ts';
import { cell, paragraph, strong, text } from '../markup/build.ts';
import type { Block, Cell, Row } from '../markup/types.ts';
import type { BahanTriwulan } from './bahan-triwulan.ts';
import { type BarisRenja, type KinerjaRenja, listBarisRenja, type UangRenja } from './renja-baris.ts';
import { composeCatatanRenja } from './renja-catatan.ts';
import { composeNarasiRenja } from './renja-narasi.ts';
import { computeRekapRenja, type RekapRenja } from './renja-rekap.ts';
import { rupiahCell } from './tabel-anggaran.ts';
import { nilaiCell } from './tabel-pengukuran.ts';

export function composeTabelRenja(bahan: BahanTriwulan): Block[] {
  const baris = listBarisRenja(bahan);
  if (!baris.length) return [paragraph(`Belum diisi (program/${bahan.periode.tahun}.yaml).`)];
  const rekap = computeRekapRenja(baris);
  return [
    {
      type: 'table',
      widths: LEBAR,
      head: composeHead(bahan.periode.tahun),
      body: [
        ...composeUrusan(baris),
        ...baris.map((satu) => composeRow(bahan, satu)),
        composeJumlah(rekap),
        composeRataRata(rekap),
        composePredikat(bahan, rekap),
        ...composeNarasiRenja(bahan).map(({ judul, isi }) => [
          cell([strong(`${judul}: `), ...text(isi)], { colSpan: LEBAR.length }),
        ]),
      ],
    },
    ...composeCatatanRenja(baris, rekap, bahan),
  ];
}

/** Shares of the sheet, by what stands in a column: K, the Rp of one triwulan, of a year, and of several years. */
const [K, TW, SETAHUN, LIMA_TAHUN] = [7, 12, 14, 15];
const LEBAR = [
  ...[5, 14, 19, 17, 9],
  ...[K, LIMA_TAHUN, K, LIMA_TAHUN, K, SETAHUN],
  ...DAFTAR_TRIWULAN.flatMap(() => [K, TW]),
  ...[9, SETAHUN, K, LIMA_TAHUN, 8, 8], // 9: the predikat stands below the mean of column 13
  13,
];

/** No head cell is taller than its own row: in Word, a repeated head would cut it off. */
function composeHead(tahun: number): Row[] {
  const tinggi = { rowSpan: 2 };
  const berpasangan = [
    'Target Renstra Perangkat Daerah pada Tahun Akhir Periode',
    `Realisasi Capaian Kinerja Renstra Perangkat Daerah s.d. Renja Tahun Lalu (${tahun - 1})`,
    `Target Kinerja dan Anggaran Renja Tahun Berjalan yang Dievaluasi (${tahun})`,
    ...['I', 'II', 'III', 'IV'].map((romawi) => `Realisasi Kinerja pada Triwulan ${romawi}`),
    'Realisasi Capaian Kinerja dan Anggaran Renja yang Dievaluasi',
    `Realisasi Kinerja dan Anggaran Renstra s.d. Tahun ${tahun}`,
    `Tingkat Capaian Kinerja dan Realisasi Anggaran Renstra s.d. Tahun ${tahun} (%)`,
  ];
  return [
    [
      cell('No', tinggi),
      cell('Sasaran Perangkat Daerah', tinggi),
      cell('Urusan/Bidang Urusan Pemerintahan Daerah dan Program/ Kegiatan', tinggi),
      cell('Indikator Kinerja Program (Outcome)/ Kegiatan (Output)', tinggi),
      cell('Satuan', tinggi),
      ...berpasangan.map((judul) => cell(judul, { colSpan: 2 })),
      cell('Unit Penanggung Jawab', tinggi),
    ],
    berpasangan.flatMap(() => [cell('K'), cell('Rp')]),
    [
      ...['1', '2', '3', '4', '5'].map((nomor) => cell(nomor)),
      ...['6', '7', '8', '9', '10', '11', '12', '13 = 9+10+11+12', '14 = 7+13', '15 = 14/6 × 100'].map((nomor) =>
        cell(nomor, { colSpan: 2 }),
      ),
      cell('16'),
    ],
  ];
}

/** Every program of a kecamatan stands under bidang urusan 7.01, Kecamatan. */
function composeUrusan(baris: BarisRenja[]): Row[] {
  if (!baris.length || baris.some(({ pos }) => !pos.kode.startsWith('7.01.'))) return [];
  return [[cell(''), cell(''), cell([strong('7.01 Kecamatan')], { colSpan: LEBAR.length - 2 })]];
}

function composeRow({ kinerja: { isi } }: BahanTriwulan, satu: BarisRenja): Row {
  const { nomor, pos, sasaran, baris, kinerja, uang } = satu;
  const nama = `${pos.kode} ${pos.nama}`;
  return [
    cell(String(nomor), { role: 'number' }),
    cell(sasaran ?? ''),
    cell(uang ? (pos.level === 'sub-kegiatan' ? nama : [strong(nama)]) : '', { role: 'label' }),
    cell(baris?.indikator.nama ?? KOSONG),
    cell(baris?.indikator.satuan ?? KOSONG),
    ...composeAngka(kinerja, uang),
    cell(findUnit(isi, baris?.indikator.unit ?? pos.unit)?.nama ?? pos.unit),
  ];
}

/** Of a further indikator the money is said in the first row of its program. */
function composeAngka(kinerja: KinerjaRenja | undefined, uang: UangRenja | undefined): Cell[] {
  const k = (pilih: (satu: KinerjaRenja) => Nilai | undefined) => nilaiCell(kinerja && pilih(kinerja));
  const rp = (pilih: (satu: UangRenja) => number | undefined) => (uang ? rupiahCell(pilih(uang)) : cell(''));
  return [
    k((satu) => satu.akhir.nilai),
    rp((satu) => satu.akhir.nilai),
    k((satu) => satu.lalu.nilai),
    rp((satu) => satu.lalu.nilai),
    k((satu) => satu.target),
    rp((satu) => satu.target),
    ...DAFTAR_TRIWULAN.flatMap((_, index) => [k((satu) => satu.triwulan[index]), rp((satu) => satu.triwulan[index])]),
    k((satu) => satu.tahun.nilai),
    rp((satu) => satu.tahun.nilai),
    k((satu) => satu.renstra.nilai),
    rp((satu) => satu.renstra.nilai),
    tingkatCell(kinerja?.tingkat),
    uang ? tingkatCell(uang.tingkat) : cell(''),
  ];
}

function composeJumlah({ uang }: RekapRenja): Row {
  const rp = (nilai: number | undefined) => [cell('', { role: 'total' }), rupiahCell(nilai, 'total')];
  return [
    cell('Jumlah anggaran seluruh program', { role: 'total', colSpan: 5 }),
    ...[uang.akhir.nilai, uang.lalu.nilai, uang.target].flatMap(rp),
    ...DAFTAR_TRIWULAN.flatMap((_, index) => rp(uang.triwulan[index])),
    ...[uang.tahun.nilai, uang.renstra.nilai].flatMap(rp),
    cell('', { role: 'total' }),
    tingkatCell(uang.tingkat, 'total'),
    cell('', { role: 'total' }),
  ];
}

function composeRataRata({ capaian, serapan, tingkat, uang }: RekapRenja): Row {
  return [
    cell('Rata-rata capaian kinerja (%)', { role: 'total', colSpan: 19 }),
    persenCell(capaian.persen),
    persenCell(serapan),
    cell('', { role: 'total', colSpan: 2 }),
    persenCell(tingkat.persen),
    tingkatCell(uang.tingkat, 'total'),
    cell('', { role: 'total' }),
  ];
}

function composePredikat({ aturan }: BahanTriwulan, { capaian, serapan, tingkat, uang }: RekapRenja): Row {
  const predikat = (persen: string | undefined) =>
    cell((aturan && findKategori(aturan.kategori, persen)) ?? KOSONG, { role: 'total' });
  return [
    cell('Predikat kinerja', { role: 'total', colSpan: 19 }),
    predikat(capaian.persen),
    predikat(serapan),
    cell('', { role: 'total', colSpan: 2 }),
    predikat(tingkat.persen),
    predikat(uang.tingkat.nilai),
    cell('', { role: 'total' }),
  ];
}

function persenCell(persen: string | undefined): Cell {
  return persen === undefined ? kosong('total') : cell(formatAngka(persen), { role: 'total' });
}

function tingkatCell(kolom: Kolom<string> | undefined, role: 'number' | 'total' = 'number'): Cell {
  return kolom?.nilai === undefined ? kosong(role) : cell(formatAngka(kolom.nilai), { role });
}

function kosong(role: 'number' | 'total' = 'number'): Cell {
  return cell(KOSONG, { role, tone: 'belum-ada' });
}
