// Text with separators: comma, semicolon, tab or bar, quoted or not; every cell is text. A quote or a separator that may join two
// rows, or move a cell, is refused by its line.
import {
  BATAS,
  composeLembar,
  createTeks,
  createTerlaluBesar,
  type Lembar,
  type Sel,
  SumberDitolak,
} from './lembar.ts';

interface Naskah {
  text: string;
  mulai: number; // past the line that names the separator
  pemisah: string;
  polos: RegExp; // up to the end of a cell without quotes
}

interface Rekaman {
  isian: string[];
  at: number; // where it begins
  sampai: number;
  terlipat: boolean; // a quoted cell goes over the end of a line
}

export function readCsv(text: string): Lembar[] {
  const naskah = createNaskah(text);
  const rekaman = [...listRekaman(naskah)];
  checkRekaman(naskah, rekaman);
  const lembar: Lembar = {
    nama: undefined,
    baris: rekaman.map(({ isian }): Sel[] => isian.map(createTeks)),
    tersembunyi: false,
    barisTersembunyi: new Set(),
    kolomTersembunyi: new Set(),
  };
  return composeLembar([{ lembar, gabung: [] }]);
}

const PEMISAH = ['\t', ';', '|', ',']; // of two that part the lines equally well, the comma may be in the figures
const CONTOH = 50; // lines

/** The separator is what Excel understands in the first line ("sep=;"); else what parts most lines into equally many cells. */
function createNaskah(text: string): Naskah {
  const [awal = '', disebut] = /^sep=([,;|\t])(?:\r\n|\r|\n)/i.exec(text) ?? [];
  const pemisah = disebut ?? choosePemisah(text);
  return { text, mulai: awal.length, pemisah, polos: new RegExp(`[^${pemisah}\\r\\n]*`, 'y') };
}

function choosePemisah(text: string): string {
  const awal = text.slice(0, BATAS.teksSel).replaceAll(/"[^"]*"/g, '');
  const baris = awal.split(/[\r\n]+/, CONTOH);
  const nilai = PEMISAH.map((satu) => computeMerata(baris.map((isi) => isi.split(satu).length - 1)));
  return PEMISAH[nilai.indexOf(Math.max(...nilai))] ?? ',';
}

/** How many lines have as many separators as most that have any; then how many have any. */
function computeMerata(banyak: number[]): number {
  const jumlah = new Map<number, number>();
  for (const satu of banyak) if (satu > 0) jumlah.set(satu, (jumlah.get(satu) ?? 0) + 1);
  return Math.max(0, ...jumlah.values()) + banyak.filter((satu) => satu > 0).length / (CONTOH + 1);
}

/** Rows as they come; empty ones count only where another follows, since office programs write them by the thousand. */
function* listRekaman(naskah: Naskah): Iterable<Rekaman> {
  let kosong: Rekaman[] = [];
  let banyak = 0;
  for (let at = naskah.mulai; at < naskah.text.length;) {
    const rekaman = readRekaman(naskah, at);
    at = rekaman.sampai;
    if (rekaman.isian.every((satu) => satu.trim() === '')) {
      if (banyak + kosong.length < BATAS.baris) kosong.push({ ...rekaman, isian: [] });
      continue;
    }
    banyak += kosong.length + 1;
    if (banyak > BATAS.baris) throw createTerlaluBesar();
    yield* kosong;
    kosong = [];
    yield rekaman;
  }
}

function readRekaman(naskah: Naskah, at: number): Rekaman {
  const { text, pemisah } = naskah;
  const rekaman: Rekaman = { isian: [], at, sampai: at, terlipat: false };
  for (;;) {
    const { isi, sampai } = readIsian(naskah, rekaman.sampai);
    if (rekaman.isian.push(isi) > BATAS.kolom) throw createTerlaluBesar();
    rekaman.terlipat ||= /[\r\n]/.test(isi);
    rekaman.sampai = sampai;
    if (text[sampai] !== pemisah) break;
    rekaman.sampai += 1;
  }
  rekaman.sampai += text.startsWith('\r\n', rekaman.sampai) ? 2 : 1;
  return rekaman;
}

