// Content folder → its problems, without what only the site needs: templates and documents.
import type { Isi } from './domain/isi.ts';
import { readHead } from './forge/revision.ts';
import { type Folder, readFolder } from './source/files.ts';
import type { Problem } from './source/problem.ts';
import { checkContent, type PilihanPeriksa } from './validate/content.ts';

export interface HasilPeriksa {
  files: number; // how many were checked
  problems: Problem[];
  dikecualikan: number; // problems that a waiver leaves out
  isi: Isi | undefined;
}

/** Every problem of the content files; those of templates are found by `checkSitus`. */
export function checkBerkas(content: string, { per }: PilihanPeriksa): HasilPeriksa {
  const folder = readFolder(content);
  return checkContent(folder, { per: per ?? findPer(content, folder) });
}

/** The day that waivers are judged by: that of HEAD. Git is asked only where there is a waiver. */
export function findPer(content: string, { files }: Folder): string | undefined {
  const hasWaiver = files.some(({ path, text }) => path === 'pengecualian.yaml' && text.includes('sampai'));
  return hasWaiver ? readHead(content)?.tanggal : undefined;
}
