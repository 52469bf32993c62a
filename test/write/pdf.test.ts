import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../../src/write/browser.ts';
import { fixPdf, printAll, printPdf, type PrintOptions } from '../../src/write/pdf.ts';
import { findFile, serveFolder } from '../../src/write/site-folder.ts';

const SITE = 'https://kecamatan.example/kinerja/';
const WHEN = new Date('2024-04-02T02:10:00Z');
const folder = mkdtempSync(join(tmpdir(), 'pdf-'));
const options: PrintOptions = { folder: join(folder, 'dist'), site: SITE, when: WHEN };

beforeAll(() => {
  write('rahasia.txt', 'di luar situs');
  write('dist/gaya.css', '@page { size: A4; margin: 2cm; @bottom-right { content: counter(page) } } h1 { color: red }');
  write('dist/a/index.html', page('Laporan A ÷ 1', '<h1>Bab I</h1><p>97,32 persen</p>'));
  write('dist/b/index.html', page('Laporan B', '<h1>Bab I</h1><h2 style="break-before: page">Lampiran</h2>'));
  write('dist/luar.html', page('Luar', '<img src="https://lain.example/x.png"><img src="/x.png"><h1>tetap jadi</h1>'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('fixPdf(pdf, when)', () => {
  test.each([
    ['tanggal', "(a) /CreationDate (D:20260101000000+00'00')", "(a) /CreationDate (D:20240402021000+00'00')"],
    ['tanggal ubahan', '/ModDate (D:20260101000000Z)', '/ModDate (D:20240402021000Z)'],
    ['tanggal dalam isi tetap', '(D:20260101000000)', '(D:20260101000000)'],
    [
      'nama bernomor urut, urutannya tetap',
      '(node00004711) (node00000815) (node00002000) (node00004711)',
      '(node00000003) (node00000001) (node00000002) (node00000003)',
    ],
    ['bita di atas 127 tetap', '\x80\xff (node00000009)', '\x80\xff (node00000001)'],
  ])('%s', (_, before, after) => {
    expect(Buffer.from(fixPdf(Buffer.from(before, 'latin1'), WHEN)).toString('latin1')).toBe(after);
  });
});

describe('printAll(browser, paths, options)', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  test('halaman, judul, bahasa, tanda struktur dan daftar bab', async () => {
    const done: string[] = [];
    const [a, b] = await printAll(browser, ['a/', 'b/'], { ...options, onPrinted: (n) => done.push(`${n}`) });
    expect(done).toEqual(['1', '2']);
    expect(await describePdf(a?.pdf)).toEqual({
      pages: 1,
      title: 'Laporan A ÷ 1',
      lang: 'id',
      tagged: true,
      outline: ['Bab I'],
    });
    expect(await describePdf(b?.pdf)).toMatchObject({ pages: 2, title: 'Laporan B', outline: ['Bab I'] });
    const { text } = await extractText(await open(a?.pdf), { mergePages: true });
    expect(text).toContain('97,32 persen');
  });

  test('bita yang sama dari proses lain, urutan lain, satu per satu', async () => {
    const [a = '', b = ''] = (await printAll(browser, ['a/', 'b/'], options)).map(({ pdf }) => hash(pdf));
    const other = await openBrowser();
    const again = await printAll(other, ['b/', 'b/', 'a/'], { ...options, parallel: 1 });
    await other.close();
    expect(again.map(({ pdf }) => hash(pdf))).toEqual([b, b, a]);
  });

  test('alamat yang tidak ada adalah kesalahan, bukan PDF kosong', async () => {
    await expect(printAll(browser, ['a/', 'tidak-ada/'], options)).rejects.toThrow('tidak-ada/ tidak dapat dicetak');
  });

  test('asal lain ditolak, asal sendiri di luar situs tidak ada', async () => {
    const context = await browser.newContext();
    const seen: string[] = [];
    context.on('requestfailed', (request) => seen.push(`${request.url()} ${request.failure()?.errorText}`));
    context.on('response', (response) => seen.push(`${response.url()} ${response.status()}`));
    await serveFolder(context, SITE, options.folder);
    await printPdf(context, `${SITE}luar.html`, { when: WHEN });
    await context.close();
    expect(seen.sort()).toEqual([
      'https://kecamatan.example/kinerja/gaya.css 200',
      'https://kecamatan.example/kinerja/luar.html 200',
      'https://kecamatan.example/x.png 404',
      'https://lain.example/x.png net::ERR_BLOCKED_BY_CLIENT.Inspector',
    ]);
  });
});

describe('findFile(folder, base, pathname)', () => {
  test.each([
    ['berkas', '/kinerja/gaya.css', 'gaya.css'],
    ['folder', '/kinerja/a/', 'a/index.html'],
    ['folder tanpa garis miring', '/kinerja/a', 'a/index.html'],
    ['folder tanpa index.html', '/kinerja/', undefined],
    ['tidak ada', '/kinerja/x/', undefined],
    ['di bawah sebuah berkas', '/kinerja/gaya.css/x', undefined],
    ['di luar dasar', '/gaya.css', undefined],
    ['ke atas', '/kinerja/../../rahasia.txt', undefined],
    ['ke atas, tersandi', '/kinerja/%2e%2e/rahasia.txt', undefined],
    ['ke atas, garis miring tersandi', '/kinerja/..%2frahasia.txt', undefined],
    ['mutlak', '/kinerja//etc/hostname', undefined],
    ['mutlak, tersandi', '/kinerja/%2fetc%2fhostname', undefined],
    ['folder yang namanya berawalan sama', '/kinerja/../dist-lain/x', undefined],
    ['sandi rusak', '/kinerja/%zz', undefined],
    ['sandi bukan UTF-8', '/kinerja/%ff', undefined],
    ['bita nol', '/kinerja/a%00', undefined],
  ])('%s', (_, pathname, file) => {
    write('dist-lain/x', 'x');
    expect(findFile(options.folder, '/kinerja/', pathname)).toBe(file && join(options.folder, file));
  });
});

function page(title: string, body: string): string {
  const head = `<meta charset="utf-8"><title>${title}</title><link rel="stylesheet" href="/kinerja/gaya.css">`;
  return `<!doctype html><html lang="id"><head>${head}</head><body>${body}</body></html>`;
}

async function describePdf(pdf: Uint8Array | undefined) {
  const document = await open(pdf);
  const { info } = await document.getMetadata();
  const outline = await document.getOutline();
  return {
    pages: document.numPages,
    title: 'Title' in info ? info.Title : undefined,
    lang: 'Language' in info ? info.Language : undefined,
    tagged: (await document.getMarkInfo())?.Marked,
    outline: outline.map(({ title }) => title),
  };
}

function hash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A copy: the reader takes the bytes away from whoever hands them over. */
function open(pdf: Uint8Array | undefined) {
  return getDocumentProxy(new Uint8Array(pdf ?? []));
}

function write(name: string, text: string): void {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
