import { describe, expect, test } from 'vitest';
import { listTriwulanView, viewCapaian } from '../../src/views/triwulan.ts';
import { composeTerbitan } from './terbitan-contoh.ts';

describe('listTriwulanView(terbitan)', () => {
  const [tw1, tw2, , tw4] = listTriwulanView(composeTerbitan());

  test('kelompok dari sasaran sampai sub kegiatan', () => {
    expect(tw1?.kelompok.map(({ judul, baris }) => `${judul}: ${baris.map(({ kode }) => kode)}`)).toEqual([
      'Indikator kinerja utama: IKU-1,IKU-2,IKU-3',
      'Program: 7.01.01-1,7.01.02-1',
      'Kegiatan: 7.01.02.2.01-1',
      'Sub kegiatan: 7.01.02.2.01.0001-1',
    ]);
    expect(tw1?.bagian.map(({ jalur }) => jalur)).toContain('#anggaran');
  });

  test('sebuah baris: angka, hitungan, dan baris berkasnya', () => {
    expect(tw1?.kelompok[0]?.baris[0]).toMatchObject({
      nama: 'Indeks Kepuasan Masyarakat',
      targetTahun: '88\u00a0indeks',
      tw: { target: '85\u00a0indeks', realisasi: '84,2\u00a0indeks', persen: '99,06%', kata: 'Tidak tercapai' },
      draf: false,
      sumber: {
        teks: 'seksi-pelayanan baris\u00a07',
        jalur: '/sumber/kinerja/2024/tw1/seksi/seksi-pelayanan.yaml/#L7',
      },
    });
  });

  test('anggaran: jumlah tidak menghitung anak dua kali', () => {
    expect(tw1?.anggaran?.total).toMatchObject({ pagu: 'Rp350.000.000', realisasi: 'Rp64.750.000', serapan: '18,50%' });
    expect(tw1?.program?.baris).toHaveLength(2);
    expect(tw1?.anggaran?.baris).toHaveLength(5);
  });

  test('publik: triwulan yang belum disahkan tidak memuat angka apa pun', () => {
    expect(tw4).toMatchObject({ kelompok: [], anggaran: undefined, ringkasan: { jumlah: 0 } });
    expect(tw4?.periode.tenggat).toContain('8 Januari 2025');
  });

  test('pratinjau: angkanya tampil dan bertanda draf', () => {
    const baris = listTriwulanView(composeTerbitan('pratinjau'))[3]?.kelompok.flatMap((satu) => satu.baris);
    expect(baris).toHaveLength(7);
    expect(baris?.every(({ draf }) => draf)).toBe(true);
  });

  test('tetangga dan dokumen', () => {
    expect([tw1?.sebelumnya, tw1?.sesudahnya?.teks]).toEqual([undefined, 'Triwulan II 2024']);
    expect([tw4?.sebelumnya?.jalur, tw4?.sesudahnya]).toEqual(['/capaian/2024/tw3/', undefined]);
    expect(tw1?.dokumen).toEqual([
      { teks: 'Laporan Camat Triwulan I 2024', jalur: '/dokumen/laporan-pengukuran-perkin-2024-tw1-camat/' },
    ]);
    expect(tw2?.dokumen).toEqual([]);
  });
});

test('viewCapaian(terbitan): keempat triwulan tiap tahun', () => {
  expect(viewCapaian(composeTerbitan()).tahun.map(({ tahun, periode }) => [tahun, periode.length])).toEqual([
    [2024, 4],
  ]);
});
