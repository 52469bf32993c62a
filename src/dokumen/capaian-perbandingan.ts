// A triwulan beside the one before it and the year before: what a quarterly evaluation asks for.
import type { Nilai, Triwulan } from '../domain/isi.generated.ts';
import type { Baris } from '../domain/kinerja.ts';
import { formatTw } from '../format.ts';
import { cell, paragraph, text } from '../markup/build.ts';
import type { Block, Cell } from '../markup/types.ts';
import { findBaris, findTriwulanSebelum, type IsiTren, kosongCell, persenOf, selisihCell } from './capaian-tren.ts';
import { capaianCell, nilaiCell } from './tabel-pengukuran.ts';

interface Periode {
  tahun: number;
  triwulan: Triwulan;
}

/** What there is to compare with. */
interface Pembanding {
  sebelum: Periode | undefined;
  lalu: (Nilai | undefined)[] | undefined; // by row; undefined where last year has no figure at all
}

interface Kolom {
  judul: string;
  isi(baris: Baris, index: number): Cell;
}

/** Columns without anything to compare with are left out, and a note says what is missing. */
export function composeTabelPerbandingan(isi: IsiTren): Block[] {
  const { kinerja, periode, baris } = isi;
  const pembanding = { sebelum: findTriwulanSebelum(kinerja, periode), lalu: findTahunLalu(isi) };
  const kolom = listKolom(isi, pembanding);
  return [
    {
      type: 'table',
      caption: text(nameTabel(periode, pembanding)),
      widths: [6, 30, ...kolom.map(() => 13)],
      head: [['No', 'Indikator Kinerja', ...kolom.map(({ judul }) => judul)].map((judul) => cell(judul))],
      body: baris.map((satu, index) => [
        cell(String(index + 1), { role: 'number' }),
        cell(`${satu.indikator.nama} (${satu.indikator.satuan})`, { role: 'label' }),
        ...kolom.map((milik) => milik.isi(satu, index)),
      ]),
    },
    composeCatatan(periode, pembanding),
  ];
}

function listKolom({ kinerja, periode }: IsiTren, { sebelum, lalu }: Pembanding): Kolom[] {
  const tw = formatTw(periode.triwulan);
  const realisasi: Kolom = { judul: `Realisasi ${tw}`, isi: (baris) => nilaiCell(baris.realisasi) };
  const capaian: Kolom = { judul: `Capaian ${tw}`, isi: (baris) => capaianCell(baris.capaian) };
  const setahun = lalu && [
    { judul: `Realisasi ${periode.tahun - 1}`, isi: (_: Baris, index: number) => nilaiCell(lalu[index]) },
  ];
  if (!sebelum) return [...(setahun ?? []), realisasi, capaian];
  const lama = (baris: Baris) => findBaris(kinerja, sebelum, baris.indikator.kode);
  const twSebelum = nameTriwulan(sebelum, periode);
  return [
    ...(setahun ?? []),
    { judul: `Realisasi ${twSebelum}`, isi: (baris) => nilaiCell(lama(baris)?.realisasi) },
    realisasi,
    { judul: `Capaian ${twSebelum}`, isi: (baris) => composeCapaian(lama(baris)) },
    capaian,
    { judul: 'Selisih (poin)', isi: (baris) => selisihCell(persenOf(lama(baris)?.capaian), persenOf(baris.capaian)) },
  ];
}

function composeCapaian(baris: Baris | undefined): Cell {
  return baris ? capaianCell(baris.capaian) : kosongCell();
}

function nameTabel(periode: Periode, { sebelum, lalu }: Pembanding): string {
  const ini = `${formatTw(periode.triwulan)} Tahun ${periode.tahun}`;
  const lain = [...(sebelum ? [nameTriwulan(sebelum, periode)] : []), ...(lalu ? [`Tahun ${periode.tahun - 1}`] : [])];
  return lain.length ? `Perbandingan ${ini} dengan ${lain.join(' dan ')}` : `Capaian ${ini}, belum ada pembanding`;
}

function nameTriwulan(lain: Periode, { tahun }: Periode): string {
  return lain.tahun === tahun ? formatTw(lain.triwulan) : `${formatTw(lain.triwulan)} ${lain.tahun}`;
}

/** What last year brought: the repository's own fourth triwulan of it, else the approved figures of capaian-lalu. */
function findTahunLalu({ kinerja, periode, baris }: IsiTren): Pembanding['lalu'] {
  const tahun = periode.tahun - 1;
  const lalu = kinerja.isi['capaian-lalu'].find(({ value }) => value.tahun === tahun)?.value;
  const nilai = baris.map(({ indikator: { kode } }) => {
    const sendiri = findBaris(kinerja, { tahun, triwulan: 4 }, kode);
    return sendiri?.sampai.realisasi ?? lalu?.capaian.find((satu) => satu.kode === kode)?.realisasi ?? undefined;
  });
  return nilai.some((satu) => satu !== undefined) ? nilai : undefined;
}

function composeCatatan({ tahun }: Periode, { sebelum, lalu }: Pembanding): Block {
  const kalimat = [
    lalu
      ? `Realisasi ${tahun - 1} adalah angka setahun.`
      : `Realisasi tahun ${tahun - 1} belum diisi pada capaian-lalu/${tahun - 1}.yaml.`,
    ...(sebelum ? [] : ['Data triwulan sebelumnya belum ada, jadi belum dapat dibandingkan.']),
  ];
  return paragraph(kalimat.join(' '));
}
