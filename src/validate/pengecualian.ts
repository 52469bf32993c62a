// Waivers: a problem that the office has accepted for a while. Only what rules say of sound files may be waived; what hides a figure, a
// seal or the waivers themselves never is.
import { type Isi, JENIS_BERKAS } from '../domain/isi.ts';
import type { Pengecualian as IsiPengecualian } from '../domain/isi.generated.ts';
import { findNearest, suggest } from '../source/nearest.ts';
import { type Problem, PROBLEM_CODES, type ProblemCode, type Severity } from '../source/problem.ts';
import { KELOMPOK_KODE } from './codes.ts';
import type { Finding } from './rule.ts';

type Satu = IsiPengecualian['pengecualian'][number];

/** One waiver of a problem code that means something, and where it stands. */
export interface Pengecualian {
  path: string;
  pointer: string;
  kode: ProblemCode;
  berkas: string;
  tentang: string | undefined;
  sampai: string;
}

export interface Temuan extends Finding {
  code: ProblemCode;
  severity: Severity;
}

export interface HasilPengecualian {
  problems: Problem[]; // those that stay
  dikecualikan: number;
  tidakTerpakai: Pengecualian[];
}

/** Groups of codes that no waiver covers: a file that cannot be read is not read any better for being excused. */
const TETAP = new Set<string>([
  ...['Berkas dan folder', 'Tulisan YAML', 'Bentuk isian'].flatMap((kelompok) => listCodes(kelompok)),
  ...PROBLEM_CODES.filter((code) => /^(pengecualian|templat)-/.test(code)),
  'sidik-berbeda',
  'segel-mendahului',
  'edisi-berubah',
  'edisi-tidak-cocok',
  'arsip-berubah',
  'arsip-tanpa-pasangan',
  'angka-salinan', // a copied plan could be sealed
]);

export function isWaivable(code: string): code is ProblemCode {
  return PROBLEM_CODES.some((satu) => satu === code) && !TETAP.has(code);
}

/** Those that hold on a day; without a day, none is too old. */
export function listPengecualian(isi: Isi, paths: ReadonlySet<string>, per: string | undefined): Pengecualian[] {
  return isi.pengecualian.flatMap(({ path, value }) =>
    value.pengecualian.flatMap((satu, index) => {
      const { kode, berkas, tentang, sampai } = satu;
      if (kode === undefined || berkas === undefined || !isWaivable(kode)) return [];
      if (findMistake(satu, paths) || isOver(satu, per)) return [];
      return [{ path, pointer: `/pengecualian/${index}`, kode, berkas, tentang, sampai }];
    }),
  );
}

export function applyPengecualian(problems: Problem[], daftar: Pengecualian[]): HasilPengecualian {
  const terpakai = new Set<Pengecualian>();
  const stay = problems.filter((problem) => {
    const cocok = daftar.filter((satu) => isAbout(satu, problem));
    for (const satu of cocok) terpakai.add(satu);
    return !cocok.length;
  });
  const tidakTerpakai = daftar.filter((satu) => !terpakai.has(satu));
  return { problems: stay, dikecualikan: problems.length - stay.length, tidakTerpakai };
}

/** What is wrong with the waivers themselves, but for those that nothing needs. */
export function* findPengecualianSalah(
  isi: Isi,
  paths: ReadonlySet<string>,
  per: string | undefined,
): Iterable<Temuan> {
  for (const { path, value } of isi.pengecualian) {
    for (const [index, satu] of value.pengecualian.entries()) {
      const pointer = `/pengecualian/${index}`;
      const salah = findMistake(satu, paths);
      if (salah)
        yield { code: 'pengecualian-tidak-sah', severity: 'error', path, ...salah, pointer: pointer + salah.pointer };
      else if (per !== undefined && satu.kode !== undefined && isOver(satu, per)) {
        const message = `pengecualian ${satu.kode} hanya berlaku sampai ${satu.sampai}; diperiksa per ${per}`;
        const hint = 'Perbaiki masalahnya lalu hapus pengecualian ini, atau putuskan tanggal sampai yang baru.';
        yield { code: 'pengecualian-lewat', severity: 'error', path, pointer: `${pointer}/sampai`, message, hint };
      }
    }
  }
}

