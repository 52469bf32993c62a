// Program, kegiatan and sub kegiatan with what they achieved and what they spent, side by side.
import type { Triwulan } from '../domain/isi.generated.ts';
import type { Baris, BarisAnggaran } from '../domain/kinerja.ts';
import { formatPersen, formatPeriode, formatTw, KOSONG } from '../format.ts';
import { cell, paragraph, strong, text } from '../markup/build.ts';
import type { Block, Cell, Row } from '../markup/types.ts';
import { rupiahCell } from './tabel-anggaran.ts';
import { capaianCell, nilaiCell } from './tabel-pengukuran.ts';
import { sumAnggaran } from './total-anggaran.ts';

export interface IsiTabelProgram {
  periode: { tahun: number; triwulan: Triwulan };
  baris: Baris[];
  anggaran: BarisAnggaran[]; // the nodes to show, parents before their children
}

const JUDUL = 'Capaian program, kegiatan, dan sub kegiatan';

/** One row for each indikator; name and money of a node stand once, as tall as all its indikator. */
export function composeTabelProgram(isi: IsiTabelProgram, judul = JUDUL): Block[] {
  const { periode, anggaran } = isi;
  if (!anggaran.length) return [paragraph(`Tidak ada program pada program/${periode.tahun}.yaml.`)];
  return [
    {
      type: 'table',
      caption: text(`${judul} ${formatPeriode(periode)}`),
      widths: [18, 19, 19, 9, 9, 10, 9, 14, 14, 9],
      head: composeHead(isi),
      body: [...anggaran.flatMap((node) => composeNode(isi, node)), composeTotal(anggaran)],
    },
  ];
}

function composeHead({ periode: { triwulan }, anggaran }: IsiTabelProgram): Row[] {
  const tw = formatTw(triwulan);
  const isProgram = anggaran.every(({ level }) => level === 'program');
  const nama = isProgram ? 'Program' : 'Program / Kegiatan / Sub Kegiatan';
  const tinggi = ['Kode', nama, 'Indikator Kinerja', 'Satuan'];
  const kinerja = ['Target', 'Realisasi', 'Capaian'];
  const uang = ['Pagu (Rp)', `Realisasi s.d. ${tw} (Rp)`, 'Serapan'];
  return [
    [
      ...tinggi.map((judul) => cell(judul, { rowSpan: 2 })),
      cell(`Kinerja ${tw}`, { colSpan: 3 }),
      cell('Anggaran', { colSpan: 3 }),
    ],
    [...kinerja, ...uang].map((judul) => cell(judul)),
  ];
}

function composeNode({ baris, anggaran }: IsiTabelProgram, node: BarisAnggaran): Row[] {
  const milik = baris.filter(({ indikator }) => indikator.induk.kode === node.kode);
  const rowSpan = milik.length > 1 ? { rowSpan: milik.length } : {};
  const isInduk = anggaran.some(({ kode }) => kode.startsWith(`${node.kode}.`));
  const tulis = (teks: string) => (isInduk ? [strong(teks)] : text(teks));
  const depan = [cell(tulis(node.kode), rowSpan), cell(tulis(node.nama), { role: 'label', ...rowSpan })];
  const uang = composeUang(node, rowSpan);
  if (!milik.length) return [[...depan, cell('Tanpa indikator', { colSpan: 5, tone: 'belum-ada' }), ...uang]];
  return milik.map((satu, index) =>
    index === 0 ? [...depan, ...composeKinerja(satu), ...uang] : composeKinerja(satu),
  );
}

function composeKinerja({ indikator: { nama, satuan }, target, realisasi, capaian }: Baris): Cell[] {
  return [cell(nama), cell(satuan), nilaiCell(target), nilaiCell(realisasi), capaianCell(capaian)];
}

function composeUang({ pagu, realisasiSampai, serapan }: BarisAnggaran, rowSpan: Pick<Cell, 'rowSpan'>): Cell[] {
  const persen = serapan === undefined ? KOSONG : formatPersen(serapan);
  return [
    { ...rupiahCell(pagu), ...rowSpan },
    { ...rupiahCell(realisasiSampai), ...rowSpan },
    cell(persen, { role: 'number', ...rowSpan }),
  ];
}

function composeTotal(anggaran: BarisAnggaran[]): Row {
  const { pagu, realisasiSampai, serapan } = sumAnggaran(anggaran);
  return [
    cell('Jumlah', { role: 'total', colSpan: 7 }),
    rupiahCell(pagu, 'total'),
    rupiahCell(realisasiSampai, 'total'),
    cell(serapan === undefined ? KOSONG : formatPersen(serapan), { role: 'total' }),
  ];
}
