import { describe, expect, test } from 'vitest';
import type { Capaian, Nilai } from '../../src/domain/capaian.ts';
import { formatUkuran } from '../../src/format.ts';
import { viewUkuran } from '../../src/views/ukuran.ts';
import { composeTerbitan } from './terbitan-contoh.ts';

const [baris] = composeTerbitan().kinerja.baris;

describe('formatUkuran(nilai, satuan)', () => {
  test.each<[Nilai | undefined, string, string]>([
    [95.56, '%', '95,56%'],
    [95.56, 'persen', '95,56%'],
    [1200, 'orang', '1.200\u00a0orang'],
    [[95, 105], 'Persen', '95–105%'],
    [[7, 8], 'hari', '7–8\u00a0hari'],
    ['BB', 'predikat', 'BB'],
    [0, 'aduan', '0\u00a0aduan'],
    [undefined, 'aduan', '–'],
  ])('%s %s', (nilai, satuan, teks) => {
    expect(formatUkuran(nilai, satuan)).toBe(teks);
  });
});

describe('viewUkuran(indikator, ukuran): keadaan dalam kata', () => {
  const tercapai = { status: 'tercapai', persen: '120.00', mentah: '133.33', rumus: '4 ÷ 3 × 100' } as const;
  test.each<[string, Capaian, object]>([
    [
      'kosong bukan nol',
      { status: 'belum-dilaporkan', alasan: 'realisasi belum diisi' },
      { kata: 'Belum dilaporkan', keadaan: 'belum-ada', persen: undefined, nilai: undefined },
    ],
    [
      'tanpa target',
      { status: 'tanpa-target', alasan: 'target periode ini nol' },
      { kata: 'Tanpa target', keadaan: 'belum-ada', alasan: 'target periode ini nol', hitungan: undefined },
    ],
    [
      'dibatasi aturan: hitungannya tetap yang asli',
      tercapai,
      {
        kata: 'Tercapai',
        persen: '120,00%',
        nilai: 120,
        hitungan: {
          rumus: '4 ÷ 3 × 100',
          hasil: '133,33%',
          catatan: 'aturan membatasi capaian, menjadi 120,00%',
        },
      },
    ],
    [
      'tidak kurang dari nol',
      { status: 'tidak-tercapai', persen: '0.00', mentah: '-50.00', rumus: '(2 × 2 − 5) ÷ 2 × 100' },
      {
        kata: 'Tidak tercapai',
        keadaan: 'tidak-tercapai',
        hitungan: {
          rumus: '(2 × 2 − 5) ÷ 2 × 100',
          hasil: '-50,00%',
          catatan: 'capaian tidak kurang dari nol, menjadi 0,00%',
        },
      },
    ],
    [
      'tanpa pembatasan tidak ada catatan',
      { status: 'tidak-tercapai', persen: '97.32', mentah: '97.32', rumus: '93 ÷ 95,56 × 100' },
      { hitungan: { rumus: '93 ÷ 95,56 × 100', hasil: '97,32%', catatan: undefined } },
    ],
  ])('%s', (_, capaian, expected) => {
    if (!baris) throw new Error('contoh tanpa baris');
    const view = viewUkuran(baris.indikator, { target: 3, realisasi: 4, capaian, kategori: undefined });
    expect(view).toMatchObject(expected);
  });
});
