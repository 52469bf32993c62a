// The second half of the button: what `satu-data push` wrote becomes branches and requests, over the contract forge in each dialect.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Forja } from '../../src/forge/http.ts';
import { type ForgeLatihan, openForge } from '../../src/latihan/forge/forge.ts';
import { runGitAsync } from '../../src/latihan/forge/git-async.ts';
import { AKUN } from '../alur/kantor.ts';
import { root } from '../content/read-content.ts';
import { createKunci, createRepo, type KunciUji, type RepoUji } from '../forge/repo-uji.ts';
import { composeIsi, namaKunci, ORANG, run } from './gabung-kantor.ts';

const TW1 = 'content/kinerja/2024/tw1/satu-data.yaml';
const TW2 = 'content/kinerja/2024/tw2/satu-data.yaml';

interface Butir {
  sha256?: string;
  tahap?: string;
  waktu?: string;
}

/** As `push` writes it. */
function tulisTerima(triwulan: number, ...butir: Butir[]): string {
  const semua = butir.map(({ sha256 = 'a'.repeat(64), tahap = 'data', waktu = '2024-04-26T02:00:00Z' }) =>
    [
      `  - tanggal: ${waktu.slice(0, 10)}`,
      '    alamat: https://data.contoh.example/dataset/capaian-kinerja',
      `    sha256: '${sha256}'`,
      `    tahap: ${tahap}`,
      '    dataset: capaian-kinerja',
      `    waktu_pengunggah: ${waktu}`,
    ].join('\n'),
  );
  return `tahun: 2024\ntriwulan: ${triwulan}\nunggahan:\n${semua.join('\n')}\n`;
}

