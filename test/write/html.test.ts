import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cell, paragraph, text } from '../../src/markup/build.ts';
import type { Block } from '../../src/markup/types.ts';
import { writeHtml } from '../../src/write/html.ts';
import { writePageCss } from '../../src/write/page-css.ts';
import { dokumenContoh, dokumenDari } from './dokumen-contoh.ts';

describe('writeHtml(dokumen)', () => {
  test('setiap jenis blok', async () => {
    const html = writeHtml(dokumenContoh()).replace(/<svg[\s\S]*?<\/svg>/g, '<svg/>'); // drawings have their own
    await expect(html).toMatchFileSnapshot('../output/write/semua-blok.html');
  });

  test.each([
    ['teks', paragraph('<b>&"\'</b>'), '<p>&lt;b&gt;&amp;&quot;&#39;&lt;/b&gt;</p>'],
    ['baris baru', paragraph('satu\ndua'), '<p>satu<br>dua</p>'],
    [
      'judul',
      { type: 'heading', level: 2, nomor: 'A.', id: 'bagian-a"<', text: text('A <b> & "c"') },
      '<h2 id="bagian-a&quot;&lt;">A. A &lt;b&gt; &amp; &quot;c&quot;</h2>',
    ],
    ['judul tanpa nomor', { type: 'heading', level: 4, text: text('–') }, '<h4>–</h4>'],
    ['bab', { type: 'heading', level: 1, nomor: 'BAB I', text: text('Satu') }, '<h1>BAB I <br>Satu</h1>'],
    ['tautan https', tautan('https://a.example/?x="1"&y'), '<p>kata</p>'],
    ['tautan dengan &', tautan('https://a.example/?x=1&y'), '<p><a href="https://a.example/?x=1&amp;y">kata</a></p>'],
    ['tautan mailto', tautan('mailto:a@b.example'), '<p><a href="mailto:a@b.example">kata</a></p>'],
    ['tautan javascript', tautan('javascript:alert(1)'), '<p>kata</p>'],
    ['tautan javascript bersamar', tautan(' java\nscript:alert(1)'), '<p>kata</p>'],
    ['tautan data', tautan('data:text/html,x'), '<p>kata</p>'],
    ['tautan relatif', tautan('../x'), '<p>kata</p>'],
    ['tautan http', tautan('http://a.example/'), '<p>kata</p>'],
  ] satisfies [string, Block, string][])('lolos: %s', (_, block, html) => {
    expect(writeHtml(dokumenDari([block]))).toContain(html);
  });

  test('label daerah gulir dan uraian gambar tidak dapat memuat markah', () => {
    const html = writeHtml(dokumenContoh());
    expect(html).toContain('aria-label="Tabel 2. Rentang &amp; nada"');
    expect(html).toContain('aria-label="Garis &quot;lurus&quot; &amp; &lt;panjang&gt;"');
  });

  test('rentang satu tidak ditulis', () => {
    const html = writeHtml(
      dokumenDari([{ type: 'table', widths: [1], head: [], body: [[cell('x', { colSpan: 1, rowSpan: 1 })]] }]),
    );
    expect(html).not.toMatch(/colspan|rowspan/);
  });

  test('tidak ada gaya atau skrip di dalam markah: kebijakan keamanan laman melarangnya', () => {
    expect(writeHtml(dokumenContoh())).not.toMatch(/ style=|<style|<script| on\w+=/);
  });

  test('yang sudah disahkan dan bukan contoh tidak bertanda', () => {
    const html = writeHtml(dokumenContoh({ draf: false, contoh: false }));
    expect(html).not.toMatch(/DRAF|DATA CONTOH/);
    expect(writeHtml(dokumenContoh({ contoh: false }))).toContain('DRAF');
  });

  test('lambang: di kop, atau di sampul yang menggantikan kop; berkasnya di samping laman', () => {
    const lambang = { bytes: new Uint8Array(), jenis: 'png', lebar: 40, tinggi: 50, alt: 'Lambang "Contoh"' } as const;
    const img =
      '<img class="dokumen-lambang" src="../lambang.png" alt="Lambang &quot;Contoh&quot;" width="40" height="50">';
    const berkop = writeHtml({ ...dokumenDari([paragraph('isi')]), lambang });
    expect(berkop).toContain(`<header class="dokumen-kop dokumen-kop-berlambang">\n${img}`);
    const sampul: Block = { type: 'sampul', judul: text('Judul'), kaki: text('2024') };
    const bersampul = writeHtml({ ...dokumenDari([sampul, { type: 'pageBreak' }]), lambang });
    expect(bersampul).toContain(`<div class="dokumen-sampul">\n${img}`);
    expect(bersampul).not.toContain('dokumen-kop');
  });

  test.each([
    [1, [1]],
    [2, [2]],
    [3, [2, 1]],
    [4, [2, 2]],
  ])('%i penanda tangan', (jumlah, baris) => {
    const parties = Array.from({ length: jumlah }, (_, index) => ({ jabatan: `JABATAN ${index}` }));
    const html = writeHtml(dokumenDari([{ type: 'signatures', parties }]));
    expect([...html.matchAll(/dokumen-ttd-baris dokumen-ttd-(\d)/g)].map(([, banyak]) => Number(banyak))).toEqual(
      baris,
    );
  });

  test('daftar tanpa isi mengatakannya', () => {
    expect(writeHtml(dokumenDari([{ type: 'daftar', isi: 'gambar' }]))).toContain('tidak memuat gambar');
  });

  test('gambar yang memuat skrip ditolak', () => {
    const block: Block = { type: 'figure', svg: '<svg onload="x"></svg>', alt: '', caption: [] };
    expect(() => writeHtml(dokumenDari([block]))).toThrow('bukan gambar');
  });

  test('teks apa pun tetap teks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (plain) => {
        const html = writeHtml(dokumenDari([paragraph([{ type: 'text', text: plain }])]));
        const written = /<p>((?:(?!<\/p>)[\s\S])*)<\/p>\n<\/section>/.exec(html)?.[1] ?? '';
        expect(written).not.toMatch(/[<>"']/);
        expect(unescape(written)).toBe(plain);
      }),
    );
  });
});

