// A CMS signature (RFC 5652) with the attributes that PAdES asks for (RFC 5035, ETSI EN 319 142-1), checked byte by byte.
import { constants, createHash, verify, X509Certificate } from 'node:crypto';
import { BaseBlock, fromBER, ObjectIdentifier, OctetString, Sequence, UTCTime, GeneralizedTime } from 'asn1js';
import {
  type AlgorithmIdentifier,
  Certificate,
  ContentInfo,
  IssuerAndSerialNumber,
  SignedData,
  type SignerInfo,
} from 'pkijs';
import type { SebabTandaTangan } from './sebab-tanda-tangan.ts';
import { toDer } from './sertifikat.ts';

/** One signer's answer. Without a certificate nobody can be named. */
export interface HasilCms {
  sebab: SebabTandaTangan[]; // empty: it holds
  sertifikat?: Certificate;
  lain: Certificate[]; // that came with it
  saat?: Date; // as the signer says
  menyebutSertifikat: boolean; // by signing-certificate-v2: what makes it PAdES
  tandaTangan: Uint8Array; // what a time stamp is put on
  capWaktu?: Uint8Array; // time stamp token, DER
}

const OID = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  subjectKeyIdentifier: '2.5.29.14',
  timeStamp: '1.2.840.113549.1.9.16.2.14',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
} as const;

/** Undefined where it is no CMS of one signer. Zeros that fill up the space of a PDF may follow, and nothing else. */
export function readSignedData(bytes: Uint8Array): SignedData | undefined {
  try {
    const asn1 = fromBER(bytes);
    if (asn1.offset === -1 || bytes.subarray(asn1.offset).some((bita) => bita !== 0)) return undefined;
    const info = new ContentInfo({ schema: asn1.result });
    if (info.contentType !== OID.signedData) return undefined;
    const data = new SignedData({ schema: info.content });
    return data.signerInfos.length === 1 ? data : undefined;
  } catch {
    return undefined; // untrusted bytes: the caller says that they are no signature
  }
}

/** A signature over bytes that stand elsewhere: one that brings its own content proves nothing about them. */
export function checkTerpisah(data: SignedData, isi: Uint8Array): HasilCms {
  const { encapContentInfo } = data;
  if (encapContentInfo.eContent) return refuse('rentang-salah');
  return attempt(() => checkSigner(data, isi, OID.data));
}

/** A signature over the content it brings, of a type that is known: a time stamp. */
export function checkTersemat(data: SignedData, jenis: string): HasilCms {
  const isi = data.encapContentInfo.eContent?.getValue();
  if (!isi || data.encapContentInfo.eContentType !== jenis) return refuse('tanda-tangan-rusak');
  return attempt(() => checkSigner(data, new Uint8Array(isi), jenis));
}

/** SHA-256, SHA-384 or SHA-512 by their identifier; nothing weaker. */
export function findDigest(oid: string): string | undefined {
  return DIGEST[oid];
}

function attempt(check: () => HasilCms): HasilCms {
  try {
    return check();
  } catch {
    return refuse('tanda-tangan-rusak'); // untrusted bytes, and the readers of their parts throw
  }
}

function refuse(sebab: SebabTandaTangan): HasilCms {
  return { sebab: [sebab], lain: [], menyebutSertifikat: false, tandaTangan: new Uint8Array() };
}

function checkSigner(data: SignedData, isi: Uint8Array, jenis: string): HasilCms {
  const [signer] = data.signerInfos;
  if (!signer) return refuse('tanda-tangan-rusak');
  const lain = (data.certificates ?? []).filter((satu) => satu instanceof Certificate);
  const sertifikat = findSertifikat(signer, lain);
  const saat = findSaat(signer);
  const capWaktu = findUnsigned(signer, OID.timeStamp);
  const disebut = sertifikat && isDisebut(signer, sertifikat);
  return {
    sebab: [...checkAttributes(signer, isi, jenis), ...checkSertifikat(signer, sertifikat, disebut)],
    lain,
    menyebutSertifikat: disebut !== undefined,
    tandaTangan: new Uint8Array(signer.signature.getValue()),
    ...(sertifikat && { sertifikat }),
    ...(saat && { saat }),
    ...(capWaktu && { capWaktu }),
  };
}

/** Both attributes exactly once: of two digests a reader could choose the one that fits. */
function checkAttributes(signer: SignerInfo, isi: Uint8Array, jenis: string): SebabTandaTangan[] {
  const digest = findDigest(signer.digestAlgorithm.algorithmId);
  if (digest === undefined) return ['algoritma-ditolak'];
  const tipe = findSigned(signer, OID.contentType);
  const sidik = findSigned(signer, OID.messageDigest);
  if (!(tipe instanceof ObjectIdentifier) || !(sidik instanceof OctetString)) return ['tanda-tangan-rusak'];
  if (tipe.getValue() !== jenis) return ['tanda-tangan-rusak'];
  const sama = createHash(digest).update(isi).digest().equals(Buffer.from(sidik.getValue()));
  return sama ? [] : ['isi-berubah'];
}

function checkSertifikat(
  signer: SignerInfo,
  sertifikat: Certificate | undefined,
  disebut: boolean | undefined,
): SebabTandaTangan[] {
  if (!sertifikat) return ['sertifikat-tidak-disertakan'];
  const sah = isSigned(signer, sertifikat);
  if (sah === undefined) return ['algoritma-ditolak'];
  return [
    ...(sah ? [] : (['bukan-kunci-sertifikat'] as const)),
    ...(disebut === false ? (['sertifikat-tertukar'] as const) : []),
  ];
}

const DIGEST: Record<string, string> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

