import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Akun } from '../alur/fakta.ts';
import { ForgeError } from './forge-error.ts';
import { checkSha, type Repo, tryGit } from './git.ts';

/**
 * Whose keys are believed. `penanda` is a text in the form of ssh's allowed signers, one person and one key a line:
 * `kasi.pem#52 namespaces="git",valid-after="20240115Z" ssh-ed25519 AAAA…`: the login and the account number as in pejabat.yaml,
 * or a bare name for a key that is no person's (`juru-gabung`). It is read from the target branch, never from the request.
 */
export interface Tepercaya {
  penanda: string;
  dicabut?: string; // public keys that no longer hold, one a line, whatever date a signature bears
  gnupg?: string; // folder of a GnuPG keyring, for those who sign with OpenPGP
}

/** `penanda` is the name in the list for SSH, the fingerprint of the primary key for OpenPGP. */
export type Tanda =
  { keadaan: 'sah'; jenis: 'ssh' | 'gpg'; penanda: string } | { keadaan: 'tidak-sah' } | { keadaan: 'tanpa' };

export function verifyCommit(repo: Repo, sha: string, tepercaya: Tepercaya): Tanda {
  return verify(repo, 'commit', sha, tepercaya);
}

export function verifyTag(repo: Repo, sha: string, tepercaya: Tepercaya): Tanda {
  return verify(repo, 'tag', sha, tepercaya);
}

/** "kasi.pem#52" → the account. A key without a number is nobody's. */
export function readAkunPenanda(penanda: string): Akun | undefined {
  const [, nama, id] = /^([A-Za-z0-9][A-Za-z0-9._-]{0,99})#([1-9]\d{0,14})$/.exec(penanda) ?? [];
  return nama === undefined ? undefined : { id: Number(id), nama };
}

/** Refuses what would let one line speak for many: patterns, certificate authorities, one key under two names. */
export function checkPenanda(text: string): void {
  const names = new Map<string, string>();
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [nama = '', ...rest] = line.trim().split(/\s+/);
    const key = rest.find((word) => word.startsWith('AAAA')) ?? '';
    const other = names.get(key);
    if (!/^[A-Za-z0-9][A-Za-z0-9._#-]*$/.test(nama)) throw wrongLine(index, `nama "${nama}" bukan satu orang`);
    if (/cert-authority/i.test(line)) throw wrongLine(index, 'memuat cert-authority');
    if (key === '') throw wrongLine(index, 'tidak memuat kunci');
    if (other !== undefined && other !== nama) throw wrongLine(index, `kuncinya sudah milik "${other}"`);
    names.set(key, nama);
  }
}

/** git writes what the verifying program says, and its exit code stands for both. */
function verify(repo: Repo, kind: 'commit' | 'tag', sha: string, tepercaya: Tepercaya): Tanda {
  checkPenanda(tepercaya.penanda);
  const folder = mkdtempSync(join(tmpdir(), 'kinerja-penanda-'));
  try {
    const config = writeKeys(folder, tepercaya);
    const env = { GNUPGHOME: tepercaya.gnupg ?? folder };
    const { status, stderr } = tryGit(repo, [`verify-${kind}`, '--raw', checkSha(sha)], { config, env });
    return readVerdict(status, stderr);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function writeKeys(folder: string, { penanda, dicabut }: Tepercaya): string[] {
  const [allowed, revoked] = [join(folder, 'penanda'), join(folder, 'dicabut')];
  writeFileSync(allowed, penanda);
  if (dicabut === undefined) return [`gpg.ssh.allowedSignersFile=${allowed}`];
  writeFileSync(revoked, dicabut);
  return [`gpg.ssh.allowedSignersFile=${allowed}`, `gpg.ssh.revocationFile=${revoked}`];
}

/** What `git verify-commit --raw` and `verify-tag --raw` say on standard error, and their exit code. */
export function readVerdict(status: number, said: string): Tanda {
  if (status !== 0)
    return said.trim() === '' || said.includes('no signature found') ? { keadaan: 'tanpa' } : { keadaan: 'tidak-sah' };
  const ssh = /^Good "git" signature for (\S+) with \S+ key SHA256:\S+$/m.exec(said)?.[1];
  if (ssh !== undefined) return { keadaan: 'sah', jenis: 'ssh', penanda: ssh };
  // The last word is the primary key. GOODSIG alone: EXPSIG, EXPKEYSIG and REVKEYSIG take its place when they apply.
  const gpg = /^\[GNUPG:\] VALIDSIG .*?([0-9A-F]{40})$/m.exec(said)?.[1];
  if (gpg !== undefined && /^\[GNUPG:\] GOODSIG /m.test(said)) return { keadaan: 'sah', jenis: 'gpg', penanda: gpg };
  return { keadaan: 'tidak-sah' };
}

function wrongLine(index: number, what: string): ForgeError {
  return new ForgeError(
    'kunci-salah',
    `daftar kunci baris ${index + 1} ${what}`,
    'Tulis satu orang dan satu kunci pada tiap baris: nama#nomor-akun ssh-ed25519 AAAA…',
  );
}
