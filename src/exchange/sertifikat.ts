import { createHash, X509Certificate } from 'node:crypto';
import { Certificate, CertificateChainValidationEngine } from 'pkijs';
import { cleanTulisan } from './tulisan.ts';

/** What people are told of a certificate. */
export interface Sertifikat {
  nama: string; // CN of its subject
  penerbit: string; // CN of its issuer
  nomorSeri: string; // hexadecimal
  berlaku: { dari: string; sampai: string }; // ISO 8601, UTC
  sha256: string; // of its DER
}

/** Trust in a certificate is asked for with roots; without them nobody has looked. */
export type Kepercayaan = 'belum-diperiksa' | 'dipercaya' | 'tidak-dipercaya';

export function describeSertifikat(certificate: Certificate): Sertifikat {
  const der = toDer(certificate);
  const { serialNumber } = new X509Certificate(der);
  return {
    nama: findName(certificate.subject),
    penerbit: findName(certificate.issuer),
    nomorSeri: serialNumber.toLowerCase(),
    berlaku: { dari: certificate.notBefore.value.toISOString(), sampai: certificate.notAfter.value.toISOString() },
    sha256: createHash('sha256').update(der).digest('hex'),
  };
}

export function isBerlaku({ notBefore, notAfter }: Certificate, saat: Date): boolean {
  return notBefore.value <= saat && saat <= notAfter.value;
}

export function toDer(certificate: Certificate): Buffer {
  return Buffer.from(certificate.toSchema().toBER());
}

/** Whether a chain leads from the certificate to one of `akar`. Revocation is not asked: that needs the network. */
export async function checkRantai(
  certificate: Certificate,
  { lain, akar, saat }: { lain: Certificate[]; akar: Certificate[]; saat: Date },
): Promise<Kepercayaan> {
  if (!akar.length) return 'belum-diperiksa';
  const engine = new CertificateChainValidationEngine({
    trustedCerts: akar,
    certs: [...lain.filter((satu) => satu !== certificate), certificate], // the last is the one that is asked for
    checkDate: saat,
  });
  const { result } = await engine.verify({ passedWhenNotRevValues: true });
  return result ? 'dipercaya' : 'tidak-dipercaya';
}

/** Certificates of a PEM file; undefined when it holds none that can be read. */
export function readPem(text: string): Certificate[] | undefined {
  const blok = text.split('-----BEGIN CERTIFICATE-----').slice(1);
  const semua = blok.map((satu) => readCertificate(satu.split('-----END CERTIFICATE-----')[0] ?? ''));
  const ada = semua.filter((satu) => satu !== undefined);
  return ada.length > 0 && ada.length === semua.length ? ada : undefined;
}

function readCertificate(base64: string): Certificate | undefined {
  try {
    return Certificate.fromBER(new Uint8Array(Buffer.from(base64, 'base64')));
  } catch {
    return undefined; // whatever it was: the caller says that the file is no list of certificates
  }
}

const CN = '2.5.4.3';

function findName({ typesAndValues }: Certificate['subject']): string {
  const nama = typesAndValues.find(({ type }) => type === CN) ?? typesAndValues.at(-1);
  const teks: unknown = nama?.value.valueBlock.value;
  return cleanTulisan(typeof teks === 'string' ? teks : '') || 'tanpa nama';
}
