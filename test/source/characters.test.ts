import { describe, expect, test } from 'vitest';
import { cleanCharacters } from '../../src/source/characters.ts';

describe('cleanCharacters(typed)', () => {
  test('teks biasa kembali apa adanya, dengan tempat yang sama', () => {
    const { text, findings, toTyped } = cleanCharacters('a: “½ – é” 😀\n');
    expect([text, findings, toTyped(5)]).toEqual(['a: “½ – é” 😀\n', [], 5]);
  });

  test('pemeriksaan cepat tidak melewatkan satu huruf pun', () => {
    const codes = [...Array.from({ length: 0x10000 }, (_, code) => code), 0x1d173, 0xe0001, 0xe0041, 0xe0fff, 0x1f600];
    const terlewat = codes.filter((code) => {
      const text = `a${String.fromCodePoint(code)}b`;
      return cleanCharacters(text).text !== cleanCharacters(`${text}\r`).text.slice(0, -1);
    });
    expect(terlewat).toEqual([]);
  });

  test.each([
    ['yang tidak terlihat hilang', 'a\u200bb\u202ec\u0001d', 'abcd'],
    ['yang memisahkan kata menjadi spasi', 'a\u000bb\u0085c\u2028d', 'a b c d'],
    ['tanda tersembunyi di atas U+FFFF', 'a\u{e0041}\u{e0042}b', 'ab'],
    ['setengah emoji', 'a\ud83db', 'ab'],
    ['penyambung di luar emoji', 'a\u200db', 'ab'],
    ['penyambung di dalam emoji tetap', '👩\u200d🌾 \u200b', '👩\u200d🌾 '],
    ['pemilih rupa pada gambar tetap, pada huruf tidak', '❤\ufe0f a\ufe0f', '❤\ufe0f a'],
    ['akhir baris Windows tetap', 'a\r\nb', 'a\r\nb'],
  ])('%s', (_, typed, text) => {
    expect(cleanCharacters(typed).text).toBe(text);
  });

  test('tempat huruf sesudah yang hilang adalah tempatnya semula', () => {
    const typed = 'a\u200bb\u{e0041}\u{e0042}c\u0085d';
    const { text, toTyped } = cleanCharacters(typed);
    expect([...text].map((_, i) => typed[toTyped(i)])).toEqual(['a', 'b', 'c', '\u0085', 'd']);
  });

  test.each([
    ['a\r\nb\r\n', 'semua baris diakhiri cara Windows (CRLF), bukan LF'],
    ['a\rb', 'semua baris diakhiri cara Mac lama (CR), bukan LF'],
    ['a\r\nb\nc\n', 'akhir baris bercampur: 1 baris Windows (CRLF), 2 baris biasa (LF)'],
  ])('akhir baris %j', (typed, message) => {
    expect(cleanCharacters(typed).findings).toMatchObject([
      { code: 'yaml-crlf', severity: 'warning', offset: 1, message },
    ]);
  });
});
