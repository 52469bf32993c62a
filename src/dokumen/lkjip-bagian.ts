import { pathOfJenis } from '../domain/isi.ts';
import { list, paragraph } from '../markup/build.ts';
import type { Block } from '../markup/types.ts';
import { composeAturanCapaian, describeSumber } from './aturan-capaian.ts';
import { bagian, type DaftarBagian } from './bagian.ts';
import type { BahanTahun } from './bahan-tahun.ts';
import { numberBaris } from './baris-janji.ts';
import { DASAR_HUKUM, TABEL_ORGANISASI, TABEL_SKALA } from './lkjip-organisasi.ts';
import { defineNarasi } from './narasi.ts';
import { TABEL_EFISIENSI, TABEL_REALISASI_ANGGARAN } from './tabel-lkjip-anggaran.ts';
import {
  DAFTAR_PERHITUNGAN,
  TABEL_ANTAR_TAHUN,
  TABEL_KEMAJUAN_RENSTRA,
  TABEL_TARGET_REALISASI,
} from './tabel-lkjip-capaian.ts';
import { TABEL_SELURUH_INDIKATOR } from './tabel-lkjip-lampiran.ts';
import {
  DAFTAR_TUJUAN,
  TABEL_ANGGARAN_PERJANJIAN,
  TABEL_IKU,
  TABEL_PERJANJIAN,
  TABEL_RENSTRA,
} from './tabel-lkjip-rencana.ts';
import { TABEL_ANALISIS_TAHUN, TABEL_PROGRAM_PENDUKUNG } from './tabel-lkjip-sebab.ts';

/** The parts of the yearly Laporan Kinerja; the yearly evaluation uses them too. */
export const BAGIAN_LKJIP: DaftarBagian<BahanTahun> = {
  'narasi lkjip': defineNarasi(
    'Narasi dari laporan/<tahun>/lkjip.yaml.',
    ['kata_pengantar', 'ikhtisar', 'gambaran_umum', 'isu_strategis', 'penutup'],
    ({ lkjip, tahun }, kunci) => ({ teks: lkjip?.[kunci], berkas: pathOfJenis('lkjip', { tahun }), kunci }),
  ),
  'dasar-hukum': DASAR_HUKUM,
  'aturan-capaian': bagian('Rumus tiap IKU dan rujukannya.', composeAturan),
  'daftar tujuan-sasaran': DAFTAR_TUJUAN,
  'daftar perhitungan': DAFTAR_PERHITUNGAN,
  'tabel organisasi': TABEL_ORGANISASI,
  'tabel renstra': TABEL_RENSTRA,
  'tabel iku': TABEL_IKU,
  'tabel perjanjian-kinerja': TABEL_PERJANJIAN,
  'tabel anggaran-perjanjian': TABEL_ANGGARAN_PERJANJIAN,
  'tabel skala-kategori': TABEL_SKALA,
  'tabel target-realisasi': TABEL_TARGET_REALISASI,
  'tabel antar-tahun': TABEL_ANTAR_TAHUN,
  'tabel kemajuan-renstra': TABEL_KEMAJUAN_RENSTRA,
  'tabel analisis-tahun': TABEL_ANALISIS_TAHUN,
  'tabel efisiensi': TABEL_EFISIENSI,
  'tabel program-pendukung': TABEL_PROGRAM_PENDUKUNG,
  'tabel realisasi-anggaran': TABEL_REALISASI_ANGGARAN,
  'tabel seluruh-indikator': TABEL_SELURUH_INDIKATOR,
};

/** The scale has a table of its own. */
function composeAturan({ baris, aturan, tahun }: BahanTahun): Block[] {
  const iku = baris.filter(({ indikator }) => indikator.level === 'sasaran');
  if (!iku.length) return [];
  return [
    ...composeAturanCapaian({ baris: numberBaris(iku), aturan: undefined, angka: `angka tahun ${tahun}` }),
    ...(aturan ? [paragraph('Rujukan aturan menghitung:'), list(false, aturan.sumber.map(describeSumber))] : []),
  ];
}
