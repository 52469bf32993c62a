import { describe, expect, test } from 'vitest';
import type { Gambar } from '../../src/source/gambar.ts';
import { checkContent } from '../../src/validate/content.ts';
import { readLambang } from '../../src/validate/lambang.ts';
import { pngContoh } from '../gambar-contoh.ts';
import { ganti, readLengkap } from './folders.ts';

const PATH = 'gambar/lambang.png';

describe('readLambang(gambar, path)', () => {
  test('gambar di folder isi, dengan ukurannya', () => {
    const bytes = pngContoh(40, 50);
    expect(readLambang([gambar(bytes)], PATH)).toEqual({ bytes, jenis: 'png', lebar: 40, tinggi: 50 });
  });

  test.each([
    ['tidak ada', [], 'gambar gambar/lambang.png tidak ada di folder isi'],
    [
      'terlalu besar',
      [gambar(pngContoh(1, 1), 512_001)],
      'gambar gambar/lambang.png berukuran 501 KiB; paling besar 500 KiB',
    ],
    [
      'terlalu lebar, meskipun berkasnya kecil',
      [gambar(pngContoh(4001, 1))],
      'gambar gambar/lambang.png berukuran 4001 × 1 piksel; paling besar 4000 piksel tiap sisi',
    ],
    ['bukan gambar', [gambar(new TextEncoder().encode('<svg/>'))], 'isi gambar/lambang.png bukan gambar PNG atau JPEG'],
    [
      'tidak terbaca',
      [gambar('tidak ada izin membacanya')],
      'gambar gambar/lambang.png tidak dapat dibaca: tidak ada izin membacanya',
    ],
  ])('%s', (_, semua, pesan) => {
    expect(readLambang(semua, PATH)).toBe(pesan);
  });
});

describe('kop.lambang di instansi.yaml', () => {
  test.each([
    ['gambar yang ada', PATH, []],
    ['gambar yang tidak ada', 'gambar/lain.png', ['lambang-salah']],
    ['keluar dari folder isi', '../lambang.png', ['isian-salah-bentuk']],
    ['dari akar', '/etc/lambang.png', ['isian-salah-bentuk']],
    ['jenis lain', 'gambar/lambang.svg', ['isian-salah-bentuk']],
  ])('%s: %s', (_, path, kode) => {
    const folder = readLengkap({ 'instansi.yaml': ganti('kop:\n', `kop:\n  lambang: ${path}\n`) });
    const { problems } = checkContent({ ...folder, gambar: [gambar(pngContoh(2, 2))] });
    expect(problems.map(({ code }) => code)).toEqual(kode);
  });
});

function gambar(bytes: Uint8Array | string, size = bytes.length): Gambar {
  return { path: PATH, size: () => size, read: () => bytes };
}
