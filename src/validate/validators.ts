import type { ValidateFunction } from 'ajv';
import type { JenisSkema, NilaiSkema } from '../domain/isi.ts';
import * as validators from './validators.generated.js';

/** The compiled schema of each kind of file. */
export const VALIDATORS: { [J in JenisSkema]: ValidateFunction<NilaiSkema[J]> } = {
  instansi: validators.instansi,
  pejabat: validators.pejabat,
  kalender: validators.kalender,
  aturan: validators.aturan,
  sop: validators.sop,
  renstra: validators.renstra,
  program: validators.program,
  perkin: validators.perkin,
  'rencana-aksi': validators.rencanaAksi,
  'capaian-lalu': validators.capaianLalu,
  format: validators.format,
  seksi: validators.seksi,
  pengukuran: validators.pengukuran,
  'program-triwulan': validators.programTriwulan,
  kompilasi: validators.kompilasi,
  'laporan-capaian': validators.laporanCapaian,
  evaluasi: validators.evaluasi,
  'satu-data': validators.satuData,
  lkjip: validators.lkjip,
  'evaluasi-tahunan': validators.evaluasiTahunan,
  arsip: validators.arsip,
  edisi: validators.edisi,
  pengecualian: validators.pengecualian,
  templat: validators.templat,
  'sumber-impor': validators.sumberImpor,
};
