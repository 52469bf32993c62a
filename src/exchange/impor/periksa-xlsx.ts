// What a reader of workbooks passes over without a word: cells whose text is missing, cells that are said twice, sheets cut off.
import { strFromU8, unzipSync } from 'fflate';
import { createTerlaluBesar, SumberDitolak } from './lembar.ts';

const LEMBAR = /(?:^|\/)worksheets\/[^/]+\.xml$/i;
const TEKS_BERSAMA = /(?:^|\/)sharedStrings\.xml$/i;
const MAX_COL = 16_384; // as many as there are columns

/** The archive has been measured before. */
export function checkIsiXlsx(bytes: Uint8Array): void {
  const bagian = Object.entries(
    unzipSync(bytes, { filter: ({ name }) => LEMBAR.test(name) || TEKS_BERSAMA.test(name) }),
  );
  const teks = bagian.filter(([nama]) => TEKS_BERSAMA.test(nama)).map(([, isi]) => strFromU8(isi));
  const banyakTeks = teks.reduce((jumlah, xml) => jumlah + countTag(xml, 'si'), 0);
  for (const [nama, isi] of bagian)
    if (LEMBAR.test(nama)) checkLembar(nama.replace(/^.*\//, ''), strFromU8(isi), banyakTeks);
}

function checkLembar(nama: string, xml: string, banyakTeks: number): void {
  if (!/<\/(?:[\w.-]+:)?worksheet\s*>\s*(?:<!--[^]*)?$/.test(xml.slice(-2000))) throw refuseXlsx(nama, 'terpotong');
  if (countTag(xml, 'col') > MAX_COL) throw createTerlaluBesar();
  const ada = new Set<string>();
  for (const { ref, isTeksBersama, isi } of listSel(xml)) {
    if (ref !== '' && ada.has(ref)) throw refuseXlsx(nama, `memuat sel ${ref} dua kali`);
    ada.add(ref);
    if (isTeksBersama && isi !== '' && !(Number(isi) < banyakTeks))
      throw refuseXlsx(nama, `kehilangan teks sel ${ref}`);
  }
}

function countTag(xml: string, tag: string): number {
  return (xml.match(new RegExp(`<(?:[\\w.-]+:)?${tag}[\\s/>]`, 'g')) ?? []).length;
}

interface SelXml {
  ref: string; // "C7"; empty where it follows the one before
  isTeksBersama: boolean;
  isi: string;
}

const SEL = /<(?:[\w.-]+:)?c(\s[^>]*)?>(?:<(?:[\w.-]+:)?v(?:\s[^>]*)?>([^<]*))?/g;

function* listSel(xml: string): Iterable<SelXml> {
  for (const [, atribut = '', isi = ''] of xml.matchAll(SEL))
    yield {
      ref: /\sr\s*=\s*["']([^"']*)/.exec(atribut)?.[1]?.toUpperCase() ?? '',
      isTeksBersama: /\st\s*=\s*["']s["']/.test(atribut),
      isi: isi.trim(),
    };
}

function refuseXlsx(nama: string, apa: string): SumberDitolak {
  return new SumberDitolak(
    `isi buku kerja ini rusak: lembar ${nama} ${apa}`,
    'Buka di Excel atau LibreOffice, periksa isinya, lalu simpan sebagai .xlsx.',
  );
}
