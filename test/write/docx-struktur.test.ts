import { describe, expect, test } from 'vitest';
import { cell, paragraph, text } from '../../src/markup/build.ts';
import type { Block, Dokumen, Party } from '../../src/markup/types.ts';
import { writeDocx } from '../../src/write/docx.ts';
import { pngContoh } from '../gambar-contoh.ts';
import { readParts, readWords } from './docx-parts.ts';
import { dokumenContoh, dokumenDari } from './dokumen-contoh.ts';
import { listPagesOf } from './halaman-contoh.ts';

const LAMBANG = { bytes: pngContoh(40, 50), jenis: 'png', lebar: 40, tinggi: 50, alt: 'Lambang <contoh>' } as const;
const SAMPUL: Block = { type: 'sampul', judul: text('LAPORAN KINERJA'), kaki: text('KECAMATAN CONTOH\n2024') };
const CAMAT: Party = { jabatan: 'CAMAT CONTOH', nama: 'Nama' };

describe('daftar', () => {
  test('medan yang dapat diperbarui, dengan nomor halaman yang sudah terisi', async () => {
    const pages = new Map([
      ['bagian-judul', 3],
      ['tabel-2', 17],
    ]);
    const entri = listEntri(await readBody(dokumenContoh(), pages));
    expect(entri).toContain('TOC1: BAB I Judul & <bab>→3');
    expect(entri).toContain('TableofFigures: Tabel 2. Rentang & nada→17');
    expect(entri.map((satu) => satu.split(':')[0])).toEqual([
      ...['TOC1', 'TOC2', 'TOC3', 'TOC1'],
      ...['TableofFigures', 'TableofFigures', 'TableofFigures'],
    ]);
  });

  test('perintah medan dan sasaran tautannya ada', async () => {
    const xml = await readBody(dokumenContoh());
    const perintah = [...xml.matchAll(/<w:instrText[^>]*> (TOC [^<]*) <\/w:instrText>/g)].map(([, satu]) => satu);
    expect(perintah).toEqual([
      'TOC \\o &quot;1-3&quot; \\h \\z \\u',
      'TOC \\h \\z \\c &quot;Tabel&quot;',
      'TOC \\h \\z \\c &quot;Gambar&quot;',
    ]);
    const penanda = new Set([...xml.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]*)"/g)].map(([, nama]) => nama));
    const dituju = [...xml.matchAll(/(?:w:anchor="|PAGEREF )(\w+)/g)].map(([, nama]) => nama);
    expect(dituju.length).toBeGreaterThan(14);
    expect(dituju.filter((nama) => !penanda.has(nama))).toEqual([]);
  });

  test('Word tidak diminta memperbarui apa pun saat membuka', async () => {
    const parts = readParts(await writeDocx(dokumenContoh(), { when: WHEN, pages: listPagesOf(dokumenContoh()) }));
    expect([...parts.values()].join('')).not.toMatch(/updateFields|w:dirty/);
  });
});

describe('judul dan keterangan', () => {
  test('nomor Bab di baris sendiri; tabel dan gambar bernomor dengan medan SEQ', async () => {
    const xml = await readBody(dokumenContoh());
    expect(readWords(xml)).toContain('BAB I\nJudul & <bab>');
    expect(readWords(xml)).toContain('Tabel 2. Rentang & nada');
    const nomor = [...xml.matchAll(/w:instr="SEQ (\w+) [^"]*"><w:r><w:t[^>]*>(\d+)/g)].map(
      ([, apa, n]) => `${apa} ${n}`,
    );
    expect(nomor).toEqual(['Tabel 1', 'Tabel 2', 'Gambar 1']);
  });

  test('acuan kepada yang tidak ada tinggal kata-kata', async () => {
    const acuan: Block = paragraph([{ type: 'reference', to: 'tidak-ada', text: text('Tabel 9') }]);
    const xml = await readBody(dokumenDari([acuan]));
    expect(readWords(xml)).toContain('Tabel 9');
    expect(xml).not.toContain('w:anchor');
  });
});

describe('sampul', () => {
  test('lembar sendiri tanpa kop dan nomor halaman; isi mulai di lembar berikutnya', async () => {
    const dokumen = dokumenDari([SAMPUL, { type: 'pageBreak' }, paragraph('Isi.')]);
    const parts = readParts(await writeDocx({ ...dokumen, lambang: LAMBANG }, { when: WHEN }));
    const xml = parts.get('word/document.xml') ?? '';
    const [sampul, isi] = splitSection(xml);
    expect(readWords(sampul).trim()).toBe('LAPORAN KINERJA\nKECAMATAN CONTOH\n2024');
    expect(sampul).toContain('descr="Lambang &lt;contoh&gt;"');
    expect(isi).not.toContain('pageBreakBefore');
    expect(readWords(xml)).not.toContain('PEMERINTAH KABUPATEN');
    const kaki = [...parts]
      .filter(([name]) => name.startsWith('word/footer'))
      .map(([, satu]) => readWords(satu).trim());
    expect(kaki.sort()).toEqual(['', 'Halaman 1 dari 1']);
  });

  test.each([
    ['A4', 20],
    ['F4', 20],
    ['A4', 120],
  ] as const)('%s, judul %i kata: muat satu lembar', async (ukuran, kata) => {
    const judul = Array.from({ length: kata }, () => 'Kinerja').join(' ');
    const { kertas } = dokumenContoh();
    const dokumen = dokumenDari([{ ...SAMPUL, judul: text(judul) }, paragraph('Isi.')]);
    const xml = await readBody({ ...dokumen, kertas: { ...kertas, ukuran } });
    const [sampul] = splitSection(xml);
    const jarak = [...sampul.matchAll(/w:before="(\d+)"/g)].reduce((sum, [, n]) => sum + Number(n), 0);
    const lines = Math.ceil(kata / 6) + 2;
    expect(jarak + lines * 20 * 1.15 * 1.3 * 20).toBeLessThan((ukuran === 'A4' ? 252 : 285) * 56.7);
  });
});

describe('kop dengan lambang', () => {
  test('di kiri kop, dengan uraian; tinggi dan lebarnya sebanding', async () => {
    const xml = await readBody(dokumenContoh({ lambang: LAMBANG }));
    const [, cx = 0, cy = 0] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(xml)?.map(Number) ?? [];
    expect(cx / cy).toBeCloseTo(40 / 50, 1);
    expect(xml).toContain('<w:tblCaption w:val="Kop surat"/>');
  });
});

describe('tanda tangan', () => {
  const pihak = (jumlah: number) => Array.from({ length: jumlah }, (_, n): Party => ({ ...CAMAT, nama: `Nama ${n}` }));

  test.each([
    [1, [['', '', 'Nama 0']]],
    [2, [['Nama 0', '', 'Nama 1']]],
    [
      3,
      [
        ['Nama 0', '', 'Nama 1'],
        ['', '', 'Nama 2'],
      ],
    ],
    [
      4,
      [
        ['Nama 0', '', 'Nama 1'],
        ['Nama 2', '', 'Nama 3'],
      ],
    ],
  ])('%i pihak', async (jumlah, nama) => {
    const rows = listRows(await readBody(dokumenDari([{ type: 'signatures', parties: pihak(jumlah) }])));
    expect(rows.filter((row) => row.some((satu) => satu.startsWith('Nama')))).toEqual(nama);
  });

  test('a.n. di atas jabatan; paraf di bawahnya', async () => {
    const parties = [{ ...CAMAT, atasNama: 'a.n. BUPATI CONTOH' }];
    const xml = await readBody(dokumenDari([{ type: 'signatures', parties, paraf: ['Sekretaris'] }]));
    expect(readWords(xml)).toMatch(/a\.n\. BUPATI CONTOH\nCAMAT CONTOH\n[\s\S]*Nama\n[\s\S]*Paraf\nSekretaris\n/);
  });

  test.each([
    ['alinea', paragraph('Demikian.')],
    ['daftar', { type: 'list', ordered: false, items: [[paragraph('satu')], [paragraph('dua')]] }],
    ['tabel', { type: 'table', widths: [1], head: [], body: [[cell('satu')], [cell('dua')]] }],
  ] satisfies [string, Block][])('tidak pernah sendirian di halamannya: %s sebelumnya ikut', async (_, sebelum) => {
    const xml = await readBody(dokumenDari([sebelum, { type: 'signatures', parties: [CAMAT] }]));
    const [depan = ''] = xml.split('<w:tblCaption w:val="Tanda tangan"/>');
    const alinea = depan.match(/<w:p>.*?<\/w:p>/g) ?? [];
    const akhir = alinea.findLast((satu) => readWords(satu).trim() !== '') ?? '';
    expect(akhir).toContain('<w:keepNext/>');
    expect(alinea.at(-1)).toContain('<w:keepNext/>');
  });
});

describe('baris tabel', () => {
  test.each([
    ['sebesar biasa', 50, true],
    ['lebih tinggi daripada satu halaman', 2000, false],
  ])('%s', async (_, kata, utuh) => {
    const isi = Array.from({ length: kata }, () => 'kata').join(' ');
    const xml = await readBody(
      dokumenDari([{ type: 'table', widths: [1, 2], head: [], body: [[cell('x'), cell(isi)]] }]),
    );
    expect(xml.includes('<w:cantSplit/>')).toBe(utuh);
  });
});

const WHEN = new Date('2024-04-15T00:00:00Z');

async function readBody(dokumen: Dokumen, pages = listPagesOf(dokumen)): Promise<string> {
  return readParts(await writeDocx(dokumen, { when: WHEN, pages })).get('word/document.xml') ?? '';
}

/** Word keeps a section's properties in its last paragraph. */
function splitSection(xml: string): [first: string, rest: string] {
  const end = xml.indexOf('</w:p>', xml.indexOf('</w:sectPr>')) + '</w:p>'.length;
  return [xml.slice(0, end), xml.slice(end)];
}

/** "TOC1: BAB I Pendahuluan→3": style, words and page of each entry. */
function listEntri(xml: string): string[] {
  const alinea = [...xml.matchAll(/<w:p><w:pPr><w:pStyle w:val="(TOC\d|TableofFigures)"\/>.*?<\/w:p>/g)];
  return alinea.map(([satu, gaya]) => `${gaya}: ${readWords(satu.replace('<w:tab/>', '<w:t>→</w:t>')).trim()}`);
}

function listRows(xml: string): string[][] {
  const rows = xml.match(/<w:tr>.*?<\/w:tr>/g) ?? [];
  return rows.map((row) => (row.match(/<w:tc>.*?<\/w:tc>/g) ?? []).map((satu) => readWords(satu).trim()));
}
