import { readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { findJenis } from '../../src/domain/isi.ts';
import { readFolder } from '../../src/source/files.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe.each(['content', 'test/input/kecamatan-contoh'])('%s: modeline', (folder) => {
  const { files } = readFolder(join(root, folder));
  const berskema = files.filter(({ path }) => !path.startsWith('panduan/'));

  test.each(berskema.map(({ path, text }) => [path, text]))('%s menyebut skema jenisnya', (path, text) => {
    const lines = text.split('\n');
    const modeline = path.endsWith('.md') ? lines[1] : lines[0];
    const [, schema = ''] = /^# yaml-language-server: \$schema=(\S+)$/.exec(modeline ?? '') ?? [];
    const jenis = path.endsWith('.md') ? 'templat' : findJenis(path);
    expect(basename(schema)).toBe(`${jenis}.schema.json`);
    const file = resolve(dirname(join(root, folder, path)), schema);
    expect(dirname(file)).toBe(join(root, 'schemas'));
    expect(JSON.parse(readFileSync(file, 'utf8'))).toHaveProperty('title');
  });
});
