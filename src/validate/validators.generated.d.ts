// Generated from schemas/ by `npm run generate`. Do not edit.
import type { ValidateFunction } from 'ajv';
import type { NilaiSkema } from '../domain/isi.ts';

export declare const arsip: ValidateFunction<NilaiSkema['arsip']>;
export declare const aturan: ValidateFunction<NilaiSkema['aturan']>;
export declare const capaianLalu: ValidateFunction<NilaiSkema['capaian-lalu']>;
export declare const edisi: ValidateFunction<NilaiSkema['edisi']>;
export declare const evaluasi: ValidateFunction<NilaiSkema['evaluasi']>;
export declare const evaluasiTahunan: ValidateFunction<NilaiSkema['evaluasi-tahunan']>;
export declare const format: ValidateFunction<NilaiSkema['format']>;
export declare const instansi: ValidateFunction<NilaiSkema['instansi']>;
export declare const kalender: ValidateFunction<NilaiSkema['kalender']>;
export declare const kompilasi: ValidateFunction<NilaiSkema['kompilasi']>;
export declare const laporanCapaian: ValidateFunction<NilaiSkema['laporan-capaian']>;
export declare const lkjip: ValidateFunction<NilaiSkema['lkjip']>;
export declare const pejabat: ValidateFunction<NilaiSkema['pejabat']>;
export declare const pengecualian: ValidateFunction<NilaiSkema['pengecualian']>;
export declare const pengukuran: ValidateFunction<NilaiSkema['pengukuran']>;
export declare const perkin: ValidateFunction<NilaiSkema['perkin']>;
export declare const program: ValidateFunction<NilaiSkema['program']>;
export declare const programTriwulan: ValidateFunction<NilaiSkema['program-triwulan']>;
export declare const rencanaAksi: ValidateFunction<NilaiSkema['rencana-aksi']>;
export declare const renstra: ValidateFunction<NilaiSkema['renstra']>;
export declare const satuData: ValidateFunction<NilaiSkema['satu-data']>;
export declare const seksi: ValidateFunction<NilaiSkema['seksi']>;
export declare const sop: ValidateFunction<NilaiSkema['sop']>;
export declare const sumberImpor: ValidateFunction<NilaiSkema['sumber-impor']>;
export declare const templat: ValidateFunction<NilaiSkema['templat']>;
