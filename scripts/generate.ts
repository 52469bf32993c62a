// Writes what follows from schemas/: the types of content and the compiled validators. Both are committed, so that an
// editor needs no build; a test fails when they are stale.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { generateTypes, generateValidators } from './generated-code.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

for (const [file, text] of [
  ['src/domain/isi.generated.ts', await generateTypes(root)],
  ['src/validate/validators.generated.js', generateValidators(root)],
] as const) {
  const path = root + file;
  const current = readCurrent(path);
  if (current !== text) writeFileSync(path, text);
  console.log(`${current === text ? 'tetap  ' : 'ditulis'} ${file}`);
}

function readCurrent(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined; // the first run on a tree without generated files
  }
}
