import { spawn } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createGitlab } from './setelan-forge.ts';
import { type ServerUji, startServer } from './server-uji.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const lengkap = join(root, 'test/input/lengkap');
const REPOSITORI = `
repositori:
  forge: gitlab
  alamat: https://git.contoh.example/kecamatan/kinerja
  cabang: main
  juru_gabung:
    id: 99
    login: juru-gabung
    kunci:
      - ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIContohKunciPublikYangBukanSungguhan0000000
`;

let isi: string;
let server: ServerUji;

beforeAll(async () => {
  isi = mkdtempSync(join(tmpdir(), 'kinerja-setelan-'));
  cpSync(lengkap, isi, { recursive: true });
  appendFileSync(join(isi, 'instansi.yaml'), REPOSITORI);
  const { proyek, aturan, anggota, variabel } = createGitlab();
  const dasar = '/projects/kecamatan%2Fkinerja';
  server = await startServer({
    dialek: 'gitlab',
    isi: {
      [dasar]: { ...proyek },
      [`${dasar}/protected_branches`]: aturan.map((satu) => ({ ...satu })),
      [`${dasar}/members/all`]: anggota.map((satu) => ({ ...satu })),
      [`${dasar}/variables`]: variabel.map((satu) => ({ ...satu })),
    },
  });
});
afterAll(async () => {
  rmSync(isi, { recursive: true, force: true });
  await server.close();
});

/** As an admin runs it; the token is ours alone. */
function run(args: string[], env: Record<string, string> = {}): Promise<{ kode: number | null; keluaran: string }> {
  const { KINERJA_TOKEN: _, KINERJA_API: __, ...bersih } = process.env;
  const child = spawn(process.execPath, ['scripts/settings.ts', ...args], { cwd: root, env: { ...bersih, ...env } });
  let keluaran = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (keluaran += String(part)));
  return new Promise((resolve) => child.on('close', (kode) => resolve({ kode, keluaran })));
}

describe('npm run settings', () => {
  test('tanpa token: setelannya ditampilkan, siap dikirim', async () => {
    const { kode, keluaran } = await run(['--forge', 'gitlab', '--content', isi]);
    expect(kode).toBe(0);
    expect(keluaran).toContain(
      'POST https://git.contoh.example/api/v4/projects/kecamatan%2Fkinerja/protected_branches',
    );
    expect(keluaran).toContain('"push_access_level": 40');
  });

  test('dengan token: dibandingkan saja; yang berbeda disebut bersama akibatnya', async () => {
    const env = { KINERJA_TOKEN: 'rahasia-sekali', KINERJA_API: server.alamat };
    const { kode, keluaran } = await run(['--forge', 'gitlab', '--content', isi], env);
    expect(kode).toBe(1);
    expect(keluaran).toContain(
      'selisih cabang main: merge_access_levels\n    sekarang 40, seharusnya 0\n    orang dapat menekan tombol gabung',
    );
    expect(keluaran).toContain('selisih proyek: squash_option\n    sekarang "default_off", seharusnya "never"');
    expect(keluaran).not.toMatch(/rahasia-sekali|glpat/);
    expect(server.tercatat.every(({ metode }) => metode === 'GET')).toBe(true);
  });

  test.each([
    ['--forge tidak disebut', () => ['--content', isi], 2, /--forge belum disebut/],
    ['--forge lain daripada instansi.yaml', () => ['--forge', 'gitea', '--content', isi], 2, /tidak sama dengan/],
    [
      'instansi.yaml tanpa repositori',
      () => ['--forge', 'gitea', '--content', lengkap],
      1,
      /repositori:\n {2}forge: gitea/,
    ],
    ['--tulis tanpa token', () => ['--forge', 'gitlab', '--tulis', '--content', isi], 3, /KINERJA_TOKEN belum ada/],
  ])('%s', async (_, args, hasil, pesan) => {
    const { kode, keluaran } = await run(args());
    expect([kode, keluaran]).toEqual([hasil, expect.stringMatching(pesan)]);
  });
});
