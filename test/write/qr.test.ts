import { Resvg } from '@resvg/resvg-js';
import { encode } from 'uqr';
import { describe, expect, test } from 'vitest';
import { drawQr } from '../../src/write/qr.ts';

const ALAMAT = 'https://kinerja.example/dokumen/laporan-pengukuran-perkin-2024-tw1-camat/catatan/#K7QF-3M2A-XWBD';

describe('drawQr(text, sisi)', () => {
  test('setiap kotak berwarna seperti yang disandikan, dengan tepi kosong empat kotak', () => {
    const { size, data } = encode(ALAMAT, { ecc: 'M', border: 4 });
    const { pixels } = new Resvg(drawQr(ALAMAT, 24), { fitTo: { mode: 'width', value: size * 3 } }).render();
    const isDark = (x: number, y: number) => (pixels[((y * 3 + 1) * size * 3 + x * 3 + 1) * 4] ?? 255) < 128;
    const drawn = data.map((row, y) => row.map((_, x) => isDark(x, y)));
    expect(drawn).toEqual(data);
    expect(data.slice(0, 4).flat().some(Boolean)).toBe(false);
  });

  test('selebar yang diminta', () => {
    expect(drawQr(ALAMAT, 24)).toContain('width="24mm" height="24mm"');
  });
});
