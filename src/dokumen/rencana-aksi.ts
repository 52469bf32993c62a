// Rencana Aksi of the perjanjian kinerja: for each indikator its targets per triwulan and what is done for them, by whom.
import { sumRupiah } from '../domain/anggaran.ts';
import type { Nilai } from '../domain/capaian.ts';
import type { RencanaAksi, TargetTriwulan, Triwulan } from '../domain/isi.generated.ts';
import { lastDayOf } from '../domain/kalender.ts';
import { DAFTAR_TRIWULAN, findUnit } from '../domain/lookup.ts';
import { flattenPos, listPosRencana, listRencana, type Rencana } from '../domain/rencana.ts';
import { formatTw, KOSONG } from '../format.ts';
import { cell, paragraph, text } from '../markup/build.ts';
import type { Block, Cell, Row } from '../markup/types.ts';
import { bagian, type DaftarBagian } from './bagian.ts';
import type { BahanTahun } from './bahan-tahun.ts';
import { rupiahCell } from './tabel-anggaran.ts';
import { nilaiCell } from './tabel-pengukuran.ts';

type Aksi = RencanaAksi['aksi'][number];

/** The actions of one indikator, which its targets stand beside once. */
interface Kelompok {
  nomor: number;
  rencana: Rencana | undefined;
  kode: string;
  aksi: Aksi[];
}

export const BAGIAN_RENCANA_AKSI: DaftarBagian<BahanTahun> = {
  'tabel rencana-aksi': bagian(
    'Tiap indikator dengan target setahun dan per triwulan, aksi, jadwal, anggaran, dan penanggung jawab.',
    composeTabelAksi,
  ),
  'tabel rekap-aksi': bagian('Banyaknya aksi dan anggaran yang membiayainya, per triwulan.', composeTabelRekap),
};

function composeTabelAksi(bahan: BahanTahun): Block[] {
  const kelompok = listKelompok(bahan);
  if (!kelompok.length) return [paragraph(`Belum diisi (rencana-aksi/${bahan.tahun}.yaml).`)];
  const pagu = readPagu(bahan);
  return [
    {
      type: 'table',
      caption: text(`Rencana aksi perjanjian kinerja tahun ${bahan.tahun}`),
      widths: [5, 18, 19, 9, 8, 8, 8, 8, 24, 10, 20, 14, 16],
      head: composeHead(bahan.tahun),
      body: kelompok.flatMap((satu) => composeKelompok(bahan, pagu, satu)),
    },
    paragraph('Anggaran adalah pagu setahun dari program, kegiatan, atau sub kegiatan yang membiayai aksi itu.'),
  ];
}

function composeHead(tahun: number): Row[] {
  const depan = ['No', 'Sasaran', 'Indikator Kinerja (Satuan)', `Target ${tahun}`];
  const belakang = ['Rencana Aksi', 'Jadwal', 'Program / Kegiatan / Sub Kegiatan', 'Anggaran (Rp)', 'Penanggung Jawab'];
  return [
    [
      ...depan.map((judul) => cell(judul, { rowSpan: 2 })),
      cell('Target per Triwulan', { colSpan: 4 }),
      ...belakang.map((judul) => cell(judul, { rowSpan: 2 })),
    ],
    ['I', 'II', 'III', 'IV'].map((romawi) => cell(romawi)),
  ];
}

function composeKelompok(
  bahan: BahanTahun,
  pagu: Map<string, number>,
  { nomor, rencana, kode, aksi }: Kelompok,
): Row[] {
  const tinggi = aksi.length > 1 ? { rowSpan: aksi.length } : {};
  const indikator = rencana?.indikator;
  const depan: Cell[] = [
    cell(String(nomor), { role: 'number', ...tinggi }),
    cell(indikator?.induk.nama ?? KOSONG, tinggi),
    cell(indikator ? `${indikator.nama} (${indikator.satuan})` : kode, { role: 'label', ...tinggi }),
    { ...nilaiCell(rencana?.target), ...tinggi },
    ...DAFTAR_TRIWULAN.map((triwulan) => ({ ...nilaiCell(findTargetTw(rencana, triwulan)), ...tinggi })),
  ];
  return aksi.map((satu, index) => [...(index === 0 ? depan : []), ...composeAksi(bahan, pagu, satu)]);
}

