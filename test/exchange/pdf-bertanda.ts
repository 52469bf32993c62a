// PDFs signed as a signing application does it: an addition to the file with a field, a gap, and a CMS in the gap.
import { createHash } from 'node:crypto';
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, type PDFObject, PDFString } from '@cantoo/pdf-lib';
import { Integer, ObjectIdentifier, OctetString, Sequence, UTCTime } from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  MessageImprint,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
  TSTInfo,
} from 'pkijs';
import { listMedan } from '../../src/exchange/bidang-tanda-tangan.ts';
import type { Identitas } from './sertifikat-coba.ts';

export const SAAT = new Date('2024-04-25T03:00:00Z');

const ALAMAT = 'https://kinerja.example/dokumen/laporan-pengukuran-perkin-2024-tw1-camat/catatan/#K7QF-3M2A-ABCD';
const RUANG = 12_000; // hexadecimal digits kept for the CMS

/** One page that leads to the record of its document, as our own PDFs do. */
export async function makePdf(alamat: string | undefined = ALAMAT): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const page = pdf.addPage([300, 200]);
  page.drawText('Laporan Pengukuran');
  if (alamat !== undefined) {
    const action = pdf.context.obj({ S: 'URI', URI: PDFString.of(alamat) });
    page.node.set(
      PDFName.of('Annots'),
      pdf.context.obj([
        pdf.context.register(pdf.context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 10, 10], A: action })),
      ]),
    );
  }
  return pdf.save({ useObjectStreams: false });
}

export interface CaraTanda {
  medan?: string;
  subFilter?: string;
  menyebut?: Identitas | false; // whose certificate signing-certificate-v2 names; false: there is no such attribute
  menyertakan?: Identitas | false; // whose certificate comes with it
  cap?: Identitas; // who puts a time stamp on it
  digest?: Identitas['digest'];
  saat?: Date; // as the signer says
  hanya?: (bytes: Buffer, hole: [number, number]) => [number, number, number, number]; // another byte range
}

/** The file, an addition to it that holds the field, and in its gap the signature. */
export async function signPdf(bytes: Uint8Array, oleh: Identitas, cara: CaraTanda = {}): Promise<Buffer> {
  const siap = await prepare(bytes, cara);
  const awal = siap.indexOf(`<${'0'.repeat(RUANG)}>`);
  const hole: [number, number] = [awal, awal + RUANG + 2];
  const rentang = cara.hanya?.(siap, hole) ?? [0, hole[0], hole[1], siap.length - hole[1]];
  const letak = siap.lastIndexOf('/ByteRange [');
  const tulis = `/ByteRange [${rentang.join(' ')}`;
  const tutup = siap.indexOf(']', letak);
  siap.write(tulis.padEnd(tutup - letak), letak, 'latin1');
  const [a, b, c, d] = rentang;
  const tertanda = Buffer.concat([siap.subarray(a, a + b), siap.subarray(c, c + d)]);
  const cms =
    cara.subFilter === 'ETSI.RFC3161' ? await makeCapWaktu(tertanda, oleh) : await makeCms(tertanda, oleh, cara);
  siap.write(Buffer.from(cms).toString('hex'), awal + 1, 'latin1');
  return siap;
}

async function prepare(
  bytes: Uint8Array,
  { medan = 'ttd-camat', subFilter = 'ETSI.CAdES.detached', saat = SAAT }: CaraTanda,
): Promise<Buffer> {
  return addTo(bytes, (pdf) => {
    const { context, catalog } = pdf;
    const page = pdf.getPages()[0]?.node;
    if (!page) throw new Error('a page is missing');
    const tanda = context.obj({
      Type: 'Sig',
      Filter: 'Adobe.PPKLite',
      SubFilter: subFilter,
      M: PDFString.fromDate(saat),
      Reason: PDFString.of('Pengesahan'),
    });
    tanda.set(PDFName.of('Contents'), PDFHexString.of('0'.repeat(RUANG)));
    tanda.set(PDFName.of('ByteRange'), context.obj([0, 9_999_999_999, 9_999_999_999, 9_999_999_999]));
    const kosong = listMedan(pdf).find(({ nama, dict }) => nama === medan && !dict.has(PDFName.of('V')));
    if (kosong) {
      kosong.dict.set(PDFName.of('V'), context.register(tanda));
      return;
    }
    const field = context.obj({
      FT: 'Sig',
      Type: 'Annot',
      Subtype: 'Widget',
      T: PDFString.of(medan),
      Rect: [0, 0, 0, 0],
    });
    field.set(PDFName.of('V'), context.register(tanda));
    const ref = context.register(field);
    const form = catalog.lookup(PDFName.of('AcroForm'));
    const fields = form instanceof PDFDict ? form.lookup(PDFName.of('Fields'), PDFArray).asArray() : [];
    catalog.set(PDFName.of('AcroForm'), context.obj({ SigFlags: 3, Fields: [...fields, ref] }));
    const annots = page.Annots()?.asArray() ?? [];
    page.set(PDFName.of('Annots'), context.obj([...annots, ref] satisfies PDFObject[]));
  });
}

