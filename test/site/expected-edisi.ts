// Pages and files of permanent editions, read from the content folder anew.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Every path below edisi/: the list, a page for each folder, and each of its files as it lies there. */
export function listExpectedEdisi(content: string): string[] {
  const folder = join(content, 'edisi');
  const edisi = existsSync(folder) ? readdirSync(folder) : [];
  return [
    'edisi/index.html',
    ...edisi.flatMap((id) => ['index.html', ...readdirSync(join(folder, id))].map((nama) => `edisi/${id}/${nama}`)),
  ];
}
