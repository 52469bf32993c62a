// SHA-256 of a document's files on the page of its record. The page is made before the files are: it is made with room for them.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Files of one document, by their extension. */
export const JENIS_BERKAS = ['pdf', 'docx'] as const;

export type JenisBerkas = (typeof JENIS_BERKAS)[number];

/** As long as the hash that takes its place. */
export function holdSidik(jenis: JenisBerkas): string {
  return `sidik-${jenis}-`.padEnd(64, '0');
}

/** Each place of each kind; a page that lacks one is not the page of a record. */
export function fillHashes(html: string, sidik: Record<JenisBerkas, string>): string {
  return JENIS_BERKAS.reduce((filled, jenis) => {
    if (!filled.includes(holdSidik(jenis))) throw new Error(`laman catatan tanpa tempat untuk sidik ${jenis}`);
    return filled.replaceAll(holdSidik(jenis), sidik[jenis]);
  }, html);
}

/** Once every file of the documents lies in `folder`, which is the whole site. */
export function writeSidikBerkas(folder: string, ids: string[]): void {
  for (const id of ids) {
    const laman = join(folder, 'dokumen', id, 'catatan', 'index.html');
    const sidik = { pdf: hashFile(folder, id, 'pdf'), docx: hashFile(folder, id, 'docx') };
    writeFileSync(laman, fillHashes(readFileSync(laman, 'utf8'), sidik));
  }
}

function hashFile(folder: string, id: string, jenis: JenisBerkas): string {
  return createHash('sha256')
    .update(readFileSync(join(folder, 'dokumen', `${id}.${jenis}`)))
    .digest('hex');
}
