import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measureGambar } from '../../src/source/gambar.ts';
import { jpegContoh, pngContoh } from '../gambar-contoh.ts';

describe('measureGambar(bytes)', () => {
  test.each([
    ['PNG', pngContoh(40, 50), { jenis: 'png', lebar: 40, tinggi: 50 }],
    ['JPEG dengan komentar di depan', jpegContoh(300, 260), { jenis: 'jpg', lebar: 300, tinggi: 260 }],
    ['PNG selebar nol', pngContoh(0, 1), undefined],
    ['PNG yang terpotong', pngContoh(40, 50).subarray(0, 20), undefined],
    ['JPEG yang terpotong', jpegContoh(300, 260).subarray(0, 14), undefined],
    ['SVG bernama .png', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'), undefined],
    ['GIF', new TextEncoder().encode('GIF89a0000000000000000000000'), undefined],
    ['tanpa isi', new Uint8Array(), undefined],
  ])('%s', (_, bytes, ukuran) => {
    expect(measureGambar(bytes)).toEqual(ukuran);
  });

  test('bita apa pun di belakang awal JPEG: berakhir, dan tidak pernah galat', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (rest) => {
        const ukuran = measureGambar(Uint8Array.from([0xff, 0xd8, ...rest]));
        expect(ukuran === undefined || ukuran.lebar > 0).toBe(true);
      }),
    );
  });
});
