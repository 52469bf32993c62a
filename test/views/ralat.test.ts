import { describe, expect, test } from 'vitest';
import { listRalat } from '../../src/views/ralat-daftar.ts';
import { linkRalat, viewDaftarRalat } from '../../src/views/ralat.ts';
import { composeIsi } from './isi-contoh.ts';
import { composeTercatat, GABUNGAN, RIWAYAT } from './riwayat-contoh.ts';
import { composeTerbitan } from './terbitan-contoh.ts';

const TANPA_RALAT = () => {
  const isi = composeIsi();
  const kompilasi = isi.kompilasi.map(({ path, value: { ralat: _, ...value } }) => ({
    path,
    value: { ...value, edisi: 1 },
  }));
  return composeTerbitan('publik', { ...isi, kompilasi });
};

describe('listRalat(terbitan)', () => {
  test('tanpa riwayat: alasan dan edisi dari berkasnya, tanpa angka sebelumnya', () => {
    expect(listRalat(composeTerbitan())).toEqual([
      {
        path: 'kinerja/2024/tw2/kompilasi.yaml',
        dokumen: 'Kompilasi data kinerja',
        tahun: 2024,
        triwulan: 2,
        edisi: 2,
        tanggal: '2024-07-22',
        alasan: 'Angka pelayanan dihitung ulang.',
        perubahan: undefined,
        gabungan: undefined,
      },
    ]);
  });

  test('dengan riwayat: angka sebelum dan sesudahnya, yang terbaru lebih dahulu', () => {
    const daftar = listRalat(composeTercatat());
    expect(daftar.map(({ triwulan, edisi, tanggal }) => [triwulan, edisi, tanggal])).toEqual([
      [2, 2, '2024-07-22'],
      [1, 2, '2024-05-06'],
    ]);
    expect(daftar[1]?.perubahan).toEqual([
      { kode: 'IKU-1', nama: 'Indeks Kepuasan', apa: 'realisasi IKU-1', sebelum: '84,2', sesudah: '85' },
    ]);
    expect(daftar[1]?.gabungan?.sha).toBe(GABUNGAN[2].sha);
  });

  test('edisi yang tercatat dalam riwayat tidak diulang dari berkasnya', () => {
    const [, , sah] = GABUNGAN;
    const ralat = sah.ralat.map((satu) => ({ ...satu, path: 'kinerja/2024/tw2/kompilasi.yaml' }));
    const riwayat = { ...RIWAYAT, gabungan: [{ ...sah, ralat }] };
    expect(listRalat(composeTercatat(riwayat)).map(({ perubahan }) => perubahan?.length)).toEqual([1]);
  });

  test('dari penggabungan yang tidak sah tidak ada yang dipercaya', () => {
    const gagal = { ...RIWAYAT, gabungan: GABUNGAN.map((satu) => ({ ...satu, keadaan: 'gagal' as const })) };
    expect(listRalat(composeTercatat(gagal)).map(({ triwulan }) => triwulan)).toEqual([2]);
  });

  test('publik: segel yang lepas belum terbit, pratinjau memuatnya', () => {
    const lepas = (mode: 'publik' | 'pratinjau') => {
      const terbitan = composeTerbitan(mode);
      const periode = terbitan.kinerja.periode.map((satu) => ({
        ...satu,
        kompilasi: satu.kompilasi && { ...satu.kompilasi, sidik: '0'.repeat(64) },
      }));
      return listRalat({ ...terbitan, kinerja: { ...terbitan.kinerja, periode } }).length;
    };
    expect([lepas('publik'), lepas('pratinjau')]).toEqual([0, 1]);
  });
});

describe('viewDaftarRalat(terbitan)', () => {
  test.each([
    ['belum ada', TANPA_RALAT, 'Belum ada ralat: tidak ada angka yang berubah sesudah disahkan.'],
    ['satu', composeTerbitan, 'Ada satu ralat, tanggal 22 Juli 2024.'],
    ['lebih', composeTercatat, 'Ada 2 ralat, terakhir 22 Juli 2024.'],
  ])('%s', (_, compose, kalimat) => {
    expect(viewDaftarRalat(compose()).kalimat).toBe(kalimat);
  });

  test('setiap ralat menunjuk indikatornya, triwulannya, dan yang menyetujui', () => {
    const [, ralat] = viewDaftarRalat(composeTercatat()).ralat;
    expect(ralat?.id).toBe('2024-tw1-kompilasi-2');
    expect(ralat?.perubahan.map(({ jalur }) => jalur)).toEqual(['/indikator/IKU-1/']);
    expect(ralat?.terkait.map(({ jalur }) => jalur)).toEqual([
      '/capaian/2024/tw1/',
      `/riwayat/kinerja/2024/tw1/kompilasi.yaml/#g-${'3'.repeat(12)}`,
    ]);
    expect(ralat?.catatan).toBeUndefined();
  });

  test('laman indikatornya menyebut ralat itu, yang lain tidak', () => {
    expect(linkRalat(composeTercatat(), 'IKU-1')).toEqual([
      { teks: 'Ralat 6 Mei 2024: realisasi IKU-1 dari 84,2 menjadi 85', jalur: '/ralat/#2024-tw1-kompilasi-2' },
    ]);
    expect(linkRalat(composeTercatat(), 'IKU-2')).toEqual([]);
  });

  test('tanpa angka sebelumnya dikatakan mengapa', () => {
    expect(viewDaftarRalat(composeTerbitan()).ralat[0]?.catatan).toContain('tanpa riwayat persetujuan');
  });
});
