import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const TERMINAL = JSON.stringify(new URL('../scripts/terminal.ts', import.meta.url).href);

const folder = mkdtempSync(join(tmpdir(), 'terminal-'));
const script = join(folder, 'coba.mjs');
beforeAll(() => writeFileSync(script, SCRIPT));
afterAll(() => rmSync(folder, { recursive: true }));

describe('runCommand(command)', () => {
  test.each([
    ['tanpa pilihan', [], 0, 'publik []\n', ''],
    ['dengan pilihan', ['--mode', 'pratinjau', 'a.yaml'], 0, 'pratinjau [a.yaml]\n', ''],
    ['masalah isi', ['--gagal', 'masalah'], 1, 'publik []\n', ''],
    ['--help', ['--mode', '--help'], 0, 'npm run coba -- [--mode NAMA]\n', ''],
    ['pilihan tak dikenal', ['--moda', 'x'], 2, '', 'pilihan --moda tidak dikenal\nPetunjuk: npm run coba -- --help\n'],
    ['pilihan tanpa nilai', ['--mode'], 2, '', 'pilihan --mode memerlukan nilai\nPetunjuk: npm run coba -- --help\n'],
    [
      'nilai yang tak diminta',
      ['--cepat=ya'],
      2,
      '',
      'pilihan --cepat tidak memakai nilai\nPetunjuk: npm run coba -- --help\n',
    ],
    ['nilai tak dikenal', ['--mode', 'x'], 2, '', '--mode "x" tidak dikenal; pilihannya: publik, pratinjau\n'],
    ['komputer kurang sesuatu', ['--gagal', 'mesin'], 3, 'publik []\n', 'pasang Chromium\n'],
    ['disk', ['--gagal', 'disk'], 3, 'publik []\n', 'tidak ada izin untuk membaca atau menulis: /isi\n'],
  ])('%s', (_, args, status, stdout, stderr) => {
    expect(run(args)).toEqual({ status, stdout, stderr });
  });

  test('kekeliruan kita sendiri: tumpukan panggilan, dan kode di luar keempatnya', () => {
    const { status, stderr } = run(['--gagal', 'kita']);
    expect(status).toBe(70);
    expect(stderr).toMatch(/^Program "coba" sendiri yang keliru[^]*TypeError: [^]*\n {4}at /);
  });

  test('nama tanpa pilihan ditolak bila tidak diminta', () => {
    expect(run(['a.yaml'], { TANPA_NAMA: '1' })).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('"a.yaml"'),
    });
  });

  test('pilihan yang ditangkap npm', () => {
    const { status, stderr } = run(['pratinjau'], { npm_config_mode: 'true' });
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'tulis pilihan sesudah tanda "--": npm run coba -- --mode …\n',
    });
  });

  test('pembaca yang berhenti di tengah bukan kegagalan', () => {
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', '"$0" "$1" --gagal banyak | head -n 1', process.execPath, script],
      {
        encoding: 'utf8',
      },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});

const SCRIPT = `
  import { chooseFlag, MachineError, progress, runCommand, say } from ${TERMINAL};
  await runCommand({
    name: 'coba',
    usage: '\\nnpm run coba -- [--mode NAMA]\\n',
    options: { mode: { type: 'string', default: 'publik' }, cepat: { type: 'boolean' }, gagal: { type: 'string' } },
    takesNames: !process.env.TANPA_NAMA,
    async run({ mode, gagal }, names) {
      progress('hanya di terminal');
      say(chooseFlag('mode', mode, ['publik', 'pratinjau']) + ' [' + names + ']');
      if (gagal === 'masalah') return 1;
      if (gagal === 'mesin') throw new MachineError('pasang Chromium');
      if (gagal === 'disk') throw Object.assign(new Error('EACCES'), { syscall: 'open', code: 'EACCES', path: '/isi' });
      if (gagal === 'kita') undefined.x;
      if (gagal === 'banyak') for (let n = 0; n < 200_000; n++) say('baris ' + n);
      return 0;
    },
  });
`;

function run(args: string[], env: NodeJS.ProcessEnv = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, ...env },
  });
  return { status, stdout, stderr };
}
