// Tables of a web page, which many systems send under the name .xls. Every <table> is a sheet; what browsers forgive is forgiven.
import { BATAS, composeLembar, createTeks, createTerlaluBesar, type Gabung, type Lembar, type Sel } from './lembar.ts';

interface Tabel {
  baris: Sel[][];
  gabung: Gabung[];
  terpakai: Map<number, number>; // column → rows below that a cell above still covers
  sel: { teks: string; kolom: number; tinggi: number; lebar: number } | undefined;
  terbuka: boolean; // inside a row
}

/** Reads in one pass, each letter once; a tag that never ends is text. */
export function readHtml(html: string): Lembar[] {
  const selesai: Tabel[] = [];
  const terbuka: Tabel[] = [];
  for (const { tag, tutup, atribut, teks } of listTanda(html)) {
    const tabel = terbuka.at(-1);
    if (tag === undefined) addTeks(tabel, teks);
    else if (tag === 'table' && !tutup) {
      const baru: Tabel = { baris: [], gabung: [], terpakai: new Map(), sel: undefined, terbuka: false };
      terbuka.push(baru);
      selesai.push(baru);
    } else if (tabel) applyTag(tabel, tag, tutup, atribut, terbuka);
    if (selesai.length > BATAS.lembar) throw createTerlaluBesar();
  }
  for (const tabel of terbuka) closeBaris(tabel);
  return selesai.filter(({ baris }) => baris.length).map(toLembar);
}

function toLembar({ baris, gabung }: Tabel, index: number): Lembar {
  const lembar: Lembar = {
    nama: `Tabel ${index + 1}`,
    baris,
    tersembunyi: false,
    barisTersembunyi: new Set(),
    kolomTersembunyi: new Set(),
  };
  return composeLembar(lembar, gabung);
}

function applyTag(tabel: Tabel, tag: string, tutup: boolean, atribut: string, terbuka: Tabel[]): void {
  if (tag === 'table') {
    closeBaris(tabel);
    terbuka.pop();
  } else if (tag === 'tr') {
    closeBaris(tabel);
    if (!tutup) openBaris(tabel);
  } else if (tag === 'td' || tag === 'th') {
    closeSel(tabel);
    if (!tutup) openSel(tabel, atribut);
  } else if (tag === 'br' || tag === 'p' || tag === 'div' || tag === 'li') addTeks(tabel, '\n');
}

function openBaris(tabel: Tabel): void {
  if (tabel.baris.length >= BATAS.baris) throw createTerlaluBesar();
  tabel.baris.push([]);
  tabel.terbuka = true;
}

function openSel(tabel: Tabel, atribut: string): void {
  if (!tabel.terbuka) openBaris(tabel); // a cell without a row
  const baris = tabel.baris.at(-1) ?? [];
  while ((tabel.terpakai.get(baris.length) ?? 0) > 0) baris.push({ jenis: 'kosong' });
  const [lebar, tinggi] = [readRentang(atribut, 'colspan', BATAS.kolom), readRentang(atribut, 'rowspan', BATAS.baris)];
  tabel.sel = { teks: '', kolom: baris.length, lebar, tinggi };
}

function closeSel(tabel: Tabel): void {
  const { sel, baris } = tabel;
  const akhir = baris.at(-1);
  tabel.sel = undefined;
  if (!sel || !akhir) return;
  const { kolom, lebar, tinggi } = sel;
  if (kolom + lebar > BATAS.kolom) throw createTerlaluBesar();
  akhir.push(
    createTeks(
      decodeEntitas(sel.teks)
        .replaceAll(/[^\S\n]+/g, ' ')
        .trim(),
    ),
  );
  for (let lagi = 1; lagi < lebar; lagi++) akhir.push({ jenis: 'kosong' });
  const at = baris.length - 1;
  if (lebar > 1 || tinggi > 1)
    tabel.gabung.push({ startRow: at, startCol: kolom, endRow: at + tinggi - 1, endCol: kolom + lebar - 1 });
  if (tinggi > 1) for (let lagi = 0; lagi < lebar; lagi++) tabel.terpakai.set(kolom + lagi, tinggi);
}

