// The files of a triwulan that units fill in: those that are there, and the blanks of those that are not yet.
import { composeBlangko } from '../blangko.ts';
import { findJenis, type Isi } from '../domain/isi.ts';
import { listTriwulan } from '../domain/lookup.ts';
import type { TextFile } from '../source/files.ts';
import { readYaml } from '../source/yaml.ts';
import { checkSchema } from '../validate/schema.ts';
import type { BerkasIsian } from './formulir.ts';

/** What the form of one file needs beside the file itself: the texts of the content folder, and of what is still missing. */
export interface BahanIsian {
  files: TextFile[];
  blangko: TextFile[];
  per?: string | undefined; // the day that waivers are judged by
}

export function composeBahan(isi: Isi, berkas: TextFile[], per?: string): BahanIsian {
  const files = berkas.filter(({ path }) => findJenis(path) !== undefined);
  const ada = new Set(files.map(({ path }) => path));
  const blangko = listTriwulan(isi).flatMap(({ tahun, triwulan }) => {
    const disusun = composeBlangko(isi, tahun, triwulan);
    return disusun.status === 'tersusun' ? disusun.files : [];
  });
  return {
    files: files.map(({ path, text }) => ({ path, text })),
    blangko: blangko.filter(({ path }) => isIsian(path) && !ada.has(path)),
    per,
  };
}

/** Whether a form exists for this path. */
export function isIsian(path: string): boolean {
  const jenis = findJenis(path);
  return jenis === 'seksi' || jenis === 'pengukuran' || jenis === 'program-triwulan';
}

/** The file as its schema understands it; undefined when it is no file to fill in or nothing of it can be used. */
export function readBerkasIsian({ path, text }: TextFile): BerkasIsian | undefined {
  const jenis = findJenis(path);
  const source = readYaml(path, text).value;
  if (!source) return undefined;
  if (jenis === 'seksi') {
    const { value } = checkSchema(source, jenis);
    return value && { jenis, path, value };
  }
  if (jenis === 'pengukuran') {
    const { value } = checkSchema(source, jenis);
    return value && { jenis, path, value };
  }
  if (jenis !== 'program-triwulan') return undefined;
  const { value } = checkSchema(source, jenis);
  return value && { jenis, path, value };
}
