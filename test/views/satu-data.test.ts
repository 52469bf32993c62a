import { describe, expect, test } from 'vitest';
import { type BahanSatuData, viewSatuData } from '../../src/views/satu-data.ts';
import { composeTerbitan } from './terbitan-contoh.ts';

const PAKET: NonNullable<BahanSatuData['paket']> = {
  tahap: 'data',
  berkas: [{ nama: 'capaian-2024-tw1.csv', byte: 1234 }],
  formulir: [{ judul: 'Dataset', isian: [{ medan: 'Judul (Title)', isi: 'Capaian kinerja' }] }],
  sha256: 'ab'.repeat(32),
};
const BAHAN: BahanSatuData = { tahun: 2024, triwulan: 1, kurang: [], paket: PAKET };

describe('viewSatuData(terbitan, bahan)', () => {
  test('berkas, isian, dan baris tanda terima yang ditempelkan', () => {
    const [satu] = viewSatuData(composeTerbitan(), [BAHAN]).triwulan;
    expect(satu).toMatchObject({
      id: '2024-tw1',
      judul: 'TW I 2024',
      berkas: [{ jalur: '/data/satu-data/2024-tw1/capaian-2024-tw1.csv', ukuran: '1 KB' }],
      formulir: PAKET.formulir,
      berkasTerima: 'kinerja/2024/tw1/satu-data.yaml',
    });
    expect([satu?.petunjukTerima, satu?.tandaTerima.split('\n')]).toEqual([
      'Isi berkas baru',
      [
        'tahun: 2024',
        'triwulan: 1',
        'unggahan:',
        '  - tanggal: # hari unggah, misalnya 2025-04-25',
        '    alamat: # alamat https dataset di portal',
        `    sha256: '${'ab'.repeat(32)}'`,
        '    tahap: data',
      ],
    ]);
  });

  test('triwulan terakhir di atas', () => {
    const { triwulan } = viewSatuData(composeTerbitan(), [BAHAN, { ...BAHAN, triwulan: 2 }]);
    expect(triwulan.map(({ id }) => id)).toEqual(['2024-tw2', '2024-tw1']);
  });

  test('yang belum siap menyebut kurangnya, tanpa tanda terima', () => {
    const [satu] = viewSatuData(composeTerbitan(), [{ tahun: 2024, triwulan: 1, kurang: ['IKU-1: konsep'] }]).triwulan;
    expect([satu?.kurang, satu?.berkas, satu?.tandaTerima]).toEqual([['IKU-1: konsep'], [], '']);
  });
});
