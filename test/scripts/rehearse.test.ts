import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runScript } from './run-script.ts';

/** The play itself is tested in test/latihan; here only what is asked before it. */
describe('npm run rehearse: sebelum dimainkan', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'kinerja-rehearse-'));
    writeFileSync(join(folder, 'punya-orang.txt'), 'jangan ditimpa\n');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each([
    ['forge yang tidak dikenal', ['--forge', 'svn'], 2, 'pilihannya: gitlab'],
    ['folder keluaran yang sudah berisi', ['--out', '.'], 2, 'sudah berisi'],
    ['folder isi yang tidak ada', ['--content', 'tidak-ada', '--no-build'], 1, 'npm run check'],
  ])('%s', (_nama, args, kode, pesan) => {
    const { status, stdout, stderr } = runScript('rehearse', args, folder);
    expect([status, stdout]).toEqual([kode, '']);
    expect(stderr).toContain(pesan);
  });

  test('--help menyebut apa yang dimainkan dan apa yang sebenarnya', () => {
    const { status, stdout } = runScript('rehearse', ['--help'], folder);
    expect(status).toBe(0);
    for (const kata of ['--out', '--forge', '--no-build', 'Isi kantor tidak diubah']) expect(stdout).toContain(kata);
  });
});
