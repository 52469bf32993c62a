// The same document through docxtemplater: our Word file laid out as the template of an office, every text a field and
// rows of one shape a loop. So both sides write the same styles, tables, pictures, and words.
import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';

const ISI = 'word/document.xml';

/** What fields and loops are filled with. */
type Isi = Record<string, string | Record<string, string>[]>;

/**
 * Gives a function that makes the Word file anew from one of ours; the template is read each time, as its users do.
 * Throws when docxtemplater's file says other words than ours.
 */
export function openDocxtemplater(word: Uint8Array): () => Uint8Array {
  const zip = new PizZip(word);
  const asal = zip.file(ISI)?.asText() ?? '';
  const { xml, isi } = composeTemplat(asal);
  zip.file(ISI, xml);
  const templat = zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
  const make = () => {
    const doc = new Docxtemplater(new PizZip(templat), { paragraphLoop: true, linebreaks: true });
    doc.render(isi);
    return doc.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' });
  };
  const hasil = new PizZip(make()).file(ISI)?.asText() ?? '';
  if (readTeks(hasil).join('') !== readTeks(asal).join('')) throw new Error('docxtemplater says other words than ours');
  return make;
}

const TEKS = /(<w:t(?: [^>]*)?>)([^<]*)(?=<\/w:t>)/g;
const BARIS = /<w:tr[ >](?:(?!<w:tr[ >])[^])*?<\/w:tr>/g; // innermost ones: a table in a cell counts for itself

function composeTemplat(asal: string): { xml: string; isi: Isi } {
  const isi: Isi = {};
  const berulang = asal.replace(new RegExp(`(?:${BARIS.source})+`, 'g'), (semua) =>
    listKelompok(semua.match(BARIS) ?? [])
      .map((kelompok) => composeUlangan(kelompok, isi))
      .join(''),
  );
  let nomor = 0;
  const xml = berulang.replace(TEKS, (semua, awal: string, teks: string) => {
    if (teks.startsWith('{')) return semua;
    isi[`t${nomor}`] = unescapeXml(teks);
    return `${awal}{t${nomor++}}`;
  });
  return { xml, isi };
}

/** Neighbours that differ in their words alone. */
function listKelompok(baris: string[]): string[][] {
  const kelompok: string[][] = [];
  for (const satu of baris) {
    const terakhir = kelompok.at(-1);
    if (terakhir?.[0] !== undefined && blank(terakhir[0]) === blank(satu)) terakhir.push(satu);
    else kelompok.push([satu]);
  }
  return kelompok;
}

function blank(baris: string): string {
  return baris.replace(TEKS, '$1');
}

/** One row that is repeated; as they are where docxtemplater would repeat less than the row. */
function composeUlangan(kelompok: string[], isi: Isi): string {
  const [pola = ''] = kelompok;
  const jumlah = readTeks(pola).length;
  const sel = pola.split('</w:tc>').slice(0, -1);
  if (kelompok.length < 2 || sel.length < 2 || !hasTeks(sel.at(0)) || !hasTeks(sel.at(-1))) return kelompok.join('');
  const nama = `b${Object.keys(isi).length}`;
  isi[nama] = kelompok.map((satu) => Object.fromEntries(readTeks(satu).map((teks, index) => [`k${index}`, teks])));
  let index = 0;
  return pola.replace(TEKS, (_, awal: string) => {
    const [depan, belakang] = [index === 0 ? `{#${nama}}` : '', index === jumlah - 1 ? `{/${nama}}` : ''];
    return `${awal}${depan}{k${index++}}${belakang}`;
  });
}

function hasTeks(sel: string | undefined): boolean {
  return sel !== undefined && readTeks(sel).length > 0;
}

function readTeks(xml: string): string[] {
  return [...xml.matchAll(TEKS)].map(([, , teks = '']) => unescapeXml(teks));
}

const LEPAS = new Map([
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&apos;', "'"],
  ['&amp;', '&'],
]);

function unescapeXml(teks: string): string {
  return teks.replace(/&(?:lt|gt|quot|apos|amp);/g, (satu) => LEPAS.get(satu) ?? satu);
}
