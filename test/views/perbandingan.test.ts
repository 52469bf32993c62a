import { describe, expect, test } from 'vitest';
import { viewPerbandingan } from '../../src/views/perbandingan.ts';
import { listTriwulanView } from '../../src/views/triwulan.ts';
import { listUnitView } from '../../src/views/unit.ts';
import { composeIsi } from './isi-contoh.ts';
import { composeTerbitan } from './terbitan-contoh.ts';

describe('viewPerbandingan(terbitan)', () => {
  const view = viewPerbandingan(composeTerbitan());

  test('antartahun: setiap IKU yang dikenal lebih dari setahun, yang lain disebut', () => {
    const disebut = [...view.iku.map(({ kode }) => kode), ...view.tanpaTahunLain.map(({ teks }) => teks.split(' ')[0])];
    expect(disebut).toEqual(['IKU-1', 'IKU-2', 'IKU-3']);
    expect(view.iku[0]?.tahunan.tren?.kalimat).toContain('2023');
  });

  test('catatan yang berlaku untuk semua dikatakan sekali', () => {
    expect(view.catatan).toEqual(['Tahun 2024 belum selesai, jadi angkanya tidak digambar bersama tahun yang utuh.']);
    expect(view.iku.flatMap(({ tahunan }) => tahunan.catatan)).toEqual([
      expect.stringContaining('disalin dari laporan tahun itu'),
    ]);
  });

  test('antartriwulan: hanya yang boleh tampil', () => {
    expect(view.triwulan.map(({ judul, iku }) => [judul, iku])).toEqual([
      ['Triwulan I 2024', '2 dari 3'],
      ['Triwulan II 2024', '1 dari 3'],
      ['Triwulan III 2024', '3 dari 3'],
    ]);
    expect(viewPerbandingan(composeTerbitan('pratinjau')).triwulan).toHaveLength(4);
  });

  test('antarunit: angkanya sama dengan laman triwulan dan laman unit', () => {
    const unit = listUnitView(composeTerbitan());
    for (const { nama, ringkasan } of view.unit?.baris ?? []) {
      const satu = unit.find(({ kerangka }) => kerangka.judul === nama);
      expect(satu?.kalimat).toContain(`${ringkasan.tercapai} dari ${ringkasan.jumlah} indikator`);
    }
    const jumlah = (view.unit?.baris ?? []).reduce((semua, { ringkasan }) => semua + ringkasan.jumlah, 0);
    const tw3 = listTriwulanView(composeTerbitan()).find(({ periode }) => periode.triwulan === 3);
    expect(jumlah).toBe(tw3?.kelompok.reduce((semua, { baris }) => semua + baris.length, 0));
  });

  test('gambar kecilnya satu tiap unit, dan tabelnya memuat setiap triwulan', () => {
    const { grafik, baris } = view.unit ?? {};
    expect(grafik?.butir.map(({ label }) => label)).toEqual(baris?.map(({ nama }) => nama));
    expect(grafik?.tabel?.kepala).toEqual(['Unit', 'TW I', 'TW II', 'TW III']);
    expect(grafik?.tabel?.baris.map(({ sel }) => sel.at(-1))).toEqual(baris?.map(({ rataRata }) => rataRata));
  });

  test('sebelum ada yang disahkan: tidak ada angka, hanya janji renstra', () => {
    const kosong = viewPerbandingan(composeTerbitan('publik', composeIsi(false)));
    expect([kosong.triwulan, kosong.serapan, kosong.unit]).toEqual([[], undefined, undefined]);
  });
});

describe('grafik laman lain', () => {
  test('triwulan: batang IKU dan serapan s.d. triwulannya', () => {
    const grafik = listTriwulanView(composeTerbitan()).map(({ grafik: batang, serapan }) => [
      batang?.kalimat.split(';')[0],
      serapan?.tabel?.baris.length,
    ]);
    expect(grafik).toEqual([
      ['2 dari 3 indikator mencapai target', undefined],
      ['1 dari 3 indikator mencapai target', 2],
      ['Semua 3 indikator mencapai target', 3],
      [undefined, undefined],
    ]);
  });

  test('unit: satu gambar kecil tiap indikator, hasil lebih dahulu', () => {
    const unit = listUnitView(composeTerbitan()).find(({ id }) => id === 'seksi-pelayanan');
    const kode = unit?.kelompok.flatMap(({ baris }) => baris.map(({ jalur }) => jalur));
    expect(unit?.grafik?.butir.map(({ jalur }) => jalur)).toEqual(kode);
  });
});
