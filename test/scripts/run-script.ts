import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

const SCRIPTS = fileURLToPath(new URL('../../scripts', import.meta.url));
const CACHE = fileURLToPath(new URL('../../node_modules/.cache/kinerja/compile', import.meta.url));
const LENGKAP = fileURLToPath(new URL('../input/lengkap', import.meta.url));

// Called here, at the top of whichever file imports this: inside a test it would not be heard.
const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

export interface Ran {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Runs one command as people do, from `cwd`. */
export function runScript(name: string, args: string[], cwd: string): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(SCRIPTS, `${name}.ts`), ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, NODE_COMPILE_CACHE: CACHE }, // dozens of runs load the same modules
  });
  return { status, stdout, stderr };
}

/** A folder of its own with a copy of the complete office in `content`, gone after the tests. */
export function copyLengkap(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kinerja-skrip-'));
  cpSync(LENGKAP, join(folder, 'content'), { recursive: true });
  folders.push(folder);
  return folder;
}
