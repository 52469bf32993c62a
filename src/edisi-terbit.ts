// The files of permanent editions, as the site hands them on.
import { folderOf, nameEdisi } from './domain/edisi.ts';
import type { Isi } from './domain/isi.ts';
import type { Folder } from './source/files.ts';

/** One file of an edition; its bytes are those of the content folder. */
export interface BerkasTetap {
  edisi: string; // "2024-tw1"
  nama: string; // "capaian.csv"
  read(): Uint8Array;
}

/** What the records name, and the records themselves. */
export function listBerkasTetap(isi: Isi, { files, edisi = [] }: Folder): BerkasTetap[] {
  const mentah = new Map(edisi.map((satu) => [satu.path, satu.read]));
  const teks = new Map(files.map(({ path, text }) => [path, text]));
  return isi.edisi.flatMap(({ path, value }) => {
    const id = nameEdisi(value);
    const catatan = () => Buffer.from(teks.get(path) ?? '');
    const berkas = value.berkas.map(({ nama }) => {
      const read = mentah.get(`${folderOf(path)}/${nama}`);
      return { edisi: id, nama, read: () => readWhole(`${id}/${nama}`, read) };
    });
    return [{ edisi: id, nama: 'edisi.yaml', read: catatan }, ...berkas];
  });
}

/** The check before every build has read it: only a disk that fails meanwhile gets here. */
function readWhole(nama: string, read: (() => Uint8Array | string) | undefined): Uint8Array {
  const bytes = read?.() ?? 'tidak ada';
  if (typeof bytes === 'string') throw new Error(`berkas edisi ${nama} tidak dapat dibaca: ${bytes}`);
  return bytes;
}
