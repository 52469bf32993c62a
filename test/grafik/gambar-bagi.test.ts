import { describe, expect, test } from 'vitest';
import { drawGambarBagi, type GambarBagi } from '../../src/grafik/gambar-bagi.ts';
import { writeTandaMerek } from '../../src/grafik/tanda-merek.ts';
import { rasterize } from '../../src/write/rasterize.ts';

const WARNA = { dasar: '#0c3b40', batang: '#ffffff', target: '#f5c433' };
const GAMBAR: GambarBagi = {
  nama: 'Kecamatan Uji',
  atas: 'Kinerja 2024 · Pemerintah Kabupaten Uji',
  kalimat: '1 dari 2 indikator kinerja utama mencapai target sampai Triwulan I.',
  peringatan: 'DATA CONTOH',
  warna: WARNA,
};

describe('drawGambarBagi(gambar)', () => {
  test('nama, kalimat, dan peringatannya', () => {
    const kata = listKata(drawGambarBagi(GAMBAR));
    expect(kata).toEqual([
      'Kinerja 2024 · Pemerintah Kabupaten Uji',
      'Kecamatan Uji',
      '1 dari 2 indikator kinerja utama mencapai target sampai',
      'Triwulan I.',
      'DATA CONTOH',
    ]);
  });

  test('angka resmi tidak bertanda', () => {
    expect(drawGambarBagi({ ...GAMBAR, peringatan: undefined })).not.toContain('DATA CONTOH');
  });

  test('nama yang panjang dipotong pada baris kedua; kata tidak menjadi markah', () => {
    const nama = `Kinerja <b>&</b> ${'Kecamatan '.repeat(20)}`;
    const svg = drawGambarBagi({ ...GAMBAR, nama });
    expect(svg).not.toContain('<b>');
    expect(listKata(svg).filter((satu) => satu.includes('Kecamatan') && satu.endsWith('…'))).toHaveLength(1);
  });

  test('PNG 1200 × 630, sama setiap kali', () => {
    const png = rasterize(drawGambarBagi(GAMBAR), 1200);
    const view = new DataView(png.buffer, png.byteOffset);
    expect([view.getUint32(16), view.getUint32(20)]).toEqual([1200, 630]);
    expect(rasterize(drawGambarBagi(GAMBAR), 1200)).toEqual(png);
  });
});

test('writeTandaMerek(warna, tepi): gambar mengecil bila tepinya melebar', () => {
  expect(writeTandaMerek(WARNA)).toContain('scale(0.8125)');
  expect(writeTandaMerek(WARNA, 3, 0)).toContain('scale(0.625)');
});

function listKata(svg: string): string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, kata = '']) => kata);
}
