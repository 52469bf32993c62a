import { fileURLToPath } from 'node:url';
import type { Isi } from '../../src/domain/isi.ts';
import { type BahanIsian, composeBahan, isIsian, readBerkasIsian } from '../../src/form/berkas-isian.ts';
import { composeFormulir, type Formulir } from '../../src/form/formulir.ts';
import { readFolder, type TextFile } from '../../src/source/files.ts';
import { checkContent } from '../../src/validate/content.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Three offices: the kit's own, and two that tests made up. */
export const KANTOR = ['content', 'test/input/lengkap', 'test/input/kecamatan-contoh'] as const;

export interface BahanKantor {
  isi: Isi;
  bahan: BahanIsian;
}

export function readKantor(folder: (typeof KANTOR)[number]): BahanKantor {
  const { files } = readFolder(root + folder);
  const { isi } = checkContent({ files, others: [], problems: [] });
  if (!isi) throw new Error(`${folder} tidak terbaca`);
  return { isi, bahan: composeBahan(isi, files) };
}

/** Every file that has a form, those not there yet included. */
export function listIsian({ isi, bahan }: BahanKantor): { file: TextFile; formulir: Formulir }[] {
  return [...bahan.files, ...bahan.blangko]
    .filter(({ path }) => isIsian(path))
    .map((file) => {
      const berkas = readBerkasIsian(file);
      if (!berkas) throw new Error(`${file.path} tidak terbaca`);
      return { file, formulir: composeFormulir(isi, berkas) };
    });
}

export function findIsian(kantor: BahanKantor, path: string): { file: TextFile; formulir: Formulir } {
  const satu = listIsian(kantor).find(({ file }) => file.path === path);
  if (!satu) throw new Error(`tidak ada formulir untuk ${path}`);
  return satu;
}
