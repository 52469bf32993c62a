import { describe, expect, test } from 'vitest';
import { formatText, inflateStream, readPdf, writePdf } from '../../src/write/pdf-objects.ts';
import { completeTags, markArtifacts, readDestinations } from '../../src/write/pdf-tags.ts';

describe('markArtifacts(content)', () => {
  test.each([
    ['kosong', '', ''],
    ['yang tidak terlihat dibiarkan', 'q\n1 0 0 1 0 0 cm', 'q\n1 0 0 1 0 0 cm'],
    ['baris tetap di awal halaman', 'q\nBT\n<0027> Tj\nET\nQ', '/Artifact BMC\nq\nBT\n<0027> Tj\nET\nQ\nEMC'],
    ['yang bertanda tetap', '/P <</MCID 0 >>BDC\n<0027> Tj\nEMC', '/P <</MCID 0 >>BDC\n<0027> Tj\nEMC'],
    [
      'garis di antara dua yang bertanda',
      '/P <</MCID 0 >>BDC\nf\nEMC\n0 0 9 1 re\nf\n/P <</MCID 1 >>BDC\nf\nEMC\nQ',
      '/P <</MCID 0 >>BDC\nf\nEMC\n/Artifact BMC\n0 0 9 1 re\nf\nEMC\n/P <</MCID 1 >>BDC\nf\nEMC\nQ',
    ],
  ])('%s', (_, before, after) => expect(markArtifacts(before)).toBe(after));
});

describe('formatText(text)', () => {
  test.each([
    ['biasa', 'Bab I', '(Bab I)'],
    ['tanda kurung dan garis miring', 'a (b) \\c', '(a \\(b\\) \\\\c)'],
    ['di luar ASCII', 'a÷', '<FEFF006100F7>'],
    ['di luar bidang dasar', '😀', '<FEFFD83DDE00>'],
  ])('%s', (_, text, pdf) => expect(formatText(text)).toBe(pdf));
});

describe('readPdf, completeTags, writePdf', () => {
  test('yang tidak dikenal ditolak, bukan dirusak', () => {
    expect(() => readPdf(Buffer.from('%PDF-1.4\nbukan apa-apa'))).toThrow('berbeda dari yang dikenal');
    const panjangSalah = susun().toString('latin1').replace('/Length 12', '/Length 11');
    expect(() => readPdf(Buffer.from(panjangSalah, 'latin1'))).toThrow('panjang isi');
  });

  test('butir daftar mendapat isi, tautan mendapat kata, halaman mendapat urutan', () => {
    const pdf = readPdf(susun());
    expect([...readDestinations(pdf)]).toEqual([['bagian-a', 1]]);
    completeTags(pdf);
    expect(pdf.objects.get(7)?.text).toContain('/K [3 11 0 R]');
    expect(pdf.objects.get(11)?.text).toBe('<</Type /StructElem\n/S /LBody\n/P 7 0 R\n/K [8 0 R]>>');
    expect(pdf.objects.get(8)?.text).toContain('\n/P 11 0 R');
    expect(pdf.objects.get(9)?.text).toContain('/Contents (Ke halaman 1)');
    expect(pdf.objects.get(3)?.text).toContain('/Tabs /S');
    expect(pdf.objects.get(6)?.text).toContain('/Strong /Span');
    const isi = pdf.objects.get(4);
    expect(isi && inflateStream(isi)).toBe('/Artifact BMC\n0 0 1 1 re\nf\nEMC');
  });

  test('bita yang sama untuk objek yang sama, dan lebih kecil', () => {
    const [a, b] = [writePdf(readPdf(susun())), writePdf(readPdf(susun()))];
    expect(Buffer.from(a).equals(b)).toBe(true);
    expect(Buffer.from(a).toString('latin1')).toMatch(/^%PDF-1\.7\n[\s\S]*\nstartxref\n\d+\n%%EOF\n$/);
  });
});

/** The shape of Chromium's files, with one page, one link and one item of a list. */
function susun(): Buffer {
  const objects = [
    '<</Title (x)\n/Producer (uji)>>',
    '<</Type /Catalog\n/Pages 5 0 R\n/Dests 10 0 R>>',
    '<</Type /Page\n/Contents 4 0 R\n/Parent 5 0 R>>',
    '<</Length 12>> stream\n0 0 1 1 re\nf\nendstream',
    '<</Type /Pages\n/Count 1\n/Kids [3 0 R]>>',
    '<</Type /StructTreeRoot\n/K 7 0 R>>',
    '<</Type /StructElem\n/S /LI\n/P 6 0 R\n/K [3 8 0 R]>>',
    '<</Type /StructElem\n/S /Span\n/P 7 0 R\n/K 0>>',
    '<</Type /Annot\n/Subtype /Link\n/Dest /bagian-a>>',
    '<</bagian-a [3 0 R /XYZ 0 0 0]>>',
  ];
  return susunDari(objects);
}

function susunDari(objects: string[]): Buffer {
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  return Buffer.from(
    `${file}${table}trailer\n<</Size ${objects.length + 1}\n/Root 2 0 R\n/Info 1 0 R>>\nstartxref\n${file.length}\n%%EOF`,
    'latin1',
  );
}
