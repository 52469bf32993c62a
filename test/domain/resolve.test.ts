import { describe, expect, test } from 'vitest';
import type { Isi } from '../../src/domain/isi.ts';
import { resolveKinerja } from '../../src/domain/resolve.ts';
import { isiContoh, pengukuran, PROGRAM, programTriwulan, seksi } from './isi-contoh.ts';

describe('resolveKinerja(isi): baris', () => {
  const kinerja = resolveKinerja(isiContoh({ seksi: [seksi(1, 2), seksi(2, 4), seksi(3, null), seksi(4, 5)] }));
  const iku = kinerja.baris.filter(({ indikator }) => indikator.kode === 'IKU-1');

  test.each([
    [1, { target: 3, realisasi: 2, persen: '66.67', sampai: [3, 2, '66.67'] }],
    [2, { target: 3, realisasi: 4, persen: '133.33', sampai: [6, 6, '100.00'] }],
    [3, { target: 5, realisasi: undefined, persen: undefined, sampai: [6, 6, '100.00'] }],
    [4, { target: 5, realisasi: 5, persen: '100.00', sampai: [11, 11, '100.00'] }],
  ])('TW %i memakai target yang berlaku pada hari terakhirnya', (triwulan, harap) => {
    const baris = iku.find((satu) => satu.triwulan === triwulan);
    const persen = (ukuran: typeof baris) => (ukuran && 'persen' in ukuran.capaian ? ukuran.capaian.persen : undefined);
    expect({
      target: baris?.target,
      realisasi: baris?.realisasi,
      persen: persen(baris),
      sampai: [baris?.sampai.target, baris?.sampai.realisasi, persen(baris && { ...baris, ...baris.sampai })],
    }).toEqual(harap);
  });

  test('triwulan yang belum dilaporkan disebut pada angka s.d.', () => {
    expect(iku.map(({ sampai }) => sampai.belum)).toEqual([[], [], [3], [3]]);
  });

  test('nilai akhir yang dilaporkan kemudian mewakili triwulan yang terlewat', () => {
    const isi = isiContoh({
      'program-triwulan': [programTriwulan(1, 70), programTriwulan(2, null), programTriwulan(3, 75)],
    });
    const baris = resolveKinerja(isi).baris.filter(({ indikator }) => indikator.kode === '7.01.02-1');
    expect(baris.map(({ sampai }) => [sampai.realisasi, sampai.belum])).toEqual([
      [70, []],
      [70, [2]],
      [75, []],
    ]);
  });

  test('isian kosong menunjuk tempatnya, bukan nol', () => {
    expect(iku[2]?.capaian.status).toBe('belum-dilaporkan');
    expect(iku[2]?.sumber).toEqual({ path: 'kinerja/2024/tw3/seksi/seksi-a.yaml', pointer: '/indikator/0/realisasi' });
  });

  test('indikator tanpa isian menunjuk definisinya; target tahunan berlaku pada TW IV', () => {
    const program = kinerja.baris.filter(({ indikator }) => indikator.kode === '7.01.02-1');
    expect(program.map(({ target }) => target)).toEqual([undefined, undefined, undefined, 80]);
    expect(program[0]?.sumber).toEqual({ path: 'program/2024.yaml', pointer: '/program/0/indikator/0' });
    expect(program[0]?.indikator).toMatchObject({ kodeProgram: '7.01.02', level: 'program', unit: 'seksi-a' });
  });
});

describe('resolveKinerja(isi): anggaran', () => {
  const kinerja = resolveKinerja(isiContoh({ pengukuran: [pengukuran(1, [10, 20, 30]), pengukuran(2, [5, null, 0])] }));
  test.each([
    [1, '7.01.02', { realisasi: 60, realisasiSampai: 60, serapan: '10.00', belum: [] }],
    [1, '7.01.02.2.01', { realisasi: 30, realisasiSampai: 30, serapan: '7.50', belum: [] }],
    [2, '7.01.02', { realisasi: 5, realisasiSampai: 65, serapan: '10.83', belum: [2] }],
    [2, '7.01.02.2.02', { realisasi: 0, realisasiSampai: 30, serapan: '15.00', belum: [] }],
    [2, '7.01.02.2.01.0002', { realisasi: undefined, realisasiSampai: 20, serapan: '6.67', belum: [2] }],
  ])('TW %i %s', (triwulan, kode, harap) => {
    expect(kinerja.anggaran.find((satu) => satu.triwulan === triwulan && satu.kode === kode)).toMatchObject(harap);
  });

  test('pagu perubahan berlaku sejak tanggalnya', () => {
    const perubahan = [{ tanggal: '2024-05-01', dasar: 'uji', pagu: { '7.01.02': 700, '7.01.02.2.02': 300 } }];
    const { anggaran } = resolveKinerja(
      isiContoh({
        program: [{ path: 'program/2024.yaml', value: { ...PROGRAM, perubahan } }],
        pengukuran: [pengukuran(1, [1]), pengukuran(2, [1])],
      }),
    );
    expect(anggaran.filter(({ kode }) => kode === '7.01.02').map(({ pagu }) => pagu)).toEqual([600, 700]);
  });
});

