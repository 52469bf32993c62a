// Where people write: one clone for all of them, since only one acts at a time.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Akun } from '../alur/fakta.ts';
import type { TextFile } from '../source/files.ts';
import { runGitAsync } from './forge/git-async.ts';

export interface MejaKerja {
  folder: string;
  git: (akun: Akun, ...args: string[]) => Promise<string>;
  /** Commits on a branch, made from what main is now when `dari` says so; `null` deletes. Gives the hash. */
  tulis: (akun: Akun, cabang: string, tulisan: Tulisan) => Promise<string>;
  /** The first commit of all, from a work tree that may hold more than text. */
  tulisAwal: (akun: Akun, tulisan: Omit<Tulisan, 'dari'>) => Promise<string>;
  url: (akun: Akun) => string;
  kirim: (akun: Akun, refspec: string, ...args: string[]) => Promise<void>;
  tag: (akun: Akun, nama: string, kepala: string, pesan: string) => Promise<void>;
}

export interface Tulisan {
  pesan: string;
  berkas: (TextFile | { path: string; text: null })[]; // paths from the top of the repository
  dari?: 'main' | 'cabang'; // main unless told
}

export interface BahanMeja {
  folder: string;
  kini: () => Date;
  url: (akun: Akun) => string;
  /** Path of the key with which somebody signs; nobody does where it gives none. */
  kunci: (akun: Akun) => string | undefined;
}

export async function openMejaKerja({ folder, kini, url, kunci }: BahanMeja): Promise<MejaKerja> {
  mkdirSync(folder, { recursive: true });
  const git = async (akun: Akun, ...args: string[]) =>
    (await runGitAsync(folder, ['-c', 'gpg.format=ssh', '-c', 'gc.auto=0', ...args], composeEnv(akun, kini()))).trim();
  const kirim: MejaKerja['kirim'] = async (akun, refspec, ...args) => {
    await git(akun, 'push', '--quiet', ...args, url(akun), refspec);
  };
  const simpan = async (akun: Akun, { pesan, berkas }: Omit<Tulisan, 'dari'>) => {
    for (const satu of berkas) writeOne(join(folder, satu.path), satu.text);
    await git(akun, 'add', '--all');
    const letak = kunci(akun);
    const tanda = letak === undefined ? '--no-gpg-sign' : `--gpg-sign=${letak}`;
    await git(akun, 'commit', '--quiet', '--allow-empty', tanda, '--message', pesan);
    return git(akun, 'rev-parse', 'HEAD');
  };
  return {
    folder,
    git,
    url,
    kirim,
    tulisAwal: simpan,
    tulis: async (akun, cabang, { dari = 'main', ...tulisan }) => {
      await git(akun, 'fetch', '--quiet', url(akun), '+refs/heads/*:refs/remotes/server/*');
      const pangkal = dari === 'main' ? 'refs/remotes/server/main' : `refs/remotes/server/${cabang}`;
      await git(akun, 'checkout', '--quiet', '--force', '--detach', pangkal);
      return simpan(akun, tulisan);
    },
    tag: async (akun, nama, kepala, pesan) => {
      const letak = kunci(akun);
      const tanda = letak === undefined ? ['--annotate'] : ['--sign', '--local-user', letak];
      await git(akun, 'tag', ...tanda, '--message', pesan, nama, kepala);
      await kirim(akun, `refs/tags/${nama}`);
    },
  };
}

function composeEnv({ nama }: Akun, kini: Date): Record<string, string> {
  const waktu = kini.toISOString();
  return Object.fromEntries(
    ['AUTHOR', 'COMMITTER'].flatMap((peran) => [
      [`GIT_${peran}_NAME`, nama],
      [`GIT_${peran}_EMAIL`, `${nama}@latihan.example`],
      [`GIT_${peran}_DATE`, waktu],
    ]),
  );
}

function writeOne(path: string, text: string | null): void {
  if (text === null) return rmSync(path, { force: true });
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
