// Tables of a web page, which many systems send under the name .xls. Every <table> is a sheet; what is no table but a heading
// becomes a row over the table that follows. What browsers forgive is forgiven where no cell can be lost or moved by it.
import {
  type BahanLembar,
  BATAS,
  composeLembar,
  createTeks,
  createTerlaluBesar,
  type Gabung,
  type Lembar,
  raiseAngka,
  type Sel,
} from './lembar.ts';
import { decodeEntitas, listTanda, refuseHtml, type Tanda } from './tanda-html.ts';

interface Halaman {
  html: string;
  semua: Tabel[];
  terbuka: Tabel[]; // the innermost last
  sel: number; // of all tables so far
  judul: string[]; // headings since the last table
  teks: string | undefined; // of the heading that is open
  kulit: Set<string>; // <html> and <body>, which the page opened and did not close
  sembunyi: Sembunyi | undefined; // around tables
}

interface Tabel {
  at: number; // where its tag stands
  baris: Sel[][];
  gabung: Gabung[];
  gabungBagian: number; // merged cells before the part (thead, tbody) that is open
  terpakai: Map<number, number>; // column → first row that no cell of the rows above covers
  sel: SelTerbuka | undefined;
  terbuka: boolean; // inside a row
  tersembunyi: boolean;
  barisTersembunyi: Set<number>;
}

interface SelTerbuka {
  teks: string;
  kolom: number;
  tinggi: number;
  lebar: number;
  isTampil: boolean;
  sembunyi: Sembunyi | undefined;
  naik: number; // depth of <sup> and <sub>
}

/** A hidden part of the page, up to the end of its tag. */
interface Sembunyi {
  tag: string;
  dalam: number;
}

export function readHtml(html: string): Lembar[] {
  const kosong = { semua: [], terbuka: [], judul: [], kulit: new Set<string>(), sembunyi: undefined, teks: undefined };
  const halaman: Halaman = { ...kosong, html, sel: 0 };
  for (const tanda of listTanda(html)) {
    if (tanda.jenis === 'teks') addTeks(halaman, tanda.teks, tanda.at);
    else if (tanda.jenis === 'buka') openTag(halaman, tanda);
    else closeTag(halaman, tanda);
  }
  const [sisa] = halaman.terbuka;
  if (sisa) throw refuseHtml(html, sisa.at, 'halamannya terpotong: tabel yang mulai di sini tidak ditutup');
  if (halaman.kulit.size) throw refuseHtml(html, html.length, `halamannya terpotong: tidak ada "</html>"`);
  return composeLembar(halaman.semua.filter(({ baris }) => baris.length).map(toBahan));
}

function toBahan({ baris, gabung, tersembunyi, barisTersembunyi }: Tabel, index: number): BahanLembar {
  const lembar = {
    nama: `Tabel ${index + 1}`,
    baris,
    tersembunyi,
    barisTersembunyi,
    kolomTersembunyi: new Set<number>(),
  };
  return { lembar, gabung };
}

type Buka = Extract<Tanda, { jenis: 'buka' }>;
type Tutup = Extract<Tanda, { jenis: 'tutup' }>;

const JUDUL = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];
const BARIS_BARU = [...JUDUL, 'br', 'p', 'div', 'li', 'ul', 'ol', 'hr'];
const BERJARAK = ['del', 'ins', 's', 'strike']; // two figures, not one
const BAGIAN = ['thead', 'tbody', 'tfoot'];
const BUKAN_TULISAN = ['hidden', 'checkbox', 'radio', 'button', 'submit', 'reset', 'image', 'file', 'password'];

function openTag(halaman: Halaman, tanda: Buka): void {
  const { tag, atribut, at } = tanda;
  const tabel = halaman.terbuka.at(-1);
  if (['table', 'tr', 'td', 'th'].includes(tag)) closeJudul(halaman, tabel);
  if (tag === 'table') openTabel(halaman, tanda);
  else if (tag === 'tr' || tag === 'td' || tag === 'th') {
    if (!tabel) throw refuseHtml(halaman.html, at, `"<${tag}>" berada di luar tabel`);
    if (tag === 'tr') openBaris(halaman, tabel, isHidden(atribut));
    else openSel(halaman, tabel, atribut);
  } else if (tag === 'html' || tag === 'body') halaman.kulit.add(tag);
  else if (BAGIAN.includes(tag)) closeBagian(halaman, tabel);
  else if (isJudul(tag, tabel)) halaman.teks = '';
  else openIsi(halaman, tanda, tabel?.sel);
}

