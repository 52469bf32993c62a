import { describe, expect, test } from 'vitest';
import { viewDaftarIndikator } from '../../src/views/daftar-indikator.ts';
import { listIndikatorView } from '../../src/views/indikator.ts';
import { composeTerbitan } from './terbitan-contoh.ts';

function findView(kode: string, mode: 'publik' | 'pratinjau' = 'publik') {
  const view = listIndikatorView(composeTerbitan(mode)).find((satu) => satu.kode === kode);
  if (!view) throw new Error(`contoh tanpa ${kode}`);
  return view;
}

describe('listIndikatorView(terbitan)', () => {
  test('arti dan cara menghitung', () => {
    expect(findView('IKU-2').istilah).toContainEqual({
      istilah: 'Cara menghitung capaian',
      isi: 'Makin kecil makin baik: (2 × target − realisasi) ÷ target × 100. Capaian paling tinggi 120%.',
    });
    expect(findView('7.01.01-1').istilah.map(({ istilah }) => istilah)).not.toContain('Definisi');
  });

  test('publik: triwulan yang belum disahkan tanpa angka, dengan tenggatnya', () => {
    const [tahun] = findView('IKU-1').tahun;
    expect(tahun?.triwulan.map(({ baris }) => baris?.tw.persen)).toEqual(['99,06%', '100,12%', '102,01%', undefined]);
    expect(tahun?.triwulan[3]?.periode.tenggat).toContain('8 Januari 2025');
  });

  test('s.d. triwulan hanya disebut bila berbeda dari triwulannya', () => {
    const sampai = (kode: string) => findView(kode).tahun[0]?.triwulan.map((satu) => satu.sampai?.realisasi);
    expect(sampai('IKU-1')).toEqual([undefined, undefined, undefined, undefined]);
    expect(sampai('IKU-2')).toEqual([undefined, '8\u00a0aduan', '10\u00a0aduan', undefined]);
  });

  test('analisis dan bukti dukung', () => {
    const tw1 = findView('IKU-1').tahun[0]?.triwulan[0];
    expect(tw1?.analisis.map(({ istilah }) => istilah)).toEqual(['Faktor pendorong', 'Faktor penghambat']);
    expect(tw1?.bukti).toEqual([{ nama: 'Rekap survei TW I', tautan: 'https://contoh.example/survei' }]);
  });

  test('dari tahun ke tahun: tahun lalu, tahun ini s.d. triwulannya, janji renstra', () => {
    expect(
      findView('IKU-1').tahunan?.baris.map((satu) => [satu.tahun, satu.renstra, satu.capaian, satu.keterangan]),
    ).toEqual([
      [2023, '84\u00a0indeks', '98,21%', 'Laporan contoh'],
      [2024, '88\u00a0indeks', '–', 's.d. TW III'],
      [2025, '89\u00a0indeks', '–', ''],
    ]);
    expect(findView('7.01.01-1').tahunan).toBeUndefined();
  });

  test('angka tahun yang belum selesai tidak digambar bersama tahun utuh', () => {
    expect(findView('IKU-1').tahunan?.tren).toBeUndefined();
  });

  test('predikat digambar menurut letaknya pada skala', () => {
    const tren = findView('IKU-3').tahun[0]?.tren;
    expect(tren?.realisasi.titik.map(({ teks }) => teks)).toEqual(['B', 'B', 'BB']);
    expect(tren?.ringkasan).toContain('TW III: realisasi BB, target BB');
  });

  test('rencana aksi dengan penanggung jawab dalam kata', () => {
    expect(findView('IKU-1').aksi).toEqual([
      { uraian: 'Survei tiap bulan', waktu: 'TW I, TW II 2024', oleh: 'Seksi Pelayanan' },
    ]);
  });

  test('terakhir: angka triwulan terakhir yang boleh tampil dan terisi', () => {
    expect(findView('IKU-1').terakhir).toMatchObject({ periode: 's.d. TW III 2024', draf: false });
    expect(findView('7.01.02.2.01.0001-1', 'pratinjau').terakhir).toMatchObject({
      periode: 's.d. TW IV 2024',
      draf: true,
    });
  });
});

test('viewDaftarIndikator(terbitan): setiap indikator sekali, menurut induknya', () => {
  const { kelompok } = viewDaftarIndikator(composeTerbitan());
  expect(kelompok.map(({ level, jumlah, terbuka }) => [level, jumlah, terbuka])).toEqual([
    ['sasaran', 3, true],
    ['program', 2, true],
    ['kegiatan', 1, false],
    ['sub-kegiatan', 1, false],
  ]);
  expect(kelompok[0]?.induk.map(({ nama, indikator }) => [nama, indikator.length])).toEqual([
    ['Pelayanan makin baik', 2],
    ['Tata kelola makin tertib', 1],
  ]);
});
