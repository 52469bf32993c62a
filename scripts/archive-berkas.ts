// A file that somebody names: looked at before any of it is read.
import { lstatSync, readFileSync, type Stats } from 'node:fs';
import { UsageError } from './terminal.ts';

/** An ordinary file of at most `batas` bytes, or how large it is instead. */
export function readBiasa(berkas: string, batas: number): Uint8Array | { bita: number } {
  const ada = lstatSync(berkas, { throwIfNoEntry: false });
  if (!ada) throw new UsageError(`berkas ${berkas} tidak ada`);
  if (!ada.isFile())
    throw new UsageError(`${berkas} bukan berkas biasa, melainkan ${nameJenis(ada)}; sebut berkasnya sendiri`);
  return ada.size > batas ? { bita: ada.size } : readFileSync(berkas);
}

function nameJenis(ada: Stats): string {
  if (ada.isDirectory()) return 'folder';
  return ada.isSymbolicLink() ? 'tautan' : 'perangkat';
}
