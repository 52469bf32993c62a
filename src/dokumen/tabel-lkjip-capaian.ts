// The comparisons that PermenPANRB 53/2014 asks of every sasaran: with the target, with earlier years, with the renstra.
import type { Nilai } from '../domain/capaian.ts';
import { formatPersen, formatTw, formatUkuran, KOSONG } from '../format.ts';
import { cell, list, paragraph, text } from '../markup/build.ts';
import type { Cell, Row } from '../markup/types.ts';
import { type BahanTahun, findTriwulanAkhir } from './bahan-tahun.ts';
import { bagianSasaran, composeCatatanIku, formatMasa, persenCell } from './lkjip-angka.ts';
import {
  computeKemajuan,
  computeRataRataIku,
  type IkuTahun,
  isBelumSetahun,
  type SasaranTahun,
} from './lkjip-sasaran.ts';
import { capitalize, groupNomor } from './nomor.ts';
import { capaianCell, nilaiCell } from './tabel-pengukuran.ts';

export const TABEL_TARGET_REALISASI = bagianSasaran(
  'Target, realisasi, dan capaian IKU tahun itu.',
  (bahan, sasaran) => {
    const iku = sasaran.flatMap((satu) => satu.iku);
    if (!iku.length) return [paragraph(`Renstra tidak memuat IKU untuk tahun ${bahan.tahun}.`)];
    const akhir = findTriwulanAkhir(bahan);
    const berjalan = akhir === undefined || akhir === 4 ? [] : [`Target s.d. ${formatTw(akhir)}`];
    const judul = ['No', 'Indikator Kinerja', 'Satuan', `Target ${bahan.tahun}`, ...berjalan];
    const ukuran = [`Realisasi ${formatMasa(bahan)}`, 'Capaian', 'Kategori'];
    return [
      {
        type: 'table',
        caption: text(`Target, realisasi, dan capaian ${sebut(bahan, sasaran)} ${formatMasa(bahan)}`),
        widths: [5, 26, 9, 9, ...berjalan.map(() => 9), 10, 10, 12],
        head: [[...judul, ...ukuran].map((satu) => cell(satu))],
        body: [
          ...iku.map((satu) => composeBarisTarget(satu, berjalan.length > 0)),
          composeRataRata(bahan, iku, berjalan),
        ],
      },
      ...composeCatatanIku(iku),
    ];
  },
);

function composeBarisTarget({ nomor, indikator, targetTahun, kini }: IkuTahun, isBerjalan: boolean): Row {
  return [
    cell(String(nomor), { role: 'number' }),
    cell(indikator.nama, { role: 'label' }),
    cell(indikator.satuan),
    nilaiCell(targetTahun),
    ...(isBerjalan ? [nilaiCell(kini.target)] : []),
    nilaiCell(kini.realisasi),
    capaianCell(kini.capaian),
    cell(kini.kategori ?? KOSONG),
  ];
}

function composeRataRata({ aturan }: BahanTahun, iku: IkuTahun[], berjalan: string[]): Row {
  const { rataRata, kategori } = computeRataRataIku(iku, aturan);
  return [
    cell('Rata-rata capaian', { role: 'total', colSpan: 5 + berjalan.length }),
    persenCell(rataRata.persen, 'total'),
    cell(kategori ?? KOSONG, { role: 'total' }),
  ];
}

const TAHUN_PEMBANDING = 3; // before this one: more would not fit on an upright page

export const TABEL_ANTAR_TAHUN = bagianSasaran(
  'Realisasi dan capaian dibanding tahun-tahun sebelumnya.',
  (bahan, sasaran) => {
    const iku = sasaran.flatMap((satu) => satu.iku);
    const tahun = [...new Set(iku.flatMap(({ lalu }) => lalu.map((satu) => satu.tahun)))]
      .sort()
      .slice(-TAHUN_PEMBANDING);
    if (!iku.length || !tahun.length)
      return [paragraph(`Belum ada angka tahun sebelum ${bahan.tahun} untuk dibandingkan.`)];
    const semua = [...tahun, bahan.tahun];
    return [
      {
        type: 'table',
        caption: text(`Perbandingan realisasi dan capaian ${sebut(bahan, sasaran)} tahun ${semua[0]}–${bahan.tahun}`),
        widths: [5, 26, ...semua.flatMap(() => [9, 9])],
        head: composeHeadTahun(bahan, tahun),
        body: iku.map((satu) => composeBarisTahun(satu, semua)),
      },
      list(
        false,
        iku.map((satu) => `${satu.indikator.nama}: ${describePerubahan(bahan, satu)}.`),
      ),
    ];
  },
);

function composeHeadTahun(bahan: BahanTahun, tahun: number[]): Row[] {
  const masa = [...tahun.map(String), formatMasa(bahan)];
  return [
    [
      ...['No', 'Indikator Kinerja (satuan)'].map((judul) => cell(judul, { rowSpan: 2 })),
      ...masa.map((satu) => cell(satu, { colSpan: 2 })),
    ],
    masa.flatMap(() => [cell('Realisasi'), cell('Capaian')]),
  ];
}

function composeBarisTahun({ nomor, indikator, kini, lalu }: IkuTahun, tahun: number[]): Row {
  const angka = tahun.map((satu) => [kini, ...lalu].find((lain) => lain.tahun === satu));
  return [
    cell(String(nomor), { role: 'number' }),
    cell(`${indikator.nama} (${indikator.satuan})`, { role: 'label' }),
    ...angka.flatMap((satu): Cell[] => [
      nilaiCell(satu?.realisasi),
      satu ? capaianCell(satu.capaian) : persenCell(undefined),
    ]),
  ];
}

