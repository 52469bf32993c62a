// What a PDF for everybody needs (ISO 14289-1, by the machine checks of the Matterhorn Protocol), as far as it can be read from
// the file; and by name what is still missing, so that nobody claims it.
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getDocumentProxy } from 'unpdf';
import { openBrowser } from '../../src/write/browser.ts';
import { listHeadings, listTitles } from './baca-pdf.ts';
import { bacaStruktur, type PdfTerurai, uraikan } from './baca-struktur-pdf.ts';
import { cetakDokumen } from './cetak-dokumen.ts';
import { dokumenContoh } from './dokumen-contoh.ts';

const DOKUMEN = dokumenContoh({ id: 'ua', judul: 'Laporan Kinerja ÷ 2024' });

let browser: Browser;
let bytes: Uint8Array;
let pdf: PdfTerurai;
beforeAll(async () => {
  browser = await openBrowser();
  const [printed] = await cetakDokumen(browser, [DOKUMEN]);
  bytes = printed?.pdf ?? new Uint8Array();
  pdf = await uraikan(bytes);
});
afterAll(() => browser.close());

describe('keterangan dokumen', () => {
  test('bertanda struktur, tanpa bagian yang diragukan', () => {
    expect(pdf.katalog).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
    expect(pdf.katalog).not.toContain('/Suspects true');
  });

  test('bahasa Indonesia', () => expect(pdf.katalog).toMatch(/\/Lang\s*\(id\)/));

  test('judul, bukan nama berkas, di bilah jendela', () => {
    expect(pdf.katalog).toMatch(/\/DisplayDocTitle true/);
  });

  test('XMP: judul, bahasa, pembuat, dan waktu yang sama dengan keterangan lama', async () => {
    expect(pdf.xmp).toContain('<rdf:li xml:lang="x-default">Laporan Kinerja ÷ 2024</rdf:li>');
    expect(pdf.xmp).toContain('<dc:language><rdf:Bag><rdf:li>id</rdf:li></rdf:Bag></dc:language>');
    expect(pdf.xmp).toContain('<rdf:li>Kecamatan Contoh</rdf:li>');
    expect(pdf.xmp).toContain('<xmp:CreateDate>2024-04-02T00:00:00Z</xmp:CreateDate>');
    const { info } = await (await getDocumentProxy(new Uint8Array(bytes))).getMetadata();
    expect(info).toMatchObject({
      Title: 'Laporan Kinerja ÷ 2024',
      Author: 'Kecamatan Contoh',
      CreationDate: "D:20240402000000+00'00'",
    });
  });

  test('daftar bab sama dengan judul-judul dokumen', async () => {
    const outline = await (await getDocumentProxy(new Uint8Array(bytes))).getOutline();
    expect(listTitles(outline ?? [])).toEqual(listHeadings(DOKUMEN));
  });

  test('urutan tombol tab mengikuti urutan baca di setiap halaman', () => {
    expect(pdf.halaman.length).toBeGreaterThan(4);
    expect(pdf.halaman.filter((satu) => !satu.includes('/Tabs /S'))).toEqual([]);
  });
});

