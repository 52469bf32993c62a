// The annex: every indikator of the year with its four triwulan.
import type { Baris } from '../domain/kinerja.ts';
import { DAFTAR_TRIWULAN, findUnit } from '../domain/lookup.ts';
import { formatTw } from '../format.ts';
import { cell, paragraph, text } from '../markup/build.ts';
import type { Row } from '../markup/types.ts';
import { bagian } from './bagian.ts';
import type { BahanTahun } from './bahan-tahun.ts';
import { formatMasa } from './lkjip-angka.ts';
import { measureBaris } from './lkjip-sasaran.ts';
import { capaianCell, nilaiCell } from './tabel-pengukuran.ts';

export const TABEL_SELURUH_INDIKATOR = bagian<BahanTahun>(
  'Semua indikator tahun itu dengan realisasi tiap triwulan.',
  (bahan) => {
    if (!bahan.baris.length) return [paragraph(`Belum ada pengukuran tahun ${bahan.tahun}.`)];
    const kode = ['No', 'Kode', 'Indikator Kinerja', 'Satuan', 'Target'];
    const realisasi = [...DAFTAR_TRIWULAN.map(formatTw), formatMasa(bahan), 'Capaian', 'Penanggung jawab'];
    return [
      {
        type: 'table',
        caption: text(`Target, realisasi, dan capaian seluruh indikator ${formatMasa(bahan)}`),
        widths: [4, 12, 25, 8, 7, 6, 6, 6, 6, 8, 8, 13],
        head: [[...kode, ...realisasi].map((judul) => cell(judul))],
        body: composeBody(bahan),
      },
    ];
  },
);

function composeBody({ kinerja, tahun, baris }: BahanTahun): Row[] {
  const semua = new Map<string, Baris[]>();
  for (const satu of kinerja.baris.filter((lain) => lain.tahun === tahun)) {
    semua.set(satu.indikator.kode, [...(semua.get(satu.indikator.kode) ?? []), satu]);
  }
  return baris.map((satu, index) => {
    const { indikator, targetTahun } = satu;
    const { realisasi, capaian } = measureBaris(satu);
    const triwulan = semua.get(indikator.kode) ?? [];
    return [
      cell(String(index + 1), { role: 'number' }),
      cell(indikator.kode),
      cell(indikator.nama, { role: 'label' }),
      cell(indikator.satuan),
      nilaiCell(targetTahun),
      ...DAFTAR_TRIWULAN.map((tw) => nilaiCell(triwulan.find((lain) => lain.triwulan === tw)?.realisasi)),
      nilaiCell(realisasi),
      capaianCell(capaian),
      cell(findUnit(kinerja.isi, indikator.unit)?.nama ?? indikator.unit),
    ];
  });
}
