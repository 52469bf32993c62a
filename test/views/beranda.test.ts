import { describe, expect, test } from 'vitest';
import { viewBeranda } from '../../src/views/beranda.ts';
import { composeIsi } from './isi-contoh.ts';
import { composeTerbitan } from './terbitan-contoh.ts';

describe('viewBeranda(terbitan)', () => {
  test('publik: angka sampai triwulan terakhir yang disahkan', () => {
    const view = viewBeranda(composeTerbitan());
    expect(view).toMatchObject({
      tahun: 2024,
      sampai: 'Triwulan III',
      pernyataan: '3 dari 3 indikator kinerja utama mencapai target sampai Triwulan III.',
      rincian: 'Rata-rata capaiannya 100,67% (Sangat Tinggi). Anggaran terserap 63,19%.',
      disahkan: { angka: '3 dari 4', keterangan: 'Triwulan IV: sedang disusun' },
    });
    // (102,01 + 100,00 + 100,00) ÷ 3
    expect(view.ringkasan).toMatchObject({ tercapai: 3, jumlah: 3, rataRata: '100,67%', kategori: 'Sangat Tinggi' });
  });

  test('sasaran dengan IKU-nya, rata-rata masing-masing', () => {
    const { sasaran } = viewBeranda(composeTerbitan());
    expect(sasaran.map(({ kode, iku, ringkasan }) => [kode, iku.map((satu) => satu.kode), ringkasan.rataRata])).toEqual(
      [
        ['S1', ['IKU-1', 'IKU-2'], '101,01%'],
        ['S2', ['IKU-3'], '100,00%'],
      ],
    );
  });

  test('anggaran hanya program, dengan jumlah', () => {
    const { anggaran } = viewBeranda(composeTerbitan());
    expect(anggaran?.baris.map(({ kode }) => kode)).toEqual(['7.01.01', '7.01.02']);
    expect(anggaran?.total).toMatchObject({ pagu: 'Rp350.000.000', realisasi: 'Rp221.150.000', serapan: '63,19%' });
  });

  test('pratinjau: triwulan yang baru dibuka dan masih kosong tidak menutupi angka sebelumnya', () => {
    const view = viewBeranda(composeTerbitan('pratinjau'));
    expect(view.sampai).toBe('Triwulan III');
    expect(view.anggaran?.sampai).toBe('Triwulan IV');
    expect(view.catatan).toBe('Pratinjau ini memuat juga angka yang belum disahkan.');
  });

  test('belum ada yang disahkan: tanpa angka, tetapi dengan perjalanan tahunnya', () => {
    const view = viewBeranda(composeTerbitan('publik', composeIsi(false)));
    expect(view).toMatchObject({ tahun: 2024, sampai: undefined, sasaran: [], anggaran: undefined });
    expect(view).toMatchObject({ pernyataan: 'Belum ada capaian yang disahkan.', rincian: undefined });
    expect(view.periode.map(({ kata }) => kata)).toEqual(new Array(4).fill('Sedang disusun'));
  });

  test('dokumen terbaru: tanpa SOP dan formulir kosong', () => {
    const { dokumen } = viewBeranda(composeTerbitan());
    expect(dokumen.map(({ judul }) => judul)).toEqual(['Laporan Camat Triwulan I 2024']);
  });

  test('ralat disebut dengan tanggal dan alasannya; tanpa yang disahkan tidak ada', () => {
    expect(viewBeranda(composeTerbitan()).ralat).toBe(
      'Ada 1 ralat, terbaru 22 Juli 2024: Angka pelayanan dihitung ulang.',
    );
    expect(viewBeranda(composeTerbitan('publik', composeIsi(false))).ralat).toBeUndefined();
  });
});
