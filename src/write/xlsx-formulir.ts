import { type DataValidation, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { cleanText } from './docx-inline.ts';
import { normalisePackage } from './package-bytes.ts';
import { locked, LOOKS, open, type Sel } from './xlsx-sel.ts';

/** A form to fill in: the rows of one unit, with everything but the answers locked. */
export interface Formulir {
  judul: string;
  instansi: string;
  keterangan: string;
  tanda: string[];
  pengenal: [nama: string, nilai: string][];
  target: string;
  realisasi: string;
  baris: BarisFormulir[];
  petunjuk: string[];
}

interface BarisFormulir {
  kode: string;
  nama: string;
  satuan: string;
  target: string;
  pilihan: string[];
  penjelasan: string;
}

export const LEMBAR = { isian: 'Isian', petunjuk: 'Petunjuk', pengenal: 'Pengenal' } as const;
/** Rows of the sheet Isian, counted from 0. */
export const BARIS_KEPALA = 5;
export const BARIS_PERTAMA = BARIS_KEPALA + 1;
/** Columns of the sheet Isian, in their order; the open ones are what the unit writes. */
export const KOLOM = [
  { nama: 'no', judul: 'No', lebar: 5, terbuka: false },
  { nama: 'kode', judul: 'Kode', lebar: 14, terbuka: false },
  { nama: 'indikator', judul: 'Indikator Kinerja', lebar: 38, terbuka: false },
  { nama: 'satuan', judul: 'Satuan', lebar: 12, terbuka: false },
  { nama: 'target', judul: 'Target', lebar: 13, terbuka: false },
  { nama: 'realisasi', judul: 'Realisasi', lebar: 14, terbuka: true },
  { nama: 'pendorong', judul: 'Faktor Pendorong', lebar: 28, terbuka: true },
  { nama: 'penghambat', judul: 'Faktor Penghambat', lebar: 28, terbuka: true },
  { nama: 'tindak_lanjut', judul: 'Rencana Tindak Lanjut', lebar: 28, terbuka: true },
  { nama: 'bukti_dukung', judul: 'Bukti Dukung', lebar: 28, terbuka: true },
  { nama: 'tautan', judul: 'Tautan Bukti', lebar: 26, terbuka: true },
] as const;

/** The form as an Excel file. `when` is the date it carries: the commit's. */
export async function writeFormulir(formulir: Formulir, when: Date): Promise<Uint8Array> {
  const { judul, instansi } = formulir;
  const bytes = await writeXlsx({
    sheets: [composeIsian(formulir), composePetunjuk(formulir), composePengenal(formulir)],
    properties: {
      title: cleanText(judul),
      subject: cleanText(formulir.keterangan),
      creator: cleanText(instansi),
      lastModifiedBy: cleanText(instansi),
      created: when,
      modified: when,
    },
    defaultFont: { name: 'Arial', size: 10 },
    workbookProtection: { lockStructure: true },
  });
  return normalisePackage(bytes, when);
}

/** No password: the locks keep codes from slipping, they hide nothing. Columns may be widened to read. */
const KUNCI: NonNullable<WriteSheet['protection']> = { sheet: true, formatColumns: true, formatRows: true };

function composeIsian(formulir: Formulir): WriteSheet {
  const { judul, instansi, keterangan, tanda, baris } = formulir;
  const atas = [
    [locked(judul, LOOKS.judul)],
    [locked(instansi, LOOKS.biasa)],
    [locked(keterangan, LOOKS.biasa)],
    [locked(tanda.join(' · '), LOOKS.tanda)],
    [locked('Isi sel kuning saja. Cara mengisi ada di lembar Petunjuk.', LOOKS.catatan)],
  ];
  const kepala = KOLOM.map((kolom) => locked(nameKolom(kolom, formulir), LOOKS.kepala));
  const sel = [...atas, kepala, ...baris.map(composeBaris)];
  return {
    ...composeSheet(LEMBAR.isian, sel),
    columns: KOLOM.map(({ lebar }) => ({ width: lebar })),
    dataValidations: baris.flatMap((satu, index) => composeValidasi(baris, satu, index)),
    freezePane: { rows: BARIS_PERTAMA, columns: 3 },
    protection: KUNCI,
    pageSetup: {
      ...HALAMAN,
      orientation: 'landscape',
      printTitlesRow: `$${BARIS_KEPALA + 1}:$${BARIS_KEPALA + 1}`,
    },
    headerFooter: composeKepalaKaki(formulir),
  };
}

const HALAMAN: NonNullable<WriteSheet['pageSetup']> = {
  paperSize: 'a4',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  margins: { top: 0.75, bottom: 0.75, left: 0.5, right: 0.5, header: 0.3, footer: 0.3 },
};

function nameKolom({ nama, judul }: (typeof KOLOM)[number], { target, realisasi }: Formulir): string {
  if (nama === 'target') return target;
  return nama === 'realisasi' ? realisasi : judul;
}

function composeBaris({ kode, nama, satuan, target, pilihan }: BarisFormulir, index: number): Sel[] {
  const tetap = [locked(String(index + 1)), ...[kode, nama, satuan, target].map((satu) => locked(satu))];
  const jawaban = KOLOM.filter(({ terbuka }) => terbuka).map((kolom) => {
    return open(kolom.nama === 'realisasi' && !pilihan.length ? 'angka' : 'teks');
  });
  return [...tetap, ...jawaban];
}

const BATAS = '999999999999999'; // Excel keeps fifteen digits

function composeValidasi(semua: BarisFormulir[], { pilihan, satuan, penjelasan }: BarisFormulir, index: number) {
  const range = `F${BARIS_PERTAMA + index + 1}`;
  const umum = { range, allowBlank: true, showErrorMessage: true, showInputMessage: true, inputTitle: 'Realisasi' };
  const salah = { errorTitle: 'Realisasi', errorStyle: 'stop' } as const;
  const angka: DataValidation = {
    ...umum,
    ...salah,
    type: 'decimal',
    operator: 'between',
    formula1: `-${BATAS}`,
    formula2: BATAS,
    inputMessage: shorten(`Angka dalam ${cleanText(satuan)}. ${cleanText(penjelasan)} Kosongkan bila belum ada.`),
    errorMessage: 'Isi dengan angka saja, tanpa satuan. Kosongkan bila belum ada datanya.',
  };
  const daftar: DataValidation = {
    ...umum,
    ...salah,
    type: 'list',
    formula1: rangePilihan(semua, index),
    inputMessage: 'Pilih dari daftar. Kosongkan bila belum ada.',
    errorMessage: 'Pilih salah satu dari daftar.',
  };
  return [pilihan.length ? daftar : angka];
}

/** Excel refuses a message that is longer. */
function shorten(text: string): string {
  return text.length > 250 ? `${text.slice(0, 249)}…` : text;
}

function composePetunjuk({ judul, petunjuk, baris }: Formulir): WriteSheet {
  const cara = petunjuk.map((satu, index) => [locked(String(index + 1)), locked(satu)]);
  const arti = baris.map(({ kode, nama, penjelasan }) => [locked(kode), locked(`${nama}. ${penjelasan}`)]);
  const sel = [[locked('Cara mengisi', LOOKS.judul)], [locked(judul, LOOKS.biasa)], [], ...cara, [], ...arti];
  return {
    ...composeSheet(LEMBAR.petunjuk, sel),
    columns: [{ width: 14 }, { width: 100 }],
    protection: KUNCI,
    pageSetup: { ...HALAMAN, orientation: 'portrait' },
  };
}

/** Column A and B: who the form is. D: the code of each row. F on: the choices of each row that has some, one column each. */
function composePengenal({ pengenal, baris }: Formulir): WriteSheet {
  const berpilihan = baris.filter(({ pilihan }) => pilihan.length > 0);
  const tinggi = Math.max(pengenal.length, baris.length, ...berpilihan.map(({ pilihan }) => pilihan.length));
  const kepala = ['nama', 'nilai', '', 'kode', '', ...berpilihan.map(({ kode }) => kode)].map((satu) => locked(satu));
  const sel = Array.from({ length: tinggi }, (_, index) => {
    const [nama = '', nilai = ''] = pengenal[index] ?? [];
    const pilihan = berpilihan.map((satu) => satu.pilihan[index] ?? '');
    return [nama, nilai, '', baris[index]?.kode ?? '', '', ...pilihan].map((satu) => locked(satu));
  });
  return {
    ...composeSheet(LEMBAR.pengenal, [kepala, ...sel]),
    columns: [{ width: 14 }, { width: 28 }],
    protection: KUNCI,
  };
}

function rangePilihan(semua: BarisFormulir[], index: number): string {
  const kolom = 5 + semua.slice(0, index).filter(({ pilihan }) => pilihan.length > 0).length;
  const akhir = (semua[index]?.pilihan.length ?? 0) + 1;
  return `${LEMBAR.pengenal}!$${nameLetter(kolom)}$2:$${nameLetter(kolom)}$${akhir}`;
}

/** 0 → A, 25 → Z, 26 → AA. */
function nameLetter(kolom: number): string {
  const depan = Math.floor(kolom / 26);
  return (depan > 0 ? nameLetter(depan - 1) : '') + String.fromCharCode(65 + (kolom % 26));
}

function composeSheet(name: string, sel: Sel[][]): WriteSheet {
  const cells = sel.flatMap((baris, row) => baris.map((satu, column) => [`${row},${column}`, satu] as const));
  return { name, rows: sel.map((baris) => baris.map(({ value }) => value)), cells: new Map(cells) };
}

function composeKepalaKaki({ tanda, instansi }: Formulir) {
  const kepala = tanda.length ? `&C&B${escapeKode(tanda.join(' · '))}` : '';
  return { oddHeader: kepala, oddFooter: `&L${escapeKode(instansi)}&RHalaman &P dari &N` };
}

/** "&" begins a code in headers of Excel. */
function escapeKode(text: string): string {
  return cleanText(text).replaceAll('&', '&&');
}
