import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { TextFile } from '../src/source/files.ts';

/** A content path as people name it, from where they stand. */
export function showPath(content: string, file: string): string {
  return (relative(process.cwd(), resolve(content, file)) || '.').split(sep).join('/');
}

/** Those that are not there yet. */
export function listAbsent(content: string, files: TextFile[]): TextFile[] {
  return files.filter(({ path }) => !existsSync(join(content, path)));
}

/** Everything is written aside first and then moved into place: a full disk leaves nothing half-written behind. */
export function writeFiles(content: string, files: { path: string; text: string | Uint8Array }[]): void {
  const aside = mkdtempSync(join(content, '.baru-')); // names with a point are not read as content
  try {
    for (const [index, { text }] of files.entries()) writeFileSync(join(aside, String(index)), text);
    for (const [index, { path }] of files.entries()) {
      mkdirSync(dirname(join(content, path)), { recursive: true });
      renameSync(join(aside, String(index)), join(content, path));
    }
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}
