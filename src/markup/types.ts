/** A document of the office, before anyone knows whether it becomes a page, a PDF or a Word file. */
export interface Dokumen {
  id: string; // also its file name: "laporan-pengukuran-perkin-2024-tw1-camat"
  judul: string;
  perihal: string; // one sentence for lists and document properties
  instansi: string; // the office, for running headers and document properties
  draf: boolean; // not yet approved: every page is watermarked
  contoh: boolean; // illustrative figures: every page says DATA CONTOH
  kop: string[]; // letterhead, the last line is the office; empty where the form has its own (SOP)
  alamat: string | undefined; // one line under the letterhead
  lambang?: Lambang; // beside the letterhead, and on a cover
  kertas: Kertas;
  sections: Section[];
}

/** The office's emblem, as its file holds it; width and height in pixels of the file. */
export interface Lambang {
  bytes: Uint8Array;
  jenis: 'png' | 'jpg';
  lebar: number;
  tinggi: number;
  alt: string;
}

/** Paper and margins as the office sets them; millimetres. */
export interface Kertas {
  ukuran: 'A4' | 'F4';
  huruf: string;
  ukuranHuruf: number; // points
  margin: { atas: number; kanan: number; bawah: number; kiri: number };
}

/** Pages of one orientation. Word needs a section for it, print CSS a named page. */
export interface Section {
  orientation: 'portrait' | 'landscape';
  blocks: Block[];
}

export type Block =
  | Heading
  | { type: 'paragraph'; text: Inline[] }
  | { type: 'list'; ordered: boolean; start?: number; items: Block[][] }
  | Table
  | Figure
  | { type: 'signatures'; parties: Party[]; paraf?: string[] } // paraf: jabatan that initial the document before it is signed
  | BaganAlir
  | { type: 'daftar'; isi: 'bab' | 'tabel' | 'gambar' } // contents, tables, figures; entries are outline.ts's, pages each writer's
  | { type: 'sampul'; judul: Inline[]; kaki: Inline[] } // a cover: the sheet is its own
  | { type: 'kode-periksa'; kode: string; alamat: string } // printed as a QR code that leads to the document's record
  | { type: 'pageBreak' };

/** `nomor` as printed before the words: "BAB I", "A.", "1.", "a."; none on a heading without number, such as Kata Pengantar. */
export interface Heading {
  type: 'heading';
  level: 1 | 2 | 3 | 4;
  nomor?: string;
  id?: string; // of this document alone; links and contents lead to it
  text: Inline[];
}

export interface Figure {
  type: 'figure';
  id?: string;
  nomor?: number; // of all figures of the document: "Gambar 2."
  svg: string;
  alt: string;
  caption: Inline[];
}

export interface Table {
  type: 'table';
  id?: string;
  nomor?: number; // of all tables with a caption: "Tabel 3."
  purpose?: 'identitas'; // names and values of what the document is about: "Nama : …"
  caption?: Inline[];
  widths: number[]; // one per column, as shares of the whole: [1, 4, 2]
  head: Row[];
  body: Row[];
}

export type Row = Cell[];

/** `role` and `tone` say what a cell means. How that looks is for each writer to decide, in one table. */
export interface Cell {
  blocks: Block[];
  role?: 'number' | 'total' | 'label' | 'title'; // label: names its row; title: names the whole table, as a kop in it does
  tone?: 'tercapai' | 'tidak-tercapai' | 'belum-ada';
  colSpan?: number;
  rowSpan?: number;
}

export type Inline =
  | { type: 'text'; text: string }
  | { type: 'strong' | 'emphasis'; text: Inline[] }
  | { type: 'link'; href: string; text: Inline[] } // https or mailto, never relative: a Word file has no base
  | { type: 'reference'; to: string; text: Inline[] } // to the id of a heading, table or figure of this document
  | { type: 'lineBreak' };

/** One signature block, left to right. Without a name the block is left empty to be filled in by hand. */
export interface Party {
  pengantar?: string; // "Mengetahui,"
  atasNama?: string; // "a.n. BUPATI PURBALINGGA", over the jabatan of whoever signs for another
  tanggal?: string; // "Kutasari, 15 April 2024", on the signer's own block
  jabatan: string;
  nama?: string;
  pangkat?: string; // "Penata Tingkat I, III/d"
  nip?: string; // as printed: "19720103 199203 1 012"
}

/**
 * The flow table of a SOP AP document (PermenPANRB 35/2012): one row per step, one symbol per row in the column of the
 * acting role, arrows down to the next step and back up from a decision, mutu baku beside it.
 */
export interface BaganAlir {
  type: 'bagan-alir';
  judulKegiatan: string; // heading of the second column: "Kegiatan" or "Aktivitas"
  pelaksana: { id: string; nama: string }[];
  langkah: LangkahBagan[];
}

export interface LangkahBagan {
  nomor: number; // as printed
  kegiatan: string;
  pelaku: string; // id of a pelaksana
  simbol: 'terminator' | 'proses' | 'keputusan';
  lanjut: number[]; // steps that follow; empty at the end
  kembali: number[]; // steps a decision's "Tidak" goes back to
  kelengkapan: string; // "–" when the source states none
  waktu: string;
  output: string;
  keterangan: string;
}
