// The whole quarter in one table: every indikator with target, realisasi, capaian, money, analisis and bukti.
import { computeSerapan, sumRupiah } from '../domain/anggaran.ts';
import type { Triwulan } from '../domain/isi.generated.ts';
import type { Isi } from '../domain/isi.ts';
import type { Baris, BarisAnggaran } from '../domain/kinerja.ts';
import { findProgram } from '../domain/lookup.ts';
import { formatAngka, formatPersen, formatPeriode, formatTw, KOSONG } from '../format.ts';
import { cell, cellOf, paragraph, text } from '../markup/build.ts';
import type { LinkBase } from '../markup/link.ts';
import type { Block, Cell, Row } from '../markup/types.ts';
import { numberBaris } from './baris-janji.ts';
import { buktiCell } from './tabel-analisis.ts';
import { capaianCell, nilaiCell, sasaranCell } from './tabel-pengukuran.ts';

export interface IsiLampiran {
  kinerja: { isi: Isi };
  periode: { tahun: number; triwulan: Triwulan };
  baris: Baris[];
  anggaran: BarisAnggaran[];
  laman: LinkBase;
}

/** Rupiah of what an indikator stands in; a sasaran has those of the programmes that name it. */
interface Uang {
  nama: string | undefined; // of the programmes, where the row itself does not say it
  pagu: number | undefined;
  realisasi: number | undefined; // sampai dengan this triwulan
}

/** Numbers that belong together share a cell, so that fifteen figures fit across one page. */
export function composeTabelLampiran(isi: IsiLampiran): Block[] {
  const { periode } = isi;
  const janji = numberBaris(isi.baris);
  if (!janji.length) return [paragraph('Tidak ada indikator pada triwulan ini.')];
  return [
    {
      type: 'table',
      caption: text(`Capaian kinerja dan anggaran semua indikator ${formatPeriode(periode)}`),
      widths: [9, 26, 26, 14, 14, 19, 18, 19, 18, 27, 26, 22, 22],
      head: [composeHead(periode)],
      body: janji.map(({ nomor, sasaran, baris }, index): Row => {
        const isAwal = janji[index - 1]?.sasaran !== sasaran;
        return [
          cell(String(nomor), { role: 'number' }),
          ...(isAwal ? [sasaranCell(janji, index)] : []),
          cell(`${baris.indikator.nama} (${baris.indikator.satuan})`, { role: 'label' }),
          nilaiCell(baris.targetTahun),
          nilaiCell(baris.target),
          nilaiCell(baris.realisasi),
          capaianCell(baris.capaian),
          nilaiCell(baris.sampai.realisasi),
          capaianCell(baris.sampai.capaian),
          ...(isAwal ? [samaTinggi(uangCell(findUang(isi, baris)), sasaranCell(janji, index))] : []),
          ...composeAnalisis(baris, isi.laman),
        ];
      }),
    },
  ];
}

/** One row of heads: spans in a head that is repeated on each page are drawn over the rows below by some office programs. */
function composeHead({ tahun, triwulan }: IsiLampiran['periode']): Row {
  const tw = formatTw(triwulan);
  const judul = [
    'No',
    'Sasaran / Program / Kegiatan',
    'Indikator Kinerja',
    `Target ${tahun}`,
    `Target ${tw}`,
    `Realisasi ${tw}`,
    `Capaian ${tw}`,
    `Realisasi s.d. ${tw}`,
    `Capaian s.d. ${tw}`,
    'Anggaran (Rp)',
    'Faktor Pendorong / Penghambat',
    'Rencana Tindak Lanjut',
    'Bukti Dukung',
  ];
  return judul.map((satu) => cell(satu));
}

function findUang({ kinerja: { isi }, anggaran, periode }: IsiLampiran, { indikator }: Baris): Uang {
  if (indikator.level !== 'sasaran') {
    const node = anggaran.find(({ kode }) => kode === indikator.induk.kode);
    return { nama: undefined, pagu: node?.pagu, realisasi: node?.realisasiSampai };
  }
  const program = findProgram(isi, periode.tahun)?.value.program ?? [];
  const kode = program.filter(({ sasaran }) => sasaran === indikator.induk.kode).map((satu) => satu.kode);
  const milik = anggaran.filter((satu) => kode.includes(satu.kode));
  return {
    nama: milik.length ? milik.map(({ nama }) => nama).join('; ') : undefined,
    pagu: sumRupiah(milik.map(({ pagu }) => pagu)),
    realisasi: sumRupiah(milik.map(({ realisasiSampai }) => realisasiSampai)),
  };
}

function uangCell({ nama, pagu, realisasi }: Uang): Cell {
  if (pagu === undefined && realisasi === undefined) return cell(KOSONG, { tone: 'belum-ada' });
  const serapan = computeSerapan(pagu, realisasi);
  return cellOf([
    ...(nama === undefined ? [] : [paragraph(`Program: ${nama}`)]),
    paragraph(`Pagu ${pagu === undefined ? KOSONG : formatAngka(pagu)}`),
    paragraph(`Realisasi ${realisasi === undefined ? KOSONG : formatAngka(realisasi)}`),
    paragraph(`Serapan ${serapan === undefined ? KOSONG : formatPersen(serapan)}`),
  ]);
}

function samaTinggi(isi: Cell, { rowSpan }: Cell): Cell {
  return rowSpan === undefined ? isi : { ...isi, rowSpan };
}

function composeAnalisis({ analisis, bukti }: Baris, laman: LinkBase): Cell[] {
  const { pendorong, penghambat, tindak_lanjut } = analisis ?? {};
  const faktor = [
    ...(pendorong === undefined ? [] : [paragraph(`Pendorong: ${pendorong}`)]),
    ...(penghambat === undefined ? [] : [paragraph(`Penghambat: ${penghambat}`)]),
  ];
  return [faktor.length ? cellOf(faktor) : cell(KOSONG), cell(tindak_lanjut ?? KOSONG), buktiCell(bukti, laman)];
}
