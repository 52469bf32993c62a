import { describe, expect, test } from 'vitest';
import { composeDokumen, listDokumen } from '../../src/dokumen/catalog.ts';
import { composeGrafikCapaian, composeGrafikTren } from '../../src/dokumen/grafik-bagian.ts';
import { readTemplat } from '../../src/dokumen/templat.ts';
import type { Kinerja } from '../../src/domain/kinerja.ts';
import { plainText } from '../../src/markup/build.ts';
import type { Block } from '../../src/markup/types.ts';
import { listTeks } from '../grafik/svg.ts';
import { kinerjaContoh } from './kinerja-contoh.ts';
import { kinerjaPanjang } from './lkjip-panjang.ts';

describe('composeGrafikTren(isi)', () => {
  const titik = (...realisasi: (number | string | undefined)[]) =>
    realisasi.map((satu, index) => ({ label: String(2022 + index), target: 80, realisasi: satu }));

  test.each([
    ['naik', titik(80, 82.5), 'Mutu: realisasi naik dari 80% (2022) menjadi 82,5% (2023)'],
    ['turun', titik(80, undefined, 75), 'Mutu: realisasi turun dari 80% (2022) menjadi 75% (2024)'],
    ['tetap', titik(80, 80), 'Mutu: realisasi tetap 80% dari 2022 sampai 2023'],
  ])('%s: keterangannya satu kalimat', (_, isi, keterangan) => {
    expect(listKeterangan(composeGrafikTren({ nama: 'Mutu', satuan: 'persen', titik: isi }))).toEqual([keterangan]);
  });

  test.each([
    ['satu angka saja', titik(80, undefined)],
    ['predikat', titik('B', 'BB')],
    ['kosong', []],
  ])('%s: tidak ada gambar', (_, isi) => {
    expect(composeGrafikTren({ nama: 'Mutu', satuan: 'persen', titik: isi })).toEqual([]);
  });
});

describe('composeGrafikCapaian(butir, keterangan)', () => {
  test('lebih dari dua belas batang berlanjut ke gambar berikutnya, tanpa ada yang hilang', () => {
    const butir = Array.from({ length: 25 }, (_, n) => ({ label: `U${n}`, persen: '90', nilai: '90%', sampai: false }));
    const gambar = composeGrafikCapaian(butir, 'Capaian');
    expect(listKeterangan(gambar)).toEqual([1, 2, 3].map((bagian) => `Capaian (bagian ${bagian} dari 3)`));
    const label = gambar
      .flatMap((block) => (block.type === 'figure' ? listTeks(block.svg) : []))
      .filter((teks) => /^U/.test(teks));
    expect(label).toEqual(butir.map((satu) => satu.label));
  });

  test('tanpa indikator tidak ada gambar', () => {
    expect(composeGrafikCapaian([], 'Capaian')).toEqual([]);
  });
});

describe('bagian grafik', () => {
  test.each([
    [
      'tahun',
      '::: grafik capaian\n:::',
      [
        'Sebanyak 18 dari 24 indikator mencapai target tahun 2024 (bagian 1 dari 2)',
        'Sebanyak 18 dari 24 indikator mencapai target tahun 2024 (bagian 2 dari 2)',
      ],
    ],
    ['tahun', '::: grafik capaian sasaran="S-1"\n:::', ['Sebanyak 2 dari 4 indikator mencapai target tahun 2024']],
    ['tahun', '::: grafik serapan\n:::', ['Serapan anggaran seluruh program tahun 2024 adalah 93,50% dari pagu']],
    [
      'tahun',
      '::: grafik antar-triwulan indikator="IKU-2"\n:::',
      ['Persentase pemenuhan ukuran rekaan ke-2 pada sasaran 1: realisasi naik dari 70% (TW I) menjadi 73% (TW IV)'],
    ],
    [
      'triwulan',
      '::: grafik capaian\n:::',
      [
        'Sebanyak 14 dari 24 indikator mencapai target Triwulan I Tahun 2024 (bagian 1 dari 2)',
        'Sebanyak 14 dari 24 indikator mencapai target Triwulan I Tahun 2024 (bagian 2 dari 2)',
      ],
    ],
    [
      'triwulan',
      '::: grafik serapan\n:::',
      ['Serapan anggaran seluruh program sampai dengan Triwulan I Tahun 2024 adalah 23,38% dari pagu'],
    ],
    ['triwulan', '::: grafik antar-triwulan indikator="IKU-2"\n:::', []],
  ])('%s %s', (untuk, isi, keterangan) => {
    expect(listKeterangan(composeSatu(kinerjaPanjang(), untuk, isi))).toEqual(keterangan);
  });

  test('grafik triwulan tidak memuat triwulan sesudahnya', () => {
    const [gambar] = composeSatu(kinerjaContoh(), 'triwulan', '::: grafik antar-triwulan indikator="IKU-2"\n:::', 2);
    const teks = gambar?.type === 'figure' ? listTeks(gambar.svg) : [];
    expect(teks.filter((satu) => satu.startsWith('TW'))).toEqual(['TW I', 'TW II']);
  });
});

function composeSatu(kinerja: Kinerja, untuk: string, isi: string, triwulan = 1): Block[] {
  const kepala = ['---', 'judul: a', 'perihal: a', `untuk: ${untuk}`, 'pengesah: instansi', 'orientasi: tegak', '---'];
  const templat = readTemplat('templat/contoh.md', [...kepala, isi].join('\n'));
  const entri =
    templat.value &&
    listDokumen(kinerja, [templat.value], 'pratinjau').find(({ periode }) => !periode || periode.triwulan === triwulan);
  if (!templat.value || !entri) throw new Error(JSON.stringify(templat.problems));
  const { value, problems } = composeDokumen(kinerja, templat.value, entri);
  if (!value) throw new Error(JSON.stringify(problems));
  return value.sections.flatMap(({ blocks }) => blocks);
}

function listKeterangan(blocks: Block[]): string[] {
  return blocks.flatMap((block) => (block.type === 'figure' ? [plainText(block.caption)] : []));
}
