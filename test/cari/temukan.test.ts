import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EntriCari } from '../../src/cari/indeks.ts';
import { readIndeks, writeIndeks } from '../../src/cari/indeks.ts';
import { markTeks, quoteTeks } from '../../src/cari/kutipan.ts';
import { isBedaSatu } from '../../src/cari/ejaan.ts';
import { createPencari, listBagianCocok } from '../../src/cari/temukan.ts';

function entri(judul: string, lain: Partial<EntriCari> = {}): EntriCari {
  const jalur = `/${judul}/`;
  return {
    jenis: 'Laman',
    judul,
    jalur,
    tempat: '',
    sebutan: '',
    teks: '',
    kode: [],
    bagian: [],
    draf: false,
    ...lain,
  };
}

const SEMUA: EntriCari[] = [
  entri('Rekap', { teks: 'Membahas IKU-1 dan pelayanan.' }),
  entri('Laporan Tahunan', { bagian: [{ teks: 'Capaian IKU-1' }, { teks: 'Pelayanan publik', jangkar: 'bab-2' }] }),
  entri('Kepuasan atas IKU-1'),
  entri('Indeks Kepuasan Masyarakat', { jenis: 'Indikator', kode: ['IKU-1'] }),
  entri('Waktu layanan', { jenis: 'Indikator', kode: ['IKU-10'] }),
  entri('Seksi Pelayanan', { jenis: 'Unit' }),
  entri('Capaian Triwulan III 2024', { kode: ['TW 3 2024'] }),
  entri('Dokumen Kompilasi Triwulan III Tahun 2024', { jenis: 'Dokumen' }),
  entri('Penyelenggaraan Pemerintahan', { jenis: 'Program', kode: ['7.01.02'] }),
  entri('Koordinasi Pemerintahan', { jenis: 'Program', kode: ['7.01.02.2.01'] }),
  entri('Program dan anggaran', { sebutan: 'Pagu, belanja, serapan.' }),
  entri('Serapan', { jenis: 'Panduan', teks: 'Cara mengisi.' }),
];
const pencari = createPencari(SEMUA);
const cari = (tanya: string) => pencari.cari(tanya).temuan.map((satu) => satu.entri.judul);

describe('createPencari(entri).cari(tanya)', () => {
  test('kode yang persis, lalu judul, lalu bagian, lalu teks; kode lain yang berawalan sama paling akhir dari judulnya', () => {
    expect(cari('IKU-1')).toEqual([
      'Indeks Kepuasan Masyarakat',
      'Kepuasan atas IKU-1',
      'Laporan Tahunan',
      'Waktu layanan',
      'Rekap',
    ]);
  });

  test.each([
    ['iku 1', 'Indeks Kepuasan Masyarakat'],
    ['capaian iku-1', 'Laporan Tahunan'],
    ['7.01.02', 'Penyelenggaraan Pemerintahan'],
    ['tw 3 2024', 'Capaian Triwulan III 2024'],
    ['Triwulan III 2024', 'Capaian Triwulan III 2024'],
    ['2024-tw3', 'Capaian Triwulan III 2024'],
    ['dilayani seksi', 'Seksi Pelayanan'],
    ['SERAPAN', 'Serapan'],
    ['penyerapan anggaran', 'Program dan anggaran'],
    ['kompilasi tw3', 'Dokumen Kompilasi Triwulan III Tahun 2024'],
    ['kepua', 'Kepuasan atas IKU-1'],
  ])('%s → %s', (tanya, judul) => {
    expect(cari(tanya)[0]).toBe(judul);
  });

  test.each([
    ['pelayanan', 'persis', 'pelayanan'],
    ['pelayanann', 'mirip', 'pelayanan'],
    ['Pelayann, publik', 'mirip', 'pelayanan, publik'],
    ['kopilasi', 'mirip', 'kompilasi'],
    ['srapan', 'mirip', 'serapan'],
    ['belnaja', 'mirip', 'belanja'],
    ['pelayanan xyzzy', 'sebagian', 'pelayanan xyzzy'],
  ] as const)('%s dijawab dengan cara %s, dibaca %s', (tanya, cara, dibaca) => {
    const jawaban = pencari.cari(tanya);
    expect(jawaban).toMatchObject({ cara, dibaca });
    expect(jawaban.temuan).not.toEqual([]);
  });

  test.each([
    ['sama', 'sama', false],
    ['sama', 'saja', true],
    ['sama', 'samaa', true],
    ['sama', 'sma', true],
    ['sama', 'smaa', true],
    ['sama', 'saj', false],
    ['sama', 'amas', false],
    ['', 'a', true],
  ])('isBedaSatu(%j, %j)', (satu, lain, beda) => {
    expect([isBedaSatu(satu, lain), isBedaSatu(lain, satu)]).toEqual([beda, beda]);
  });

  test.each(['', '   ', 'yang di dan', 'xyzzy', '"><script>', '…'])('tanpa jawaban: %j', (tanya) => {
    expect(pencari.cari(tanya).temuan).toEqual([]);
  });

  test('apa pun yang diketik tidak pernah gagal, dan jawabannya dari indeks', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.constantFrom('constructor', '__proto__')),
        (tanya) => {
          expect(pencari.cari(tanya).temuan.every((satu) => SEMUA.includes(satu.entri))).toBe(true);
        },
      ),
      { numRuns: 50 },
    );
  });

  test('bagian yang memuat kata tanya', () => {
    const temuan = pencari.cari('melayani publik').temuan.find((satu) => satu.entri.judul === 'Laporan Tahunan');
    expect(temuan && listBagianCocok(temuan)).toEqual([{ teks: 'Pelayanan publik', jangkar: 'bab-2' }]);
  });
});

test('indeks ditulis tanpa isian kosong dan terbaca kembali utuh', () => {
  const berkas = writeIndeks(SEMUA, 'DATA CONTOH');
  expect(JSON.parse(JSON.stringify(berkas)).entri[2]).toEqual({
    jenis: 'Laman',
    judul: 'Kepuasan atas IKU-1',
    jalur: '/Kepuasan atas IKU-1/',
  });
  expect(berkas.peringatan).toBe('DATA CONTOH');
  expect(readIndeks(JSON.parse(JSON.stringify(berkas)))).toEqual(SEMUA);
});

describe('kutipan', () => {
  const istilah = new Set(['layan', 'tw3', 'iku-1']);
  test.each([
    ['Seksi Pelayanan melayani', 'Seksi [Pelayanan] [melayani]'],
    ['Triwulan III 2024', '[Triwulan III] 2024'],
    ['IKU 1.', '[IKU 1].'],
    ['tanpa', 'tanpa'],
    ['', ''],
  ])('markTeks(%j)', (teks, hasil) => {
    expect(markTeks(teks, istilah).map(write).join('')).toBe(hasil);
  });

  test('quoteTeks memotong di antara kata dan memuat kata yang cocok', () => {
    const teks = `${'awal '.repeat(40)}seksi pelayanan ${'akhir '.repeat(40)}`;
    const kutipan = quoteTeks(teks, istilah, 60).map(write).join('');
    expect(kutipan).toMatch(/^… (awal )+seksi \[pelayanan\]( akhir)+ …$/);
    expect(kutipan.length).toBeLessThan(75);
  });

  test('potongan bersama-sama adalah teksnya', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (teks) => {
        expect(
          markTeks(teks, istilah)
            .map((satu) => satu.teks)
            .join(''),
        ).toBe(teks);
      }),
    );
  });

  function write({ teks, cocok }: { teks: string; cocok: boolean }): string {
    return cocok ? `[${teks}]` : teks;
  }
});
