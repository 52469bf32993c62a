import { describe, expect, test } from 'vitest';
import type { Program } from '../../src/domain/isi.generated.ts';
import type { Isi } from '../../src/domain/isi.ts';
import type { CabangView } from '../../src/views/pohon-anggaran.ts';
import { listProgramView } from '../../src/views/program-rincian.ts';
import { viewDaftarProgram } from '../../src/views/program.ts';
import { composeIsi } from './isi-contoh.ts';
import { composeTerbitan } from './terbitan-contoh.ts';

type Ubah = (program: Program) => Program;

function withProgram(ubah: Ubah, tahun: number[] = [2024]): Isi {
  const isi = composeIsi(false);
  const program = isi.program.flatMap(({ value }) =>
    tahun.map((satu) => ({ path: `program/${satu}.yaml`, value: { ...ubah(value), tahun: satu } })),
  );
  return { ...isi, program };
}

function find(kode: string, terbitan = composeTerbitan()) {
  const view = listProgramView(terbitan).find((satu) => satu.kode === kode);
  if (!view?.tahun[0]) throw new Error(`contoh tanpa ${kode}`);
  return { ...view, baru: view.tahun[0] };
}

describe('viewDaftarProgram(terbitan)', () => {
  const [tahun] = viewDaftarProgram(composeTerbitan()).tahun;

  test('pohon: pagu, realisasi, serapan di setiap cabang', () => {
    const baris = (cabang: CabangView[]): unknown[] =>
      cabang.flatMap(({ kode, uang, anak }) => [[kode, uang.pagu, uang.realisasi, uang.serapan], ...baris(anak)]);
    expect(baris(tahun?.program ?? [])).toEqual([
      ['7.01.01', 'Rp250.000.000', 'Rp174.650.000', '69,86%'],
      ['7.01.02', 'Rp100.000.000', 'Rp46.500.000', '46,50%'],
      ['7.01.02.2.01', 'Rp100.000.000', 'Rp46.500.000', '46,50%'],
      ['7.01.02.2.01.0001', 'Rp60.000.000', 'Rp32.750.000', '54,58%'],
      ['7.01.02.2.01.0002', 'Rp40.000.000', 'Rp13.750.000', '34,38%'],
    ]);
  });

  test('jumlah setahun adalah jumlah program saja', () => {
    expect(tahun?.total).toMatchObject({ pagu: 'Rp350.000.000', realisasi: 'Rp221.150.000', serapan: '63,19%' });
    expect([tahun?.sampai, tahun?.kalimat]).toEqual(['Triwulan III', '2 program, 1 kegiatan, dan 2 sub kegiatan.']);
  });

  test('pratinjau memakai triwulan terakhir yang ada uangnya, dan berkata DRAF', () => {
    const [draf] = viewDaftarProgram(composeTerbitan('pratinjau', composeIsi())).tahun;
    expect([draf?.sampai, draf?.program[1]?.draf, draf?.program[1]?.uang.belum]).toEqual([
      'Triwulan IV',
      true,
      'TW IV belum lengkap',
    ]);
  });

  test('tahun tanpa angka: pagu saja; tanpa berkas: tidak ada tahun', () => {
    const terbitan = composeTerbitan(
      'publik',
      withProgram((satu) => satu, [2024, 2025]),
    );
    const [baru, lama] = viewDaftarProgram(terbitan).tahun;
    expect([baru?.tahun, baru?.sampai, baru?.total, lama?.tahun]).toEqual([2025, undefined, undefined, 2024]);
    expect(baru?.program[0]?.uang).toMatchObject({ pagu: 'Rp250.000.000', realisasi: '–', serapan: undefined });
    expect(viewDaftarProgram(composeTerbitan('publik', { ...composeIsi(false), program: [] })).tahun).toEqual([]);
  });
});

