import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { ForgeError } from '../forge/forge-error.ts';
import type { Lingkungan } from '../forge/sambung.ts';

/** Path of the gate's private key. Checked before anything else is done; the path is never shown. */
export function readLetakKunci({ KINERJA_KUNCI: letak }: Lingkungan): string {
  if (letak?.trim() && existsSync(letak.trim())) return letak.trim();
  const apa = letak?.trim() ? 'menunjuk berkas yang tidak ada' : 'belum ada';
  throw new ForgeError(
    'kunci-salah',
    `variabel lingkungan KINERJA_KUNCI ${apa}`,
    'Isi dengan letak berkas kunci pribadi juru-gabung; pasangannya tertulis di juru_gabung.kunci pada instansi.yaml.',
  );
}

/** The SSH signature of a commit's text, as `git` itself would have made it. */
export function signTeks(letak: string, teks: string): string {
  const { status, stdout, stderr, error } = spawnSync('ssh-keygen', ['-Y', 'sign', '-n', 'git', '-f', letak], {
    input: teks,
    env: composeEnv(),
    timeout: 60_000,
    windowsHide: true,
  });
  if (error) throw wrong('program ssh-keygen tidak dapat dijalankan', 'Pasang OpenSSH 8.2 atau lebih baru.');
  if (status === 0) return stdout.toString('utf8');
  throw describe(stderr.toString('utf8'));
}

function composeEnv(): Record<string, string> {
  const dipakai = ['PATH', 'SystemRoot', 'SSH_AUTH_SOCK'].flatMap((nama) => {
    const nilai = process.env[nama];
    return nilai === undefined ? [] : [[nama, nilai]];
  });
  return { ...Object.fromEntries(dipakai), LC_ALL: 'C', SSH_ASKPASS_REQUIRE: 'never' };
}

/** In our own words: ssh-keygen names the file. */
function describe(stderr: string): ForgeError {
  if (/unprotected private key|bad permissions/i.test(stderr))
    return wrong('berkas kunci juru-gabung dapat dibaca orang lain', 'Batasi dengan chmod 600 pada berkas itu.');
  if (/passphrase/i.test(stderr))
    return wrong('kunci juru-gabung bersandi', 'Pakai kunci tanpa sandi di tempat rahasia, atau ssh-agent.');
  return wrong('kunci juru-gabung tidak dapat dipakai menandatangani', 'Periksa isi berkas pada KINERJA_KUNCI.');
}

function wrong(apa: string, hint: string): ForgeError {
  return new ForgeError('kunci-salah', apa, hint);
}
