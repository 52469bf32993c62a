import { describe, expect, test } from 'vitest';
import { viewKomponen } from '../../src/views/komponen.ts';
import { composeTerbitan } from './terbitan-contoh.ts';

describe('viewKomponen(terbitan)', () => {
  const view = viewKomponen(composeTerbitan('pratinjau'));

  test('setiap keadaan angka, triwulan, dan pos anggaran ada', () => {
    const keadaan = ['belum-ada', 'tercapai', 'tidak-tercapai'];
    expect(view.keadaan.map((satu) => satu.keadaan).sort()).toEqual(keadaan);
    expect(view.iku.map((satu) => satu.tw.keadaan).sort()).toEqual(keadaan);
    expect(view.periode.map((satu) => satu.keadaan)).toEqual(['disahkan', 'sebagian', 'disusun', 'belum-mulai']);
    expect(view.anggaran.baris.map(({ level, serapan }) => [level, serapan === undefined])).toEqual([
      ['program', false],
      ['kegiatan', false],
      ['sub-kegiatan', true],
    ]);
  });

  test('nama kantor tidak dipakai sebagai contoh: angka karangan bukan miliknya', () => {
    const { kerangka, unduh, ...contoh } = view;
    expect(kerangka.jalur).toBe('/komponen/');
    expect(unduh?.judul).toBe('Laporan Camat Triwulan I 2024');
    expect(JSON.stringify(contoh)).not.toMatch(/Sukamaju|20\d\d/);
  });

  test('ditautkan dari kaki pratinjau saja', () => {
    const listJalur = (mode: 'publik' | 'pratinjau') =>
      viewKomponen(composeTerbitan(mode)).kerangka.kaki.flatMap(({ tautan }) => tautan.map(({ jalur }) => jalur));
    expect(listJalur('pratinjau')).toContain('/komponen/');
    expect(listJalur('publik')).not.toContain('/komponen/');
  });
});
