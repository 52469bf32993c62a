import type { BarisAnggaran } from '../domain/kinerja.ts';
import { DAFTAR_TRIWULAN } from '../domain/lookup.ts';
import { formatAngka, formatPersen, formatTw, KOSONG } from '../format.ts';
import { cell, paragraph, strong, text } from '../markup/build.ts';
import type { Block, Cell, Row } from '../markup/types.ts';
import { type BahanPejabat, sumAnggaran, type TotalAnggaran } from './bahan-pejabat.ts';

/** Pagu and realisasi of what the perkin lists; parents in bold, the total last. */
export function composeTabelAnggaran(bahan: BahanPejabat): Block[] {
  const { anggaran, periode } = bahan;
  if (!anggaran.length) return [paragraph('Perjanjian kinerja ini tidak memuat anggaran.')];
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
      widths: [14, 36, 12, 12, 12, 12, 7],
      head: [judul.map((satu) => cell(satu))],
      body: [...anggaran.map((satu) => composeRow(anggaran, satu)), composeTotal(anggaran)],
    },
    ...composeCatatan(anggaran),
  ];
}

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

function rupiahCell(rupiah: number | undefined, role: 'number' | 'total'): Cell {
  if (rupiah === undefined) return cell(KOSONG, { role, tone: 'belum-ada' });
  return cell(formatAngka(rupiah), { role });
}

function composeCatatan(anggaran: BarisAnggaran[]): Block[] {
  const kurang = DAFTAR_TRIWULAN.flatMap((triwulan) => {
    const kode = anggaran.filter(({ belum }) => belum.includes(triwulan)).map((satu) => satu.kode);
    return kode.length ? [`Realisasi ${formatTw(triwulan)} belum lengkap dilaporkan: ${kode.join(', ')}.`] : [];
  });
  return kurang.length ? [paragraph(kurang.join(' '))] : [];
}
