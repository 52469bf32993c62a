import { describe, expect, test } from 'vitest';
import { findKategori, type SkalaKategori } from '../../src/domain/kategori.ts';

const PERMENDAGRI_86_2017: SkalaKategori = {
  nama: 'Permendagri 86/2017',
  kelas: [
    { nama: 'Sangat Tinggi', di_atas: 90 },
    { nama: 'Tinggi', di_atas: 75 },
    { nama: 'Sedang', di_atas: 65 },
    { nama: 'Rendah', di_atas: 50 },
    { nama: 'Sangat Rendah' },
  ],
};
const SAMPANG_2019: SkalaKategori = {
  nama: 'Sampang 2019',
  kelas: [
    { nama: 'Sangat Baik', di_atas: 90 },
    { nama: 'Baik', di_atas: 75 },
    { nama: 'Cukup', di_atas: 65 },
    { nama: 'Kurang', di_atas: 50 },
    { nama: 'Sangat Kurang' },
  ],
};
const MALUKU_TENGAH_2021: SkalaKategori = {
  nama: 'Maluku Tengah 2021',
  kelas: [
    { nama: 'Memuaskan', di_atas: 85 },
    { nama: 'Sangat Baik', di_atas: 75 },
    { nama: 'Baik', di_atas: 65 },
    { nama: 'Cukup Baik', di_atas: 50 },
    { nama: 'Agak Kurang', di_atas: 30 },
    { nama: 'Kurang' },
  ],
};
const POLMAN_2022: SkalaKategori = {
  nama: 'Polewali Mandar 2022',
  kelas: [
    { nama: 'Melebihi', di_atas: 100 },
    { nama: 'Tercapai', minimal: 100 },
    { nama: '90-99.99', minimal: 90 },
    { nama: '75-89.99', minimal: 75 },
    { nama: '65-74.99', minimal: 65 },
    { nama: '50-64.99', minimal: 50 },
    { nama: '0-49.99' },
  ],
};
const POLMAN_ANGGARAN: SkalaKategori = {
  nama: 'Polewali Mandar 2022, anggaran',
  kelas: [
    { nama: '95-100', minimal: 95 },
    { nama: '75-94.99', minimal: 75 },
    { nama: '50-74.99', minimal: 50 },
    { nama: '25-49.99', minimal: 25 },
    { nama: '0-24.99' },
  ],
};
const MALUKU_UTARA: SkalaKategori = {
  nama: 'Maluku Utara',
  kelas: [
    { nama: 'Tercapai', minimal: 100 },
    { nama: 'Hampir', minimal: 90 },
    { nama: 'Sedang', minimal: 75 },
    { nama: 'Kurang', minimal: 50 },
    { nama: 'Tidak Tercapai' },
  ],
};
const PRINGSEWU: SkalaKategori = {
  nama: 'Pringsewu',
  kelas: [
    { nama: 'Melampaui', di_atas: 105 },
    { nama: 'Tercapai', minimal: 95 },
    { nama: 'Mendekati', minimal: 80 },
    { nama: 'Perlu Perhatian', minimal: 60 },
    { nama: 'Kritis' },
  ],
};
const BANJARNEGARA: SkalaKategori = {
  nama: 'Banjarnegara',
  kelas: [{ nama: 'hijau', di_atas: 90 }, { nama: 'kuning', minimal: 70 }, { nama: 'merah' }],
};
const AKIP: SkalaKategori = {
  nama: 'PermenPANRB 88/2021',
  kelas: [
    { nama: 'AA', di_atas: 90 },
    { nama: 'A', di_atas: 80 },
    { nama: 'BB', di_atas: 70 },
    { nama: 'B', di_atas: 60 },
    { nama: 'CC', di_atas: 50 },
    { nama: 'C', di_atas: 30 },
    { nama: 'D' },
  ],
};

const SKALA = [
  PERMENDAGRI_86_2017,
  SAMPANG_2019,
  MALUKU_TENGAH_2021,
  POLMAN_2022,
  POLMAN_ANGGARAN,
  MALUKU_UTARA,
  PRINGSEWU,
  BANJARNEGARA,
  AKIP,
];

describe('findKategori(skala, persen)', () => {
  test.each([
    [PERMENDAGRI_86_2017, '0.00', 'Sangat Rendah'],
    [PERMENDAGRI_86_2017, '50.00', 'Sangat Rendah'],
    [PERMENDAGRI_86_2017, '50.01', 'Rendah'],
    [PERMENDAGRI_86_2017, '65.50', 'Sedang'],
    [PERMENDAGRI_86_2017, '75.60', 'Tinggi'],
    [PERMENDAGRI_86_2017, '90.00', 'Tinggi'],
    [PERMENDAGRI_86_2017, '90.01', 'Sangat Tinggi'],
    [PERMENDAGRI_86_2017, '90.50', 'Sangat Tinggi'],
    [PERMENDAGRI_86_2017, '91.00', 'Sangat Tinggi'],
    [PERMENDAGRI_86_2017, '100.00', 'Sangat Tinggi'],
    [PERMENDAGRI_86_2017, '166.67', 'Sangat Tinggi'],
    [PERMENDAGRI_86_2017, undefined, undefined],
    [SAMPANG_2019, '90.00', 'Baik'],
    [SAMPANG_2019, '90.01', 'Sangat Baik'],
    [SAMPANG_2019, '50.00', 'Sangat Kurang'],
    [MALUKU_TENGAH_2021, '85.00', 'Sangat Baik'],
    [MALUKU_TENGAH_2021, '85.01', 'Memuaskan'],
    [MALUKU_TENGAH_2021, '30.00', 'Kurang'],
    [POLMAN_2022, '99.99', '90-99.99'],
    [POLMAN_2022, '100.00', 'Tercapai'],
    [POLMAN_2022, '166.67', 'Melebihi'],
    [POLMAN_2022, undefined, undefined],
    [POLMAN_ANGGARAN, '94.99', '75-94.99'],
    [POLMAN_ANGGARAN, '95.00', '95-100'],
    [MALUKU_UTARA, '100.00', 'Tercapai'],
    [MALUKU_UTARA, '90.00', 'Hampir'],
    [MALUKU_UTARA, '49.99', 'Tidak Tercapai'],
    [PRINGSEWU, '94.99', 'Mendekati'],
    [PRINGSEWU, '95.00', 'Tercapai'],
    [PRINGSEWU, '105.00', 'Tercapai'],
    [PRINGSEWU, '105.01', 'Melampaui'],
    [BANJARNEGARA, '69.99', 'merah'],
    [BANJARNEGARA, '70.00', 'kuning'],
    [BANJARNEGARA, '90.00', 'kuning'],
    [BANJARNEGARA, '90.01', 'hijau'],
    [AKIP, '90.00', 'A'],
    [AKIP, '80.00', 'BB'],
    [AKIP, '70.00', 'B'],
  ])('$nama: %s', (skala, persen, nama) => {
    expect(findKategori(skala, persen)).toBe(nama);
  });

  test.each(SKALA)('$nama tidak menyisakan celah', (skala) => {
    const persen = Array.from({ length: 20_001 }, (_, seperseratus) => (seperseratus / 100).toFixed(2));
    expect(persen.filter((satu) => findKategori(skala, satu) === undefined)).toEqual([]);
  });

  test('skala yang tidak menampung semua mengaku tidak tahu', () => {
    expect(findKategori({ nama: 'terpotong', kelas: [{ nama: 'Baik', di_atas: 75 }] }, '75.00')).toBeUndefined();
  });
});
