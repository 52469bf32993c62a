import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { measureTeks } from '../../src/write/bagan-alir-huruf.ts';

const LATIN = [...listKarakter(0x20, 0x7e), ...listKarakter(0xa0, 0xff), ...'–—‘’“”•…≤≥−'];

describe('measureTeks(teks, ukuran, tebal)', () => {
  test.each([
    ['biasa', '400Regular', false],
    ['tebal', '700Bold', true],
  ] as const)('huruf %s selebar dalam berkas hurufnya', (_, muka, tebal) => {
    const readLebar = readFont(muka);
    const beda = LATIN.filter((huruf) => measureTeks(huruf, 2048, tebal) !== readLebar(huruf));
    expect(beda).toEqual([]);
  });

  test.each([
    ['kosong', '', 10, 0],
    ['jumlah hurufnya', 'il', 2048, 910],
    ['sebanding dengan ukurannya', 'il', 1024, 455],
    ['huruf yang tidak dikenal dianggap selebar ukurannya', '漢', 12, 12],
  ])('%s', (_, teks, ukuran, lebar) => {
    expect(measureTeks(teks, ukuran)).toBe(lebar);
  });
});

function listKarakter(dari: number, sampai: number): string[] {
  return Array.from({ length: sampai - dari + 1 }, (_, ke) => String.fromCodePoint(dari + ke));
}

/** Reads advance widths out of a TrueType file: tables cmap (format 4), hhea and hmtx. */
function readFont(muka: string): (huruf: string) => number {
  const berkas = createRequire(import.meta.url).resolve(`@expo-google-fonts/arimo/${muka}/Arimo_${muka}.ttf`);
  const font = readFileSync(berkas);
  const tabel = new Map(
    Array.from({ length: font.readUInt16BE(4) }, (_, ke) => {
      const di = 12 + ke * 16;
      return [font.toString('latin1', di, di + 4), font.readUInt32BE(di + 8)];
    }),
  );
  const hmtx = tabel.get('hmtx') ?? 0;
  const banyakLebar = font.readUInt16BE((tabel.get('hhea') ?? 0) + 34);
  const findGlyph = readCmap(font, tabel.get('cmap') ?? 0);
  return (huruf) => font.readUInt16BE(hmtx + Math.min(findGlyph(huruf.codePointAt(0) ?? 0), banyakLebar - 1) * 4);
}

function readCmap(font: Buffer, cmap: number): (kode: number) => number {
  const letak = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, ke) => font.readUInt32BE(cmap + 8 + ke * 8));
  const format4 = cmap + (letak.find((satu) => font.readUInt16BE(cmap + satu) === 4) ?? 0);
  const ganda = font.readUInt16BE(format4 + 6); // twice the number of segments
  const [akhir, awal, selisih, geser] = [14, 16 + ganda, 16 + 2 * ganda, 16 + 3 * ganda].map((di) => format4 + di);
  return (kode) => {
    let ke = 0;
    while (font.readUInt16BE((akhir ?? 0) + ke) < kode) ke += 2;
    const mulai = font.readUInt16BE((awal ?? 0) + ke);
    const loncat = font.readUInt16BE((geser ?? 0) + ke);
    if (loncat === 0) return (kode + font.readUInt16BE((selisih ?? 0) + ke)) % 65536;
    const glyph = font.readUInt16BE((geser ?? 0) + ke + loncat + (kode - mulai) * 2);
    return glyph === 0 ? 0 : (glyph + font.readUInt16BE((selisih ?? 0) + ke)) % 65536;
  };
}
