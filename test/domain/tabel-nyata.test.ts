import { describe, expect, test } from 'vitest';
import { computeSampaiDengan } from '../../src/domain/agregasi.ts';
import { Desimal, roundHalfUp, toDesimal } from '../../src/domain/angka.ts';
import { computeSerapan, findSelisih, type PosAnggaran, sumTree } from '../../src/domain/anggaran.ts';
import { computeCapaian, computePersenTepat } from '../../src/domain/capaian.ts';
import { computeRataRata } from '../../src/domain/rata-rata.ts';
import {
  compareCetak,
  type GayaAngka,
  readAngkaCetak,
  readRupiahCetak,
  type SelisihCetak,
} from '../../src/domain/selisih-cetak.ts';
import { type BarisCetak, listBaris, TABEL } from './tabel-nyata.ts';

const GAYA: Record<string, GayaAngka> = { 'polman-2022': 'inggris', 'pupr-perumahan-2015': 'inggris' };
const NAIK = { arah: 'naik' } as const;

interface BarisAngka {
  nama: string;
  baris: BarisCetak;
  target: number;
  realisasi: number;
  gaya: GayaAngka;
}

const BARIS_ANGKA: BarisAngka[] = TABEL.flatMap(({ id, rows }) =>
  rows.flatMap((baris) => {
    const { target_num: target, realisasi_num: realisasi, indikator } = baris;
    if (typeof target !== 'number' || typeof realisasi !== 'number') return [];
    return [{ nama: `${id}: ${indikator}`, baris, target, realisasi, gaya: GAYA[id] ?? 'indonesia' }];
  }),
);

function compareBaris({ baris, target, realisasi, gaya }: BarisAngka): SelisihCetak {
  const cetak = readAngkaCetak(String(baris.capaian_cetak), gaya) ?? 'tidak terbaca';
  const capaian = computeCapaian(NAIK, target, realisasi);
  return compareCetak(cetak, 'persen' in capaian ? capaian.persen : 'tidak terhitung');
}

function sumTeks(teks: string[]): string {
  return Desimal.sum(...teks.map((satu) => toDesimal(readAngkaCetak(satu, 'indonesia') ?? 'tidak terbaca'))).toFixed();
}

test('tabelnya lengkap: 21 baris berangka', () => {
  expect(TABEL.map(({ id }) => id)).toHaveLength(7);
  expect(BARIS_ANGKA).toHaveLength(21);
});

describe('capaian tercetak terhadap yang dihitung', () => {
  test.each(BARIS_ANGKA)('angka tercetak terbaca: $nama', ({ baris, target, realisasi, gaya }) => {
    expect(Number(readAngkaCetak(String(baris.target), gaya))).toBe(target);
    expect(Number(readAngkaCetak(String(baris.realisasi), gaya))).toBe(realisasi);
  });

  test.each(BARIS_ANGKA)('hitungan empat desimal: $nama', ({ baris, target, realisasi }) => {
    const tepat = computePersenTepat(NAIK, target, realisasi) ?? 'tidak terhitung';
    expect(roundHalfUp(tepat, 4)).toBe(roundHalfUp(baris.hitung_cek ?? Number.NaN, 4));
  });

  test.each(BARIS_ANGKA.filter(({ baris }) => baris.cocok === true))('cocok: $nama', (soal) => {
    const { cocok, hitung, cetak, selisih } = compareBaris(soal);
    expect({ cocok, selisih, hitung }).toEqual({ cocok: true, selisih: '0', hitung: roundHalfUp(cetak, 2) });
  });

  test.each(BARIS_ANGKA.filter(({ baris }) => baris.cocok === false))('ditandai beda: $nama', (soal) => {
    const { cocok, hitung, selisih } = compareBaris(soal);
    const bedanya = toDesimal(Number(soal.baris.capaian_cetak)).minus(100).toFixed();
    expect({ cocok, hitung, selisih }).toEqual({ cocok: false, hitung: '100.00', selisih: bedanya });
  });

  test('jumlah yang cocok dan yang beda', () => {
    const cocok = BARIS_ANGKA.map(({ baris }) => baris.cocok);
    expect([true, false].map((nilai) => cocok.filter((satu) => satu === nilai).length)).toEqual([9, 11]);
  });
});

describe('polman-2022', () => {
  test.each(BARIS_ANGKA.filter(({ baris }) => baris.bulanan))('bulanan dijumlah: $nama', ({ baris, realisasi }) => {
    const isian = (baris.bulanan ?? []).map((satu) => ({ realisasi: satu }));
    expect(computeSampaiDengan('jumlah', isian)).toMatchObject({ status: 'terhitung', realisasi, belum: [] });
  });

  test('induk sama dengan jumlah sub kegiatannya', () => {
    const [induk, ...anak] = BARIS_ANGKA.filter(({ baris }) => baris.jenis === 'anggaran').map((soal): PosAnggaran => {
      return { kode: soal.nama, pagu: soal.target, realisasi: soal.realisasi, anak: [] };
    });
    expect(anak).toHaveLength(2);
    const pohon: PosAnggaran = { kode: 'induk', ...induk, anak };
    expect(findSelisih(pohon)).toEqual([]);
    expect(sumTree(pohon)).toEqual({ pagu: 1004422800, realisasi: 1000972958 });
  });
});

