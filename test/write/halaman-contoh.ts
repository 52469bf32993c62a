import { type ButirDaftar, listButir } from '../../src/markup/outline.ts';
import type { Dokumen } from '../../src/markup/types.ts';

/** A page for every entry of the contents lists: for tests that do not ask which. */
export function listPagesOf(dokumen: Dokumen): Map<string, number> {
  const all: ButirDaftar[] = (['bab', 'tabel', 'gambar'] as const).flatMap((isi) => listButir(dokumen, isi));
  return new Map(all.map(({ id }) => [id, 1]));
}