/** The same page with empty fields on it, as our own PDFs have them. */
export async function makePdfBermedan(medan: string[]): Promise<Buffer> {
  return addTo(await makePdf(), (pdf) => {
    const page = pdf.getPages()[0]?.node;
    const fields = medan.map((nama) =>
      pdf.context.register(
        pdf.context.obj({ FT: 'Sig', Type: 'Annot', Subtype: 'Widget', T: PDFString.of(nama), Rect: [0, 0, 170, 72] }),
      ),
    );
    pdf.catalog.set(PDFName.of('AcroForm'), pdf.context.obj({ Fields: fields }));
    page?.set(PDFName.of('Annots'), pdf.context.obj(fields));
  });
}

/** A further addition, of whatever `change` does. */
export async function addTo(bytes: Uint8Array, change: (pdf: PDFDocument) => void): Promise<Buffer> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false, forIncrementalUpdate: true });
  const snapshot = pdf.takeSnapshot();
  for (const page of pdf.getPages()) snapshot.markRefForSave(page.ref);
  snapshot.markObjsForSave([pdf.catalog, pdf.catalog.Pages(), ...listMedan(pdf).map(({ dict }) => dict)]);
  change(pdf);
  const tambahan = await pdf.saveIncremental(snapshot, { useObjectStreams: false });
  return Buffer.concat([bytes, tambahan]);
}

async function makeCms(isi: Uint8Array, oleh: Identitas, cara: CaraTanda): Promise<ArrayBuffer> {
  const digest = cara.digest ?? oleh.digest;
  const sebut = cara.menyebut === undefined ? oleh : cara.menyebut;
  const signer = makeSigner(oleh, [
    new Attribute({ type: '1.2.840.113549.1.9.3', values: [new ObjectIdentifier({ value: '1.2.840.113549.1.7.1' })] }),
    new Attribute({ type: '1.2.840.113549.1.9.5', values: [new UTCTime({ valueDate: cara.saat ?? SAAT })] }),
    new Attribute({ type: '1.2.840.113549.1.9.4', values: [new OctetString({ valueHex: hash(digest, isi) })] }),
    ...(sebut ? [nameSertifikat(sebut)] : []),
  ]);
  const menyertakan = cara.menyertakan === undefined ? oleh : cara.menyertakan;
  const data = new SignedData({
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: '1.2.840.113549.1.7.1' }),
    certificates: menyertakan ? [menyertakan.sertifikat] : [],
    signerInfos: [signer],
  });
  await data.sign(oleh.kunci.privateKey, 0, digest);
  if (cara.cap) signer.unsignedAttrs = await makeUnsigned(signer, cara.cap);
  return wrap(data);
}

async function makeUnsigned(signer: SignerInfo, cap: Identitas): Promise<SignedAndUnsignedAttributes> {
  const token = await makeCapWaktu(new Uint8Array(signer.signature.getValue()), cap);
  const values = [ContentInfo.fromBER(token).toSchema()];
  return new SignedAndUnsignedAttributes({
    type: 1,
    attributes: [new Attribute({ type: '1.2.840.113549.1.9.16.2.14', values })],
  });
}

/** A time stamp token (RFC 3161) on `isi`. */
export async function makeCapWaktu(isi: Uint8Array, oleh: Identitas): Promise<ArrayBuffer> {
  const info = new TSTInfo({
    version: 1,
    policy: '1.2.3.4',
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: '2.16.840.1.101.3.4.2.1' }),
      hashedMessage: new OctetString({ valueHex: hash('SHA-256', isi) }),
    }),
    serialNumber: new Integer({ value: 7 }),
    genTime: SAAT,
  });
  const eContent = new OctetString({ valueHex: info.toSchema().toBER() });
  const signer = makeSigner(oleh, [
    new Attribute({
      type: '1.2.840.113549.1.9.3',
      values: [new ObjectIdentifier({ value: '1.2.840.113549.1.9.16.1.4' })],
    }),
    new Attribute({
      type: '1.2.840.113549.1.9.4',
      values: [new OctetString({ valueHex: hash(oleh.digest, new Uint8Array(eContent.getValue())) })],
    }),
  ]);
  const data = new SignedData({
    version: 3,
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: '1.2.840.113549.1.9.16.1.4', eContent }),
    certificates: [oleh.sertifikat],
    signerInfos: [signer],
  });
  await data.sign(oleh.kunci.privateKey, 0, oleh.digest);
  return wrap(data);
}

function makeSigner({ sertifikat }: Identitas, attributes: Attribute[]): SignerInfo {
  const { issuer, serialNumber } = sertifikat;
  return new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({ issuer, serialNumber }),
    signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes }),
  });
}

function nameSertifikat({ sertifikat }: Identitas): Attribute {
  const sidik = new OctetString({ valueHex: hash('SHA-256', new Uint8Array(sertifikat.toSchema().toBER())) });
  const daftar = new Sequence({ value: [new Sequence({ value: [new Sequence({ value: [sidik] })] })] });
  return new Attribute({ type: '1.2.840.113549.1.9.16.2.47', values: [daftar] });
}

function wrap(data: SignedData): ArrayBuffer {
  const content = data.toSchema(true);
  return new ContentInfo({ contentType: ContentInfo.SIGNED_DATA, content }).toSchema().toBER();
}

function hash(digest: string, isi: Uint8Array): ArrayBuffer {
  return new Uint8Array(createHash(digest.replace('-', '').toLowerCase()).update(isi).digest()).buffer;
}