/** Algorithms of signatures, and the digest each names; of two kinds it stands elsewhere. */
const TANDA: Record<string, { untuk: string[]; digest?: string; pss?: true }> = {
  '1.2.840.113549.1.1.1': { untuk: ['rsa'] },
  '1.2.840.113549.1.1.11': { untuk: ['rsa'], digest: 'sha256' },
  '1.2.840.113549.1.1.12': { untuk: ['rsa'], digest: 'sha384' },
  '1.2.840.113549.1.1.13': { untuk: ['rsa'], digest: 'sha512' },
  '1.2.840.113549.1.1.10': { untuk: ['rsa', 'rsa-pss'], pss: true },
  '1.2.840.10045.4.3.2': { untuk: ['ec'], digest: 'sha256' },
  '1.2.840.10045.4.3.3': { untuk: ['ec'], digest: 'sha384' },
  '1.2.840.10045.4.3.4': { untuk: ['ec'], digest: 'sha512' },
};

const MIN_RSA = 2048; // bits

/** Undefined: by an algorithm or a key that is not taken. */
function isSigned(signer: SignerInfo, sertifikat: Certificate): boolean | undefined {
  const { signedAttrs, signature } = signer;
  const digest = findDigest(signer.digestAlgorithm.algorithmId);
  const cara = TANDA[signer.signatureAlgorithm.algorithmId];
  const key = new X509Certificate(toDer(sertifikat)).publicKey;
  const { modulusLength = MIN_RSA } = key.asymmetricKeyDetails ?? {};
  if (!cara || digest === undefined || (cara.digest ?? digest) !== digest) return undefined;
  if (!cara.untuk.includes(key.asymmetricKeyType ?? '') || modulusLength < MIN_RSA) return undefined;
  const padding = cara.pss ? readPss(signer.signatureAlgorithm, digest) : {};
  if (!padding || !signedAttrs) return undefined;
  return verify(
    digest,
    new Uint8Array(signedAttrs.encodedValue),
    { key, ...padding },
    new Uint8Array(signature.getValue()),
  );
}

/** RSASSA-PSS-params: the digest must be the signer's own; the salt is as long as OpenSSL finds it. */
function readPss(
  { algorithmParams }: AlgorithmIdentifier,
  digest: string,
): { padding: number; saltLength: number } | undefined {
  const hash = algorithmParams instanceof Sequence ? algorithmParams.valueBlock.value[0] : undefined;
  const text = hash ? Buffer.from(hash.toBER()).toString('hex') : '';
  const oid = Object.entries(DIGEST).find(([, nama]) => nama === digest)?.[0] ?? '';
  const wanted = Buffer.from(new ObjectIdentifier({ value: oid }).toBER()).toString('hex');
  if (!text.includes(wanted)) return undefined;
  return { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_AUTO };
}

function findSertifikat({ sid }: SignerInfo, semua: Certificate[]): Certificate | undefined {
  if (sid instanceof IssuerAndSerialNumber)
    return semua.find((satu) => satu.issuer.isEqual(sid.issuer) && satu.serialNumber.isEqual(sid.serialNumber));
  return semua.find((satu) => isKeyIdentifier(sid, satu));
}

/** The other way to name a certificate: by the identifier of its key, [0] IMPLICIT OCTET STRING. */
function isKeyIdentifier(sid: unknown, { extensions = [] }: Certificate): boolean {
  const milik: unknown = extensions.find(({ extnID }) => extnID === OID.subjectKeyIdentifier)?.parsedValue;
  if (!(sid instanceof BaseBlock) || !(milik instanceof OctetString)) return false;
  return Buffer.from(sid.toBER()).subarray(2).equals(Buffer.from(milik.getValue()));
}

/** Whether signing-certificate-v2 (ESSCertIDv2) names this certificate; undefined where there is no such attribute. */
function isDisebut(signer: SignerInfo, sertifikat: Certificate): boolean | undefined {
  const nilai = findSigned(signer, OID.signingCertificateV2);
  if (nilai === undefined) return undefined;
  const daftar = nilai instanceof Sequence ? nilai.valueBlock.value[0] : undefined;
  const pertama = daftar instanceof Sequence ? daftar.valueBlock.value[0] : undefined;
  if (!(pertama instanceof Sequence)) return false;
  const [depan, berikut] = pertama.valueBlock.value;
  const digest = depan instanceof Sequence ? findDigest(readOid(depan)) : 'sha256'; // DEFAULT of RFC 5035
  const sidik = depan instanceof OctetString ? depan : berikut;
  if (digest === undefined || !(sidik instanceof OctetString)) return false;
  return createHash(digest).update(toDer(sertifikat)).digest().equals(Buffer.from(sidik.getValue()));
}

function readOid({ valueBlock }: Sequence): string {
  const [oid] = valueBlock.value;
  return oid instanceof ObjectIdentifier ? oid.getValue() : '';
}

function findSaat(signer: SignerInfo): Date | undefined {
  const nilai = findSigned(signer, OID.signingTime);
  return nilai instanceof UTCTime || nilai instanceof GeneralizedTime ? nilai.toDate() : undefined;
}

/** The one value of an attribute that stands exactly once. */
function findSigned({ signedAttrs }: SignerInfo, oid: string): unknown {
  const semua = (signedAttrs?.attributes ?? []).filter(({ type }) => type === oid);
  const nilai: unknown[] = semua[0]?.values ?? [];
  return semua.length === 1 && nilai.length === 1 ? nilai[0] : undefined;
}

function findUnsigned({ unsignedAttrs }: SignerInfo, oid: string): Uint8Array | undefined {
  const nilai: unknown = (unsignedAttrs?.attributes ?? []).find(({ type }) => type === oid)?.values[0];
  return nilai instanceof Sequence ? new Uint8Array(nilai.toBER()) : undefined;
}
