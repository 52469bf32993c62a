// Why a sasaran was reached or not, what was done about it, and which programs it rests on.
import type { Baris } from '../domain/kinerja.ts';
import { formatTw, KOSONG } from '../format.ts';
import { cell, paragraph, text } from '../markup/build.ts';
import type { Row } from '../markup/types.ts';
import type { BahanTahun } from './bahan-tahun.ts';
import { bagianSasaran, formatMasa } from './lkjip-angka.ts';
import { type IkuTahun, measureBaris, type SasaranTahun } from './lkjip-sasaran.ts';
import { listProgramSasaran } from './lkjip-program.ts';
import { capaianCell, nilaiCell } from './tabel-pengukuran.ts';

/** Of every triwulan: an analysis is written where the figure is. */
export const TABEL_ANALISIS_TAHUN = bagianSasaran(
  'Pendorong, penghambat, dan tindak lanjut dari keempat triwulan.',
  (bahan, sasaran) => {
    const baris = sasaran.flatMap(({ iku }) => iku.flatMap(listAnalisis));
    if (!baris.length) {
      return [paragraph(`Belum diisi: tidak ada analisis dalam kinerja/${bahan.tahun}/tw1–tw4/seksi/*.yaml.`)];
    }
    const judul = ['Indikator Kinerja', 'TW', 'Faktor Pendorong', 'Faktor Penghambat', 'Tindak Lanjut'];
    return [
      {
        type: 'table',
        caption: text(`Penyebab keberhasilan atau kegagalan dan solusi, ${sebut(sasaran)} tahun ${bahan.tahun}`),
        widths: [22, 8, 23, 23, 24],
        head: [judul.map((satu) => cell(satu))],
        body: baris,
      },
    ];
  },
);

function listAnalisis({ indikator, baris }: IkuTahun): Row[] {
  return baris.flatMap(({ triwulan, analisis }): Row[] => {
    if (!analisis) return [];
    const { pendorong, penghambat, tindak_lanjut } = analisis;
    const isi = [pendorong, penghambat, tindak_lanjut].map((teks) => cell(teks ?? KOSONG));
    return [[cell(indikator.nama, { role: 'label' }), cell(formatTw(triwulan)), ...isi]];
  });
}

/** Program and kegiatan of the sasaran; sub kegiatan stand in the annex. */
export const TABEL_PROGRAM_PENDUKUNG = bagianSasaran(
  'Program dan kegiatan yang menunjang sasaran, dengan kinerjanya.',
  (bahan, sasaran) => {
    const { kode, baris } = listPendukung(bahan, sasaran);
    if (!kode.length)
      return [paragraph(`Belum diisi: tidak ada program untuk ${sebut(sasaran)} dalam program/${bahan.tahun}.yaml.`)];
    if (!baris.length) return [paragraph(`Belum ada pengukuran program ${kode.join(', ')} tahun ${bahan.tahun}.`)];
    const judul = [
      'Program / Kegiatan',
      'Indikator Kinerja',
      'Satuan',
      `Target ${formatMasa(bahan)}`,
      `Realisasi ${formatMasa(bahan)}`,
      'Capaian',
    ];
    return [
      {
        type: 'table',
        caption: text(`Program dan kegiatan yang menunjang ${sebut(sasaran)} ${formatMasa(bahan)}`),
        widths: [28, 30, 10, 10, 11, 11],
        head: [judul.map((satu) => cell(satu))],
        body: baris.map(composeBaris),
      },
      ...composeKesimpulan(bahan, baris),
    ];
  },
);

function listPendukung(bahan: BahanTahun, sasaran: SasaranTahun[]): { kode: string[]; baris: Baris[] } {
  const kode = sasaran.flatMap((satu) => listProgramSasaran(bahan, satu.kode)).map((satu) => satu.kode);
  const baris = bahan.baris.filter(
    ({ indikator: { level, kodeProgram } }) =>
      (level === 'program' || level === 'kegiatan') && kodeProgram !== undefined && kode.includes(kodeProgram),
  );
  return { kode, baris };
}

function composeBaris(baris: Baris): Row {
  const { indikator } = baris;
  const { target, realisasi, capaian } = measureBaris(baris);
  return [
    cell(`${indikator.induk.kode} ${indikator.induk.nama}`, { role: 'label' }),
    cell(indikator.nama),
    cell(indikator.satuan),
    nilaiCell(target),
    nilaiCell(realisasi),
    capaianCell(capaian),
  ];
}

function composeKesimpulan(bahan: BahanTahun, baris: Baris[]) {
  const status = baris.map((satu) => measureBaris(satu).capaian.status);
  const [tercapai, tidak] = (['tercapai', 'tidak-tercapai'] as const).map(
    (satu) => status.filter((lain) => lain === satu).length,
  );
  const sisa = baris.length - (tercapai ?? 0) - (tidak ?? 0);
  const belum = sisa > 0 ? `, dan ${sisa} belum dapat dihitung` : '';
  return [
    paragraph(
      `Dari ${baris.length} indikator program dan kegiatan ${formatMasa(bahan)}, ${tercapai} mencapai target, ${tidak} tidak mencapai target${belum}.`,
    ),
  ];
}

function sebut(sasaran: SasaranTahun[]): string {
  const [satu] = sasaran;
  return satu && sasaran.length === 1 ? `sasaran ${satu.kode}` : 'seluruh sasaran';
}
