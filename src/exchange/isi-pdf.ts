// What the pages of a PDF hold: text that a machine can read, or pictures of paper.
import { PDFDict, type PDFDocument, PDFName, PDFNumber, type PDFPage, PDFStream } from '@cantoo/pdf-lib';
import { extractText, getDocumentProxy } from 'unpdf';

export interface IsiPdf {
  halaman: number;
  teks: string[]; // of each page; '' without a text layer
  resolusi: number[]; // dpi of each page that is one picture, in their order
}

export async function readIsi(bytes: Uint8Array, pdf: PDFDocument): Promise<IsiPdf> {
  const pages = pdf.getPages();
  return {
    halaman: pages.length,
    teks: await readTeks(bytes, pages.length),
    resolusi: pages.flatMap((page) => findResolusi(page) ?? []),
  };
}

/** `bytes` are copied: the reader takes away what it is given. */
async function readTeks(bytes: Uint8Array, halaman: number): Promise<string[]> {
  try {
    const { text } = await extractText(await getDocumentProxy(bytes.slice()), { mergePages: false });
    return text.map((satu) => satu.trim());
  } catch {
    return Array.from({ length: halaman }, () => ''); // untrusted bytes: what this reader cannot read has no text
  }
}

/** A picture in the shape of its page is a scan of it; an emblem or a photograph is not. */
const SELISIH_BENTUK = 0.1;
const POIN_PER_INCI = 72;

/** Dots per inch, whole. The way the page is turned does not matter. */
export function findResolusi(page: PDFPage): number | undefined {
  const { width, height } = page.getSize();
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
