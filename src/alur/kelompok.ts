import { findJenis, type Isi, type Jenis } from '../domain/isi.ts';
import type { BerkasBerubah } from './fakta.ts';
import { findRantai, type HasilRantai, type LangkahRantai, type Rantai } from './rantai.ts';

/** Files of one request that go through the same steps, for the same unit and period. */
export interface Kelompok {
  kunci: string;
  rantai: Rantai; // of the first of its files
  paths: string[]; // sorted
}

/** `satu`: the groups one after the other, with the steps of all. `dipisah`: each list of `pisahan` is a request of its own. */
export type Pembagian =
  | { status: 'satu'; kelompok: Kelompok[]; langkah: LangkahRantai[] }
  | { status: 'dipisah'; kelompok: Kelompok[]; pisahan: string[][] };

/** Which document seals the rows of a file. */
const PENYEGEL: Partial<Record<Jenis, Jenis>> = {
  format: 'kompilasi',
  seksi: 'kompilasi',
  pengukuran: 'laporan-capaian',
  'program-triwulan': 'laporan-capaian',
};

/** A change of what was planned may touch the rows of any sealed triwulan. */
const RENCANA: readonly (Jenis | undefined)[] = ['renstra', 'program', 'perkin', 'capaian-lalu'];
const SEGEL: readonly (Jenis | undefined)[] = ['kompilasi', 'laporan-capaian'];
/** Any year and triwulan: the chain is the same. */
const FORMAT = 'kinerja/2000/tw1/format.yaml';
const PERIODE = /^(?:kinerja\/\d+\/tw\d|laporan\/\d+)\//;

/** Paths as the SOPs write them: from the content folder; "../src/…" outside it. Both ends of a renamed file. */
export function listPath(folder: string, berkas: BerkasBerubah[]): string[] {
  const semua = berkas.flatMap(({ lama, baru }) => (lama === undefined ? [baru] : [lama, baru]));
  const path = semua.map((satu) => (satu.startsWith(`${folder}/`) ? satu.slice(folder.length + 1) : `../${satu}`));
  return [...new Set(path)].toSorted();
}

/** A file that is exactly what `new` writes holds no figure yet: it goes the way of the triwulan's form. */
export function findRantaiBerkas(isi: Isi, path: string, blangko: string[]): HasilRantai {
  const format = blangko.includes(path) ? findRantai(isi, FORMAT) : undefined;
  if (format?.status === 'ada') return { status: 'ada', rantai: { ...format.rantai, path } };
  return findRantai(isi, path);
}

/** One request, one chain; a correction is two: of the file, then of the documents that seal it. */
export function composeKelompok(isi: Isi, paths: string[], blangko: string[]): Pembagian {
  const ada = paths.flatMap((path) => {
    const hasil = findRantaiBerkas(isi, path, blangko);
    return hasil.status === 'ada' ? [{ ...hasil.rantai, kunci: keyKelompok(hasil.rantai, blangko) }] : [];
  });
  const kelompok = [...Map.groupBy(ada, ({ kunci }) => kunci)].flatMap(([kunci, anggota]) => {
    const [rantai] = anggota;
    return rantai ? [{ kunci, rantai, paths: anggota.map(({ path }) => path) }] : [];
  });
  const urut = sortRalat(kelompok);
  if (!urut) return { status: 'dipisah', kelompok, pisahan: listPisahan(kelompok) };
  return { status: 'satu', kelompok: urut, langkah: joinLangkah(urut) };
}

/** A request that names officials is one by itself: it is decided in its own way. */
function keyKelompok({ path, unit, setujui }: Rantai, blangko: string[]): string {
  const langkah = setujui.map(({ id }) => id).join(' ');
  if (blangko.includes(path) || findJenis(path) === 'format') return langkah;
  if (path === 'pejabat.yaml') return `${langkah} ${path}`;
  return [langkah, unit ?? '', PERIODE.exec(path)?.[0] ?? ''].join(' ');
}

/** The groups in the order they are approved, or undefined when they do not belong into one request. */
function sortRalat(kelompok: Kelompok[]): Kelompok[] | undefined {
  if (kelompok.length < 2) return kelompok;
  const segel = kelompok.filter(isSegel);
  const [isian, ...lain] = kelompok.filter((satu) => !isSegel(satu));
  if (!isian || lain.length > 0 || !segel.every((satu) => isPenyegel(isian, satu))) return undefined;
  return [isian, ...segel.toSorted(compareSegel)];
}

function isSegel({ rantai }: Kelompok): boolean {
  return SEGEL.includes(findJenis(rantai.path));
}

/** Of the same year, and no earlier triwulan than the file's own: a figure reaches later ones through what is added up. */
function isPenyegel(isian: Kelompok, segel: Kelompok): boolean {
  const jenis = findJenis(isian.rantai.path);
  if (jenis === undefined) return false;
  if (RENCANA.includes(jenis)) return true;
  const [berkas, dokumen] = [isian.rantai.path, segel.rantai.path].map(splitTriwulan);
  return (
    PENYEGEL[jenis] === findJenis(segel.rantai.path) &&
    berkas?.tahun === dokumen?.tahun &&
    (berkas?.triwulan ?? '') <= (dokumen?.triwulan ?? '')
  );
}

function splitTriwulan(path: string): { tahun: string; triwulan: string } {
  const [, tahun = '', triwulan = ''] = path.split('/');
  return { tahun, triwulan };
}

function compareSegel(a: Kelompok, b: Kelompok): number {
  return a.rantai.path < b.rantai.path ? -1 : 1;
}

/** Each group's steps come after all of the groups before it. A step that two documents share is taken once, for both. */
function joinLangkah(kelompok: Kelompok[]): LangkahRantai[] {
  return kelompok.reduce<LangkahRantai[]>((dahulu, { rantai }) => {
    const ids = dahulu.map(({ id }) => id);
    const baru = rantai.setujui.filter(({ id }) => !ids.includes(id));
    return [...dahulu, ...baru.map((satu) => ({ ...satu, sebelum: [...new Set([...ids, ...satu.sebelum])] }))];
  }, []);
}

/** A document that seals goes with each of the files it seals, in a request of its own for each. */
function listPisahan(kelompok: Kelompok[]): string[][] {
  const isian = kelompok.filter((satu) => !isSegel(satu));
  const bersama = isian.map((satu) => [satu, ...kelompok.filter((lain) => isSegel(lain) && isPenyegel(satu, lain))]);
  const terpakai = new Set(bersama.flat());
  const sendiri = kelompok.filter((satu) => !terpakai.has(satu)).map((satu) => [satu]);
  return [...bersama, ...sendiri].map((satu) => satu.flatMap(({ paths }) => paths));
}
