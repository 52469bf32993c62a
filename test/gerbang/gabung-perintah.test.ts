// The command itself, as the pipeline calls it; and officials' own signatures in the merge.
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { pushCommit } from '../../src/forge/git-push.ts';
import { openRepo } from '../../src/forge/git.ts';
import { composeJauh } from '../../src/gerbang/kirim.ts';
import { root } from '../content/read-content.ts';
import { createKantorPolos, jam, PANDUAN, run, usulLengkap, verifyServer } from './gabung-kantor.ts';

const kantor = createKantorPolos();
const sementara = mkdtempSync(join(tmpdir(), 'kinerja-perintah-'));
beforeEach(() => kantor.reset());
afterAll(() => {
  kantor.remove();
  rmSync(sementara, { recursive: true, force: true });
});

function merge(
  env: Record<string, string>,
  ...args: string[]
): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'scripts/merge.ts'), '--repo', kantor.kerja.folder, ...args],
    { env: { PATH: process.env.PATH ?? '', ...env }, encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

const KUNCI = { KINERJA_KUNCI: kantor.letakKunci('juruGabung') };

describe('npm run merge', () => {
  test('tanpa permohonan, lalu dengan satu yang lengkap', () => {
    expect(merge(KUNCI)).toEqual({ status: 0, stdout: 'Tidak ada permohonan yang terbuka.\n', stderr: '' });
    usulLengkap(kantor);
    const hasil = merge(KUNCI, '--genesis', kantor.genesis);
    expect(hasil).toEqual({ status: 0, stdout: `usul/panduan usul/panduan: digabung ${kantor.tip()}\n`, stderr: '' });
    expect(kantor.tip()).not.toBe(kantor.genesis);
  });

  const salinKunci = () => {
    const letak = join(sementara, 'kunci-terbuka');
    copyFileSync(kantor.letakKunci('juruGabung'), letak);
    chmodSync(letak, 0o644);
    return letak;
  };
  test.each<[string, () => Record<string, string>, string[], number, RegExp]>([
    ['kunci belum ada', () => ({}), [], 3, /KINERJA_KUNCI belum ada/],
    ['kunci menunjuk ke mana-mana', () => ({ KINERJA_KUNCI: '/tak-ada/kunci' }), [], 3, /berkas yang tidak ada/],
    ['remote lain', () => KUNCI, ['--remote', 'pusat'], 3, /remote "pusat" tidak ada/],
    ['cabang lain', () => KUNCI, ['--cabang', 'utama'], 3, /cabang "utama" tidak ada/],
    ['genesis bukan sidik', () => KUNCI, ['--genesis', 'main'], 2, /--genesis harus sidik/],
    ['pilihan keliru', () => KUNCI, ['--apa'], 2, /--apa tidak dikenal/],
  ])('%s', (_nama, env, args, status, pesan) => {
    usulLengkap(kantor);
    const hasil = merge(env(), ...args);
    expect([hasil.status, hasil.stdout]).toEqual([status, '']);
    expect(hasil.stderr).toMatch(pesan);
    expect(hasil.stderr).not.toContain('/tak-ada/kunci');
    expect(kantor.tip()).toBe(kantor.genesis);
  });

  test('kunci yang dapat dibaca semua orang ditolak ssh-keygen', () => {
    usulLengkap(kantor);
    const letak = salinKunci();
    const hasil = merge({ KINERJA_KUNCI: letak });
    expect(hasil.status).toBe(3);
    expect(hasil.stdout).toBe('usul/panduan: gagal: berkas kunci juru-gabung dapat dibaca orang lain\n');
    expect(hasil.stderr).toBe('    Batasi dengan chmod 600 pada berkas itu.\n');
  });

  test('judul tidak dapat menulis ke terminal, dan yang gagal membuat hasilnya 3', () => {
    kantor.usul('usul/a', { [PANDUAN]: '# Panduan\n\nA.\n' }, { pesan: 'A \u001b[31m\u202e' });
    kantor.tag('setuju', 'usul/a', 'perencanaan', jam('03:00'));
    kantor.tag('setuju', 'usul/a', 'sekretaris', jam('04:00'));
    const hasil = merge({ KINERJA_KUNCI: kantor.letakKunci('orangLuar') });
    expect([hasil.status, hasil.stderr]).toEqual([3, '']);
    expect(hasil.stdout).toMatch(/^usul\/a A \[31m: tidak dikirim, [^\p{Cc}\p{Cf}]+\n$/u);
  });
});

describe('tanda tangan pejabat di dalam penggabungan', () => {
  const isiKomit = () => run(kantor.server, 'cat-file', 'commit', 'main');

  test('terbaca dan terperiksa di salinan tanpa tag, dan git fsck --strict tidak berkeberatan', async () => {
    usulLengkap(kantor);
    kantor.tag('setuju', 'usul/panduan', 'camat', jam('05:00')); // whom nobody asked
    expect(merge(KUNCI).status).toBe(0);
    const salinan = join(sementara, 'tanpa-tag');
    execFileSync('git', ['clone', '--quiet', '--no-tags', '--single-branch', kantor.server, salinan], {
      stdio: 'pipe',
    });
    expect(run(salinan, 'tag', '--list')).toBe('');
    const { stderr, status } = spawnSync('git', ['-C', salinan, 'fsck', '--strict', '--full'], { encoding: 'utf8' });
    expect([status, stderr.replaceAll(/^notice:.*\n/gm, '')]).toEqual([0, '']);
    const nama = [...isiKomit().matchAll(/^ tag (.*)$/gm)].map(([, satu]) => satu);
    expect(nama).toEqual(['setuju/usul/panduan/perencanaan-0201', 'setuju/usul/panduan/sekretaris-0202']);
    const riwayat = await verifyServer(kantor);
    const tanda = riwayat.dasar.get(kantor.tip())?.tandaPejabat.map(({ akun }) => akun.nama);
    expect([riwayat.sah, tanda]).toEqual([true, ['contoh-kasubag-perencanaan', 'contoh-sekretaris']]);
  });

  test('tag yang sama sekali tidak disalin tidak dibawa: kepala lain, sasaran lain', () => {
    kantor.usul('usul/a', { [PANDUAN]: '# Panduan\n\nA.\n' });
    kantor.tag('setuju', 'usul/a', 'perencanaan', jam('02:30'));
    kantor.usul('usul/a', { [PANDUAN]: '# Panduan\n\nB.\n' }, { dari: 'usul/a', waktu: jam('02:40') });
    kantor.tag('setuju', 'usul/a', 'perencanaan', jam('03:00'));
    kantor.tag('setuju', 'usul/a', 'sekretaris', jam('04:00'));
    expect(merge(KUNCI).status).toBe(0);
    expect([...isiKomit().matchAll(/^ tag (.*)$/gm)].map(([, satu]) => satu)).toEqual([
      'setuju/usul/a/perencanaan-0300',
      'setuju/usul/a/sekretaris-0400',
    ]);
  });
});

describe('composeJauh(asal, remote, repositori, env)', () => {
  const repositori = { forge: 'gitea', alamat: 'https://forge.example/kecamatan/kinerja', cabang: 'main' } as const;
  const jauh = (url: string, forge: 'gitea' | 'gitlab' | 'github' = 'gitea', token = 'rahasia') => {
    kantor.kerja.git('config', 'remote.uji.url', url);
    return composeJauh(openRepo(kantor.kerja.folder), 'uji', { ...repositori, forge }, { KINERJA_TOKEN: token });
  };
  const masuk = { login: 'juru-gabung', token: 'rahasia' };

  test.each<[string, string, unknown]>([
    ['alamat forge sendiri', 'https://forge.example/kecamatan/kinerja.git', masuk],
    ['sandi di dalamnya dibuang', 'https://a:b@forge.example/kecamatan/kinerja.git', masuk],
    ['host lain tidak mendapat token', 'https://lain.example/kecamatan/kinerja.git', undefined],
    ['host yang mirip tidak mendapat token', 'https://forge.example.lain.example/k.git', undefined],
  ])('%s', (_nama, url, kunci) => {
    expect(jauh(url)).toEqual({ alamat: url.replace('a:b@', ''), ...(kunci !== undefined && { masuk: kunci }) });
  });

  test('GitLab menjawab alamat tanpa .git dengan pengalihan; token aplikasi GitHub tidak punya nama', () => {
    expect(jauh('https://forge.example/kecamatan/kinerja', 'gitlab').alamat).toBe(
      'https://forge.example/kecamatan/kinerja.git',
    );
    expect(jauh('https://forge.example/k/k.git', 'github', 'ghs_x').masuk?.login).toBe('x-access-token');
  });

  test.each(['http://forge.example/k/k.git', '--upload-pack=touch x'])('token tidak dikirim ke %s', async (alamat) => {
    const letak = { alamat, masuk };
    await expect(pushCommit(kantor.kerja.repo, letak, kantor.genesis, 'main')).rejects.toThrow(/tidak dapat dipakai/);
    expect(existsSync(join(kantor.kerja.folder, 'x'))).toBe(false);
  });
});
