import { PDFDict, PDFDocument, PDFName, type PDFObject, PDFString } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { listMedan } from '../../src/exchange/bidang-tanda-tangan.ts';
import { checkPdf, type HasilPdf } from '../../src/exchange/periksa-pdf.ts';
import { addTo, makePdf, makePdfBermedan, signPdf } from './pdf-bertanda.ts';
import { type Identitas, makeIdentitas } from './sertifikat-coba.ts';

let camat: Identitas, sekretaris: Identitas;

beforeAll(async () => {
  camat = await makeIdentitas('Camat Coba');
  sekretaris = await makeIdentitas('Sekretaris Coba', { algoritma: 'rsa' });
});

describe('checkPdf: yang ditambahkan sesudah ditandatangani', () => {
  test('dua tanda tangan: keduanya sah, yang pertama meliputi sebagian', async () => {
    const satu = await signPdf(await makePdf(), sekretaris, { medan: 'ttd-sekretaris' });
    const hasil = await checkPdf(await signPdf(satu, camat));
    expect(hasil.status).toBe('sah');
    expect(tandaOf(hasil).map(({ nama, meliputi }) => [nama, meliputi])).toEqual([
      ['Sekretaris Coba', 'sebagian'],
      ['Camat Coba', 'seluruh-berkas'],
    ]);
  });

  test('medan kosong yang sudah ada diisi satu per satu', async () => {
    const kosong = await makePdfBermedan(['ttd-sekretaris', 'ttd-camat']);
    const satu = await signPdf(kosong, sekretaris, { medan: 'ttd-sekretaris' });
    expect(await statusOf(satu)).toEqual(['sah', []]);
    expect(await statusOf(await signPdf(satu, camat, { medan: 'ttd-camat' }))).toEqual(['sah', [], []]);
  });

  test('medan kosong yang sudah ada dipindah tanpa ditandatangani', async () => {
    const satu = await signPdf(await makePdfBermedan(['ttd-sekretaris', 'ttd-camat']), sekretaris, {
      medan: 'ttd-sekretaris',
    });
    const bytes = await addTo(satu, (pdf) => {
      const [, camatKosong] = listMedan(pdf);
      camatKosong?.dict.set(PDFName.of('Rect'), pdf.context.obj([0, 0, 300, 200]));
    });
    expect(await statusOf(bytes)).toEqual(['tidak-sah', ['tambahan-mengubah-isi']]);
  });

  test('satu bita berubah pada berkas dengan dua tanda tangan: keduanya gugur', async () => {
    const dua = await signPdf(await signPdf(await makePdf(), sekretaris, { medan: 'ttd-sekretaris' }), camat);
    expect(await statusOf(changeByte(dua))).toEqual(['tidak-sah', ['isi-berubah'], ['isi-berubah']]);
  });

  test('halaman ditambahkan', async () => {
    const bytes = await addTo(await signPdf(await makePdf(), camat), (pdf) =>
      pdf.addPage().drawText('Halaman susulan'),
    );
    expect(await statusOf(bytes)).toEqual(['tidak-sah', ['tambahan-mengubah-isi']]);
  });

  test.each<[string, Parameters<typeof addTo>[1]]>([
    ['isi halaman diganti', (pdf) => pdf.getPages()[0]?.drawText('Rp 1.000.000')],
    [
      'catatan ditempelkan pada halaman',
      (pdf) => {
        const page = pdf.getPages()[0]?.node;
        const catatan = pdf.context.register(
          pdf.context.obj({ Type: 'Annot', Subtype: 'FreeText', Rect: [0, 0, 99, 99] }),
        );
        page?.Annots()?.push(catatan);
      },
    ],
    [
      'kolom tanda tangan kosong bergambar ditempelkan',
      (pdf) => {
        const page = pdf.getPages()[0]?.node;
        const kosong = pdf.context.obj({ FT: 'Sig', Subtype: 'Widget', T: PDFString.of('x'), Rect: [0, 0, 99, 99] });
        page?.Annots()?.push(pdf.context.register(kosong));
      },
    ],
    ['kolom bergambar yang nilainya bukan tanda tangan', (pdf) => addKolom(pdf, PDFString.of('x'))],
    [
      'kolom bergambar yang meminjam tanda tangan camat',
      (pdf) => addKolom(pdf, listMedan(pdf)[0]?.dict.get(PDFName.of('V')) ?? PDFString.of('x')),
    ],
    [
      'halaman diganti, dan disebut keterangan berkas',
      (pdf) => {
        const [page] = pdf.getPages();
        if (page) pdf.context.trailerInfo.Info = page.ref;
        page?.node.delete(PDFName.of('Contents'));
      },
    ],
    [
      'formulir XFA ditambahkan',
      (pdf) => {
        const form = pdf.catalog.lookup(PDFName.of('AcroForm'), PDFDict).clone();
        form.set(PDFName.of('XFA'), PDFString.of('x'));
        pdf.catalog.set(PDFName.of('AcroForm'), form);
      },
    ],
    ['yang dibuka pertama diganti', (pdf) => pdf.catalog.set(PDFName.of('OpenAction'), pdf.context.obj([0]))],
    ['alamat tautan diganti', replaceAlamat],
  ])('%s', async (_, change) => {
    const bytes = await addTo(await signPdf(await makePdf(), camat), change);
    expect((await statusOf(bytes)).slice(0, 2)).toEqual(['tidak-sah', ['tambahan-mengubah-isi']]);
  });

  test('tabel letak yang menunjuk kembali ke bagian lama', async () => {
    const bertanda = await signPdf(await makePdf(), camat);
    const tabel = `\nxref\n4 1\n0000000015 00000 n \ntrailer\n<< /Size 9 >>\nstartxref\n${bertanda.length + 1}\n%%EOF\n`;
    expect(await statusOf(Buffer.concat([bertanda, Buffer.from(tabel)]))).toEqual([
      'tidak-sah',
      ['tambahan-mengubah-isi'],
    ]);
  });

  test.each<[string, (bertanda: Buffer) => string]>([
    ['startxref kembali ke susunan sebelum ditandatangani', (b) => writeAkhir(findAwal(b)[0])],
    ['Prev melompati susunan yang ditandatangani', (b) => writeTabel(b.length, '0 0\n', findAwal(b)[0])],
    [
      'objek tersembunyi di dalam aliran',
      (b) => {
        const halus = '4 0 obj\n<< /Length 5 >>\nstream\nBT ET\nendstream\nendobj\n';
        const depan = `\n90 0 obj\n<< /Length ${halus.length} >>\nstream\n`;
        const aliran = `${depan}${halus}\nendstream\nendobj\n`;
        const baris = `4 1\n${String(b.length + depan.length).padStart(10, '0')} 00000 n \n`;
        return aliran + writeTabel(b.length + aliran.length, baris, findAwal(b)[1]);
      },
    ],
    ['baris tabel letak yang longgar', (b) => writeTabel(b.length, '4 1\n0000000015x00000xn \n', findAwal(b)[1])],
    ['objek yang ada dinyatakan terhapus', (b) => writeTabel(b.length, '4 1\n0000000000 00001 f \n', findAwal(b)[1])],
  ])('%s', async (_, tambah) => {
    const bertanda = await signPdf(await makePdf(), camat);
    const bytes = Buffer.concat([bertanda, Buffer.from(tambah(bertanda), 'latin1')]);
    expect(await statusOf(bytes)).toEqual(['tidak-sah', ['tambahan-mengubah-isi']]);
  });

  test('salinan yang disimpan ulang program lain', async () => {
    const pdf = await PDFDocument.load(await signPdf(await makePdf(), camat), { updateMetadata: false });
    const [status, sebab] = await statusOf(await pdf.save({ useObjectStreams: false }));
    expect([status, sebab]).toEqual(['tidak-sah', [expect.stringMatching(/^(rentang-salah|isi-berubah)$/)]]);
  });

  test('baris kosong di akhir bukan tambahan', async () => {
    const bytes = Buffer.concat([await signPdf(await makePdf(), camat), Buffer.from('\r\n')]);
    expect(await checkPdf(bytes)).toMatchObject({ status: 'sah', tambahan: 'tiada' });
  });
});

