import { readdirSync } from 'node:fs';
import type { ValidateFunction } from 'ajv';
import type { Pejabat } from '../../src/domain/isi.generated.ts';
import { createIsi, type Isi } from '../../src/domain/isi.ts';
import type { Penugasan } from '../../src/domain/lookup.ts';
import type { Akun } from '../../src/alur/fakta.ts';
import type { Kebijakan } from '../../src/alur/kebijakan.ts';
import { instansi, kalender, pejabat, sop } from '../../src/validate/validators.generated.js';
import { readContent, root } from '../content/read-content.ts';

/** What decides in a committed folder, with an account for everybody: numbers from 41 in the order of pejabat.yaml. */
export function readKantor(folder: string): Isi {
  const baca = <T>(nama: string, validate: ValidateFunction<T>): { path: string; value: T }[] =>
    listNama(`${folder}/${nama}`).map((path) => ({
      path: path.slice(folder.length + 1),
      value: readContent(path, validate),
    }));
  const isi: Isi = {
    ...createIsi(),
    instansi: baca('instansi.yaml', instansi),
    pejabat: baca('pejabat.yaml', pejabat),
    sop: baca('sop', sop),
    kalender: baca('kalender', kalender),
  };
  return ubahPejabat(isi, (semua) => ({
    ...semua,
    pejabat: semua.pejabat.map((orang, nomor) => {
      const akun = { id: 41 + nomor, login: orang.id };
      return { ...orang, akun: { gitlab: akun, gitea: akun, github: akun, git: { ...akun, kunci: [] } } };
    }),
  }));
}

function listNama(path: string): string[] {
  if (path.endsWith('.yaml')) return [path];
  const nama = readdirSync(root + path).toSorted();
  return nama.map((satu) => `${path}/${satu}`);
}

export function ubahPejabat(isi: Isi, ubah: (pejabat: Pejabat) => Pejabat): Isi {
  return { ...isi, pejabat: isi.pejabat.map((berkas) => ({ ...berkas, value: ubah(berkas.value) })) };
}

export function tambahPenugasan(isi: Isi, ...penugasan: Penugasan[]): Isi {
  return ubahPejabat(isi, (pejabat) => ({ ...pejabat, penugasan: [...pejabat.penugasan, ...penugasan] }));
}

/** Ends every open assignment to a jabatan on a day. */
export function akhiriPenugasan(isi: Isi, jabatan: string, selesai: string): Isi {
  return ubahPejabat(isi, (pejabat) => ({
    ...pejabat,
    penugasan: pejabat.penugasan.map((satu) =>
      satu.jabatan === jabatan && satu.selesai === undefined ? { ...satu, selesai } : satu,
    ),
  }));
}

export const KUTASARI = readKantor('content');
export const CONTOH = readKantor('test/input/kecamatan-contoh');

export function kebijakan(isi: Isi = KUTASARI): Kebijakan {
  return { isi, folder: 'content', cabang: 'main', juruGabung: 99 };
}

/** The people of Kutasari by the short name of what they hold. */
export const AKUN = {
  camat: akun('cahyono'),
  sekretaris: akun('contoh-sekretaris'),
  perencanaan: akun('contoh-kasubag-perencanaan'),
  umum: akun('contoh-kasubag-umum'),
  pemerintahan: akun('contoh-kasi-pemerintahan'),
  pelayanan: akun('contoh-kasi-pelayanan'),
  ketentraman: akun('contoh-kasi-ketentraman'),
  pemberdayaan: akun('contoh-kasi-pemberdayaan'),
  admin: akun('contoh-admin-satu-data'),
  sekretariat: akun('contoh-staf-sekretariat'),
  staf: akun('contoh-staf-seksi'),
  orangLuar: { id: 7, nama: 'orang-luar' },
  juruGabung: { id: 99, nama: 'juru-gabung' },
} satisfies Record<string, Akun>;

export type Siapa = keyof typeof AKUN;

function akun(id: string): Akun {
  const nomor = KUTASARI.pejabat.flatMap(({ value }) => value.pejabat).findIndex((orang) => orang.id === id);
  if (nomor < 0) throw new Error(`tidak ada ${id} di pejabat.yaml`);
  return { id: 41 + nomor, nama: id };
}
