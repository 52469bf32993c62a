import type { Triwulan } from '../domain/isi.generated.ts';
import type { BarisAnggaran } from '../domain/kinerja.ts';
import { DAFTAR_TRIWULAN } from '../domain/lookup.ts';
import { formatAngka, formatPersen, formatTw, KOSONG } from '../format.ts';
import { cell, paragraph, strong, text } from '../markup/build.ts';
import type { Block, Cell, Row } from '../markup/types.ts';
import { sumAnggaran, type TotalAnggaran } from './total-anggaran.ts';

export interface IsiTabelAnggaran {
  periode: { tahun: number; triwulan: Triwulan };
  anggaran: BarisAnggaran[]; // parents before their children
}

/** Pagu and realisasi of what the perkin lists; parents in bold, the total last. */
export function composeTabelAnggaran({ anggaran, periode }: IsiTabelAnggaran, kosong = TANPA_ANGGARAN): Block[] {
  if (!anggaran.length) return [paragraph(kosong)];
  const tw = formatTw(periode.triwulan);
  const judul = [
    'Kode',
    'Program / Kegiatan / Sub Kegiatan',
    'Pagu (Rp)',
    `Realisasi ${tw} (Rp)`,
    `Realisasi s.d. ${tw} (Rp)`,
    'Sisa (Rp)',
    'Serapan',
  ];
  return [
    {
      type: 'table',
      caption: text(`Realisasi anggaran sampai dengan ${tw} Tahun ${periode.tahun}`),
      widths: [15, 34, 12, 12, 12, 12, 8],
      head: [judul.map((satu) => cell(satu))],
      body: [...anggaran.map((satu) => composeRow(anggaran, satu)), composeTotal(anggaran)],
    },
    ...composeCatatan(anggaran),
  ];
}

const TANPA_ANGGARAN = 'Perjanjian kinerja ini tidak memuat anggaran.';

function composeRow(semua: BarisAnggaran[], baris: BarisAnggaran): Row {
  const isInduk = semua.some(({ kode }) => kode.startsWith(`${baris.kode}.`));
  const kode = isInduk ? [strong(baris.kode)] : text(baris.kode);
  const nama = isInduk ? [strong(baris.nama)] : text(baris.nama);
  return [cell(kode), cell(nama, { role: 'label' }), ...composeUang(baris, 'number')];
}

function composeTotal(anggaran: BarisAnggaran[]): Row {
  return [cell('Jumlah', { role: 'total', colSpan: 2 }), ...composeUang(sumAnggaran(anggaran), 'total')];
}

function composeUang({ pagu, realisasi, realisasiSampai, serapan }: TotalAnggaran, role: 'number' | 'total'): Cell[] {
  const sisa = pagu === undefined || realisasiSampai === undefined ? undefined : pagu - realisasiSampai;
  return [
    ...[pagu, realisasi, realisasiSampai, sisa].map((rupiah) => rupiahCell(rupiah, role)),
    cell(serapan === undefined ? KOSONG : formatPersen(serapan), { role }),
  ];
}

export function rupiahCell(rupiah: number | undefined, role: 'number' | 'total' = 'number'): Cell {
  if (rupiah === undefined) return cell(KOSONG, { role, tone: 'belum-ada' });
  return cell(formatAngka(rupiah), { role });
}

export function composeCatatan(anggaran: BarisAnggaran[]): Block[] {
  const kurang = DAFTAR_TRIWULAN.flatMap((triwulan) => {
    const kode = anggaran.filter(({ belum }) => belum.includes(triwulan)).map((satu) => satu.kode);
    return kode.length ? [`Realisasi ${formatTw(triwulan)} belum lengkap dilaporkan: ${kode.join(', ')}.`] : [];
  });
  return kurang.length ? [paragraph(kurang.join(' '))] : [];
}
