// The shipped pipelines as the lints see them: jobs with their scripts, whatever forge they are written for.
import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { root } from '../content/read-content.ts';

export type ForgePipa = 'gitlab' | 'github' | 'gitea';
export type Isi = Record<string, unknown>;

export const BERKAS = [
  '.gitlab-ci.yml',
  '.github/workflows/permohonan.yml',
  '.github/workflows/isyarat.yml',
  '.github/workflows/gerbang.yml',
  '.github/workflows/terbit.yml',
  '.github/workflows/satu-data.yml',
  '.gitea/workflows/permohonan.yml',
  '.gitea/workflows/gerbang.yml',
  '.gitea/workflows/terbit.yml',
  '.gitea/workflows/satu-data.yml',
] as const;

export interface Pipa {
  path: string;
  forge: ForgePipa;
  teks: string;
  isi: Isi;
  pemicu: Isi; // event → its filters; empty on GitLab, where rules say it
  pekerjaan: Pekerjaan[];
}

export interface Pekerjaan {
  nama: string;
  isi: Isi;
  dariPermohonan: boolean; // its definition is, or may be, the request's own
  naskah: string[]; // shell, in order
  aksi: string[]; // what `uses:` names
  langkah: Isi[];
}

export function readPipa(path: string, teks: string = readFileSync(root + path, 'utf8')): Pipa {
  const isi = asIsi(load(teks));
  const forge = path.startsWith('.gitlab') ? 'gitlab' : path.startsWith('.github') ? 'github' : 'gitea';
  const pemicu = forge === 'gitlab' ? {} : readPemicu(isi.on);
  const dari = Object.keys(pemicu).some((satu) => satu.startsWith('pull_request'));
  const pekerjaan =
    forge === 'gitlab'
      ? Object.entries(isi)
          .filter(([nama]) => !BUKAN_PEKERJAAN.includes(nama))
          .map(readGitlab)
      : Object.entries(asIsi(isi.jobs)).map(([nama, satu]) => readActions(nama, asIsi(satu), dari));
  return { path, forge, teks, isi, pemicu, pekerjaan };
}

export const BUKAN_PEKERJAAN = ['default', 'variables', 'workflow', 'stages', 'include', 'spec', 'image', 'cache'];

export function asIsi(nilai: unknown): Isi {
  return typeof nilai === 'object' && nilai !== null ? Object.fromEntries(Object.entries(nilai)) : {};
}

export function asDaftar(nilai: unknown): unknown[] {
  return Array.isArray(nilai) ? nilai : nilai === undefined || nilai === null ? [] : [nilai];
}

/** The conditions of a job's rules on GitLab; without rules it runs in every pipeline. */
export function listSyarat({ isi }: Pekerjaan): string[] {
  const syarat = asDaftar(isi.rules).map((satu) => String(asIsi(satu).if ?? ''));
  return syarat.length > 0 ? syarat : [''];
}

function readPemicu(on: unknown): Isi {
  if (typeof on === 'string') return { [on]: null };
  return Array.isArray(on) ? Object.fromEntries(on.map((satu) => [String(satu), null])) : asIsi(on);
}

function readGitlab([nama, nilai]: [string, unknown]): Pekerjaan {
  const isi = asIsi(nilai);
  const naskah = ['before_script', 'script', 'after_script'].flatMap((satu) => asDaftar(isi[satu]).map(String));
  const pekerjaan = { nama, isi, dariPermohonan: false, naskah, aksi: [], langkah: [] };
  return { ...pekerjaan, dariPermohonan: listSyarat(pekerjaan).some((satu) => !isUtamaTerlindung(satu)) };
}

/** Only then are the file and its variables those of the protected branch. */
export function isUtamaTerlindung(syarat: string): boolean {
  return (
    syarat.startsWith('$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH && $CI_COMMIT_REF_PROTECTED == "true"') &&
    !syarat.includes('||')
  );
}

function readActions(nama: string, isi: Isi, dariPermohonan: boolean): Pekerjaan {
  const langkah = asDaftar(isi.steps).map(asIsi);
  return {
    nama,
    isi,
    dariPermohonan,
    naskah: langkah.flatMap(({ run }) => (run === undefined ? [] : [String(run)])),
    aksi: [...langkah.map(({ uses }) => uses), isi.uses].flatMap((satu) => (satu === undefined ? [] : [String(satu)])),
    langkah,
  };
}