function composeAksi({ kinerja: { isi } }: BahanTahun, pagu: Map<string, number>, aksi: Aksi): Cell[] {
  const { uraian, triwulan, anggaran, penanggung_jawab: unit } = aksi;
  return [
    cell(uraian),
    cell(describeJadwal(triwulan)),
    cell(anggaran ?? KOSONG),
    rupiahCell(anggaran === undefined ? undefined : pagu.get(anggaran)),
    cell(findUnit(isi, unit)?.nama ?? unit),
  ];
}

function findTargetTw(rencana: Rencana | undefined, triwulan: Triwulan): Nilai | undefined {
  const kunci: Record<Triwulan, keyof TargetTriwulan> = { 1: 'tw1', 2: 'tw2', 3: 'tw3', 4: 'tw4' };
  return rencana?.targetTriwulan?.[kunci[triwulan]];
}

/** [1, 2, 3, 4] → "TW I–IV"; [1, 4] → "TW I, IV". */
function describeJadwal(triwulan: Triwulan[]): string {
  const urut = DAFTAR_TRIWULAN.filter((satu) => triwulan.includes(satu));
  const romawi = urut.map((satu) => formatTw(satu).replace('TW ', ''));
  const isBeruntun = urut.length > 2 && (urut.at(-1) ?? 0) - (urut[0] ?? 0) === urut.length - 1;
  return `TW ${isBeruntun ? `${romawi[0]}–${romawi.at(-1)}` : romawi.join(', ')}`;
}

function composeTabelRekap(bahan: BahanTahun): Block[] {
  const aksi = bahan.rencanaAksi?.aksi ?? [];
  if (!aksi.length) return [];
  const pagu = readPagu(bahan);
  const baris = DAFTAR_TRIWULAN.map((triwulan): Row => {
    const milik = aksi.filter((satu) => satu.triwulan.includes(triwulan));
    return [
      cell(formatTw(triwulan), { role: 'label' }),
      cell(String(milik.length), { role: 'number' }),
      rupiahCell(sumPagu(pagu, milik)),
    ];
  });
  return [
    {
      type: 'table',
      caption: text(`Banyaknya aksi per triwulan tahun ${bahan.tahun}`),
      widths: [20, 20, 40],
      head: [['Triwulan', 'Jumlah Aksi', 'Pagu yang Membiayai (Rp)'].map((judul) => cell(judul))],
      body: baris,
    },
    paragraph('Pagu setahun, bukan rencana kas triwulan; pagu yang membiayai beberapa aksi dihitung sekali.'),
  ];
}

/** Each money once: of a sub kegiatan under a kegiatan that pays as well, only the kegiatan's. */
export function sumPagu(pagu: Map<string, number>, aksi: { anggaran?: string }[]): number | undefined {
  const kode = [...new Set(aksi.flatMap(({ anggaran }) => anggaran ?? []))];
  const teratas = kode.filter((satu) => !kode.some((lain) => satu.startsWith(`${lain}.`)));
  return sumRupiah(teratas.map((satu) => pagu.get(satu)));
}

function readPagu({ kinerja: { isi }, tahun }: BahanTahun): Map<string, number> {
  const pos = flattenPos(listPosRencana(isi, tahun, lastDayOf(tahun, 4)));
  return new Map(pos.flatMap(({ kode, pagu }) => (pagu === undefined ? [] : [[kode, pagu] as const])));
}

/** In the order in which the file names an indikator first. */
function listKelompok({ kinerja: { isi }, tahun, rencanaAksi }: BahanTahun): Kelompok[] {
  const rencana = listRencana(isi, tahun, lastDayOf(tahun, 4));
  const aksi = rencanaAksi?.aksi ?? [];
  const kode = [...new Set(aksi.map(({ indikator }) => indikator))];
  return kode.map((satu, index) => ({
    nomor: index + 1,
    rencana: rencana.find(({ indikator }) => indikator.kode === satu),
    kode: satu,
    aksi: aksi.filter(({ indikator }) => indikator === satu),
  }));
}
