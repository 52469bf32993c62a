// What a planner finds in the perkin of a new year: the renstra's target, and last year's triwulan only where they lead to it.
import { describe, expect, test } from 'vitest';
import { composeTarget } from '../src/blangko-target.ts';
import type { AturanCapaian, Nilai } from '../src/domain/capaian.ts';
import type { Agregasi } from '../src/domain/isi.generated.ts';
import type { Rencana } from '../src/domain/rencana.ts';

const NAIK: AturanCapaian = { arah: 'naik' };
const TURUN: AturanCapaian = { arah: 'turun' };
const RENTANG: AturanCapaian = { arah: 'rentang' };
const PREDIKAT: AturanCapaian = { arah: 'predikat', skala: ['C', 'B', 'BB', 'A'] };

interface Kasus {
  nama: string;
  aturan: AturanCapaian;
  agregasi: Agregasi;
  lalu: Nilai | undefined;
  tw: Nilai[];
  renstra: Nilai | undefined;
  jadi: string;
}

const KASUS: Kasus[] = [
  {
    nama: 'tanpa renstra: semua disalin',
    aturan: NAIK,
    agregasi: 'jumlah',
    lalu: 4,
    tw: [1, 1, 1, 1],
    renstra: undefined,
    jadi: '4s | 1s 1s 1s 1s',
  },
  {
    nama: 'target sama: triwulan disalin',
    aturan: NAIK,
    agregasi: 'jumlah',
    lalu: 4,
    tw: [2, 1, 1, 0],
    renstra: 4,
    jadi: '4r | 2s 1s 1s 0s',
  },
  {
    nama: 'jumlah berubah: dibagi kembali',
    aturan: TURUN,
    agregasi: 'jumlah',
    lalu: 16,
    tw: [4, 4, 4, 4],
    renstra: 14,
    jadi: '14r | ? target_triwulan, berjumlah 14; tahun lalu 4, 4, 4, 4',
  },
  {
    nama: 'nilai akhir naik: tiga triwulan pertama masih menuju ke sana',
    aturan: NAIK,
    agregasi: 'nilai-akhir',
    lalu: 90,
    tw: [80, 85, 88, 90],
    renstra: 92,
    jadi: '92r | 80s 85s 88s 92r',
  },
  {
    nama: 'kumulatif naik',
    aturan: NAIK,
    agregasi: 'kumulatif-isian',
    lalu: 95,
    tw: [25, 50, 75, 95],
    renstra: 96,
    jadi: '96r | 25s 50s 75s 96r',
  },
  {
    nama: 'target turun melewati triwulan lalu',
    aturan: NAIK,
    agregasi: 'nilai-akhir',
    lalu: 90,
    tw: [80, 85, 88, 90],
    renstra: 86,
    jadi: '86r | ? target_triwulan, berakhir pada 86; tahun lalu 80, 85, 88, 90',
  },
  {
    nama: 'makin kecil makin baik: 5 menuju 4',
    aturan: TURUN,
    agregasi: 'nilai-akhir',
    lalu: 5,
    tw: [6, 6, 5, 5],
    renstra: 4,
    jadi: '4r | 6s 6s 5s 4r',
  },
  {
    nama: 'makin kecil makin baik: 5 tidak menuju 7',
    aturan: TURUN,
    agregasi: 'nilai-akhir',
    lalu: 5,
    tw: [6, 6, 5, 5],
    renstra: 7,
    jadi: '7r | ? target_triwulan, berakhir pada 7; tahun lalu 6, 6, 5, 5',
  },
  {
    nama: 'rata-rata berubah',
    aturan: NAIK,
    agregasi: 'rata-rata',
    lalu: 83.75,
    tw: [83.5, 83.5, 83.5, 84.5],
    renstra: 84.5,
    jadi: '84.5r | ? target_triwulan, rata-ratanya 84.5; tahun lalu 83.5, 83.5, 83.5, 84.5',
  },
  {
    nama: 'rata, sama dengan target tahun: tetap rata',
    aturan: NAIK,
    agregasi: 'rata-rata',
    lalu: 95,
    tw: [95, 95, 95, 95],
    renstra: 96,
    jadi: '96r | 96t 96t 96t 96t',
  },
  {
    nama: 'predikat naik',
    aturan: PREDIKAT,
    agregasi: 'nilai-akhir',
    lalu: 'BB',
    tw: ['B', 'B', 'BB', 'BB'],
    renstra: 'A',
    jadi: 'Ar | Bs Bs BBs Ar',
  },
  {
    nama: 'rentang sama',
    aturan: RENTANG,
    agregasi: 'nilai-akhir',
    lalu: [95, 105],
    tw: [
      [95, 105],
      [95, 105],
      [95, 105],
      [95, 105],
    ],
    renstra: [95, 105],
    jadi: '[95,105]r | [95,105]s [95,105]s [95,105]s [95,105]s',
  },
  {
    nama: 'rentang berubah',
    aturan: RENTANG,
    agregasi: 'nilai-akhir',
    lalu: [95, 105],
    tw: [
      [90, 110],
      [90, 110],
      [95, 105],
      [95, 105],
    ],
    renstra: [97, 103],
    jadi: '[97,103]r | ? target_triwulan, berakhir pada [97, 103]; tahun lalu [90, 110], [90, 110], [95, 105], [95, 105]',
  },
  { nama: 'tanpa triwulan', aturan: NAIK, agregasi: 'jumlah', lalu: 4, tw: [], renstra: 5, jadi: '5r | ' },
  { nama: 'tanpa target', aturan: NAIK, agregasi: 'jumlah', lalu: undefined, tw: [], renstra: undefined, jadi: '- | ' },
];

describe('composeTarget(lalu, ditetapkan): r renstra, s salinan, t tetapkan, ? diusulkan', () => {
  test.each(KASUS.map((kasus) => [kasus.nama, kasus] as const))('%s', (_, { jadi, renstra, ...lalu }) => {
    const { target, triwulan, usul } = composeTarget(toRencana(lalu), renstra);
    const tulis = (angka: { nilai: Nilai; asal: string }) => `${write(angka.nilai)}${angka.asal[0]}`;
    const tw = usul === undefined ? [...triwulan.values()].map(tulis).join(' ') : `? ${usul}`;
    expect(`${target ? tulis(target) : '-'} | ${tw}`).toBe(jadi);
  });
});

function toRencana({ aturan, agregasi, lalu, tw }: Omit<Kasus, 'jadi' | 'renstra'>): Rencana {
  const triwulan = tw.map((nilai, index) => [`tw${index + 1}`, nilai] as const);
  return {
    indikator: {
      kode: 'IKU-1',
      nama: 'Indikator',
      satuan: 'persen',
      level: 'sasaran',
      unit: 'sekretariat',
      induk: { kode: 'S-1', nama: 'Sasaran' },
      kodeProgram: undefined,
      aturan,
      agregasi,
      sumber: { path: 'renstra/2021-2026.yaml', pointer: '' },
    },
    target: lalu,
    targetTriwulan: tw.length ? Object.fromEntries(triwulan) : undefined,
    berlaku: true,
  };
}

function write(nilai: Nilai): string {
  return typeof nilai === 'string' ? nilai : JSON.stringify(nilai);
}
