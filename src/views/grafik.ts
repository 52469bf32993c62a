/** A chart on a page: what it is of, one sentence, the drawing, and its figures as a table. */
export interface GrafikView {
  judul: string;
  kalimat: string;
  svg: string; // finished markup, with a name of its own for those who do not see it
  tabel: TabelGrafik | undefined; // absent where a table of the page beside it holds the same figures
}

export interface TabelGrafik {
  kepala: string[]; // the first is that of the row heads
  baris: { label: string; sel: string[] }[];
}

/** Small charts side by side on one scale, and one sentence for all. */
export interface GrafikKecilView {
  judul: string;
  kalimat: string;
  butir: { label: string; jalur: string | undefined; svg: string }[];
  tabel: TabelGrafik | undefined;
}
