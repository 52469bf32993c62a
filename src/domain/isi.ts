// The content folder after the schemas said yes. Paths are relative to that folder, with forward slashes.
import type {
  Arsip,
  Aturan,
  CapaianLalu,
  Edisi,
  Evaluasi,
  EvaluasiTahunan,
  Format,
  Instansi,
  Kalender,
  Kompilasi,
  LaporanCapaian,
  Lkjip,
  Pejabat,
  Pengecualian,
  Pengukuran,
  Perkin,
  Program,
  ProgramTriwulan,
  RencanaAksi,
  Renstra,
  SatuData,
  Seksi,
  Sop,
  SumberImpor,
  Templat,
} from './isi.generated.ts';

/** Every kind of YAML file and the type of its value. The kind is also the name of its schema. */
export interface NilaiBerkas {
  instansi: Instansi;
  pejabat: Pejabat;
  kalender: Kalender;
  aturan: Aturan;
  sop: Sop;
  renstra: Renstra;
  program: Program;
  perkin: Perkin;
  'rencana-aksi': RencanaAksi;
  'capaian-lalu': CapaianLalu;
  format: Format;
  seksi: Seksi;
  pengukuran: Pengukuran;
  'program-triwulan': ProgramTriwulan;
  kompilasi: Kompilasi;
  'laporan-capaian': LaporanCapaian;
  evaluasi: Evaluasi;
  'satu-data': SatuData;
  lkjip: Lkjip;
  'evaluasi-tahunan': EvaluasiTahunan;
  arsip: Arsip;
  edisi: Edisi;
  pengecualian: Pengecualian;
}

export type Jenis = keyof NilaiBerkas;

/** Everything that has a schema: the files of content, the head of a template, and what an import is told of its source. */
export interface NilaiSkema extends NilaiBerkas {
  templat: Templat;
  'sumber-impor': SumberImpor;
}

export type JenisSkema = keyof NilaiSkema;

/** One content file: where it stands and what it says. */
export interface Berkas<T> {
  path: string; // "kinerja/2024/tw1/seksi/seksi-pemerintahan.yaml"
  value: T;
}

export type Isi = { [J in Jenis]: Berkas<NilaiBerkas[J]>[] };

/** A place in content: a file and a JSON Pointer inside it. */
export interface Rujukan {
  path: string;
  pointer: string;
}

const BAGIAN: Record<string, string> = {
  '<tahun>': '20\\d\\d',
  '<triwulan>': '[1-4]',
  '<id>': '[a-z][a-z0-9]*(?:-[a-z0-9]+)*',
};

/** Where each kind of file stands in the content folder. `<…>` is a part that names the file's subject. */
export const JENIS_BERKAS: Record<Jenis, { contoh: string; pola: RegExp }> = {
  instansi: jenis('instansi.yaml'),
  pejabat: jenis('pejabat.yaml'),
  kalender: jenis('kalender/<tahun>.yaml'),
  aturan: jenis('aturan/capaian.yaml'),
  sop: jenis('sop/<id>.yaml'),
  renstra: jenis('renstra/<tahun>-<tahun>.yaml'),
  program: jenis('program/<tahun>.yaml'),
  perkin: jenis('perkin/<tahun>/<id>.yaml'),
  'rencana-aksi': jenis('rencana-aksi/<tahun>.yaml'),
  'capaian-lalu': jenis('capaian-lalu/<tahun>.yaml'),
  format: jenis('kinerja/<tahun>/tw<triwulan>/format.yaml'),
  seksi: jenis('kinerja/<tahun>/tw<triwulan>/seksi/<id>.yaml'),
  pengukuran: jenis('kinerja/<tahun>/tw<triwulan>/pengukuran/<id>.yaml'),
  'program-triwulan': jenis('kinerja/<tahun>/tw<triwulan>/program.yaml'),
  kompilasi: jenis('kinerja/<tahun>/tw<triwulan>/kompilasi.yaml'),
  'laporan-capaian': jenis('kinerja/<tahun>/tw<triwulan>/laporan-capaian.yaml'),
  evaluasi: jenis('kinerja/<tahun>/tw<triwulan>/evaluasi.yaml'),
  'satu-data': jenis('kinerja/<tahun>/tw<triwulan>/satu-data.yaml'),
  lkjip: jenis('laporan/<tahun>/lkjip.yaml'),
  'evaluasi-tahunan': jenis('laporan/<tahun>/evaluasi.yaml'),
  arsip: jenis('arsip/<tahun>/<id>.yaml'),
  edisi: {
    contoh: 'edisi/<tahun>-tw<triwulan>/edisi.yaml', // "-edisi2" and so on behind it after a correction
    pola: /^edisi\/20\d\d-tw[1-4](?:-edisi(?:[2-9]|[1-9]\d))?\/edisi\.yaml$/,
  },
  pengecualian: jenis('pengecualian.yaml'),
};

export const DAFTAR_JENIS: Jenis[] = Object.keys(JENIS_BERKAS).filter(isJenis);

/** Where a file of that kind stands; parts that its kind does not name may be left out. */
export function pathOfJenis(nama: Jenis, bagian: { tahun?: number; triwulan?: number; id?: string }): string {
  const nilai: Record<string, string | number | undefined> = bagian;
  return JENIS_BERKAS[nama].contoh.replace(/<(\w+)>/g, (_, isian: string) => String(nilai[isian] ?? ''));
}

/** Files without which there is no office. */
export const JENIS_WAJIB: readonly Jenis[] = ['instansi', 'pejabat'];

/** The kind of a path, or undefined when nothing of that name belongs in the content folder. */
export function findJenis(path: string): Jenis | undefined {
  return DAFTAR_JENIS.find((nama) => JENIS_BERKAS[nama].pola.test(path));
}

function isJenis(nama: string): nama is Jenis {
  return nama in JENIS_BERKAS;
}

function jenis(contoh: string): { contoh: string; pola: RegExp } {
  const pola = contoh.replaceAll('.', '\\.').replace(/<\w+>/g, (bagian) => BAGIAN[bagian] ?? bagian);
  return { contoh, pola: new RegExp(`^${pola}$`) };
}

/** An office without any file yet: every kind has its list. */
export function createIsi(): Isi {
  return {
    instansi: [],
    pejabat: [],
    kalender: [],
    aturan: [],
    sop: [],
    renstra: [],
    program: [],
    perkin: [],
    'rencana-aksi': [],
    'capaian-lalu': [],
    format: [],
    seksi: [],
    pengukuran: [],
    'program-triwulan': [],
    kompilasi: [],
    'laporan-capaian': [],
    evaluasi: [],
    'satu-data': [],
    lkjip: [],
    'evaluasi-tahunan': [],
    arsip: [],
    edisi: [],
    pengecualian: [],
  };
}