describe('struktur', () => {
  test('setiap jenis unsur dikenal PDF 1.7 atau dipetakan ke yang dikenal', () => {
    const jenis = new Set(bacaStruktur(pdf).map((satu) => satu.jenis));
    const dipetakan = new Set([...pdf.akar.matchAll(/\/(\w+) \/(\w+)/g)].map(([, nama]) => nama));
    expect([...jenis].filter((nama) => !BAKU.has(nama) && !dipetakan.has(nama))).toEqual([]);
    expect(jenis).toContain('Strong'); // so that the mapping is tried
  });

  test('setiap gambar punya teks pengganti', () => {
    const gambar = bacaStruktur(pdf).filter(({ jenis }) => jenis === 'Figure');
    expect(gambar.length).toBe(4); // one figure, one drawing for each of three steps
    expect(gambar.filter(({ kamus }) => !/\/Alt [(<]/.test(kamus))).toEqual([]);
  });

  test('setiap tabel berkepala punya TH dengan arah, dan barisnya sama lebar', () => {
    const semua = bacaStruktur(pdf);
    const th = semua.filter(({ jenis }) => jenis === 'TH');
    expect(th.length).toBeGreaterThan(10);
    expect(th.filter(({ kamus }) => !/\/Scope \/(Column|Row|Both)/.test(kamus))).toEqual([]);
    const tabel = semua.filter(({ jenis }) => jenis === 'Table');
    expect(tabel.length).toBe(6);
    expect(tabel.flatMap(({ nomor }) => listLebarBaris(nomor)).filter((lebar) => lebar.size !== 1)).toEqual([]);
  });

  test('butir daftar terdiri atas penanda dan isi', () => {
    const butir = bacaStruktur(pdf).filter(({ jenis }) => jenis === 'LI');
    expect(butir.length).toBeGreaterThan(10);
    const anak = butir.flatMap(({ anak }) =>
      anak.map((nomor) => bacaStruktur(pdf).find((satu) => satu.nomor === nomor)?.jenis),
    );
    expect(new Set(anak)).toEqual(new Set(['Lbl', 'LBody']));
  });

  test('judul tidak melompati tingkat', () => {
    const tingkat = bacaStruktur(pdf).flatMap(({ jenis }) => (/^H\d$/.test(jenis) ? [Number(jenis.slice(1))] : []));
    expect(tingkat).toEqual([1, 2, 3, 4, 1]);
  });

  test('setiap tautan ada di struktur, dengan kata ke mana', () => {
    const tautan = [...pdf.objek.values()].filter((satu) => satu.includes('/Subtype /Link'));
    expect(tautan.length).toBeGreaterThan(8);
    expect(tautan.filter((satu) => !/\/Contents [(<]/.test(satu) || !satu.includes('/StructParent'))).toEqual([]);
    expect(tautan.some((satu) => satu.includes('/Contents (Ke halaman 2)'))).toBe(true);
    expect(bacaStruktur(pdf).filter(({ jenis }) => jenis === 'Link')).toHaveLength(tautan.length);
  });
});

describe('isi halaman', () => {
  test('setiap coretan ada di struktur atau dinyatakan hiasan', () => {
    expect(pdf.isi.length).toBe(pdf.halaman.length);
    expect(pdf.isi.flatMap(listTakBertanda)).toEqual([]);
  });

  test('setiap huruf tertanam dan dapat disalin sebagai teks', () => {
    const huruf = [...pdf.objek.values()].filter((satu) => /\/Type \/FontDescriptor/.test(satu));
    expect(huruf.length).toBeGreaterThan(1);
    expect(huruf.filter((satu) => !/\/FontFile2? /.test(satu))).toEqual([]);
    const dipakai = [...pdf.objek.values()].filter((satu) => /\/Subtype \/(Type0|TrueType|Type1|Type3)\b/.test(satu));
    expect(dipakai.filter((satu) => !satu.includes('/ToUnicode'))).toEqual([]);
  });

  test('teks terbaca menurut urutan dokumen', async () => {
    const proxy = await getDocumentProxy(new Uint8Array(bytes));
    const words: string[] = [];
    for (let nomor = 1; nomor <= proxy.numPages; nomor += 1) {
      const { items } = await (await proxy.getPage(nomor)).getTextContent();
      words.push(...items.map((item) => ('str' in item ? item.str : '')));
    }
    const teks = words.join('').replaceAll(/\s/g, '').toUpperCase();
    let dari = teks.indexOf('JABATAN'); // behind the contents list, which names them all
    for (const judul of listHeadings(DOKUMEN).slice(1)) {
      const di = teks.indexOf(judul.replaceAll(/\s/g, '').toUpperCase(), dari);
      expect(di, judul).toBeGreaterThan(dari);
      dari = di;
    }
  });
});

describe('yang belum ada, sehingga PDF/UA dan PDF/A tidak diakui', () => {
  test.each([
    ['pengenal PDF/UA', () => pdf.xmp.includes('pdfuaid')],
    ['pengenal PDF/A', () => pdf.xmp.includes('pdfaid')],
    ['profil warna keluaran', () => pdf.katalog.includes('/OutputIntents')],
    ['daftar isi sebagai unsur TOC', () => bacaStruktur(pdf).some(({ jenis }) => jenis === 'TOC')],
    ['kotak batas gambar', () => bacaStruktur(pdf).some(({ kamus }) => kamus.includes('/BBox'))],
  ])('%s', (_, ada) => expect(ada()).toBe(false));
});

/** Of each table: how many columns its rows have, spans counted. A regular table has one answer. */
function listLebarBaris(tabel: number): Set<number>[] {
  const semua = new Map(bacaStruktur(pdf).map((satu) => [satu.nomor, satu]));
  const baris = (semua.get(tabel)?.anak ?? [])
    .flatMap((nomor) => semua.get(nomor) ?? [])
    .filter(({ jenis }) => jenis === 'TR');
  const sisa: number[] = []; // for each row below: columns taken by a span from above
  const lebar = baris.map(({ anak }, index) => {
    const sel = anak.flatMap((nomor) => semua.get(nomor)?.kamus ?? []);
    for (const kamus of sel) {
      for (let jauh = 0; jauh < rentang(kamus, 'RowSpan'); jauh += 1) {
        sisa[index + jauh] = (sisa[index + jauh] ?? 0) + rentang(kamus, 'ColSpan');
      }
    }
    return sisa[index] ?? 0;
  });
  return [new Set(lebar)];
}

function rentang(kamus: string, nama: 'RowSpan' | 'ColSpan'): number {
  return Number(new RegExp(`/${nama} (\\d+)`).exec(kamus)?.[1] ?? 1);
}

/** Lines that paint outside of marked content. */
function listTakBertanda(isi: string): string[] {
  let dalam = 0;
  return isi.split('\n').filter((baris) => {
    if (/B[DM]C$/.test(baris)) dalam += 1;
    if (baris === 'EMC') dalam -= 1;
    return dalam === 0 && /(?:^| )(?:f\*?|S|B\*?|Do|Tj|TJ)$/.test(baris);
  });
}

/** ISO 32000-1, 14.8.4. */
const BAKU = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody ' +
    'Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby Warichu Figure Formula Form'
  ).split(' '),
);
