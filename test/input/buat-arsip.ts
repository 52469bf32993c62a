// A report of kecamatan-contoh as it comes back signed, by a certificate that is thrown away: DATA CONTOH. Run by itself, it writes it
// to the path that is named; npm run archive then records it.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PDFDocument, type PDFPage, PDFName, PDFString, StandardFonts } from '@cantoo/pdf-lib';
import { findKodePeriksa } from '../../src/dokumen/kode-periksa.ts';
import { listBarisTeks } from '../../src/dokumen/teks-dokumen.ts';
import { loadSitus } from '../../src/load-situs.ts';
import { jalurCatatan } from '../../src/views/tautan.ts';
import { signPdf } from '../exchange/pdf-bertanda.ts';
import { makeIdentitas } from '../exchange/sertifikat-coba.ts';

const CONTENT = fileURLToPath(new URL('kecamatan-contoh', import.meta.url));
const ID = 'laporan-pengukuran-perkin-2023-tw1-camat';
const SAAT = new Date('2023-04-28T03:00:00Z');
const BARIS = 48; // lines of a page

/** All words of the document, line by line; nothing of its looks. */
async function makeLaporan(): Promise<Uint8Array> {
  const { dokumen, kinerja } = loadSitus({ content: CONTENT, mode: 'publik' });
  const asli = dokumen.find(({ entri }) => entri.id === ID)?.dokumen;
  if (!asli) throw new Error(`${ID} is not published`);
  const kode = findKodePeriksa(asli) ?? '';
  const baris = [`Kode periksa ${kode}`, ...listBarisTeks(asli).flatMap(({ teks }) => wrapTeks(toLatin(teks)))];
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (let at = 0; at < baris.length; at += BARIS) {
    const page = pdf.addPage([595.28, 841.89]);
    page.drawText('DATA CONTOH', { x: 56, y: 790, size: 20, font });
    page.drawText(baris.slice(at, at + BARIS).join('\n'), { x: 56, y: 760, size: 9, lineHeight: 14, font });
    addTautan(page, `${kinerja.instansi.situs.replace(/\/$/, '')}${jalurCatatan(ID)}#${kode}`);
  }
  return pdf.save({ useObjectStreams: false });
}

function addTautan({ node }: PDFPage, alamat: string): void {
  const { context } = node;
  const action = context.obj({ S: 'URI', URI: PDFString.of(alamat) });
  const tautan = context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [56, 780, 200, 810], Border: [0, 0, 0], A: action });
  node.set(PDFName.of('Annots'), context.obj([context.register(tautan)]));
}

/** Letters that the plainest font has. */
function toLatin(teks: string): string {
  return teks.replaceAll(/[^\x20-\x7e\xa0-\xff–—]/g, ' ');
}

function wrapTeks(teks: string): string[] {
  return teks.match(/.{1,100}(?:\s|$)|\S{100}/g)?.map((satu) => satu.trim()) ?? [];
}

const [, , tujuan] = process.argv;
if (tujuan === undefined) throw new Error('name the PDF to write');
const camat = await makeIdentitas('PEJABAT CONTOH SATU', { berlaku: ['2023-01-01', '2025-01-01'] });
writeFileSync(tujuan, await signPdf(await makeLaporan(), camat, { saat: SAAT }));
