import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Triwulan } from '../../../src/domain/isi.generated.ts';
import { readBuku } from '../../../src/exchange/impor/baca.ts';
import { composeImpor, type Impor } from '../../../src/impor.ts';
import { DAFTAR_KOSONG, type DaftarSumber } from '../../../src/impor-daftar.ts';
import { type Folder, readFolder } from '../../../src/source/files.ts';
import { checkContent } from '../../../src/validate/content.ts';
import { type LembarContoh, writeBuku } from '../../input/impor/buat.ts';

const LENGKAP = fileURLToPath(new URL('../../input/lengkap', import.meta.url));

export const FOLDER: Folder = readFolder(LENGKAP);

export interface CaraUji {
  folder?: Folder;
  triwulan?: Triwulan;
  unit?: string;
  daftar?: DaftarSumber;
}

/** Into the second triwulan of the small office, unless said otherwise. */
export async function imporBytes(bytes: Uint8Array, cara: CaraUji = {}): Promise<Impor> {
  const { folder = FOLDER, triwulan = 2, unit, daftar = DAFTAR_KOSONG } = cara;
  const { isi } = checkContent(folder);
  if (!isi) throw new Error('folder uji tidak terbaca');
  return composeImpor(folder, isi, await readBuku(bytes), { tahun: 2024, triwulan, unit, daftar });
}

export async function imporLembar(lembar: LembarContoh[], cara: CaraUji = {}): Promise<Impor> {
  return imporBytes(await writeBuku(lembar), cara);
}

export function imporCsv(text: string, cara: CaraUji = {}): Promise<Impor> {
  return imporBytes(new TextEncoder().encode(text), cara);
}

/** The folder after the import. */
export function applyImpor(folder: Folder, { berkas }: Impor): Folder {
  const baru = berkas.map(({ path, baru: text }) => ({ path, text }));
  return {
    ...folder,
    files: [...folder.files.filter(({ path }) => !baru.some((satu) => satu.path === path)), ...baru],
  };
}

export function readLengkap(path: string): string {
  return readFileSync(join(LENGKAP, path), 'utf8');
}

/** "realisasi 7.01.02.2.01-1 = 5.5" for everything that rows gave. */
export function listIsi({ baris }: Impor): string[] {
  return baris.flatMap(({ isian }) => [
    ...(isian?.indikator?.realisasi === undefined ? [] : [`${isian.indikator.kode} = ${isian.indikator.realisasi}`]),
    ...(isian?.uang ? [`${isian.uang.kode} = Rp ${isian.uang.rupiah}`] : []),
  ]);
}

export function listMasalah({ masalah }: Impor): string[] {
  return masalah.map(({ kode, letak }) => `${letak} ${kode}`);
}
