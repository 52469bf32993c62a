import fc from 'fast-check';
import markdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { readDiff } from '../../src/report/diff.ts';
import { escapeMarkdown } from '../../src/report/markdown.ts';
import { composeTinjauan } from '../../src/report/tinjauan.ts';
import { FORGE, writeTinjauan } from '../../src/report/tinjauan-forge.ts';
import { banyak, BERSIH, CAMPURAN, JAHAT, masalah, SEKSI } from './laporan-contoh.ts';

const markdown = markdownIt({ html: true, linkify: true });

describe('escapeMarkdown(text)', () => {
  test.each([
    ['biasa tetap terbaca', 'target IKU-1 83,5 melebihi 82', 'target IKU-1 83,5 melebihi 82'],
    ['kode tetap kode', 'maksud Anda `IKU-1`?', 'maksud Anda `IKU-1`?'],
    ['sebutan', 'kepada @camat', 'kepada @\u2060camat'],
    ['surel', 'a@b.id', 'a@\u2060b.id'],
    ['rujukan', '#12 !7 $3 %1 &4 ~x', '\\#\u206012 \\!\u20607 $\u20603 %\u20601 &amp;\u20604 \\~\u2060x'],
    ['tautan', '[a](https://b) www.c', '\\[a\\]\\(https:\u2060//b\\) www\u2060.c'],
    ['HTML', '<b>&', '&lt;b&gt;&amp;'],
    ['petik balik sendirian', 'a ` b', 'a \\` b'],
    ['petik balik ganda', '``a`` @b', '\\`\\`a\\`\\` @\u2060b'],
  ])('%s', (_, text, hasil) => {
    expect(escapeMarkdown(text)).toBe(hasil);
  });

  test('teks apa pun menjadi teks itu juga: tanpa HTML, tautan, gambar, sebutan, atau perintah', () => {
    const potongan = fc.constantFrom(
      ...'@#!~$%&<>[]()`*_\\/|:\n -+',
      'a',
      'www.',
      'https://b.c',
      '<b>',
      '`a`',
      '@camat',
      '/approve',
      '\u202e',
    );
    fc.assert(
      fc.property(fc.array(potongan, { maxLength: 24 }), (bagian) => {
        const html = markdown.render(`**Kesalahan**: ${escapeMarkdown(bagian.join(''))}`);
        const tanpaKode = html.replaceAll(/<code>[^]*?<\/code>/g, ' ');
        expect(tanpaKode.replaceAll(/<\/?(p|strong)>/g, '')).not.toMatch(/<|@\w|^\//m);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('readDiff(text)', () => {
  const kepala = (lama: string, baru: string) => `--- ${lama}\n+++ ${baru}\n`;
  test.each([
    [
      'ubah',
      `${kepala('a/x', 'b/x')}@@ -2,2 +2,3 @@ tahun\n a\n-b\n+c\n+d\n`,
      [
        [
          'x',
          'x',
          [
            [2, 2],
            [3, undefined],
            [4, undefined],
          ],
        ],
      ],
    ],
    ['tanpa panjang', `${kepala('a/x', 'b/x')}@@ -1 +1 @@\n-a\n+b\n`, [['x', 'x', [[1, undefined]]]]],
    [
      'berkas baru',
      `${kepala('/dev/null', 'b/x')}@@ -0,0 +1,2 @@\n+a\n+b\n`,
      [
        [
          'x',
          'x',
          [
            [1, undefined],
            [2, undefined],
          ],
        ],
      ],
    ],
    ['berkas hapus', `${kepala('a/x', '/dev/null')}@@ -1,2 +0,0 @@\n-a\n-b\n`, []],
    ['ganti nama', `${kepala('a/x', 'b/y')}@@ -1 +1 @@\n-a\n+b\n`, [['y', 'x', [[1, undefined]]]]],
    [
      'nama beraksara lain',
      `${kepala('"a/caf\\303\\251"', '"b/caf\\303\\251"')}@@ -1 +1 @@\n-a\n+b\n`,
      [['café', 'café', [[1, undefined]]]],
    ],
    [
      'isi mirip kepala',
      `${kepala('a/x', 'b/x')}@@ -1,2 +1,2 @@\n--- a/lain\n+++ b/lain\n c\n`,
      [
        [
          'x',
          'x',
          [
            [1, undefined],
            [2, 2],
          ],
        ],
      ],
    ],
    [
      'tanpa baris baru di akhir',
      `${kepala('a/x', 'b/x')}@@ -1 +1,2 @@\n-a\n\\ No newline at end of file\n+a\n+b\n`,
      [
        [
          'x',
          'x',
          [
            [1, undefined],
            [2, undefined],
          ],
        ],
      ],
    ],
    ['rusak', '@@ -1 +1 @@\nsembarang\n+++ ', []],
  ])('%s', (_, text, hasil) => {
    expect([...readDiff(text)].map(([nama, { lama, baris }]) => [nama, lama, [...baris]])).toEqual(hasil);
  });
});

describe('composeTinjauan(laporan, perubahan)', () => {
  test('tanpa diff semua masalah berkomentar sendiri', () => {
    expect(composeTinjauan(CAMPURAN, undefined).komentar).toHaveLength(3);
  });
  test('di luar baris yang diubah: satu catatan umum', () => {
    const diff = readDiff(`--- a/${SEKSI}\n+++ b/${SEKSI}\n@@ -8 +8 @@\n-a\n+b\n`);
    const { komentar, catatan } = composeTinjauan(CAMPURAN, diff);
    expect(komentar.map(({ line }) => line)).toEqual([8]);
    expect(catatan.match(/^- /gm)).toHaveLength(2);
  });
  test('tidak ada baris yang diawali perintah, sebutan, atau HTML selain penanda', () => {
    const { komentar, catatan } = composeTinjauan(
      { ...BERSIH, problems: [masalah(1, { message: JAHAT, hint: `a\n${JAHAT}` })] },
      undefined,
    );
    for (const body of [catatan, ...komentar.map((satu) => satu.body)]) {
      const [penanda = '', ...baris] = body.split('\n');
      expect(penanda).toMatch(/^<!-- kinerja:[0-9a-z]+ -->$/);
      expect(
        baris
          .join('\n')
          .replaceAll('<br>', '')
          .replaceAll(/`[^`]*`/g, ''),
      ).not.toMatch(/<|^\s*\/|@\w/m);
    }
  });
  test('jumlah dan panjangnya terbatas, dan yang tersisa dihitung', () => {
    const panjang = banyak(400).problems.map((problem) => ({ ...problem, hint: '@'.repeat(100_000) }));
    const { komentar, catatan, penanda } = composeTinjauan({ ...BERSIH, problems: panjang }, undefined);
    expect([komentar.length, penanda.length]).toEqual([50, 51]);
    expect(Math.max(...komentar.map(({ body }) => body.length))).toBeLessThan(5000);
    expect(catatan.length).toBeLessThan(60_000);
    expect(catatan).toMatch(/- dan 700 lagi$/);
  });
  test('penanda tetap sama ketika barisnya bergeser', () => {
    const pada = (line: number) =>
      composeTinjauan({ ...BERSIH, problems: [masalah(line, { message: 'x' })] }, undefined).penanda;
    expect(pada(3)).toEqual(pada(30));
  });
});

test.each(FORGE)('%s: tanpa masalah hanya catatan, supaya yang lama dapat dibereskan', (forge) => {
  const { permintaan } = JSON.parse(writeTinjauan(composeTinjauan(BERSIH, undefined), forge, {}));
  expect(permintaan).toHaveLength(1);
  expect(permintaan[0].isi.body).toContain('tidak ada masalah dalam 87 berkas');
});
