import { PDFName } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkPdf, type HasilPdf } from '../../src/exchange/periksa-pdf.ts';
import type { SebabTandaTangan } from '../../src/exchange/sebab-tanda-tangan.ts';
import { addTo, type CaraTanda, makePdf, SAAT, signPdf } from './pdf-bertanda.ts';
import { type Algoritma, type Identitas, makeIdentitas } from './sertifikat-coba.ts';

let induk: Identitas, camat: Identitas, lain: Identitas, cap: Identitas, bukanCap: Identitas;

beforeAll(async () => {
  induk = await makeIdentitas('Induk Coba', { ca: true });
  camat = await makeIdentitas('Camat Coba', { oleh: induk });
  lain = await makeIdentitas('Orang Lain');
  cap = await makeIdentitas('Cap Waktu Coba', { oleh: induk, capWaktu: true });
  bukanCap = await makeIdentitas('Bukan Cap Waktu', { oleh: induk });
});

describe('checkPdf(bytes, akar): satu tanda tangan', () => {
  test('yang sah: nama, waktu, sertifikat, dan format PAdES', async () => {
    const hasil = await checkPdf(await signPdf(await makePdf(), camat));
    const [satu] = tandaOf(hasil);
    expect(hasil).toMatchObject({ status: 'sah', tambahan: 'tiada', capWaktuDokumen: [] });
    expect(satu).toMatchObject({
      medan: 'ttd-camat',
      nama: 'Camat Coba',
      format: 'PAdES-BASELINE-B',
      sebab: [],
      saat: SAAT.toISOString(),
      kepercayaan: 'belum-diperiksa',
      meliputi: 'seluruh-berkas',
      alasan: 'Pengesahan',
      sertifikat: { nama: 'Camat Coba', penerbit: 'Induk Coba' },
    });
  });

  test.each<[Algoritma, Identitas['digest']]>([
    ['rsa', 'SHA-256'],
    ['rsa', 'SHA-384'],
    ['rsa', 'SHA-512'],
    ['rsa-pss', 'SHA-256'],
    ['rsa-pss', 'SHA-512'],
    ['ec-256', 'SHA-256'],
    ['ec-384', 'SHA-384'],
    ['ec-256', 'SHA-512'],
  ])('%s dengan %s', async (algoritma, digest) => {
    const siapa = await makeIdentitas('Camat Coba', { algoritma, digest });
    const asli = await signPdf(await makePdf(), siapa);
    expect(await statusOf(asli)).toEqual(['sah', []]);
    expect(await statusOf(changeByte(asli))).toEqual(['tidak-sah', ['isi-berubah']]);
  });

  test.each<[string, CaraTanda | (() => CaraTanda), SebabTandaTangan[]]>([
    ['tanpa signing-certificate-v2', { menyebut: false }, ['sertifikat-tidak-disebut']],
    ['menyebut sertifikat lain', () => ({ menyebut: lain }), ['sertifikat-tertukar']],
    ['tanpa sertifikat', { menyertakan: false }, ['sertifikat-tidak-disertakan']],
    ['tidak meliputi awal berkas', { hanya: (_, [a]) => [5, a - 5, a + 12_002, 100] }, ['rentang-salah']],
    [
      'celahnya lebih besar daripada tanda tangannya',
      { hanya: (b, [a, z]) => [0, a - 4, z, b.length - z] },
      ['rentang-salah'],
    ],
    ['celahnya sampai akhir berkas', { hanya: (b, [a]) => [0, a, b.length, 0] }, ['rentang-salah']],
    ['jenis yang tidak dikenal', { subFilter: 'adbe.x509.rsa_sha1' }, ['tanda-tangan-rusak']],
  ])('%s', async (_, cara, sebab) => {
    const pilihan = typeof cara === 'function' ? cara() : cara;
    expect(await statusOf(await signPdf(await makePdf(), camat, pilihan))).toEqual(['tidak-sah', sebab]);
  });

  test('PKCS#7 biasa tanpa signing-certificate-v2 sah, tetapi bukan PAdES', async () => {
    const hasil = await checkPdf(
      await signPdf(await makePdf(), camat, { subFilter: 'adbe.pkcs7.detached', menyebut: false }),
    );
    expect(tandaOf(hasil)).toMatchObject([{ format: 'CMS', sebab: [] }]);
  });

  test('dibuat dengan kunci lain daripada sertifikat yang menyertainya', async () => {
    const palsu = { ...lain, sertifikat: camat.sertifikat };
    expect(await statusOf(await signPdf(await makePdf(), palsu))).toEqual(['tidak-sah', ['bukan-kunci-sertifikat']]);
  });

  test('kunci RSA 1024 bit ditolak', async () => {
    const lemah = await makeIdentitas('Kunci Lemah', { algoritma: 'rsa-1024' });
    expect(await statusOf(await signPdf(await makePdf(), lemah))).toEqual(['tidak-sah', ['algoritma-ditolak']]);
  });

  test('sertifikat yang sudah berakhir', async () => {
    const dulu = await makeIdentitas('Camat Dulu', { berlaku: ['2020-01-01', '2022-01-01'] });
    expect(await statusOf(await signPdf(await makePdf(), dulu))).toEqual(['tidak-sah', ['sertifikat-tidak-berlaku']]);
  });

  test('tanda tangan yang dirusak', async () => {
    const rusak = await signPdf(await makePdf(), camat);
    rusak.write('00', rusak.lastIndexOf('/Contents <') + '/Contents <'.length, 'latin1');
    expect(await statusOf(rusak)).toEqual(['tidak-sah', ['tanda-tangan-rusak']]);
  });

  test('sisa ruang tanda tangan diisi sesuatu yang tidak ditandatangani', async () => {
    const titipan = await signPdf(await makePdf(), camat);
    titipan.write('41', titipan.indexOf('>', titipan.lastIndexOf('/Contents <')) - 2, 'latin1');
    expect(await statusOf(titipan)).toEqual(['tidak-sah', ['tanda-tangan-rusak']]);
  });
});

