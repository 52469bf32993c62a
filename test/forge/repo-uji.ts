import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Repo, openRepo } from '../../src/forge/git.ts';

/** A repository of a test, with people who can sign. */
export interface RepoUji {
  folder: string; // of the work tree
  repo: Repo;
  git: (...args: string[]) => string;
  /** Writes files (null deletes), commits them as `siapa` at a time, signed when a key is given; gives the hash. */
  commit: (isi: Record<string, string | Uint8Array | null>, options: CommitOptions) => string;
  /** A signed tag; gives the hash of the tag object. */
  tag: (nama: string, kepala: string, options: CommitOptions) => string;
  remove: () => void;
}

export interface CommitOptions {
  waktu: string;
  pesan: string;
  kunci?: string; // path of a private key
  email?: string;
}

/** Key pairs in a folder, one per name; `penanda` is the list of all of them as `signature.ts` takes it. */
export interface KunciUji {
  file: (nama: string) => string;
  publik: (nama: string) => string;
  penanda: string;
  remove: () => void;
}

export function createKunci(names: string[]): KunciUji {
  const folder = mkdtempSync(join(tmpdir(), 'kinerja-kunci-'));
  const file = (nama: string) => join(folder, nama.replace('#', '-'));
  for (const nama of names) execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', '', '-f', file(nama)]);
  const publik = (nama: string) => readFileSync(`${file(nama)}.pub`, 'utf8').trim();
  return {
    file,
    publik,
    penanda: names.map((nama) => `${nama} namespaces="git" ${publik(nama)}\n`).join(''),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export function createRepo(): RepoUji {
  const folder = mkdtempSync(join(tmpdir(), 'kinerja-git-'));
  const run = (args: string[], waktu = '2024-01-15T00:00:00Z', email = 'uji@kecamatan.example') =>
    execFileSync('git', ['-C', folder, '-c', 'gpg.format=ssh', ...args], {
      env: {
        PATH: process.env.PATH,
        HOME: folder,
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_AUTHOR_NAME: 'Uji',
        GIT_COMMITTER_NAME: 'Uji',
        GIT_AUTHOR_EMAIL: email,
        GIT_COMMITTER_EMAIL: email,
        GIT_AUTHOR_DATE: waktu,
        GIT_COMMITTER_DATE: waktu,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
      .toString()
      .trim();
  const git = (...args: string[]) => run(args);
  git('init', '--quiet', '--initial-branch=main');
  return {
    folder,
    repo: { folder },
    git,
    commit: (isi, { waktu, pesan, kunci, email }) => {
      for (const [path, text] of Object.entries(isi)) writeOne(join(folder, path), text);
      git('add', '--all');
      const sign = kunci === undefined ? ['--no-gpg-sign'] : [`--gpg-sign=${kunci}`];
      run(['commit', '--quiet', '--allow-empty', ...sign, '--message', pesan], waktu, email);
      return git('rev-parse', 'HEAD');
    },
    tag: (nama, kepala, { waktu, pesan, kunci, email }) => {
      const sign = kunci === undefined ? ['--annotate'] : ['--local-user', kunci, '--sign'];
      run(['tag', ...sign, '--message', pesan, nama, kepala], waktu, email);
      return git('rev-parse', `refs/tags/${nama}`);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export function reopen({ folder }: RepoUji): Repo {
  return openRepo(folder);
}

function writeOne(path: string, text: string | Uint8Array | null): void {
  if (text === null) return rmSync(path, { recursive: true, force: true });
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
