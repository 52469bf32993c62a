// A PDF as its objects, read with another program than the one that wrote them.
import { decodePDFRawStream, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';

export interface PdfTerurai {
  objek: Map<number, string>; // as text; streams by their dictionary
  katalog: string; // with what it refers to
  akar: string; // of the structure: types and what they are mapped to
  xmp: string;
  halaman: string[];
  isi: string[]; // what each page draws, as operators
}

export interface Unsur {
  nomor: number;
  jenis: string;
  kamus: string;
  anak: number[]; // elements below, in order
}

export async function uraikan(bytes: Uint8Array): Promise<PdfTerurai> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const objek = new Map(
    document.context.enumerateIndirectObjects().map(([ref, object]) => {
      const text = object instanceof PDFRawStream ? object.dict.toString() : object.toString();
      return [ref.objectNumber, text.replaceAll(/\s+/g, ' ')];
    }),
  );
  const metadata = document.catalog.lookup(PDFName.of('Metadata'));
  const xmp = metadata instanceof PDFRawStream ? Buffer.from(metadata.getContents()).toString('utf8') : '';
  const pages = document.getPages();
  return {
    objek,
    katalog: document.catalog.toString().replaceAll(/\s+/g, ' '),
    akar: [...objek.values()].find((satu) => satu.includes('/Type /StructTreeRoot')) ?? '',
    xmp,
    halaman: pages.map(({ node }) => node.toString().replaceAll(/\s+/g, ' ')),
    isi: pages.map(({ node }) => {
      const contents = node.Contents();
      return contents instanceof PDFRawStream
        ? Buffer.from(decodePDFRawStream(contents).decode()).toString('latin1')
        : '';
    }),
  };
}

/** In the order of reading: from the root down. */
export function bacaStruktur({ objek, akar }: PdfTerurai): Unsur[] {
  const first = /\/K (\d+) 0 R/.exec(akar)?.[1];
  return first === undefined ? [] : telusuri(objek, Number(first));
}

function telusuri(objek: Map<number, string>, nomor: number): Unsur[] {
  const kamus = objek.get(nomor) ?? '';
  const kids = /\/K (\[[^\]]*\]|\d+ 0 R)/.exec(kamus)?.[1] ?? '';
  const anak = [...kids.replaceAll(/<<.*?>>/g, '').matchAll(/(\d+) 0 R/g)].map(([, satu]) => Number(satu));
  const jenis = /\/S \/(\w+)/.exec(kamus)?.[1] ?? '';
  return [{ nomor, jenis, kamus, anak }, ...anak.flatMap((satu) => telusuri(objek, satu))];
}
