// CODEOWNERS from the SOPs and the officials of a day: whom a forge asks for a review of which file.
import type { Forge } from '../alur/fakta.ts';
import { listPemegang, type Pemegang } from '../alur/pemegang.ts';
import { findAkun } from '../alur/peran.ts';
import { findRantai, type LangkahRantai } from '../alur/rantai.ts';
import type { Tanggal } from '../domain/isi.generated.ts';
import type { Isi } from '../domain/isi.ts';
import type { Orang } from '../domain/lookup.ts';
import { composeContoh, formatPola, listPola, type Pola } from './codeowners-pola.ts';
import { type PemilikLangkah, writeGitea, writeGithub, writeGitlab } from './codeowners-tulis.ts';

/** Forges that read a CODEOWNERS file. */
export type ForgeCodeowners = Exclude<Forge, 'git'>;

export interface PilihanCodeowners {
  isi: Isi;
  forge: ForgeCodeowners;
  folder: string; // the content folder in the repository: "content"
  hari: Tanggal; // who holds a jabatan is asked for this day
}

/** `text` is absent when nobody who approves has an account; `catatan` says who and what is left out, for people. */
export interface Codeowners {
  path: string; // in the repository; no forge looks into the folder of another one
  text?: string;
  catatan: string[];
}

const PATH: Record<ForgeCodeowners, string> = {
  gitlab: '.gitlab/CODEOWNERS',
  github: '.github/CODEOWNERS',
  gitea: '.gitea/CODEOWNERS',
  forgejo: '.gitea/CODEOWNERS', // read by Forgejo too
};

export function composeCodeowners(pilihan: PilihanCodeowners): Codeowners {
  const { isi, forge, folder } = pilihan;
  const { pola, tertinggal } = listPola(isi, folder);
  const catatan = new Set(tertinggal.map(({ pola: satu, alasan }) => `${satu} dilewati: ${alasan}`));
  const findLangkah = (satu: Pola): PemilikLangkah[] => listLangkah(pilihan, satu, catatan);
  const daftar = pola.map((satu) => ({ pola: satu, langkah: findLangkah(satu) }));
  const path = PATH[forge];
  if (!daftar.some(({ langkah }) => langkah.some(({ akun }) => akun.length > 0)))
    return { path, catatan: [...catatan] };
  const text = write(forge, daftar, folder, findLangkah);
  return { path, text, catatan: [...catatan] };
}

/** Whether anybody in pejabat.yaml has an account there at all. */
export function hasAkun(isi: Isi, forge: ForgeCodeowners): boolean {
  return isi.pejabat.flatMap(({ value }) => value.pejabat).some((orang) => findAkun(orang, forge) !== undefined);
}

function write(forge: ForgeCodeowners, ...[daftar, folder, findLangkah]: Parameters<typeof writeGithub>): string {
  switch (forge) {
    case 'github':
      return writeGithub(daftar, folder, findLangkah);
    case 'gitlab':
      return writeGitlab(daftar, folder);
    case 'gitea':
    case 'forgejo':
      return writeGitea(daftar, folder);
  }
}

function listLangkah(pilihan: PilihanCodeowners, pola: Pola, catatan: Set<string>): PemilikLangkah[] {
  const hasil = findRantai(pilihan.isi, composeContoh(pola));
  if (hasil.status === 'ada') return hasil.rantai.setujui.map((langkah) => composeLangkah(pilihan, langkah, catatan));
  catatan.add(`${formatPola(pola)} dilewati: ${hasil.alasan}`);
  return [];
}

function composeLangkah(pilihan: PilihanCodeowners, langkah: LangkahRantai, catatan: Set<string>): PemilikLangkah {
  const { isi, forge, hari } = pilihan;
  const pemegang: Pemegang = {
    isi,
    penyusun: new Set(),
    diganti: new Set(),
    pengganti: false,
    semuaDiganti: false,
    tetap: new Set(),
  };
  const orang = listPemegang(pemegang, langkah, hari);
  const jabatan = langkah.jabatan.join(' atau ');
  if (orang.length === 0) catatan.add(`${jabatan} tidak ada yang memegang pada ${hari}`);
  const akun = orang.map((satu) => ({ ...satu, akun: findLogin(satu.orang, forge) }));
  for (const satu of akun)
    if (satu.akun === undefined) catatan.add(describeTanpaAkun(satu.orang, satu.jabatan.id, forge));
  return { jabatan: langkah.jabatan, akun: [...new Set(akun.flatMap((satu) => satu.akun ?? []))] };
}

/** What the forges allow in a login; anything else would be read as something else. */
const LOGIN = /^[A-Za-z0-9_][A-Za-z0-9._-]*$/;

function findLogin(orang: Orang, forge: ForgeCodeowners): string | undefined {
  const nama = findAkun(orang, forge)?.nama;
  return nama !== undefined && LOGIN.test(nama) ? nama : undefined;
}

function describeTanpaAkun(orang: Orang, jabatan: string, forge: ForgeCodeowners): string {
  const login = findAkun(orang, forge)?.nama;
  const sebab = login === undefined ? `belum punya akun ${forge}` : `nama masuk "${login}" tidak dapat ditulis`;
  return `${jabatan} (${orang.nama}) dilewati: ${sebab}`;
}
