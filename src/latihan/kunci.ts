import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Key pairs of one play, one for each login. They are good for nothing else, and gone with `remove`. */
export interface Kunci {
  letak: (login: string) => string; // path of the private key
  publik: (login: string) => string; // "ssh-ed25519 AAAA…"
  remove: () => void;
}

export function createKunci(login: string[]): Kunci {
  const folder = mkdtempSync(join(tmpdir(), 'kinerja-kunci-'));
  const letak = (nama: string) => join(folder, nama);
  for (const nama of login)
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', '', '-f', letak(nama)], { stdio: 'pipe' });
  return {
    letak,
    publik: (nama) => readFileSync(`${letak(nama)}.pub`, 'utf8').trim(),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
