import type { Akun, FaktaMR } from '../alur/fakta.ts';
import type { Instansi } from '../domain/isi.generated.ts';
import { ForgeError } from './forge-error.ts';
import type { Repo } from './git.ts';
import { listTerbukaGitea, readGitea } from './gitea.ts';
import { listTerbukaGithub, readGithub } from './github.ts';
import { listTerbukaGitlab, readGitlab } from './gitlab.ts';
import { type Forja, type Klien, openKlien, type Sambungan } from './http.ts';
import { listTerbukaPolos, readPolos, type SalinanPolos } from './polos.ts';
import { findApi, findProyek, splitProyek } from './proyek.ts';

export type Repositori = NonNullable<Instansi['repositori']>;

/** The office's repository, reached. In plain git there is nobody to ask but the clone. */
export type SambunganForge = { forge: 'git'; cabang: string } | SambunganApi;

export interface SambunganApi {
  forge: Forja;
  cabang: string;
  klien: Klien;
  api: string; // "https://gitlab.example/api/v4"
  proyek: string; // "kecamatan/kinerja"
  akun?: Akun; // the juru-gabung as instansi.yaml names it, for tokens that cannot ask who they are
}

/** A request: its number, or in plain git its branch. */
export type NomorPermohonan = number | string;

export type Lingkungan = Record<string, string | undefined>;

/** `env`: KINERJA_TOKEN, and KINERJA_API where the API is not beside the repository. */
export function connectForge(
  repositori: Repositori,
  env: Lingkungan,
  effects: Pick<Sambungan, 'fetch' | 'sleep'>,
): SambunganForge {
  const { forge, alamat, cabang, juru_gabung: juru } = repositori;
  if (forge === 'git') return { forge, cabang };
  const api = readApi(forge, alamat, env);
  const klien = openKlien({ forge, alamat: api, token: readToken(forge, env), ...effects });
  const akun = juru && { id: juru.id, nama: juru.login };
  return { forge, cabang, klien, api, proyek: findProyek(alamat, api), ...(akun && { akun }) };
}

export function readApi(forge: Forja, alamat: string, env: Lingkungan): string {
  return env.KINERJA_API?.trim().replace(/\/+$/, '') || findApi(forge, alamat);
}

/** `salinan` must hold the request's head and the target as it is now. */
export function readPermintaan(
  sambungan: SambunganForge,
  nomor: NomorPermohonan,
  salinan: SalinanPolos,
): Promise<FaktaMR> {
  switch (sambungan.forge) {
    case 'git':
      return Promise.resolve(readPolos(salinan, String(nomor), sambungan.cabang));
    case 'gitlab':
      return readGitlab(sambungan.klien, sambungan.proyek, Number(nomor), salinan);
    case 'gitea':
    case 'forgejo': {
      const { klien, proyek, forge } = sambungan;
      return readGitea(klien, { forge, ...splitProyek(proyek) }, Number(nomor), salinan);
    }
    case 'github':
      return readGithub(sambungan.klien, splitProyek(sambungan.proyek), Number(nomor), salinan);
  }
}

/** Open requests into the office's branch. */
export function listTerbuka(sambungan: SambunganForge, repo: Repo): Promise<NomorPermohonan[]> {
  switch (sambungan.forge) {
    case 'git':
      return Promise.resolve(listTerbukaPolos(repo, sambungan.cabang));
    case 'gitlab':
      return listTerbukaGitlab(sambungan.klien, sambungan.proyek, sambungan.cabang);
    case 'gitea':
    case 'forgejo':
      return listTerbukaGitea(sambungan.klien, splitProyek(sambungan.proyek), sambungan.cabang);
    case 'github':
      return listTerbukaGithub(sambungan.klien, splitProyek(sambungan.proyek), sambungan.cabang);
  }
}

const CARA_TOKEN: Record<Forja, string> = {
  gitlab: 'Settings → Access tokens pada proyek, dengan cakupan "api"',
  gitea: 'Settings → Applications pada akun juru-gabung, dengan hak tulis repository dan issue',
  forgejo: 'Settings → Applications pada akun juru-gabung, dengan hak tulis repository dan issue',
  github: 'GitHub App juru-gabung, atau Settings → Developer settings → Fine-grained tokens',
};

function readToken(forge: Forja, { KINERJA_TOKEN: token }: Lingkungan): string {
  if (token?.trim()) return token.trim();
  throw new ForgeError(
    'alamat-salah',
    'variabel lingkungan KINERJA_TOKEN belum ada',
    `Buat token di ${CARA_TOKEN[forge]}, lalu pasang sebagai variabel rahasia KINERJA_TOKEN.`,
  );
}