describe('writePageCss(dokumen)', () => {
  test('kertas, baris halaman, dan lebar kolom', async () => {
    await expect(writePageCss(dokumenContoh())).toMatchFileSnapshot('../output/write/semua-blok.css');
  });

  test('F4 mendatar', () => {
    const { kertas } = dokumenContoh();
    const css = writePageCss(dokumenContoh({ kertas: { ...kertas, ukuran: 'F4' } }));
    expect(css).toContain('size: 330mm 215mm');
    expect(css).toContain('size: 215mm 330mm');
  });

  test('setiap lebar yang dipakai markah ada gayanya', () => {
    const css = writePageCss(dokumenContoh());
    const classes = [...writeHtml(dokumenContoh()).matchAll(/<col class="([^"]+)"/g)].map(([, name]) => name ?? '');
    expect(classes.length).toBeGreaterThan(10);
    expect(classes.filter((name) => !css.includes(`.${name} {`))).toEqual([]);
  });

  test('judul tidak dapat keluar dari teks CSS', () => {
    const css = writePageCss(dokumenContoh({ judul: `x'; } body { display: none } \\ </style> "\n` }));
    expect(css).not.toMatch(/<|\n\s*"|x'/);
    expect(css).toContain("'x\\27 ; } body { display: none } \\5c  \\3c /style\\3e  \\22 \\a '");
  });
});

function tautan(href: string): Block {
  return paragraph([{ type: 'link', href, text: text('kata') }]);
}

function unescape(html: string): string {
  const letters: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return html.replace(/&([\w#]+);/g, (whole, name: string) => letters[name] ?? whole);
}
