// Evaluasi IKU: whether each indikator was measured as its definition asks, and what it showed.
import { cell, paragraph, text } from '../markup/build.ts';
import type { Block, Row } from '../markup/types.ts';
import { KOSONG } from '../format.ts';
import { bagian, type DaftarBagian } from './bagian.ts';
import type { BahanTahun } from './bahan-tahun.ts';
import { composeCatatanIku, describeMasa } from './lkjip-angka.ts';
import type { IkuTahun } from './lkjip-sasaran.ts';
import { capaianCell, nilaiCell } from './tabel-pengukuran.ts';

export const BAGIAN_EVALUASI_IKU: DaftarBagian<BahanTahun> = {
  'tabel evaluasi-iku': bagian(
    'Tiap IKU: target, realisasi, capaian, kategori, dan kelengkapan pengukurannya (triwulan, bukti dukung).',
    composeTabelEvaluasiIku,
  ),
};

function composeTabelEvaluasiIku(bahan: BahanTahun): Block[] {
  const iku = bahan.sasaran.flatMap((satu) => satu.iku);
  if (!iku.length) return [paragraph(`Belum ada Renstra dengan target IKU yang mencakup tahun ${bahan.tahun}.`)];
  const judul = [
    'No',
    'Indikator Kinerja Utama',
    'Satuan',
    'Target',
    'Realisasi',
    'Capaian',
    'Kategori',
    'Triwulan dilaporkan',
    'Bukti dukung',
  ];
  return [
    {
      type: 'table',
      caption: text(`Evaluasi IKU ${describeMasa(bahan)}`),
      widths: [4, 34, 10, 10, 10, 10, 12, 11, 10],
      head: [judul.map((satu) => cell(satu))],
      body: iku.map((satu) => composeBaris(bahan, satu)),
    },
    ...composeCatatanIku(iku),
  ];
}

function composeBaris({ periode }: BahanTahun, { nomor, indikator, kini, baris }: IkuTahun): Row {
  const dilaporkan = baris.filter(({ realisasi }) => realisasi !== undefined);
  const bukti = dilaporkan.reduce((jumlah, satu) => jumlah + satu.bukti.length, 0);
  return [
    cell(String(nomor), { role: 'number' }),
    cell(indikator.nama, { role: 'label' }),
    cell(indikator.satuan),
    nilaiCell(kini.target),
    nilaiCell(kini.realisasi),
    capaianCell(kini.capaian),
    cell(kini.kategori ?? KOSONG),
    cell(`${dilaporkan.length} dari ${periode.length}`),
    cell(`${bukti} bukti`),
  ];
}
