import { describe, expect, test } from 'vitest';
import { program, programTriwulan, pengukuran } from '../../src/validate/validators.generated.js';
import { readContent } from './read-content.ts';

const FOLDER = 'test/input/kecamatan-contoh';
const UNIT = ['subbagian-program-keuangan', 'seksi-tata-pemerintahan', 'seksi-kesejahteraan-sosial'];

/** Printed totals of Kecamatan Ciputat 2023 (source: program/2023.yaml); the files hold only the leaves. */
const TERCETAK: [triwulan: number, kode: string, rupiah: number][] = [
  [1, '7.01', 4_504_316_352],
  [1, '7.01.01', 3_804_017_252],
  [1, '7.01.02', 321_841_410],
  [1, '7.01.03', 185_986_650],
  [1, '7.01.04', 23_055_840],
  [1, '7.01.05', 169_415_200],
  [2, '7.01', 8_393_024_418],
  [2, '7.01.01', 5_386_769_078],
  [2, '7.01.02', 2_459_879_200],
  [2, '7.01.03', 246_562_180],
  [2, '7.01.04', 44_576_160],
  [2, '7.01.05', 255_237_800],
];

describe('angka menurut tabel sumber', () => {
  test.each(TERCETAK)('TW %i %s = %i', (triwulan, kode, rupiah) => {
    const daun = listDaun(triwulan).filter((satu) => satu.kode.startsWith(kode));
    expect(daun.map((satu) => satu.realisasi_anggaran ?? Number.NaN).reduce((a, b) => a + b)).toBe(rupiah);
  });

  test('TW III kosong, bukan nol', () => {
    expect(listDaun(3)).toHaveLength(12);
    expect(listDaun(3).map((satu) => satu.realisasi_anggaran)).toEqual(Array(12).fill(null));
    expect(listRealisasi(3).filter((satu) => satu !== null)).toEqual([]);
  });

  test('K yang tercetak 0 dilaporkan nol, K yang kosong tetap kosong', () => {
    expect(listRealisasi(1)).toEqual([
      0,
      21.5,
      36.87,
      20.47,
      0,
      8.41,
      0,
      null,
      null,
      null,
      null,
      null,
      null,
      0,
      null,
      null,
    ]);
    expect(listRealisasi(2)).toEqual([
      0,
      31,
      11.69,
      28.49,
      0,
      47.61,
      0,
      null,
      null,
      null,
      null,
      null,
      null,
      0,
      null,
      null,
    ]);
  });

  test('yang tidak ada pada sumber tidak dikarang: pagu dan target', () => {
    const teks = JSON.stringify(readContent(`${FOLDER}/program/2023.yaml`, program));
    expect(teks).not.toMatch(/"pagu"|"target/);
  });
});

function listDaun(triwulan: number) {
  return listPos(triwulan).filter((satu) => 'realisasi_anggaran' in satu);
}

function listRealisasi(triwulan: number) {
  return listPos(triwulan).flatMap(({ indikator }) => (indikator ?? []).map(({ realisasi }) => realisasi));
}

/** Kegiatan unit by unit, then the programs. */
function listPos(triwulan: number) {
  const folder = `${FOLDER}/kinerja/2023/tw${triwulan}`;
  const kegiatan = UNIT.flatMap((unit) => readContent(`${folder}/pengukuran/${unit}.yaml`, pengukuran).kegiatan ?? []);
  return [...kegiatan, ...(readContent(`${folder}/program.yaml`, programTriwulan).program ?? [])];
}
