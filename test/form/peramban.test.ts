import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

test('apa yang berjalan di peramban tidak memakai modul Node, berkas, atau pembuat kode', () => {
  const paket = new Set<string>();
  const berkas = new Set<string>();
  for (const nama of readdirSync(join(root, 'src/client'))) collect(join(root, 'src/client', nama), berkas, paket);
  expect([...berkas].map((file) => relative(root, file))).toContain('src/validate/content.ts');
  expect([...paket].sort()).toEqual([
    '@noble/hashes/sha2.js',
    '@noble/hashes/utils.js',
    '@orama/stemmers/indonesian',
    'decimal.js',
    'js-yaml',
    'minisearch',
  ]);
  for (const file of berkas) expect(readFileSync(file, 'utf8'), file).not.toMatch(/\beval\(|new Function\(/);
});

/** Every module that is loaded, and the packages among them; types alone are gone once it runs. */
function collect(file: string, berkas: Set<string>, paket: Set<string>): void {
  if (berkas.has(file) || !existsSync(file)) return;
  berkas.add(file);
  for (const [, isi = '', tujuan = ''] of readFileSync(file, 'utf8').matchAll(
    /^(?:import|export) (.*?from )?'([^']+)';$/gms,
  )) {
    if (isi.startsWith('type ')) continue;
    if (tujuan.startsWith('.')) collect(resolve(dirname(file), tujuan), berkas, paket);
    else paket.add(tujuan);
  }
}
