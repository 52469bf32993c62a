import type { Rule } from './rule.ts';
import { ANALISIS } from './rules/analisis.ts';
import { ATURAN } from './rules/aturan.ts';
import { BERKAS } from './rules/berkas.ts';
import { BUKTI } from './rules/bukti.ts';
import { ARSIP } from './rules/arsip.ts';
import { EDISI } from './rules/edisi.ts';
import { JABATAN } from './rules/jabatan.ts';
import { KASKADE } from './rules/kaskade.ts';
import { KASKADE_ANGKA } from './rules/kaskade-angka.ts';
import { KASKADE_PROGRAM } from './rules/kaskade-program.ts';
import { KEUNIKAN } from './rules/keunikan.ts';
import { KODE } from './rules/kode.ts';
import { LKJIP } from './rules/lkjip.ts';
import { METADATA_STATISTIK } from './rules/metadata-statistik.ts';
import { NARASI } from './rules/narasi.ts';
import { NILAI } from './rules/nilai.ts';
import { PAGU } from './rules/pagu.ts';
import { PEJABAT } from './rules/pejabat.ts';
import { PENGUKURAN } from './rules/pengukuran.ts';
import { PERMINTAAN, TIDAK_DIMINTA } from './rules/permintaan.ts';
import { PERUBAHAN } from './rules/perubahan.ts';
import { REALISASI_ANGGARAN } from './rules/realisasi-anggaran.ts';
import { RIWAYAT_NILAI } from './rules/riwayat-nilai.ts';
import { RUJUKAN } from './rules/rujukan.ts';
import { SATU_BERKAS } from './rules/satu-berkas.ts';
import { SATUAN } from './rules/satuan.ts';
import { SEGEL } from './rules/segel.ts';
import { TANGGAL_JAUH, TANGGAL_MUSTAHIL } from './rules/tanggal-wajar.ts';
import { TARGET_TRIWULAN } from './rules/target-triwulan.ts';
import { TEKS_KOSONG } from './rules/teks-kosong.ts';
import { TEMPAT } from './rules/tempat.ts';
import { TENGGAT } from './rules/tenggat.ts';
import { UNIT } from './rules/unit.ts';
import { WAKTU } from './rules/waktu.ts';

/**
 * What must be true of the content as a whole. Each rule is named by the truth it guards. Rules of names come first; of two that find
 * fault with the same place, the earlier speaks.
 */
export const RULES: Rule[] = [
  ...KEUNIKAN,
  ...KODE,
  ...BERKAS,
  ...RUJUKAN,
  ...TIDAK_DIMINTA,
  ...PENGUKURAN,
  ...SATU_BERKAS,
  ...TEKS_KOSONG,
  ...NILAI,
  ...TEMPAT,
  ...ATURAN,
  ...PAGU,
  ...SATUAN,
  ...UNIT,
  ...TARGET_TRIWULAN,
  ...KASKADE,
  ...KASKADE_PROGRAM,
  ...KASKADE_ANGKA,
  ...PERUBAHAN,
  ...PERMINTAAN,
  ...WAKTU,
  ...TANGGAL_MUSTAHIL,
  ...PEJABAT,
  ...JABATAN,
  ...TENGGAT,
  ...TANGGAL_JAUH,
  ...REALISASI_ANGGARAN,
  ...RIWAYAT_NILAI,
  ...BUKTI,
  ...ANALISIS,
  ...NARASI,
  ...LKJIP,
  ...METADATA_STATISTIK,
  ...SEGEL,
  ...EDISI,
  ...ARSIP,
];
