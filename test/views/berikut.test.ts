import { describe, expect, test } from 'vitest';
import type { PosisiBerkas } from '../../src/domain/riwayat.ts';
import { listBerikut } from '../../src/views/berikut.ts';
import { composeTerbitan } from './terbitan-contoh.ts';

describe('listBerikut(terbitan)', () => {
  test('hanya yang masih harus dikerjakan dan bertenggat, tenggat terdekat dahulu', () => {
    const berikut = list([
      berkas('a', 'mengisi', '2025-01-08'),
      berkas('b', 'diajukan', '2025-01-03'),
      berkas('c', 'disetujui', '2025-01-01'),
      berkas('d', 'menunggu', '2025-01-02'),
      berkas('e', 'dikembalikan', '2025-01-08'),
      berkas('f', 'mengisi'),
    ]);
    expect(berikut).toEqual([
      { tenggat: '3 Januari 2025', berkas: [{ nama: 'b', pemegang: 'Camat; Sekretaris' }], lain: undefined },
      {
        tenggat: '8 Januari 2025',
        berkas: [
          { nama: 'a', pemegang: 'Camat; Sekretaris' },
          { nama: 'e', pemegang: 'Camat; Sekretaris' },
        ],
        lain: undefined,
      },
    ]);
  });

  test('paling banyak tiga tanggal dan empat berkas, sisanya dihitung', () => {
    const tanggal = ['2025-01-01', '2025-01-02', '2025-01-03', '2025-01-04'];
    const banyak = ['p', 'q', 'r', 's', 't', 'u'].map((nama) => berkas(nama, 'mengisi', '2025-01-01'));
    const berikut = list([...banyak, ...tanggal.map((satu) => berkas(satu, 'mengisi', satu))]);
    expect(berikut.map((satu) => [satu.tenggat, satu.berkas.length, satu.lain])).toEqual([
      ['1 Januari 2025', 4, 'dan 3 berkas lain'],
      ['2 Januari 2025', 1, undefined],
      ['3 Januari 2025', 1, undefined],
    ]);
  });

  test('semua selesai: kosong', () => {
    expect(list([berkas('a', 'disetujui', '2025-01-08')])).toEqual([]);
  });
});

function list(semua: PosisiBerkas[]): ReturnType<typeof listBerikut> {
  const periode = [{ tahun: 2024, triwulan: 4 as const, berkas: semua }];
  return listBerikut({ ...composeTerbitan(), posisi: { denganPermohonan: false, periode, lain: [] } });
}

function berkas(nama: string, keadaan: PosisiBerkas['keadaan'], tenggat?: string): PosisiBerkas {
  return { path: `${nama}.yaml`, nama, keadaan, pemegang: ['Camat', 'Sekretaris'], ...(tenggat && { tenggat }) };
}
