// The signatures of a PDF (ISO 32000-1, 12.8): fields that hold one, and the bytes that each of them covers.
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFString } from '@cantoo/pdf-lib';
import { cleanTulisan } from './tulisan.ts';

export interface BidangTandaTangan {
  medan: string; // full name of its field
  subFilter: string; // "ETSI.CAdES.detached"
  rentang: [number, number, number, number] | undefined; // as written; undefined where it is no four whole numbers
  isi: Uint8Array; // the CMS, with the zeros that fill its space
  alasan?: string;
  nama?: string; // as the signing program wrote it: the certificate says who it was
}

/** Undefined where the file is no PDF that can be read. */
export async function readPdf(bytes: Uint8Array): Promise<PDFDocument | 'terkunci' | undefined> {
  if (!Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')) return undefined;
  try {
    const pdf = await PDFDocument.load(bytes, {
      updateMetadata: false,
      ignoreEncryption: true,
      throwOnInvalidObject: true,
      warnOnInvalidObjects: false,
    });
    if (pdf.isEncrypted) return 'terkunci';
    if (!(pdf.catalog instanceof PDFDict) || pdf.getPageCount() === 0) return undefined;
    listMedan(pdf); // a tree of fields too deep to walk is none that anybody signs
    return pdf;
  } catch {
    return undefined; // untrusted bytes: the caller says that they are no PDF
  }
}

/** Signed fields alone; the empty ones wait for somebody. */
export function listBidang(pdf: PDFDocument): BidangTandaTangan[] {
  return listMedan(pdf).flatMap(({ nama, dict }) => {
    const nilai = dict.lookup(PDFName.of('V'));
    return nilai instanceof PDFDict ? [readBidang(nama, nilai)] : [];
  });
}

/** Fields whose own signature covers bytes behind `akhir`: any other value, or the signature of somebody before, vouches for nothing. */
export function listMedanTertanda(pdf: PDFDocument, akhir: number): PDFDict[] {
  return listMedan(pdf).flatMap(({ dict }) => {
    const nilai = dict.lookup(PDFName.of('V'));
    const [, , lanjut, sisa] = (nilai instanceof PDFDict && readRentang(nilai.lookup(PDFName.of('ByteRange')))) || [
      0, 0, 0, 0,
    ];
    return lanjut + sisa > akhir ? [dict] : [];
  });
}

interface Medan {
  nama: string;
  dict: PDFDict;
}

/** Fields of the form whose kind is a signature. */
export function listMedan(pdf: PDFDocument): Medan[] {
  const form = pdf.catalog.lookup(PDFName.of('AcroForm'));
  const fields = form instanceof PDFDict ? form.lookup(PDFName.of('Fields')) : undefined;
  return fields instanceof PDFArray ? listBelow(fields, '', new Set()) : [];
}

/** `seen` ends a tree that runs in a circle. */
function listBelow(fields: PDFArray, awalan: string, seen: Set<PDFDict>): Medan[] {
  return Array.from({ length: fields.size() }, (_, index) => fields.lookup(index)).flatMap((dict) => {
    if (!(dict instanceof PDFDict) || seen.has(dict)) return [];
    seen.add(dict);
    const nama = [awalan, readText(dict, 'T') ?? ''].filter((satu) => satu !== '').join('.');
    const kids = dict.lookup(PDFName.of('Kids'));
    if (dict.lookup(PDFName.of('FT')) === PDFName.of('Sig')) return [{ nama, dict }];
    return kids instanceof PDFArray ? listBelow(kids, nama, seen) : [];
  });
}

function readBidang(medan: string, dict: PDFDict): BidangTandaTangan {
  const isi = dict.lookup(PDFName.of('Contents'));
  const subFilter = dict.lookup(PDFName.of('SubFilter'));
  const alasan = readText(dict, 'Reason');
  const nama = readText(dict, 'Name');
  return {
    medan,
    subFilter: subFilter instanceof PDFName ? subFilter.decodeText() : '',
    rentang: readRentang(dict.lookup(PDFName.of('ByteRange'))),
    isi: isi instanceof PDFHexString ? isi.asBytes() : new Uint8Array(),
    ...(alasan !== undefined && { alasan }),
    ...(nama !== undefined && { nama }),
  };
}

function readRentang(array: unknown): BidangTandaTangan['rentang'] {
  if (!(array instanceof PDFArray) || array.size() !== 4) return undefined;
  const [a, b, c, d] = Array.from({ length: 4 }, (_, index) => {
    const satu = array.lookup(index);
    return satu instanceof PDFNumber && Number.isSafeInteger(satu.asNumber()) ? satu.asNumber() : -1;
  });
  return a === undefined || b === undefined || c === undefined || d === undefined || Math.min(a, b, c, d) < 0
    ? undefined
    : [a, b, c, d];
}

function readText(dict: PDFDict, key: string): string | undefined {
  const nilai = dict.lookup(PDFName.of(key));
  return nilai instanceof PDFString || nilai instanceof PDFHexString ? cleanTulisan(nilai.decodeText()) : undefined;
}

/**
 * The bytes that a signature is about, and where its revision ends. All from the first byte but the signature itself, which must fill
 * the gap to the last character: in any other gap somebody could put something that nobody signed.
 */
export function takeRevisi(
  bytes: Uint8Array,
  bidang: BidangTandaTangan,
): { tertanda: Uint8Array; akhir: number } | undefined {
  const [awal, panjang, lanjut, sisa] = bidang.rentang ?? [-1, 0, 0, 0];
  const akhir = lanjut + sisa;
  if (awal !== 0 || lanjut <= panjang || akhir > bytes.length) return undefined;
  const celah = Buffer.from(bytes.subarray(panjang, lanjut)).toString('latin1');
  if (!/^<[0-9A-Fa-f\s]*>$/.test(celah)) return undefined;
  if (!Buffer.from(celah.replaceAll(/[<>\s]/g, ''), 'hex').equals(Buffer.from(bidang.isi))) return undefined;
  return { tertanda: Buffer.concat([bytes.subarray(0, panjang), bytes.subarray(lanjut, akhir)]), akhir };
}

/** Web addresses that the pages lead to: how a signed file still tells which document it is. */
export function listAlamat(pdf: PDFDocument): string[] {
  return pdf.context.enumerateIndirectObjects().flatMap(([, object]) => {
    const action = object instanceof PDFDict ? object.lookup(PDFName.of('A')) : undefined;
    const uri = action instanceof PDFDict ? readText(action, 'URI') : undefined;
    return uri === undefined ? [] : [uri];
  });
}
