import { ForgeError } from './forge-error.ts';
import type { Forja } from './http.ts';

/** "kecamatan/kinerja" as Gitea, Forgejo and GitHub want it. GitLab's may lie deeper: "pemda/kecamatan/kinerja". */
export interface PemilikNama {
  pemilik: string;
  nama: string;
}

export function splitProyek(proyek: string): PemilikNama {
  const [pemilik = '', nama = '', ...lain] = proyek.split('/');
  if (pemilik !== '' && nama !== '' && lain.length === 0) return { pemilik, nama };
  throw wrong(`"${proyek}" bukan pemilik/nama`);
}

/** Where the API of a forge is when nobody says otherwise: beside the repository. */
export function findApi(forge: Forja, alamat: string): string {
  const { origin, hostname } = readAlamat(alamat);
  switch (forge) {
    case 'gitlab':
      return `${origin}/api/v4`;
    case 'gitea':
    case 'forgejo':
      return `${origin}/api/v1`;
    case 'github':
      return hostname === 'github.com' ? 'https://api.github.com' : `${origin}/api/v3`;
  }
}

/** A forge that lives below a path ("https://kab.example/git/") has that path in its API's address too. */
export function findProyek(alamat: string, api: string): string {
  const dasar = readAlamat(api).pathname.replace(/\/api\/v\d+\/?$/, '');
  const jalur = readAlamat(alamat).pathname;
  const proyek = dasar !== '/' && jalur.startsWith(`${dasar}/`) ? jalur.slice(dasar.length) : jalur;
  const bersih = decodeURIComponent(proyek)
    .replace(/^\//, '')
    .replace(/\/$/, '')
    .replace(/\.git$/, '');
  if (bersih.includes('/')) return bersih;
  throw wrong(`"${alamat}" tidak memuat pemilik dan nama proyek`);
}

function readAlamat(alamat: string): URL {
  const url = URL.parse(alamat);
  if (url) return url;
  throw wrong(`"${alamat}" bukan alamat`);
}

function wrong(what: string): ForgeError {
  return new ForgeError(
    'alamat-salah',
    `alamat repositori ${what}`,
    'Tulis repositori.alamat di content/instansi.yaml seperti https://git.contoh.example/kecamatan/kinerja.',
  );
}
