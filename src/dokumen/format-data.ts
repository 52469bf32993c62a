// The blank form of SOP 1 step 1: what a unit is asked for, with room to write.
import { formatNilai, formatTw, KOSONG } from '../format.ts';
import { cell, paragraph, text } from '../markup/build.ts';
import type { Block, Cell, Inline } from '../markup/types.ts';
import { listBarisUnit } from './kompilasi.ts';
import type { BahanUnit } from './unit-triwulan.ts';

/** One row for each indikator; realisasi, analisis and bukti are left empty. */
export function composeTabelFormat({ baris, isian, periode }: BahanUnit): Block[] {
  const diminta = listBarisUnit(baris, isian);
  if (!diminta.length) return [paragraph('Tidak ada indikator yang diminta dari unit ini.')];
  const tw = formatTw(periode.triwulan);
  return [
    {
      type: 'table',
      caption: text(`Format data kinerja ${tw} Tahun ${periode.tahun}`),
      widths: [4, 9, 24, 8, 9, 10, 14, 14, 14, 14],
      head: [
        [
          ...['No', 'Kode', 'Indikator Kinerja', 'Satuan', `Target ${tw}`, `Realisasi ${tw}`].map((judul) =>
            cell(judul, { rowSpan: 2 }),
          ),
          cell('Analisis', { colSpan: 3 }),
          cell('Bukti Dukung', { rowSpan: 2 }),
        ],
        ['Faktor Pendorong', 'Faktor Penghambat', 'Rencana Tindak Lanjut'].map((judul) => cell(judul)),
      ],
      body: diminta.map(({ indikator, target }, index) => [
        cell(String(index + 1), { role: 'number' }),
        cell(indikator.kode),
        cell(indikator.nama, { role: 'label' }),
        cell(indikator.satuan),
        cell(target === undefined ? KOSONG : formatNilai(target), { role: 'number' }),
        ...Array.from({ length: 5 }, ruang),
      ]),
    },
  ];
}

/** What each indikator means and where its figure comes from. */
export function composeTabelDefinisi({ baris, isian }: BahanUnit): Block[] {
  const judul = ['Kode', 'Definisi', 'Cara Menghitung', 'Sumber Data', 'Angka s.d. Triwulan'];
  const diminta = listBarisUnit(baris, isian);
  if (!diminta.length) return [];
  return [
    {
      type: 'table',
      caption: text('Penjelasan indikator'),
      widths: [10, 30, 30, 18, 20],
      head: [judul.map((satu) => cell(satu))],
      body: diminta.map(({ indikator: { kode, iku, agregasi } }) => [
        cell(kode, { role: 'label' }),
        ...[iku?.definisi, iku?.formulasi, iku?.sumberData].map((satu) => cell(satu ?? KOSONG)),
        cell(AGREGASI[agregasi]),
      ]),
    },
  ];
}

const AGREGASI = {
  jumlah: 'dijumlahkan; isi angka triwulan ini saja',
  'nilai-akhir': 'angka terakhir; isi keadaan pada akhir triwulan',
  'kumulatif-isian': 'sudah kumulatif; isi angka sejak Januari',
  'rata-rata': 'dirata-ratakan; isi angka triwulan ini saja',
} as const;

/** Room for four lines of handwriting. */
function ruang(): Cell {
  return cell(Array.from({ length: 4 }, (): Inline => ({ type: 'lineBreak' })));
}
