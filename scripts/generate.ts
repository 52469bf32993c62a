// Writes what follows from schemas/: the types of content, the compiled validators and the labels of places. All are committed,
// so that an editor needs no build; a test fails when they are stale.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { generateAll } from './generated-code.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

for (const { file, text } of await generateAll(root)) {
  const path = root + file;
  const isCurrent = existsSync(path) && readFileSync(path, 'utf8') === text;
  if (!isCurrent) writeFileSync(path, text);
  console.log(`${isCurrent ? 'tetap  ' : 'ditulis'} ${file}`);
}
