import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const START = fileURLToPath(new URL('../scripts/start.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'start-'));
const dist = join(folder, 'dist');

beforeAll(() => {
  writeFileSync(join(folder, 'rahasia.txt'), 'di luar situs');
  writeSite(dist, 'beranda');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('npm start', () => {
  let child: ChildProcess;
  let address: string;
  beforeAll(async () => {
    [child, address] = await start('0');
  });
  afterAll(() => void child.kill());

  test.each([
    ['beranda', 'GET', '', 200, 'beranda', 'text/html;charset=utf-8'],
    ['folder', 'GET', 'a/', 200, 'beranda/a', 'text/html;charset=utf-8'],
    ['data', 'GET', 'data.csv', 200, 'kode;nilai', 'text/csv'],
    ['tidak ada', 'GET', 'x/', 404, 'halaman 404', 'text/html; charset=utf-8'],
    ['ke atas', 'GET', '../rahasia.txt', 404, 'halaman 404', 'text/html; charset=utf-8'],
    ['ke atas, tersandi', 'GET', '%2e%2e/rahasia.txt', 404, 'halaman 404', 'text/html; charset=utf-8'],
    ['cara lain', 'POST', '', 405, '', undefined],
  ])('%s', async (_, method, path, status, body, type) => {
    const answer = await ask(address, method, path);
    expect(answer).toMatchObject({ status, body });
    expect(answer.headers['content-type']).toBe(type);
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
  });

  test('rentang yang terbalik tidak menghentikannya', async () => {
    expect(await ask(address, 'GET', 'data.csv', { range: 'bytes=5-2' })).toMatchObject({ status: 200 });
  });

  test('build baru langsung terlihat', async () => {
    writeSite(join(folder, 'baru'), 'sudah diganti');
    renameSync(dist, join(folder, 'lama'));
    renameSync(join(folder, 'baru'), dist);
    expect(await ask(address, 'GET', '')).toMatchObject({ status: 200, body: 'sudah diganti' });
  });
});

describe('npm start: awalnya', () => {
  test('porta terpakai: yang berikutnya', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const used = taken.address();
    const port = typeof used === 'object' && used ? used.port : 0;
    const [child, address] = await start(String(port));
    expect(Number(new URL(address).port)).toBeGreaterThan(port);
    child.kill();
    taken.close();
  });

  test.each([
    ['belum ada situs', ['--out', join(folder, 'kosong')], 3, 'jalankan npm run build dahulu'],
    ['porta bukan bilangan', ['--port', 'empat'], 2, '--port harus bilangan'],
  ])('%s', (_, args, status, message) => {
    const ended = spawnSync(process.execPath, [START, ...args], { cwd: folder, encoding: 'utf8' });
    expect(ended.status).toBe(status);
    expect(ended.stderr).toContain(message);
  });
});

async function start(port: string): Promise<[ChildProcess, string]> {
  const child = spawn(process.execPath, [START, '--port', port, '--out', dist], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(child.stdout, 'data');
  return [child, /http:\S+/.exec(String(line))?.[0] ?? ''];
}

/** Not fetch: that one tidies up "..", which is what is to be tried here. */
async function ask(address: string, method: string, path: string, headers = {}) {
  const { hostname, port } = new URL(address);
  const asked = request({ hostname, port, method, path: `/${path}`, headers }).end();
  const [response] = await once(asked, 'response');
  const chunks: Buffer[] = await response.toArray();
  return { status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks).toString() };
}

function writeSite(to: string, text: string): void {
  mkdirSync(join(to, 'a'), { recursive: true });
  writeFileSync(join(to, 'index.html'), text);
  writeFileSync(join(to, 'a/index.html'), `${text}/a`);
  writeFileSync(join(to, '404.html'), 'halaman 404');
  writeFileSync(join(to, 'data.csv'), 'kode;nilai');
}