describe('listProgramView(terbitan)', () => {
  test('satu laman untuk setiap kode, juga bila ada di dua tahun; tahun terbaru di atas', () => {
    const terbitan = composeTerbitan(
      'publik',
      withProgram((satu) => satu, [2024, 2025]),
    );
    const kode = listProgramView(terbitan).map((satu) => satu.kode);
    expect(kode).toHaveLength(5);
    expect(find('7.01.02', terbitan).tahun.map(({ tahun }) => tahun)).toEqual([2025, 2024]);
  });

  test('letak dalam pohon: induk dari atas, anak di bawah', () => {
    const { kerangka, level, baru } = find('7.01.02.2.01.0001');
    expect(baru.induk.map(({ jalur }) => jalur)).toEqual(['/program/7.01.02/', '/program/7.01.02.2.01/']);
    expect(kerangka.jejak.map(({ teks }) => teks)).toEqual([
      'Beranda',
      'Program dan anggaran',
      'Penyelenggaraan Pemerintahan dan Pelayanan Publik',
      'Koordinasi Pelayanan',
    ]);
    expect([level, baru.cabang.anak]).toEqual(['Sub kegiatan', []]);
    expect(find('7.01.02').baru.cabang.anak.map(({ kode }) => kode)).toEqual(['7.01.02.2.01']);
  });

  test('uang tiap triwulan dengan sumbernya; yang belum disahkan tanpa angka', () => {
    const { baru } = find('7.01.02.2.01.0001');
    expect(baru.triwulan.map(({ baris }) => [baris?.realisasiTw, baris?.realisasi, baris?.serapan])).toEqual([
      ['Rp9.500.000', 'Rp9.500.000', '15,83%'],
      ['Rp12.250.000', 'Rp21.750.000', '36,25%'],
      ['Rp11.000.000', 'Rp32.750.000', '54,58%'],
      [undefined, undefined, undefined],
    ]);
    expect(baru.triwulan[0]?.baris?.sumber?.jalur).toBe('/sumber/kinerja/2024/tw1/pengukuran/seksi-pelayanan.yaml/#L7');
    expect(baru.kalimat).toBe(
      'Pagu Rp60.000.000. Sampai Triwulan III dibelanjakan Rp32.750.000, atau 54,58% dari pagu.',
    );
  });

  test('indikator: target, realisasi, dan capaian tiap triwulan', () => {
    const [indikator] = find('7.01.02').baru.indikator;
    expect(indikator).toMatchObject({ kode: '7.01.02-1', jalur: '/indikator/7.01.02-1/', targetTahun: '90%' });
    expect(indikator?.triwulan.map(({ baris }) => [baris?.tw.realisasi, baris?.tw.persen, baris?.tw.kata])).toEqual([
      ['80%', '88,89%', 'Tidak tercapai'],
      ['92,5%', '102,78%', 'Tercapai'],
      ['90%', '100,00%', 'Tercapai'],
      [undefined, undefined, undefined],
    ]);
    expect(find('7.01.02.2.01.0002').baru.indikator).toEqual([]);
  });

  test('indikator tahun yang belum dimulai: target rencana, tanpa laman bila tidak pernah diukur', () => {
    const tambah: Ubah = (value) => ({
      ...value,
      program: value.program.map((satu) => ({
        ...satu,
        indikator: (satu.indikator ?? []).map((lain) => ({ ...lain, kode: `${satu.kode}-9`, target: 77 })),
      })),
    });
    const terbitan = composeTerbitan('publik', {
      ...composeIsi(false),
      program: [...composeIsi(false).program, ...withProgram(tambah, [2025]).program],
    });
    expect(find('7.01.01', terbitan).baru.indikator[0]).toMatchObject({
      kode: '7.01.01-9',
      targetTahun: '77%',
      jalur: undefined,
      terakhir: undefined,
    });
  });

  test('perubahan pagu: semula dan menjadi, menurut tanggal, bukan menurut urutan berkas', () => {
    const perubahan = [
      { tanggal: '2024-11-05', dasar: 'Pergeseran', pagu: { '7.01.01': 240_000_000 } },
      { tanggal: '2024-09-02', dasar: 'APBD Perubahan', pagu: { '7.01.01': 260_000_000 } },
      { tanggal: '2024-09-03', dasar: 'Salinan', pagu: { '7.01.01': 260_000_000, '7.01.02': 90_000_000 } },
    ];
    const terbitan = composeTerbitan(
      'pratinjau',
      withProgram((satu) => ({ ...satu, perubahan })),
    );
    const { baru } = find('7.01.01', terbitan);
    expect(baru.perubahan.map(({ tanggal, dari, menjadi }) => [tanggal, dari, menjadi])).toEqual([
      ['2 September 2024', 'Rp250.000.000', 'Rp260.000.000'],
      ['5 November 2024', 'Rp260.000.000', 'Rp240.000.000'],
    ]);
    expect(baru.triwulan.map(({ baris }) => baris?.pagu)).toEqual([
      'Rp250.000.000',
      'Rp250.000.000',
      'Rp260.000.000',
      'Rp240.000.000',
    ]);
    expect(viewDaftarProgram(terbitan).tahun[0]?.perubahan.map(({ dasar }) => dasar)).toEqual([
      'APBD Perubahan',
      'Salinan',
      'Pergeseran',
    ]);
  });

  test('dijanjikan oleh: kode pada anggaran perkin, atau indikatornya', () => {
    const isi = composeIsi(false);
    const tambah = (jabatan: string, lain: object) => ({
      path: `perkin/2024/${jabatan}.yaml`,
      value: { tahun: 2024, jabatan, tanggal: '2024-01-15', sasaran: [], ...lain },
    });
    const perkin = [
      tambah('camat', { anggaran: ['7.01.02'] }),
      tambah('kepala-seksi-pelayanan', { sasaran: [{ uraian: 'Baik', indikator: [{ kode: '7.01.02.2.01-1' }] }] }),
    ];
    const terbitan = composeTerbitan('publik', { ...isi, perkin });
    const janji = (kode: string) => find(kode, terbitan).baru.perjanjian.map(({ jalur }) => jalur);
    expect(janji('7.01.02')).toEqual(['/perjanjian/2024/camat/']);
    expect(janji('7.01.02.2.01')).toEqual(['/perjanjian/2024/kepala-seksi-pelayanan/']);
    expect(janji('7.01.01')).toEqual([]);
  });

  test('sasaran program berlaku juga bagi anak-anaknya', () => {
    const terbitan = composeTerbitan(
      'publik',
      withProgram((value) => ({ ...value, program: value.program.map((satu) => ({ ...satu, sasaran: 'S1' })) })),
    );
    expect(find('7.01.02.2.01.0001', terbitan).baru.sasaran).toEqual({
      teks: 'S1 Pelayanan makin baik',
      jalur: '/sasaran/S1/',
    });
    expect(find('7.01.02').baru.sasaran).toBeUndefined();
  });
});
