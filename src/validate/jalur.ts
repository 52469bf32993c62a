import type { Isi, Jenis, JenisSkema } from '../domain/isi.ts';
import { pointer } from '../source/pointer.ts';
import type { Problem } from '../source/problem.ts';
import type { Source } from '../source/yaml.ts';
import { isRecord } from './prune.ts';

export interface CheckedPath {
  source: Source; // its value says what the path says
  problems: Problem[];
  disputed: string[]; // pointers where file and path disagree
}

/**
 * Where a file stands decides what it is about: a 2 in the folder of tw1 is one mistake, and not a second set of figures. Only a name
 * that the office does not know does not.
 */
export function checkPath(source: Source, jenis: Jenis, isi: Isi): CheckedPath {
  const { value, path } = source;
  if (!isRecord(value)) return { source, problems: [], disputed: [] };
  const beda = (JALUR[jenis] ?? []).flatMap(({ key, di }) => {
    const tertulis = value[key];
    const bagian = di.exec(path)?.[1] ?? '';
    return isSameKind(tertulis, bagian) && String(tertulis) !== bagian ? [{ key, tertulis, bagian }] : [];
  });
  const menurutJalur = beda.filter(({ key, tertulis, bagian }) => !isNamaSalah(isi, key, String(tertulis), bagian));
  const benar = menurutJalur.map(({ key, tertulis, bagian }) => [
    key,
    typeof tertulis === 'number' ? Number(bagian) : bagian,
  ]);
  return {
    source: beda.length ? { ...source, value: { ...value, ...Object.fromEntries(benar) } } : source,
    disputed: beda.map(({ key }) => pointer(key)),
    problems: beda.map(({ key, tertulis, bagian }) => ({
      severity: 'error',
      code: 'jalur-berbeda',
      file: path,
      ...source.at(pointer(key)),
      message: `${key} "${String(tertulis)}" berbeda dengan nama berkas atau foldernya, "${bagian}"`,
      hint: suggest(isi, path, key, String(tertulis), bagian),
    })),
  };
}

function suggest(isi: Isi, path: string, key: string, tertulis: string, bagian: string): string {
  if (isNamaSalah(isi, key, tertulis, bagian))
    return `Ganti nama berkasnya menjadi \`${path.replace(NAMA, `/${tertulis}.yaml`)}\`; bila sudah ada, hapus yang ini.`;
  return `Tulis ${key}: ${bagian}, atau pindahkan berkasnya.`;
}

/** Where only what is written names something of the office, the file's name is the slip. */
function isNamaSalah(isi: Isi, key: string, tertulis: string, bagian: string): boolean {
  const dikenal = listDikenal(isi, key);
  return dikenal.includes(tertulis) && !dikenal.includes(bagian);
}

function listDikenal(isi: Isi, key: string): string[] {
  if (key === 'unit') return isi.instansi.flatMap(({ value }) => value.unit.map(({ id }) => id));
  return key === 'jabatan' ? isi.pejabat.flatMap(({ value }) => value.jabatan.map(({ id }) => id)) : [];
}

/** A value that a path repeats, and the part of the path. */
interface Fakta {
  key: string;
  di: RegExp;
}

const TAHUN: Fakta = { key: 'tahun', di: /^[a-z-]+\/(\d{4})[/.]/ };
const TRIWULAN: Fakta = { key: 'triwulan', di: /\/tw([1-4])\// };
const NAMA = /\/([^/]+)\.yaml$/;

const JALUR: { [J in JenisSkema]?: Fakta[] } = {
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
  edisi: [
    { key: 'tahun', di: /\/(\d{4})-/ },
    { key: 'triwulan', di: /-tw([1-4])/ },
    { key: 'edisi', di: /-edisi(\d+)\// },
  ],
};

/** What the path of a file says, by key. */
export function readJalur(jenis: JenisSkema, path: string): Map<string, string> {
  const fakta = (JALUR[jenis] ?? []).map(({ key, di }) => [key, di.exec(path)?.[1]] as const);
  return new Map(fakta.flatMap(([key, bagian]) => (bagian === undefined ? [] : [[key, bagian]])));
}

/** A value of another kind is the schema's matter. */
function isSameKind(tertulis: unknown, bagian: string): boolean {
  return /^\d+$/.test(bagian) ? typeof tertulis === 'number' : typeof tertulis === 'string';
}
