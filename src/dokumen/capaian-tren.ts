// A capaian beside those of the earlier triwulan of the year.
import { roundHalfUp, toDesimal } from '../domain/angka.ts';
import type { Capaian } from '../domain/capaian.ts';
import type { Triwulan } from '../domain/isi.generated.ts';
import type { Baris, Kinerja } from '../domain/kinerja.ts';
import { type AturanBerlaku, DAFTAR_TRIWULAN } from '../domain/lookup.ts';
import { formatAngka, formatPersen, formatTw, KOSONG } from '../format.ts';
import { cell, paragraph, text } from '../markup/build.ts';
import type { Block, Cell, Row } from '../markup/types.ts';
import { computeRataRataBaris, numberBaris } from './baris-janji.ts';
import { capaianCell } from './tabel-pengukuran.ts';

export interface IsiTren {
  kinerja: Pick<Kinerja, 'baris' | 'isi' | 'periode'>;
  periode: { tahun: number; triwulan: Triwulan };
  baris: Baris[]; // of this triwulan, those to compare
  aturan: AturanBerlaku | undefined;
}

/** The capaian of each triwulan of the year so far, and by how many points the last one differs from the one before. */
export function composeTabelTren(isi: IsiTren): Block[] {
  const { tahun, triwulan } = isi.periode;
  const sampai = DAFTAR_TRIWULAN.filter((satu) => satu <= triwulan);
  const judul = ['No', 'Indikator Kinerja', ...sampai.map(formatTw), ...(triwulan > 1 ? ['Perubahan (poin)'] : [])];
  const rataRata = sampai.map((satu) => computeRataRataTriwulan(isi, satu));
  return [
    {
      type: 'table',
      caption: text(
        `Perkembangan capaian ${formatTw(1)}${triwulan > 1 ? `–${formatTw(triwulan)}` : ''} Tahun ${tahun}`,
      ),
      widths: [5, 43, ...sampai.map(() => 13), ...(triwulan > 1 ? [13] : [])],
      head: [judul.map((satu) => cell(satu))],
      body: [...isi.baris.map((baris, index) => composeRowTren(isi, baris, index)), composeRataRataTren(rataRata)],
    },
    ...composeCatatanRataRata(rataRata),
  ];
}

function composeRowTren({ kinerja }: IsiTren, baris: Baris, index: number): Row {
  const deret = DAFTAR_TRIWULAN.filter((satu) => satu < baris.triwulan).map((triwulan) =>
    findBaris(kinerja, { tahun: baris.tahun, triwulan }, baris.indikator.kode),
  );
  const sebelum = deret.at(-1);
  return [
    cell(String(index + 1), { role: 'number' }),
    cell(baris.indikator.nama, { role: 'label' }),
    ...deret.map((satu) => (satu ? capaianCell(satu.capaian) : kosongCell())),
    capaianCell(baris.capaian),
    ...(baris.triwulan > 1 ? [selisihCell(persenOf(sebelum?.capaian), persenOf(baris.capaian))] : []),
  ];
}

interface RataRataTriwulan {
  triwulan: Triwulan;
  persen: string | undefined;
  semua: number; // indikator of the table
  dihitung: string[]; // kode of those with a capaian in this triwulan
}

function computeRataRataTriwulan({ kinerja, baris, aturan, periode }: IsiTren, triwulan: Triwulan): RataRataTriwulan {
  const deret = baris.flatMap(({ indikator }) => findBaris(kinerja, { ...periode, triwulan }, indikator.kode) ?? []);
  const dihitung = deret.filter(({ capaian }) => persenOf(capaian) !== undefined);
  return {
    triwulan,
    persen: computeRataRataBaris({ baris: numberBaris(deret), aturan }, 'triwulan').persen,
    semua: baris.length,
    dihitung: dihitung.map(({ indikator }) => indikator.kode),
  };
}

/** Means of different indikator are not held against each other: the difference would say nothing of the work. */
function composeRataRataTren(rataRata: RataRataTriwulan[]): Row {
  const [sebelum, kini] = [rataRata.at(-2), rataRata.at(-1)];
  const isSebanding = sebelum?.dihitung.join() === kini?.dihitung.join();
  const selisih = selisihCell(isSebanding ? sebelum?.persen : undefined, kini?.persen, 'total');
  return [
    cell('Rata-rata capaian', { role: 'total', colSpan: 2 }),
    ...rataRata.map(({ persen }) => cell(persen === undefined ? KOSONG : formatPersen(persen), { role: 'total' })),
    ...(rataRata.length > 1 ? [selisih] : []),
  ];
}

function composeCatatanRataRata(rataRata: RataRataTriwulan[]): Block[] {
  const sebagian = rataRata.filter(({ dihitung, semua }) => dihitung.length > 0 && dihitung.length < semua);
  if (!sebagian.length) return [];
  const hitungan = sebagian.map(
    ({ triwulan, dihitung, semua }) => `${formatTw(triwulan)} dari ${dihitung.length} di antara ${semua} indikator`,
  );
  return [paragraph(`Rata-rata dihitung dari indikator yang mempunyai capaian: ${hitungan.join('; ')}.`)];
}

/** The triwulan before, of this year or the year before, where the repository has it. */
export function findTriwulanSebelum(
  { periode: semua }: Pick<Kinerja, 'periode'>,
  { tahun, triwulan }: { tahun: number; triwulan: Triwulan },
): { tahun: number; triwulan: Triwulan } | undefined {
  const [sebelumnya] = DAFTAR_TRIWULAN.filter((satu) => satu === triwulan - 1);
  const cari = sebelumnya === undefined ? { tahun: tahun - 1, triwulan: 4 } : { tahun, triwulan: sebelumnya };
  return semua.find((satu) => satu.tahun === cari.tahun && satu.triwulan === cari.triwulan);
}

/** The row of an indikator in another triwulan, where the repository has it. */
export function findBaris(
  { baris }: Pick<Kinerja, 'baris'>,
  { tahun, triwulan }: { tahun: number; triwulan: Triwulan },
  kode: string,
): Baris | undefined {
  return baris.find((satu) => satu.tahun === tahun && satu.triwulan === triwulan && satu.indikator.kode === kode);
}

export function persenOf(capaian: Capaian | undefined): string | undefined {
  return capaian && 'persen' in capaian ? capaian.persen : undefined;
}

export function kosongCell(): Cell {
  return cell(KOSONG, { role: 'number', tone: 'belum-ada' });
}

/** "+3,25", "−1,20", "0,00": points of per cent, exact. */
export function selisihCell(
  dari: string | undefined,
  ke: string | undefined,
  role: 'number' | 'total' = 'number',
): Cell {
  if (dari === undefined || ke === undefined) return cell(KOSONG, { role, tone: 'belum-ada' });
  const selisih = toDesimal(ke).minus(toDesimal(dari));
  const tanda = selisih.isZero() ? '' : selisih.isNegative() ? '−' : '+';
  return cell(`${tanda}${formatAngka(roundHalfUp(selisih.abs(), 2))}`, { role });
}
