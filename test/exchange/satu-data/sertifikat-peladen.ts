// A throw-away certificate for a contract server on 127.0.0.1, so that a command meets it as it meets a real portal: over TLS.
import { Integer, OctetString, Utf8String } from 'asn1js';
import { AttributeTypeAndValue, BasicConstraints, Certificate, Extension, GeneralName, GeneralNames } from 'pkijs';

const SEHARI = 24 * 60 * 60 * 1000;

/** As PEM. The certificate is its own root. */
export async function makeSertifikatPeladen(): Promise<{ key: string; cert: string }> {
  const kunci = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
  const sertifikat = new Certificate();
  sertifikat.version = 2;
  sertifikat.serialNumber = new Integer({ value: 1 });
  for (const { typesAndValues } of [sertifikat.subject, sertifikat.issuer])
    typesAndValues.push(new AttributeTypeAndValue({ type: '2.5.4.3', value: new Utf8String({ value: 'portal uji' }) }));
  sertifikat.notBefore.value = new Date(Date.now() - SEHARI);
  sertifikat.notAfter.value = new Date(Date.now() + SEHARI);
  const alamat = new GeneralName({
    type: 7,
    value: new OctetString({ valueHex: new Uint8Array([127, 0, 0, 1]).buffer }),
  });
  sertifikat.extensions = [
    new Extension({
      extnID: '2.5.29.19',
      critical: true,
      extnValue: new BasicConstraints({ cA: true }).toSchema().toBER(),
    }),
    new Extension({ extnID: '2.5.29.17', extnValue: new GeneralNames({ names: [alamat] }).toSchema().toBER() }),
  ];
  await sertifikat.subjectPublicKeyInfo.importKey(kunci.publicKey);
  await sertifikat.sign(kunci.privateKey, 'SHA-256');
  const pkcs8 = await crypto.subtle.exportKey('pkcs8', kunci.privateKey);
  return { key: writePem('PRIVATE KEY', pkcs8), cert: writePem('CERTIFICATE', sertifikat.toSchema(true).toBER()) };
}

function writePem(jenis: string, isi: ArrayBuffer): string {
  const base64 = Buffer.from(isi).toString('base64').replaceAll(/.{64}/g, '$&\n');
  return `-----BEGIN ${jenis}-----\n${base64}\n-----END ${jenis}-----\n`;
}
