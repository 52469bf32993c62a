// What the pages of a PDF hold: text that a machine can read, or pictures of paper.
import { PDFDict, type PDFDocument, PDFName, PDFNumber, type PDFPage, PDFStream } from '@cantoo/pdf-lib';
import { extractText, getDocumentProxy } from 'unpdf';

export interface IsiPdf {
  halaman: number;
  teks: string[] | undefined; // of each page, '' without a text layer; undefined where no reader reads it
  resolusi: number[]; // dpi of each page that is one picture, in their order
  rusak: number[]; // pages, from 1, whose size or list of parts is not as it must be
}

export async function readIsi(bytes: Uint8Array, pdf: PDFDocument): Promise<IsiPdf> {
  const resolusi = pdf.getPages().map(readResolusi);
  return {
    halaman: resolusi.length,
    teks: await readTeks(bytes),
    resolusi: resolusi.filter((satu) => typeof satu === 'number'),
    rusak: resolusi.flatMap((satu, index) => (satu === 'rusak' ? [index + 1] : [])),
  };
}

/** `bytes` are copied: the reader takes away what it is given. */
async function readTeks(bytes: Uint8Array): Promise<string[] | undefined> {
  try {
    const { text } = await extractText(await getDocumentProxy(bytes.slice()), { mergePages: false });
    return text.map((satu) => satu.trim());
  } catch {
    return undefined; // untrusted bytes: the caller says that nobody could read their text
  }
}

function readResolusi(page: PDFPage): number | 'rusak' | undefined {
  try {
    return findResolusi(page);
  } catch {
    return 'rusak'; // untrusted bytes, and the parts of a page throw when they are asked for
  }
}

/** A picture in the shape of its page is a scan of it; an emblem or a photograph is not. */
const SELISIH_BENTUK = 0.1;
const POIN_PER_INCI = 72;

/** Dots per inch, whole. The way the page is turned does not matter. */
function findResolusi(page: PDFPage): number | undefined {
  const { width, height } = page.getSize();
  if (width === 0 || height === 0) throw new Error('a page without an area');
  const bentuk = Math.max(width, height) / Math.min(width, height);
  const [terbesar] = listGambar(page)
    .filter(({ lebar, tinggi }) => {
      const satu = Math.max(lebar, tinggi) / Math.min(lebar, tinggi);
      return Math.abs(satu / bentuk - 1) <= SELISIH_BENTUK;
    })
    .toSorted((a, b) => b.lebar * b.tinggi - a.lebar * a.tinggi);
  if (!terbesar) return undefined;
  const dpi = Math.round(Math.sqrt((terbesar.lebar * terbesar.tinggi) / (width * height)) * POIN_PER_INCI);
  return dpi > 0 ? dpi : undefined;
}

function listGambar(page: PDFPage): { lebar: number; tinggi: number }[] {
  const objek = page.node.Resources()?.lookup(PDFName.of('XObject'));
  if (!(objek instanceof PDFDict)) return [];
  return objek.keys().flatMap((key) => {
    const satu = objek.lookup(key);
    if (!(satu instanceof PDFStream) || satu.dict.lookup(PDFName.of('Subtype')) !== PDFName.of('Image')) return [];
    const [lebar, tinggi] = ['Width', 'Height'].map((nama) => satu.dict.lookup(PDFName.of(nama)));
    if (!(lebar instanceof PDFNumber) || !(tinggi instanceof PDFNumber)) return [];
    return [{ lebar: lebar.asNumber(), tinggi: tinggi.asNumber() }];
  });
}
