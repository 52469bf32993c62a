// Signed copies that a built site must hand on, read from the content files anew.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The file beside each record whose document the site shows. */
export function listExpectedArsip(content: string, dokumen: string[]): string[] {
  const folder = join(content, 'arsip');
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((tahun) =>
    readdirSync(join(folder, tahun))
      .filter((file) => file.endsWith('.yaml'))
      .map((file) => readFileSync(join(folder, tahun, file), 'utf8'))
      .filter((catatan) => dokumen.includes(readKey(catatan, 'dokumen') ?? ''))
      .flatMap((catatan) => readKey(catatan, 'berkas') ?? [])
      .map((berkas) => `arsip/${tahun}/${berkas}`),
  );
}

/** As the records have it, with or without quotes. */
function readKey(catatan: string, key: string): string | undefined {
  return new RegExp(`^${key}: '?([a-z0-9._-]+)'?$`, 'm').exec(catatan)?.[1];
}