function tandaOf(hasil: HasilPdf) {
  return 'tandaTangan' in hasil ? hasil.tandaTangan : [];
}

async function statusOf(bytes: Uint8Array): Promise<unknown[]> {
  const hasil = await checkPdf(bytes);
  return [hasil.status, ...tandaOf(hasil).map(({ sebab }) => sebab)];
}

/** Where the cross-references of each revision stand. */
function findAwal(bytes: Buffer): string[] {
  return [...bytes.toString('latin1').matchAll(/startxref\s+(\d+)/g)].map(([, letak = '']) => letak);
}

function writeTabel(letak: number, baris: string, prev = '0'): string {
  return `\nxref\n${baris}trailer\n<< /Size 99 /Root 2 0 R /Prev ${prev} >>${writeAkhir(String(letak + 1))}`;
}

function writeAkhir(letak = '0'): string {
  return `\nstartxref\n${letak}\n%%EOF\n`;
}

/** A figure of the page's own box, which is within what is signed. */
function changeByte(bytes: Buffer): Buffer {
  const berubah = Buffer.from(bytes);
  berubah.write('301', berubah.indexOf('300 200'), 'latin1');
  return berubah;
}

/** Over the page, on the page and in the form. */
function addKolom(pdf: PDFDocument, nilai: PDFObject): void {
  const kolom = pdf.context.obj({ FT: 'Sig', Subtype: 'Widget', T: PDFString.of('x'), Rect: [0, 0, 300, 200] });
  kolom.set(PDFName.of('V'), nilai);
  const ref = pdf.context.register(kolom);
  const form = pdf.catalog.lookup(PDFName.of('AcroForm'), PDFDict);
  const fields = listMedan(pdf).map(({ dict }) => pdf.context.getObjectRef(dict) ?? dict);
  form.set(PDFName.of('Fields'), pdf.context.obj([...fields, ref]));
  const page = pdf.getPages()[0]?.node;
  page?.set(PDFName.of('Annots'), pdf.context.obj([...(page.Annots()?.asArray() ?? []), ref]));
}

/** Another link in place of the one that was there. */
function replaceAlamat(pdf: PDFDocument): void {
  const tautan = pdf.context.register(pdf.context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 10, 10] }));
  pdf.getPages()[0]?.node.set(PDFName.of('Annots'), pdf.context.obj([tautan]));
}
