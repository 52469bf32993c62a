import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Folder, readFolder, type TextFile } from '../../src/source/files.ts';

export const LENGKAP = fileURLToPath(new URL('../input/lengkap', import.meta.url));
const BERMASALAH = fileURLToPath(new URL('../input/bermasalah', import.meta.url));

export function listBermasalah(): string[] {
  return readdirSync(BERMASALAH).sort();
}

/** The complete office with the files of one problem laid over it; `hapus.txt` names those that are missing. */
export function readBermasalah(code: string): Folder {
  const { files, others, edisi = [], arsip = [], gambar = [], problems } = readFolder(`${BERMASALAH}/${code}`);
  const hapus = others.includes('hapus.txt') ? readHapus(code) : [];
  const lengkap = readFolder(LENGKAP);
  const kena = [...files.map(({ path }) => path), ...problems.map(({ file }) => file), ...hapus];
  return {
    files: [...lengkap.files.filter(({ path }) => !kena.includes(path)), ...files],
    others: [],
    edisi: [...(lengkap.edisi ?? []), ...edisi],
    arsip: [...(lengkap.arsip ?? []), ...arsip],
    gambar: [...(lengkap.gambar ?? []), ...gambar],
    problems,
  };
}

function readHapus(code: string): string[] {
  return readFileSync(`${BERMASALAH}/${code}/hapus.txt`, 'utf8').trim().split('\n');
}

/** The complete office with some texts changed; a path that is not there becomes a new file. */
export function readLengkap(ubah: Record<string, (text: string) => string> = {}): Folder {
  const lengkap = readFolder(LENGKAP);
  const lama = lengkap.files.map(({ path, text }): TextFile => ({ path, text: ubah[path]?.(text) ?? text }));
  const baru = Object.keys(ubah).filter((path) => !lama.some((file) => file.path === path));
  return { ...lengkap, files: [...lama, ...baru.map((path) => ({ path, text: ubah[path]?.('') ?? '' }))] };
}

/** Fails when there is nothing to replace: a test that changes nothing proves nothing. */
export function ganti(lama: string, baru: string): (text: string) => string {
  return (text) => {
    if (!text.includes(lama)) throw new Error(`"${lama}" tidak ada dalam berkas uji`);
    return text.replace(lama, () => baru);
  };
}
