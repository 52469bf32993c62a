// What was put behind a signature. A PDF grows by additions (ISO 32000-1, 7.5.6): proofs for later years and further
// signatures belong there; anything that changes what a reader sees does not.
import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject, PDFRef, PDFStream } from '@cantoo/pdf-lib';
import { listMedanTertanda, readPdf } from './bidang-tanda-tangan.ts';
import { isLetakJujur } from './letak-tambahan.ts';
import { isSama, isSusunan } from './sama-objek.ts';

/** `tiada`: the signature covers the whole file. `bukti`: only proofs and signatures follow. */
export type Tambahan = 'tiada' | 'bukti' | 'mengubah-isi';

export async function findTambahan(bytes: Uint8Array, akhir: number, kini: PDFDocument): Promise<Tambahan> {
  if (isKosong(bytes.subarray(akhir))) return 'tiada';
  const dahulu = await readPdf(bytes.subarray(0, akhir));
  if (dahulu === undefined || dahulu === 'terkunci') return 'mengubah-isi';
  if (!(await isLetakJujur(bytes, akhir, kini))) return 'mengubah-isi';
  const dua: Dua = { dahulu, kini, tanda: new Set(listMedanTertanda(kini, akhir)) };
  return listBerubah(dahulu, kini).every((satu) => isBukti(satu, dua)) ? 'bukti' : 'mengubah-isi';
}

/** Line ends that a mail program adds are nothing. */
function isKosong(sisa: Uint8Array): boolean {
  return sisa.every((bita) => bita === 0x0a || bita === 0x0d || bita === 0x20);
}

interface Berubah {
  ref: PDFRef;
  lama: PDFObject | undefined; // undefined: it was pointed at and did not exist
  baru: PDFObject | undefined;
}

interface Dua {
  dahulu: PDFDocument;
  kini: PDFDocument;
  tanda: Set<unknown>; // fields of `kini` that were signed after `dahulu`
}

function listBerubah(dahulu: PDFDocument, kini: PDFDocument): Berubah[] {
  const lama = dahulu.context.enumerateIndirectObjects().filter(([, object]) => !isSusunan(object));
  const menggantung = lama.flatMap(([, object]) => listRujukan(object)).filter((ref) => !dahulu.context.lookup(ref));
  const semua = [...lama.map(([ref]) => ref), ...new Set(menggantung)];
  const berubah = semua.flatMap((ref): Berubah[] => {
    const [a, b] = [dahulu.context.lookup(ref), kini.context.lookup(ref)];
    return isSama(a, b) ? [] : [{ ref, lama: a, baru: b }];
  });
  const akar = dahulu.context.trailerInfo.Root === kini.context.trailerInfo.Root;
  return akar ? berubah : [...berubah, { ref: PDFRef.of(0), lama: undefined, baru: kini.catalog }];
}

function listRujukan(object: PDFObject): PDFRef[] {
  if (object instanceof PDFRef) return [object];
  if (object instanceof PDFArray) return object.asArray().flatMap(listRujukan);
  if (object instanceof PDFDict) return object.values().flatMap(listRujukan);
  return object instanceof PDFStream ? listRujukan(object.dict) : [];
}

function isBukti({ ref, lama, baru }: Berubah, dua: Dua): boolean {
  if (lama instanceof PDFStream) return isMetadata(lama) && baru instanceof PDFStream && isMetadata(baru);
  if (lama instanceof PDFArray && baru instanceof PDFArray) return isDaftarTanda(ref, lama, baru, dua);
  if (!(lama instanceof PDFDict) || !(baru instanceof PDFDict)) return false;
  // As the signed revision says: an addition could call a page its information.
  if (ref === dua.dahulu.context.trailerInfo.Info && !lama.has(PDFName.of('Type'))) return true;
  return isBoleh(lama, baru, findBoleh({ ref, lama, baru }, dua), dua);
}