function closeBaris(tabel: Tabel): void {
  if (!tabel.terbuka) return;
  closeSel(tabel);
  tabel.terbuka = false;
  for (const [kolom, sisa] of tabel.terpakai) {
    if (sisa > 1) tabel.terpakai.set(kolom, sisa - 1);
    else tabel.terpakai.delete(kolom);
  }
}

function addTeks(tabel: Tabel | undefined, teks: string): void {
  if (tabel?.sel) tabel.sel.teks += teks === '\n' ? '\n' : teks.replaceAll(/\s+/g, ' ');
}

function readRentang(atribut: string, nama: 'colspan' | 'rowspan', batas: number): number {
  const teks = (nama === 'colspan' ? /\bcolspan\s*=\s*["']?(\d{1,6})/i : /\browspan\s*=\s*["']?(\d{1,6})/i).exec(
    atribut,
  )?.[1];
  return Math.min(Math.max(Number(teks ?? 1), 1), batas);
}

interface Tanda {
  tag: string | undefined; // undefined: text
  tutup: boolean;
  atribut: string;
  teks: string;
}

const BUKAN_ISI = ['script', 'style', 'title', 'textarea'];

function* listTanda(html: string): Iterable<Tanda> {
  let at = 0;
  while (at < html.length) {
    const buka = html.indexOf('<', at);
    const sampai = buka === -1 ? html.length : buka;
    if (sampai > at) yield createTeksTanda(html.slice(at, sampai));
    if (buka === -1) return;
    if (!/[a-z/!?]/i.test(html[buka + 1] ?? '')) {
      yield createTeksTanda('<'); // "<22" is a target, no tag
      at = buka + 1;
      continue;
    }
    const akhir = findAkhir(html, buka);
    if (akhir === -1) return yield createTeksTanda(html.slice(buka));
    const tanda = readTanda(html.slice(buka + 1, akhir));
    if (tanda) yield tanda;
    at = tanda && !tanda.tutup && BUKAN_ISI.includes(tanda.tag ?? '') ? findTutup(html, akhir, tanda.tag) : akhir + 1;
  }
}

function createTeksTanda(teks: string): Tanda {
  return { tag: undefined, tutup: false, atribut: '', teks };
}

/** Past quotes, in which ">" is a letter; the place of the ">" that ends the tag or comment. */
function findAkhir(html: string, buka: number): number {
  if (html.startsWith('<!--', buka)) {
    const akhir = html.indexOf('-->', buka + 4);
    return akhir === -1 ? -1 : akhir + 2;
  }
  let kutip = '';
  for (let at = buka + 1; at < html.length; at++) {
    const huruf = html[at] ?? '';
    if (kutip !== '') kutip = huruf === kutip ? '' : kutip;
    else if (huruf === '>') return at;
    else if ((huruf === '"' || huruf === "'") && html[at - 1] === '=') kutip = huruf;
  }
  return -1;
}

function readTanda(isi: string): Tanda | undefined {
  const [, garis, tag, atribut = ''] = /^(\/?)([a-z][a-z0-9]*)([^]*)$/i.exec(isi) ?? [];
  return tag === undefined ? undefined : { tag: tag.toLowerCase(), tutup: garis === '/', atribut, teks: '' };
}

function findTutup(html: string, dari: number, tag: string | undefined): number {
  const tutup = new RegExp(`</${tag}`, 'gi');
  tutup.lastIndex = dari;
  return tutup.exec(html)?.index ?? html.length;
}

const ENTITAS: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  deg: '°',
  sup2: '²',
  sup3: '³',
  le: '≤',
  ge: '≥',
};

/** The names that such tables use; another stays as it is written, and is seen. */
function decodeEntitas(teks: string): string {
  return teks.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,8}\d?));?/gi, (semua, hex, desimal, nama) => {
    if (nama !== undefined) return ENTITAS[String(nama)] ?? ENTITAS[String(nama).toLowerCase()] ?? semua;
    const kode = hex === undefined ? Number(desimal) : Number.parseInt(String(hex), 16);
    return kode > 0 && kode <= 0x10ffff ? String.fromCodePoint(kode) : semua;
  });
}
