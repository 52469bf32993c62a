// Pages of the plan that a built site must have, read from the content files anew.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Sasaran of every renstra, every code of every year's program file, a page for every perkin, and one of officials. */
export function listHalamanRencana(content: string): string[] {
  const sasaran = listFiles(content, 'renstra').flatMap((file) => listKode(file, 'S-\\d+'));
  const program = listFiles(content, 'program').flatMap((file) => listKode(file, '\\d(?:\\.\\d+)+'));
  const perjanjian = listFolder(content, 'perkin').flatMap((tahun) =>
    listFolder(content, `perkin/${tahun}`).map((file) => `${tahun}/${basename(file, '.yaml')}`),
  );
  return [
    ...['sasaran/', 'program/', 'perjanjian/', 'pejabat/'],
    ...[...new Set(sasaran)].map((kode) => `sasaran/${kode}/`),
    ...[...new Set(program)].map((kode) => `program/${kode}/`),
    ...perjanjian.map((satu) => `perjanjian/${satu}/`),
  ];
}

/** Codes of entries of a list; those of an indikator end in "-1" and are none of these. */
function listKode(file: string, pola: string): string[] {
  const found = readFileSync(file, 'utf8').matchAll(new RegExp(`^ *- kode: (${pola})(?=\\s|$)`, 'gm'));
  return [...found].map(([, kode = '']) => kode);
}

function listFiles(content: string, folder: string): string[] {
  return listFolder(content, folder).map((file) => join(content, folder, file));
}

function listFolder(content: string, folder: string): string[] {
  const path = join(content, folder);
  return existsSync(path) ? readdirSync(path).sort() : [];
}