describe('resolveKinerja(isi): segel', () => {
  const dasar = { seksi: [seksi(1, 2)], pengukuran: [pengukuran(1, [10, 20, 30])] };

  test('baris disahkan hanya di bawah segel yang cocok', () => {
    const sah = sealed(dasar);
    expect(resolveKinerja(sah).baris.map(({ disahkan }) => disahkan)).toEqual([true, true]);
    expect(resolveKinerja(sah).anggaran.every(({ disahkan }) => disahkan)).toBe(true);
  });

  test('triwulan di bawah segel menunggu triwulan sebelumnya: angka s.d. memuatnya', () => {
    const isi = sealed({ ...dasar, seksi: [seksi(1, 2), seksi(2, 4)] }, 2);
    const tw2 = resolveKinerja(isi).baris.filter(
      ({ triwulan, indikator }) => triwulan === 2 && indikator.kode === 'IKU-1',
    );
    expect(resolveKinerja(isi).periode[1]?.kompilasi).toMatchObject({ sidik: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(tw2.map(({ disahkan }) => disahkan)).toEqual([false]);
  });

  test.each<[string, (isi: Isi) => Isi, { kompilasi: boolean; laporan: boolean }]>([
    ['realisasi IKU diubah', (isi) => ({ ...isi, seksi: [seksi(1, 3)] }), { kompilasi: false, laporan: true }],
    ['uang diubah', (isi) => ({ ...isi, pengukuran: [pengukuran(1, [11])] }), { kompilasi: true, laporan: false }],
    ['nama indikator dibetulkan', renameIku, { kompilasi: true, laporan: true }],
    ['target diubah', changeTarget, { kompilasi: false, laporan: true }],
  ])('%s', (_, ubah, harap) => {
    const [periode] = resolveKinerja(ubah(sealed(dasar))).periode;
    expect({
      kompilasi: periode?.kompilasi?.sidik === periode?.kompilasi?.hitungan,
      laporan: periode?.laporan?.sidik === periode?.laporan?.hitungan,
    }).toEqual(harap);
  });
});

function sealed(ubah: Partial<Isi>, triwulan: 1 | 2 = 1): Isi {
  const segel = { tahun: 2024, triwulan, edisi: 1, tanggal: '2024-04-15' };
  const withSidik = (kompilasi: string, laporan: string): Isi =>
    isiContoh({
      ...ubah,
      kompilasi: [{ path: 'kinerja/2024/tw1/kompilasi.yaml', value: { ...segel, sidik: kompilasi } }],
      'laporan-capaian': [
        { path: 'kinerja/2024/tw1/laporan-capaian.yaml', value: { ...segel, sidik: laporan, kompilasi_edisi: 1 } },
      ],
    });
  const periode = resolveKinerja(withSidik('', '')).periode[triwulan - 1];
  return withSidik(periode?.kompilasi?.hitungan ?? '', periode?.laporan?.hitungan ?? '');
}

function renameIku(isi: Isi): Isi {
  const salinan = structuredClone(isi);
  const iku = salinan.renstra[0]?.value.tujuan[0]?.sasaran[0]?.indikator[0];
  if (iku) iku.nama = 'Laporan desa tepat waktu';
  return salinan;
}

function changeTarget(isi: Isi): Isi {
  const salinan = structuredClone(isi);
  const janji = salinan.perkin[0]?.value.sasaran[0]?.indikator[0];
  if (janji) janji.target_triwulan = { tw1: 4 };
  return salinan;
}