function isJudul(tag: string, tabel: Tabel | undefined): boolean {
  return tag === 'caption' ? tabel !== undefined && !tabel.terbuka : !tabel && JUDUL.includes(tag);
}

/** What stands in a cell, or around tables. */
function openIsi(halaman: Halaman, { tag, atribut, at }: Buka, sel: SelTerbuka | undefined): void {
  const tempat = sel ?? halaman;
  if (tempat.sembunyi) {
    if (tempat.sembunyi.tag === tag) tempat.sembunyi.dalam += 1;
  } else if (isHidden(atribut) && tag !== 'br' && tag !== 'img' && tag !== 'input') tempat.sembunyi = { tag, dalam: 1 };
  if (!sel) return;
  if (tag === 'select' && !sel.sembunyi) throw refuseHtml(halaman.html, at, 'sel berisi daftar pilihan ("<select>")');
  if (tag === 'input' && !BUKAN_TULISAN.includes((atribut.get('type') ?? '').toLowerCase()) && !isHidden(atribut))
    addTeks(halaman, ` ${atribut.get('value') ?? ''} `, at);
  if (tag === 'sup' || tag === 'sub') sel.naik += 1;
  addJarak(sel, tag);
}

function addJarak(sel: SelTerbuka, tag: string): void {
  if (sel.sembunyi) return;
  if (BARIS_BARU.includes(tag)) sel.teks += '\n';
  if (BERJARAK.includes(tag)) sel.teks += ' ';
}

function closeTag(halaman: Halaman, { tag, at }: Tutup): void {
  const tabel = halaman.terbuka.at(-1);
  if (tag === 'html' || tag === 'body') halaman.kulit.clear();
  else if (halaman.teks !== undefined && (tag === 'caption' || JUDUL.includes(tag))) closeJudul(halaman, tabel);
  else if (!tabel) closeSembunyi(halaman, tag);
  else if (tag === 'table') {
    closeBagian(halaman, tabel);
    halaman.terbuka.pop();
  } else if (BAGIAN.includes(tag)) closeBagian(halaman, tabel);
  else if (tag === 'tr') closeBaris(halaman, tabel);
  else if (tag !== 'td' && tag !== 'th') closeIsi(halaman, tabel.sel, tag);
  else if (tabel.sel) closeSel(tabel);
  else throw refuseHtml(halaman.html, at, `"</${tag}>" tanpa pembuka`); // a cell may be missing before it
}

function closeIsi(halaman: Halaman, sel: SelTerbuka | undefined, tag: string): void {
  closeSembunyi(sel ?? halaman, tag);
  if (!sel) return;
  if (tag === 'sup' || tag === 'sub') sel.naik = Math.max(0, sel.naik - 1);
  addJarak(sel, tag);
}

function closeSembunyi(tempat: { sembunyi: Sembunyi | undefined }, tag: string): void {
  if (tempat.sembunyi?.tag !== tag) return;
  tempat.sembunyi.dalam -= 1;
  if (tempat.sembunyi.dalam === 0) tempat.sembunyi = undefined;
}

/** A heading over a table, or its caption, says what the table is about. */
function closeJudul(halaman: Halaman, tabel: Tabel | undefined): void {
  const judul = tidyTeks(flatten(halaman.teks ?? ''));
  halaman.teks = undefined;
  if (judul === '' || halaman.sembunyi) return;
  if (tabel) tabel.baris.push([createTeks(judul)]);
  else halaman.judul.push(judul);
}

function openTabel(halaman: Halaman, { atribut, at }: Buka): void {
  if (halaman.semua.length >= BATAS.lembar) throw createTerlaluBesar();
  const luar = halaman.terbuka.at(-1);
  const tabel: Tabel = {
    at,
    baris: halaman.judul.map((satu) => [createTeks(satu)]),
    gabung: [],
    gabungBagian: 0,
    terpakai: new Map(),
    sel: undefined,
    terbuka: false,
    tersembunyi: isHidden(atribut) || Boolean(halaman.sembunyi) || isTertutup(luar),
    barisTersembunyi: new Set(),
  };
  halaman.judul = [];
  halaman.terbuka.push(tabel);
  halaman.semua.push(tabel);
}

function isTertutup(luar: Tabel | undefined): boolean {
  return Boolean(luar?.tersembunyi) || Boolean(luar?.sel?.sembunyi) || luar?.sel?.isTampil === false;
}

