import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findJenis, type JenisSkema } from '../src/domain/isi.ts';
import { readFolder, type TextFile } from '../src/source/files.ts';

/** A small made-up office, laid out like content/, that passes every check. */
export const FOLDER_CONTOH = 'schemas/contoh';

/** A hidden folder, which nothing but the import reads. */
const SUMBER_IMPOR = '.impor/ekinerja.yaml';

/** The fullest file of every kind, as it would stand in content/. */
export function listContoh(root: string): [jenis: JenisSkema, contoh: TextFile][] {
  const { files } = readFolder(join(root, FOLDER_CONTOH));
  const sumber = { path: SUMBER_IMPOR, text: readFileSync(join(root, FOLDER_CONTOH, SUMBER_IMPOR), 'utf8') };
  const byJenis = Map.groupBy([...files, sumber], ({ path }) => findJenisSkema(path));
  return [...byJenis].flatMap(([jenis, semua]): [JenisSkema, TextFile][] => {
    const [terpanjang] = semua.toSorted((a, b) => b.text.length - a.text.length);
    return jenis && terpanjang ? [[jenis, { path: terpanjang.path, text: withModeline(jenis, terpanjang) }]] : [];
  });
}

function findJenisSkema(path: string): JenisSkema | undefined {
  if (path === SUMBER_IMPOR) return 'sumber-impor';
  return /^templat\/[^/]+\.md$/.test(path) ? 'templat' : findJenis(path);
}

/** Editors find the schema by this line; in the head of a template it stands below the first rule. */
function withModeline(jenis: JenisSkema, { path, text }: TextFile): string {
  const naik = '../'.repeat(path.split('/').length);
  const modeline = `# yaml-language-server: $schema=${naik}schemas/${jenis}.schema.json\n`;
  return jenis === 'templat' ? text.replace('---\n', `---\n${modeline}`) : modeline + text;
}
