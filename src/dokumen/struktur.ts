// What every template may say of its pages and chapters, whatever it is about.
import { teks } from '../markup/fields.ts';
import { text } from '../markup/build.ts';
import type { Block } from '../markup/types.ts';
import type { Argumen } from './bagian.ts';

export const MEDAN_STRUKTUR = {
  bab: {
    ...teks('Nomor judul ini: BAB I pada #, A. pada ##, 1. pada ###, a. pada ####. Hanya di awal judul.'),
    place: 'awal-judul',
  },
} as const;

export const STRUKTUR = {
  halaman: {
    about: 'Mulai halaman baru, dengan orientasi lain bila disebut.',
    arguments: {
      orientasi: { about: 'tegak atau mendatar', required: false, choices: ['tegak', 'mendatar'] },
    },
  },
  sampul: {
    about: 'Halaman sampul; halaman berikutnya dimulai sesudahnya.',
    arguments: {
      judul: { about: 'judul di sampul; bawaan: judul dokumen', required: false },
      kaki: { about: 'baris di bawah, misalnya nama kecamatan dan tahun', required: false },
    },
  },
  'daftar-isi': { about: 'Daftar isi dengan nomor halaman.', arguments: {} },
  'daftar-tabel': { about: 'Daftar tabel dengan nomor halaman.', arguments: {} },
  'daftar-gambar': { about: 'Daftar gambar dengan nomor halaman.', arguments: {} },
} as const;

type NamaStruktur = Exclude<keyof typeof STRUKTUR, 'halaman'>;

/** `halaman` is not one: what it begins is a section, which is the catalog's to make. */
export function isStruktur(nama: string): nama is NamaStruktur {
  return nama !== 'halaman' && Object.hasOwn(STRUKTUR, nama);
}

export function composeStruktur(nama: NamaStruktur, { judul, kaki }: Argumen, judulDokumen: string): Block[] {
  switch (nama) {
    case 'sampul':
      return [{ type: 'sampul', judul: text(judul ?? judulDokumen), kaki: text(kaki ?? '') }, { type: 'pageBreak' }];
    case 'daftar-isi':
      return [{ type: 'daftar', isi: 'bab' }];
    case 'daftar-tabel':
      return [{ type: 'daftar', isi: 'tabel' }];
    case 'daftar-gambar':
      return [{ type: 'daftar', isi: 'gambar' }];
  }
}
