import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AturanCapaian, Nilai } from '../../src/domain/capaian.ts';
import type { Agregasi, Triwulan } from '../../src/domain/isi.generated.ts';
import {
  type AngkaTahunan,
  computeJumlahRupiah,
  computeRealisasiLalu,
  computeRealisasiRenstra,
  computeRealisasiTahun,
  computeTargetAkhir,
  computeTingkat,
  computeTingkatRupiah,
  type IsianRenja,
  type Kolom,
} from '../../src/domain/renja.ts';

// Formulir E.81 (Permendagri 86/2017): 13 = 9+10+11+12, 14 = 7+13, 15 = 14/6 × 100.

const NAIK: AturanCapaian = { arah: 'naik' };

/** Realisasi of TW I …; null: asked for and not reported; undefined: no target in that triwulan. */
function isian(...nilai: (Nilai | null | undefined)[]): IsianRenja[] {
  return nilai.map((satu, index) => ({
    triwulan: TW[index] ?? 4,
    target: satu === undefined ? undefined : 1,
    realisasi: satu ?? undefined,
    diminta: satu !== undefined,
  }));
}

const TW: Triwulan[] = [1, 2, 3, 4];

function tahunan(...nilai: (Nilai | undefined)[]): AngkaTahunan<Nilai>[] {
  return nilai.map((satu, index) => ({ tahun: 2022 + index, nilai: satu }));
}

const ada = (nilai: Nilai): Kolom<Nilai> => ({ nilai });

describe('computeTargetAkhir(agregasi, target): kolom 6', () => {
  test.each<[string, Agregasi, AngkaTahunan<Nilai>[], Nilai | undefined]>([
    ['jumlah: seluruh tahun', 'jumlah', tahunan(24, 20, 16, 14, 12), 86],
    ['nilai akhir: tahun terakhir', 'nilai-akhir', tahunan(90, 95, 100), 100],
    ['rata-rata: tahun terakhir', 'rata-rata', tahunan(81.5, 85.5), 85.5],
    ['predikat', 'nilai-akhir', tahunan('B', 'A'), 'A'],
    ['tahun kosong di tengah jumlah', 'jumlah', tahunan(4, undefined, 6), 10],
    ['tidak ada target', 'jumlah', [], undefined],
  ])('%s', (_, agregasi, target, hasil) => {
    expect(computeTargetAkhir(agregasi, target).nilai).toEqual(hasil);
  });
});

describe('computeRealisasiLalu(agregasi, lalu): kolom 7', () => {
  test.each<[string, Agregasi, AngkaTahunan<Nilai>[], Kolom<Nilai>]>([
    ['jumlah', 'jumlah', tahunan(22, 21), ada(43)],
    ['desimal tepat', 'jumlah', tahunan(0.1, 0.2), ada(0.3)],
    ['posisi: tahun terakhir', 'nilai-akhir', tahunan(86.36, 87.23), ada(87.23)],
    [
      'satu tahun hilang membuat jumlah hilang',
      'jumlah',
      tahunan(undefined, 21),
      { nilai: undefined, alasan: 'realisasi tahun 2022 tidak ada dalam data' },
    ],
    ['tahun lama yang hilang bukan soal bagi posisi', 'nilai-akhir', tahunan(undefined, 87), ada(87)],
    [
      'posisi tahun lalu hilang',
      'nilai-akhir',
      tahunan(87, undefined),
      { nilai: undefined, alasan: 'realisasi tahun 2023 tidak ada dalam data' },
    ],
    ['tahun pertama', 'jumlah', [], { nilai: undefined, alasan: 'tahun ini tahun pertama Renstra' }],
  ])('%s', (_, agregasi, lalu, hasil) => {
    expect(computeRealisasiLalu(agregasi, lalu)).toEqual(hasil);
  });
});

describe('computeRealisasiTahun(agregasi, isian): kolom 13', () => {
  const belum = (alasan: string): Kolom<Nilai> => ({ nilai: undefined, alasan });
  test.each<[string, Agregasi, IsianRenja[], Kolom<Nilai>]>([
    ['13 = 9+10+11+12', 'jumlah', isian(3, 4, 2, 5), ada(14)],
    ['sampai TW II: 13 = 9+10', 'jumlah', isian(3, 4), ada(7)],
    ['nol dilaporkan tetap angka', 'jumlah', isian(0, 0), ada(0)],
    ['belum dilaporkan bukan nol', 'jumlah', isian(3, null, 2), belum('TW II belum dilaporkan')],
    ['triwulan tanpa target tidak ditunggu', 'jumlah', isian(undefined, 1, 1), ada(2)],
    ['belum ada target', 'jumlah', isian(undefined), belum('belum ada target sampai dengan triwulan ini')],
    ['nilai akhir tidak dijumlahkan', 'nilai-akhir', isian(80, 85, 88), ada(88)],
    ['nilai akhir melewati triwulan kosong', 'nilai-akhir', isian(80, null, 88), ada(88)],
    [
      'nilai akhir yang tertinggal disebut',
      'nilai-akhir',
      isian(80, null),
      { nilai: 80, catatan: 'kolom 13 angka TW I; sesudahnya belum dilaporkan' },
    ],
    ['nilai akhir tanpa satu pun', 'nilai-akhir', isian(null, null), belum('TW I, TW II belum dilaporkan')],
    ['kumulatif isian: angka terakhir', 'kumulatif-isian', isian(25, 50, 74.17), ada(74.17)],
    ['rata-rata', 'rata-rata', isian(100, 100, 70), ada(90)],
    ['rata-rata tanpa satu triwulan', 'rata-rata', isian(100, null), belum('TW II belum dilaporkan')],
    ['predikat', 'nilai-akhir', isian('B', 'BB'), ada('BB')],
  ])('%s', (_, agregasi, tiap, hasil) => {
    expect(computeRealisasiTahun(agregasi, tiap)).toEqual(hasil);
  });
});

