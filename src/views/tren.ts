// Target and realisasi over triwulan or years, drawn by the same code as in the documents.
import type { Nilai } from '../domain/capaian.ts';
import { formatNilai, formatUkuran } from '../format.ts';
import { summarizeTren } from '../grafik/kalimat.ts';
import { RUPA_LAMAN } from '../grafik/rupa.ts';
import { describeTren, drawTren, type GrafikTren, type TitikTren } from '../grafik/tren.ts';
import type { GrafikView } from './grafik.ts';

export interface TitikNilai {
  label: string; // "TW I"
  target: Nilai | undefined;
  realisasi: Nilai | undefined;
}

export interface IsiTren {
  judul: string; // beside the chart
  nama: string; // of the indikator
  satuan: string;
  skala: string[] | undefined; // of a predikat, worst to best
  titik: TitikNilai[];
  bertabel: boolean; // no other table of the page holds these figures
}

/** A predikat is drawn at its place on `skala`, a range from bound to bound. */
export function viewTren({ judul, nama, satuan, skala, titik, bertabel }: IsiTren): GrafikView | undefined {
  const isSkala = titik.some(({ target, realisasi }) => [target, realisasi].some((satu) => typeof satu === 'string'));
  const grafik: GrafikTren = {
    titik: titik.map((satu) => toTitik(satu, skala ?? [])),
    satuan,
    ...(isSkala && skala ? { skala } : {}),
  };
  return drawGrafik(grafik, { judul, nama, tabel: bertabel ? composeTabel(titik, satuan) : undefined });
}

/** `pokok` is what the line is of, as its sentence begins. */
interface Sebutan {
  judul: string;
  nama: string;
  tabel: GrafikView['tabel'];
  pokok?: string;
}

/** Nothing to draw unless a realisasi is there. */
export function drawGrafik(grafik: GrafikTren, { judul, nama, tabel, pokok }: Sebutan): GrafikView | undefined {
  if (!grafik.titik.some(({ realisasi }) => realisasi !== undefined)) return undefined;
  return {
    judul,
    kalimat: summarizeTren(grafik, pokok),
    svg: drawTren(grafik, RUPA_LAMAN, { judul: `${judul}: ${nama}`, uraian: describeTren(grafik) }),
    tabel,
  };
}

function toTitik({ label, target, realisasi }: TitikNilai, skala: string[]): TitikTren {
  return {
    label,
    target: toPosisi(target, skala),
    realisasi: toPosisi(realisasi, skala),
    ...(Array.isArray(target) ? { rentang: target } : {}),
    kata: { ...toKata('target', target), ...toKata('realisasi', realisasi) },
  };
}

function toPosisi(nilai: Nilai | undefined, skala: string[]): number | undefined {
  if (nilai === undefined || typeof nilai === 'number') return nilai;
  if (Array.isArray(nilai)) return (nilai[0] + nilai[1]) / 2;
  const letak = skala.indexOf(nilai);
  return letak === -1 ? undefined : letak + 1;
}

/** Words where the place in the drawing is not the value itself. */
function toKata(isian: 'target' | 'realisasi', nilai: Nilai | undefined): TitikTren['kata'] {
  return nilai === undefined || typeof nilai === 'number' ? {} : { [isian]: formatNilai(nilai) };
}

function composeTabel(titik: TitikNilai[], satuan: string): GrafikView['tabel'] {
  return {
    kepala: ['Periode', 'Target', 'Realisasi'],
    baris: titik.map(({ label, target, realisasi }) => {
      return { label, sel: [formatUkuran(target, satuan), formatUkuran(realisasi, satuan)] };
    }),
  };
}
