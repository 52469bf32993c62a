// Size and SHA-256 of the documents' files in the list of the API. The list is made before the files are.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const DOKUMEN_API = 'api/v1/dokumen.json';

interface Daftar {
  isi: { berkas: { jalur: string; byte: number | null; sha256: string | null }[] }[];
}

/** Once every file of the documents lies in `folder`, which is the whole site. */
export function writeHashDokumen(folder: string): void {
  const path = join(folder, DOKUMEN_API);
  const daftar: Daftar = JSON.parse(readFileSync(path, 'utf8'));
  for (const berkas of daftar.isi.flatMap((satu) => satu.berkas))
    Object.assign(berkas, measure(join(folder, berkas.jalur)));
  writeFileSync(path, JSON.stringify(daftar));
}

function measure(path: string): { byte: number; sha256: string } | undefined {
  if (!existsSync(path)) return undefined;
  const bytes = readFileSync(path);
  return { byte: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}
