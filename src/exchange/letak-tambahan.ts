// Whether every reader finds in an addition what the comparison of objects saw. The parser of that comparison reads all objects from
// the first byte to the last; viewers follow cross-references from the end of the file (ISO 32000-1, 7.5.4 to 7.5.8).
import {
  PDFContext,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFObjectParser,
  PDFObjectStreamParser,
  PDFRawStream,
  PDFRef,
  PDFXRefStreamParser,
} from '@cantoo/pdf-lib';
import { isSama, isSusunan } from './sama-objek.ts';

interface Letak {
  nomor: number;
  offset: number; // of the file; of one inside an object stream the number of that stream
  jenis: 'terhapus' | 'langsung' | 'di-aliran';
}

interface Bagian {
  letak: Letak[];
  dict: PDFDict; // trailer
}

interface Berkas {
  bytes: Uint8Array;
  teks: string; // the same, a letter for each byte
  akhir: number; // of the revision that is signed
  kini: PDFDocument;
}

/** From the end of the file back to the revision that is signed, and to no other: an older one would come to life again. */
export async function isLetakJujur(bytes: Uint8Array, akhir: number, kini: PDFDocument): Promise<boolean> {
  const berkas: Berkas = { bytes, teks: Buffer.from(bytes).toString('latin1'), akhir, kini };
  const lama = findAwal(berkas.teks.slice(0, akhir));
  let letak = findAwal(berkas.teks);
  let batas = bytes.length;
  while (letak !== lama) {
    if (letak === undefined || letak < akhir || letak >= batas) return false;
    const bagian = readBagian(berkas, letak);
    if (!bagian || !(await isBagianJujur(berkas, bagian))) return false;
    batas = letak;
    letak = readAngka(bagian.dict, 'Prev');
  }
  return lama !== undefined && berkas.teks.startsWith('%PDF-'); // behind other bytes, viewers count from different places
}

function findAwal(teks: string): number | undefined {
  const letak = teks.lastIndexOf('startxref');
  const angka =
    letak < 0 ? undefined : /^startxref\s{1,9}(\d{1,10})\s{1,9}%%EOF/.exec(teks.slice(letak, letak + 60))?.[1];
  return angka === undefined ? undefined : Number(angka);
}

function readAngka(dict: PDFDict, kunci: string): number | undefined {
  const nilai = dict.get(PDFName.of(kunci));
  return nilai instanceof PDFNumber ? nilai.asNumber() : undefined;
}

function readBagian(berkas: Berkas, letak: number): Bagian | undefined {
  try {
    return berkas.teks.startsWith('xref', letak) ? readTabel(berkas, letak + 4) : readAliran(berkas, letak);
  } catch {
    return undefined; // untrusted bytes: what cannot be read is taken as a change
  }
}

/** As strict as the standard: what a lenient viewer would read in another way is no table. */
function readTabel({ bytes, teks }: Berkas, letak: number): Bagian | undefined {
  const semua: Letak[] = [];
  let at = letak;
  const take = (pola: RegExp): RegExpExecArray | null => {
    pola.lastIndex = at;
    const cocok = pola.exec(teks);
    at += cocok?.[0].length ?? 0;
    return cocok;
  };
  for (let kepala = take(KEPALA); kepala; kepala = take(KEPALA)) {
    for (let nomor = Number(kepala[1]); nomor < Number(kepala[1]) + Number(kepala[2]); nomor += 1) {
      const [baris, offset, generasi, jenis] = take(BARIS) ?? [];
      if (baris === undefined || (jenis === 'n' && Number(generasi) !== 0)) return undefined;
      semua.push({ nomor, offset: Number(offset), jenis: jenis === 'n' ? 'langsung' : 'terhapus' });
    }
  }
  if (!take(/\s{0,9}trailer/y)) return undefined;
  const dict = PDFObjectParser.forBytes(bytes.subarray(at), PDFContext.create()).parseObject();
  return dict instanceof PDFDict ? { letak: semua, dict } : undefined;
}

const KEPALA = /\s{0,9}(\d{1,10}) (\d{1,10}) ?[\r\n]{1,2}/y;
const BARIS = /(\d{10}) (\d{5}) ([nf])(?: \r| \n|\r\n)/y;

function readAliran(berkas: Berkas, letak: number): Bagian | undefined {
  const stream = readObjek(berkas, letak)?.object;
  if (!(stream instanceof PDFRawStream) || stream.dict.get(PDFName.of('Type')) !== PDFName.of('XRef')) return undefined;
  const entri = PDFXRefStreamParser.forStream(stream).parseIntoContext();
  const semua = entri.map(({ ref, offset, deleted, inObjectStream }): Letak => {
    const jenis = inObjectStream ? 'di-aliran' : 'langsung';
    return { nomor: ref.objectNumber, offset, jenis: deleted ? 'terhapus' : jenis };
  });
  const isNol = entri.every(({ ref, deleted }) => deleted || ref.generationNumber === 0);
  return isNol ? { letak: semua, dict: stream.dict } : undefined;
}

function readObjek({ bytes, teks }: Berkas, letak: number): { nomor: number; object: PDFObject } | undefined {
  const [kepala, nomor] = /^(\d{1,10}) 0 obj/.exec(teks.slice(letak, letak + 20)) ?? [];
  if (kepala === undefined) return undefined;
  const object = PDFObjectParser.forBytes(bytes.subarray(letak + kepala.length), PDFContext.create()).parseObject();
  return { nomor: Number(nomor), object };
}

async function isBagianJujur(berkas: Berkas, { letak, dict }: Bagian): Promise<boolean> {
  const { context } = berkas.kini;
  if (dict.get(PDFName.of('Root')) !== context.trailerInfo.Root) return false;
  if (dict.has(PDFName.of('Encrypt')) || dict.has(PDFName.of('XRefStm'))) return false;
  try {
    for (const satu of letak) if (!(await isSatuJujur(berkas, satu, letak))) return false;
    return true;
  } catch {
    return false; // as above
  }
}

async function isSatuJujur(berkas: Berkas, { nomor, offset, jenis }: Letak, semua: Letak[]): Promise<boolean> {
  const terbaca = berkas.kini.context.lookup(PDFRef.of(nomor));
  if (jenis === 'terhapus') return terbaca === undefined;
  if (jenis === 'di-aliran')
    return isSama(
      await readDiAliran(
        berkas,
        nomor,
        semua.find((satu) => satu.nomor === offset),
      ),
      terbaca,
    );
  const ada = offset < berkas.akhir ? undefined : readObjek(berkas, offset);
  if (ada?.nomor !== nomor) return false;
  return terbaca === undefined ? isSusunan(ada.object) : isSama(ada.object, terbaca);
}

/** Of a stream that the addition brings, in which each object stands once: viewers find it by its place, not by its number. */
async function readDiAliran(berkas: Berkas, nomor: number, wadah: Letak | undefined): Promise<PDFObject | undefined> {
  const stream =
    wadah?.jenis === 'langsung' && wadah.offset >= berkas.akhir ? readObjek(berkas, wadah.offset)?.object : undefined;
  if (!(stream instanceof PDFRawStream)) return undefined;
  const { context } = stream.dict;
  await PDFObjectStreamParser.forStream(stream).parseIntoContext();
  const isTunggal = context.enumerateIndirectObjects().length === readAngka(stream.dict, 'N');
  return isTunggal ? context.lookup(PDFRef.of(nomor)) : undefined;
}
