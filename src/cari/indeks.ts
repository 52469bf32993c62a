// What can be found, as the build writes it and the browser reads it: words and addresses, never a figure.

export const JENIS_CARI = [
  'Laman',
  'Sasaran',
  'Indikator',
  'Unit',
  'Program',
  'Perjanjian',
  'Pejabat',
  'Dokumen',
  'SOP',
  'Panduan',
  'Kode masalah',
] as const;

export type JenisCari = (typeof JENIS_CARI)[number];

/** One thing that can be found. */
export interface EntriCari {
  jenis: JenisCari;
  judul: string;
  jalur: string; // inside the site: "/indikator/IKU-1/"
  tempat: string; // what it belongs to: "Meningkatnya kualitas pelayanan"
  sebutan: string; // what people also call it
  teks: string;
  kode: string[]; // found exactly: "IKU-1", "TW 3 2024"
  bagian: BagianCari[]; // headings of a long page
  draf: boolean;
}

/** A heading; with its anchor where the page has one. */
export interface BagianCari {
  teks: string;
  jangkar?: string;
}

/** The file: what is empty is left out of it. Headings that many documents share stand there as they are; compression finds them. */
export interface BerkasIndeks {
  versi: 1;
  peringatan?: string; // "DATA CONTOH"
  entri: EntriBerkas[];
}

type EntriBerkas = Pick<EntriCari, 'jenis' | 'judul' | 'jalur'> & Partial<EntriCari>;

export function writeIndeks(entri: EntriCari[], peringatan: string | undefined): BerkasIndeks {
  return { versi: 1, ...(peringatan !== undefined && { peringatan }), entri: entri.map(writeEntri) };
}

function writeEntri({ jenis, judul, jalur, tempat, sebutan, teks, kode, bagian, draf }: EntriCari): EntriBerkas {
  return {
    jenis,
    judul,
    jalur,
    ...(tempat !== '' && { tempat }),
    ...(sebutan !== '' && { sebutan }),
    ...(teks !== '' && { teks }),
    ...(kode.length > 0 && { kode }),
    ...(bagian.length > 0 && { bagian }),
    ...(draf && { draf }),
  };
}

export function readIndeks({ entri }: BerkasIndeks): EntriCari[] {
  return entri.map((satu) => ({ tempat: '', sebutan: '', teks: '', kode: [], bagian: [], draf: false, ...satu }));
}
