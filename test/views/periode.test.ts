import { describe, expect, test } from 'vitest';
import { listPeriodeView } from '../../src/views/periode.ts';
import { composeIsi } from './isi-contoh.ts';
import { composeTerbitan } from './terbitan-contoh.ts';

describe('listPeriodeView(terbitan, tahun)', () => {
  const periode = listPeriodeView(composeTerbitan(), 2024);
  test.each([
    [1, { keadaan: 'disahkan', kata: 'Disahkan', sejak: '22 April 2024', tenggat: undefined }],
    [2, { keadaan: 'disahkan', sejak: '22 Juli 2024' }],
    [
      4,
      {
        keadaan: 'disusun',
        kata: 'Sedang disusun',
        sejak: undefined,
        tenggat: 'Unit mengisi data paling lambat 8 Januari 2025.',
        jalur: '/capaian/2024/tw4/',
      },
    ],
  ])('triwulan %i', (triwulan, expected) => {
    expect(periode[triwulan - 1]).toMatchObject(expected);
  });

  test('ralat ikut tampil bersama segelnya', () => {
    expect(periode[1]?.segel[0]).toEqual({
      nama: 'Indikator kinerja utama',
      sah: true,
      keadaan: 'disahkan 22 Juli 2024, edisi 2',
      ralat: 'Angka pelayanan dihitung ulang.',
    });
  });

  test('triwulan tanpa folder belum dimulai dan tidak punya laman', () => {
    const isi = composeIsi();
    const tanpaTw4 = Object.fromEntries(
      Object.entries(isi).map(([jenis, berkas]) => [jenis, berkas.filter(({ path }) => !path.includes('/tw4/'))]),
    );
    const [, , , tw4] = listPeriodeView(composeTerbitan('publik', { ...isi, ...tanpaTw4 }), 2024);
    expect(tw4).toMatchObject({ kata: 'Belum dimulai', jalur: undefined, tenggat: undefined });
  });

  test('segel yang tidak cocok lagi dikatakan, dan triwulannya tidak lagi disahkan penuh', () => {
    const isi = composeIsi();
    const kompilasi = isi.kompilasi.map((satu) => ({ ...satu, value: { ...satu.value, sidik: 'f'.repeat(64) } }));
    const [tw1] = listPeriodeView(composeTerbitan('publik', { ...isi, kompilasi }), 2024);
    expect(tw1).toMatchObject({ keadaan: 'sebagian', kata: 'Disahkan sebagian', sejak: undefined });
    expect(tw1?.segel[0]?.keadaan).toBe('berubah setelah disahkan, perlu disahkan lagi');
  });

  test('tanpa format belum ada tenggat', () => {
    const [tw1] = listPeriodeView(composeTerbitan('publik', { ...composeIsi(false), format: [] }), 2024);
    expect(tw1?.tenggat).toBe('Format data belum dibagikan kepada unit.');
  });
});
