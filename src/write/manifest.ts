import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** dist/manifest.json: what a build made, from what, with what. Stable face. */
export interface Manifest {
  commit: string | null;
  bersih: boolean; // false: files differed from the commit
  mode: string;
  alat: Record<string, string>; // tool → version
  berkas: { berkas: string; byte: number; sha256: string }[]; // sorted by path, without the manifest itself
}

export const MANIFEST_FILE = 'manifest.json';

export function listOutputs(folder: string): Manifest['berkas'] {
  return listFiles(folder)
    .map((path) => relative(folder, path).split(sep).join('/'))
    .filter((path) => path !== MANIFEST_FILE)
    .sort()
    .map((berkas) => describeFile(berkas, readFileSync(join(folder, berkas))));
}

export function writeManifest(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

function describeFile(berkas: string, bytes: Uint8Array): Manifest['berkas'][number] {
  return { berkas, byte: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? listFiles(path) : [path];
  });
}
