import { createHash, X509Certificate } from 'node:crypto';
import { fromBER } from 'asn1js';
import { type Certificate, TSTInfo } from 'pkijs';
import { checkTersemat, findDigest, readSignedData } from './cms.ts';
import { describeSertifikat, isBerlaku, toDer } from './sertifikat.ts';

/** A time that somebody else vouches for (RFC 3161). */
export interface CapWaktu {
  nama: string; // CN of the authority
  saat: string; // ISO 8601, UTC
  sah: boolean; // its own signature, and that it is about these bytes
}

const OID_TST = '1.2.840.113549.1.9.16.1.4';
const OID_EKU_TIME_STAMPING = '1.3.6.1.5.5.7.3.8';

/** `stamped`: the signature that the token is put on, or of a document time stamp the document's bytes. */
export function checkCapWaktu(token: Uint8Array, stamped: Uint8Array): CapWaktu | undefined {
  const data = readSignedData(token);
  const isi = data?.encapContentInfo.eContent?.getValue();
  const info = isi && readInfo(new Uint8Array(isi));
  if (!data || !info) return undefined;
  const { sebab, sertifikat } = checkTersemat(data, OID_TST);
  const sah = sebab.length === 0 && isAbout(info, stamped) && isAuthority(sertifikat, info.genTime);
  return {
    nama: sertifikat ? describeSertifikat(sertifikat).nama : 'tanpa nama',
    saat: info.genTime.toISOString(),
    sah,
  };
}

function readInfo(bytes: Uint8Array): TSTInfo | undefined {
  try {
    return new TSTInfo({ schema: fromBER(bytes).result });
  } catch {
    return undefined; // untrusted bytes: the caller says that they are no time stamp
  }
}

function isAbout({ messageImprint }: TSTInfo, stamped: Uint8Array): boolean {
  const digest = findDigest(messageImprint.hashAlgorithm.algorithmId);
  if (digest === undefined) return false;
  return createHash(digest).update(stamped).digest().equals(Buffer.from(messageImprint.hashedMessage.getValue()));
}

/** Any certificate can sign such a token; only one made for it may (RFC 3161, 2.3). */
function isAuthority(sertifikat: Certificate | undefined, saat: Date): boolean {
  if (!sertifikat || !isBerlaku(sertifikat, saat)) return false;
  const { keyUsage } = new X509Certificate(toDer(sertifikat)); // of X509Certificate: the extended one
  return keyUsage?.includes(OID_EKU_TIME_STAMPING) ?? false;
}
