import { fileURLToPath } from 'node:url';
import type { Isi } from '../../src/domain/isi.ts';
import type { Kinerja } from '../../src/domain/kinerja.ts';
import type { Jabatan } from '../../src/domain/lookup.ts';
import { resolveKinerja } from '../../src/domain/resolve.ts';
import { readFolder } from '../../src/source/files.ts';
import { isError } from '../../src/source/problem.ts';
import { checkContent } from '../../src/validate/content.ts';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The checked files of an office: "content", "test/input/lengkap". */
export function loadIsi(folder: string): Isi {
  const { isi, problems } = checkContent(readFolder(`${ROOT}${folder}`), { per: '2025-12-31' });
  const kesalahan = problems.filter(isError);
  if (!isi || kesalahan.length) throw new Error(`${folder}: ${kesalahan.map(({ message }) => message).join('; ')}`);
  return isi;
}

/** `jabatan` are those that a template of another office names. */
export function loadKinerja(folder: string, jabatan: Jabatan[] = []): Kinerja {
  const isi = loadIsi(folder);
  const pejabat = isi.pejabat.map(({ path, value }) => ({
    path,
    value: { ...value, jabatan: [...value.jabatan, ...jabatan] },
  }));
  return resolveKinerja({ ...isi, pejabat });
}
