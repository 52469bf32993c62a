import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runGitAsync } from '../../src/latihan/forge/git-async.ts';
import { buka, CAMAT, DIALEK, JURU, PENGELOLA, type Panggung, STAF } from './panggung.ts';

let folder: string;
let p: Panggung;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kinerja-klon-'));
});
afterEach(async () => {
  await p.close();
  rmSync(folder, { recursive: true, force: true });
});

describe.each(DIALEK)('%s: git lewat HTTP', (dialek) => {
  beforeEach(async () => {
    p = await buka(dialek);
    await p.dorong(JURU, 'main', { 'content/a.yaml': 'nilai: 1\n' });
  });

  test('klon memuat riwayat utuh; kepala permohonan dapat diambil sesudah cabangnya dihapus', async () => {
    const sha = await p.dorong(STAF, 'usul/tw1', { 'content/a.yaml': 'nilai: 2\n' });
    p.forge.openRequest(STAF, { asal: 'usul/tw1', judul: 'x' });
    await p.git(STAF, 'push', '--quiet', p.forge.url(STAF), ':usul/tw1');
    await runGitAsync(folder, ['clone', '--quiet', p.forge.url(CAMAT), 'klon']);
    const klon = join(folder, 'klon');
    expect(existsSync(join(klon, 'content/a.yaml'))).toBe(true);
    const ref = dialek === 'gitlab' ? 'refs/merge-requests/1/head' : 'refs/pull/1/head';
    await runGitAsync(klon, ['fetch', '--quiet', 'origin', ref]);
    expect((await runGitAsync(klon, ['rev-parse', 'FETCH_HEAD'])).trim()).toBe(sha);
  });

  test('T21: hanya juru-gabung yang menulis main, dan hanya maju', async () => {
    const awal = await p.git(JURU, 'rev-parse', 'main');
    await p.git(STAF, 'commit', '--quiet', '--allow-empty', '--message', 'langsung');
    for (const akun of [STAF, CAMAT])
      await expect(p.git(akun, 'push', p.forge.url(akun), 'main')).rejects.toThrow(/pre-receive hook declined/);
    await p.git(JURU, 'push', '--quiet', p.forge.url(JURU), 'main');
    await p.git(JURU, 'commit', '--quiet', '--amend', '--allow-empty', '--message', 'ubah');
    for (const akun of [JURU, PENGELOLA]) {
      const url = p.forge.url(akun);
      await expect(p.git(akun, 'push', '--force', url, 'main')).rejects.toThrow(/pre-receive hook declined/);
      await expect(p.git(akun, 'push', '--force', url, `${awal}:main`)).rejects.toThrow(/pre-receive hook declined/);
      await expect(p.git(akun, 'push', url, ':main')).rejects.toThrow();
    }
    await expect(p.git(STAF, 'push', p.forge.url(STAF), 'HEAD:refs/pull/1/head')).rejects.toThrow();
  });
});

describe('git lewat HTTP, forge mana pun', () => {
  beforeEach(async () => {
    p = await buka('gitea');
    await p.dorong(JURU, 'main', { 'content/a.yaml': 'nilai: 1\n' });
  });

  test('cabang sendiri boleh dipaksa dan dihapus; tag boleh', async () => {
    await p.dorong(STAF, 'usul/tw1', { 'content/a.yaml': 'nilai: 2\n' });
    await p.dorong(STAF, 'usul/tw1', { 'content/a.yaml': 'nilai: 3\n' }, { paksa: true });
    await p.git(STAF, 'tag', 'catatan');
    await p.git(STAF, 'push', '--quiet', p.forge.url(STAF), 'catatan');
    await p.git(STAF, 'push', '--quiet', p.forge.url(STAF), ':usul/tw1');
  });

  test('token yang salah, tanpa token, dan jalan lain ditolak; token tidak tampak dalam pesan', async () => {
    const token = p.forge.token(STAF);
    const salah = p.forge.url(STAF).replace(token, 'x');
    await expect(runGitAsync(folder, ['clone', salah, 'k1'])).rejects.toThrow(/Authentication failed/);
    await expect(runGitAsync(folder, ['clone', `${p.forge.alamat}.git`, 'k2'])).rejects.toThrow();
    const lain = runGitAsync(folder, ['clone', p.forge.url(STAF).replace('kinerja.git', 'lain.git'), 'k3']);
    const pesan = await lain.then(String, (error: unknown) => String(error));
    expect(pesan).toMatch(/not found|gagal/);
    expect(pesan).not.toContain(token);
    for (const jalan of [
      '/kecamatan/kinerja.git/config',
      '/kecamatan/..%2fkinerja.git/info/refs',
      '/kecamatan/kinerja.git/objects/info/packs',
    ])
      expect((await fetch(new URL(jalan, p.forge.alamat))).status).toBe(404);
  });

  test('dorongan besar lewat potongan', async () => {
    const besar = Array.from(
      { length: 40_000 },
      (_, at) => `baris ${at} ${(at * 7919) % 10_007} ${(at * 104_729) % 1_000_003}`,
    );
    await p.git(STAF, 'config', 'http.postBuffer', '1024');
    const sha = await p.dorong(STAF, 'besar', { 'content/besar.txt': besar.join('\n') });
    await runGitAsync(folder, ['clone', '--quiet', '--branch', 'besar', p.forge.url(CAMAT), 'klon']);
    expect((await runGitAsync(join(folder, 'klon'), ['rev-parse', 'HEAD'])).trim()).toBe(sha);
  });
});

test('dorongan serentak tercatat masing-masing pada pendorongnya', async () => {
  p = await buka('github');
  await p.dorong(JURU, 'main', { 'a.txt': '1' });
  const akun = [STAF, CAMAT, PENGELOLA];
  await Promise.all(
    akun.map((each) => p.git(each, 'push', '--quiet', p.forge.url(each), `main:refs/heads/c-${each.id}`)),
  );
  const kegiatan: unknown = await p.klien.get('/repos/kecamatan/kinerja/activity', (value) => value);
  const pasangan = Array.isArray(kegiatan) ? kegiatan.map(({ ref, actor }) => `${ref} ${actor.id}`) : [];
  expect(pasangan.filter((each) => each.includes('c-')).sort()).toEqual(
    akun.map(({ id }) => `refs/heads/c-${id} ${id}`).sort(),
  );
});
