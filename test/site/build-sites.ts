// Builds every site that the tests look at, once: from copies of the working tree, so that a build can be compared with the
// same build elsewhere.
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));

/** Folders of built sites. `publik` and `kembaran` are the same build in two folders and time zones. */
export interface Sites {
  source: string; // the copy that `publik` was built in
  publik: string;
  kembaran: string;
  pratinjau: string;
  kecamatanContoh: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    sites: Sites;
  }
}

export default async function buildSites(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'kinerja-'));
  const source = await copyRepository(join(folder, 'satu'));
  const twin = await copyRepository(join(folder, 'folder lain', 'dua'));
  const sites: Sites = {
    source,
    publik: join(source, 'dist'),
    kembaran: join(twin, 'dist'),
    pratinjau: join(folder, 'pratinjau'),
    kecamatanContoh: join(folder, 'kecamatan-contoh'),
  };
  await Promise.all([build(source, 'Asia/Jakarta', []), build(twin, 'America/Los_Angeles', [])]);
  await Promise.all([
    build(source, 'Asia/Jakarta', ['--mode', 'pratinjau', '--out', sites.pratinjau]),
    build(twin, 'UTC', ['--content', 'test/input/kecamatan-contoh', '--out', sites.kecamatanContoh]),
  ]);
  project.provide('sites', sites);
  return () => rmSync(folder, { recursive: true, force: true });
}

/** The tracked and new files of the working tree as one commit with a fixed date: the same commit wherever it is made. */
async function copyRepository(folder: string): Promise<string> {
  const { stdout } = await git(root, ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate']);
  for (const file of stdout.split('\0').filter(Boolean)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(root, file), join(folder, file));
  }
  await git(folder, ['init', '--quiet', '--initial-branch', 'main']);
  await git(folder, ['add', '--all']);
  await git(folder, ['commit', '--quiet', '--message', 'isi']);
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

function git(folder: string, args: string[]): Promise<{ stdout: string }> {
  const date = '2024-11-01T08:00:00+07:00';
  const person = { GIT_AUTHOR_NAME: 'uji', GIT_AUTHOR_EMAIL: 'uji@uji.example' };
  const committer = { GIT_COMMITTER_NAME: 'uji', GIT_COMMITTER_EMAIL: 'uji@uji.example' };
  const env = { ...process.env, ...person, ...committer, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
  return run('git', ['-C', folder, '-c', 'core.excludesFile=', ...args], { env, maxBuffer: 1 << 26 });
}

async function build(folder: string, zone: string, args: string[]): Promise<void> {
  await run(process.execPath, ['scripts/build.ts', ...args], { cwd: folder, env: { ...process.env, TZ: zone } });
}
