import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { OutputRefused, withStaging } from '../../src/write/staging.ts';

let folder: string;
let out: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'staging-'));
  out = join(folder, 'dist');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('withStaging(out, fill)', () => {
  test('hasilnya muncul sekaligus, dan nilainya dikembalikan', async () => {
    const result = await withStaging(out, async (draft) => {
      await build('baru')(draft);
      expect(existsSync(out)).toBe(false);
      return 42;
    });
    expect(result).toBe(42);
    expect(readOut()).toBe('baru');
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  test('menggantikan yang lama seluruhnya', async () => {
    await withStaging(out, build('lama', 'hanya-di-yang-lama'));
    await withStaging(out, build('baru'));
    expect(readOut()).toBe('baru');
    expect(readdirSync(out).sort()).toEqual(['isi', 'manifest.json']);
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  test('gagal: yang lama utuh, sisa tidak ada', async () => {
    await withStaging(out, build('lama'));
    const fill = async (draft: string) => {
      await build('separuh')(draft);
      throw new Error('templat rusak');
    };
    await expect(withStaging(out, fill)).rejects.toThrow('templat rusak');
    expect(readOut()).toBe('lama');
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  test('folder induk dibuat bila belum ada', async () => {
    out = join(folder, 'a', 'b', 'dist');
    await withStaging(out, build('baru'));
    expect(readOut()).toBe('baru');
  });

  test('tautan tetap tautan: yang diganti adalah sasarannya', async () => {
    mkdirSync(join(folder, 'sasaran'));
    symlinkSync('sasaran', out);
    await withStaging(out, build('baru'));
    expect(readFileSync(join(folder, 'sasaran', 'isi'), 'utf8')).toBe('baru');
    expect(readdirSync(folder).sort()).toEqual(['dist', 'sasaran']);
  });
});

describe('withStaging(out, fill): yang bukan hasil build tidak disentuh', () => {
  test.each([
    ['berisi berkas lain', () => writeFileSync(join(out, 'skripsi.docx'), 'penting'), /bukan hasil build/],
    ['adalah berkas', () => (rmSync(out, { recursive: true }), writeFileSync(out, 'x')), /adalah berkas/],
  ])('%s', async (_, prepare, message) => {
    mkdirSync(out);
    prepare();
    expect(await refuse(out)).toMatch(message);
    expect(existsSync(out)).toBe(true);
  });

  // In a folder of the test: should the guard ever break, it is not this repository that is replaced.
  test.each(['dist', 'dist/dalam'])('folder kerja sendiri, dari %s', async (work) => {
    const home = process.cwd();
    mkdirSync(join(folder, work), { recursive: true });
    writeFileSync(join(out, 'manifest.json'), '{}');
    process.chdir(join(folder, work));
    const message = await refuse(out).finally(() => process.chdir(home));
    expect(message).toMatch(/memuat folder kerja/);
  });
});

describe('withStaging(out, fill): sisa proses yang mati', () => {
  const dead = spawnSync(process.execPath, ['--version']).pid;

  test('folder sementara dibuang, milik proses yang hidup tidak', async () => {
    const alive = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    mkdirSync(`${out}-sementara-${dead}`, { recursive: true });
    mkdirSync(`${out}-sementara-${alive.pid}`);
    mkdirSync(`${out}-sementara-catatan`);
    await withStaging(out, build('baru'));
    expect(readdirSync(folder).sort()).toEqual(
      ['dist', `dist-sementara-${alive.pid}`, 'dist-sementara-catatan'].sort(),
    );
    alive.kill();
  });

  test('mati di antara dua penggantian nama: yang lama kembali', async () => {
    await build('lama')(`${out}-lama-${dead}`);
    const fill = () => Promise.reject(new Error('gagal lagi'));
    await expect(withStaging(out, fill)).rejects.toThrow('gagal lagi');
    expect(readOut()).toBe('lama');
    expect(readdirSync(folder)).toEqual(['dist']);
  });
});

describe('withStaging(out, fill): dihentikan', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s: yang lama utuh, sisa tidak ada', async (signal, exitCode) => {
    await withStaging(out, build('lama'));
    const child = spawn(process.execPath, ['--input-type=module', '-e', SLOW_BUILD], {
      env: { ...process.env, OUT: out },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    expect(readdirSync(folder)).toHaveLength(2);
    child.kill(signal);
    expect(await once(child, 'exit')).toEqual([exitCode, null]);
    expect(readOut()).toBe('lama');
    expect(readdirSync(folder)).toEqual(['dist']);
  });
});

const SLOW_BUILD = `
  import { writeFileSync } from 'node:fs';
  const { withStaging } = await import(${JSON.stringify(new URL('../../src/write/staging.ts', import.meta.url).href)});
  await withStaging(process.env.OUT, async (draft) => {
    writeFileSync(draft + '/isi', 'separuh');
    console.log('mulai');
    await new Promise((done) => setTimeout(done, 60_000));
  });
`;

async function refuse(target: string): Promise<string> {
  const error: unknown = await withStaging(target, build('baru')).catch((cause: unknown) => cause);
  expect(error).toMatchObject({ exitCode: 2 });
  return error instanceof OutputRefused ? error.message : '';
}

function build(text: string, ...more: string[]): (draft: string) => Promise<void> {
  return (draft) => {
    mkdirSync(draft, { recursive: true });
    for (const name of ['isi', 'manifest.json', ...more]) writeFileSync(join(draft, name), text);
    return Promise.resolve();
  };
}

function readOut(): string {
  return readFileSync(join(out, 'isi'), 'utf8');
}
