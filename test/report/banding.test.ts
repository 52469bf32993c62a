import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { compareFolder } from '../../src/bandingkan.ts';
import { writeBandingHtml } from '../../src/report/banding-html.ts';
import { writeBandingJson } from '../../src/report/banding-json.ts';
import { composeRingkasanMd, writeBandingMarkdown } from '../../src/report/banding-markdown.ts';
import { type Folder, readFolder } from '../../src/source/files.ts';
import { JAHAT } from './laporan-contoh.ts';

const KANTOR = readFolder(fileURLToPath(new URL('../input/lengkap', import.meta.url)));
const SEKSI = 'kinerja/2024/tw1/seksi/seksi-pelayanan.yaml';

function editText(folder: Folder, path: string, edit: (text: string) => string): Folder {
  return {
    ...folder,
    files: folder.files.map((satu) => (satu.path === path ? { path, text: edit(satu.text) } : satu)),
  };
}

describe('teks orang lain', () => {
  const jahat = JSON.stringify(`${JAHAT} | sel baru | \`a|b\` "><img src=x onerror=alert(1)>`).replaceAll(
    '\\u202e',
    '',
  );
  const baru = editText(KANTOR, SEKSI, (text) =>
    text.replace('Loket buka penuh.', jahat).replace('Rekap survei TW I', jahat),
  );
  const perbandingan = compareFolder(KANTOR, baru, { lainnya: ['a|b`c\n/merge @camat'] });

  test('tidak menjadi perintah, sebutan, tautan, HTML, atau kolom dalam komentar', () => {
    const md = writeBandingMarkdown(perbandingan);
    expect(md).toContain('alert');
    const tag = [...md.matchAll(/<[^>]*>/g)].map(([satu]) => satu);
    expect(new Set(tag)).toEqual(
      new Set(['<strong>', '</strong>', '<br>', '<sub>', '</sub>', '<del>', '</del>', '<ins>', '</ins>']),
    );
    expect(md).not.toMatch(/(?<!\\)[`[\]]|(?:^|[^\\])@\w|!\d|#\d|~label|https:\/\/j|^\s*\//m);
    for (const baris of md.split('\n').filter((satu) => satu.startsWith('| '))) {
      expect([2, 3]).toContain(baris.split(/(?<!\\)\|/).length - 2);
    }
  });

  test('tidak menjadi HTML dalam laman', () => {
    const html = writeBandingHtml(perbandingan);
    expect(html).toContain('&lt;script&gt;');
    expect(html).not.toMatch(/<script|<img|onerror=alert\(1\)>|style="/);
    expect(html).toMatch(/Content-Security-Policy" content="default-src 'none'; style-src 'sha256-[\w+/]{43}='"/);
  });
});

describe('batas panjang komentar', () => {
  const banyak = Array.from({ length: 3000 }, (_, nomor) => `lain/berkas-${nomor}-${'x'.repeat(200)}.txt`);
  const perbandingan = compareFolder(KANTOR, KANTOR, { lainnya: banyak });

  test.each([
    ['komentar', writeBandingMarkdown(perbandingan), 60_000],
    ['bagian gerbang', composeRingkasanMd(perbandingan), 20_000],
  ])('%s', (_, md, batas) => {
    expect(md.length).toBeLessThanOrEqual(batas);
    const tampil = md.split('\n').filter((baris) => baris.startsWith('- ')).length;
    expect(md).toContain(`… dan ${3000 - tampil} lagi.`);
  });

  test('laman dan JSON memuat semuanya', () => {
    expect(writeBandingHtml(perbandingan)).toContain('berkas-2999-');
    expect(writeBandingJson(perbandingan)).toContain('berkas-2999-');
  });
});

describe('writeBandingJson(perbandingan)', () => {
  test('bentuknya tetap', async () => {
    const baru = editText(KANTOR, SEKSI, (text) =>
      text.replace('82.4', '60.4').replace('Loket buka penuh', 'Loket buka separuh'),
    );
    await expect(`${writeBandingJson(compareFolder(KANTOR, baru))}\n`).toMatchFileSnapshot(
      '../output/banding/ubah-satu.json',
    );
  });
});
