import {
  Bookmark,
  CommentRangeStart,
  Document,
  ExternalHyperlink,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  ImageRun,
  InternalHyperlink,
  Packer,
  PageReference,
  Paragraph,
  TableOfContents,
  TextRun,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { normalisePackage } from '../../src/write/package-bytes.ts';

const WHEN = new Date('2024-04-02T02:10:00Z');
const ZONE = process.env.TZ;

describe('normalisePackage(bytes, when): Word', () => {
  let first: Uint8Array;
  let second: Uint8Array;
  beforeAll(async () => {
    first = await buildDocx();
    second = await buildDocx();
  });
  afterEach(() => {
    if (ZONE === undefined) delete process.env.TZ;
    else process.env.TZ = ZONE;
  });

  test('dua kali dibuat dalam satu proses: bita yang sama', () => {
    expect(Buffer.compare(first, second)).not.toBe(0);
    expect(Buffer.compare(normalisePackage(first, WHEN), normalisePackage(second, WHEN))).toBe(0);
  });

  // On 8 September 2024 clocks in Santiago go from 0:00 to 1:00: that day has no midnight.
  test.each(['UTC', 'Asia/Jayapura', 'America/Santiago'])('zona waktu %s tidak terlihat', (zone) => {
    const day = new Date('2024-09-08T01:00:00Z');
    process.env.TZ = 'Asia/Jakarta';
    const here = normalisePackage(first, day);
    process.env.TZ = zone;
    expect(Buffer.compare(normalisePackage(first, day), here)).toBe(0);
  });

  test('isinya tetap: bagian yang sama, XML yang utuh, teks yang sama', () => {
    const before = unzipSync(first);
    const after = unzipSync(normalisePackage(first, WHEN));
    expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort());
    for (const name of listXml(after)) {
      expect([name, findUnclosed(readPart(after, name))]).toEqual([name, undefined]);
      expect(listTexts(readPart(after, name))).toEqual(listTexts(readPart(before, name)));
    }
  });

  test('setiap rujukan menunjuk sasaran yang sama seperti semula', () => {
    const before = unzipSync(first);
    const after = unzipSync(normalisePackage(first, WHEN));
    expect(listTargets(after)).toEqual(listTargets(before));
    expect(listTargets(after)).toContain('word/document.xml https://contoh.example/dua');
    expect(listTargets(after)).toContain('word/header1.xml https://contoh.example/kop');
  });

  test('nomor bersama mulai dari satu dan tidak terulang', () => {
    const parts = unzipSync(normalisePackage(second, WHEN));
    const text = listXml(parts).map((name) => readPart(parts, name));
    const numbers = (pattern: RegExp) => text.flatMap((xml) => [...xml.matchAll(pattern)].map(([, id]) => Number(id)));
    expect(numbers(/<wp:docPr\b[^>]*?\bid="(\d+)"/g).sort()).toEqual([1, 2]);
    expect(numbers(/<w:bookmarkStart\b[^>]*?w:id="(\d+)"/g).sort()).toEqual([1, 2, 3]);
    expect(numbers(/<w:bookmarkEnd\b[^>]*?w:id="(\d+)"/g).sort()).toEqual([1, 2, 3]);
    const anchors = numbers(/w:anchor="_Toc(\d+)"/g);
    expect(anchors).toEqual([1, 2]);
    expect(numbers(/w:name="_Toc(\d+)"/g)).toEqual(anchors);
  });

  test('tanggalnya diberikan', () => {
    const core = readPart(unzipSync(normalisePackage(first, WHEN)), 'docProps/core.xml');
    expect(core.match(/2024-04-02T02:10:00Z/g)).toHaveLength(2);
  });
});

describe('normalisePackage(bytes, when): zip', () => {
  const make = (mtime: string, names: string[]) =>
    zipSync(Object.fromEntries(names.map((name) => [name, [strToU8(`<x>${name}</x>`), { mtime }]])));

  test('urutan dan waktu berkas', () => {
    const one = make('2025-01-01', ['xl/workbook.xml', '_rels/.rels', '[Content_Types].xml']);
    const two = make('2026-06-06', ['[Content_Types].xml', 'xl/workbook.xml', '_rels/.rels']);
    expect(Buffer.compare(normalisePackage(one, WHEN), normalisePackage(two, WHEN))).toBe(0);
    expect(Object.keys(unzipSync(normalisePackage(one, WHEN)))).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/workbook.xml',
    ]);
  });

  test('buku kerja di dalam dokumen ikut', () => {
    const wrap = (mtime: string) => zipSync({ 'word/embeddings/a.xlsx': make(mtime, ['xl/workbook.xml']) });
    const [one, two] = [normalisePackage(wrap('2025-01-01'), WHEN), normalisePackage(wrap('2026-06-06'), WHEN)];
    expect(Buffer.compare(one, two)).toBe(0);
  });
});

/** Everything whose name or number docx takes from chance or from a counter of the process. */
function buildDocx(): Promise<Uint8Array> {
  const link = (address: string) =>
    new ExternalHyperlink({ link: `https://contoh.example/${address}`, children: [new TextRun(address)] });
  const image = () => new ImageRun({ type: 'png', data: PIXEL, transformation: { width: 9, height: 9 } });
  const heading = (text: string) =>
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      children: [new Bookmark({ id: text, children: [new TextRun(text)] })],
    });
  const document = new Document({
    title: 'Laporan',
    footnotes: { 1: { children: [new Paragraph({ children: [link('kaki')] })] } },
    comments: { children: [{ id: 0, author: 'a', date: WHEN, children: [new Paragraph('catatan')] }] },
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph({ children: [image(), link('kop')] })] }) },
        children: [
          new TableOfContents('Daftar Isi', { hyperlink: true, headingStyleRange: '1-3' }),
          heading('satu'),
          new Paragraph({ heading: HeadingLevel.HEADING_2, text: 'tanpa penanda' }),
          new Paragraph({ children: [new CommentRangeStart(0), link('satu'), link('dua'), image()] }),
          new Paragraph({
            children: [
              new InternalHyperlink({ anchor: 'satu', children: [new TextRun('ke atas')] }),
              new PageReference('satu'),
              new FootnoteReferenceRun(1),
            ],
          }),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

type Parts = Record<string, Uint8Array>;

function listXml(parts: Parts): string[] {
  return Object.keys(parts).filter((name) => /\.(xml|rels)$/.test(name));
}

function readPart(parts: Parts, name: string): string {
  return strFromU8(parts[name] ?? new Uint8Array());
}

function listTexts(xml: string): string[] {
  return [...xml.matchAll(/<w:t\b[^>]*>([^<]*)/g)].map(([, text = '']) => text);
}

/** The first element that is not closed where it should be. */
function findUnclosed(xml: string): string | undefined {
  const open: string[] = [];
  for (const [, slash, name = '', empty] of xml.matchAll(/<(\/?)([\w:]+)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (empty) continue;
    if (!slash) open.push(name);
    else if (open.pop() !== name) return name;
  }
  return open.pop();
}

/** "part target" for each place that names a relationship, in order. */
function listTargets(parts: Parts): string[] {
  return listXml(parts)
    .sort()
    .flatMap((name) => {
      const list = readPart(parts, name.replace(/([^/]+)$/, '_rels/$1.rels'));
      const targets = new Map([...list.matchAll(/Id="([^"]+)"[^>]*?Target="([^"]+)"/g)].map(([, id, to]) => [id, to]));
      return [...readPart(parts, name).matchAll(/\br:\w+="([^"]+)"/g)].map(([, id]) => `${name} ${targets.get(id)}`);
    });
}