export function toTidakTerpakai({ path, pointer, kode, berkas, tentang }: Pengecualian): Temuan {
  const tujuan = tentang === undefined ? berkas : `${tentang} di ${berkas}`;
  return {
    code: 'pengecualian-tidak-terpakai',
    severity: 'warning',
    path,
    pointer: `${pointer}/kode`,
    message: `tidak ada masalah ${kode} tentang ${tujuan}`,
    hint: 'Hapus pengecualian ini; yang tertinggal akan menyembunyikan masalah berikutnya.',
  };
}

/** A code or name in a message stands by itself: IKU-1 is not in "IKU-10", nor 7.01.02 in "7.01.02.2.01". */
export function mentions(message: string, tentang: string): boolean {
  for (let at = message.indexOf(tentang); at !== -1; at = message.indexOf(tentang, at + 1)) {
    if (!JOINED_BEFORE.test(message.slice(0, at)) && !JOINED_AFTER.test(message.slice(at + tentang.length)))
      return true;
  }
  return false;
}

const JOINED_BEFORE = /[\p{L}\p{N}](?:[.-])?$/u;
const JOINED_AFTER = /^[.-]?[\p{L}\p{N}]/u;

function isAbout({ kode, berkas, tentang }: Pengecualian, { code, file, message }: Problem): boolean {
  return code === kode && file === berkas && (tentang === undefined || mentions(message, tentang));
}

function isOver({ sampai }: Satu, per: string | undefined): boolean {
  return per !== undefined && sampai < per;
}

interface Salah {
  pointer: string; // in the waiver
  message: string;
  hint: string;
}

/** A waiver of a commit says nothing about problems: it is the approval's matter. */
function findMistake({ kode, berkas, commit }: Satu, paths: ReadonlySet<string>): Salah | undefined {
  if (kode === undefined) return commit === undefined ? EMPTY : undefined;
  if (!isWaivable(kode)) return describeKode(kode);
  if (berkas === undefined) return describeTanpaBerkas(kode);
  return paths.has(berkas) ? undefined : describeBerkas(berkas, paths);
}

const EMPTY: Salah = {
  pointer: '',
  message: 'pengecualian ini tidak menyebut kode masalah maupun commit',
  hint: 'Tambahkan kode: dan berkas: dari masalah yang dikecualikan, seperti yang ditampilkan npm run check.',
};

function describeKode(kode: string): Salah {
  const dikenal = PROBLEM_CODES.some((code) => code === kode);
  if (!dikenal) {
    const hint = suggest(kode, PROBLEM_CODES.filter(isWaivable)) ?? '';
    return { pointer: '/kode', message: `kode masalah "${kode}" tidak dikenal`, hint };
  }
  const hint = 'Perbaiki masalahnya; hanya masalah aturan antarberkas yang boleh dikecualikan.';
  return { pointer: '/kode', message: `masalah ${kode} tidak boleh dikecualikan`, hint };
}

function describeTanpaBerkas(kode: string): Salah {
  const hint = `Tambahkan berkas tempat masalah itu, misalnya berkas: ${JENIS_BERKAS.instansi.contoh}`;
  return { pointer: '/kode', message: `pengecualian ${kode} tidak menyebut berkasnya`, hint };
}

function describeBerkas(berkas: string, paths: ReadonlySet<string>): Salah {
  const nearest = findNearest(berkas.replace(/^content\//, ''), paths);
  const hint =
    nearest === undefined
      ? 'Tulis jalurnya dari folder isi, misalnya program/2024.yaml.'
      : `Maksud Anda \`${nearest}\`?`;
  return { pointer: '/berkas', message: `berkas "${berkas}" tidak ada`, hint };
}

function listCodes(kelompok: string): string[] {
  return Object.entries(KELOMPOK_KODE).flatMap(([nama, kode]) => (nama === kelompok ? Object.keys(kode) : []));
}