describe('loteng-2020', () => {
  test('rata-rata dari capaian yang sudah dibulatkan, tanpa batas', () => {
    const [pertama, kedua, ketiga] = listBaris('loteng-2020').map(({ target_num, realisasi_num, capaian_cetak }) => {
      if (!target_num || !realisasi_num) return { persen: String(capaian_cetak) };
      const capaian = computeCapaian(NAIK, target_num, realisasi_num);
      return { persen: 'persen' in capaian ? capaian.persen : undefined };
    });
    expect([pertama, kedua, ketiga]).toEqual([{ persen: '100' }, { persen: '111.11' }, { persen: '77.78' }]);

    const { persen = '' } = computeRataRata(listDefined([pertama, kedua, ketiga]));
    const tercetak = TABEL.find(({ id }) => id === 'loteng-2020')?.rata_rata_cetak ?? '';
    expect(compareCetak(readAngkaCetak(tercetak, 'indonesia') ?? '', persen)).toMatchObject({ cocok: true });
    expect(persen).toBe('96.30');
  });
});

describe('pupr-perumahan-2015', () => {
  test.each(listBaris('pupr-perumahan-2015'))('serapan: $indikator', ({ pagu, realisasi_anggaran, serapan_hitung }) => {
    expect(computeSerapan(pagu, realisasi_anggaran, 4)).toBe(roundHalfUp(serapan_hitung ?? Number.NaN, 4));
  });
});

describe('ciputat-2023', () => {
  const barisByKode = new Map(listBaris('ciputat-2023').map((baris) => [baris.indikator.split(' ')[0] ?? '', baris]));

  function readPohon(kode: string, kolom: 'tw1_rp' | 'tw2_rp'): PosAnggaran {
    const baris = barisByKode.get(kode);
    const realisasi = Number(readRupiahCetak(baris?.[kolom] ?? 'tidak ada', 'indonesia'));
    return { kode, realisasi, anak: (baris?.anak ?? []).map((anak) => readPohon(anak, kolom)) };
  }

  test.each([
    ['tw1_rp', 4504316352],
    ['tw2_rp', 8393024418],
  ] as const)('setiap induk sama dengan jumlah anaknya: %s', (kolom, jumlah) => {
    const pohon = readPohon('KECAMATAN', kolom);
    expect(findSelisih(pohon)).toEqual([]);
    expect(sumTree(pohon).realisasi).toBe(jumlah);
    expect(pohon.realisasi).toBe(jumlah);
  });

  test('satu rupiah yang berubah ditemukan pada induknya', () => {
    const pohon = readPohon('KECAMATAN', 'tw2_rp');
    const p4 = pohon.anak[3]?.anak[0];
    if (p4) p4.realisasi = 25428481;
    expect(findSelisih(pohon)).toEqual([
      { kode: 'P4', kolom: 'realisasi', tercetak: 44576160, jumlahAnak: 44576161, selisih: -1 },
    ]);
  });
});

describe('sempu-renstra-2025-2029', () => {
  const target = listBaris('sempu-renstra-2025-2029').flatMap(({ indikator, target }) =>
    Array.isArray(target) ? target.map((satu) => ({ indikator, target: Number(satu) })) : [],
  );
  const nol = target.filter((satu) => satu.target === 0);

  test.each(nol)('target nol: $indikator', ({ target }) => {
    expect(computeCapaian(NAIK, target, 0)).toEqual({ status: 'tanpa-target', alasan: 'target periode ini nol' });
    expect(computeCapaian(NAIK, target, 1)).toEqual({ status: 'tanpa-target', alasan: 'realisasi tanpa target' });
  });

  test('target lain terhitung', () => {
    expect([target.length, nol.length]).toEqual([65, 14]);
    const lain = target.filter((satu) => satu.target !== 0);
    expect(lain.filter((satu) => computeCapaian(NAIK, satu.target, satu.target).status !== 'tercapai')).toEqual([]);
  });
});

describe('purbalingga-ipasn-2020', () => {
  const baris = listBaris('purbalingga-ipasn-2020');
  const total = baris.find(({ indikator }) => indikator.startsWith('Total'));
  const komponen = baris.slice(0, 4);

  test.each([
    ['2020', komponen.map(({ realisasi }) => String(realisasi)), String(total?.realisasi), true, '73.78', '0'],
    ['2019', komponen.map(listTahunLalu), listTahunLalu(total), false, '75.209', '0.181'],
  ])('jumlah komponen %s', (_, daftar, tercetak, cocok, hitung, selisih) => {
    const cetak = readAngkaCetak(tercetak, 'indonesia') ?? '';
    expect(compareCetak(cetak, sumTeks(daftar))).toEqual({ cocok, hitung, cetak, selisih });
  });
});

describe('sampang-2019', () => {
  test('n/a berarti belum dilaporkan', () => {
    const [baris] = listBaris('sampang-2019');
    const target = Number(readAngkaCetak(String(baris?.target), 'indonesia'));
    expect(target).toBe(55);
    expect(readAngkaCetak(String(baris?.realisasi), 'indonesia')).toBeUndefined();
    expect(computeCapaian(NAIK, target, undefined).status).toBe('belum-dilaporkan');
    expect(computeCapaian(NAIK, target, String(baris?.realisasi)).status).toBe('belum-dilaporkan');
  });
});

function listTahunLalu(baris: BarisCetak | undefined): string {
  return baris?.realisasi_tahun_lalu ?? 'tidak ada';
}

function listDefined<T>(daftar: (T | undefined)[]): T[] {
  return daftar.filter((satu) => satu !== undefined);
}