function isMetadata({ dict }: PDFStream): boolean {
  return dict.get(PDFName.of('Type')) === PDFName.of('Metadata');
}

/** Which keys of a dictionary a proof or a signature may change. */
function findBoleh(
  { ref, lama, baru }: { ref: PDFRef; lama: PDFDict; baru: PDFDict },
  { dahulu, tanda }: Dua,
): string[] {
  if (ref === dahulu.context.trailerInfo.Root) return ['DSS', 'AcroForm', 'Extensions', 'Metadata'];
  if (lama === dahulu.catalog.lookup(PDFName.of('AcroForm'))) return ISI_FORMULIR;
  if (lama === dahulu.catalog.lookup(PDFName.of('DSS'))) return ['Certs', 'CRLs', 'OCSPs', 'VRI'];
  if (lama.get(PDFName.of('Type')) === PDFName.of('Page')) return ['Annots'];
  const diisi = !lama.has(PDFName.of('V')) && tanda.has(baru);
  return diisi && lama.get(PDFName.of('FT')) === PDFName.of('Sig') ? ['V', 'AP', 'F', 'M', 'MK', 'Lock'] : [];
}

function isBoleh(lama: PDFDict, baru: PDFDict, boleh: string[], dua: Dua): boolean {
  const kunci = [...new Set([...lama.keys(), ...baru.keys()])];
  return kunci.every((key) => {
    const [a, b] = [lama.get(key), baru.get(key)];
    if (a?.toString() === b?.toString()) return true;
    const nama = key.decodeText();
    if (!boleh.includes(nama)) return false;
    if (nama === 'AcroForm') return isFormBoleh(a, b, dua);
    return nama !== 'Annots' && nama !== 'Fields' ? true : isTambah(a, b, dua);
  });
}

const ISI_FORMULIR = ['Fields', 'SigFlags', 'DR', 'DA'];

/** A form that comes new, or written into the catalog itself, holds nothing but signatures. */
function isFormBoleh(a: PDFObject | undefined, b: PDFObject | undefined, dua: Dua): boolean {
  const lama = a && dua.dahulu.context.lookup(a);
  const baru = b && dua.kini.context.lookup(b);
  if (!(baru instanceof PDFDict)) return false;
  const fields = PDFName.of('Fields');
  const asing = baru.keys().filter((key) => !ISI_FORMULIR.includes(key.decodeText()));
  const isTetap = (key: PDFName) => lama instanceof PDFDict && String(lama.get(key)) === String(baru.get(key));
  if (!asing.every(isTetap)) return false;
  return isTambah(lama instanceof PDFDict ? lama.get(fields) : undefined, baru.get(fields), dua);
}

function isDaftarTanda(ref: PDFRef, lama: PDFArray, baru: PDFArray, dua: Dua): boolean {
  const pages = dua.dahulu.getPages().map(({ node }) => node.get(PDFName.of('Annots')));
  const form = dua.dahulu.catalog.lookup(PDFName.of('AcroForm'));
  const fields = form instanceof PDFDict ? form.get(PDFName.of('Fields')) : undefined;
  return [...pages, fields].includes(ref) && isTambah(lama, baru, dua);
}

/** All that was there, in its order, and after it nothing but signature fields. */
function isTambah(a: PDFObject | undefined, b: PDFObject | undefined, { dahulu, kini, tanda }: Dua): boolean {
  const lama = a && dahulu.context.lookup(a);
  const baru = b && kini.context.lookup(b);
  if (!(baru instanceof PDFArray)) return false;
  const dulu = lama instanceof PDFArray ? lama.asArray().map(String) : [];
  const sekarang = baru.asArray();
  // An empty field could show anything, and nobody answers for it.
  return (
    dulu.every((satu, index) => String(sekarang[index]) === satu) &&
    sekarang.slice(dulu.length).every((satu) => tanda.has(kini.context.lookup(satu)))
  );
}
