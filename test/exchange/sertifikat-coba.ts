// Throw-away certificates: made for one run, trusted by nobody.
import { BitString, Integer, ObjectIdentifier, PrintableString, Sequence, Utf8String } from 'asn1js';
import { AttributeTypeAndValue, BasicConstraints, Certificate, Extension } from 'pkijs';

export interface Identitas {
  sertifikat: Certificate;
  kunci: CryptoKeyPair;
  digest: 'SHA-256' | 'SHA-384' | 'SHA-512';
}

export type Algoritma = 'rsa' | 'rsa-pss' | 'ec-256' | 'ec-384' | 'rsa-1024';

interface Pilihan {
  algoritma?: Algoritma;
  digest?: Identitas['digest'];
  oleh?: Identitas; // its issuer; without one it signs itself
  ca?: boolean;
  capWaktu?: boolean; // made for time stamps
  berlaku?: [string, string];
}

export async function makeIdentitas(nama: string, pilihan: Pilihan = {}): Promise<Identitas> {
  const { algoritma = 'ec-256', digest = 'SHA-256', oleh, berlaku = ['2024-01-01', '2027-01-01'] } = pilihan;
  const kunci = await makeKunci(algoritma, digest);
  const sertifikat = new Certificate();
  sertifikat.version = 2;
  sertifikat.serialNumber = new Integer({ value: 1000 + nama.length });
  sertifikat.subject.typesAndValues = makeNama(nama);
  sertifikat.issuer.typesAndValues = oleh ? oleh.sertifikat.subject.typesAndValues : makeNama(nama);
  sertifikat.notBefore.value = new Date(berlaku[0]);
  sertifikat.notAfter.value = new Date(berlaku[1]);
  sertifikat.extensions = listExtensions(pilihan);
  await sertifikat.subjectPublicKeyInfo.importKey(kunci.publicKey);
  await sertifikat.sign((oleh ?? { kunci }).kunci.privateKey, (oleh ?? { digest }).digest);
  return { sertifikat: Certificate.fromBER(sertifikat.toSchema(true).toBER()), kunci, digest };
}

export function writePem({ sertifikat }: Identitas): string {
  const base64 = Buffer.from(sertifikat.toSchema().toBER()).toString('base64').replaceAll(/.{64}/g, '$&\n');
  return `-----BEGIN CERTIFICATE-----\n${base64}\n-----END CERTIFICATE-----\n`;
}

function makeKunci(algoritma: Algoritma, hash: string): Promise<CryptoKeyPair> {
  const usages: KeyUsage[] = ['sign', 'verify'];
  if (algoritma === 'ec-256' || algoritma === 'ec-384')
    return crypto.subtle.generateKey(
      { name: 'ECDSA', namedCurve: algoritma === 'ec-256' ? 'P-256' : 'P-384' },
      true,
      usages,
    );
  const name = algoritma === 'rsa-pss' ? 'RSA-PSS' : 'RSASSA-PKCS1-v1_5';
  const modulusLength = algoritma === 'rsa-1024' ? 1024 : 2048;
  return crypto.subtle.generateKey(
    { name, modulusLength, publicExponent: new Uint8Array([1, 0, 1]), hash },
    true,
    usages,
  );
}

function makeNama(nama: string): AttributeTypeAndValue[] {
  return [
    new AttributeTypeAndValue({ type: '2.5.4.6', value: new PrintableString({ value: 'ID' }) }),
    new AttributeTypeAndValue({ type: '2.5.4.3', value: new Utf8String({ value: nama }) }),
  ];
}

function listExtensions({ ca = false, capWaktu = false }: Pilihan): Extension[] {
  const usage = new BitString({ valueHex: new Uint8Array([ca ? 0x06 : 0xc0]).buffer });
  const waktu = new Sequence({ value: [new ObjectIdentifier({ value: '1.3.6.1.5.5.7.3.8' })] });
  const make = (extnID: string, value: { toBER(): ArrayBuffer }) =>
    new Extension({ extnID, critical: true, extnValue: value.toBER() });
  return [
    make('2.5.29.19', new BasicConstraints({ cA: ca }).toSchema()),
    make('2.5.29.15', usage),
    ...(capWaktu ? [make('2.5.29.37', waktu)] : []),
  ];
}