// Forgejo opens requests as Gitea does: test/latihan/ajukan.test.ts holds that.
describe.each<Forja>(['gitlab', 'gitea', 'github'])('%s: npm run receipt', (dialect) => {
  let folder: string;
  let forge: ForgeLatihan;
  let kerja: RepoUji;
  let kunci: KunciUji;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'kinerja-terima-'));
    kunci = createKunci([...ORANG.map(namaKunci), 'orang-luar#7']);
    const accounts = Object.entries(AKUN).map(([siapa, akun]) =>
      siapa === 'juruGabung' ? { ...akun, peran: 'juru-gabung' as const } : akun,
    );
    forge = await openForge({ dialect, folder, now: () => new Date('2024-04-26T02:00:00Z'), accounts });
    kerja = createRepo();
    const isi = composeIsi(kunci, dialect, 'https://forge.example/kecamatan/kinerja');
    kerja.commit(isi, { waktu: '2024-03-01T00:00:00Z', pesan: 'data awal' });
    await runGitAsync(kerja.folder, ['push', '--quiet', forge.url(AKUN.juruGabung), 'HEAD:refs/heads/main']);
    kerja.git('remote', 'add', 'origin', `${forge.alamat}.git`);
    kerja.git('update-ref', 'refs/remotes/origin/main', 'HEAD');
  });
  afterEach(() => {
    kerja.git('checkout', '--quiet', '--force', 'main');
    kerja.git('clean', '-fdq');
  });
  afterAll(async () => {
    await forge.stop();
    kerja.remove();
    kunci.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  const tulis = (path: string, teks: string) => {
    mkdirSync(dirname(join(kerja.folder, path)), { recursive: true });
    writeFileSync(join(kerja.folder, path), teks);
  };
  const receipt = (env: Record<string, string> = { KINERJA_SATU_DATA_GIT: forge.token(AKUN.admin) }) =>
    jalankan(['--repo', kerja.folder], { KINERJA_API: forge.api, ...env });
  const listCabang = () =>
    run(forge.folderRepo, 'for-each-ref', '--format=%(refname:short)', 'refs/heads/tanda-terima').split('\n');
  const ditulis = (cabang: string) => run(forge.folderRepo, 'diff', '--name-only', 'main', cabang);
  const dibuka = () => forge.percakapan.filter(({ metode, status }) => metode === 'POST' && status === 201).length;

  test('satu cabang dan satu permohonan tiap triwulan; diulang dengan jam lain tidak menambah apa pun', async () => {
    tulis(TW1, tulisTerima(1, {}));
    tulis(TW2, tulisTerima(2, {}));
    tulis('content/panduan/01-mengisi-triwulan.md', 'ubahan lain di komputer itu');
    tulis('scripts/jahat.ts', 'bukan isi');
    const pertama = await receipt();
    expect([pertama.status, pertama.stderr]).toEqual([0, '']);
    expect(pertama.stdout).toMatch(/^cabang tanda-terima\/2024-tw1-[0-9a-f]{12} dikirim\npermohonan [!#]\d+ dibuka: /);
    const cabang = listCabang();
    expect(cabang.map(ditulis)).toEqual([TW1, TW2]);
    expect(cabang.map((satu) => run(forge.folderRepo, 'log', '-1', '--format=%an %s', satu))).toEqual([
      'contoh-admin-satu-data Tanda terima Satu Data Triwulan I Tahun 2024',
      'contoh-admin-satu-data Tanda terima Satu Data Triwulan II Tahun 2024',
    ]);
    const kepala = cabang.map((satu) => run(forge.folderRepo, 'rev-parse', satu));
    const banyak = dibuka();
    expect(banyak).toBe(2);

    // The next run knows nothing of the first: same upload, later clock.
    tulis(TW1, tulisTerima(1, { waktu: '2024-04-27T09:30:00Z' }));
    const kedua = await receipt();
    expect([kedua.status, kedua.stdout.match(/sudah ada|masih terbuka/g)]).toEqual([
      0,
      ['sudah ada', 'masih terbuka', 'sudah ada', 'masih terbuka'],
    ]);
    expect(listCabang().map((satu) => run(forge.folderRepo, 'rev-parse', satu))).toEqual(kepala);
    expect(dibuka()).toBe(banyak);

    // Another upload does not replace the one that waits.
    tulis(TW1, tulisTerima(1, { sha256: 'b'.repeat(64), tahap: 'laporan' }));
    expect((await receipt()).status).toBe(0);
    expect(listCabang()).toHaveLength(3);
    expect(listCabang()).toEqual(expect.arrayContaining(cabang));
    const token = forge.token(AKUN.admin);
    expect(JSON.stringify([pertama, kedua])).not.toContain(token);
  });

  test('permohonan yang ditutup orang dibuka lagi bila tombolnya ditekan lagi', async () => {
    tulis(TW1, tulisTerima(1, { sha256: 'c'.repeat(64) }));
    const [, nomor = ''] = /permohonan [!#](\d+) dibuka/.exec((await receipt()).stdout) ?? [];
    forge.close(AKUN.sekretaris, Number(nomor));
    expect((await receipt()).stdout).toMatch(/sudah ada\npermohonan [!#]\d+ dibuka/);
  });

  test('jawaban pembukaan yang hilang tidak membuka dua kali', async () => {
    tulis(TW1, tulisTerima(1, { sha256: 'd'.repeat(64) }));
    forge.disturb({ jalur: /(?:pulls|merge_requests)$/, kali: 1, status: 502, isi: '<html>' });
    const hilang = await receipt();
    expect([hilang.status, hilang.stderr]).toEqual([3, expect.stringContaining(TW1)]);
    const banyak = dibuka();
    expect((await receipt()).stdout).toMatch(/sudah ada\npermohonan [!#]\d+ dibuka/);
    expect(dibuka()).toBe(banyak + 1);
  });

  test('nama cabang yang diambil orang lain: triwulan itu gagal, yang lain tetap dikirim', async () => {
    tulis(TW1, tulisTerima(1, { sha256: 'e'.repeat(64) }));
    const [, cabang = ''] = /^cabang (\S+) dikirim/.exec((await receipt()).stdout) ?? [];
    run(forge.folderRepo, 'update-ref', `refs/heads/${cabang}`, 'main');
    tulis(TW2, tulisTerima(2, { sha256: 'e'.repeat(64) }));
    const hasil = await receipt();
    expect([hasil.status, hasil.stdout.match(/dikirim|dibuka/g)]).toEqual([3, ['dikirim', 'dibuka']]);
    expect(hasil.stderr).toContain(`cabang ${cabang} di server memuat isi lain`);
  });

  test('tanpa tanda terima baru; tanpa token; token salah; berkas rusak', async () => {
    expect(await receipt({})).toEqual({ status: 0, stdout: 'Tidak ada tanda terima baru.\n', stderr: '' });
    tulis(TW1, tulisTerima(1, { sha256: 'f'.repeat(64) }));
    const sebelum = listCabang();
    const tanpa = await receipt({});
    expect([tanpa.status, tanpa.stderr]).toEqual([3, expect.stringContaining('KINERJA_SATU_DATA_GIT belum ada')]);
    const salah = await receipt({ KINERJA_SATU_DATA_GIT: 'token-salah-sekali' });
    expect([salah.status, salah.stderr.includes('token-salah-sekali')]).toEqual([3, false]);
    tulis(TW1, 'tahun: 2024\ntriwulan: 1\nunggahan: [{sha256: x}]\n');
    const rusak = await receipt();
    expect([rusak.status, rusak.stderr]).toEqual([3, expect.stringContaining(`${TW1} bermasalah`)]);
    expect(listCabang()).toEqual(sebelum);
  });

  test('tanda terima lain digabung lebih dahulu: yang menunggu diajukan lagi di atasnya', async () => {
    const [data, laporan] = [{ sha256: '1'.repeat(64) }, { sha256: '2'.repeat(64), tahap: 'laporan' }];
    tulis(TW2, tulisTerima(2, laporan));
    expect((await receipt()).stdout).toContain('dikirim');
    kerja.git('checkout', '--quiet', '--force', 'main');
    kerja.commit({ [TW2]: tulisTerima(2, data) }, { waktu: '2024-04-28T00:00:00Z', pesan: 'tanda terima data' });
    await runGitAsync(kerja.folder, ['push', '--quiet', forge.url(AKUN.juruGabung), 'HEAD:refs/heads/main']);
    kerja.git('update-ref', 'refs/remotes/origin/main', 'HEAD');
    tulis(TW2, tulisTerima(2, data, laporan));
    const [, cabang = ''] = /^cabang (\S+) dikirim\npermohonan [!#]\d+ dibuka/.exec((await receipt()).stdout) ?? [];
    expect(run(forge.folderRepo, 'merge-base', 'main', cabang)).toBe(run(forge.folderRepo, 'rev-parse', 'main'));
    expect(ditulis(cabang)).toBe(TW2);
  });
});

test('--help menyebut tokennya', async () => {
  const { status, stdout } = await jalankan(['--help'], {});
  expect([status, stdout.includes('KINERJA_SATU_DATA_GIT')]).toEqual([0, true]);
  expect(readFileSync(join(root, 'package.json'), 'utf8')).toContain('"receipt": "node scripts/receipt.ts"');
});

/** Not waited for synchronously: the server answers from this very process. */
function jalankan(args: string[], env: Record<string, string>) {
  const child = spawn(process.execPath, [join(root, 'scripts/receipt.ts'), ...args], {
    env: {
      PATH: process.env.PATH ?? '',
      NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/kinerja/compile'),
      ...env,
    },
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (potong: Buffer) => (stdout += potong));
  child.stderr.on('data', (potong: Buffer) => (stderr += potong));
  return new Promise<{ status: number | null; stdout: string; stderr: string }>((resolve) =>
    child.once('close', (status) => resolve({ status, stdout, stderr })),
  );
}
