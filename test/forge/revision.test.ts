import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readRevision } from '../../src/forge/revision.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kinerja-revisi-'));
  mkdirSync(join(folder, 'content'));
  writeFileSync(join(folder, 'content', 'instansi.yaml'), 'nama: Uji\n');
  writeFileSync(join(folder, 'kode.ts'), '');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('readRevision(folder, kit)', () => {
  const read = () => readRevision(join(folder, 'content'), folder);

  test('di luar repositori: tanpa commit, tanggal tetap', () => {
    expect(read()).toEqual({ commit: undefined, tanggal: '1980-01-01', bersih: false });
  });

  test('tanggal commit menurut Jakarta, bukan menurut mesin', () => {
    commit('2024-12-31T20:30:00+00:00');
    expect(read()).toEqual({ commit: expect.stringMatching(/^[0-9a-f]{40}$/), tanggal: '2025-01-01', bersih: true });
  });

  test.each(['content/instansi.yaml', 'kode.ts', 'berkas-baru.txt'])('%s berubah: tidak bersih', (file) => {
    commit('2024-12-31T20:30:00+00:00');
    writeFileSync(join(folder, file), 'lain');
    expect(read().bersih).toBe(false);
  });
});

function commit(date: string): void {
  const env = { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=uji', '-c', 'user.email=uji@uji.example', '-C', folder, ...args], { env });
  git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'isi');
}
