import { describe, expect, test } from 'vitest';
import { viewDaftarIndikator } from '../../src/views/daftar-indikator.ts';
import { listIndikatorView } from '../../src/views/indikator.ts';
import { readSvg } from '../grafik/svg.ts';
import { composeIsi } from './isi-contoh.ts';
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
    const { tren, catatan } = findView('IKU-1').tahunan ?? {};
    const svg = readSvg(tren?.svg ?? '');
    expect(svg.filter(({ nama, atribut }) => nama === 'circle' && Number(atribut.cy) < 180)).toHaveLength(1);
    expect(tren?.kalimat).toBe('Realisasi 2023 82,5\u00a0indeks; target 2023 84\u00a0indeks.');
    expect(catatan).toEqual([
      'Tahun 2024 belum selesai, jadi angkanya tidak digambar bersama tahun yang utuh.',
      expect.stringContaining('disalin dari laporan tahun itu'),
    ]);
  });

  test('definisi yang lain pada renstra lain disebut, agar tahunnya tidak dibandingkan begitu saja', () => {
    const isi = composeIsi();
    const [renstra] = isi.renstra;
    if (!renstra) throw new Error('contoh tanpa renstra');
    const lama = structuredClone(renstra.value);
    const iku = lama.tujuan[0]?.sasaran[0]?.indikator[0];
    if (iku) Object.assign(iku, { satuan: 'persen', definisi: 'Dahulu lain.' });
    const berdua = {
      ...isi,
      renstra: [...isi.renstra, { path: 'renstra/2016-2020.yaml', value: { ...lama, mulai: 2016, selesai: 2020 } }],
    };
    const view = listIndikatorView(composeTerbitan('publik', berdua)).find(({ kode }) => kode === 'IKU-1');
    expect(view?.tahunan?.catatan).toContain(
      'Satuan dan Definisi pada Renstra 2016–2020 berbeda: tahunnya tidak dapat dibandingkan langsung.',
    );
  });

  test('tempatnya dalam rencana: sasaran atau jalan programnya, dan siapa yang menjanjikan', () => {
    expect(findView('IKU-1').rencana).toEqual([
      { judul: 'Mengukur sasaran', tautan: [{ teks: 'S1 Pelayanan makin baik', jalur: '/sasaran/S1/' }] },
      {
        judul: 'Dijanjikan dalam perjanjian kinerja',
        tautan: [{ teks: 'Camat, 2024', jalur: '/perjanjian/2024/camat/' }],
      },
    ]);
    expect(findView('7.01.02.2.01.0001-1').rencana.map(({ judul, tautan }) => [judul, tautan[0]?.jalur])).toEqual([
      ['Program', '/program/7.01.02/'],
      ['Kegiatan', '/program/7.01.02.2.01/'],
      ['Sub kegiatan', '/program/7.01.02.2.01.0001/'],
    ]);
  });

  test('predikat digambar menurut letaknya pada skala', () => {
    const tren = findView('IKU-3').tahun[0]?.tren;
    expect(tren?.kalimat).toBe('Realisasi naik dari B (TW I) menjadi BB (TW III); target TW III BB.');
    expect(tren?.tabel?.baris.map(({ sel }) => sel[1])).toEqual(['B', 'B', 'BB', '–']);
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
