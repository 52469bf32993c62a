import type { Jenis } from '../domain/isi.ts';
import { pointer } from '../source/pointer.ts';
import type { Problem } from '../source/problem.ts';
import type { Source } from '../source/yaml.ts';
import { isRecord } from './prune.ts';

export interface CheckedPath {
  source: Source; // its value says what the path says
  problems: Problem[];
  disputed: string[]; // pointers where file and path disagree
}

/** Where a file stands decides what it is about: a 2 in the folder of tw1 is one mistake, and not a second set of figures. */
export function checkPath(source: Source, jenis: Jenis): CheckedPath {
  const { value, path } = source;
  if (!isRecord(value)) return { source, problems: [], disputed: [] };
  const beda = (JALUR[jenis] ?? []).flatMap(({ key, di }) => {
    const tertulis = value[key];
    const bagian = di.exec(path)?.[1] ?? '';
    return isSameKind(tertulis, bagian) && String(tertulis) !== bagian ? [{ key, tertulis, bagian }] : [];
  });
  const benar = beda.map(({ key, tertulis, bagian }) => [key, typeof tertulis === 'number' ? Number(bagian) : bagian]);
  return {
    source: beda.length ? { ...source, value: { ...value, ...Object.fromEntries(benar) } } : source,
    disputed: beda.map(({ key }) => pointer(key)),
    problems: beda.map(({ key, tertulis, bagian }) => ({
      severity: 'error',
      code: 'jalur-berbeda',
      file: path,
      ...source.at(pointer(key)),
      message: `${key} "${String(tertulis)}" berbeda dengan nama berkas atau foldernya, "${bagian}"`,
      hint: `Tulis ${key}: ${bagian}, atau pindahkan berkasnya.`,
    })),
  };
}

/** A value that a path repeats, and the part of the path. */
interface Fakta {
  key: string;
  di: RegExp;
}

const TAHUN: Fakta = { key: 'tahun', di: /^[a-z-]+\/(\d{4})[/.]/ };
const TRIWULAN: Fakta = { key: 'triwulan', di: /\/tw([1-4])\// };
const NAMA = /\/([^/]+)\.yaml$/;

const JALUR: { [J in Jenis]?: Fakta[] } = {
  kalender: [TAHUN],
  sop: [{ key: 'id', di: NAMA }],
  renstra: [
    { key: 'mulai', di: /\/(\d{4})-/ },
    { key: 'selesai', di: /-(\d{4})\./ },
  ],
  program: [TAHUN],
  perkin: [TAHUN, { key: 'jabatan', di: NAMA }],
  'rencana-aksi': [TAHUN],
  'capaian-lalu': [TAHUN],
  format: [TAHUN, TRIWULAN],
  seksi: [TAHUN, TRIWULAN, { key: 'unit', di: NAMA }],
  pengukuran: [TAHUN, TRIWULAN, { key: 'unit', di: NAMA }],
  'program-triwulan': [TAHUN, TRIWULAN],
  kompilasi: [TAHUN, TRIWULAN],
  'laporan-capaian': [TAHUN, TRIWULAN],
  evaluasi: [TAHUN, TRIWULAN],
  'satu-data': [TAHUN, TRIWULAN],
  lkjip: [TAHUN],
  'evaluasi-tahunan': [TAHUN],
  arsip: [{ key: 'dokumen', di: NAMA }],
};

/** A value of another kind is the schema's matter. */
function isSameKind(tertulis: unknown, bagian: string): boolean {
  return /^\d+$/.test(bagian) ? typeof tertulis === 'number' : typeof tertulis === 'string';
}