function readIsian({ text, polos }: Naskah, at: number): { isi: string; sampai: number } {
  polos.lastIndex = at;
  const [isi = ''] = polos.exec(text) ?? [];
  const kutip = isi.trimStart().startsWith('"') ? at + isi.indexOf('"') : -1;
  if (/[\t;|,]"/.test(isi)) throw refuseCsv(text, at, PEMISAH_LAIN);
  if (kutip === -1) return { isi, sampai: at + isi.length };
  if (kutip !== at) throw refuseCsv(text, kutip, 'spasi di depan tanda kutip');
  const tutup = findTutup(text, at);
  if (tutup === -1) throw refuseCsv(text, at, 'tanda kutip yang tidak ditutup');
  polos.lastIndex = tutup + 1;
  const [sisa = ''] = polos.exec(text) ?? [];
  if (sisa.trim() !== '') throw refuseCsv(text, tutup, 'tulisan sesudah tanda kutip penutup');
  return { isi: text.slice(at + 1, tutup).replaceAll('""', '"'), sampai: tutup + 1 + sisa.length };
}

/** The quote that ends a cell; two together stand for one. */
function findTutup(text: string, buka: number): number {
  let at = text.indexOf('"', buka + 1);
  while (at !== -1 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

/** Every cell must stand in the row and the column that it was written for. Rows are measured by those above, up to an empty one. */
function checkRekaman(naskah: Naskah, rekaman: Rekaman[]): void {
  const sempit: { satu: Rekaman; kurang: number }[] = [];
  let penuh = 0;
  let lebar = 0;
  for (const satu of rekaman) {
    const apa = findKeliru(naskah, satu, lebar);
    if (apa !== undefined) throw refuseCsv(naskah.text, satu.at, apa);
    const kurang = lebar - satu.isian.length;
    if (satu.isian.length > 1 && kurang > 0) sempit.push({ satu, kurang });
    if (satu.isian.length > 1 && kurang === 0) penuh += 1;
    lebar = satu.isian.length ? Math.max(lebar, satu.isian.length) : 0;
  }
  const [hanya] = sempit.length === 1 && penuh > 1 ? sempit : [];
  if (hanya && isPemisahKurang(hanya.satu.isian, hanya.kurang))
    throw refuseCsv(naskah.text, hanya.satu.at, PEMISAH_LAIN);
}

const PEMISAH_LAIN = 'pemisah kolom yang berbeda dari baris lain';

/** One cell holds what would be the missing ones. Nothing is wrong with that where other rows leave out their last cells too. */
function isPemisahKurang(isian: string[], kurang: number): boolean {
  const bacaan = isian.flatMap((isi) => [isi, isi.replaceAll(/(?<=\d),(?=\d)/g, '')]); // a comma may be in a figure
  return bacaan.some((isi) => PEMISAH.some((tanda) => isi.split(tanda).length === kurang + 1));
}

function findKeliru({ text, pemisah }: Naskah, { isian, at, sampai, terlipat }: Rekaman, lebar: number) {
  const [awal = ''] = isian;
  if (terlipat && isBarisTerlipat(text.slice(at, sampai), pemisah, isian.length))
    return 'dua tanda kutip yang dapat menyatukan beberapa baris menjadi satu';
  if (lebar < 2) return undefined;
  if (isian.length === 1 && isPemisahLain(awal, pemisah, lebar)) return PEMISAH_LAIN;
  if (isian.length > 1 && isian.length < lebar && sampai > text.length) return 'baris yang terpotong';
  const lebih = isian.slice(lebar);
  const isLebih =
    lebih.some((satu) => satu.trim() !== '') || (lebih.length > 0 && isian.some((satu) => satu.includes('"')));
  return isLebih && awal.trim() !== '' && isian.some((satu) => ANGKA.test(satu))
    ? `${isian.length} kolom, lebih dari ${lebar} kolom kepala tabelnya`
    : undefined;
}

const ANGKA = /^\s*[\d.,]*\d\s*%?\s*$/; // a row of figures, not a heading over more columns than the title has

/** Begins with a number or a code, and another separator gives it as many cells as the rows above have. */
function isPemisahLain(isi: string, pemisah: string, lebar: number): boolean {
  return PEMISAH.some((tanda) => {
    const [awal = '', ...sisa] = tanda === pemisah ? [] : isi.split(tanda);
    return sisa.length === lebar - 1 && /^\s*\S*\d\S*\s*$/.test(awal);
  });
}

/** What is quoted holds separators, and two of the lines, or more, would be rows as wide as it gets. */
function isBarisTerlipat(potongan: string, pemisah: string, lebar: number): boolean {
  const banyak = potongan.split(/\r\n|\r|\n/).map((satu) => satu.split(pemisah).length - 1);
  const semua = banyak.reduce((jumlah, satu) => jumlah + satu, 0);
  const paling = banyak.reduce((satu, lain) => Math.max(satu, lain), 0);
  return semua > lebar - 1 && banyak.filter((satu) => satu === paling).length > 1;
}

function refuseCsv(text: string, at: number, apa: string): SumberDitolak {
  const baris = text.slice(0, at).split(/\r\n|\r|\n/).length;
  return new SumberDitolak(
    `baris ${baris} berkas itu memuat ${apa}, sehingga batas baris atau kolomnya tidak pasti`,
    'Betulkan baris itu di penyunting teks, atau ekspor ulang sebagai .xlsx.',
  );
}
