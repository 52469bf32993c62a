import { describe, expect, test } from 'vitest';
import { compareFolder } from '../../src/bandingkan.ts';
import { writeBandingHtml } from '../../src/report/banding-html.ts';
import { writeBandingJson } from '../../src/report/banding-json.ts';
import { composeRingkasanMd, writeBandingMarkdown } from '../../src/report/banding-markdown.ts';
import { plantDelapan } from './delapan-perubahan.ts';

const { lama, baru } = plantDelapan();
const perbandingan = compareFolder(lama, baru);

/** What a reader sees: no tags, no escapes, no signs that only forges heed. */
function readPlain(tulisan: string): string {
  return tulisan
    .replace(/<[^>]*>/g, ' ')
    .replace(/\\(?=[^\w\s])/g, '')
    .replace(/\u2060/g, '')
    .replace(/\s+/g, ' ');
}

const TULISAN = {
  md: readPlain(writeBandingMarkdown(perbandingan)),
  gerbang: readPlain(composeRingkasanMd(perbandingan)),
  html: readPlain(writeBandingHtml(perbandingan)),
  json: readPlain(writeBandingJson(perbandingan)),
};

describe('delapan perubahan yang ditanam pemeriksa', () => {
  test.each([
    ['kategori', 'kategori Sangat Tinggi menjadi Sedang; realisasi 96,3% (capaian 101,37%) menjadi realisasi 70%'],
    ['gabungan', 'Rata-rata capaian program 7.01.01 TW III 2024: kategori Sangat Tinggi menjadi Tinggi; 103,34%'],
    ['bukti', 'IKU-3 TW IV 2024, Persentase desa yang menyelesaikan laporan kinerja tepat waktu: angkanya ada, bukti'],
    [
      'pencilan',
      'realisasi 913 jauh dari target TW IV 90, TW I 81,82, TW II 82,61, TW III 91,18, dan tahun 2023 87,23',
    ],
    ['satuan', 'Satuan IKU-4: kejadian menjadi kasus'],
    ['target', 'Target TW IV IKU-1: 84,5 menjadi 84 (Perjanjian kinerja Camat Kutasari 2024, perubahan 7 Oktober 2024'],
    ['teks', 'Faktor pendorong IKU-2 TW IV 2024'],
    ['baris', 'Isian indikator IKU-6 TW IV 2024: dihapus, tadinya realisasi BB'],
  ])('%s', (_, kalimat) => {
    for (const [bentuk, tulisan] of Object.entries(TULISAN))
      expect([bentuk, tulisan]).toEqual([bentuk, expect.stringContaining(kalimat)]);
  });

  test('kata yang berubah ditandai', () => {
    expect(writeBandingMarkdown(perbandingan)).toContain('<del>sepuluh hari.</del> <ins>lima hari kerja.</ins>');
    expect(writeBandingHtml(perbandingan)).toContain('<del>sepuluh hari.</del> <ins>lima hari kerja.</ins>');
    expect(perbandingan.teks[0]?.potongan.map(({ jenis }) => jenis)).toEqual(['sama', 'dihapus', 'ditambah']);
  });

  test('komentarnya', async () => {
    await expect(writeBandingMarkdown(perbandingan)).toMatchFileSnapshot('../output/banding/delapan.md');
  });

  test('tanpa perubahan', () => {
    expect(writeBandingMarkdown(compareFolder(lama, lama))).toBe(
      '## Yang berubah (DATA CONTOH)\n\nTidak ada yang berubah.\n',
    );
  });
});