/** "naik dari 82,5 (2023) menjadi 83,06 (2024)". */
function describePerubahan(bahan: BahanTahun, iku: IkuTahun): string {
  const { indikator, kini, lalu } = iku;
  const { satuan } = indikator;
  const pembanding = lalu.findLast(({ realisasi }) => realisasi !== undefined);
  const [baru, lama] = [kini.realisasi, pembanding?.realisasi];
  if (!pembanding || lama === undefined) return 'belum ada realisasi tahun sebelumnya';
  if (baru === undefined) return `realisasi ${bahan.tahun} belum dilaporkan`;
  const dari = `${formatUkuran(lama, satuan)} (${pembanding.tahun})`;
  if (isBelumSetahun(iku)) return `${dari}; ${formatUkuran(baru, satuan)} (${formatMasa(bahan)}, belum setahun penuh)`;
  const arah = findArah(toPeringkat(indikator, lama), toPeringkat(indikator, baru));
  if (arah === 'tetap') return `tetap ${dari}`;
  return `${arah} dari ${dari} menjadi ${formatUkuran(baru, satuan)} (${formatMasa(bahan)})`;
}

/** A predikat counts by its place on the scale. */
function toPeringkat({ aturan }: IkuTahun['indikator'], nilai: Nilai): Nilai {
  const letak = typeof nilai === 'string' ? (aturan.skala ?? []).indexOf(nilai) : -1;
  return letak === -1 ? nilai : letak;
}

function findArah(lama: Nilai, baru: Nilai): string {
  if (String(lama) === String(baru)) return 'tetap';
  if (typeof lama !== 'number' || typeof baru !== 'number') return 'berubah';
  return baru > lama ? 'naik' : 'turun';
}

export const TABEL_KEMAJUAN_RENSTRA = bagianSasaran('Realisasi dibanding target akhir Renstra.', (bahan, sasaran) => {
  const iku = sasaran.flatMap((satu) => satu.iku);
  const akhir = bahan.renstra?.selesai;
  if (!iku.length || akhir === undefined) return [paragraph(`Belum ada Renstra yang mencakup tahun ${bahan.tahun}.`)];
  const judul = [
    'No',
    'Indikator Kinerja',
    'Satuan',
    `Realisasi ${formatMasa(bahan)}`,
    `Target akhir Renstra (${akhir})`,
  ];
  return [
    {
      type: 'table',
      caption: text(`Kemajuan ${sebut(bahan, sasaran)} terhadap target akhir Renstra ${akhir}`),
      widths: [5, 34, 12, 13, 14, 14],
      head: [[...judul, 'Tingkat kemajuan'].map((satu) => cell(satu))],
      body: iku.map(composeBarisKemajuan),
    },
    paragraph(
      `Tingkat kemajuan dihitung dengan rumus capaian yang sama, dengan target tahun ${akhir} sebagai pembanding.${describeBelumSetahun(iku)}`,
    ),
  ];
});

/** " Nomor 5: kemajuan belum dihitung, …." after the note of a table, or nothing. */
export function describeBelumSetahun(iku: IkuTahun[]): string {
  const belum = groupNomor(iku, (satu) =>
    isBelumSetahun(satu) ? 'kemajuan belum dihitung, karena realisasinya belum setahun penuh' : undefined,
  );
  return belum.length ? ` ${capitalize(belum.join('; '))}.` : '';
}

/** Of part of a year there is no progress to the end of the plan yet. */
export function kemajuanCell(iku: IkuTahun): Cell {
  return isBelumSetahun(iku) ? persenCell(undefined) : capaianCell(computeKemajuan(iku));
}

function composeBarisKemajuan(iku: IkuTahun): Row {
  const { nomor, indikator, kini, akhirRenstra } = iku;
  return [
    cell(String(nomor), { role: 'number' }),
    cell(indikator.nama, { role: 'label' }),
    cell(indikator.satuan),
    nilaiCell(kini.realisasi),
    nilaiCell(akhirRenstra?.target),
    kemajuanCell(iku),
  ];
}

/** "sasaran S-1", or "IKU" where the table is of all of them. */
function sebut({ sasaran: semua }: BahanTahun, sasaran: SasaranTahun[]): string {
  const [satu] = sasaran;
  return satu && sasaran.length < semua.length ? `sasaran ${satu.kode}` : 'indikator kinerja utama';
}

/** The working of every IKU of the year, as it is checked by hand: "83,5 ÷ 82 × 100 = 101,83%". */
export const DAFTAR_PERHITUNGAN = bagianSasaran('Perhitungan capaian tiap IKU.', (_, sasaran) => {
  const butir = sasaran.flatMap(({ iku }) =>
    iku.map(({ indikator, kini: { capaian } }) => {
      if ('alasan' in capaian) return `${indikator.nama}: belum dapat dihitung.`;
      const { rumus, mentah, persen } = capaian;
      const diakui = mentah === persen ? '' : `, diakui ${formatPersen(persen)}`;
      return `${indikator.nama}: ${rumus} = ${formatPersen(mentah)}${diakui}.`;
    }),
  );
  return butir.length ? [list(false, butir)] : [];
});