function openBaris(halaman: Halaman, tabel: Tabel, tersembunyi: boolean): void {
  closeBaris(halaman, tabel);
  if (tabel.baris.length >= BATAS.baris) throw createTerlaluBesar();
  if (tersembunyi) tabel.barisTersembunyi.add(tabel.baris.length);
  tabel.baris.push([]);
  tabel.terbuka = true;
}

function openSel(halaman: Halaman, tabel: Tabel, atribut: ReadonlyMap<string, string>): void {
  closeSel(tabel);
  if (!tabel.terbuka) openBaris(halaman, tabel, false); // a cell without a row
  const at = tabel.baris.length - 1;
  const baris = tabel.baris[at] ?? [];
  while ((tabel.terpakai.get(baris.length) ?? 0) > at) baris.push({ jenis: 'kosong' });
  tabel.sel = {
    teks: '',
    kolom: baris.length,
    lebar: Math.max(readRentang(atribut, 'colspan', BATAS.kolom + 1), 1),
    tinggi: readRentang(atribut, 'rowspan', BATAS.baris) || BATAS.baris, // 0: down to the end of its part
    isTampil: !isHidden(atribut),
    sembunyi: undefined,
    naik: 0,
  };
}

/** A hidden cell takes no place in its row, as browsers show it. */
function closeSel(tabel: Tabel): void {
  const { sel, baris } = tabel;
  const at = baris.length - 1;
  tabel.sel = undefined;
  if (!sel?.isTampil) return;
  const { kolom, lebar, tinggi } = sel;
  if (kolom + lebar > BATAS.kolom) throw createTerlaluBesar();
  baris[at]?.push(createTeks(tidyTeks(sel.teks)));
  for (let lagi = 1; lagi < lebar; lagi++) baris[at]?.push({ jenis: 'kosong' });
  if (lebar === 1 && tinggi === 1) return;
  tabel.gabung.push({ startRow: at, startCol: kolom, endRow: at + tinggi - 1, endCol: kolom + lebar - 1 });
  for (let lagi = kolom; lagi < kolom + lebar; lagi++)
    tabel.terpakai.set(lagi, Math.max(at + tinggi, tabel.terpakai.get(lagi) ?? 0));
}

function closeBaris(halaman: Halaman, tabel: Tabel): void {
  if (!tabel.terbuka) return;
  closeSel(tabel);
  tabel.terbuka = false;
  halaman.sel += 1 + (tabel.baris.at(-1)?.length ?? 0);
  if (halaman.sel > BATAS.sel) throw createTerlaluBesar();
}

/** No cell reaches out of the head, a body or the foot of its table. */
function closeBagian(halaman: Halaman, tabel: Tabel | undefined): void {
  if (!tabel) return;
  closeBaris(halaman, tabel);
  tabel.terpakai.clear();
  for (const gabung of tabel.gabung.slice(tabel.gabungBagian))
    gabung.endRow = Math.min(gabung.endRow, tabel.baris.length - 1);
  tabel.gabungBagian = tabel.gabung.length;
}

function addTeks(halaman: Halaman, teks: string, at: number): void {
  const tabel = halaman.terbuka.at(-1);
  if (halaman.teks !== undefined) halaman.teks += teks;
  else if (!tabel) return;
  else if (!tabel.sel) refuseLepas(halaman, teks, at);
  else if (!tabel.sel.sembunyi) tabel.sel.teks += tabel.sel.naik ? raiseAngka(flatten(teks)) : flatten(teks);
}

/** Text between cells has lost its cell, and what follows stands in other columns than it was meant for. */
function refuseLepas({ html }: Halaman, teks: string, at: number): void {
  if (decodeEntitas(teks).trim() === '') return;
  throw refuseHtml(html, at + teks.search(/\S/), 'ada tulisan di dalam tabel tetapi di luar selnya');
}

function flatten(teks: string): string {
  return teks.replaceAll(/\s+/g, ' ');
}

function tidyTeks(teks: string): string {
  return decodeEntitas(teks)
    .replaceAll(/[^\S\n]+/g, ' ')
    .trim();
}

function isHidden(atribut: ReadonlyMap<string, string>): boolean {
  return atribut.has('hidden') || /display\s*:\s*none/i.test(atribut.get('style') ?? '');
}

/** 1 where nothing is said. */
function readRentang(atribut: ReadonlyMap<string, string>, nama: string, batas: number): number {
  const [teks = '1'] = /^\s*\d{1,6}/.exec(atribut.get(nama) ?? '') ?? [];
  return Math.min(Number(teks), batas);
}
