import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

// The real npm takes half a minute and a network. This one puts down what the real one would, and notes that it was called.
const NPM = `
  import { appendFileSync, chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
  appendFileSync('dipanggil', process.argv.slice(2).join(' ') + '\\n');
  await new Promise((done) => setTimeout(done, Number(process.env.NPM_LAMA ?? 0)));
  if (process.env.NPM_GAGAL) {
    console.error(process.env.NPM_GAGAL);
    process.exit(1);
  }
  rmSync('node_modules', { recursive: true, force: true });
  mkdirSync('node_modules/.bin', { recursive: true });
  if (!process.env.NPM_TANPA_NODE) {
    writeFileSync('node_modules/.bin/node', '#!/bin/sh\\nexit ' + (process.env.NPM_NODE_RUSAK ?? '0') + '\\n');
    chmodSync('node_modules/.bin/node', 0o755);
  }
`;

let folder: string;
let environment: NodeJS.ProcessEnv;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'setup-'));
  mkdirSync(join(folder, 'scripts'));
  copyFileSync(fileURLToPath(new URL('../scripts/setup.mjs', import.meta.url)), join(folder, 'scripts/setup.mjs'));
  write('package.json', '{ "type": "module" }');
  write('package-lock.json', lock('1.0.0'));
  write('npm-cli.js', NPM);
  environment = { npm_execpath: join(folder, 'npm-cli.js'), npm_node_execpath: process.execPath };
  useSystemNode('20.20.2');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('setup.mjs: kapan memasang', () => {
  test('sekali, lalu tidak lagi', () => {
    const first = setUp();
    expect(first).toEqual({ status: 0, said: 'Menyiapkan paket … (sekali saja, sekitar setengah menit)\n' });
    expect(setUp()).toEqual({ status: 0, said: '' });
    expect(countCalls()).toBe(1);
    expect(readFileSync(join(folder, 'dipanggil'), 'utf8')).toMatch(/^ci .*--include=optional/);
  });

  test.each([
    ['kunci versi berubah', () => write('package-lock.json', lock('2.0.0'))],
    ['node_modules dihapus', () => rmSync(join(folder, 'node_modules'), { recursive: true })],
    ['Node dari npm hilang, sedangkan Node komputer lama', () => rmSync(join(folder, 'node_modules/.bin/node'))],
  ])('lagi bila %s', (_, change) => {
    setUp();
    change();
    expect(setUp().status).toBe(0);
    expect(countCalls()).toBe(2);
    expect(setUp().said).toBe('');
  });

  test.each([
    ['sesuai kunci versi', '1.0.0', 0],
    ['versi lain', '0.9.0', 1],
  ])('paket yang dipasang sendiri: %s', (_, version, calls) => {
    mkdirSync(join(folder, 'node_modules/.bin'), { recursive: true });
    write('node_modules/.package-lock.json', JSON.stringify({ packages: { 'node_modules/a': { version } } }));
    write('node_modules/.bin/node', '#!/bin/sh\n', 0o755);
    expect(setUp().status).toBe(0);
    expect(countCalls()).toBe(calls);
  });

  test('dua perintah sekaligus: satu pemasangan', async () => {
    environment.NPM_LAMA = '700';
    const children = [1, 2].map(() =>
      spawn(process.execPath, ['scripts/setup.mjs'], { cwd: folder, env: environment }),
    );
    expect(await Promise.all(children.map((child) => once(child, 'exit')))).toEqual([
      [0, null],
      [0, null],
    ]);
    expect(countCalls()).toBe(1);
  });

  test('kunci dari proses yang mati tidak menahan', () => {
    mkdirSync(join(folder, '.cache/setup.lock'), { recursive: true });
    write('.cache/setup.lock/pid', String(spawnSync(process.execPath, ['--version']).pid));
    expect(setUp().status).toBe(0);
    expect(existsSync(join(folder, '.cache/setup.lock'))).toBe(false);
  });
});

describe('setup.mjs: Node yang mana', () => {
  test.each([
    ['20.20.2', true],
    ['22.17.1', true],
    ['22.18.0', false],
    ['23.5.0', true],
    ['23.6.0', false],
    ['24.0.0', false],
    ['26.1.0', false],
  ])('Node komputer %s: memakai Node dari npm %s', (version, isKept) => {
    useSystemNode(version);
    expect(setUp().status).toBe(0);
    expect(existsSync(join(folder, 'node_modules/.bin/node'))).toBe(isKept);
    expect(setUp().said).toBe('');
  });

  test('npm yang dijalankan oleh Node dari npm sendiri tidak membuangnya', () => {
    setUp();
    environment.npm_node_execpath = join(folder, 'node_modules/.bin/node');
    useSystemNode('24.21.0');
    rmSync(join(folder, 'node_modules/.bin/node'));
    copyFileSync(process.execPath, join(folder, 'node_modules/.bin/node'));
    const { status } = spawnSync(join(folder, 'node_modules/.bin/node'), ['scripts/setup.mjs'], {
      cwd: folder,
      env: environment,
    });
    expect(status).toBe(0);
    expect(existsSync(join(folder, 'node_modules/.bin/node'))).toBe(true);
  });
});

describe('setup.mjs: yang tidak bisa', () => {
  test.each([
    [
      'paket Node tidak ada untuk komputer ini',
      { NPM_TANPA_NODE: '1' },
      /versi 20\.20\.2; .* 22\.18 .*\n.*\nPasang Node\.js 24/,
    ],
    ['Node dari npm tidak mau berjalan', { NPM_NODE_RUSAK: '1' }, /Pasang Node\.js 24/],
    [
      'tanpa jaringan',
      { NPM_GAGAL: 'npm error code ENOTFOUND\nnpm error     at x (y:1)' },
      /sambungan internet.*\nKata npm:\n {2}npm error code ENOTFOUND\n$/,
    ],
  ])('%s', (_, change, message) => {
    Object.assign(environment, change);
    const { status, said } = setUp();
    expect(status).toBe(3);
    expect(said).toMatch(message);
    expect(existsSync(join(folder, 'node_modules/.setup-stamp'))).toBe(false);
    expect(existsSync(join(folder, '.cache/setup.lock'))).toBe(false);
  });
});

function setUp(): { status: number | null; said: string } {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/setup.mjs'], {
    cwd: folder,
    env: environment,
    encoding: 'utf8',
  });
  return { status, said: stderr };
}

function useSystemNode(version: string): void {
  environment.npm_config_user_agent = `npm/11.0.0 node/v${version} linux x64 workspaces/false`;
}

/** One package for everyone, one for another machine, one fallback that npm leaves out. */
function lock(version: string): string {
  const packages = {
    '': {},
    'node_modules/a': { version },
    'node_modules/b': { version: '9.9.9', optional: true, os: ['aix'] },
    'node_modules/c': { version: '9.9.9', optional: true },
  };
  return JSON.stringify({ lockfileVersion: 3, packages });
}

function countCalls(): number {
  const file = join(folder, 'dipanggil');
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').length : 0;
}

function write(name: string, text: string, mode = 0o644): void {
  writeFileSync(join(folder, name), text, { mode });
}