describe('computeRealisasiRenstra(agregasi, lalu, kini): kolom 14', () => {
  test.each<[string, Agregasi, AngkaTahunan<Nilai>[], Kolom<Nilai>, Nilai | undefined]>([
    ['14 = 7 + 13', 'jumlah', tahunan(22, 21), ada(14), 57],
    ['tahun pertama: 14 = 13', 'jumlah', [], ada(14), 14],
    ['posisi: 14 = 13', 'nilai-akhir', tahunan(86, 87), ada(92), 92],
    ['rata-rata: 14 = 13', 'rata-rata', tahunan(82, 83), ada(84), 84],
    ['7 hilang', 'jumlah', tahunan(undefined, 21), ada(14), undefined],
    ['13 hilang', 'jumlah', tahunan(22, 21), { nilai: undefined, alasan: 'TW I belum dilaporkan' }, undefined],
  ])('%s', (_, agregasi, lalu, kini, hasil) => {
    expect(computeRealisasiRenstra(agregasi, lalu, kini).nilai).toEqual(hasil);
  });

  test('yang hilang membawa alasannya', () => {
    expect(computeRealisasiRenstra('jumlah', tahunan(undefined, 21), ada(14))).toEqual({
      nilai: undefined,
      alasan: 'realisasi tahun 2022 tidak ada dalam data',
    });
  });
});

describe('computeTingkat(aturan, target, realisasi): kolom 15', () => {
  test.each<[string, AturanCapaian, Kolom<Nilai>, Kolom<Nilai>, Kolom<string>]>([
    ['15 = 14/6 × 100', NAIK, ada(86), ada(57), { nilai: '66.28' }],
    ['setengah ke atas', NAIK, ada(800), ada(1), { nilai: '0.13' }],
    [
      'di atas seratus apa adanya, juga bila capaian dibatasi',
      { ...NAIK, batas: 100 },
      ada(4),
      ada(5),
      { nilai: '125.00' },
    ],
    [
      'makin kecil makin baik: menurut rumus capaiannya',
      { arah: 'turun' },
      ada(12),
      ada(14),
      { nilai: '83.33', catatan: 'persentase menurut rumus capaian indikatornya, bukan realisasi ÷ target' },
    ],
    [
      '6 hilang',
      NAIK,
      { nilai: undefined, alasan: 'tanpa target' },
      ada(5),
      { nilai: undefined, alasan: 'tanpa target' },
    ],
    ['14 hilang', NAIK, ada(5), { nilai: undefined, alasan: 'hilang' }, { nilai: undefined, alasan: 'hilang' }],
  ])('%s', (_, aturan, target, realisasi, hasil) => {
    expect(computeTingkat(aturan, target, realisasi)).toEqual(hasil);
  });

  test('target nol tidak dibagi', () => {
    expect(computeTingkat(NAIK, ada(0), ada(0)).nilai).toBeUndefined();
  });
});

describe('computeJumlahRupiah(hal, bagian), computeTingkatRupiah(target, realisasi)', () => {
  test('jumlah lengkap', () => {
    const bagian = [605_865_915, 665_185_915].map((nilai) => ({ nama: 'TW', nilai }));
    expect(computeJumlahRupiah('realisasi', bagian)).toEqual({ nilai: 1_271_051_830 });
  });

  test('satu bagian hilang: jumlah hilang, dan disebut', () => {
    const bagian = [
      { nama: '2022', nilai: 5 },
      { nama: '2023', nilai: undefined },
    ];
    const hasil = computeJumlahRupiah('realisasi tahun', bagian);
    expect(hasil).toEqual({ nilai: undefined, alasan: 'realisasi tahun 2023 tidak ada dalam data' });
    expect(computeTingkatRupiah({ nilai: 10 }, hasil).nilai).toBeUndefined();
  });

  test.each([
    [14_692_500_000, 605_865_915, '4.12'],
    [3, 1, '33.33'],
  ])('%i dan %i', (target, realisasi, tingkat) => {
    expect(computeTingkatRupiah({ nilai: target }, { nilai: realisasi })).toEqual({ nilai: tingkat });
  });
});

describe('sifat', () => {
  const sen = fc.integer({ min: 0, max: 1_000_000 }).map((bulat) => bulat / 100);

  test('jumlah: 14 = 7 + 13 tepat sampai sen, berapa pun tahun dan triwulannya', () => {
    fc.assert(
      fc.property(fc.array(sen, { maxLength: 4 }), fc.array(sen, { minLength: 1, maxLength: 4 }), (lalu, kini) => {
        const k13 = computeRealisasiTahun('jumlah', isian(...kini));
        const k14 = computeRealisasiRenstra('jumlah', tahunan(...lalu), k13);
        const sen = [...lalu, ...kini].reduce((jumlah, satu) => jumlah + Math.round(satu * 100), 0);
        expect(k14.nilai).toBe(sen / 100);
      }),
    );
  });

  test('satu angka yang diminta hilang: 13, 14, dan 15 hilang, tidak pernah nol', () => {
    fc.assert(
      fc.property(fc.array(sen, { maxLength: 3 }), (angka) => {
        const k13 = computeRealisasiTahun('jumlah', isian(...angka, null));
        const k14 = computeRealisasiRenstra('jumlah', tahunan(1), k13);
        expect([k13.nilai, k14.nilai, computeTingkat(NAIK, ada(9), k14).nilai]).toEqual([
          undefined,
          undefined,
          undefined,
        ]);
      }),
    );
  });
});
