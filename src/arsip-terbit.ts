// Signed copies as the site hands them on: the bytes of the content folder.
import { folderOf } from './domain/edisi.ts';
import type { Isi } from './domain/isi.ts';
import type { Folder } from './source/files.ts';

/** One copy that lies beside its record. */
export interface BerkasArsip {
  tahun: string; // of its folder
  nama: string; // "laporan-capaian-2024-tw1.pdf"
  read(): Uint8Array;
}

/** `ids`: documents that this build shows; a copy of any other stays where it is. */
export function listBerkasArsip(isi: Isi, { arsip = [] }: Folder, ids: string[]): BerkasArsip[] {
  const byPath = new Map(arsip.map((satu) => [satu.path, satu.read]));
  return isi.arsip.flatMap(({ path, value: { dokumen, berkas } }) => {
    if (berkas === undefined || !ids.includes(dokumen)) return [];
    const folder = folderOf(path);
    const read = byPath.get(`${folder}/${berkas}`);
    return [{ tahun: folder.split('/').at(-1) ?? '', nama: berkas, read: () => readWhole(berkas, read) }];
  });
}

/** The check before every build has read it: only a disk that fails meanwhile gets here. */
function readWhole(nama: string, read: (() => Uint8Array | string) | undefined): Uint8Array {
  const bytes = read?.() ?? 'tidak ada';
  if (typeof bytes === 'string') throw new Error(`berkas arsip ${nama} tidak dapat dibaca: ${bytes}`);
  return bytes;
}
