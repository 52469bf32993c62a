// The pages of the plan of whole offices: no figure but those of the rows, no page too few or too many.
import { describe, expect, test } from 'vitest';
import type { Baris } from '../../src/domain/kinerja.ts';
import { formatPersen, formatRupiah, formatUkuran, KOSONG } from '../../src/format.ts';
import { loadSitus } from '../../src/load-situs.ts';
import type { BarisView } from '../../src/views/baris.ts';
import type { IndikatorTahun } from '../../src/views/indikator-tahun.ts';
import { viewDaftarPejabat } from '../../src/views/pejabat.ts';
import { listPerjanjianView } from '../../src/views/perjanjian-rincian.ts';
import { viewDaftarPerjanjian } from '../../src/views/perjanjian.ts';
import { listProgramView } from '../../src/views/program-rincian.ts';
import { viewDaftarProgram } from '../../src/views/program.ts';
import { listSasaranView } from '../../src/views/sasaran-rincian.ts';
import { viewDaftarSasaran } from '../../src/views/sasaran.ts';
import { listHalamanRencana } from '../site/expected-rencana.ts';

describe.each([
  ['content', 'publik'],
  ['content', 'pratinjau'],
  ['test/input/lengkap', 'publik'],
  ['test/input/lengkap', 'pratinjau'],
  ['test/input/kecamatan-contoh', 'publik'],
] as const)('%s, %s', (content, mode) => {
  const situs = loadSitus({ content, mode });
  const program = listProgramView(situs);
  const sasaran = listSasaranView(situs);
  const perjanjian = listPerjanjianView(situs);

  test('laman: setiap kode dan setiap perkin sekali', () => {
    const views = [
      viewDaftarSasaran(situs),
      viewDaftarProgram(situs),
      viewDaftarPerjanjian(situs),
      viewDaftarPejabat(situs),
      ...sasaran,
      ...program,
      ...perjanjian,
    ];
    expect(views.map(({ kerangka }) => kerangka.jalur.slice(1)).sort()).toEqual(listHalamanRencana(content).sort());
    const judul = views.map(({ kerangka }) => kerangka.judulTab);
    expect(judul.filter((satu, index) => judul.indexOf(satu) !== index)).toEqual([]);
  });

  test('uang setiap triwulan sama dengan barisnya, dan tidak ada yang hilang', () => {
    const tampil = program.flatMap(({ kode, tahun }) =>
      tahun.flatMap((satu) =>
        satu.triwulan.flatMap(({ periode, baris }) =>
          baris
            ? [[kode, satu.tahun, periode.triwulan, baris.pagu, baris.realisasiTw, baris.realisasi, baris.serapan]]
            : [],
        ),
      ),
    );
    const uang = (rupiah: number | undefined) => (rupiah === undefined ? KOSONG : formatRupiah(rupiah));
    const baris = situs.anggaran.map(({ kode, tahun, triwulan, pagu, realisasi, realisasiSampai, serapan }) => [
      ...[kode, tahun, triwulan, uang(pagu), uang(realisasi), uang(realisasiSampai)],
      serapan && formatPersen(serapan),
    ]);
    expect(tampil.length).toBeGreaterThan(0);
    expect(tampil.map(String).sort()).toEqual(baris.map(String).sort());
  });

  test('indikator program: setiap triwulan sama dengan barisnya', () => {
    const tampil = program.flatMap(({ tahun }) => tahun.flatMap(({ indikator }) => indikator.flatMap(listTampil)));
    const baris = situs.terbit.filter(({ indikator }) => indikator.level !== 'sasaran');
    expect(tampil.sort()).toEqual(baris.map(writeBaris).sort());
  });

  test('angka terakhir pada sasaran dan perjanjian adalah angka s.d. baris yang tampil', () => {
    const terakhir = [
      ...sasaran.flatMap(({ masa }) => masa.flatMap(({ iku }) => iku)),
      ...perjanjian.flatMap((satu) => satu.sasaran.flatMap(({ indikator }) => indikator)),
    ].flatMap(({ terakhir: satu }) => satu ?? []);
    const sah = new Set(situs.terbit.map(writeSampai));
    expect(terakhir.length).toBeGreaterThan(0);
    for (const { periode, baris } of terakhir) expect(sah).toContain(tulisSampai(periode, baris));
    if (mode === 'publik') expect(terakhir.filter(({ baris }) => baris.draf)).toEqual([]);
  });
});

type Saat = Pick<Baris, 'tahun' | 'triwulan'>;

function listTampil({ triwulan }: IndikatorTahun): string[] {
  return triwulan.flatMap(({ periode, baris }) => (baris ? [writeView(periode, baris, baris.tw)] : []));
}

function tulisSampai(saat: Saat, baris: BarisView): string {
  return writeView(saat, baris, baris.sampai);
}

function writeView({ tahun, triwulan }: Saat, { kode }: BarisView, ukuran: BarisView['tw']): string {
  return [kode, tahun, triwulan, ukuran.target, ukuran.realisasi, ukuran.persen, ukuran.keadaan].join(' | ');
}

function writeBaris(baris: Baris): string {
  return writeUkuran(baris, baris);
}

function writeSampai(baris: Baris): string {
  return writeUkuran(baris, baris.sampai);
}

function writeUkuran(
  { tahun, triwulan, indikator: { kode, satuan } }: Baris,
  { target, realisasi, capaian }: Pick<Baris, 'target' | 'realisasi' | 'capaian'>,
): string {
  const persen = 'persen' in capaian ? formatPersen(capaian.persen) : undefined;
  const keadaan = 'persen' in capaian ? capaian.status : 'belum-ada';
  const nilai = [target, realisasi].map((satu) => formatUkuran(satu, satuan));
  return [kode, tahun, triwulan, ...nilai, persen, keadaan].join(' | ');
}
