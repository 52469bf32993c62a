import { describe, expect, test } from 'vitest';
import type { Perkin, Program } from '../../src/domain/isi.generated.ts';
import { readPerjanjian } from '../../src/domain/perjanjian.ts';
import { isiContoh, PROGRAM } from './isi-contoh.ts';

const PERKIN: Perkin = {
  tahun: 2024,
  jabatan: 'kepala-seksi-a',
  tanggal: '2024-01-15',
  sasaran: [{ uraian: 'Sasaran A', indikator: [{ kode: '7.01.02-1' }] }],
  anggaran: ['7.01.02.2.02', '7.01.02'],
};

const BERUBAH: Program = {
  ...PROGRAM,
  perubahan: [
    {
      tanggal: '2024-09-02',
      dasar: 'Anggaran perubahan',
      pagu: { '7.01.02': 650 },
      target: { '7.01.02-1': { target: 85 } },
    },
    { tanggal: '2024-06-03', dasar: 'Bukan urusan perkin ini', pagu: { '7.01.02.2.01': 401 } },
  ],
};

function read(perkin: Perkin, program: Program) {
  return readPerjanjian(isiContoh({ program: [{ path: 'program/2024.yaml', value: program }] }), perkin);
}

describe('readPerjanjian(isi, perkin)', () => {
  test('tanpa perubahan: bertanggal perkin, anggaran menurut urutan perkin', () => {
    const { tanggal, isPerubahan, sasaran, anggaran, perubahan, menyusul } = read(PERKIN, PROGRAM);
    expect({ tanggal, isPerubahan, perubahan, menyusul }).toEqual({
      tanggal: '2024-01-15',
      isPerubahan: false,
      perubahan: [],
      menyusul: [],
    });
    expect(sasaran.map(({ uraian, indikator }) => [uraian, indikator.map(({ target }) => target)])).toEqual([
      ['Sasaran A', [80]],
    ]);
    expect(anggaran.map(({ kode, pagu }) => [kode, pagu])).toEqual([
      ['7.01.02.2.02', 200],
      ['7.01.02', 600],
    ]);
  });

  test('program berubah sesudah perjanjian: angkanya tetap yang dijanjikan, perubahannya disebut menyusul', () => {
    const { tanggal, sasaran, anggaran, perubahan, menyusul } = read(PERKIN, BERUBAH);
    expect(tanggal).toBe('2024-01-15');
    expect(sasaran[0]?.indikator[0]?.target).toBe(80);
    expect(anggaran.map(({ pagu }) => pagu)).toEqual([200, 600]);
    expect(perubahan).toEqual([]);
    expect(menyusul).toMatchObject([
      {
        tanggal: '2024-09-02',
        alasan: 'Anggaran perubahan',
        target: [{ dari: 80, menjadi: 85 }],
        pagu: [{ pos: { kode: '7.01.02' }, dari: 600, menjadi: 650 }],
      },
    ]);
  });

  test('perjanjian perubahan: bertanggal perubahan terakhir, dengan semua yang berlaku hari itu', () => {
    const perkin = { ...PERKIN, perubahan: [{ tanggal: '2024-10-07', alasan: 'Penyesuaian', target: {} }] };
    const { tanggal, isPerubahan, sasaran, anggaran, perubahan, menyusul } = read(perkin, BERUBAH);
    expect([tanggal, isPerubahan]).toEqual(['2024-10-07', true]);
    expect(sasaran[0]?.indikator[0]?.target).toBe(85);
    expect(anggaran.map(({ pagu }) => pagu)).toEqual([200, 650]);
    expect(perubahan.map((satu) => satu.tanggal)).toEqual(['2024-09-02']); // what changed nothing here is not named
    expect(menyusul).toEqual([]);
  });

  test('dua perubahan berturut-turut: masing-masing dari angka sebelumnya', () => {
    const ubah = (tanggal: string, target: number) => ({
      tanggal,
      alasan: `menjadi ${target}`,
      target: { 'IKU-1': { target } },
    });
    const perkin: Perkin = {
      ...PERKIN,
      sasaran: [{ uraian: 'Sasaran', indikator: [{ kode: 'IKU-1', target: 80 }] }],
      perubahan: [ubah('2024-10-01', 84), ubah('2024-07-01', 82)],
    };
    const isi = isiContoh({ perkin: [{ path: 'perkin/2024/camat.yaml', value: perkin }] });
    const { tanggal, perubahan } = readPerjanjian(isi, perkin);
    expect(tanggal).toBe('2024-10-01');
    expect(perubahan.map(({ target }) => target.map(({ dari, menjadi }) => [dari, menjadi]))).toEqual([
      [[80, 82]],
      [[82, 84]],
    ]);
  });
});
