// Efficiency of every sasaran, and the money of the whole year.
import type { BarisAnggaran } from '../domain/kinerja.ts';
import { formatAngka, KOSONG } from '../format.ts';
import { cell, paragraph, strong, text } from '../markup/build.ts';
import type { Block, Cell, Row } from '../markup/types.ts';
import { type BahanTahun, findTriwulanAkhir } from './bahan-tahun.ts';
import { bagian } from './bagian.ts';
import { bagianSasaran, formatMasa, persenCell } from './lkjip-angka.ts';
import { computeEfisiensiSasaran, type EfisiensiSasaran } from './lkjip-program.ts';
import { composeCatatan, rupiahCell } from './tabel-anggaran.ts';
import { sumAnggaran, type TotalAnggaran } from './total-anggaran.ts';

export const TABEL_EFISIENSI = bagianSasaran(
  'Capaian kinerja dibanding serapan anggaran programnya.',
  (bahan, sasaran) => {
    const baris = sasaran.map((satu) => computeEfisiensiSasaran(bahan, satu));
    const judul = [
      'Sasaran',
      'Rata-rata capaian',
      'Pagu (Rp)',
      'Realisasi (Rp)',
      'Serapan',
      'Tingkat efisiensi',
      'Keterangan',
    ];
    return [
      {
        type: 'table',
        caption: text(
          `Efisiensi penggunaan sumber daya ${formatMasa(bahan)}${sasaran.length === 1 ? `, sasaran ${sasaran[0]?.kode}` : ''}`,
        ),
        widths: [26, 11, 15, 15, 10, 11, 12],
        head: [judul.map((satu) => cell(satu))],
        body: baris.map(composeEfisiensi),
      },
      ...composeDasarEfisiensi(bahan),
    ];
  },
);

function composeEfisiensi({ sasaran, anggaran, tingkat, kelas }: EfisiensiSasaran): Row {
  return [
    cell(`${sasaran.kode} ${sasaran.uraian}`, { role: 'label' }),
    persenCell(sasaran.rataRata.persen),
    rupiahCell(anggaran.pagu),
    rupiahCell(anggaran.realisasiSampai),
    persenCell(anggaran.serapan),
    persenCell(tingkat),
    cell(kelas ?? KOSONG),
  ];
}

function composeDasarEfisiensi(bahan: BahanTahun): Block[] {
  const akhir = findTriwulanAkhir(bahan);
  const sela = `Tahun ${bahan.tahun} belum selesai: serapan dibanding pagu setahun, capaian dibanding target ${formatMasa(bahan)}. `;
  const rumus = `${akhir === undefined || akhir === 4 ? '' : sela}Tingkat efisiensi = 100 − serapan ÷ rata-rata capaian × 100.`;
  const efisiensi = bahan.aturan?.efisiensi;
  if (!efisiensi) return [paragraph(`${rumus} Aturan kecamatan tidak menetapkan golongan efisiensi.`)];
  const { sumber, ambang } = efisiensi;
  const batas = `Disebut efisien bila capaian melebihi serapan lebih dari ${formatAngka(ambang)} poin, cukup efisien bila selisihnya paling banyak ${formatAngka(ambang)} poin, dan tidak efisien bila capaian tertinggal lebih dari itu.`;
  const catatan = sumber.catatan === undefined ? '' : ` ${sumber.catatan.trim()}`;
  return [paragraph(`${rumus} ${batas} Sumber: ${sumber.nama}.${catatan}`)];
}

/** No | Program/Kegiatan/Sub Kegiatan | Anggaran | Realisasi | % | Sisa: parents in bold, the total last. */
export const TABEL_REALISASI_ANGGARAN = bagian<BahanTahun>(
  'Anggaran dan realisasi setahun, sampai dengan sub kegiatan.',
  composeRealisasiAnggaran,
);

function composeRealisasiAnggaran(bahan: BahanTahun): Block[] {
  const { anggaran } = bahan;
  if (!anggaran.length) return [paragraph(`Belum ada realisasi anggaran tahun ${bahan.tahun}.`)];
  const judul = ['No', 'Program / Kegiatan / Sub Kegiatan', 'Anggaran (Rp)', 'Realisasi (Rp)', '%', 'Sisa (Rp)'];
  return [
    {
      type: 'table',
      caption: text(`Realisasi anggaran ${formatMasa(bahan)}`),
      widths: [5, 43, 15, 15, 9, 15],
      head: [judul.map((satu) => cell(satu))],
      body: [...anggaran.map(composeBarisAnggaran), composeTotal(anggaran)],
    },
    ...composeCatatan(anggaran),
  ];
}

function composeBarisAnggaran(baris: BarisAnggaran, index: number, semua: BarisAnggaran[]): Row {
  const isInduk = semua.some(({ kode }) => kode.startsWith(`${baris.kode}.`));
  const nama = `${baris.kode} ${baris.nama}`;
  const label = cell(isInduk ? [strong(nama)] : text(nama), { role: 'label' });
  return [cell(String(index + 1), { role: 'number' }), label, ...composeUang(baris, 'number')];
}

function composeTotal(anggaran: BarisAnggaran[]): Row {
  return [cell('Jumlah', { role: 'total', colSpan: 2 }), ...composeUang(sumAnggaran(anggaran), 'total')];
}

function composeUang({ pagu, realisasiSampai, serapan }: TotalAnggaran, role: 'number' | 'total'): Cell[] {
  const sisa = pagu === undefined || realisasiSampai === undefined ? undefined : pagu - realisasiSampai;
  return [rupiahCell(pagu, role), rupiahCell(realisasiSampai, role), persenCell(serapan, role), rupiahCell(sisa, role)];
}
