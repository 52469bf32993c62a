import { describe, expect, test } from 'vitest';
import {
  type AturanEfisiensi,
  computeEfisiensiPmk,
  computeTingkatEfisiensi,
  findEfisiensi,
  skalaEfisiensi,
} from '../../src/domain/efisiensi.ts';

const BANJARNEGARA = skalaEfisiensi(5);
const MALUKU_UTARA: AturanEfisiensi = {
  nama: 'Maluku Utara',
  kelas: [{ nama: 'Efisien', minimal: 0 }, { nama: 'Kurang Efisien' }],
  keduanya_nol: 'Belum Dilaksanakan',
  tidak_terhitung: 'Tidak Dapat Dihitung',
};

describe('computeTingkatEfisiensi(capaian, serapan)', () => {
  test.each([
    ['hemat', '100.00', '90.00', '10.00'],
    ['boros', '80.00', '100.00', '-25.00'],
    ['seimbang', '97.32', '97.32', '0.00'],
    ['capaian nol', '0.00', '50.00', undefined],
    ['tanpa capaian', undefined, '50.00', undefined],
    ['tanpa serapan', '50.00', undefined, undefined],
  ])('%s', (_, capaian, serapan, tingkat) => {
    expect(computeTingkatEfisiensi(capaian, serapan)).toBe(tingkat);
  });
});

describe('findEfisiensi(aturan, capaian, serapan)', () => {
  test.each([
    [BANJARNEGARA, '95.01', '90.00', 'efisien'],
    [BANJARNEGARA, '95.00', '90.00', 'cukup efisien'],
    [BANJARNEGARA, '90.00', '95.00', 'cukup efisien'],
    [BANJARNEGARA, '90.00', '95.01', 'tidak efisien'],
    [BANJARNEGARA, undefined, '95.01', undefined],
    [MALUKU_UTARA, '90.00', '90.00', 'Efisien'],
    [MALUKU_UTARA, '90.00', '90.01', 'Kurang Efisien'],
    [MALUKU_UTARA, '0.00', '0.00', 'Belum Dilaksanakan'],
    [MALUKU_UTARA, undefined, '90.00', 'Tidak Dapat Dihitung'],
    [MALUKU_UTARA, '90.00', undefined, 'Tidak Dapat Dihitung'],
  ])('$nama: %s terhadap %s', (aturan, capaian, serapan, nama) => {
    expect(findEfisiensi(aturan, capaian, serapan)).toBe(nama);
  });
});

describe('computeEfisiensiPmk(keluaran)', () => {
  test.each([
    ['hemat sepersepuluh', [{ pagu: 100, realisasi: 90, capaian: '100.00' }], { efisiensi: '10.00', nilai: '75.00' }],
    ['tepat', [{ pagu: 100, realisasi: 100, capaian: '100.00' }], { efisiensi: '0.00', nilai: '50.00' }],
    ['tertahan di atas', [{ pagu: 100, realisasi: 10, capaian: '100.00' }], { efisiensi: '90.00', nilai: '100.00' }],
    ['tertahan di bawah', [{ pagu: 100, realisasi: 100, capaian: '50.00' }], { efisiensi: '-100.00', nilai: '0.00' }],
    ['capaian nol', [{ pagu: 100, realisasi: 100, capaian: '0.00' }], undefined],
  ])('%s', (_, keluaran, hasil) => {
    expect(computeEfisiensiPmk(keluaran)).toEqual(hasil);
  });
});
