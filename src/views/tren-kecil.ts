// Small multiples: per cent over the triwulan of a year, one small chart for each unit or indikator, all on one scale.
import { KOSONG } from '../format.ts';
import { type KataHitung, summarizeTerukur } from '../grafik/kalimat.ts';
import { composeSkalaKecil, describeKecil, drawKecil, type TitikKecil } from '../grafik/kecil.ts';
import type { GrafikKecilView } from './grafik.ts';

export interface ButirKecil {
  label: string;
  jalur: string | undefined;
  titik: TitikKecil[]; // the same triwulan in every butir
}

export interface IsiKecil {
  judul: string;
  kata: KataHitung; // `capai` is said of the last triwulan
  kepala: string; // of the column of names
  butir: ButirKecil[];
}

/** Nothing to draw without a figure. */
export function viewTrenKecil({ judul, kata, kepala, butir }: IsiKecil): GrafikKecilView | undefined {
  if (!butir.some(({ titik }) => titik.some(({ persen }) => persen !== undefined))) return undefined;
  const skala = composeSkalaKecil(butir.map(({ titik }) => titik));
  return {
    judul,
    kalimat: summarizeTerukur(butir.map(takeAkhir), kata),
    butir: butir.map(({ label, jalur, titik }) => ({
      label,
      jalur,
      svg: drawKecil(titik, skala, { judul: `${judul}: ${label}`, uraian: describeKecil(titik) }),
    })),
    tabel: {
      kepala: [kepala, ...(butir[0]?.titik ?? []).map(({ label }) => `TW ${label}`)],
      baris: butir.map(({ label, titik }) => ({ label, sel: titik.map(({ nilai }) => nilai) })),
    },
  };
}

function takeAkhir({ label, titik }: ButirKecil) {
  const { persen, nilai = KOSONG } = titik.at(-1) ?? {};
  return { label, persen, nilai, sampai: persen !== undefined && persen >= 100 };
}