describe('checkPdf: rantai sertifikat', () => {
  test.each<[string, () => Identitas, () => Identitas[], string]>([
    ['tanpa akar: belum diperiksa', () => camat, () => [], 'belum-diperiksa'],
    ['dari akar yang diberikan', () => camat, () => [induk], 'dipercaya'],
    ['dari akar lain', () => lain, () => [induk], 'tidak-dipercaya'],
  ])('%s', async (_, siapa, akar, kepercayaan) => {
    const bytes = await signPdf(await makePdf(), siapa());
    const hasil = await checkPdf(
      bytes,
      akar().map(({ sertifikat }) => sertifikat),
    );
    expect(tandaOf(hasil)).toMatchObject([{ kepercayaan, sebab: [] }]);
  });
});

describe('checkPdf: cap waktu', () => {
  test('sah: memberi waktu yang dijamin orang lain', async () => {
    const hasil = await checkPdf(await signPdf(await makePdf(), camat, { cap }));
    const capWaktu = { nama: 'Cap Waktu Coba', saat: SAAT.toISOString(), sah: true };
    expect(tandaOf(hasil)).toMatchObject([{ format: 'PAdES-BASELINE-T', capWaktu, sebab: [] }]);
  });

  test('dari sertifikat yang bukan untuk cap waktu', async () => {
    const bytes = await signPdf(await makePdf(), camat, { cap: bukanCap });
    expect(await statusOf(bytes)).toEqual(['tidak-sah', ['cap-waktu-rusak']]);
  });

  test('bukti untuk kemudian hari (DSS) menjadikannya LT, tanpa merusak', async () => {
    const bertanda = await signPdf(await makePdf(), camat, { cap });
    const hasil = await checkPdf(
      await addTo(bertanda, (pdf) => pdf.catalog.set(PDFName.of('DSS'), pdf.context.obj({}))),
    );
    expect(hasil).toMatchObject({ status: 'sah', tambahan: 'bukti' });
    expect(tandaOf(hasil)).toMatchObject([{ format: 'PAdES-BASELINE-LT', meliputi: 'sebagian' }]);
  });

  test('cap waktu atas seluruh dokumen bukan tanda tangan orang', async () => {
    const bertanda = await signPdf(await makePdf(), camat);
    const hasil = await checkPdf(await signPdf(bertanda, cap, { subFilter: 'ETSI.RFC3161', medan: 'cap' }));
    expect(hasil).toMatchObject({ status: 'sah', capWaktuDokumen: [{ nama: 'Cap Waktu Coba', sah: true }] });
    expect(tandaOf(hasil)).toHaveLength(1);
  });
});

describe('checkPdf: tulisan orang di dalam PDF', () => {
  test('nama pada sertifikat tidak dapat memerintah terminal', async () => {
    const jahat = await makeIdentitas('Camat\u001B]0;x\u0007\n2. Bupati\u009B2J\u202E Coba');
    const hasil = await checkPdf(await signPdf(await makePdf(), jahat));
    expect(tandaOf(hasil)).toMatchObject([{ nama: 'Camat ]0;x 2. Bupati 2J Coba' }]);
  });

  test('pohon kolom yang sangat dalam', async () => {
    const kolom = Array.from({ length: 30_000 }, (_, n) => `${10 + n} 0 obj\n<</T(a)/Kids[${11 + n} 0 R]>>\nendobj\n`);
    const pdf = [
      '%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[10 0 R]>>>>\nendobj\n',
      '2 0 obj\n<</Type/Pages/Count 1/Kids[3 0 R]>>\nendobj\n3 0 obj\n<</Type/Page/Parent 2 0 R>>\nendobj\n',
      ...kolom,
      'trailer\n<</Root 1 0 R/Size 99999>>\nstartxref\n0\n%%EOF',
    ];
    expect(await checkPdf(Buffer.from(pdf.join('')))).toEqual({ status: 'bukan-pdf' });
  });
});

describe('checkPdf: tanpa tanda tangan', () => {
  test('PDF biasa', async () => {
    expect(await checkPdf(await makePdf())).toMatchObject({ status: 'tanpa-tanda-tangan', tandaTangan: [] });
  });

  test.each([
    ['bukan PDF', 'kop surat'],
    ['hanya awalnya yang PDF', '%PDF-1.7\n'],
    ['kosong', ''],
  ])('%s', async (_, teks) => {
    expect(await checkPdf(Buffer.from(teks))).toEqual({ status: 'bukan-pdf' });
  });

  test('alamat laman catatan terbaca dari tautannya', async () => {
    const hasil = await checkPdf(await makePdf('https://kinerja.example/dokumen/x/catatan/#AAAA-BBBB-CCCC'));
    expect(hasil).toMatchObject({ alamat: ['https://kinerja.example/dokumen/x/catatan/#AAAA-BBBB-CCCC'] });
  });
});

function tandaOf(hasil: HasilPdf) {
  return 'tandaTangan' in hasil ? hasil.tandaTangan : [];
}

async function statusOf(bytes: Uint8Array): Promise<unknown[]> {
  const hasil = await checkPdf(bytes);
  return [hasil.status, ...tandaOf(hasil).map(({ sebab }) => sebab)];
}

/** A figure of the page's own box, which is within what is signed. */
function changeByte(bytes: Buffer): Buffer {
  const berubah = Buffer.from(bytes);
  berubah.write('301', berubah.indexOf('300 200'), 'latin1');
  return berubah;
}
