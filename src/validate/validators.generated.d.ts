// Generated from schemas/ by `npm run generate`. Do not edit.
import type { ValidateFunction } from 'ajv';
import type { NilaiBerkas } from '../domain/isi.ts';

export declare const arsip: ValidateFunction<NilaiBerkas['arsip']>;
export declare const aturan: ValidateFunction<NilaiBerkas['aturan']>;
export declare const capaianLalu: ValidateFunction<NilaiBerkas['capaian-lalu']>;
export declare const evaluasi: ValidateFunction<NilaiBerkas['evaluasi']>;
export declare const evaluasiTahunan: ValidateFunction<NilaiBerkas['evaluasi-tahunan']>;
export declare const format: ValidateFunction<NilaiBerkas['format']>;
export declare const instansi: ValidateFunction<NilaiBerkas['instansi']>;
export declare const kalender: ValidateFunction<NilaiBerkas['kalender']>;
export declare const kompilasi: ValidateFunction<NilaiBerkas['kompilasi']>;
export declare const laporanCapaian: ValidateFunction<NilaiBerkas['laporan-capaian']>;
export declare const lkjip: ValidateFunction<NilaiBerkas['lkjip']>;
export declare const pejabat: ValidateFunction<NilaiBerkas['pejabat']>;
export declare const pengecualian: ValidateFunction<NilaiBerkas['pengecualian']>;
export declare const pengukuran: ValidateFunction<NilaiBerkas['pengukuran']>;
export declare const perkin: ValidateFunction<NilaiBerkas['perkin']>;
export declare const program: ValidateFunction<NilaiBerkas['program']>;
export declare const programTriwulan: ValidateFunction<NilaiBerkas['program-triwulan']>;
export declare const rencanaAksi: ValidateFunction<NilaiBerkas['rencana-aksi']>;
export declare const renstra: ValidateFunction<NilaiBerkas['renstra']>;
export declare const satuData: ValidateFunction<NilaiBerkas['satu-data']>;
export declare const seksi: ValidateFunction<NilaiBerkas['seksi']>;
export declare const sop: ValidateFunction<NilaiBerkas['sop']>;
