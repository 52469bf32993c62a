// A web page as tags and text, each letter read once. Where a browser would go on by guessing, a row may hide: that is refused by its line.
import { SumberDitolak } from './lembar.ts';

export type Tanda =
  | { jenis: 'teks'; teks: string; at: number }
  | { jenis: 'buka'; tag: string; atribut: ReadonlyMap<string, string>; at: number }
  | { jenis: 'tutup'; tag: string; at: number };

const TANPA_ISI = ['script', 'style', 'title', 'template', 'noscript'];

export function* listTanda(html: string): Iterable<Tanda> {
  let at = 0;
  while (at < html.length) {
    const buka = html.indexOf('<', at);
    const sampai = buka === -1 ? html.length : buka;
    if (sampai > at) yield { jenis: 'teks', teks: html.slice(at, sampai), at };
    if (buka === -1) return;
    if (/[a-z]/i.test(html[buka + (html[buka + 1] === '/' ? 2 : 1)] ?? '')) at = yield* readTag(html, buka);
    else if (/[!?/]/.test(html[buka + 1] ?? '')) at = skipKomentar(html, buka);
    else {
      yield { jenis: 'teks', teks: '<', at: buka }; // "<22" is a target, no tag
      at = buka + 1;
    }
  }
}

/** What is wrong with a page, and where: its line as a text editor counts it. */
export function refuseHtml(html: string, at: number, apa: string): SumberDitolak {
  const baris = html.slice(0, at).split(/\r\n|\r|\n/).length;
  return new SumberDitolak(
    `${apa} (baris ${baris} berkas itu); sebagian isi tabelnya dapat hilang`,
    'Unduh lagi berkasnya. Bila tetap begitu, buka di Excel atau LibreOffice, periksa isinya, lalu simpan sebagai .xlsx.',
  );
}

function skipKomentar(html: string, buka: number): number {
  if (!html.startsWith('<!--', buka)) {
    const akhir = html.indexOf('>', buka);
    if (akhir === -1) throw refuseHtml(html, buka, 'halamannya terpotong');
    return akhir + 1;
  }
  const akhir = html.indexOf('-->', buka + 4);
  const lagi = akhir === -1 ? -1 : html.slice(buka + 4, akhir).indexOf('<!--');
  if (akhir === -1 || lagi !== -1) throw refuseHtml(html, buka, 'ada komentar yang tidak ditutup');
  return akhir + 3;
}

const NAMA = /<\/?([a-z][^\s/>]*)/iy;
const ATRIBUT = /[\s/]*(?:>|([^\s/>="'<]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"'<]+)|(?=>)))?)/y;
const TAG_TABEL = /<\/?(?:table|thead|tbody|tfoot|t[rdh])[\s>]/i;

/** Gives the tag, and returns where the page goes on. */
function* readTag(html: string, buka: number): Generator<Tanda, number> {
  NAMA.lastIndex = buka;
  const tag = (NAMA.exec(html)?.[1] ?? '').toLowerCase();
  const atribut = new Map<string, string>();
  const akhir = readAtribut(html, NAMA.lastIndex, atribut);
  if (akhir === -1 || /["'<=]/.test(tag) || [...atribut.values()].some((isi) => TAG_TABEL.test(isi)))
    throw refuseHtml(html, buka, `tanda "<" atau tanda kutip tidak ditutup pada "${html.slice(buka, buka + 20)}"`);
  if (html[buka + 1] === '/') {
    yield { jenis: 'tutup', tag, at: buka };
    return akhir;
  }
  yield { jenis: 'buka', tag, atribut, at: buka };
  if (tag !== 'textarea' && !TANPA_ISI.includes(tag)) return akhir;
  const tutup = findTutup(html, akhir, tag, buka);
  if (tag === 'textarea') yield { jenis: 'teks', teks: html.slice(akhir, tutup), at: akhir };
  return tutup;
}

/** Past quotes, in which ">" is a letter; the place after the ">" that ends the tag, or -1. */
function readAtribut(html: string, dari: number, atribut: Map<string, string>): number {
  ATRIBUT.lastIndex = dari;
  for (let satu = ATRIBUT.exec(html); satu; satu = ATRIBUT.exec(html)) {
    const [, nama, ganda, tunggal, polos] = satu;
    if (nama === undefined) return ATRIBUT.lastIndex;
    if (!atribut.has(nama.toLowerCase())) atribut.set(nama.toLowerCase(), ganda ?? tunggal ?? polos ?? '');
  }
  return -1;
}

function findTutup(html: string, dari: number, tag: string, buka: number): number {
  const tutup = new RegExp(`</${tag}(?=[\\s/>])`, 'gi');
  tutup.lastIndex = dari;
  const at = tutup.exec(html)?.index;
  if (at === undefined) throw refuseHtml(html, buka, `"<${tag}>" tidak ditutup`);
  return at;
}

const ENTITAS = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['ndash', '–'],
  ['mdash', '—'],
  ['minus', '−'],
  ['hellip', '…'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['deg', '°'],
  ['sup2', '²'],
  ['sup3', '³'],
  ['le', '≤'],
  ['ge', '≥'],
]);

/** The names that such tables use; another stays as it is written, and is seen. */
export function decodeEntitas(teks: string): string {
  return teks.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,8}\d?));?/gi, (semua, hex, desimal, nama) => {
    if (nama !== undefined) return ENTITAS.get(String(nama)) ?? ENTITAS.get(String(nama).toLowerCase()) ?? semua;
    const kode = hex === undefined ? Number(desimal) : Number.parseInt(String(hex), 16);
    const isHuruf = kode > 0 && kode <= 0x10ffff && !(kode >= 0xd800 && kode <= 0xdfff);
    return isHuruf ? String.fromCodePoint(kode) : semua;
  });
}
